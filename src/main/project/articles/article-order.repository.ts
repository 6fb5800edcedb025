import type { ArticleFilter, ArticleSort } from "../../../shared/contract/articles.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { commitState, journalState, keptReading } from "../db/kept-readings.ts";
import { filterSql } from "./article-filter.repository.ts";

type Column = ArticleSort["column"];

/** What most articles have none of: those that have some, counted in one pass, joined to `article` as `counted`. */
const COUNTS: Readonly<Partial<Record<Column, string>>> = {
  claims: `(SELECT article_id, count(DISTINCT claim_id) AS number FROM quote GROUP BY article_id) counted
    CROSS JOIN article ON article.id = counted.article_id`,
  copies: `(SELECT story_id, count(*) AS number FROM article GROUP BY story_id HAVING count(*) > 1) counted
    CROSS JOIN article ON article.story_id = counted.story_id`,
};

const ORDERS: Readonly<Partial<Record<Column, string>>> = {
  title: "article.title COLLATE NOCASE",
  outlet: "article.outlet COLLATE NOCASE",
  language: "article.language",
  words: "article.words",
  path: "article.path",
};

/**
 * The keys of all articles that pass a filter, in order, eight bytes each, kept until something in the project changes
 * what they depend on. The first time costs a second or two for a million articles, then a page anywhere costs nothing.
 */
export function articleOrder(db: ReadableDb, filter: ArticleFilter, sort: ArticleSort): Float64Array {
  const name = JSON.stringify([filter, sort]);
  const state = stateFor(db, filter, sort);
  return keptReading(db, { kind: "article order", name, state }, () => readKeys(db, filter, sort));
}

function readKeys(db: ReadableDb, filter: ArticleFilter, sort: ArticleSort): Float64Array {
  const { where, values } = filterSql(filter);
  const isDescending = sort.direction === "descending";
  const counted = COUNTS[sort.column];
  if (counted !== undefined) {
    const some = db
      .prepare<unknown[], CountedKey>(`SELECT article.key, counted.number FROM ${counted} WHERE ${where}`)
      .all(...values);
    return someBesideAll(some, articleOrder(db, filter, { ...sort, column: "published" }), isDescending);
  }
  const order = ORDERS[sort.column];
  const direction = isDescending ? "DESC" : "ASC";
  // Sorting keys here is faster than reading whole articles in the order of their keys: any small index has the keys.
  const ordered = order === undefined ? "" : `ORDER BY ${order} ${direction}, article.key ${direction}`;
  const keys = Float64Array.from(
    db
      .prepare<unknown[], number>(`SELECT article.key FROM article WHERE ${where} ${ordered}`)
      .pluck()
      .all(...values),
  );
  if (order !== undefined) return keys;
  keys.sort();
  return isDescending ? keys.reverse() : keys;
}

interface CountedKey {
  readonly key: number;
  readonly number: number;
}

/** The order by a number that only some have: those by number and date, before (ascending: behind) all others by date. */
function someBesideAll(some: readonly CountedKey[], all: Float64Array, isDescending: boolean): Float64Array {
  const sign = isDescending ? -1 : 1;
  const sorted = some.toSorted((a, b) => sign * (a.number - b.number || a.key - b.key)).map(({ key }) => key);
  const counted = new Set(sorted);
  const others = all.filter((key) => !counted.has(key));
  const keys = new Float64Array(sorted.length + others.length);
  keys.set(sorted, isDescending ? 0 : others.length);
  keys.set(others, isDescending ? sorted.length : 0);
  return keys;
}

/** Of these orders and filters the journal of changes knows everything. */
const JOURNALED: ReadonlySet<string> = new Set([
  "published",
  "title",
  "outlet",
  "language",
  ...(["from", "to"] satisfies (keyof ArticleFilter)[]),
]);

/** Changes whenever the order may have changed: with the journal where that is enough, else with every commit. */
function stateFor(db: ReadableDb, filter: ArticleFilter, sort: ArticleSort): string {
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const isJournaled = [sort.column, ...asked].every((name) => JOURNALED.has(name));
  return isJournaled ? `journal ${journalState(db)}` : `commit ${commitState(db)}`;
}
