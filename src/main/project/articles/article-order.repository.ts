import type { ArticleFilter, ArticleSort } from "../../../shared/contract/articles.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { commitState, journalState, keptReading } from "../db/kept-readings.ts";
import { filterSql } from "./article-filter.repository.ts";

/** Claims of an article and articles of a story are counted in one pass, not for each article anew. */
const COUNTS = {
  claims: {
    join: "LEFT JOIN (SELECT article_id, count(DISTINCT claim_id) AS number FROM quote GROUP BY article_id) counted ON counted.article_id = article.id",
    order: "coalesce(counted.number, 0)",
  },
  copies: {
    join: "LEFT JOIN (SELECT story_id, count(*) AS number FROM article GROUP BY story_id HAVING count(*) > 1) counted ON counted.story_id = article.story_id",
    order: "coalesce(counted.number, 1)",
  },
} as const;

const ORDERS: Readonly<Record<ArticleSort["column"], { readonly join: string; readonly order: string }>> = {
  published: { join: "", order: "article.key" },
  title: { join: "", order: "article.title COLLATE NOCASE" },
  outlet: { join: "", order: "article.outlet COLLATE NOCASE" },
  language: { join: "", order: "article.language" },
  words: { join: "", order: "article.words" },
  path: { join: "", order: "article.path" },
  ...COUNTS,
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
  const { join, order } = ORDERS[sort.column];
  const isDescending = sort.direction === "descending";
  const direction = isDescending ? "DESC" : "ASC";
  // Sorting keys here is faster than reading whole articles in the order of their keys: any small index has the keys.
  const ordered =
    sort.column === "published" ? "" : `ORDER BY ${order} ${direction}, article.key ${direction}`;
  const keys = Float64Array.from(
    db
      .prepare<unknown[], number>(`SELECT article.key FROM article ${join} WHERE ${where} ${ordered}`)
      .pluck()
      .all(...values),
  );
  if (sort.column !== "published") return keys;
  keys.sort();
  return isDescending ? keys.reverse() : keys;
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
