import type { IngestCheck } from "../../../shared/domain/check.ts";
import { noteTextChange } from "../articles/article-change.repository.ts";
import { type NewText, replaceText, storeText } from "../articles/articles.repository.ts";
import type { StoredZone } from "../articles/zones.repository.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { readFact, writeFact } from "../db/facts.ts";
import { prepared } from "../db/prepared.ts";

/** Raise it when the second reading of the same page can come out differently: all pages are then read again. */
const SECOND_READING_ALGORITHM = 1;
/** Below this agreement of the two readings a person is asked to look (research/import.md 2.4). */
export const FEWEST_AGREEMENT = 0.8;

/** A page that was not read a second time yet. */
export interface UnreadPage {
  /** Stamp of the journal entry that named it. */
  readonly stamp: number;
  readonly key: number;
  readonly id: string;
  readonly text_hash: string;
  readonly format: "html" | "mhtml";
  readonly path: string;
  readonly original_hash: string;
}

/** What the second reading of one page found. */
export interface SecondReading {
  /** Word F1 of both readings; -1 when the page could not be read a second time. */
  readonly agreement: number;
  readonly left: readonly StoredZone[];
  readonly instead: NewText | null;
}

/** Of a page that cannot be read a second time; it is not tried again. */
export const NO_SECOND_READING: SecondReading = { agreement: -1, left: [], instead: null };

/** The journal stamp up to which the present algorithm has seen all pages. */
export function secondReadingDoneThrough(db: ReadableDb): number {
  const [algorithm, stamp] = (readFact(db, "secondReadingDoneThrough") ?? "").split(":");
  return algorithm === String(SECOND_READING_ALGORITHM) ? Number(stamp) : 0;
}

export function noteSecondReadingDone(db: WritableDb, stamp: number): void {
  writeFact(db, "secondReadingDoneThrough", `${SECOND_READING_ALGORITHM}:${stamp}`);
}

/** The newest stamp of the journal of changed articles. */
export function lastChange(db: ReadableDb): number {
  return prepared<[], number>(db, "SELECT coalesce(max(stamp), 0) FROM article_change").pluck().get() ?? 0;
}

/**
 * The next page after a stamp whose latest original has no second reading yet; the stamps are looked at in windows of
 * 5,000, so that a call never takes long. Null with the end of the window when there is none in it.
 */
export function nextUnreadPage(db: ReadableDb, after: number, through: number): UnreadPage | null {
  return (
    prepared<[{ after: number; through: number; algorithm: number }], UnreadPage>(
      db,
      `SELECT change.stamp, article.key, article.id, article.text_hash, article.format, article.path, item.original_hash
         FROM article_change change
         JOIN article ON article.key = change.article_key AND article.format IN ('html', 'mhtml')
         JOIN import_item item ON item.article_id = article.id AND item.outcome <> 'alreadyHere'
         JOIN import_run run ON run.id = item.run_id
         JOIN original ON original.hash = item.original_hash
        WHERE change.stamp > :after AND change.stamp <= :through
          AND NOT EXISTS (SELECT 1 FROM second_reading read
               WHERE read.original_hash = item.original_hash AND read.algorithm = :algorithm)
          AND NOT EXISTS (SELECT 1 FROM import_item newer JOIN import_run later ON later.id = newer.run_id
               WHERE newer.article_id = article.id AND newer.outcome <> 'alreadyHere'
                 AND newer.original_hash IS NOT NULL AND later.started_at > run.started_at)
        ORDER BY change.stamp LIMIT 1`,
    ).get({ after, through, algorithm: SECOND_READING_ALGORITHM }) ?? null
  );
}

/** Words and zones of a text as import proposed them. */
export function textAsImported(
  db: ReadableDb,
  textHash: string,
): { readonly body: string; readonly zones: readonly StoredZone[] } | null {
  const row = prepared<[string], { body: string; zones: string }>(
    db,
    "SELECT body, zones FROM text WHERE hash = ?",
  ).get(textHash);
  return row === undefined ? null : { body: row.body, zones: JSON.parse(row.zones) };
}

