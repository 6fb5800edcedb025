/** What must be true after an exchange, told by what each operation's author knew, outside the code under test. */

import type { WritableDb } from "../../src/main/project/db/connection.ts";
import { prepared } from "../../src/main/project/db/prepared.ts";
import { ALL_ENTITY_TYPES } from "../../src/main/project/entity-types.ts";
import { headsOf } from "../../src/main/project/work-log/heads.ts";
import { parseOperation, textOfId } from "../../src/main/project/work-log/operation.ts";
import { dumpOfLogTables } from "../../src/main/project/work-log/rebuild.ts";
import type { Team } from "./exchange-team.ts";

/** The state a researcher sees, as comparable lines: tables, heads, conflicts, the log itself. */
export function stateOfProject(db: WritableDb): string[] {
  const heads = prepared(db, "SELECT entity, field, hex(op), value FROM head ORDER BY 1, 2, 3")
    .raw()
    .all()
    .map((row) => `head ${JSON.stringify(row)}`);
  const log = prepared<[], string>(db, "SELECT hex(id) FROM operation ORDER BY id").pluck().all();
  return [...dumpOfLogTables(db, ALL_ENTITY_TYPES), ...heads, ...log];
}

/** The writes of a field that nobody who knew them has written over, by true causality. */
export function maximalWrites(team: Team, db: WritableDb, entityId: string, field: string): string[] {
  const writes = operationsOf(db, entityId).filter(
    ({ operation }) => operation.f !== undefined && field in operation.f,
  );
  return writes
    .filter(
      ({ id }) => !writes.some((other) => other.id !== id && team.causes.get(other.id)?.has(id) === true),
    )
    .map(({ id }) => id)
    .sort();
}

/** The elements of a set by true causality: adds that nobody who knew them has removed. */
export function elementsBy(team: Team, db: WritableDb, entityId: string): string[] {
  const operations = operationsOf(db, entityId);
  const tagOf = new Map(operations.map(({ id, operation }) => [id, operation.f?.tags]));
  const removes = operations.filter(({ operation }) => operation.rem?.tags !== undefined);
  const elements = new Set<string>();
  for (const { id, operation } of operations) {
    const value = operation.f?.tags;
    if (typeof value !== "string") continue;
    const isRemoved = removes.some((remove) => {
      const seen = team.causes.get(remove.id);
      // What the author removed is the value of an add that they knew.
      const removed = (remove.operation.rem?.tags ?? []).map((add) => tagOf.get(add));
      return seen?.has(id) === true && removed.includes(value);
    });
    if (!isRemoved) elements.add(value);
  }
  return [...elements].sort();
}

export function headIds(db: WritableDb, entityId: string, field: string): string[] {
  return (headsOf(db, entityId).get(field) ?? []).map((head) => head.op).sort();
}

function operationsOf(db: WritableDb, entityId: string) {
  return prepared<[string], { id: Buffer; line: string }>(
    db,
    "SELECT id, line FROM operation WHERE entity = ?",
  )
    .all(entityId)
    .map(({ id, line }) => ({ id: textOfId(id), operation: parseOperation(line) }));
}
