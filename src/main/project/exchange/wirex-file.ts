import { Buffer } from "node:buffer";
import { createHash, type Hash } from "node:crypto";
import * as v from "valibot";
import type { Entry } from "yauzl";
import {
  EXCHANGE_FORMAT,
  EXCHANGE_MAJOR,
  type Manifest,
  ManifestSchema,
  ORIGINAL_HEADER_BYTES,
} from "../../../shared/domain/exchange.ts";
import { WIREX_MEDIA_TYPE } from "../export/wirex-export.ts";
import { decodedLine, parsedLine } from "./json-line.ts";
import { EXCHANGE_LIMITS, type ExchangeLimits } from "./limits.ts";
import { WirexRefusal } from "./refusal.ts";
import { chunksOf, openEntries, readEntry, type ZipEntries } from "./zip-entries.ts";

const SEGMENT_NAME = /^(?<family>[a-z]{2,20})\/\d{4}\.(?:jsonl|bin)$/u;

/** A line of a segment with its place, for messages: "ops/0000.jsonl, line 12". */
export interface PlacedLine {
  readonly line: string;
  readonly place: string;
}

/** The bytes one or more articles were read from: deflated, with the hash and size of what they inflate to. */
export interface PackedOriginal {
  readonly hash: string;
  readonly size: number;
  readonly deflated: Buffer;
  readonly place: string;
}

/** An opened exchange file whose parts are those the manifest names. Reading a segment to its end checks it. */
export interface WirexFile {
  readonly manifest: Manifest;
  /** Families of segments that only a newer version knows. */
  readonly unknownFamilies: readonly string[];
  lines(family: "text" | "ops" | "articles"): AsyncGenerator<PlacedLine>;
  originals(): AsyncGenerator<PackedOriginal>;
  close(): void;
}

type Segment = Manifest["segments"][number];

/**
 * Opens an exchange file and checks that it is one: media type, manifest, version, no part missing or to spare.
 * Throws `WirexRefusal` for everything a file can do wrong. Holds no more than one line in memory.
 */
