import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { columnOf } from "../work-log/entity-type.ts";
import { idOfText, type OperationId } from "../work-log/operation.ts";

export interface ParentLink {
  /** The kind of what belongs, its table, and the field that names what it belongs to. */
  readonly child: string;
  readonly table: string;
  readonly field: string;
  /** The kind of what it belongs to, which is its table's name too. */
  readonly type: string;
  /** The field that must name that kind; without it all do. */
  readonly kindField?: string;
}

/** What belongs to something else, and goes when that is removed by somebody who knows of it. */
export const PARENTS: readonly ParentLink[] = [
  { child: "quote", table: "quote", field: "claimId", type: "claim" },
  { child: "assessment", table: "assessment", field: "claimId", type: "claim" },
  { child: "claim-value", table: "claim_value", field: "claimId", type: "claim" },
  { child: "claim-relation", table: "claim_relation", field: "a", type: "claim" },
  { child: "claim-relation", table: "claim_relation", field: "b", type: "claim" },
  { child: "memo", table: "memo", field: "aboutId", type: "claim", kindField: "aboutKind" },
  { child: "memo", table: "memo", field: "aboutId", type: "quote", kindField: "aboutKind" },
  { child: "mention", table: "mention", field: "actorId", type: "actor" },
  { child: "alias", table: "alias", field: "actorId", type: "actor" },
  { child: "role", table: "role", field: "actorId", type: "actor" },
];

/** The rows of a child's table that belong to the link's kind of parent, in SQL. */
export function conditionOf({ kindField, type }: ParentLink): string {
  return kindField === undefined ? "TRUE" : `${columnOf(kindField)} = '${type}'`;
}

/** What a thing belongs to that is not there: the deleted one of its parents. Null when all stand. */
export function missingParentOf(
  db: ReadableDb,
  type: string,
  entity: string,
): { type: string; entity: string } | null {
  for (const link of PARENTS.filter(({ child }) => child === type)) {
    const [{ table, type: parent }, column] = [link, columnOf(link.field)];
    const id = prepared<[string], string>(
      db,
      `SELECT ${column} FROM ${table} WHERE id = ? AND ${conditionOf(link)}
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
