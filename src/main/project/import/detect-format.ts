/** What a file is, judged by its first bytes, with the name as a hint only. */
export type DetectedFormat =
  | { readonly kind: "text" | "markdown" | "html" }
  | { readonly kind: "binary" | "unsupported"; readonly reason: string };

interface Signature {
  readonly bytes: string;
  readonly offset?: number;
  readonly kind: "binary" | "unsupported";
  readonly name: string;
}

const HEAD_BYTES = 4096;

const SIGNATURES: readonly Signature[] = [
  { bytes: "%PDF-", kind: "unsupported", name: "a PDF document" },
  { bytes: "PK\u0003\u0004", kind: "unsupported", name: "a zip archive or office document" },
  { bytes: "PK\u0005\u0006", kind: "unsupported", name: "an empty zip archive" },
  {
    bytes: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    kind: "unsupported",
    name: "an old Office document",
  },
  { bytes: "{\\rtf", kind: "unsupported", name: "an RTF document" },
  { bytes: "Rar!\u001a\u0007", kind: "unsupported", name: "a RAR archive" },
  { bytes: "7z\u00bc\u00af\u0027\u001c", kind: "unsupported", name: "a 7-Zip archive" },
  { bytes: "\u001f\u008b", kind: "unsupported", name: "a gzip archive" },
  { bytes: "BZh", kind: "unsupported", name: "a bzip2 archive" },
  { bytes: "ustar", offset: 257, kind: "unsupported", name: "a tar archive" },
  { bytes: "WARC/", kind: "unsupported", name: "a web archive (WARC)" },
  { bytes: "SQLite format 3\u0000", kind: "binary", name: "a database" },
  { bytes: "\u0089PNG\r\n", kind: "binary", name: "a PNG picture" },
  { bytes: "\u00ff\u00d8\u00ff", kind: "binary", name: "a JPEG picture" },
  { bytes: "GIF8", kind: "binary", name: "a GIF picture" },
  { bytes: "RIFF", kind: "binary", name: "a picture, sound or video file" },
  { bytes: "ftyp", offset: 4, kind: "binary", name: "a video or picture file" },
  { bytes: "ID3", kind: "binary", name: "a sound file" },
  { bytes: "OggS", kind: "binary", name: "a sound file" },
  { bytes: "\u007fELF", kind: "binary", name: "a program" },
];

const LATER_TYPES: ReadonlyMap<string, string> = new Map([
  ["pdf", "PDF documents"],
  ["doc", "Word documents"],
  ["docx", "Word documents"],
  ["odt", "OpenDocument texts"],
  ["rtf", "RTF documents"],
  ["epub", "EPUB books"],
  ["eml", "e-mails"],
  ["msg", "e-mails"],
  ["mbox", "mailboxes"],
  ["mht", "MHTML pages"],
  ["mhtml", "MHTML pages"],
  ["warc", "web archives (WARC)"],
  ["csv", "CSV tables"],
  ["tsv", "TSV tables"],
  ["json", "JSON files"],
  ["jsonl", "JSON Lines files"],
  ["ndjson", "JSON Lines files"],
  ["xml", "XML files"],
  ["rss", "feeds"],
  ["atom", "feeds"],
  ["xls", "spreadsheets"],
  ["xlsx", "spreadsheets"],
  ["ods", "spreadsheets"],
  ["zip", "zip archives"],
  ["gz", "gzip archives"],
  ["tar", "tar archives"],
  ["wirex", "Wirebench exchange files dropped as articles"],
]);

const CODE_TYPES: ReadonlySet<string> = new Set([
  "css",
  "js",
  "mjs",
  "cjs",
  "map",
  "svg",
  "woff",
  "woff2",
  "ttf",
  "ico",
]);
const HTML_NAMES: ReadonlySet<string> = new Set(["html", "htm", "xhtml", "shtml"]);
const MARKDOWN_NAMES: ReadonlySet<string> = new Set(["md", "markdown", "mdown", "mkd"]);
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h[1-6]|script|table|section|main|link)[\s>/]/i;
const HTML_TAGS =
  /<\/?(?:html|head|body|div|p|span|a|h[1-6]|br|table|td|article|section|script|meta|li|ul)(?:\s[^<>]{0,300})?\/?>/gi;

/** The file name's extension in lower case, without the dot; "" when there is none. */
export function extensionOf(path: string): string {
  return /[^/\\]\.([\p{L}\p{N}]{1,10})$/u.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** Recognises files that are certainly no text by their first bytes; null when they may be text. */
export function detectSignature(bytes: Uint8Array): DetectedFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    "latin1",
  );
  const found = SIGNATURES.find((signature) => head.startsWith(signature.bytes, signature.offset ?? 0));
  if (found === undefined || (isShortMark(found) && looksPrintable(head))) return null;
  if (found.kind === "binary") return { kind: "binary", reason: `The file is ${found.name}, not text.` };
  return {
    kind: "unsupported",
    reason: `The file is ${found.name}; reading these comes in a later version.`,
  };
}

/**
 * The format of decoded text: HTML when the content is HTML whatever the name says, Markdown by its name, a
 * known type that is not read yet, else plain text. Looks at the first 20,000 characters only.
 */
export function detectTextFormat(path: string, text: string): DetectedFormat {
  const extension = extensionOf(path);
  const head = text.slice(0, 20_000);
  if (
    /^MIME-Version:|^From: .*\n(?:.*\n){0,20}MIME-Version:/im.test(head.slice(0, 3000)) &&
    !HTML_NAMES.has(extension)
  ) {
    return {
      kind: "unsupported",
      reason: "The file is an e-mail or MHTML page; reading these comes in a later version.",
    };
  }
  if (CODE_TYPES.has(extension)) {
    return {
      kind: "unsupported",
      reason: `The file is part of a page or program (.${extension}), not an article.`,
    };
  }
  const later = LATER_TYPES.get(extension);
  if (HTML_START.test(head) && extension !== "xml" && !MARKDOWN_NAMES.has(extension)) return { kind: "html" };
  if (later !== undefined) {
    return { kind: "unsupported", reason: `Reading ${later} (.${extension}) comes in a later version.` };
  }
  if (MARKDOWN_NAMES.has(extension)) return { kind: "markdown" };
  const tags = head.match(HTML_TAGS)?.length ?? 0;
  if (HTML_NAMES.has(extension)) return { kind: tags > 0 ? "html" : "text" };
  return { kind: tags >= 10 && tags * 120 > head.length ? "html" : "text" };
}

function isShortMark(signature: Signature): boolean {
  return ["BZh", "GIF8", "RIFF", "ftyp", "ID3", "OggS", "ustar", "WARC/"].includes(signature.bytes);
}

function looksPrintable(head: string): boolean {
  return !/[\u0000-\u0008\u000E-\u001F]/.test(head) && !head.startsWith("WARC/");
}
