import { realpathSync } from "node:fs";
import { basename } from "node:path";
import type { WritableDb } from "../db/connection.ts";
import { inTransaction } from "../db/connection.ts";
import { readFact, writeFact } from "../db/facts.ts";
import type { Person } from "../handlers/contexts.ts";
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
 * they disagree (a copied file, a restored backup, a cloned machine) a new one is minted, so that two histories
 * never pretend to be one.
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
  }));
  const place = realpathSync(path);
  const known = settings.replicas[place];
  const stored = readFact(db, "replicaId");
  const isOurs = stored !== null && stored === known;
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

/** Changes the name under which this installation's changes stand. Projects opened later take it over as well. */
export function renamePerson(dataFolder: string, name: string): void {
  const settings = readSettings(dataFolder, () => {
    throw new Error("an opened project without settings");
  });
  writeSettings(dataFolder, { ...settings, personName: name, nameAsked: true });
}
