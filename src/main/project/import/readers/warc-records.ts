import { ByteReader } from "./byte-reader.ts";
import { LARGEST_DOCUMENT } from "./container-limits.ts";
import type { SourceFile } from "./part.ts";

export interface WarcRecord {
  readonly kind: "record";
  /** "response", "request", "metadata", ... in lower case. */
  readonly type: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The block; null when it is of no use (`wanted` said no) or larger than 48 MB. */
  readonly block: Uint8Array | null;
  /** Bytes that the record says it has. */
  readonly length: number;
}

/** The stream stops inside a record ("cut") or holds bytes that are no record ("damaged"); reading goes on behind these. */
export interface WarcTrouble {
  readonly kind: "cut" | "damaged";
}

const LONGEST_LINE = 64 * 1024;
const MOST_HEADERS = 200;
const VERSION = /^WARC\/\d\.\d+\s*$/;

/**
 * Reads the records of a WARC file (ISO 28500) one after the other and checks each against its Content-Length, so that a
 * cut file is told from a whole one; warcio ends both without a word (research/import.md 6, docs/decisions/0006). Blocks
 * are kept only for records that `wanted` asks for, at most 48 MB.
 */
export async function* warcRecords(
  file: SourceFile,
  wanted: (type: string) => boolean,
): AsyncGenerator<WarcRecord | WarcTrouble> {
  const reader = new ByteReader(file.chunks());
  let inDamage = false;
  try {
    for (;;) {
      const version = await reader.line(LONGEST_LINE);
      if (version === null) return;
      if (version === "") continue;
      if (!VERSION.test(version)) {
        if (!inDamage) yield { kind: "damaged" };
        inDamage = true;
        continue;
      }
      inDamage = false;
      const headers = await readHeaders(reader);
      if (headers === null) {
        yield { kind: "cut" };
        return;
      }
      const length = Number(headers.get("content-length") ?? "");
      if (!/^\d{1,15}$/.test(headers.get("content-length") ?? "")) {
        yield { kind: "damaged" };
        inDamage = true;
        continue;
      }
      const type = (headers.get("warc-type") ?? "").toLowerCase();
      const keep = wanted(type) && length <= LARGEST_DOCUMENT;
      const block = keep ? await reader.bytes(length) : null;
      const there = block === null ? await reader.skip(length) : block.length;
      if (there < length) {
        yield { kind: "cut" };
        return;
      }
      yield { kind: "record", type, headers, block, length };
    }
  } finally {
    await reader.close();
  }
}

/** Header lines up to the empty line, folded ones joined; null when the file ends before. */
async function readHeaders(reader: ByteReader): Promise<Map<string, string> | null> {
  const headers = new Map<string, string>();
  let last = "";
  for (let count = 0; count < MOST_HEADERS; count += 1) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) return null;
    if (line === "") return headers;
    last = addHeader(headers, line, last);
  }
  return headers;
}

/** Adds a "Name: value" line or the rest of the one before; returns the name. */
export function addHeader(headers: Map<string, string>, line: string, last: string): string {
  if (/^[ \t]/.test(line) && last !== "") {
    headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`);
    return last;
  }
  const colon = line.indexOf(":");
  if (colon <= 0) return last;
  const name = line.slice(0, colon).trim().toLowerCase();
  if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  return name;
}
