import type { ReadableDb, WritableDb } from "./connection.ts";

/** Names of the facts kept about a project file. */
export type FactName = "projectId" | "replicaId" | "title" | "createdAt" | "copiesDoneThrough";

export function readFact(db: ReadableDb, name: FactName): string | null {
  const value = db.prepare("SELECT value FROM project_fact WHERE name = ?").pluck().get(name);
  return typeof value === "string" ? value : null;
}

export function writeFact(db: WritableDb, name: FactName, value: string): void {
  db.prepare(
    "INSERT INTO project_fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(name, value);
}
