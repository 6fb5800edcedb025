import type { ReadableDb, WritableDb } from "../db/connection.ts";
import type { FileSource } from "../import/kept-sources.ts";
import type { Completer } from "../search/completions.ts";
import type { NameLookup } from "../search/name-lookup.ts";
import type { SearchRoom } from "../search/search-room.ts";
import type { ThingsIndex } from "../search/things-index.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import type { WorkLog } from "../work-log/work-log.ts";

/** The person at this installation; every change carries the id. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What a query handler may use: read-only, on a reader thread. */
export interface QueryContext {
  /** Full-text search over the attached index; empty results while there is none yet. */
  readonly search: SearchRoom;
  /**
   * Keys of the articles that may hold one of the names, newest first, by the index and what it has not read yet;
   * null while it cannot say: then all are looked at.
   */
  readonly articlesNaming: (names: readonly string[]) => readonly number[] | null;
  /** Names and titles by a few letters. */
  readonly names: NameLookup;
  /** Completions of what stands in the search box. */
  readonly completer: Completer;
  /** Claims, quotes, actors, memos and tags by their words. */
  readonly things: ThingsIndex;
  readonly db: ReadableDb;
  readonly person: Person;
  /** The places on this computer that an ended import run read; null when they are not known here. */
  readonly keptSources: (runId: string) => readonly FileSource[] | null;
}

/** What a command handler may use: the one writer, and the work log in front of the tables of people's things. */
export interface CommandContext {
  readonly db: WritableDb;
  readonly log: WorkLog;
  readonly types: EntityTypes;
  readonly person: Person;
  readonly nowMs: () => number;
  readonly newId: () => string;
}
