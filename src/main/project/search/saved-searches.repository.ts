import * as v from "valibot";
import { type SavedRequest, SearchRequestSchema } from "../../../shared/contract/search.contract.ts";
import type { ReadableDb } from "../db/connection.ts";

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** Null when another version of the program wrote it and it cannot be read here. */
  readonly request: SavedRequest | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly request: string;
}

/** All saved searches by name. */
export function listSavedSearches(db: ReadableDb): SavedSearch[] {
  return db
    .prepare<[], Row>("SELECT id, name, request FROM saved_search ORDER BY name COLLATE NOCASE, id")
    .all()
    .map(readRow);
}

export function findSavedSearch(db: ReadableDb, id: string): SavedSearch | null {
  const row = db.prepare<[string], Row>("SELECT id, name, request FROM saved_search WHERE id = ?").get(id);
  return row === undefined ? null : readRow(row);
}

function readRow({ id, name, request }: Row): SavedSearch {
  return { id, name, request: readRequest(request) };
}

function readRequest(json: string): SavedRequest | null {
  try {
    const read = v.safeParse(SearchRequestSchema, JSON.parse(json));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
