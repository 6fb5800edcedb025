import { INDEX_COLUMNS } from "../../../shared/text/search/query-fields.ts";
import type { ReadableDb } from "../db/connection.ts";
import { indexedColumns, type SearchedZone } from "./article-columns.ts";
import { newestStamp } from "./last-change.ts";
import { emptyIndex, readIndexFact, type SearchIndex, writeIndexFact } from "./search-index.ts";

/** The zones in force of a text in an article of an outlet. */
export type EffectiveZones = (textHash: string, outlet: string | null) => readonly SearchedZone[];

export interface BatchResult {
  /** Articles taken in or taken out by this batch. */
  readonly indexed: number;
  /** About how many are still to come; 0 means that the index is up to date. */
  readonly remaining: number;
}

/** Bounds the time of a batch whatever the articles' size, in UTF-16 units. */
const BATCH_CHARACTERS = 8_000_000;
/** The first batch is small, so that something can be found soon; large ones make fewer segments that must be merged. */
const FIRST_BATCH = 300;
const LARGEST_BATCH = 2400;

/** How many articles to take in at a time, while there are as many. */
export function* batchLengths(): Generator<number, never> {
  for (let length = FIRST_BATCH; ; length = Math.min(LARGEST_BATCH, 2 * length)) yield length;
}

/**
 * Brings an index a step nearer to the project: an empty index is first filled from the newest article to the
 * oldest, then the journal is followed. One transaction of the index file, at most `limit` articles; killed at any
 * moment it goes on where it stood. Call it until `remaining` is 0. About 0.25 ms an article.
 */
export function indexNextBatch(
  project: ReadableDb,
  index: SearchIndex,
  effectiveZones: EffectiveZones,
  limit: number,
): BatchResult {
  const step = index.db.transaction(() => {
    prepareFill(project, index);
    const filling = readIndexFact(index.db, "fillBelow") !== null;
    return filling
      ? fillStep(project, index, effectiveZones, limit)
      : journalStep(project, index, effectiveZones, limit);
  });
  return step.immediate();
}

/** Starts the filling of a new index, and starts over when the journal is behind what the index has seen. */
function prepareFill(project: ReadableDb, index: SearchIndex): void {
  const newest = newestStamp(project);
  const seen = readIndexFact(index.db, "doneThrough");
  if (seen !== null && Number(seen) <= newest) return;
  if (seen !== null) emptyIndex(index.db, readIndexFact(index.db, "projectId") ?? "");
  const count = project.prepare<[], number>("SELECT count(*) FROM article").pluck().get() ?? 0;
  writeIndexFact(index.db, "doneThrough", newest);
  writeIndexFact(index.db, "fillBelow", Number.MAX_SAFE_INTEGER);
  writeIndexFact(index.db, "fillLeft", count);
}

function fillStep(
  project: ReadableDb,
  index: SearchIndex,
  zones: EffectiveZones,
  limit: number,
): BatchResult {
  const below = Number(readIndexFact(index.db, "fillBelow"));
  const keys = project
    .prepare<[bigint, bigint], number>("SELECT key FROM article WHERE key < ? ORDER BY key DESC LIMIT ?")
    .pluck()
    .all(BigInt(below), BigInt(limit));
  const taken = takeArticles(project, keys);
  writeArticles(index, taken, zones, false);
  const left = Math.max(0, Number(readIndexFact(index.db, "fillLeft")) - taken.length);
  const finished = taken.length === keys.length && keys.length < limit;
  writeIndexFact(index.db, "fillBelow", finished ? null : (taken.at(-1)?.key ?? below));
  writeIndexFact(index.db, "fillLeft", finished ? null : left);
  const journal = journalLength(project, Number(readIndexFact(index.db, "doneThrough")));
  return { indexed: taken.length, remaining: finished ? journal : Math.max(1, left) + journal };
}

function journalStep(
  project: ReadableDb,
  index: SearchIndex,
  zones: EffectiveZones,
  limit: number,
): BatchResult {
  const seen = Number(readIndexFact(index.db, "doneThrough"));
  const rows = project
    .prepare<[bigint, bigint], [number, number]>(
      "SELECT stamp, article_key FROM article_change WHERE stamp > ? ORDER BY stamp LIMIT ?",
    )
    .raw()
    .all(BigInt(seen), BigInt(limit));
  if (rows.length === 0) return { indexed: 0, remaining: 0 };
  const taken = takeArticles(
    project,
    rows.map(([, key]) => key),
  );
  const done = rows[taken.length - 1]?.[0] ?? seen;
  const unique = [...new Map(taken.map((article) => [article.key, article])).values()];
  writeArticles(index, unique, zones, true);
  writeIndexFact(index.db, "doneThrough", done);
  return { indexed: unique.length, remaining: journalLength(project, done) };
}

