import type { ReadableDb, WritableDb } from "./connection.ts";

/** Names of the facts kept about a project file. */
export type FactName =
  | "projectId"
  | "replicaId"
  | "title"
  | "createdAt"
  | "copiesDoneThrough"
  /** "1" when everything the copies worker looked at has been learned from. */
  | "copiesLearned"
  /** The algorithm by which every article has a sketch. */
  | "copiesAlgorithm"
  /** What the stories were formed from the last time, as one value. */
  | "storiesFormedFrom"
  /** ALGORITHM:STAMP of the journal up to which pages were read a second time. */
  | "secondReadingDoneThrough"
  /** A setting of the work log: from which score on suggested links join articles. Missing: the default. */
  | "copyThreshold"
  /** A person left a projected quote alone: the fact's name ends with the decision's id, its value is CLAIM ARTICLE. */
  | `leftQuote:${string}`
  | `differentClaims:${string}`
  /** Which imports brought an article that lies in the trash, as JSON; the name ends with its id. */
  | `removedArticle:${string}`;

export function readFact(db: ReadableDb, name: FactName): string | null {
  const value = db.prepare("SELECT value FROM project_fact WHERE name = ?").pluck().get(name);
  return typeof value === "string" ? value : null;
}

export function writeFact(db: WritableDb, name: FactName, value: string): void {
  db.prepare(
    "INSERT INTO project_fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(name, value);
}

export function deleteFact(db: WritableDb, name: FactName): void {
  db.prepare("DELETE FROM project_fact WHERE name = ?").run(name);
}

/** The values of all facts whose name begins with `prefix`, by name. */
export function factsUnder(db: ReadableDb, prefix: "leftQuote:" | "differentClaims:"): string[] {
  return db
    .prepare<[string, string], string>(
      "SELECT value FROM project_fact WHERE name >= ? AND name < ? ORDER BY name",
    )
    .pluck()
    .all(prefix, `${prefix.slice(0, -1)};`);
}
