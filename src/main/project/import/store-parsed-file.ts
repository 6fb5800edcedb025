import { articleIdOfText, articleIdOfUrl, canonicalUrl } from "../articles/article-id.ts";
import {
  findArticle,
  hadText,
  insertArticle,
  type NewText,
  replaceText,
  storeText,
} from "../articles/articles.repository.ts";
import type { WritableDb } from "../db/connection.ts";
import { articleOfOriginal, insertItem, type NewImportItem, storeOriginal } from "./import.repository.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { ReadArticle } from "./readers/read-article.ts";

export interface FilePlace {
  readonly runId: string;
  readonly source: number;
  readonly relativePath: string;
}

type ParsedArticle = Extract<ParsedFile, { kind: "article" }>;
type Outcome = Pick<NewImportItem, "outcome" | "code" | "reason" | "articleId">;

/** Stores one parsed file with its outcome. Call it inside a transaction: the article and its receipt stand or fall together. */
export function storeParsedFile(db: WritableDb, place: FilePlace, parsed: ParsedFile, nowMs: number): void {
  const outcome: Outcome =
    parsed.kind === "refused"
      ? { outcome: "skipped", code: parsed.code, reason: parsed.reason, articleId: null }
      : storeArticle(db, place, parsed, nowMs);
  insertItem(db, {
    runId: place.runId,
    source: place.source,
    path: place.relativePath,
    ...outcome,
    originalHash: parsed.kind === "article" ? parsed.original.hash : null,
    warnings: parsed.kind === "article" ? parsed.article.warnings : [],
  });
}

function storeArticle(db: WritableDb, place: FilePlace, parsed: ParsedArticle, nowMs: number): Outcome {
  const known = articleOfOriginal(db, parsed.original.hash);
  if (known !== null)
    return {
      outcome: "alreadyHere",
      code: "same-file",
      reason: "The same file was imported before.",
      articleId: known,
    };
  storeOriginal(db, parsed.original);
  const { article } = parsed;
  const text: NewText = {
    hash: parsed.textHash,
    body: article.text,
    zones: article.zones.map(
      (zone) => [zone.role, zone.start, zone.end, zone.strength, zone.reason] as const,
    ),
    words: article.words,
  };
  const id = identityOf(db, article, parsed.textHash);
  const existing = findArticle(db, id);
  if (existing !== null && hadText(db, existing.key, text.hash)) {
    return {
      outcome: "alreadyHere",
      code: "same-text",
      reason: "An article with these words is here already.",
      articleId: id,
    };
  }
  storeText(db, text);
  if (existing !== null) {
    replaceText(db, existing.key, text, { runId: place.runId, nowMs });
    return {
      outcome: "newVersion",
      code: null,
      reason: "A newer text of an article that is here already.",
      articleId: id,
    };
  }
  insertNew(db, place, id, parsed, nowMs);
  return { outcome: "added", code: null, reason: null, articleId: id };
}

/**
 * An article is known by its address, unless another outlet's page names the same one (syndicated pages point to
 * the original as theirs); else by its words, outlet and date.
 */
function identityOf(db: WritableDb, article: ReadArticle, textHash: string): string {
  const url = article.url.value === null ? null : canonicalUrl(article.url.value);
  if (url !== null) {
    const id = articleIdOfUrl(url);
    const existing = findArticle(db, id);
    if (
      existing === null ||
      existing.outlet === null ||
      article.outlet.value === null ||
      existing.outlet === article.outlet.value
    )
      return id;
  }
  return articleIdOfText(textHash, article.outlet.value, article.published.value);
}

function insertNew(db: WritableDb, place: FilePlace, id: string, parsed: ParsedArticle, nowMs: number): void {
  const { article } = parsed;
  const fileName = place.relativePath.split("/").at(-1) ?? place.relativePath;
  insertArticle(db, {
    id,
    textHash: parsed.textHash,
    originalHash: parsed.original.hash,
    title: article.title.value ?? fileName,
    outlet: article.outlet.value,
    byline: article.byline.value,
    published: article.published.value,
    language: article.language,
    url: article.url.value,
    direction: article.direction,
    captured: article.captured.value,
    capturedAt: nowMs,
    path: place.relativePath,
    runId: place.runId,
    format: article.format,
    encoding: article.encoding,
    words: article.words,
    warnings: article.warnings,
    checks: article.checks,
    guesses: {
      title: [article.title.value, article.title.from],
      outlet: [article.outlet.value, article.outlet.from],
      byline: [article.byline.value, article.byline.from],
      published: [article.published.value, article.published.from],
      captured: [article.captured.value, article.captured.from],
      language: [article.language, "language detection"],
    },
  });
}
