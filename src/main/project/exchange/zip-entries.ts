import { Buffer } from "node:buffer";
import type { Readable } from "node:stream";
import { type Entry, open as openZip, type ZipFile } from "yauzl";
import type { ExchangeLimits } from "./limits.ts";
import { WirexRefusal } from "./refusal.ts";

/** An opened zip with its entries by name. Nothing is unpacked until an entry is read. */
export interface ZipEntries {
  readonly entries: ReadonlyMap<string, Entry>;
  stream(entry: Entry): Promise<Readable>;
  close(): void;
}

/** Opens a zip and reads its directory: names in strict form, none twice, sizes as declared (yauzl checks them while reading). */
export async function openEntries(path: string, limits: ExchangeLimits): Promise<ZipEntries> {
  const zip = await opened(path);
  try {
    const entries = await allEntries(zip, limits);
    return {
      entries,
      stream: (entry) => streamOf(zip, entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openZip(
      path,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (error, zip) => (error === null ? resolve(zip) : reject(asRefusal(error))),
    );
  });
}

function allEntries(zip: ZipFile, limits: ExchangeLimits): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    const lowered = new Set<string>();
    zip.on("error", (error: Error) => reject(asRefusal(error)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      const reason = refusedEntry(entry, lowered, limits);
      if (reason !== null)
        return reject(new WirexRefusal(reason, JSON.stringify(entry.fileName).slice(0, 80)));
      entries.set(entry.fileName, entry);
      if (entries.size > limits.entries) return reject(new WirexRefusal("it holds too many parts"));
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function refusedEntry(entry: Entry, lowered: Set<string>, limits: ExchangeLimits): string | null {
  const name = entry.fileName.toLowerCase();
  if (lowered.has(name)) return "a part stands in it twice";
  lowered.add(name);
  if (entry.isEncrypted()) return "a part is encrypted";
  if (
    entry.uncompressedSize > limits.ratioFrom &&
    entry.uncompressedSize > limits.ratio * entry.compressedSize
  )
    return "a part would unpack to far more than any real one";
  return null;
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error === null ? resolve(stream) : reject(asRefusal(error)),
    );
  });
}

/** Reads a small entry whole. */
export async function readEntry(zip: ZipEntries, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.uncompressedSize > limit)
    throw new WirexRefusal("it is larger than any real one", entry.fileName);
  const pieces: Buffer[] = [];
  for await (const piece of chunksOf(zip, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The unpacked bytes of an entry in pieces; damage comes as a refusal. */
export async function* chunksOf(zip: ZipEntries, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await zip.stream(entry);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    throw error instanceof WirexRefusal ? error : asRefusal(error, entry.fileName);
  } finally {
    stream.destroy();
  }
}

/** Reading errors of the system stay what they are; the others are the zip reader's own words, which help nobody. */
function asRefusal(error: unknown, place = ""): Error {
  if (error instanceof Error && "code" in error && /^E[A-Z]+$/u.test(String(error.code))) return error;
  return new WirexRefusal("it is damaged or no exchange file", place);
}
