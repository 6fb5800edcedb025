import type Database from "better-sqlite3";
import { DENSE_CHARACTER } from "../../../shared/text/search/index-text.ts";
import type { KnownTerm, TermLookup } from "../../../shared/text/search/word-forms.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { readIndexFact, type SearchIndex, writeIndexFact } from "./search-index.ts";

/** Terms taken in one step: about 40 ms. */
const STEP_TERMS = 20_000;
/** The terms are collected again when the articles have grown (or shrunk) by this share. */
const GROWTH = 0.05;
/** Above this many articles a word of one article only is left out: half of all words, and of no help. */
const KEEP_ALL_TERMS = 20_000;
const LONGEST_TERM = 40;
/** Pairs of characters of dense scripts, and the two private signs, are no words. */
const NO_WORD = new RegExp(`${DENSE_CHARACTER}|\\p{Co}`, "v");

/**
 * One step of collecting the terms of the index; answers whether there was something to do. Killed at any moment it
 * goes on where it stood; the old terms serve until the new ones are complete.
 */
export function collectTermsStep(index: SearchIndex): boolean {
  const { db } = index;
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, article_index, row)");
  const step = db.transaction(() => {
    const through = readIndexFact(db, "termsThrough") ?? startCollecting(db);
    if (through === null) return false;
    const rows = db
      .prepare<[string, bigint], [string, number]>(
        "SELECT term, doc FROM temp.vocabulary WHERE term > ? LIMIT ?",
      )
      .raw()
      .all(through, BigInt(STEP_TERMS));
    const articles = countArticles(db);
    const fewest = articles > KEEP_ALL_TERMS ? 2 : 1;
    const insert = db.prepare<[string, bigint]>(
      "INSERT OR REPLACE INTO term_next (term, articles) VALUES (?, ?)",
    );
    for (const [term, documents] of rows) {
      if (documents >= fewest && term.length <= LONGEST_TERM && !NO_WORD.test(term))
        insert.run(term, BigInt(documents));
    }
    if (rows.length < STEP_TERMS) finishCollecting(db, articles);
    else writeIndexFact(db, "termsThrough", rows.at(-1)?.[0] ?? "");
    return true;
  });
  return step.immediate();
}

/** The place to begin at when the terms are missing or old; null when they are good enough. */
function startCollecting(db: Database.Database): string | null {
  if (!areTermsDue(db)) return null;
  db.exec(
    "DROP TABLE IF EXISTS term_next; CREATE TABLE term_next (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID",
  );
  writeIndexFact(db, "termsThrough", "");
  return "";
}

/** Whether the terms are missing or old, or are being collected. */
export function areTermsDue(db: Database.Database): boolean {
  if (readIndexFact(db, "termsThrough") !== null) return true;
  const at = readIndexFact(db, "termsAt");
  return at === null || Math.abs(countArticles(db) - Number(at)) > Number(at) * GROWTH;
}

function finishCollecting(db: Database.Database, articles: number): void {
  const terms = db.prepare<[], number>("SELECT count(*) FROM term_next").pluck().get() ?? 0;
  db.exec("DROP TABLE term; ALTER TABLE term_next RENAME TO term");
  writeIndexFact(db, "termsAt", articles);
  writeIndexFact(db, "termCount", terms);
  writeIndexFact(db, "termsThrough", null);
}

/** How many articles the index holds. Cost: a scan of the smallest index, 10 ms for a million. */
export function countArticles(db: Database.Database): number {
  return db.prepare<[], number>("SELECT count(*) FROM article_fact").pluck().get() ?? 0;
}

/** More terms than this with the same beginning are not looked through for forms of a word. */
const MOST_SCANNED = 5000;
/** After the last character that a word may begin with. */
const BEYOND = "\u{10ffff}";

/** The terms of an attached index (none while they were not collected). */
export function termLookup(db: ReadableDb): TermLookup {
  return {
    beginningWith: (prefix, limit) =>
      prepared<[string, string, bigint], KnownTerm>(
        db,
        `SELECT term, articles FROM idx.term WHERE term >= ? AND term < ?
         ORDER BY articles DESC, term LIMIT ?`,
      ).all(prefix, prefix + BEYOND, BigInt(limit)),
    allBeginningWith: (prefix) =>
      prepared<[string, string, bigint], KnownTerm>(
        db,
        "SELECT term, articles FROM idx.term WHERE term >= ? AND term < ? LIMIT ?",
      ).all(prefix, prefix + BEYOND, BigInt(MOST_SCANNED)),
    articlesWith: (term) =>
      prepared<[string], { articles: number }>(db, "SELECT articles FROM idx.term WHERE term = ?").get(term)
        ?.articles ?? 0,
  };
}
