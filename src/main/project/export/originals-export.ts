import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ZipFile } from "yazl";
import { csvLine } from "./csv-line.ts";
import type { ExportSource } from "./export-source.ts";
import type { Exporter, Tally } from "./exporter.ts";
import { UniquePaths } from "./safe-path.ts";
import { ZIP_ENTRY } from "./wirex-segments.ts";
import { zipStream } from "./zip-stream.ts";

const LIST = "originals.csv";

/** The imported files byte for byte under the paths they came with, and a list of them with hashes and articles. */
export const originalsExporter: Exporter = {
  lost: [
    "everything but the imported files: claims, actors, copies, zones and corrections",
    "files of which only the texts are kept: those larger than 48 MB that hold many articles",
    "files that were skipped",
  ],
  write: (source, tally) => zipStream((zip, signal) => fill(zip, source, tally, signal)),
};

async function fill(zip: ZipFile, source: ExportSource, tally: Tally, signal: AbortSignal): Promise<void> {
  tally("originals", 0);
  const paths = new UniquePaths();
  paths.take(LIST);
  const lines = [`\uFEFF${csvLine(["path", "sha256", "bytes", "articles"])}`];
  for (const original of source.originals()) {
    const path = paths.take(original.path);
    await addEntry(zip, path, original.bytes(), signal);
    lines.push(csvLine([path, original.hash, original.size, original.articleIds.join(" ")]));
    tally("originals");
  }
  await addEntry(zip, LIST, Buffer.from(lines.join("")), signal);
  zip.end();
}

/** Waits until the zip has taken the bytes, so that one original is in memory at a time. */
async function addEntry(zip: ZipFile, path: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const stream = Readable.from([bytes], { objectMode: false, signal });
  zip.addReadStream(stream, path, ZIP_ENTRY);
  await finished(stream);
}
