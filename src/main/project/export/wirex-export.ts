import type { ZipFile } from "yazl";
import {
  EXCHANGE_FORMAT,
  EXCHANGE_MAJOR,
  EXCHANGE_MINOR,
  FULL_FILE,
  ORIGINAL_HEADER_BYTES,
  type WirexOptions,
} from "../../../shared/domain/exchange.ts";
import { lineOfRecord } from "../articles/ingest-record.ts";
import { lineWith } from "../articles/passed-on.ts";
import { operationIdOf } from "../work-log/operation.ts";
import type { ExportSource, Reach } from "./export-source.ts";
import type { Exporter, Tally } from "./exporter.ts";
import { Fingerprint, shortCode } from "./fingerprint.ts";
import { LogHeads } from "./log-heads.ts";
import { addBinarySegments, addSegments, type Segment, ZIP_ENTRY } from "./wirex-segments.ts";
import { zipStream } from "./zip-stream.ts";

export const WIREX_MEDIA_TYPE = "application/vnd.wirebench.exchange+zip";
const SEGMENT_BYTES = 64 * 1024 * 1024;

/**
 * The exchange file: texts, work log, ingest records and originals as sorted segments in a zip, the manifest last. The
 * same state gives the same bytes: nothing in it depends on the clock, the machine or the order of entry (originals
 * as far as two computers deflate alike).
 */
export const wirexExporter: Exporter = {
  lost: [
    "what is computed: the search index, suggested copy links, learned boilerplate",
    "the receipts of imports, settings and the places of files on this computer",
  ],
  write: (source, tally, options) => writeWirex(source, tally, options ?? FULL_FILE),
};

function writeWirex(source: ExportSource, tally: Tally, options: WirexOptions, segmentBytes = SEGMENT_BYTES) {
  return zipStream((zip, signal) => fill(zip, source, tally, options, segmentBytes, signal));
}

async function fill(
  zip: ZipFile,
  source: ExportSource,
  tally: Tally,
  options: WirexOptions,
  segmentBytes: number,
  signal: AbortSignal,
): Promise<void> {
  for (const noun of ["texts", "operations", "articles", "originals"]) tally(noun, 0);
  const fingerprint = new Fingerprint();
  const heads = new LogHeads();
  const reach = options.since === null ? null : source.reachedBy(options.since);
  zip.addBuffer(Buffer.from(WIREX_MEDIA_TYPE), "mimetype", { ...ZIP_ENTRY, compress: false });
  const families: [string, Iterable<string>][] = [
    ["text", options.texts ? textLines(source, tally, reach) : []],
    ["ops", operationLines(source, tally, { fingerprint, heads, reach })],
    ["articles", articleLines(source, tally, fingerprint)],
  ];
  const segments: Segment[] = [];
  for (const [family, lines] of families) {
    segments.push(...(await addSegments(zip, family, lines, segmentBytes, signal)));
  }
  const originals = options.originals ? originalPieces(source, tally, reach) : [];
  segments.push(...(await addBinarySegments(zip, "originals", originals, segmentBytes, signal)));
  const manifest = manifestOf(source, segments, fingerprint.toString(), heads, reach);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), "manifest.json", ZIP_ENTRY);
  zip.end();
}

function* textLines(source: ExportSource, tally: Tally, reach: Reach | null): Iterable<string> {
  for (const { hash, text, words, zones, passedOn } of source.texts()) {
    if (reach?.hasText(hash) === true) continue;
    tally("texts");
    yield lineWith({ h: hash, t: text, w: words, z: zones }, passedOn);
  }
}

/** Operations the reader has are left out of the file; the fingerprint is of the whole state all the same. */
function* operationLines(
  source: ExportSource,
  tally: Tally,
  { fingerprint, heads, reach }: { fingerprint: Fingerprint; heads: LogHeads; reach: Reach | null },
): Iterable<string> {
  const reached = new Map(reach?.replicas ?? []);
  for (const { id, line } of source.ops()) {
    fingerprint.add(id);
    const place = heads.add(id, line);
    if (place !== null && place.n <= (reached.get(place.r) ?? 0)) continue;
    tally("operations");
    yield line;
  }
}

function* articleLines(source: ExportSource, tally: Tally, fingerprint: Fingerprint): Iterable<string> {
  for (const record of source.ingestRecords()) {
    tally("articles");
    const line = lineOfRecord(record);
    fingerprint.add(operationIdOf(line));
    yield line;
  }
}

/** Each original as its hash, its size, its deflated length and its deflated bytes. */
function* originalPieces(source: ExportSource, tally: Tally, reach: Reach | null): Iterable<Uint8Array> {
  const known = reach === null ? null : originalsOfKnownTexts(source, reach);
  for (const { hash, size, deflated } of source.packedOriginals()) {
    if (known?.has(hash) === true) continue;
    tally("originals");
    const head = Buffer.alloc(ORIGINAL_HEADER_BYTES);
    head.write(hash, "hex");
    head.writeUInt32BE(size, 32);
    head.writeUInt32BE(deflated.byteLength, 36);
    yield Buffer.concat([head, deflated]);
  }
}

/** Whoever has all texts of an article has the bytes it came from, unless the file was made without them. */
function originalsOfKnownTexts(source: ExportSource, reach: Reach): Set<string> {
  const known = new Set<string>();
  for (const record of source.ingestRecords())
    if (record.texts.every(([hash]) => reach.hasText(hash))) known.add(record.originalHash);
  return known;
}

function manifestOf(
  source: ExportSource,
  segments: readonly Segment[],
  fingerprint: string,
  heads: LogHeads,
  reach: Reach | null,
) {
  const linesOf = (family: string) =>
    segments.filter(({ path }) => path.startsWith(family)).reduce((sum, { lines }) => sum + lines, 0);
  return {
    format: EXCHANGE_FORMAT,
    major: EXCHANGE_MAJOR,
    minor: EXCHANGE_MINOR,
    project: { id: source.project.id, title: source.project.title },
    counts: {
      texts: linesOf("text/"),
      operations: linesOf("ops/"),
      articles: linesOf("articles/"),
      originals: linesOf("originals/"),
    },
    fingerprint,
    code: shortCode(fingerprint),
    newest: heads.newest(),
    replicas: heads.replicas(),
    since: reach === null ? null : reach.replicas.map(([id, count]) => ({ id, count, head: "" })),
    segments,
  };
}
