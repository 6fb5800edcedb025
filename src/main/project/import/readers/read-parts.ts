import {
  type ContainerKind,
  type DetectedFormat,
  detectSignature,
  detectTextFormat,
} from "../detect-format.ts";
import { DEEPEST_FILE, LARGEST_DOCUMENT, megabytes, newBudget } from "./container-limits.ts";
import { memoryFile } from "./memory-file.ts";
import type { Budget, Inside, Part, ReadInner, SourceFile } from "./part.ts";
import { readDocument } from "./read-document.ts";
import { refuse } from "./refusal.ts";
import { decodeHead } from "./text/text-stream.ts";

const HEAD = 64 * 1024;
const MOST_PLACES = 200_000;

/**
 * Reads a file of any kind: its articles and refusals one by one, at least one. The type is judged by the content, the
 * name is a hint. Containers stream; a document is held in memory and must fit in 48 MB. Never throws for what is in the
 * file; what the file's own reading throws (the disk's errors) passes through. Readers of heavy formats are loaded when
 * their first file comes. Places differ, but for refusals of the file itself (place ""), which can have several reasons.
 */
export async function* readParts(file: SourceFile): AsyncGenerator<Part> {
  /** How often a place was named. */
  const named = new Map<string, number>();
  const said = new Set<string>();
  let isArticle = false;
  for await (const part of readAny(file, { depth: 1, archives: 0, budget: newBudget() })) {
    // Records are numbered, so only the places that archives name can come twice.
    if (/^#\d+$/.test(part.place) || named.size >= MOST_PLACES) {
      yield part;
      continue;
    }
    if (part.kind === "refused") {
      const reason = `${part.code} ${part.place}`;
      // A cut web archive in a cut packed file says so twice.
      if (said.has(reason)) continue;
      said.add(reason);
    } else isArticle ||= part.place === "";
    const isOneMoreReason = part.kind === "refused" && part.place === "" && !isArticle;
    if (isOneMoreReason) named.set("", 1);
    yield isOneMoreReason ? part : { ...part, place: freePlace(part.place, named) };
  }
}

/** The receipt knows parts by their place; names made to collide get a number. */
function freePlace(place: string, named: Map<string, number>): string {
  let count = named.get(place) ?? 0;
  let free = place;
  do {
    count += 1;
    free = count === 1 ? place : `${place} (${count})`;
  } while (count > 1 && named.has(free));
  named.set(place, count);
  if (free !== place) named.set(free, 1);
  return free;
}

/** Where a file lies: in how many files and archives, and what these may still take. */
interface Surroundings {
  readonly depth: number;
  readonly archives: number;
  readonly budget: Budget;
}

async function* readAny(file: SourceFile, around: Surroundings): AsyncGenerator<Part> {
  if (around.depth > DEEPEST_FILE) {
    yield { ...refuse("too-deep", `It lies in ${DEEPEST_FILE} files one inside the other.`), place: "" };
    return;
  }
  if (file.size === 0) {
    yield { ...refuse("empty", "The file is empty."), place: "" };
    return;
  }
  const format = await detectFile(file);
  if ("reason" in format) {
    yield { ...refuse(format.kind, format.reason), place: "" };
    return;
  }
  const inside = insideOf(file, around, format.kind);
  if (isStreamed(format.kind)) yield* readContainer(format.kind, file, inside);
  else if (file.size > LARGEST_DOCUMENT && format.kind !== "email") {
    const reason = `The file has ${megabytes(file.size)}; one article may have ${megabytes(LARGEST_DOCUMENT)} at most.`;
    yield { ...refuse("too-large", reason), place: "" };
  } else {
    const bytes = await file.slice(0, Math.min(file.size, LARGEST_DOCUMENT));
    const parts = readDocument({ path: file.path, bytes, options: file.options }, format.kind, inside);
    yield* bytes.length < file.size ? frontOfEmail(parts) : parts;
  }
}

