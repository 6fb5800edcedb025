import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ZipFile } from "yazl";

/** One file of lines inside the exchange file, as the manifest declares it. */
export interface Segment {
  readonly path: string;
  readonly bytes: number;
  readonly lines: number;
  readonly sha256: string;
}

/** Bytes handed to the zip at once. */
const BLOCK_BYTES = 64 * 1024;

/** A fixed time: made of local parts, because zip files keep local time, so that it is the same bytes everywhere. */
export const ZIP_ENTRY = {
  mtime: new Date(1980, 0, 1, 0, 0, 0),
  forceDosTimestamp: true,
  mode: 0o100644,
} as const;

/**
 * Adds `lines` (without line ends) to `zip` as `family/0000.jsonl` and so on, about `segmentBytes` raw bytes each, and waits until
 * each is taken. Holds one block in memory. Aborting ends the pass over `lines`.
 */
export function addSegments(
  zip: ZipFile,
  family: string,
  lines: Iterable<string>,
  segmentBytes: number,
  signal: AbortSignal,
): Promise<readonly Segment[]> {
  const names = (number: string): string => `${family}/${number}.jsonl`;
  return addAll(zip, names, new Cursor(lines), lineBlocks, segmentBytes, signal);
}

/** The same for pieces of bytes, as `family/0000.bin`, stored without packing them again. A piece counts as a line. */
export function addBinarySegments(
  zip: ZipFile,
  family: string,
  pieces: Iterable<Uint8Array>,
  segmentBytes: number,
  signal: AbortSignal,
): Promise<readonly Segment[]> {
  const names = (number: string): string => `${family}/${number}.bin`;
  return addAll(zip, names, new Cursor(pieces), pieceBlocks, segmentBytes, signal, false);
}

type Blocks<T> = (
  cursor: Cursor<T>,
  sizes: { bytes: number; lines: number },
  limit: number,
) => Iterable<Uint8Array>;

async function addAll<T>(
  zip: ZipFile,
  nameOf: (number: string) => string,
  cursor: Cursor<T>,
  blocks: Blocks<T>,
  segmentBytes: number,
  signal: AbortSignal,
  compress = true,
): Promise<readonly Segment[]> {
  const segments: Segment[] = [];
  try {
    while (cursor.hasNext()) {
      const path = nameOf(String(segments.length).padStart(4, "0"));
      const hash = createHash("sha256");
      const sizes = { bytes: 0, lines: 0 };
      const pieces = hashed(blocks(cursor, sizes, segmentBytes), hash);
      const stream = Readable.from(pieces, { objectMode: false, signal });
      zip.addReadStream(stream, path, { ...ZIP_ENTRY, compress });
      await finished(stream);
      segments.push({ path, bytes: sizes.bytes, lines: sizes.lines, sha256: hash.digest("hex") });
    }
    return segments;
  } finally {
    cursor.close();
  }
}

function* hashed(pieces: Iterable<Uint8Array>, hash: ReturnType<typeof createHash>): Iterable<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function* lineBlocks(
  cursor: Cursor<string>,
  sizes: { bytes: number; lines: number },
  limit: number,
): Iterable<Uint8Array> {
  while (cursor.hasNext() && sizes.bytes < limit) {
    let block = "";
    let lines = 0;
    while (cursor.hasNext() && block.length < BLOCK_BYTES && sizes.bytes + block.length < limit) {
      block += `${cursor.next()}\n`;
      lines += 1;
    }
    const bytes = Buffer.from(block, "utf8");
    sizes.bytes += bytes.byteLength;
    sizes.lines += lines;
    yield bytes;
  }
}

function* pieceBlocks(
  cursor: Cursor<Uint8Array>,
  sizes: { bytes: number; lines: number },
  limit: number,
): Iterable<Uint8Array> {
  while (cursor.hasNext() && sizes.bytes < limit) {
    const piece = cursor.next();
    sizes.bytes += piece.byteLength;
    sizes.lines += 1;
    yield piece;
  }
}

/** Looks one item ahead, so that no empty segment is begun. */
class Cursor<T> {
  readonly #iterator: Iterator<T>;
  #ahead: IteratorResult<T>;

  constructor(items: Iterable<T>) {
    this.#iterator = items[Symbol.iterator]();
    this.#ahead = this.#iterator.next();
  }

  hasNext(): boolean {
    return this.#ahead.done !== true;
  }

  next(): T {
    if (this.#ahead.done === true) throw new Error("read behind the last item");
    const { value } = this.#ahead;
    this.#ahead = this.#iterator.next();
    return value;
  }

  close(): void {
    this.#iterator.return?.();
  }
}
