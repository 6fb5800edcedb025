import { keyRange } from "../../../shared/domain/article-key.ts";
import type { IndexColumn } from "../../../shared/text/search/query-fields.ts";
import { isAllWords, toFtsMatch } from "../../../shared/text/search/query-match.ts";
import { type FilterLeaf, joinNodes, type QueryNode } from "../../../shared/text/search/query-tree.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import {
  type Condition,
  chosenConditions,
  dateRange,
  filterCondition,
  inSet,
  type KeyColumn,
  type Value,
} from "./filter-conditions.ts";
import type { SearchFilter } from "./search-request.ts";

/** Counting stops here: nobody reads further, and a common word has a million hits. */
export const COUNT_LIMIT = 1000;

/** The articles of a query and its filters as a piece of SQL that yields keys. */
export interface KeySource {
  readonly key: KeyColumn["key"];
  readonly from: string;
  readonly where: string;
  readonly values: readonly Value[];
  /** Whether a match expression leads, by which hits can be ranked. */
  readonly ranks: boolean;
  readonly first: number;
  /** Half-open. */
  readonly end: number;
  /** What names in filters were found to mean; empty lists for names that nothing has. */
  readonly names: ReadonlyMap<FilterLeaf, readonly string[]>;
}

/** Says where the keys come from. A query without words looks at all articles and needs no index. */
export function keySource(
  db: ReadableDb,
  tree: QueryNode | null,
  columns: readonly IndexColumn[],
  filter: SearchFilter,
): KeySource {
  const asked = conjuncts(tree);
  const words = joinNodes("and", asked.filter(isAllWords));
  const column: KeyColumn =
    words === null ? { key: "article.key", hasFacts: false } : { key: "article_index.rowid", hasFacts: true };
  const names = new Map<FilterLeaf, readonly string[]>();
  const conditions: Condition[] = [];
  let { first, end } = keyRange(filter.from, filter.to);
  for (const node of asked) {
    if (node.kind === "filter" && ["before", "after", "on"].includes(node.field)) {
      const range = dateRange(node);
      first = Math.max(first, range.first);
      end = Math.min(end, range.end);
    } else if (!isAllWords(node)) conditions.push(conditionOf({ db, columns, column, names }, node));
  }
  conditions.push(...chosenConditions(db, filter, column));
  const match = words === null ? [] : [toFtsMatch(words, { columns })];
  return {
    key: column.key,
    from: words === null ? "article" : "idx.article_index",
    where: [
      ...match.map(() => "article_index MATCH ?"),
      ...conditions.map(({ sql }) => sql),
      `${column.key} >= ? AND ${column.key} < ?`,
    ].join(" AND "),
    values: [...match, ...conditions.flatMap(({ values }) => values)],
    ranks: words !== null,
    first,
    end,
    names,
  };
}

function conjuncts(tree: QueryNode | null): readonly QueryNode[] {
  if (tree === null) return [];
  return tree.kind === "and" ? tree.children : [tree];
}

interface Scope {
  readonly db: ReadableDb;
  readonly columns: readonly IndexColumn[];
  readonly column: KeyColumn;
  readonly names: Map<FilterLeaf, readonly string[]>;
}

