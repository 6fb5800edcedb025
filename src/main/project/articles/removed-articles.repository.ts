import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { deleteFact, readFact, writeFact } from "../db/facts.ts";
import { prepared } from "../db/prepared.ts";
import { isDeleted } from "../work-log/heads.ts";
import { noteArticleChange } from "./article-change.repository.ts";
import { hasText, insertRecord, recordOf } from "./ingest-record.repository.ts";
import { type IngestRecord, lineOfRecord } from "./ingest-record.ts";

/** Which imports brought an article and its texts: an article that comes back belongs to them again. */
interface Origins {
  readonly runId: string;
  /** Text hash and run. */
  readonly texts: readonly (readonly [string, string])[];
}

/**
 * Takes a removed article out of the table of articles, so that nothing lists, finds or compares it. Its record waits
 * among those whose words have not come, travels with exchange files as before, and its texts stay for good.
 */
export function setAside(db: WritableDb, id: string): void {
  const record = recordOf(db, id);
  const row = prepared<[string], { key: number; run_id: string }>(
    db,
    "SELECT key, run_id FROM article WHERE id = ?",
  ).get(id);
  if (record === null || row === undefined) return;
  const texts = prepared<[bigint], [string, string]>(
    db,
    "SELECT text_hash, run_id FROM article_text WHERE article_key = ? ORDER BY text_hash",
  )
    .raw()
    .all(BigInt(row.key));
  const origins: Origins = { runId: row.run_id, texts };
  writeFact(db, `removedArticle:${id}`, JSON.stringify(origins));
  keepWaiting(db, record);
  prepared(db, "DELETE FROM article WHERE key = ?").run(BigInt(row.key));
  noteArticleChange(db, row.key);
}

/** Whether somebody removed the article and nobody put it back, also before it has come. */
export function isRemoved(db: ReadableDb, id: string): boolean {
  return isDeleted(db, id);
}

/** Writes the record of an article that is not shown: removed, or without its words. */
export function keepWaiting(db: WritableDb, record: IngestRecord): void {
  prepared(
    db,
    "INSERT INTO waiting_article (id, line) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET line = excluded.line",
  ).run(record.id, lineOfRecord(record));
}

/** Puts an article that was set aside back under the next free key of its day. One whose words are not here goes on waiting. */
export function bringBack(db: WritableDb, id: string): void {
  const record = waitingRecord(db, id);
  if (record === null || !record.texts.every(([hash]) => hasText(db, hash))) return;
  const kept = readFact(db, `removedArticle:${id}`);
  const origins: Origins = kept === null ? { runId: runOf(db, record), texts: [] } : JSON.parse(kept);
  insertRecord(db, record, origins.runId);
  const ofText = prepared(
    db,
    `UPDATE article_text SET run_id = ? WHERE text_hash = ?
        AND article_key = (SELECT key FROM article WHERE id = ?) AND EXISTS (SELECT 1 FROM import_run WHERE id = ?)`,
  );
  for (const [hash, runId] of origins.texts) ofText.run(runId, hash, id, runId);
  deleteFact(db, `removedArticle:${id}`);
  prepared(db, "DELETE FROM waiting_article WHERE id = ?").run(id);
}

/** The record of an article that is not shown, or null. */
export function waitingRecord(db: ReadableDb, id: string): IngestRecord | null {
  const line = prepared<[string], string>(db, "SELECT line FROM waiting_article WHERE id = ?")
    .pluck()
    .get(id);
  return line === undefined ? null : JSON.parse(line);
}

/** An import that knows the article; where none does (a colleague removed it before it came) one is made for it. */
function runOf(db: WritableDb, record: IngestRecord): string {
  const known = prepared<[string], string>(
    db,
    "SELECT run_id FROM import_item WHERE article_id = ? ORDER BY outcome = 'added' DESC, run_id LIMIT 1",
  )
    .pluck()
    .get(record.id);
  if (known !== undefined) return known;
  const at = Date.parse(record.captured);
  prepared(
    db,
    `INSERT INTO import_run (id, name, state, started_at, finished_at) VALUES (?, ?, 'finished', ?, ?)
       ON CONFLICT (id) DO NOTHING`,
  ).run(record.id, "Put back from the trash", at, at);
  return record.id;
}
