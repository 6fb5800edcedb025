import iconv from "iconv-lite";
import type { IngestCheck } from "../../../../../shared/domain/check.ts";
import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { type DecodedBytes, decodeBytes } from "../../decode-bytes.ts";
import type { SourceFile } from "../part.ts";

/** Files up to this size are judged by all of their bytes, larger ones by their beginning. */
const WHOLE_LIMIT = 8 * 1024 * 1024;
const HEAD_BYTES = 256 * 1024;

/** A large text in pieces of sound UTF-16, without its byte order mark. */
export interface TextStream {
  readonly encoding: string;
  readonly warnings: readonly string[];
  readonly checks: readonly IngestCheck[];
  /** From the beginning; may be asked for more than once. */
  pieces(): AsyncIterable<string>;
}

/** Decodes the bytes of one document: as the person said, else as its content shows. */
export function decodeDocument(bytes: Uint8Array, options: ReadOptions): DecodedBytes {
  const forced = options.encoding?.toLowerCase();
  if (forced === undefined) return decodeBytes(bytes);
  const decoder = openDecoder(forced);
  if (decoder === null) return { error: "invalid", reason: `The encoding “${forced}” is not known.` };
  return { text: decoder.write(bytes) + decoder.end(), encoding: forced, warnings: [] };
}

/** Decodes the beginning of a file; its last character may be cut in half and is left out then. */
export function decodeHead(head: Uint8Array, whole: boolean, options: ReadOptions): DecodedBytes {
  if (whole) return decodeDocument(head, options);
  const lastLine = head.lastIndexOf(0x0a);
  // Four bytes are a whole character in every wide encoding; a line end is one in all the others.
  const wide = head.subarray(0, 64).includes(0);
  const end = wide || lastLine < head.length / 2 ? head.length - (head.length % 4) : lastLine + 1;
  return decodeDocument(head.subarray(0, soundEnd(head, end)), options);
}

/** How a large text is decoded; the error when it is no text. Reads at most 8 MB. */
export async function openText(
  file: SourceFile,
): Promise<TextStream | Extract<DecodedBytes, { error: string }>> {
  const whole = file.size <= WHOLE_LIMIT;
  const head = await file.slice(0, whole ? file.size : HEAD_BYTES);
  const decoded = decodeHead(head, whole, file.options);
  if ("error" in decoded) return decoded;
  const { encoding, warnings, checks = [] } = decoded;
  if (!whole) return { encoding, warnings, checks, pieces: () => decodePieces(file, encoding) };
  const text = decoded.text.replace(/^\uFEFF/, "");
  return {
    encoding,
    warnings,
    checks,
    async *pieces() {
      yield text;
    },
  };
}

async function* decodePieces(file: SourceFile, encoding: string): AsyncGenerator<string> {
  const decoder = openDecoder(encoding);
  if (decoder === null) return;
  let first = true;
  for await (const chunk of file.chunks()) {
    const piece = decoder.write(chunk);
    if (piece === "") continue;
    yield first ? piece.replace(/^\uFEFF/, "") : piece;
    first = false;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

interface PieceDecoder {
  write(chunk: Uint8Array): string;
  end(): string;
}

function openDecoder(encoding: string): PieceDecoder | null {
  try {
    const decoder = new TextDecoder(encoding);
    return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
  } catch {
    if (!iconv.encodingExists(encoding)) return null;
    const decoder = iconv.getDecoder(encoding);
    return { write: (chunk) => decoder.write(Buffer.from(chunk)), end: () => decoder.end() ?? "" };
  }
}

/** Where the last whole UTF-8 character before `end` ends. */
function soundEnd(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 4 && back <= end; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? end - back : end;
    }
  }
  return end;
}
