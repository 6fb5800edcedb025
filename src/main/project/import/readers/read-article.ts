import { canonicalText } from "../../../../shared/text/canonical-text.ts";
import { countWords } from "../../../../shared/text/zone-word-count.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { detectSignature, detectTextFormat } from "../detect-format.ts";
import { detectDirection, detectLanguage } from "../detect-language.ts";
import { NO_GUESS, type ReadContent, type ReadOutcome, type Refusal, type RefusalCode } from "./article.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readText } from "./read-text.ts";

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
}

/**
 * Reads one article from a file's bytes: text, zones, metadata. The type is judged by the content. Nothing is
 * fetched and nothing in the file is run. Gives a refusal with a sentence for everything a file can do wrong;
 * throws only for bugs. At most linear in the size for text; pages are bounded by size, depth and elements.
 */
export function readArticle(input: ArticleFile): ReadOutcome {
  if (input.bytes.length === 0) return refuse("empty", "The file is empty.");
  const signature = detectSignature(input.bytes);
  if (signature !== null && (signature.kind === "binary" || signature.kind === "unsupported")) {
    return refuse(signature.kind, signature.reason);
  }
  if (input.bytes.length > TEXT_LIMIT) return tooLarge(input.bytes.length, TEXT_LIMIT, "Text");
  const decoded = decodeBytes(input.bytes);
  if ("error" in decoded) return refuse(decoded.error === "binary" ? "binary" : "unreadable", decoded.reason);
  if (decoded.text.trim() === "") return refuse("empty", "The file holds only white space.");
  const format = detectTextFormat(input.path, decoded.text);
  if (format.kind === "binary" || format.kind === "unsupported") return refuse(format.kind, format.reason);
  if (format.kind === "html" && input.bytes.length > HTML_LIMIT) {
    return tooLarge(input.bytes.length, HTML_LIMIT, "Web page");
  }
  const content = readFormat(format.kind, input.path, decoded.text);
  if ("kind" in content) return content;
  return finish(content, decoded.encoding, decoded.warnings);
}

function readFormat(kind: "text" | "markdown" | "html", path: string, text: string): ReadContent | Refusal {
  if (kind === "html") return readHtml({ path, html: text });
  if (kind === "markdown") return readMarkdown({ path, text: canonicalText(text) });
  return readText({ path, text: canonicalText(text) });
}

function finish(content: ReadContent, encoding: string, decodeWarnings: readonly string[]): ReadOutcome {
  if (!/[\p{L}\p{N}]/u.test(content.text)) return refuse("no-text", "The file holds no words.");
  const { declaredLanguage, warnings, ...rest } = content;
  const sample = ownWords(content);
  return {
    kind: "article",
    article: {
      ...rest,
      captured: content.captured ?? NO_GUESS,
      checks: [...(content.checks ?? [])],
      encoding,
      language: detectLanguage(sample.slice(0, FIRST_SAMPLE)) ?? detectLanguage(sample) ?? declaredLanguage,
      direction: detectDirection(sample),
      warnings: [...decodeWarnings, ...warnings],
      words: countWords(content.text),
    },
  };
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

function refuse(code: RefusalCode, reason: string): Refusal {
  return { kind: "refused", code, reason };
}

function tooLarge(size: number, limit: number, what: string): Refusal {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "")} MB`;
  return refuse(
    "too-large",
    `The file has ${megabytes(size)}. ${what} files are read up to ${megabytes(limit)}.`,
  );
}