/** Rows of the journal after a stamp; stamps are dense enough for a progress bar. */
function journalLength(project: ReadableDb, after: number): number {
  return Math.max(0, newestStamp(project) - after);
}

interface LoadedArticle {
  readonly key: number;
  /** Null when the article is gone. */
  readonly row: {
    readonly title: string;
    readonly textHash: string;
    readonly outlet: string | null;
    readonly language: string | null;
    readonly body: string;
  } | null;
}

/** Loads articles in the given order, at least one, until the batch is long enough. */
function takeArticles(project: ReadableDb, keys: readonly number[]): LoadedArticle[] {
  const load = project.prepare<[bigint], NonNullable<LoadedArticle["row"]>>(
    `SELECT article.title, article.text_hash AS textHash, article.outlet, article.language, text.body
     FROM article JOIN text ON text.hash = article.text_hash WHERE article.key = ?`,
  );
  const taken: LoadedArticle[] = [];
  let characters = 0;
  for (const key of keys) {
    const row = load.get(BigInt(key)) ?? null;
    taken.push({ key, row });
    characters += row?.body.length ?? 0;
    if (characters >= BATCH_CHARACTERS) break;
  }
  return taken;
}

/** So many of the newest additions are remembered, for telling how many results came in since a page was shown. */
const ADDED_KEPT = 100_000;

function writeArticles(
  index: SearchIndex,
  articles: readonly LoadedArticle[],
  effectiveZones: EffectiveZones,
  replace: boolean,
): void {
  const { db } = index;
  const remove = db.prepare<[bigint]>("DELETE FROM article_index WHERE rowid = ?");
  const removeFacts = db.prepare<[bigint]>("DELETE FROM article_fact WHERE key = ?");
  const insert = db.prepare<[bigint, ...string[]]>(
    `INSERT INTO article_index (rowid, ${INDEX_COLUMNS.join(", ")})
     VALUES (?, ${INDEX_COLUMNS.map(() => "?").join(", ")})`,
  );
  const insertFacts = db.prepare<[bigint, bigint | null, bigint | null]>(
    "INSERT INTO article_fact (key, outlet, language) VALUES (?, ?, ?)",
  );
  const note = db.prepare<[bigint]>("INSERT INTO added (key) VALUES (?)");
  const numberFor = factValues(db);
  // FTS5 writes a segment whenever a rowid goes backwards: sorted batches are twice as fast.
  for (const { key, row } of articles.toSorted((a, b) => a.key - b.key)) {
    let isNew = true;
    if (replace) {
      isNew = removeFacts.run(BigInt(key)).changes === 0;
      if (!isNew) remove.run(BigInt(key));
    }
    if (row === null) continue;
    const columns = indexedColumns(row.title, row.body, effectiveZones(row.textHash, row.outlet));
    insert.run(BigInt(key), ...INDEX_COLUMNS.map((column) => columns[column]));
    insertFacts.run(BigInt(key), numberFor("outlet", row.outlet), numberFor("language", row.language));
    if (replace && isNew) note.run(BigInt(key));
  }
  if (replace) db.prepare("DELETE FROM added WHERE seq <= (SELECT max(seq) FROM added) - ?").run(ADDED_KEPT);
}

/** The number that stands for a value in the table of facts; made when new. */
function factValues(db: SearchIndex["db"]): (field: string, value: string | null) => bigint | null {
  const known = new Map<string, bigint>();
  const find = db
    .prepare<[string, string], number>("SELECT id FROM fact_value WHERE field = ? AND value = ?")
    .pluck();
  const make = db.prepare<[string, string]>("INSERT INTO fact_value (field, value) VALUES (?, ?)");
  return (field, value) => {
    if (value === null || value === "") return null;
    const name = `${field} ${value}`;
    let id = known.get(name);
    if (id === undefined) {
      id = BigInt(find.get(field, value) ?? make.run(field, value).lastInsertRowid);
      known.set(name, id);
    }
    return id;
  };
}
