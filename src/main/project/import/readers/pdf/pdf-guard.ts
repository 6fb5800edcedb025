import { inflateSync } from "node:zlib";
import type { Refusal } from "../article.ts";

const MB = 1024 * 1024;
/** One packed stream, unpacked. Pages of real documents have less than 1 MB of drawing, their fonts a few MB. */
const LARGEST_STREAM = 64 * MB;
const LARGEST_SUM = 256 * MB;
/** Deflate makes at most 1,032 bytes of one: smaller streams cannot exceed the limit. */
const SUSPICIOUS_BYTES = Math.floor(LARGEST_STREAM / 1032);
const DICTIONARY_BYTES = 2048;
const PACKED = /\/(?:FlateDecode|Fl)\b/g;
const PICTURE = /\/Subtype\s*\/Image\b/;

/**
 * Looks for streams that would unpack to more than 64 MB (256 MB together) before the document is opened, because the
 * library unpacks without limits. Pictures are left out: they are never unpacked for text. Streams that are locked or
 * packed in another way cannot be judged here; the time and memory limits of the parser thread hold those. Linear.
 */
export function refusePackedBombs(bytes: Uint8Array): Refusal | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (let at = all.indexOf("stream"); at !== -1; at = all.indexOf("stream", at + 6)) {
    if (all.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    const start = at + (all[at + 6] === 13 ? 8 : 7);
    const found = all.indexOf("endstream", start);
    const end = found === -1 ? all.length : found;
    const before = all.toString("latin1", Math.max(0, at - DICTIONARY_BYTES), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(" obj")));
    const packed = dictionary.match(PACKED)?.length ?? 0;
    if (packed > 0 && !PICTURE.test(dictionary)) {
      if (packed > 1 && end - start > 512) return tooLarge("One of its parts is packed twice.");
      if (end - start > SUSPICIOUS_BYTES) sum += unpackedSize(all.subarray(start, end));
      if (sum > LARGEST_SUM) return tooLarge("It would unpack to more than its text can need.");
    }
    at = Math.max(at, end - 6);
  }
  return null;
}

/** Unpacked bytes; more than all may have when one stream alone has too many. Broken streams count for nothing. */
function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_STREAM }).length;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "ERR_BUFFER_TOO_LARGE" ? LARGEST_SUM + 1 : 0;
  }
}

function tooLarge(why: string): Refusal {
  return { kind: "refused", code: "too-large", reason: `The PDF was not opened. ${why}` };
}
