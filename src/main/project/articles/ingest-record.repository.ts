import { firstKeyOf, firstKeyOfMs } from "../../../shared/domain/article-key.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { noteArticleChange } from "./article-change.repository.ts";
import { nextKey } from "./article-keys.repository.ts";
import type { ArticleRecord as ArticleRow, Guesses } from "./articles.table.ts";
import { currentText, type IngestRecord, knownChecks, mergedChecks, passedOn } from "./ingest-record.ts";

const FIELDS = ["title", "byline", "outlet", "published", "language"] as const;

/** The record of an article as this project has it, or null. */
export function recordOf(db: ReadableDb, id: string): IngestRecord | null {
  const row = prepared<[string], ArticleRow>(db, "SELECT * FROM article WHERE id = ?").get(id);
  return row === undefined ? null : recordOfRow(db, row);
}

/** The record of a row, with all texts the article ever had. */
export function recordOfRow(db: ReadableDb, row: ArticleRow): IngestRecord {
  const guesses: Guesses = JSON.parse(row.guesses);
  const { checks = [], ...passedOn } = JSON.parse(row.passed_on);
  const texts = prepared<[bigint], { text_hash: string; at: number }>(
    db,
    "SELECT text_hash, at FROM article_text WHERE article_key = ? ORDER BY text_hash",
  ).all(BigInt(row.key));
  const guess = (field: string): [string | null, string] => {
    const [value, from] = guesses[field] ?? [null, "not found"];
    return [value, from];
  };
  return {
    id: row.id,
    path: row.path,
    format: row.format,
    encoding: row.encoding,
    originalHash: row.original_hash ?? "",
    texts: texts.map(({ text_hash, at }) => [text_hash, new Date(at).toISOString()]),
    title: guesses.title === undefined ? [row.title, "not found"] : guess("title"),
    byline: guess("byline"),
    outlet: guess("outlet"),
    published: guess("published"),
    language: guess("language"),
    url: row.url,
    captured: new Date(row.captured_at).toISOString(),
    saved: guesses.captured === undefined ? [row.captured, "not found"] : guess("captured"),
    direction: row.direction,
    warnings: JSON.parse(row.warnings),
    checks: mergedChecks(checks, JSON.parse(row.checks)),
    ...passedOn,
  };
}

/** Whether the words of a text are in the project. */
export function hasText(db: ReadableDb, hash: string): boolean {
  return prepared(db, "SELECT 1 FROM text WHERE hash = ?").get(hash) !== undefined;
}

/** Adds an article that came with an exchange file. Its overlays (corrections, tags) follow from the log. */
export function insertRecord(db: WritableDb, record: IngestRecord, runId: string): void {
  const published = record.published[0];
  const capturedAt = Date.parse(record.captured);
  const first = (published === null ? null : firstKeyOf(published)) ?? firstKeyOfMs(capturedAt);
  const key = nextKey(db, first);
  prepared(
    db,
    `INSERT INTO article (key, id, text_hash, title, outlet, byline, published, language, url, direction, captured_at, captured,
       path, run_id, format, encoding, words, warnings, checks, guesses, story_id, original_hash, passed_on)
     VALUES (:key, :id, :textHash, :title, :outlet, :byline, :published, :language, :url, :direction, :capturedAt, :saved,
       :path, :runId, :format, :encoding, (SELECT words FROM text WHERE hash = :textHash), :warnings, :checks, :guesses, :id,
       :originalHash, :passedOn)`,
  ).run({ ...columnsOf(record), key: BigInt(key), id: record.id, runId });
  addTexts(db, key, record, runId);
  noteArticleChange(db, key);
}

/** Puts a record in the place of what the project knew of the article. */
export function replaceRecord(db: WritableDb, record: IngestRecord, runId: string): void {
  const key = prepared<[string], number>(db, "SELECT key FROM article WHERE id = ?").pluck().get(record.id);
  if (key === undefined) return;
  addTexts(db, key, record, runId);
  prepared(
    db,
    `UPDATE article SET text_hash = :textHash, title = coalesce(:title, title), outlet = :outlet, byline = :byline, published = :published,
       language = :language, url = :url, direction = :direction, captured_at = :capturedAt, captured = :saved, path = :path,
       format = :format, encoding = :encoding, words = (SELECT words FROM text WHERE hash = :textHash), warnings = :warnings,
       checks = :checks, guesses = :guesses, original_hash = :originalHash, passed_on = :passedOn WHERE id = :id`,
  ).run({ ...columnsOf(record), id: record.id });
  noteArticleChange(db, key);
}

function columnsOf(record: IngestRecord) {
  const checks = knownChecks(record);
  // Checks of a newer version must not reach those who show them; the record's list goes with its unknown keys.
  const allChecks = checks.length < record.checks.length ? { checks: record.checks } : {};
  const guesses: Record<string, readonly [string | null, string]> = {};
  for (const field of FIELDS) guesses[field] = record[field];
  guesses.captured = record.saved;
  return {
    textHash: currentText(record),
    title: record.title[0] ?? record.path.split("/").at(-1) ?? record.path,
    outlet: record.outlet[0],
    byline: record.byline[0],
    published: record.published[0],
    language: record.language[0],
    url: record.url,
    direction: record.direction,
    capturedAt: Date.parse(record.captured),
    saved: record.saved[0],
    path: record.path,
    format: record.format,
    encoding: record.encoding,
    warnings: JSON.stringify(record.warnings),
    checks: JSON.stringify(checks),
    guesses: JSON.stringify(guesses),
    originalHash: record.originalHash === "" ? null : record.originalHash,
    passedOn: JSON.stringify({ ...passedOn(record), ...allChecks }),
  };
}

function addTexts(db: WritableDb, key: number, record: IngestRecord, runId: string): void {
  const add = prepared(
    db,
    `INSERT INTO article_text (article_key, text_hash, run_id, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (article_key, text_hash) DO UPDATE SET at = excluded.at`,
  );
  for (const [hash, at] of record.texts) add.run(BigInt(key), hash, runId, Date.parse(at));
}
