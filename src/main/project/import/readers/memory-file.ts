import type { ReadOptions } from "../../../../shared/domain/read-options.ts";
import type { SourceFile } from "./part.ts";

const CHUNK = 256 * 1024;

/** Bytes in memory in the shape of a file. Pieces are views of the same bytes, not copies. */
export function memoryFile(path: string, bytes: Uint8Array, options: ReadOptions = {}): SourceFile {
  return {
    path,
    size: bytes.length,
    options,
    slice: async (start, end) => bytes.subarray(start, Math.max(start, end)),
    async *chunks(start = 0) {
      for (let at = start; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}
