import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Refusal } from "../article.ts";
import { LARGEST_RATIO, megabytes, RATIO_FROM } from "../container-limits.ts";
import type { SourceFile } from "../part.ts";
import { refuse } from "../refusal.ts";

export interface Gunzipped {
  /**
   * The file inside. Its size is not known before its end, so `size` is the largest number; readers of streams do not
   * ask it. Each call unpacks anew. A broken stream ends early.
   */
  readonly file: SourceFile;
  /** Why the stream ended before its end, after it was read; null when it did not. */
  broken(): Refusal | null;
}

/**
 * A gzip file (one member or many) in the shape of the file inside it, in bounded memory. It ends where the packed bytes
 * end or break, beyond `largest` bytes, and beyond 200 times what was read.
 */
export function gunzipped(file: SourceFile, path: string, largest: number): Gunzipped {
  const state: { broken: Refusal | null } = { broken: null };
  const chunks = (): AsyncGenerator<Uint8Array> => unpack(file, largest, state);
  const inner: SourceFile = {
    path,
    size: Number.MAX_SAFE_INTEGER,
    options: file.options,
    async slice(start, end) {
      const parts: Uint8Array[] = [];
      let at = 0;
      for await (const chunk of chunks()) {
        if (at + chunk.length > start) parts.push(chunk.subarray(Math.max(0, start - at), end - at));
        at += chunk.length;
        if (at >= end) break;
      }
      return Buffer.concat(parts);
    },
    chunks,
  };
  return { file: inner, broken: () => state.broken };
}

async function* unpack(
  file: SourceFile,
  largest: number,
  state: { broken: Refusal | null },
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(file.chunks(), { objectMode: true, highWaterMark: 2 });
  const gunzip = createGunzip({ chunkSize: 128 * 1024 });
  // An error of the disk must reach whoever reads, as itself.
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let unpacked = 0;
  state.broken = null;
  try {
    for await (const chunk of gunzip) {
      const bytes: Uint8Array = chunk;
      unpacked += bytes.length;
      state.broken = limitReached(unpacked, gunzip.bytesWritten, largest);
      if (state.broken !== null) return;
      yield bytes;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("Z_")) throw error;
    state.broken = refuse("cut-off", "The packed data end or break off; what stands before was read.");
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function limitReached(unpacked: number, packed: number, largest: number): Refusal | null {
  if (unpacked > largest) {
    return refuse("too-large", `The file unpacks to more than ${megabytes(largest)}; the rest was left out.`);
  }
  if (unpacked <= RATIO_FROM || unpacked <= packed * LARGEST_RATIO) return null;
  return refuse("unsafe-entry", `The file unpacks to more than ${LARGEST_RATIO} times its size.`);
}
