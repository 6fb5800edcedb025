import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { LARGEST_DOCUMENT } from "../container-limits.ts";
import type { SourceFile } from "../part.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { ZipSource } from "./zip-source.ts";

export type EntryData =
  | { readonly bytes: Uint8Array }
  | { readonly error: "cut-off" | "damaged" | "too-large" | "method" };

const STORED = 0;
const DEFLATED = 8;
const inflate = promisify(inflateRaw);

/**
 * Unpacks one entry whose sizes were judged before; at most 48 MB come out, whatever the entry claims. A wrong check
 * sum is "damaged".
 */
export async function readEntryData(file: SourceFile, entry: ZipEntry): Promise<EntryData> {
  const header = await new ZipSource(file).localHeader(entry.offset);
  if (header === null) return { error: entry.offset >= file.size ? "cut-off" : "damaged" };
  const { fileDataStart: start } = header;
  const packed = await file.slice(start, start + entry.packed);
  if (packed.length < entry.packed) return { error: "cut-off" };
  const data = await unpack(packed, entry.method);
  if ("error" in data) return data;
  return crc32(data.bytes) === entry.crc ? data : { error: "damaged" };
}

async function unpack(packed: Uint8Array, method: number): Promise<EntryData> {
  if (method === STORED) return packed.length > LARGEST_DOCUMENT ? { error: "too-large" } : { bytes: packed };
  if (method !== DEFLATED) return { error: "method" };
  try {
    return { bytes: await inflate(packed, { maxOutputLength: LARGEST_DOCUMENT }) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ERR_BUFFER_TOO_LARGE") return { error: "too-large" };
    return { error: code === "Z_BUF_ERROR" ? "cut-off" : "damaged" };
  }
}
