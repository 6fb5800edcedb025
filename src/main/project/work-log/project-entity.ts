import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { conflictingFields, noteConflicts } from "./conflicts.ts";
import { columnOf, type EntityType } from "./entity-type.ts";
import { deletionsOf, type Head, headsOf, isDeleted } from "./heads.ts";

/** Writes the row (and set rows) of one entity as the log has it now. The only writer of those tables. */
export function projectEntity(db: WritableDb, type: EntityType, entity: string): void {
  type.changed?.(db, entity);
  const deletions = deletionsOf(db, entity).length > 0;
  const deleted = deletions && isDeleted(db, entity);
  const heads = deleted ? new Map<string, Head[]>() : headsOf(db, entity);
  noteConflicts(db, type, entity, conflictingFields(type, heads, deletions, deleted));
  projectSets(db, type, entity, heads);
  if (type.project !== undefined) {
    type.project(db, entity, winners(type, heads));
  } else {
    const row = rowOf(type, heads);
    if (row !== null) upsertRow(db, type, entity, row);
    else prepared(db, `DELETE FROM ${type.table} WHERE id = ?`).run(entity);
  }
  type.changed?.(db, entity);
}

/** The values of a thing's row; null while something it needs has not come, or nothing is live. */
export function rowOf(
  type: EntityType,
  heads: ReadonlyMap<string, readonly Head[]>,
): ReadonlyMap<string, unknown> | null {
  return isComplete(type, heads) ? winners(type, heads) : null;
}

function winners(type: EntityType, heads: ReadonlyMap<string, readonly Head[]>): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const field of Object.keys(type.registers)) {
    const [winner] = heads.get(field) ?? [];
    if (winner !== undefined) values.set(field, winner.value);
  }
  return values;
}

function isComplete(type: EntityType, heads: ReadonlyMap<string, readonly Head[]>): boolean {
  if (heads.size === 0) return false;
  return type.required.every((field) => {
    const value = heads.get(field)?.[0]?.value;
    return value !== undefined && value !== null;
  });
}

function upsertRow(
  db: WritableDb,
  type: EntityType,
  entity: string,
  values: ReadonlyMap<string, unknown>,
): void {
  const fields = Object.keys(type.registers);
  const columns = fields.map(columnOf);
  const update = columns.map((column) => `${column} = excluded.${column}`).join(", ");
  prepared(
    db,
    `INSERT INTO ${type.table} (id, ${columns.join(", ")}) VALUES (?${", ?".repeat(columns.length)})
     ON CONFLICT (id) DO UPDATE SET ${update}`,
  ).run(entity, ...fields.map((field) => storedValue(type, field, values.get(field))));
}

function storedValue(type: EntityType, field: string, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (type.registers[field] === "json") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? value : String(value);
}

function projectSets(
  db: WritableDb,
  type: EntityType,
  entity: string,
  heads: ReadonlyMap<string, readonly Head[]>,
): void {
  for (const [field, set] of Object.entries(type.sets ?? {})) {
    prepared(db, `DELETE FROM ${set.table} WHERE ${set.owner} = ?`).run(entity);
    const insert = prepared(
      db,
      `INSERT INTO ${set.table} (${set.owner}, ${set.element}) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    );
    for (const head of heads.get(field) ?? []) insert.run(entity, String(head.value));
  }
}
