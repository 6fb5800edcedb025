import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";
import { LARGEST_DOCUMENT } from "../container-limits.ts";

export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As sent. */
  readonly body: Uint8Array;
}

const HEAD_LIMIT = 256 * 1024;
const STATUS_LINE = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/;

/** Parts a stored HTTP response; null when it is none. */
export function parseResponse(block: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const blank = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
  const ends = blank.filter((at) => at !== -1);
  const end = ends.length === 0 ? bytes.length : Math.min(...ends);
  if (end > HEAD_LIMIT) return null;
  const lines = bytes.toString("latin1", 0, end).split(/\r?\n/);
  const status = STATUS_LINE.exec(lines[0] ?? "")?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  let last = "";
  for (const line of lines.slice(1)) last = addHeader(headers, line, last);
  const gap = bytes.subarray(end, end + 4).toString("latin1") === "\r\n\r\n" ? 4 : 2;
  return { status: Number(status), headers, body: bytes.subarray(Math.min(bytes.length, end + gap)) };
}

/**
 * The body without its transfer and content encodings (chunked; gzip, deflate, br, zstd), at most 48 MB. Archives often
 * store bodies already decoded under the old headers; then the body is what it is. Null when it cannot be unpacked.
 */
export function decodeBody(response: HttpResponse): Uint8Array | null {
  const chunked = /chunked/i.test(response.headers.get("transfer-encoding") ?? "");
  let body = chunked ? (withoutChunks(response.body) ?? response.body) : response.body;
  const codings = (response.headers.get("content-encoding") ?? "").toLowerCase().split(/\s*,\s*/);
  for (const coding of codings.reverse()) {
    const plain = unpack(body, coding);
    if (plain === null) return looksPlain(body) ? body : null;
    body = plain;
  }
  return body;
}

/** Joins the chunks; null when the bytes are not chunked at all. A cut last chunk counts as far as it goes. */
function withoutChunks(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < buffer.length; ) {
    const lineEnd = buffer.indexOf("\n", at);
    const size = /^([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(
      lineEnd === -1 || lineEnd - at > 300 ? "" : buffer.toString("latin1", at, lineEnd),
    )?.[1];
    if (size === undefined) return parts.length === 0 ? null : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (buffer[at] === 0x0d) at += 1;
    if (buffer[at] === 0x0a) at += 1;
  }
  return Buffer.concat(parts);
}

function unpack(body: Uint8Array, coding: string): Uint8Array | null {
  const options = { maxOutputLength: LARGEST_DOCUMENT, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (coding === "" || coding === "identity") return body;
    if (coding === "gzip" || coding === "x-gzip") return gunzipSync(body, options);
    if (coding === "deflate") return inflateEither(body, options);
    if (coding === "br") return brotliDecompressSync(body, { maxOutputLength: LARGEST_DOCUMENT });
    if (coding === "zstd") return zstdDecompressSync(body, { maxOutputLength: LARGEST_DOCUMENT });
  } catch {
    // Not packed, damaged or too large: the caller decides.
  }
  return null;
}

/** "deflate" is sent with and without the zlib header. */
function inflateEither(
  body: Uint8Array,
  options: { maxOutputLength: number; finishFlush: number },
): Uint8Array {
  try {
    return inflateSync(body, options);
  } catch {
    return inflateRawSync(body, options);
  }
}

function looksPlain(body: Uint8Array): boolean {
  return /^\s*</.test(
    Buffer.from(body.buffer, body.byteOffset, Math.min(200, body.length)).toString("latin1"),
  );
}

/** Adds a "Name: value" line or the rest of the one before; returns the name. */
function addHeader(headers: Map<string, string>, line: string, last: string): string {
  if (/^[ \t]/.test(line) && last !== "") {
    headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`);
    return last;
  }
  const colon = line.indexOf(":");
  if (colon <= 0) return last;
  const name = line.slice(0, colon).trim().toLowerCase();
  if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  return name;
}
