import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Value } from "./filter-conditions.ts";
import { readIndexFact } from "./search-index.ts";
import { COUNT_LIMIT, type KeySource, withCondition } from "./search-keys.ts";

/** The state of the attached index as a short text: what was searchable when a page was made. */
export function resultsAsOf(db: ReadableDb): string {
  const last = db.prepare<[], number | null>("SELECT max(seq) FROM idx.added").pluck().get() ?? 0;
  return `${readIndexFact(db, "epoch")}.${last}.${readIndexFact(db, "fillBelow") ?? 0}`;
}

/**
 * How many hits became searchable since `asOf`, counted to 1,000. During the first filling those are older articles;
 * later, those that came in. Cost: as many look-ups as articles came in, at most 100,000.
 */
export function freshResults(db: ReadableDb, source: KeySource, asOf: string): MethodOutput<"search.fresh"> {
  const [epoch = "", sequence = "", fillBelow = ""] = asOf.split(".");
  if (epoch !== readIndexFact(db, "epoch"))
    return { newResults: 0, isLowerBound: false, rebuilt: epoch !== "" };
  const after = BigInt(/^\d{1,15}$/u.test(sequence) ? sequence : 0);
  const wasBelow = /^\d{1,16}$/u.test(fillBelow) ? Number(fillBelow) : 0;
  const isBelow = Number(readIndexFact(db, "fillBelow") ?? 0);
  const count = (condition: string, values: readonly Value[]): number =>
    db
      .prepare<Value[], number>(`SELECT count(*) FROM (${withCondition(source, condition)} LIMIT ?)`)
      .pluck()
      .get(...source.values, BigInt(source.first), BigInt(source.end), ...values, BigInt(COUNT_LIMIT + 1)) ??
    0;
  const added = count(`+${source.key} IN (SELECT key FROM idx.added WHERE seq > ?)`, [after]);
  const filled =
    wasBelow > isBelow
      ? count(`${source.key} >= ? AND ${source.key} < ?`, [BigInt(isBelow), BigInt(wasBelow)])
      : 0;
  const newResults = added + filled;
  const oldest = db.prepare<[], number | null>("SELECT min(seq) FROM idx.added").pluck().get() ?? 0;
  return {
    newResults: Math.min(newResults, COUNT_LIMIT),
    isLowerBound: newResults > COUNT_LIMIT || Number(after) + 1 < oldest,
    rebuilt: false,
  };
}
