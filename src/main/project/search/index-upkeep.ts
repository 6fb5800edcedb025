import type Database from "better-sqlite3";
import { readIndexFact, type SearchIndex, writeIndexFact } from "./search-index.ts";
import { areTermsDue, collectTermsStep, countArticles } from "./term-table.ts";

/** Merging starts when the articles have grown by this share since the last time. */
const GROWTH = 0.2;
/** Pages written by one step: some 50 ms. */
const STEP_PAGES = 500;

/**
 * One bounded step of what an index needs in quiet moments: its terms first, then fewer segments, then a smaller file.
 * Answers whether there was anything to do.
 */
export function upkeepStep(index: SearchIndex): boolean {
  if (readIndexFact(index.db, "fillBelow") !== null) return false;
  return collectTermsStep(index) || mergeIndexStep(index) || returnPagesStep(index);
}

/** Whether a step would find anything to do. Cost: that of counting the articles. */
export function isUpkeepDue(db: Database.Database): boolean {
  return areTermsDue(db) || isMergeDue(db) || hasPagesToReturn(db);
}

/** Fewer free pages than these are kept for what comes next. */
const FREE_PAGES = 200;
/** SQLite's number for it. */
const INCREMENTAL = 2;

/** Gives free pages at the end of the file back to the disk. */
function returnPagesStep({ db }: SearchIndex): boolean {
  if (!hasPagesToReturn(db)) return false;
  db.pragma(`incremental_vacuum(${STEP_PAGES})`);
  return true;
}

/** A file of an older version has no pages that could be given back. */
function hasPagesToReturn(db: Database.Database): boolean {
  const isIncremental = db.pragma("auto_vacuum", { simple: true }) === INCREMENTAL;
  return isIncremental && Number(db.pragma("freelist_count", { simple: true })) > FREE_PAGES;
}

/**
 * Joins the segments of the index a little: whatever is asked then needs to look into one place instead of ten.
 * Starts when the index has grown; the first step puts all segments on one level, as SQLite's manual asks
 * (FTS5, "The 'merge' Command").
 */
export function mergeIndexStep(index: SearchIndex): boolean {
  const { db } = index;
  const isMerging = readIndexFact(db, "merging") !== null;
  if (!isMergeDue(db)) return false;
  if (!isMerging) writeIndexFact(db, "merging", "1");
  const changes = db.prepare("SELECT total_changes()").pluck();
  const before = changes.get();
  // Literals, because a bound JavaScript number is a REAL and FTS5 refuses it.
  const pages = isMerging ? STEP_PAGES : -STEP_PAGES;
  db.exec(`INSERT INTO article_index (article_index, rank) VALUES ('merge', ${pages})`);
  const changed = Number(changes.get()) - Number(before) >= 2;
  if (isMerging && !changed) {
    writeIndexFact(db, "merging", null);
    writeIndexFact(db, "mergedAt", countArticles(db));
  }
  return true;
}

/** Merging is under way, or the index has grown since the last time. */
function isMergeDue(db: Database.Database): boolean {
  if (readIndexFact(db, "merging") !== null) return true;
  return countArticles(db) > Number(readIndexFact(db, "mergedAt") ?? 0) * (1 + GROWTH);
}
