import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { EntityType } from "./entity-type.ts";
import type { Head } from "./heads.ts";
import { DELETED } from "./operation.ts";

/**
 * What a person must decide about a thing: registers with several different live values, and `DELETED` when someone
 * deleted it who had not seen all of them. Elements of sets never conflict.
 */
export function conflictingFields(
  type: EntityType,
  heads: ReadonlyMap<string, readonly Head[]>,
  hasDeletion: boolean,
  isDeleted: boolean,
): string[] {
  if (isDeleted) return [];
  const fields: string[] = [];
  for (const [field, list] of heads) {
    if (list.length < 2 || type.registers[field] === undefined) continue;
    const [first, ...others] = list.map((head) => JSON.stringify(head.value));
    if (others.some((value) => value !== first)) fields.push(field);
  }
  if (hasDeletion) fields.push(DELETED);
  return fields;
}

/** Keeps the table of conflicts equal to what the log says of one entity. */
export function noteConflicts(
  db: WritableDb,
  type: EntityType,
  entity: string,
  fields: readonly string[],
): void {
  prepared(db, "DELETE FROM conflict WHERE entity = ?").run(entity);
  const insert = prepared(db, "INSERT INTO conflict (entity, field, type) VALUES (?, ?, ?)");
  for (const field of fields) insert.run(entity, field, type.type);
}
