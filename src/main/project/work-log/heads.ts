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
  const rows = prepared<[string], HeadRow>(
    db,
    `SELECT head.field, head.op, head.value FROM head JOIN operation ON operation.id = head.op
       WHERE head.entity = ? ORDER BY operation.clock_ms DESC, operation.clock_count DESC, head.op DESC`,
  ).all(entity);
  const heads = new Map<string, Head[]>();
  for (const row of rows) {
    const list = heads.get(row.field) ?? [];
    list.push({ op: textOfId(row.op), value: JSON.parse(row.value) });
    heads.set(row.field, list);
  }
  return heads;
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
