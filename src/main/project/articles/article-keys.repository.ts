import { KEYS_PER_DAY } from "../../../shared/domain/article-key.ts";
import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** The next free key of the day whose first key is `first`. */
export function nextKey(db: WritableDb, first: number): number {
  const last = prepared<[bigint, bigint], number | null>(
    db,
    "SELECT max(key) FROM article WHERE key >= ? AND key < ?",
  )
    .pluck()
    .get(BigInt(first), BigInt(first + KEYS_PER_DAY));
  return last === null || last === undefined ? first : last + 1;
}
