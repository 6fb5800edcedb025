import type { ZipFile } from "yazl";
import { operationIdOf } from "../work-log/operation.ts";
import type { ExportSource, IngestRecord } from "./export-source.ts";
import type { Exporter, Tally } from "./exporter.ts";
import { Fingerprint, shortCode } from "./fingerprint.ts";
import { LogHeads } from "./log-heads.ts";
import { addSegments, type Segment, ZIP_ENTRY } from "./wirex-segments.ts";
import { zipStream } from "./zip-stream.ts";

export const WIREX_MEDIA_TYPE = "application/vnd.wirebench.exchange+zip";
const SEGMENT_BYTES = 64 * 1024 * 1024;

/**
 * The exchange file: texts, work log and ingest records as sorted lines in a zip, the manifest last. The same state
 * gives the same bytes: nothing in it depends on the clock, the machine or the order of entry.
 */
export const wirexExporter: Exporter = {
  lost: [
    "the imported files themselves: their texts and hashes are kept",
    "what is computed: the search index, suggested copy links, learned boilerplate",
    "the receipts of imports, settings and the places of files on this computer",
  ],
  write: writeWirex,
};

function writeWirex(source: ExportSource, tally: Tally, segmentBytes = SEGMENT_BYTES) {
  return zipStream((zip, signal) => fill(zip, source, tally, segmentBytes, signal));
}

async function fill(
  zip: ZipFile,
  source: ExportSource,
  tally: Tally,
  segmentBytes: number,
  signal: AbortSignal,
): Promise<void> {
  for (const noun of ["texts", "operations", "articles"]) tally(noun, 0);
  const fingerprint = new Fingerprint();
  const heads = new LogHeads();
  zip.addBuffer(Buffer.from(WIREX_MEDIA_TYPE), "mimetype", { ...ZIP_ENTRY, compress: false });
  const families: [string, Iterable<string>][] = [
    ["text", textLines(source, tally)],
    ["ops", operationLines(source, tally, fingerprint, heads)],
    ["articles", articleLines(source, tally, fingerprint)],
  ];
  const segments: Segment[] = [];
  for (const [family, lines] of families) {
    segments.push(...(await addSegments(zip, family, lines, segmentBytes, signal)));
  }
  const manifest = manifestOf(source, segments, fingerprint.toString(), heads);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), "manifest.json", ZIP_ENTRY);
  zip.end();
}

function* textLines(source: ExportSource, tally: Tally): Iterable<string> {
  for (const { hash, text } of source.texts()) {
    tally("texts");
    yield JSON.stringify({ h: hash, t: text });
  }
}

function* operationLines(
  source: ExportSource,
  tally: Tally,
  fingerprint: Fingerprint,
  heads: LogHeads,
): Iterable<string> {
  for (const { id, line } of source.ops()) {
    tally("operations");
    fingerprint.add(id);
    heads.add(id, line);
    yield line;
  }
}

function* articleLines(source: ExportSource, tally: Tally, fingerprint: Fingerprint): Iterable<string> {
  for (const record of source.ingestRecords()) {
    tally("articles");
    const line = ingestLine(record);
    fingerprint.add(operationIdOf(line));
    yield line;
  }
}

/** The keys in the order of the format, whatever order the record has. */
function ingestLine(record: IngestRecord): string {
  const { id, path, format, encoding, originalHash, textHash } = record;
  const { title, byline, outlet, published, language, url, captured } = record;
  const place = { id, path, format, encoding, originalHash, textHash };
  return JSON.stringify({ ...place, title, byline, outlet, published, language, url, captured });
}

function manifestOf(
  source: ExportSource,
  segments: readonly Segment[],
  fingerprint: string,
  heads: LogHeads,
) {
  const linesOf = (family: string) =>
    segments.filter(({ path }) => path.startsWith(family)).reduce((sum, { lines }) => sum + lines, 0);
  return {
    format: "wirebench-exchange",
    major: 1,
    minor: 0,
    project: { id: source.project.id, title: source.project.title },
    counts: { texts: linesOf("text/"), operations: linesOf("ops/"), articles: linesOf("articles/") },
    fingerprint,
    code: shortCode(fingerprint),
    newest: heads.newest(),
    replicas: heads.replicas(),
    segments,
  };
}
