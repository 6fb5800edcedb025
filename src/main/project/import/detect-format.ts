import { detectTextKind, type TextKind } from "./detect-text-kind.ts";

/** Files of many articles. Each has a reader of its own in readers/. */
export type ContainerKind = "zip" | "gzip" | "warc" | "mbox" | "jsonl" | "json" | "csv" | "feed";
/** Files of one article. "office" is an old Office file: never read, but some are locked documents of today. */
export type DocumentKind = "text" | "markdown" | "html" | "email" | "mhtml" | "pdf" | "docx";

/** What a file is, judged by its content, with the name as a hint only. */
export type DetectedFormat =
  | { readonly kind: DocumentKind | ContainerKind }
  | { readonly kind: "binary" | "unsupported" | "password" | "unreadable"; readonly reason: string };

interface Signature {
  readonly bytes: string;
  readonly offset?: number;
  readonly kind: "binary" | "unsupported" | "pdf" | "zip" | "gzip" | "warc";
  readonly name: string;
  /** Plain text can begin so by chance. */
  readonly short?: true;
}

const HEAD_BYTES = 4096;
const OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

const SIGNATURES: readonly Signature[] = [
  { bytes: "%PDF-", kind: "pdf", name: "a PDF document" },
  { bytes: "PK\u0003\u0004", kind: "zip", name: "a zip archive" },
  { bytes: "PK\u0005\u0006", kind: "zip", name: "an empty zip archive" },
  { bytes: "PK\u0007\u0008PK\u0003\u0004", kind: "zip", name: "a zip archive" },
  { bytes: OLD_OFFICE, kind: "unsupported", name: "an old Office document" },
  { bytes: "{\\rtf", kind: "unsupported", name: "an RTF document" },
  { bytes: "Rar!\u001a\u0007", kind: "unsupported", name: "a RAR archive" },
  { bytes: "7z\u00bc\u00af\u0027\u001c", kind: "unsupported", name: "a 7-Zip archive" },
  { bytes: "\u001f\u008b", kind: "gzip", name: "a gzip archive" },
  { bytes: "BZh", kind: "unsupported", name: "a bzip2 archive", short: true },
  { bytes: "\u00fd7zXZ\u0000", kind: "unsupported", name: "an xz archive" },
  { bytes: "\u0028\u00b5\u002f\u00fd", kind: "unsupported", name: "a Zstandard archive" },
  { bytes: "ustar", offset: 257, kind: "unsupported", name: "a tar archive", short: true },
  { bytes: "WARC/", kind: "warc", name: "a web archive (WARC)" },
  { bytes: "bplist00", kind: "unsupported", name: "a property list, as Safari's web archives are" },
  { bytes: "SQLite format 3\u0000", kind: "binary", name: "a database" },
  { bytes: "\u0089PNG\r\n", kind: "binary", name: "a PNG picture" },
  { bytes: "\u00ff\u00d8\u00ff", kind: "binary", name: "a JPEG picture" },
  { bytes: "GIF8", kind: "binary", name: "a GIF picture", short: true },
  { bytes: "RIFF", kind: "binary", name: "a picture, sound or video file", short: true },
  { bytes: "ftyp", offset: 4, kind: "binary", name: "a video or picture file", short: true },
  { bytes: "ID3", kind: "binary", name: "a sound file", short: true },
  { bytes: "OggS", kind: "binary", name: "a sound file", short: true },
  { bytes: "\u007fELF", kind: "binary", name: "a program" },
];

/**
 * Recognises files that are certainly no plain text by their first 4 kB; null when they may be text. A zip archive can
 * still be an office document: its reader finds out.
 */
export function detectSignature(bytes: Uint8Array): DetectedFormat | null {
  const head = latin1(bytes, HEAD_BYTES);
  const found = SIGNATURES.find((signature) => head.startsWith(signature.bytes, signature.offset ?? 0));
  if (found === undefined) return hasPdfMark(head) ? { kind: "pdf" } : null;
  if (found.short === true && looksPrintable(head)) return null;
  if (found.kind === "binary") return { kind: "binary", reason: `The file is ${found.name}, not text.` };
  if (found.bytes === OLD_OFFICE) return detectOldOffice(bytes);
  if (found.kind !== "unsupported") return { kind: found.kind };
  return { kind: "unsupported", reason: `The file is ${found.name}; these are not read.` };
}

/** The format of decoded text, by the first 20,000 characters; `path` is a hint. */
export function detectTextFormat(path: string, text: string): DetectedFormat {
  const kind: TextKind = detectTextKind(path, text.slice(0, 20_000));
  return typeof kind === "string" ? { kind } : kind;
}

/** Documents of today are kept in the old container when a password locks them; the name of the locked part is UTF-16. */
function detectOldOffice(bytes: Uint8Array): DetectedFormat {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes(name)) return { kind: "password", reason: "The document is locked with a password." };
  return {
    kind: "unsupported",
    reason:
      "The file is an old Office document or Outlook message (.doc, .xls, .ppt, .msg); these are not read.",
  };
}

/** Mail programs and servers put a few bytes before a PDF; its readers look for the mark in the first kilobyte. */
function hasPdfMark(head: string): boolean {
  const at = head.slice(0, 1024).indexOf("%PDF-1.");
  return at > 0 && !looksPrintable(head);
}

function looksPrintable(head: string): boolean {
  return !/[\u0000-\u0008\u000E-\u001F]/.test(head);
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString("latin1");
}
