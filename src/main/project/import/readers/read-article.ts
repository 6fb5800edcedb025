import type { IngestCheck } from "../../../../shared/domain/check.ts";
import type { ReadOptions } from "../../../../shared/domain/read-options.ts";
import { canonicalText } from "../../../../shared/text/canonical-text.ts";
import { countWords } from "../../../../shared/text/zones/zone-word-count.ts";
import { detectSignature, detectTextFormat } from "../detect-format.ts";
import { detectDirection, detectLanguage } from "../detect-language.ts";
import { NO_GUESS, type ReadArticle, type ReadContent, type ReadOutcome, type Refusal } from "./article.ts";
import { megabytes } from "./container-limits.ts";
import type { PageDocument, TextDocument } from "./part.ts";
import { refuse } from "./refusal.ts";
import { readMarkdown } from "./text/read-markdown.ts";
import { readText } from "./text/read-text.ts";
import { decodeDocument } from "./text/text-stream.ts";
import { readHtml } from "./web/read-html.ts";

export type { Guess, ReadArticle, ReadOutcome, RefusalCode } from "./article.ts";

const TEXT_LIMIT = 32 * 1024 * 1024;
const HTML_LIMIT = 20 * 1024 * 1024;
/** Enough to tell the language of most articles; its cost grows with each character. */
const FIRST_SAMPLE = 160;
const SAMPLE_CHARACTERS = 1500;

/** One file as it lies on the disk. `path` is only a hint for the type, the date and the outlet. */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly options?: ReadOptions;
}

/** What is known of a document beside what its reader found. */
export interface Circumstances {
  readonly encoding: string;
  /** Of decoding. */
  readonly warnings?: readonly string[];
  readonly checks?: readonly IngestCheck[];
}

/**
 * Reads one article from the bytes of a plain text, Markdown or web page: text, zones, metadata. The type is judged by
 * the content; all other types are refused here and read by read-parts.ts. Nothing is fetched and nothing in the file
 * is run. Gives a refusal with a sentence for everything a file can do wrong; throws only for bugs. At most linear in
 * the size for text; pages are bounded by size, depth and elements.
 */
export function readArticle(input: ArticleFile): ReadOutcome {
  if (input.bytes.length === 0) return refuse("empty", "The file is empty.");
  const options = input.options ?? {};
  const signature = detectSignature(input.bytes);
  if (signature !== null) return refuseKind(signature);
  if (input.bytes.length > TEXT_LIMIT) return tooLarge(input.bytes.length, TEXT_LIMIT, "Text");
  const decoded = decodeDocument(input.bytes, options);
  if ("error" in decoded) return refuse(decoded.error === "binary" ? "binary" : "unreadable", decoded.reason);
  if (decoded.text.trim() === "") return refuse("empty", "The file holds only white space.");
  const format = detectTextFormat(input.path, decoded.text);
  if (format.kind !== "html" && format.kind !== "markdown" && format.kind !== "text")
    return refuseKind(format);
  if (format.kind === "html" && input.bytes.length > HTML_LIMIT) {
    return tooLarge(input.bytes.length, HTML_LIMIT, "Web page");
  }
  const content = readFormat(format.kind, { path: input.path, text: decoded.text, options });
  if ("kind" in content) return content;
  return finishArticle(content, decoded);
}

function readFormat(kind: "text" | "markdown" | "html", document: TextDocument): ReadContent | Refusal {
  const { path, options } = document;
  const page: PageDocument = { path, html: document.text, options };
  if (kind === "html") return readHtml(page);
  const plain: TextDocument = { path, text: canonicalText(document.text), options };
  return kind === "markdown" ? readMarkdown(plain) : readText(plain);
}

/**
 * Makes an article of what a format's reader found: language, direction, words. A text without a letter is refused. What
 * the person said for the whole import is filled in by parse-file.ts.
 */
export function finishArticle(content: ReadContent, known: Circumstances): ReadOutcome {
  if (!/[\p{L}\p{N}]/u.test(content.text)) return refuse("no-text", "The file holds no words.");
  const { declaredLanguage, warnings, captured, checks, encoding, ...rest } = content;
  const sample = ownWords(content);
  const article: ReadArticle = {
    ...rest,
    captured: captured ?? NO_GUESS,
    checks: [...new Set([...(known.checks ?? []), ...(checks ?? [])])],
    encoding: encoding ?? known.encoding,
    language: detectLanguage(sample.slice(0, FIRST_SAMPLE)) ?? detectLanguage(sample) ?? declaredLanguage,
    direction: detectDirection(sample),
    warnings: [...(known.warnings ?? []), ...warnings],
    words: countWords(content.text),
  };
  return { kind: "article", article };
}

/** The first 1,500 characters of body and title, which say most about the language. */
function ownWords(content: ReadContent): string {
  let words = "";
  for (const zone of content.zones) {
    if (words.length > SAMPLE_CHARACTERS) break;
    if (zone.role === "body" || zone.role === "title")
      words += `${content.text.slice(zone.start, zone.end)}\n`;
  }
  return (words.trim() === "" ? content.text : words).slice(0, SAMPLE_CHARACTERS);
}

function refuseKind(format: { readonly kind: string; readonly reason?: string }): Refusal {
  const { kind, reason } = format;
  if (kind === "binary" || kind === "password") return refuse(kind, reason ?? "");
  return refuse("unsupported", reason ?? `The file is no text and no web page (${kind}).`);
}

function tooLarge(size: number, limit: number, what: string): Refusal {
  return refuse(
    "too-large",
    `The file has ${megabytes(size)}. ${what} files are read up to ${megabytes(limit)}.`,
  );
}
