import { INDEX_COLUMNS, type IndexColumn } from "../../../shared/text/search/query-fields.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Value } from "./filter-conditions.ts";
import { type KeySource, keyAtPosition, selectKeys } from "./search-keys.ts";
import { whileWanted } from "./stop-signal.ts";

/**
 * Relevance is judged among so many of the newest hits at first, which bounds the time of a common word. Tests of the
 * window lower it: what is shown above it needs a large project otherwise.
 */
export const RANKED_AMONG = Number(process.env.WIREBENCH_RANKED_AMONG ?? 20_000);
/** Ranked pages are cut from a list of this length. */
export const RANKED_LENGTH = 1000;
/** One slice of the exact order reads the index of at most so many articles: some 150 ms for the commonest word. */
const SLICE_ARTICLES = 125_000;
/** Each slice counts the hits of the whole index once more: more slices than these cost more than they help. */
const MOST_SLICES = 8;

/** A word in the title weighs eight in the body. */
const WEIGHTS: Readonly<Record<IndexColumn, string>> = {
  title: "8.0",
  body: "1.0",
  byline: "0.5",
  caption: "0.7",
  related: "0.3",
  other: "0.3",
};
const SCORE = `bm25(article_index, ${INDEX_COLUMNS.map((column) => WEIGHTS[column]).join(", ")})`;

/** Keys with their scores, the best first; a lower score is better, of equals the newer article comes first. */
export interface RankedKeys {
  readonly keys: readonly number[];
  readonly scores: readonly number[];
}

export interface KeyRange {
  readonly first: number;
  readonly end: number;
}

/**
 * The best keys by bm25 in a range. Only keys are selected: FTS5 sorts them much faster than whole rows. Scores
 * count words in the whole index, so slices of a search can be merged to the order of the whole.
 */
export function rankKeys(db: ReadableDb, source: KeySource, range: KeyRange): RankedKeys {
  const rows = db
    .prepare<Value[], [number, number]>(
      `${selectKeys(source, `${source.key}, ${SCORE}`)}${whileWanted(db, source.key)} ORDER BY 2, 1 DESC LIMIT ?`,
    )
    .raw()
    .all(
      ...source.values,
      BigInt(Math.max(range.first, source.first)),
      BigInt(Math.min(range.end, source.end)),
      BigInt(RANKED_LENGTH),
    );
  return { keys: rows.map(([key]) => key), scores: rows.map(([, score]) => score) };
}

/** The best among the newest 20,000 hits; `bounded` when there are more, which need not be looked at when it `isFew`. */
export function rankNewest(
  db: ReadableDb,
  source: KeySource,
  isFew: boolean,
): { keys: readonly number[]; bounded: boolean } {
  const floor = isFew ? null : keyAtPosition(db, source, RANKED_AMONG);
  const { keys } = rankKeys(db, source, { first: floor ?? 0, end: Number.MAX_SAFE_INTEGER });
  return { keys, bounded: floor !== null };
}

/** Ranges of keys, the newest first, which together hold all articles, each about as many. */
export function rankSlices(db: ReadableDb, source: KeySource): KeyRange[] {
  const { first, end } = source;
  const articles =
    db
      .prepare<[bigint, bigint], number>("SELECT count(*) FROM idx.article_fact WHERE key >= ? AND key < ?")
      .pluck()
      .get(BigInt(first), BigInt(end)) ?? 0;
  const slices = Math.min(MOST_SLICES, Math.ceil(articles / SLICE_ARTICLES));
  const border = db
    .prepare<[bigint, bigint, bigint], number>(
      "SELECT key FROM idx.article_fact WHERE key >= ? AND key < ? ORDER BY key LIMIT 1 OFFSET ?",
    )
    .pluck();
  const borders = [first];
  for (let slice = 1; slice < slices; slice += 1) {
    const key = border.get(BigInt(first), BigInt(end), BigInt(Math.floor((articles * slice) / slices)));
    if (key !== undefined && key > (borders.at(-1) ?? 0)) borders.push(key);
  }
  return borders.map((from, index) => ({ first: from, end: borders[index + 1] ?? end })).reverse();
}

/** Merges the orders of slices to that of the whole, cut to the usual length. */
export function mergeRanked(lists: readonly RankedKeys[]): number[] {
  return lists
    .flatMap(({ keys, scores }) => keys.map((key, index) => ({ key, score: scores[index] ?? 0 })))
    .sort((a, b) => a.score - b.score || b.key - a.key)
    .slice(0, RANKED_LENGTH)
    .map(({ key }) => key);
}
