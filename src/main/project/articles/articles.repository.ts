import { firstKeyOf, firstKeyOfMs } from "../../../shared/domain/article-key.ts";
import type { IngestCheck } from "../../../shared/domain/check.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { projectEntity } from "../work-log/project-entity.ts";
import { noteArticleChange } from "./article-change.repository.ts";
import { nextKey } from "./article-keys.repository.ts";
import type { ArticleRecord, Guesses } from "./articles.table.ts";
import { articleEntity } from "./entity-types.ts";
import type { StoredZone } from "./zones.repository.ts";

export interface NewText {
  readonly hash: string;
  readonly body: string;
  readonly zones: readonly StoredZone[];
  readonly words: number;
}

export interface NewArticle {
  readonly id: string;
  readonly textHash: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly direction: "ltr" | "rtl";
  /** When the page or message was saved, as the file says. */
  readonly captured: string | null;
  readonly capturedAt: number;
  readonly path: string;
  readonly runId: string;
  readonly format: string;
  readonly encoding: string;
  readonly words: number;
  readonly warnings: readonly string[];
  readonly checks: readonly IngestCheck[];
  readonly guesses: Guesses;
  /** SHA-256 of the bytes it was read from, when they are kept. */
  readonly originalHash: string | null;
}

export function findArticle(db: ReadableDb, id: string): ArticleRecord | null {
  return prepared<[string], ArticleRecord>(db, "SELECT * FROM article WHERE id = ?").get(id) ?? null;
}

/** The words of a text, or null when no such text is in the project. */
export function bodyOf(db: ReadableDb, textHash: string): string | null {
  return prepared<[string], string>(db, "SELECT body FROM text WHERE hash = ?").pluck().get(textHash) ?? null;
}

export function storeText(db: WritableDb, text: NewText): void {
  prepared(
    db,
    "INSERT INTO text (hash, body, zones, words) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
  ).run(text.hash, text.body, JSON.stringify(text.zones), text.words);
}

/**
 * Adds an article under the next free key of its day and puts it into the journal of changes. What people said about an
 * article of this id before (it was taken back, or a colleague has it) holds at once.
 */
export function insertArticle(db: WritableDb, article: NewArticle): void {
  const day =
    (article.published === null ? null : firstKeyOf(article.published)) ?? firstKeyOfMs(article.capturedAt);
  const key = nextKey(db, day);
  prepared(
    db,
    `INSERT INTO article (key, id, text_hash, title, outlet, byline, published, language, url, direction, captured_at,
       path, run_id, format, encoding, words, warnings, guesses, story_id, captured, checks, original_hash)
     VALUES (:key, :id, :textHash, :title, :outlet, :byline, :published, :language, :url, :direction, :capturedAt,
       :path, :runId, :format, :encoding, :words, :warnings, :guesses, :id, :captured, :checks, :originalHash)`,
  ).run({
    ...article,
    key: BigInt(key),
    warnings: JSON.stringify(article.warnings),
    checks: JSON.stringify(article.checks),
    guesses: JSON.stringify(article.guesses),
  });
  addArticleText(db, key, article.textHash, article.runId, article.capturedAt);
  noteArticleChange(db, key);
  const isKnownToLog = prepared(db, "SELECT 1 FROM head WHERE entity = ?").get(article.id) !== undefined;
  if (isKnownToLog) projectEntity(db, articleEntity, article.id);
}

/** Puts a newer text before the ones an article had; the older ones stay. `nowMs`: when it came. */
export function replaceText(
  db: WritableDb,
  key: number,
  text: NewText,
  { runId, nowMs }: { readonly runId: string; readonly nowMs: number },
): void {
  const last = prepared<[bigint], number | null>(db, "SELECT max(at) FROM article_text WHERE article_key = ?")
    .pluck()
    .get(BigInt(key));
  // Projects that meet take the text that came last; a clock that was put back must not hide the newest.
  addArticleText(db, key, text.hash, runId, Math.max(nowMs, (last ?? 0) + 1));
  prepared(db, "UPDATE article SET text_hash = ?, words = ? WHERE key = ?").run(
    text.hash,
    text.words,
    BigInt(key),
  );
  noteArticleChange(db, key);
}

function addArticleText(db: WritableDb, key: number, textHash: string, runId: string, at: number): void {
  prepared(
    db,
    "INSERT INTO article_text (article_key, text_hash, run_id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  ).run(BigInt(key), textHash, runId, at);
}
