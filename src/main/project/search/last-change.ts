import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** Grows with everything a person does. */
export function lastOperation(db: ReadableDb): number {
  return lastOf(db, "SELECT max(rowid) AS last FROM operation");
}

/** Grows with everything that an import or a person changes of an article. */
export function lastArticleChange(db: ReadableDb): number {
  return lastOf(db, "SELECT max(stamp) AS last FROM article_change");
}

/** The stamp of the journal that an index which is up to date has seen. */
export function newestStamp(db: ReadableDb): number {
  // Not max(stamp): the journal may be emptied of rows that everybody has seen.
  return lastOf(db, "SELECT seq AS last FROM sqlite_sequence WHERE name = 'article_change'");
}

function lastOf(db: ReadableDb, sql: string): number {
  return prepared<[], { last: number | null }>(db, sql).get()?.last ?? 0;
}
