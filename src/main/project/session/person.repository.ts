import type { ReadableDb } from "../db/connection.ts";

/** Whether a person has put a name into this project. */
export function hasPerson(db: ReadableDb, personId: string): boolean {
  return db.prepare("SELECT 1 FROM person WHERE id = ?").get(personId) !== undefined;
}
