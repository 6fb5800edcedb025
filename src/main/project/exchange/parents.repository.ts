import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { idOfText, type OperationId } from "../work-log/operation.ts";

interface Parent {
  /** Where the things that belong are, and the column that names what they belong to. */
  readonly table: string;
  readonly column: string;
  /** The kind of what they belong to, and its table's name. */
  readonly type: string;
}

/** What belongs to something else, by kind. */
export const PARENTS: Readonly<Record<string, Parent>> = {
  quote: { table: "quote", column: "claim_id", type: "claim" },
  assessment: { table: "assessment", column: "claim_id", type: "claim" },
  "claim-value": { table: "claim_value", column: "claim_id", type: "claim" },
  mention: { table: "mention", column: "actor_id", type: "actor" },
  alias: { table: "alias", column: "actor_id", type: "actor" },
  role: { table: "role", column: "actor_id", type: "actor" },
};

/** What a thing belongs to, whether that stands or was deleted. */
export function parentOf(
  db: ReadableDb,
  type: string,
  entity: string,
): { type: string; entity: string } | null {
  const parent = PARENTS[type];
  if (parent === undefined) return null;
  const id = prepared<[string], string>(db, `SELECT ${parent.column} FROM ${parent.table} WHERE id = ?`)
    .pluck()
    .get(entity);
  return id === undefined ? null : { type: parent.type, entity: id };
}

/** The thing that an operation is about; null for one that the log does not know. */
export function thingOfOperation(
  db: ReadableDb,
  operation: OperationId,
): { type: string; entity: string } | null {
  return (
    prepared<[Buffer], { type: string; entity: string }>(
      db,
      "SELECT type, entity FROM operation WHERE id = ?",
    ).get(idOfText(operation)) ?? null
  );
}

/** The kind of a thing that the log knows. */
export function typeOfEntity(db: ReadableDb, entity: string): string | null {
  return (
    prepared<[string], string>(db, "SELECT type FROM operation WHERE entity = ? LIMIT 1")
      .pluck()
      .get(entity) ?? null
  );
}
