import { keyRange } from "../../../shared/domain/article-key.ts";
import type { IndexColumn } from "../../../shared/text/search/query-match.ts";
import { toFtsMatch } from "../../../shared/text/search/query-match.ts";
import type { QueryNode } from "../../../shared/text/search/query-tree.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { SearchFilter } from "./search-request.ts";

/** Counting stops here: nobody reads further, and a common word has a million hits. */
export const COUNT_LIMIT = 1000;
/** Relevance is judged among so many of the newest hits, which bounds the time of a common word. */
export const RANKED_AMONG = 20_000;
/** Ranked pages are cut from a list of this length. */
export const RANKED_LENGTH = 1000;

type Value = string | bigint;

/** The articles of a query and its filters as a piece of SQL that yields keys. */
export interface KeySource {
  readonly key: string;
  readonly from: string;
  readonly where: string;
  readonly values: readonly Value[];
  readonly first: number;
  /** Half-open. */
  readonly end: number;
}

/** Says where the keys come from. An empty query looks at all articles and needs no index. */
export function keySource(
  tree: QueryNode | null,
  columns: readonly IndexColumn[],
  filter: SearchFilter,
): KeySource {
  const key = tree === null ? "key" : "rowid";
  const conditions = filterConditions(filter);
  const match = tree === null ? [] : [toFtsMatch(tree, { columns })];
  return {
    key,
    from: tree === null ? "article" : "idx.article_index",
    where: [
      ...match.map(() => "article_index MATCH ?"),
      // The plus keeps SQLite from looking each article up in the index: it probes a hash of the filter instead.
      ...conditions.map(({ sql }) => `+${key} IN (${sql})`),
      `${key} >= ? AND ${key} < ?`,
    ].join(" AND "),
    values: [...match, ...conditions.map(({ value }) => value)],
    ...keyRange(filter.from, filter.to),
  };
}

/** The newest keys below `before`. */
export function newestKeys(db: ReadableDb, source: KeySource, before: number, limit: number): number[] {
  return db
    .prepare<Value[], number>(`${selectKeys(source)} ORDER BY ${source.key} DESC LIMIT ?`)
    .pluck()
    .all(...source.values, BigInt(source.first), BigInt(Math.min(before, source.end)), BigInt(limit));
}

/**
 * The best keys by bm25 among the newest hits, a word in the title weighing eight in the body.
 * Only keys are selected: FTS5 sorts them much faster than whole rows.
 */
export function rankedKeys(db: ReadableDb, source: KeySource): { keys: number[]; bounded: boolean } {
  const floor = db
    .prepare<Value[], number>(`${selectKeys(source)} ORDER BY ${source.key} DESC LIMIT 1 OFFSET ?`)
    .pluck()
    .get(...source.values, BigInt(source.first), BigInt(source.end), BigInt(RANKED_AMONG - 1));
  const keys = db
    .prepare<Value[], number>(`${selectKeys(source)} ORDER BY bm25(article_index, 8.0, 1.0, 0.5) LIMIT ?`)
    .pluck()
    .all(...source.values, BigInt(floor ?? source.first), BigInt(source.end), BigInt(RANKED_LENGTH));
  return { keys, bounded: floor !== undefined };
}

/** How many articles (or stories) there are, counted among the newest 1,001 articles. */
export function countKeys(
  db: ReadableDb,
  source: KeySource,
  ofStories: boolean,
): { total: number; totalIsLowerBound: boolean } {
  const keys = `${selectKeys(source)} ORDER BY ${source.key} DESC LIMIT ?`;
  const [articles = 0, stories = 0] =
    db
      .prepare<Value[], [number, number]>(
        `SELECT count(*), count(DISTINCT story_id) FROM article WHERE key IN (${keys})`,
      )
      .raw()
      .get(...source.values, BigInt(source.first), BigInt(source.end), BigInt(COUNT_LIMIT + 1)) ?? [];
  const totalIsLowerBound = articles > COUNT_LIMIT;
  return { total: Math.min(ofStories ? stories : articles, COUNT_LIMIT), totalIsLowerBound };
}

/** Which of these stories have a hit at `from` or newer: they were shown on an earlier page. */
export function storiesSince(
  db: ReadableDb,
  source: KeySource,
  from: number,
  storyIds: readonly string[],
): Set<string> {
  const members = db
    .prepare<Value[], string>(
      "SELECT key FROM article WHERE key >= ? AND story_id IN (SELECT value FROM json_each(?))",
    )
    .pluck()
    .all(BigInt(from), JSON.stringify(storyIds));
  if (members.length === 0) return new Set();
  return new Set(
    db
      .prepare<Value[], string>(
        `SELECT DISTINCT story_id FROM article WHERE key IN (
           ${selectKeys(source)} AND +${source.key} IN (SELECT value FROM json_each(?)))`,
      )
      .pluck()
      .all(
        ...source.values,
        BigInt(Math.max(from, source.first)),
        BigInt(source.end),
        JSON.stringify(members),
      ),
  );
}

/** Rowid bounds are bound as BigInt: a JavaScript number becomes a REAL, and FTS5 then reads every hit. */
function selectKeys(source: KeySource): string {
  return `SELECT ${source.key} FROM ${source.from} WHERE ${source.where}`;
}

function filterConditions(filter: SearchFilter): { sql: string; value: string }[] {
  const conditions: { sql: string; value: string }[] = [];
  const add = (value: string | undefined, sql: string) => {
    if (value !== undefined) conditions.push({ sql, value });
  };
  if (filter.outlet === null) add("", "SELECT key FROM article WHERE coalesce(outlet, '') = ?");
  else add(filter.outlet, "SELECT key FROM article WHERE outlet = ?");
  add(filter.language, "SELECT key FROM article WHERE language = ?");
  add(filter.storyId, "SELECT key FROM article WHERE story_id = ?");
  add(
    filter.tagId,
    "SELECT key FROM article WHERE id IN (SELECT article_id FROM article_tag WHERE tag_id = ?)",
  );
  add(
    filter.runId,
    "SELECT key FROM article WHERE id IN (SELECT article_id FROM import_item WHERE run_id = ?)",
  );
  return conditions;
}
