import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** What belongs to something else: the column that names it, and its kind. */
export const PARENTS: Readonly<Record<string, readonly [column: string, type: string]>> = {
  quote: ["claim_id", "claim"],
  assessment: ["claim_id", "claim"],
  mention: ["actor_id", "actor"],
  alias: ["actor_id", "actor"],
};

/** What a thing belongs to, whether that stands or was deleted. */
export function parentOf(
  db: ReadableDb,
  type: string,
  entity: string,
): { type: string; entity: string } | null {
  const parent = PARENTS[type];
  if (parent === undefined) return null;
  const [column, parentType] = parent;
  const id = prepared<[string], string>(db, `SELECT ${column} FROM ${type} WHERE id = ?`).pluck().get(entity);
  return id === undefined ? null : { type: parentType, entity: id };
}

/** The kind of a thing that the log knows. */
export function typeOfEntity(db: ReadableDb, entity: string): string | null {
  return (
    prepared<[string], string>(db, "SELECT type FROM operation WHERE entity = ? LIMIT 1")
      .pluck()
      .get(entity) ?? null
  );
}
