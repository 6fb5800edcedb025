import { realpathSync } from "node:fs";
import { basename } from "node:path";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { inTransaction } from "../db/connection.ts";
import { readFact, writeFact } from "../db/facts.ts";
import type { Person } from "../handlers/contexts.ts";
import { knowsOperation, lastOperationOf } from "./replica.repository.ts";
import { readSettings, type Settings, writeSettings } from "./settings.ts";

export interface Identity {
  readonly person: Person;
  /** The name is the system's word for its user: nobody was asked yet. */
  readonly asksName: boolean;
  readonly projectId: string;
  readonly replicaId: string;
  readonly title: string;
}

/**
 * Who writes here. The replica id stands in the project file and in this installation's settings with the path; when
 * they disagree (a copied file, a cloned machine), or the file no longer has what it had when it was closed last (a
 * backup put in its place), a new one is minted, so that two histories never pretend to be one.
 */
export function identify(
  db: WritableDb,
  options: {
    readonly path: string;
    readonly dataFolder: string;
    readonly userName: string;
    readonly nowMs: number;
    readonly newId: () => string;
  },
): Identity {
  const { path, dataFolder, newId } = options;
  const settings = readSettings(dataFolder, () => ({
    personId: newId(),
    personName: options.userName,
    nameAsked: false,
    replicas: {},
    reached: {},
  }));
  const place = realpathSync(path);
  const known = settings.replicas[place];
  const stored = readFact(db, "replicaId");
  const reached = stored === null ? undefined : settings.reached[stored];
  const isWhole = reached === undefined || knowsOperation(db, reached);
  const isOurs = stored !== null && stored === known && isWhole;
  const replicaId = isOurs ? stored : newId();
  const projectId = readFact(db, "projectId") ?? newId();
  const title = readFact(db, "title") ?? basename(path).replace(/\.wirebench$/iu, "");
  if (!isOurs) {
    inTransaction(db, () => {
      writeFact(db, "replicaId", replicaId);
      writeFact(db, "projectId", projectId);
      writeFact(db, "title", title);
      if (readFact(db, "createdAt") === null) writeFact(db, "createdAt", String(options.nowMs));
    });
    const updated: Settings = { ...settings, replicas: { ...settings.replicas, [place]: replicaId } };
    writeSettings(dataFolder, updated);
  }
  const person = { id: settings.personId, name: settings.personName };
  return { person, asksName: !settings.nameAsked, projectId, replicaId, title };
}

/** Remembers how far the work here has come, so that an older copy put in the place of the file is known as one. */
export function rememberReach(db: ReadableDb, dataFolder: string, replicaId: string): void {
  const last = lastOperationOf(db, replicaId);
  const settings = last === null ? null : readSettings(dataFolder, noSettings);
  if (last === null || settings === null || settings.reached[replicaId] === last) return;
  writeSettings(dataFolder, { ...settings, reached: { ...settings.reached, [replicaId]: last } });
}

function noSettings(): never {
  throw new Error("an opened project without settings");
}

/** Changes the name under which this installation's changes stand. Projects opened later take it over as well. */
export function renamePerson(dataFolder: string, name: string): void {
  const settings = readSettings(dataFolder, noSettings);
  writeSettings(dataFolder, { ...settings, personName: name, nameAsked: true });
}
