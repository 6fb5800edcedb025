import type { CopyDirection } from "../../../shared/domain/copy-link.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

export interface FoundPairRow {
  readonly score: number;
  readonly direction: CopyDirection | null;
  readonly evidence: Buffer;
}

/** A found pair by the ids of its articles, the lower one first. */
export function foundPair(db: ReadableDb, a: string, b: string): FoundPairRow | null {
  const row = prepared<[string, string], { score: number; direction: number | null; evidence: Buffer }>(
    db,
    `SELECT score, direction, evidence FROM copy_found
      WHERE a = (SELECT key FROM article WHERE id = ?) AND b = (SELECT key FROM article WHERE id = ?)`,
  ).get(a, b);
  if (row === undefined) return null;
  const direction = row.direction === null ? null : row.direction === 0 ? "a-from-b" : "b-from-a";
  return { ...row, direction };
}
