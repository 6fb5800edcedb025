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
export async function addSegments(
  zip: ZipFile,
  family: string,
  lines: Iterable<string>,
  segmentBytes: number,
  signal: AbortSignal,
): Promise<readonly Segment[]> {
  const segments: Segment[] = [];
  const cursor = new LineCursor(lines);
  try {
    while (cursor.hasNext()) {
      const path = `${family}/${String(segments.length).padStart(4, "0")}.jsonl`;
      const hash = createHash("sha256");
      const sizes = { bytes: 0, lines: 0 };
      const stream = Readable.from(blocks(cursor, hash, sizes, segmentBytes), { objectMode: false, signal });
      zip.addReadStream(stream, path, ZIP_ENTRY);
      await finished(stream);
      segments.push({ path, bytes: sizes.bytes, lines: sizes.lines, sha256: hash.digest("hex") });
    }
    return segments;
  } finally {
    cursor.close();
  }
}

function* blocks(
  cursor: LineCursor,
  hash: ReturnType<typeof createHash>,
  sizes: { bytes: number; lines: number },
  segmentBytes: number,
): Iterable<Buffer> {
  while (cursor.hasNext() && sizes.bytes < segmentBytes) {
    let block = "";
    let lines = 0;
    while (cursor.hasNext() && block.length < BLOCK_BYTES && sizes.bytes + block.length < segmentBytes) {
      block += `${cursor.next()}\n`;
      lines += 1;
    }
    const bytes = Buffer.from(block, "utf8");
    hash.update(bytes);
    sizes.bytes += bytes.byteLength;
    sizes.lines += lines;
    yield bytes;
  }
}

/** Looks one line ahead, so that no empty segment is begun. */
class LineCursor {
  readonly #iterator: Iterator<string>;
  #ahead: IteratorResult<string>;

  constructor(lines: Iterable<string>) {
    this.#iterator = lines[Symbol.iterator]();
    this.#ahead = this.#iterator.next();
  }

  hasNext(): boolean {
    return this.#ahead.done !== true;
  }

  next(): string {
    if (this.#ahead.done === true) throw new Error("read behind the last line");
    const { value } = this.#ahead;
    this.#ahead = this.#iterator.next();
    return value;
  }

  close(): void {
    this.#iterator.return?.();
  }
}