/** The words of an e-mail stand before its attachments: one too large for memory is read as far as it fits. */
async function* frontOfEmail(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  const warning = `The e-mail is larger than ${megabytes(LARGEST_DOCUMENT)}; what is attached behind that was not read.`;
  for await (const part of parts) {
    if (part.kind === "refused" || part.place !== "") yield part;
    else
      yield {
        ...part,
        article: { ...part.article, warnings: [...part.article.warnings, warning] },
        original: "file",
      };
  }
}

/** What a file is by its first 64 kB; the office documents among zip archives by their entries. */
export async function detectFile(file: SourceFile): Promise<DetectedFormat> {
  const head = await file.slice(0, HEAD);
  const signature = detectSignature(head);
  if (signature?.kind === "zip") {
    const { natureOfZip } = await import("./archives/read-zip.ts");
    const nature = await natureOfZip(file);
    if (nature === "archive") return { kind: "zip" };
    if (nature === "docx") return { kind: "docx" };
    return { kind: "unsupported", reason: `The file is ${nature.unsupported}.` };
  }
  // Which document an old Office file locks stands anywhere in it.
  if (signature?.kind === "unsupported" && file.size > HEAD && file.size <= LARGEST_DOCUMENT) {
    return detectSignature(await file.slice(0, file.size)) ?? signature;
  }
  if (signature !== null) return signature;
  const decoded = decodeHead(head, head.length >= file.size, file.options);
  if ("error" in decoded) {
    // A page with an archive behind it, as SingleFile writes them, is text at the start only.
    if (isPageWithArchive(head)) return { kind: "html" };
    return { kind: decoded.error === "binary" ? "binary" : "unreadable", reason: decoded.reason };
  }
  return detectTextFormat(file.path, decoded.text);
}

function isPageWithArchive(head: Uint8Array): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1");
  return /^\s*<(?:!doctype html|html|!--)/i.test(start) && start.includes("PK\u0003\u0004");
}

type StreamedKind = Exclude<ContainerKind, "feed">;

function isStreamed(kind: string): kind is StreamedKind {
  return ["zip", "gzip", "warc", "mbox", "jsonl", "json", "csv"].includes(kind);
}

async function* readContainer(kind: StreamedKind, file: SourceFile, inside: Inside): AsyncIterable<Part> {
  if (kind === "zip") yield* (await import("./archives/read-zip.ts")).readZip(file, inside);
  else if (kind === "warc") yield* (await import("./archives/read-warc.ts")).readWarc(file, inside);
  else if (kind === "mbox") yield* (await import("./mail/read-mbox.ts")).readMbox(file, inside);
  else if (kind === "csv") yield* (await import("./records/read-csv.ts")).readCsv(file);
  else if (kind === "jsonl") yield* (await import("./records/read-json.ts")).readJsonl(file);
  else if (kind === "json") yield* (await import("./records/read-json.ts")).readJson(file);
  else {
    const { readGzip } = await import("./archives/read-gzip.ts");
    yield* readGzip(file, inside, (inner, unpacked) => readContainer(inner, unpacked, inside));
  }
}

function insideOf(file: SourceFile, around: Surroundings, kind: string): Inside {
  const { depth, budget } = around;
  const archives = around.archives + (kind === "zip" ? 1 : 0);
  const readInner: ReadInner = async function* (place, bytes, hintPath, said) {
    const options = { ...said, ...file.options };
    try {
      for await (const part of readAny(memoryFile(hintPath, bytes, options), {
        depth: depth + 1,
        archives,
        budget,
      })) {
        yield { ...part, place: `${place}${part.place}` };
      }
    } catch (error) {
      // A fault of ours must not take the rest of the archive along.
      const what = error instanceof Error ? error.message : String(error);
      yield { ...refuse("unreadable", `Reading it broke off (${what}).`), place };
    }
  };
  return { archives, budget, readInner };
}