/** The bytes of an original as they are stored. */
export function deflatedOriginal(db: ReadableDb, hash: string): Uint8Array | null {
  return (
    prepared<[string], Buffer>(db, "SELECT deflated FROM original WHERE hash = ?").pluck().get(hash) ?? null
  );
}

/**
 * Stores one second reading. Call it inside a transaction. A better text takes the place of the first one only when
 * nobody has worked with the article; the first one stays among its texts. Returns whether the article's words changed.
 */
export function storeSecondReading(
  db: WritableDb,
  page: UnreadPage,
  reading: SecondReading,
  nowMs: number,
): boolean {
  prepared(
    db,
    `INSERT INTO second_reading (original_hash, algorithm, agreement) VALUES (?, ?, ?)
     ON CONFLICT (original_hash) DO UPDATE SET algorithm = excluded.algorithm, agreement = excluded.agreement`,
  ).run(page.original_hash, SECOND_READING_ALGORITHM, reading.agreement);
  const isSame = prepared<[bigint], string>(db, "SELECT text_hash FROM article WHERE key = ?")
    .pluck()
    .get(BigInt(page.key));
  // Meanwhile gone, or changed by another import: what was found is about other words.
  if (isSame !== page.text_hash) return false;
  noteDisagreement(db, page.key, reading.agreement);
  if (reading.instead !== null && !isWorkedWith(db, page)) {
    storeText(db, reading.instead);
    const runId = prepared<[bigint], string>(db, "SELECT run_id FROM article WHERE key = ?")
      .pluck()
      .get(BigInt(page.key));
    if (runId === undefined) return false;
    replaceText(db, page.key, reading.instead, { runId, nowMs });
    return true;
  }
  return storeLayer(db, page.text_hash, reading.left);
}

function storeLayer(db: WritableDb, textHash: string, zones: readonly StoredZone[]): boolean {
  const before = prepared<[string], string>(
    db,
    "SELECT zones FROM zone_layer WHERE text_hash = ? AND layer = 'second-reading'",
  )
    .pluck()
    .get(textHash);
  const after = zones.length === 0 ? undefined : JSON.stringify(zones);
  if (before === after) return false;
  prepared(db, "DELETE FROM zone_layer WHERE text_hash = ? AND layer = 'second-reading'").run(textHash);
  if (after !== undefined)
    prepared(
      db,
      "INSERT INTO zone_layer (text_hash, layer, version, zones) VALUES (?, 'second-reading', ?, ?)",
    ).run(textHash, SECOND_READING_ALGORITHM, after);
  noteTextChange(db, textHash);
  return true;
}

function noteDisagreement(db: WritableDb, key: number, agreement: number): void {
  const stored = prepared<[bigint], string>(db, "SELECT checks FROM article WHERE key = ?")
    .pluck()
    .get(BigInt(key));
  const checks: IngestCheck[] = JSON.parse(stored ?? "[]");
  const others = checks.filter((check) => check !== "extractors-disagree");
  const disagrees = agreement >= 0 && agreement < FEWEST_AGREEMENT;
  const next = JSON.stringify(disagrees ? [...others, "extractors-disagree"] : others);
  if (next !== stored) prepared(db, "UPDATE article SET checks = ? WHERE key = ?").run(next, BigInt(key));
}

/** Whether people marked, tagged, corrected or decided anything in or about the article. */
function isWorkedWith(db: ReadableDb, page: UnreadPage): boolean {
  return (
    prepared<[{ id: string; hash: string }], number>(
      db,
      `SELECT EXISTS (SELECT 1 FROM quote WHERE article_id = :id)
           OR EXISTS (SELECT 1 FROM mention WHERE article_id = :id)
           OR EXISTS (SELECT 1 FROM article_tag WHERE article_id = :id)
           OR EXISTS (SELECT 1 FROM head WHERE entity = :id)
           OR EXISTS (SELECT 1 FROM zone_decision WHERE text_hash = :hash)
           OR EXISTS (SELECT 1 FROM copy_decision WHERE a = :id OR b = :id)`,
    )
      .pluck()
      .get({ id: page.id, hash: page.text_hash }) === 1
  );
}
