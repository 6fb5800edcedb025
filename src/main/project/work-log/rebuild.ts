import { inTransaction, type WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { updateHeads } from "./apply-operation.ts";
import type { EntityTypes } from "./entity-type.ts";
import { parseOperation } from "./operation.ts";
import { projectEntity } from "./project-entity.ts";

/**
 * Throws away everything computed from the work log and makes it again from its lines. The result must equal what
 * was there: the tables are a pure function of the log. Cost: linear in operations.
 */
export function rebuildFromLog(db: WritableDb, types: EntityTypes): void {
  inTransaction(db, () => {
    for (const table of ["head", "overwritten", "deletion", "deletion_seen", "conflict"])
      db.exec(`DELETE FROM ${table}`);
    for (const type of types.values()) {
      if (type.project === undefined) db.exec(`DELETE FROM ${type.table}`);
      for (const set of Object.values(type.sets ?? {})) db.exec(`DELETE FROM ${set.table}`);
    }
    const touched = new Map<string, string>();
    for (const row of db
      .prepare<[], { id: Buffer; line: string }>("SELECT id, line FROM operation ORDER BY id")
      .all()) {
      const operation = parseOperation(row.line);
      updateHeads(db, row.id, operation);
      touched.set(operation.e, operation.t);
    }
    for (const [entity, typeName] of touched) {
      const type = types.get(typeName);
      if (type !== undefined) projectEntity(db, type, entity);
    }
  });
}

/** All rows of the tables that follow from the log, as comparable lines. */
export function dumpOfLogTables(db: WritableDb, types: EntityTypes): string[] {
  const tables = new Set<string>(["conflict"]);
  for (const type of types.values()) {
    if (type.project === undefined) tables.add(type.table);
    for (const set of Object.values(type.sets ?? {})) tables.add(set.table);
  }
  const lines: string[] = [];
  for (const table of [...tables].sort()) {
    for (const row of prepared(db, `SELECT * FROM ${table} ORDER BY 1, 2`).raw().all())
      lines.push(`${table} ${JSON.stringify(row)}`);
  }
  return lines;
}
