import { detectSignature, detectTextFormat } from "../../detect-format.ts";
import type { Refusal } from "../article.ts";
import { LARGEST_DOCUMENT, LARGEST_UNPACKED, LARGEST_WEB_ARCHIVE, megabytes } from "../container-limits.ts";
import type { Inside, Part, SourceFile } from "../part.ts";
import { refuse } from "../refusal.ts";
import { decodeHead } from "../text/text-stream.ts";
import { gunzipped } from "./gzip-file.ts";

export type StreamKind = "warc" | "mbox" | "jsonl" | "json" | "csv";

const HEAD = 64 * 1024;

/**
 * Reads the one file inside a gzip file, under its name without ".gz" and at the same place. Files of records stream to
 * their readers (`readStream`), all others must fit in 48 MB. What comes before a break comes in
 * with the check "cut-off", records followed by a refusal that says so.
 */
export async function* readGzip(
  file: SourceFile,
  inside: Inside,
  readStream: (kind: StreamKind, file: SourceFile) => AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const path = file.path.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar");
  const kind = await kindOfHead(gunzipped(file, path, LARGEST_UNPACKED).file);
  const inner = gunzipped(file, path, kind === "warc" ? LARGEST_WEB_ARCHIVE : LARGEST_UNPACKED);
  if (kind !== null && kind !== "json") {
    yield* readStream(kind, inner.file);
  } else {
    const bytes = await firstBytes(inner.file, LARGEST_DOCUMENT);
    const broken = inner.broken();
    if (bytes !== null && bytes.length > 0 && broken?.code === "cut-off") {
      yield* readCut(inside.readInner("", bytes, path), broken);
      return;
    }
    if (bytes !== null && bytes.length > 0 && broken === null) yield* inside.readInner("", bytes, path);
    else if (bytes === null && kind === "json") yield* readStream(kind, inner.file);
    else if (bytes === null) {
      const most = megabytes(LARGEST_DOCUMENT);
      yield { ...refuse("too-large", `The packed file is larger than ${most}; unpack it first.`), place: "" };
      return;
    } else if (inner.broken() === null) {
      yield { ...refuse("empty", "The packed file is empty."), place: "" };
    }
  }
  const broken = inner.broken();
  if (broken !== null) yield { ...broken, place: "" };
}

/** The parts of a document of which the end is missing: they say so themselves; only when there are none, the file does. */
async function* readCut(parts: AsyncIterable<Part>, broken: Refusal): AsyncGenerator<Part> {
  let found = false;
  for await (const part of parts) {
    if (part.kind !== "article") continue;
    found = true;
    const { article } = part;
    const told = {
      checks: [...article.checks, "cut-off" as const],
      warnings: [...article.warnings, broken.reason],
    };
    yield { ...part, article: { ...article, ...told } };
  }
  if (!found) yield { ...broken, place: "" };
}

/** Which stream of records a file begins like; null for all others. */
export async function kindOfHead(file: SourceFile): Promise<StreamKind | null> {
  const head = await file.slice(0, HEAD);
  const signature = detectSignature(head);
  if (signature !== null) return signature.kind === "warc" ? "warc" : null;
  const decoded = decodeHead(head, head.length < HEAD, file.options);
  if ("error" in decoded) return null;
  const { kind } = detectTextFormat(file.path, decoded.text);
  return kind === "mbox" || kind === "jsonl" || kind === "json" || kind === "csv" ? kind : null;
}

/** All bytes of a stream; null when there are more than `most`. */
async function firstBytes(file: SourceFile, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    size += chunk.length;
    if (size > most) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
