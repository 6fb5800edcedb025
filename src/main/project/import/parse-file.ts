import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { countWords } from "../../../shared/text/zones/zone-word-count.ts";
import type { ParsedArticle, ParsedOriginal, ParsedPart, RefusedPart } from "./parsed-part.ts";
import type { Guess, ReadArticle } from "./readers/article.ts";
import type { Part } from "./readers/part.ts";
import { readParts } from "./readers/read-parts.ts";
import { LARGEST_KEPT_BYTES, NotAFileError, type OpenedFile, openSource } from "./source-file.ts";

/** With fewer own words a person should look whether it is an article at all. */
const VERY_SHORT_WORDS = 25;
const SET_BY_PERSON = "set for this import";

/**
 * Reads one file from disk and gives its articles one by one, with hashes and deflated originals. At least one part
 * comes for every file. Never throws for what is in or about the file.
 */
export async function* parseFile(path: string, options: ReadOptions): AsyncGenerator<ParsedPart> {
  let opened: OpenedFile;
  try {
    opened = await openSource(path, options);
  } catch (error) {
    yield refusedFor(error);
    return;
  }
  try {
    yield* partsOf(opened, options);
  } catch (error) {
    yield refusedFor(error);
  } finally {
    await opened.close();
  }
}

async function* partsOf(opened: OpenedFile, options: ReadOptions): AsyncGenerator<ParsedPart> {
  const wholeFile = wholeFileOriginal(opened);
  const mayBeCut = opened.bytes !== null && (await opened.changed());
  let parts = 0;
  for await (const part of readParts(opened.file)) {
    parts += 1;
    yield part.kind === "refused" ? part : parsedArticle(part, options, wholeFile, mayBeCut);
  }
  if (parts === 0) yield refused("empty", "There is nothing in the file that could be read.");
  if (opened.bytes === null && (await opened.changed()))
    yield refused("changed", "The file changed while it was read. Some of it may be missing.");
}

function parsedArticle(
  part: Extract<Part, { kind: "article" }>,
  options: ReadOptions,
  wholeFile: () => ParsedOriginal | null,
  mayBeCut: boolean,
): ParsedArticle {
  const original = part.original === "file" ? wholeFile() : originalOf(part.original, true);
  const warnings = [...part.article.warnings];
  if (mayBeCut) warnings.push("The file changed while it was read; something may be missing.");
  if (original === null) {
    const limit = LARGEST_KEPT_BYTES / 1024 / 1024;
    warnings.push(`The file is larger than ${limit} MB, so its bytes are not kept, only the text.`);
  }
  const article = withOptions({ ...part.article, warnings }, options);
  return {
    kind: "article",
    place: part.place,
    article: { ...article, checks: checksOf(article) },
    languageFrom: part.article.language === article.language ? "language detection" : SET_BY_PERSON,
    textHash: sha256(article.text),
    original,
  };
}

/** What the person said about the whole import, where the file says nothing for itself. */
function withOptions(article: ReadArticle, options: ReadOptions): ReadArticle {
  return {
    ...article,
    outlet: filled(article.outlet, options.outlet),
    language: article.language ?? options.language ?? null,
  };
}

function filled(guess: Guess, value: string | undefined): Guess {
  return guess.value === null && value !== undefined ? { value, from: SET_BY_PERSON } : guess;
}

function checksOf(article: ReadArticle): ReadArticle["checks"] {
  let words = 0;
  for (const zone of article.zones) {
    if (words >= VERY_SHORT_WORDS) break;
    if (zone.role === "body") words += countWords(article.text.slice(zone.start, zone.end));
  }
  const checks = new Set(article.checks);
  if (words < VERY_SHORT_WORDS) checks.add("very-short");
  return [...checks];
}

/** The file's own bytes for the parts that stand in them together: deflated for the first that asks, named for the rest. */
function wholeFileOriginal({ bytes }: OpenedFile): () => ParsedOriginal | null {
  let known: ParsedOriginal | null = null;
  return () => {
    if (bytes === null) return null;
    if (known !== null) return { ...known, deflated: null };
    known = originalOf(bytes, false);
    return known;
  };
}

/** Bytes to keep as an original; `own` as in `ParsedOriginal`. */
export function originalOf(bytes: Uint8Array, own: boolean): ParsedOriginal {
  // Node deflates into a store that many share, and a message takes the whole of it along: 64 KB for each.
  const deflated = new Uint8Array(deflateSync(bytes, { level: 3 }));
  return { hash: sha256(bytes), size: bytes.length, deflated, own };
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function refused(code: RefusedPart["code"], reason: string): RefusedPart {
  return { kind: "refused", place: "", code, reason };
}

function refusedFor(error: unknown): RefusedPart {
  if (error instanceof NotAFileError) return refused("unreadable", "This is not a file.");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM")
    return refused("no-permission", "There is no permission to read the file.");
  if (code === "ENOENT" || code === "ENOTDIR")
    return refused("vanished", "The file vanished while the folder was read.");
  if (code === "EBUSY" || code === "ETXTBSY")
    return refused("unreadable", "Another program keeps the file to itself.");
  if (code === "EISDIR") return refused("unreadable", "This is a folder, not a file.");
  if (code === "ELOOP") return refused("symlink", "A link to another place; links are not followed.");
  return refused("unreadable", `The file could not be read (${code === "" ? String(error) : code}).`);
}
