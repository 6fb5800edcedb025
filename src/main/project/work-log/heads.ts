import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { type OperationId, textOfId } from "./operation.ts";

export interface Head {
  readonly op: OperationId;
  readonly value: unknown;
}

interface HeadRow {
  readonly field: string;
  readonly op: Buffer;
  readonly value: string;
}

/**
 * The live values of an entity, by field, best first: newest by clock, then by id. With several different values of a
 * register the first is shown for the time being; none is thrown away.
 */
export function headsOf(db: ReadableDb, entity: string): Map<string, Head[]> {
  const rows = prepared<[string], HeadRow>(db, "SELECT field, op, value FROM head WHERE entity = ?").all(
    entity,
  );
  const heads = new Map<string, Head[]>();
  for (const [field, ofField] of Map.groupBy(rows, (row) => row.field)) {
    // Most fields have one head: only several ask for the clocks of their operations.
    const sorted = ofField.length === 1 ? ofField : newestFirst(db, ofField);
    heads.set(
      field,
      sorted.map(({ op, value }) => ({ op: textOfId(op), value: JSON.parse(value) })),
    );
  }
  return heads;
}

function newestFirst(db: ReadableDb, rows: readonly HeadRow[]): HeadRow[] {
  const clock = prepared<[Buffer], { ms: number; count: number }>(
    db,
    "SELECT clock_ms AS ms, clock_count AS count FROM operation WHERE id = ?",
  );
  return rows
    .map((row) => ({ row, at: clock.get(row.op) ?? { ms: 0, count: 0 } }))
    .sort((a, b) => b.at.ms - a.at.ms || b.at.count - a.at.count || Buffer.compare(b.row.op, a.row.op))
    .map(({ row }) => row);
}

/** Deletions of an entity still in force. */
export function deletionsOf(db: ReadableDb, entity: string): OperationId[] {
  return prepared<[string], Buffer>(db, "SELECT op FROM deletion WHERE entity = ?")
    .pluck()
    .all(entity)
    .map(textOfId);
}

/** Deleted means: someone deleted it who had seen every value that is live now. */
export function isDeleted(db: ReadableDb, entity: string): boolean {
  const deleted = prepared(db, "SELECT 1 FROM deletion WHERE entity = ?").get(entity) !== undefined;
  if (!deleted) return false;
  const unseen = prepared(
    db,
    `SELECT 1 FROM head WHERE entity = :entity AND op NOT IN (
         SELECT seen.op FROM deletion_seen seen JOIN deletion ON deletion.op = seen.deletion WHERE deletion.entity = :entity)`,
  ).get({ entity });
  return unseen === undefined;
}
