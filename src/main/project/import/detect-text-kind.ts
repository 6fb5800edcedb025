import { findDelimiter } from "./readers/records/csv-rows.ts";

/** What a decoded text is, or why it is no article. */
export type TextKind =
  | "text"
  | "markdown"
  | "html"
  | "email"
  | "mhtml"
  | "mbox"
  | "jsonl"
  | "json"
  | "csv"
  | "feed"
  | { readonly kind: "unsupported"; readonly reason: string };

const PROGRAM_NAMES: ReadonlySet<string> = new Set(
  "css js mjs cjs map svg woff woff2 ttf ico xsl xslt dtd opml".split(" "),
);
const HTML_NAMES: ReadonlySet<string> = new Set(["html", "htm", "xhtml", "shtml"]);
const MARKDOWN_NAMES: ReadonlySet<string> = new Set(["md", "markdown", "mdown", "mkd"]);
const TABLE_NAMES: ReadonlySet<string> = new Set(["csv", "tsv", "tab", "psv"]);
const LINE_JSON_NAMES: ReadonlySet<string> = new Set(["jsonl", "ndjson", "jsonlines"]);
const PROSE_NAMES: ReadonlySet<string> = new Set(["txt", "text", "md", "markdown", "mdown", "mkd"]);

const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|h[1-6]|script|table|section|main|link)[\s>/]/i;
const HTML_TAGS =
  /<\/?(?:html|head|body|div|p|span|a|h[1-6]|br|table|td|article|section|script|meta|li|ul)(?:\s[^<>]{0,300})?\/?>/gi;
const FEED_START = /^<(?:rss[\s>]|feed[\s>]|rdf:RDF[\s>]|channel[\s>]|[\w-]+:feed[\s>])/i;
const FEED_MARK =
  /<rss[\s>]|http:\/\/www\.w3\.org\/2005\/Atom|http:\/\/purl\.org\/(?:rss|atom)|<channel[\s>]/i;
const XML_START = /^<[A-Za-z_][\w:.-]*[\s>/]/;
const JSON_FEED = /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//;
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]?.*$/;
const MAIL_HEADER =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|x-[\w-]+|reply-to|dkim-signature|list-id)$/i;
const MBOX_START = /^From \S+.*\n(?:[A-Za-z][A-Za-z0-9-]{1,40}:|>From )/;