export async function openWirex(path: string, limits: ExchangeLimits = EXCHANGE_LIMITS): Promise<WirexFile> {
  const zip = await openEntries(path, limits);
  try {
    const manifest = await readManifest(zip, limits);
    checkParts(zip, manifest);
    const ofFamily = (family: string): Segment[] =>
      manifest.segments.filter((segment) => segment.path.startsWith(`${family}/`));
    const families = new Set(manifest.segments.map((segment) => segment.path.split("/")[0] ?? ""));
    for (const known of ["text", "ops", "articles", "originals"]) families.delete(known);
    return {
      manifest,
      unknownFamilies: [...families],
      async *lines(family) {
        const limit = family === "text" ? limits.textLine : limits.line;
        for (const segment of ofFamily(family)) yield* linesOf(zip, segment, limit);
      },
      async *originals() {
        for (const segment of ofFamily("originals")) yield* originalsOf(zip, segment, limits.original);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readManifest(zip: ZipEntries, limits: ExchangeLimits): Promise<Manifest> {
  const kind = zip.entries.get("mimetype");
  const media = kind === undefined ? "" : (await readEntry(zip, kind, 200)).toString("latin1");
  const entry = zip.entries.get("manifest.json");
  if (media !== WIREX_MEDIA_TYPE || entry === undefined)
    throw new WirexRefusal("it is no Wirebench exchange file");
  const bytes = await readEntry(zip, entry, limits.manifest);
  const raw = parsedLine(decodedLine(bytes, "manifest.json"), limits.depth, "manifest.json");
  if (raw.format === EXCHANGE_FORMAT && typeof raw.major === "number" && raw.major > EXCHANGE_MAJOR) {
    throw new WirexRefusal(
      `it was made by a newer Wirebench (exchange format ${raw.major}). Update Wirebench here, or ask for a file saved for format ${EXCHANGE_MAJOR}`,
    );
  }
  const parsed = v.safeParse(ManifestSchema, raw);
  if (!parsed.success)
    throw new WirexRefusal(parsed.issues[0]?.message ?? "it is not sound", "manifest.json");
  return parsed.output;
}

function checkParts(zip: ZipEntries, manifest: Manifest): void {
  const named = new Set(["mimetype", "manifest.json"]);
  for (const segment of manifest.segments) {
    const entry = zip.entries.get(segment.path);
    if (!SEGMENT_NAME.test(segment.path))
      throw new WirexRefusal("a part has a strange name", segment.path.slice(0, 80));
    if (named.has(segment.path)) throw new WirexRefusal("the manifest names a part twice", segment.path);
    if (entry === undefined) throw new WirexRefusal("a part is missing", segment.path);
    if (entry.uncompressedSize !== segment.bytes)
      throw new WirexRefusal("a part has another size than the manifest says", segment.path);
    named.add(segment.path);
  }
  for (const name of zip.entries.keys())
    if (!named.has(name))
      throw new WirexRefusal("it holds a part that the manifest does not name", name.slice(0, 80));
}

/** Counts and hashes a segment while it is read, and compares at its end. */
class SegmentCheck {
  readonly #hash: Hash = createHash("sha256");
  #bytes = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  finish(segment: Segment, lines: number): void {
    if (
      this.#bytes !== segment.bytes ||
      lines !== segment.lines ||
      this.#hash.digest("hex") !== segment.sha256
    )
      throw new WirexRefusal("its content is not what the manifest says", segment.path);
  }
}

async function* linesOf(zip: ZipEntries, segment: Segment, limit: number): AsyncGenerator<PlacedLine> {
  const check = new SegmentCheck();
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const piece of chunksOf(zip, entryOf(zip, segment))) {
    check.add(piece);
    let from = 0;
    for (let end = piece.indexOf(0x0a); end !== -1; end = piece.indexOf(0x0a, from)) {
      number += 1;
      const place = `${segment.path}, line ${number}`;
      const part = piece.subarray(from, end);
      const bytes = rest.length === 0 ? part : Buffer.concat([...rest, part]);
      if (bytes.length > limit) throw new WirexRefusal("it is longer than any real line", place);
      yield { line: decodedLine(bytes, place), place };
      rest = [];
      restBytes = 0;
      from = end + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
    restBytes += piece.length - from;
    if (restBytes > limit)
      throw new WirexRefusal("it is longer than any real line", `${segment.path}, line ${number + 1}`);
  }
  if (restBytes > 0) throw new WirexRefusal("its last line is not whole", segment.path);
  check.finish(segment, number);
}

async function* originalsOf(
  zip: ZipEntries,
  segment: Segment,
  limit: number,
): AsyncGenerator<PackedOriginal> {
  const check = new SegmentCheck();
  let number = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let wanted = ORIGINAL_HEADER_BYTES;
  for await (const piece of chunksOf(zip, entryOf(zip, segment))) {
    check.add(piece);
    waiting.push(piece);
    waitingBytes += piece.length;
    while (waitingBytes >= wanted) {
      const bytes = waiting.length === 1 ? (waiting[0] ?? piece) : Buffer.concat(waiting);
      const place = `${segment.path}, original ${number + 1}`;
      const [size, length] = [bytes.readUInt32BE(32), bytes.readUInt32BE(36)];
      if (size > limit || length > limit) throw new WirexRefusal("it is larger than any real one", place);
      const end = ORIGINAL_HEADER_BYTES + length;
      wanted = bytes.length >= end ? ORIGINAL_HEADER_BYTES : end;
      if (bytes.length >= end) {
        number += 1;
        const hash = bytes.subarray(0, 32).toString("hex");
        yield { hash, size, deflated: Buffer.from(bytes.subarray(ORIGINAL_HEADER_BYTES, end)), place };
      }
      waiting = [bytes.subarray(bytes.length >= end ? end : 0)];
      waitingBytes = waiting[0]?.length ?? 0;
    }
  }
  if (waitingBytes > 0) throw new WirexRefusal("its last original is not whole", segment.path);
  check.finish(segment, number);
}

function entryOf(zip: ZipEntries, segment: Segment): Entry {
  const entry = zip.entries.get(segment.path);
  if (entry === undefined) throw new WirexRefusal("a part is missing", segment.path);
  return entry;
}
