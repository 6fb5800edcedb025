import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { idOfText, type OperationId } from "../work-log/operation.ts";

interface Parent {
  /** The kind of what belongs, its table, and the column that names what it belongs to. */
  readonly child: string;
  readonly table: string;
  readonly column: string;
  /** The kind of what it belongs to, and its table's name. */
  readonly type: string;
  /** Rows of the table that belong to that kind; all without it. */
  readonly where?: string;
}

/** What belongs to something else, and goes when that is removed by somebody who knows of it. */
export const PARENTS: readonly Parent[] = [
  { child: "quote", table: "quote", column: "claim_id", type: "claim" },
  { child: "assessment", table: "assessment", column: "claim_id", type: "claim" },
  { child: "claim-value", table: "claim_value", column: "claim_id", type: "claim" },
  { child: "claim-relation", table: "claim_relation", column: "a", type: "claim" },
  { child: "claim-relation", table: "claim_relation", column: "b", type: "claim" },
  { child: "memo", table: "memo", column: "about_id", type: "claim", where: "about_kind = 'claim'" },
  { child: "memo", table: "memo", column: "about_id", type: "quote", where: "about_kind = 'quote'" },
  { child: "mention", table: "mention", column: "actor_id", type: "actor" },
  { child: "alias", table: "alias", column: "actor_id", type: "actor" },
  { child: "role", table: "role", column: "actor_id", type: "actor" },
];

/** What a thing belongs to that is not there: the deleted one of its parents. Null when all stand. */
export function missingParentOf(
  db: ReadableDb,
  type: string,
  entity: string,
): { type: string; entity: string } | null {
  for (const { table, column, type: parent, where } of PARENTS.filter(({ child }) => child === type)) {
    const id = prepared<[string], string>(
      db,
      `SELECT ${column} FROM ${table} WHERE id = ? AND ${where ?? "TRUE"}
          AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = ${table}.${column})`,
    )
      .pluck()
      .get(entity);
    if (id !== undefined) return { type: parent, entity: id };
  }
  return null;
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
