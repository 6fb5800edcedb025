import { insertArticle, type NewText, replaceText, storeText } from "../articles/articles.repository.ts";
import type { WritableDb } from "../db/connection.ts";
import { insertItem, type NewImportItem, storeOriginal } from "./import.repository.ts";
import { type Judgement, judgeArticle } from "./judge-article.ts";
import type { ParsedArticle, ParsedPart } from "./parsed-part.ts";

/** Where a part stands in a run: its run, its source and its path in the receipt. */
export interface PartPlace {
  readonly runId: string;
  readonly source: number;
  /** The file's path and the part's place in it. */
  readonly path: string;
}

export interface StoreOptions {
  readonly nowMs: number;
  /** Whether the person said how the run's bytes are to be read (encoding, columns, dates). */
  readonly isToldHowToRead: boolean;
}

type Outcome = Pick<NewImportItem, "outcome" | "code" | "reason" | "articleId">;

const REASONS = {
  "same-file": "The same file was imported before.",
  "same-text": "An article with these words is here already.",
  "in-trash": "This article is in the trash. Put it back there to have it again.",
  "new-text": "A newer text of an article that is here already.",
} as const;

/** Stores one parsed part with its outcome. Call it inside a transaction: the article and its receipt stand or fall together. */
export function storePart(db: WritableDb, place: PartPlace, part: ParsedPart, options: StoreOptions): void {
  const outcome: Outcome =
    part.kind === "refused"
      ? { outcome: "skipped", code: part.code, reason: part.reason, articleId: null }
      : storeArticle(db, place, part, options);
  insertItem(db, {
    ...place,
    ...outcome,
    originalHash: part.kind === "article" ? (part.original?.hash ?? null) : null,
    warnings: part.kind === "article" ? part.article.warnings : [],
  });
}

function storeArticle(
  db: WritableDb,
  place: PartPlace,
  parsed: ParsedArticle,
  options: StoreOptions,
): Outcome {
  const judgement = judgeArticle(db, parsed, options);
  const { articleId } = judgement;
  const { original } = parsed;
  // Also when the words are known: every origin of an article is kept.
  if (original !== null && original.deflated !== null)
    storeOriginal(db, { ...original, deflated: original.deflated });
  if (judgement.kind !== "new" && judgement.kind !== "new-text")
    return { outcome: "alreadyHere", code: judgement.kind, reason: REASONS[judgement.kind], articleId };
  storeWords(db, place, parsed, judgement, options.nowMs);
  if (judgement.kind === "new") return { outcome: "added", code: null, reason: null, articleId };
  return { outcome: "newVersion", code: null, reason: REASONS["new-text"], articleId };
}

function storeWords(
  db: WritableDb,
  place: PartPlace,
  parsed: ParsedArticle,
  judgement: Extract<Judgement, { kind: "new" | "new-text" }>,
  nowMs: number,
): void {
  const { article } = parsed;
  const text: NewText = {
    hash: parsed.textHash,
    body: article.text,
    zones: article.zones.map(
      (zone) => [zone.role, zone.start, zone.end, zone.strength, zone.reason] as const,
    ),
    words: article.words,
  };
  storeText(db, text);
  if (judgement.kind === "new-text") replaceText(db, judgement.key, text, { runId: place.runId, nowMs });
  else insertNew(db, place, judgement.articleId, parsed, nowMs);
}

function insertNew(db: WritableDb, place: PartPlace, id: string, parsed: ParsedArticle, nowMs: number): void {
  const { article } = parsed;
  const fileName = place.path.split("/").at(-1) ?? place.path;
  insertArticle(db, {
    id,
    textHash: parsed.textHash,
    originalHash: parsed.original?.hash ?? null,
    title: article.title.value ?? fileName,
    outlet: article.outlet.value,
    byline: article.byline.value,
    published: article.published.value,
    language: article.language,
    url: article.url.value,
    direction: article.direction,
    captured: article.captured.value,
    capturedAt: nowMs,
    path: place.path,
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
      language: [article.language, parsed.languageFrom],
    },
  });
}
