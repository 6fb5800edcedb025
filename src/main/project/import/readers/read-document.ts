import { canonicalText } from "../../../../shared/text/canonical-text.ts";
import type { DocumentKind } from "../detect-format.ts";
import type { ReadContent, ReadOutcome, Refusal } from "./article.ts";
import type { Digest } from "./mail/split-digest.ts";
import { memoryFile } from "./memory-file.ts";
import type { Document, Inside, Part } from "./part.ts";
import { placeNames } from "./place-names.ts";
import { finishArticle, readArticle } from "./read-article.ts";
import { readText } from "./text/read-text.ts";
import { splitText } from "./text/split-text.ts";
import { decodeDocument } from "./text/text-stream.ts";

/** Texts beyond this are not looked through for separators. Bytes. */
const SPLIT_LIMIT = 32 * 1024 * 1024;
const FEWEST_SPLIT = 1200;

/**
 * Reads a document whose bytes are in memory. One article mostly; e-mails bring their attachments, feeds their items,
 * and a text that clearly holds many articles is split.
 */
export async function* readDocument(
  document: Document,
  kind: DocumentKind | "feed",
  inside: Inside,
): AsyncGenerator<Part> {
  if (kind === "feed") yield* (await import("./records/read-feed.ts")).readFeed(document);
  else if (kind === "pdf")
    yield shaped(await (await import("./pdf/read-pdf.ts")).readPdf(document), document);
  else if (kind === "docx")
    yield shaped(await (await import("./word/read-docx.ts")).readDocx(document), document);
  else if (kind === "email") yield* readMessage(document, inside);
  else if (kind === "mhtml")
    yield shaped(await (await import("./web/read-mhtml.ts")).readMhtml(document), document);
  else if (kind === "html" && archiveStart(document.bytes) !== -1)
    yield* readPageWithArchive(document, inside);
  else {
    const pieces = kind === "text" ? piecesOf(document) : null;
    if (pieces !== null) yield* pieces;
    else yield single(document);
  }
}

function single(document: Document): Part {
  const outcome = readArticle(document);
  return outcome.kind === "refused"
    ? { ...outcome, place: "" }
    : { ...outcome, place: "", original: document.bytes };
}

function shaped(content: ReadContent | Refusal, document: Document): Part {
  if ("kind" in content) return { ...content, place: "" };
  const outcome = finishArticle(content, { encoding: "binary" });
  return outcome.kind === "refused"
    ? { ...outcome, place: "" }
    : { ...outcome, place: "", original: document.bytes };
}

async function* readMessage(document: Document, inside: Inside): AsyncGenerator<Part> {
  const { readEmail } = await import("./mail/read-email.ts");
  const { splitDigest } = await import("./mail/split-digest.ts");
  const { content, attachments } = await readEmail(document);
  const digest = "kind" in content ? null : splitDigest(content.text);
  if ("kind" in content || digest === null) yield shaped(content, document);
  else yield* piecesOfDigest(digest, content, document, inside);
  const placeOf = placeNames();
  for (const { name, bytes } of attachments) yield* inside.readInner(placeOf(name), bytes, name);
}

/** Messages are read as such; texts have the outlet and the date of the e-mail where they name none. */
async function* piecesOfDigest(
  { kind, pieces }: Digest,
  email: ReadContent,
  { options }: Document,
  inside: Inside,
): AsyncGenerator<Part> {
  for (const [index, piece] of pieces.entries()) {
    const place = `#${index + 1}`;
    if (kind === "messages") {
      const said = { ...options, encoding: "utf-8" };
      yield* inside.readInner(place, Buffer.from(piece, "utf8"), "message.eml", said);
      continue;
    }
    const read = readText({ path: "", text: piece, options });
    const outlet = read.outlet.value === null ? email.outlet : read.outlet;
    const published = read.published.value === null ? email.published : read.published;
    const content = { ...read, format: email.format, outlet, published };
    yield split(finishArticle(content, { encoding: email.encoding ?? "utf-8" }), place);
  }
}

/** An article that stands in the file's bytes with others. */
function split(outcome: ReadOutcome, place: string): Part {
  return outcome.kind === "refused" ? { ...outcome, place } : { ...outcome, place, original: "file" };
}

/** The articles of a text that holds many; null when it is one. */
function piecesOf(document: Document): Part[] | null {
  if (document.bytes.length < FEWEST_SPLIT || document.bytes.length > SPLIT_LIMIT) return null;
  const decoded = decodeDocument(document.bytes, document.options);
  if ("error" in decoded) return null;
  const pieces = splitText(canonicalText(decoded.text));
  if (pieces === null) return null;
  return pieces.map((text, index): Part => {
    const place = `#${index + 1}`;
    return split(finishArticle(readText({ path: "", text, options: document.options }), decoded), place);
  });
}

/** Where the zip archive begins that SingleFile can write into a page; -1 when there is none. */
function archiveStart(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf("PK\u0003\u0004", 0, "latin1");
}

/** The page in the archive behind the page; what stands before it is a program that unpacks it. */
async function* readPageWithArchive(document: Document, inside: Inside): AsyncGenerator<Part> {
  const { readZipDirectory } = await import("./archives/zip-directory.ts");
  const { readEntryData } = await import("./archives/zip-data.ts");
  const file = memoryFile(document.path, document.bytes, document.options);
  const { entries } = await readZipDirectory(file, 10_000, archiveStart(document.bytes));
  const entry = entries.find((one) => /^(?:.*\/)?index\.html?$/i.test(one.name) && !one.encrypted);
  const data = entry === undefined ? null : await readEntryData(file, entry);
  if (data === null || "error" in data) {
    yield single(document);
    return;
  }
  for await (const part of inside.readInner("", data.bytes, document.path)) {
    yield part.kind === "refused" ? part : { ...part, original: document.bytes };
  }
}