/** What may stand before the beginning proper: how it opens (sticky) and how it ends (global). */
type Lead = readonly [opens: RegExp, ends: RegExp];
const BLANK = /\s*/y;
const MARKUP_LEADS: readonly Lead[] = [
  [/<!--/y, /-->/g],
  [/<\?/y, />/g],
];
const XML_LEADS: readonly Lead[] = [
  ...MARKUP_LEADS,
  [/<!doctype[^[>]{0,300}\[/iy, /\]\s{0,80}>/g],
  [/<!doctype/iy, />/g],
];
const JSON_LEADS: readonly Lead[] = [
  [/\/\//y, /\n/g],
  [/\/\*/y, /\*\//g],
];

/** A text without blanks and leads before it. Step by step: one expression for all of them can take hours. Linear. */
function withoutLeads(text: string, leads: readonly Lead[]): string {
  let at = 0;
  for (;;) {
    at = behind(BLANK, text, at) ?? at;
    const lead = leads.find(([opens]) => behind(opens, text, at) !== null);
    const end = lead === undefined ? null : behind(lead[1], text, behind(lead[0], text, at) ?? at);
    if (end === null) return text.slice(at);
    at = end;
  }
}

/** Where the first match of an expression from a place on ends; null when there is none. */
function behind(expression: RegExp, text: string, from: number): number | null {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : null;
}

/** The file name's extension in lower case, without the dot; "" when there is none. */
export function extensionOf(path: string): string {
  return /[^/\\]\.([\p{L}\p{N}]{1,10})$/u.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** The kind of a text by its beginning (give it some 20,000 characters), the name as a hint. Linear time. */
export function detectTextKind(path: string, beginning: string): TextKind {
  const extension = extensionOf(path);
  const head = beginning.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const mail = mailKind(head.trimStart(), extension);
  if (mail !== null) return mail;
  if (PROGRAM_NAMES.has(extension)) {
    return {
      kind: "unsupported",
      reason: `The file is part of a page or program (.${extension}), not an article.`,
    };
  }
  const element = withoutLeads(head, XML_LEADS);
  if (FEED_START.test(element) && FEED_MARK.test(head)) return "feed";
  if (
    HTML_START.test(withoutLeads(head, MARKUP_LEADS)) &&
    extension !== "xml" &&
    !MARKDOWN_NAMES.has(extension)
  )
    return "html";
  const data = dataKind(head, extension);
  if (data !== null) return data;
  if (MARKDOWN_NAMES.has(extension)) return "markdown";
  const tags = head.match(HTML_TAGS)?.length ?? 0;
  if (tags >= 10 && tags * 120 > head.length) return "html";
  if (HTML_NAMES.has(extension)) return tags > 0 ? "html" : "text";
  if (XML_START.test(element) && !PROSE_NAMES.has(extension)) {
    return { kind: "unsupported", reason: "The file is XML, but neither a feed nor a web page." };
  }
  return "text";
}

/** E-mail, saved page in e-mail form, or mailbox: by two header lines that only mail has. */
function mailKind(head: string, extension: string): TextKind | null {
  if (MBOX_START.test(head)) return "mbox";
  if (HTML_NAMES.has(extension) && /^\s*</.test(head)) return null;
  const names: string[] = [];
  for (const line of head.split("\n", 60)) {
    if (line.trim() === "") break;
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    if (!HEADER_LINE.test(line)) break;
    names.push(line.slice(0, line.indexOf(":")).toLowerCase());
  }
  const known = new Set(names.filter((name) => MAIL_HEADER.test(name)));
  if (known.has("mime-version") && isSavedPage(head, extension)) return "mhtml";
  const sure = ["mime-version", "message-id", "received", "return-path", "delivered-to", "content-type"];
  if (known.size >= 2 && sure.some((name) => known.has(name))) return "email";
  // "From:" and "Date:" also stand above pasted articles; then only the name makes it an e-mail.
  return extension === "eml" && known.size >= 1 ? "email" : null;
}

function isSavedPage(head: string, extension: string): boolean {
  if (/^(?:snapshot-content-location|content-location):/im.test(head.slice(0, 4000))) return true;
  return (
    extension === "mht" ||
    extension === "mhtml" ||
    (/^content-type:\s*multipart\/related/im.test(head) && /^from: <saved by/im.test(head))
  );
}

/** JSON, JSON Lines or a table. */
function dataKind(head: string, extension: string): TextKind | null {
  const start = head.trimStart();
  const json = /^[[{]/.test(withoutLeads(start, JSON_LEADS));
  const named = extension === "json" || extension === "geojson" || LINE_JSON_NAMES.has(extension);
  if (json && JSON_FEED.test(start.slice(0, 4000))) return "feed";
  if (json && (named || looksLikeJson(start))) {
    return LINE_JSON_NAMES.has(extension) || isJsonLine(start) ? "jsonl" : "json";
  }
  if (LINE_JSON_NAMES.has(extension)) return "jsonl";
  if (extension === "json") return "json";
  if (TABLE_NAMES.has(extension)) return "csv";
  return !PROSE_NAMES.has(extension) && !HTML_NAMES.has(extension) && looksLikeTable(head) ? "csv" : null;
}

function looksLikeJson(start: string): boolean {
  return /^(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:/.test(start);
}

/** The first line is a whole object and another stands on the next. */
function isJsonLine(start: string): boolean {
  const end = start.indexOf("\n");
  if (end === -1 || !start.startsWith("{") || !start.slice(end).trimStart().startsWith("{")) return false;
  try {
    JSON.parse(start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** A nameless table must be plain to see: a header with known words and lines with as many cells. */
function looksLikeTable(head: string): boolean {
  const found = findDelimiter(head);
  return found?.sure === true;
}