/** A part of a query that mixes words and filters, as a condition on the key. */
function conditionOf(scope: Scope, node: QueryNode): Condition {
  if (isAllWords(node)) {
    const sql = "SELECT rowid FROM idx.article_index WHERE article_index MATCH ?";
    return inSet(scope.column, sql, [toFtsMatch(node, scope)]);
  }
  if (node.kind === "filter") {
    const { condition, names } = filterCondition(scope.db, node, scope.column);
    if (names !== null) scope.names.set(node, names);
    return condition;
  }
  if (node.kind === "not") {
    const { sql, values } = conditionOf(scope, node.child);
    return { sql: `NOT (${sql})`, values };
  }
  if (node.kind !== "and" && node.kind !== "or") throw new Error("words are words");
  const parts = joinedWords(node.kind, node.children).map((child) => conditionOf(scope, child));
  return {
    sql: `(${parts.map(({ sql }) => sql).join(node.kind === "and" ? " AND " : " OR ")})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** Children that are all words become one, so that the index is asked once. */
function joinedWords(kind: "and" | "or", children: readonly QueryNode[]): QueryNode[] {
  const words = joinNodes(kind, children.filter(isAllWords));
  const others = children.filter((child) => !isAllWords(child));
  return words === null ? others : [words, ...others];
}

/** The newest keys below `before`, newest first; with `oldest`, the oldest keys above it, oldest first. */
export function keysInOrder(
  db: ReadableDb,
  source: KeySource,
  place: { readonly from: number | null; readonly oldest: boolean },
  limit: number,
): number[] {
  const { from, oldest } = place;
  const first = oldest && from !== null ? Math.max(source.first, from + 1) : source.first;
  const end = !oldest && from !== null ? Math.min(source.end, from) : source.end;
  return db
    .prepare<Value[], number>(
      `${selectKeys(source)} ORDER BY ${source.key} ${oldest ? "ASC" : "DESC"} LIMIT ?`,
    )
    .pluck()
    .all(...source.values, BigInt(first), BigInt(end), BigInt(limit));
}

/** The key of the newest hit number `position` (from 1); null when there are fewer hits. */
export function keyAtPosition(db: ReadableDb, source: KeySource, position: number): number | null {
  const key = db
    .prepare<Value[], number>(`${selectKeys(source)} ORDER BY ${source.key} DESC LIMIT 1 OFFSET ?`)
    .pluck()
    .get(...source.values, BigInt(source.first), BigInt(source.end), BigInt(position - 1));
  return key ?? null;
}

/** The newest hits, one more than are counted: a first page and the count need the same, and a rare one is read to its end. */
export function newestKeys(db: ReadableDb, source: KeySource): number[] {
  return keysInOrder(db, source, { from: null, oldest: false }, COUNT_LIMIT + 1);
}

/** Whether `newestKeys` found all there are. */
export function areAll(newest: readonly number[]): boolean {
  return newest.length <= COUNT_LIMIT;
}

/** How many articles (or stories) the newest hits are, up to 1,000. */
export function countKeys(
  db: ReadableDb,
  newest: readonly number[],
  ofStories: boolean,
): { total: number; totalIsLowerBound: boolean } {
  const counted = prepared<[string], { articles: number; stories: number }>(
    db,
    `SELECT count(*) AS articles, count(DISTINCT story_id) AS stories FROM article
     WHERE key IN (SELECT value FROM json_each(?))`,
  ).get(JSON.stringify(newest));
  const { articles = 0, stories = 0 } = counted ?? {};
  return {
    total: Math.min(ofStories ? stories : articles, COUNT_LIMIT),
    totalIsLowerBound: articles > COUNT_LIMIT,
  };
}

/** Which of these stories have a hit in a range of keys: they were shown on an earlier page. */
export function storiesBetween(
  db: ReadableDb,
  source: KeySource,
  range: { readonly first: number; readonly end: number },
  storyIds: readonly string[],
): Set<string> {
  const first = BigInt(Math.max(range.first, source.first));
  const end = BigInt(Math.min(range.end, source.end));
  // Members of a story are found by its index; the range is then a check.
  const byStory = db
    .prepare<Value[], number>("SELECT key FROM article WHERE story_id IN (SELECT value FROM json_each(?))")
    .pluck()
    .all(JSON.stringify(storyIds))
    .filter((key) => BigInt(key) >= first && BigInt(key) < end);
  if (byStory.length === 0) return new Set();
  return new Set(
    db
      .prepare<Value[], string>(
        `SELECT DISTINCT story_id FROM article WHERE key IN (
           ${withCondition(source, `+${source.key} IN (SELECT value FROM json_each(?))`)})`,
      )
      .pluck()
      .all(...source.values, first, end, JSON.stringify(byStory)),
  );
}

/** The statement that yields the keys; its last two parameters are the bounds. They are bound as BigInt: a JavaScript number becomes a REAL, and FTS5 then reads every hit. */
export function selectKeys(source: KeySource, what: string = source.key): string {
  return `SELECT ${what} FROM ${source.from} WHERE ${source.where}`;
}

/** The same with one more condition, whose parameters come last. */
export function withCondition(source: KeySource, condition: string): string {
  return `${selectKeys(source)} AND ${condition}`;
}
