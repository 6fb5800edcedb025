import type { RecordField } from "../../shared/domain/read-options.ts";
import { formatBytes, formatCount, formatLanguage, formatMany, formatPublished } from "./format.ts";

const fields: Readonly<Record<RecordField, string>> = {
  title: "Title",
  text: "Text",
  byline: "Byline",
  outlet: "Outlet",
  published: "Published",
  url: "Address",
  language: "Language",
};

/** Kinds of files in words, by the end of their names; one not named here stands as it is. */
const types: Readonly<Record<string, string>> = {
  txt: "plain text",
  text: "plain text",
  md: "Markdown",
  html: "web pages",
  mhtml: "saved web pages (MHTML)",
  pdf: "PDF",
  docx: "Word documents",
  eml: "e-mails",
  mbox: "mailboxes",
  json: "JSON files",
  jsonl: "records line by line (JSONL)",
  ndjson: "records line by line (NDJSON)",
  csv: "tables (CSV)",
  tsv: "tables (TSV)",
  xml: "feeds or other XML",
  rss: "feeds (RSS)",
  atom: "feeds (Atom)",
  warc: "web archives (WARC)",
  gz: "packed files (GZ)",
  zip: "ZIP archives",
  jpg: "pictures (JPEG)",
  jpeg: "pictures (JPEG)",
  png: "pictures (PNG)",
  gif: "pictures (GIF)",
};

/** Encodings that old articles come in, with the script they are for; the order is that of the list. */
const encodings: Readonly<Record<string, string>> = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "windows-1252": "Western European (Windows-1252)",
  "iso-8859-15": "Western European (ISO 8859-15)",
  "windows-1250": "Central European (Windows-1250)",
  "iso-8859-2": "Central European (ISO 8859-2)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "windows-1253": "Greek (Windows-1253)",
  "windows-1254": "Turkish (Windows-1254)",
  "windows-1255": "Hebrew (Windows-1255)",
  "windows-1256": "Arabic (Windows-1256)",
  "iso-8859-6": "Arabic (ISO 8859-6)",
  gb18030: "Chinese, simplified (GB 18030)",
  big5: "Chinese, traditional (Big5)",
  shift_jis: "Japanese (Shift JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  "euc-kr": "Korean (EUC-KR)",
  "windows-874": "Thai (Windows-874)",
  "windows-1258": "Vietnamese (Windows-1258)",
};

/** What could not be told is counted under this name. */
function isUnknown(name: string): boolean {
  return name === "" || name === "unknown";
}

/** The words of the preview of an import. */
export const previewCopy = {
  title: (name: string) => `Import ${name}?`,
  titleLooking: "Looking at the files",
  files: (count: number, bytes: number) => `${formatMany(count, "file", "files")}, ${formatBytes(bytes)}`,
  read: (read: number, files: number) => {
    if (read < files) return `${formatCount(read)} of them were read for this preview.`;
    return files === 1 ? "It was read for this preview." : "All of them were read for this preview.";
  },
  lookingAt: (count: number) => `${formatMany(count, "file", "files")} found so far`,
  lookingAgain: "Looking again",
  lookingWords: "Nothing is stored while files are looked at.",
  asked: "Why you are asked",
  nothingStored: "Nothing has been stored yet.",
  changed: "Look again to see what your options change, or import right away.",
  cancel: "Cancel",
  lookAgain: "Look again",
  start: (count: number) => `Import ${formatMany(count, "file", "files")}`,
  types: "Kinds of files",
  languages: "Languages",
  encodings: "Encodings",
  outlets: "Outlets",
  more: (count: number) => `and ${formatMany(count, "more", "more")}`,
  unknown: "not known",
  typeName: (name: string) => types[name] ?? (isUnknown(name) ? "other files" : `.${name}`),
  languageName: (code: string) => (isUnknown(code) ? "not known" : formatLanguage(code)),
  encodingName: (name: string) => encodings[name.toLowerCase()] ?? (isUnknown(name) ? "not known" : name),
  outletName: (name: string) => (isUnknown(name) ? "no outlet named" : name),
  dates: "Published",
  range: (from: string | null, to: string | null) => {
    if (from === null || to === null) return "no dates found";
    const [first, last] = [formatPublished(from.slice(0, 10)), formatPublished(to.slice(0, 10))];
    return first === last ? first : `${first} to ${last}`;
  },
  undated: (count: number) => `${formatCount(count)} without a date`,
  ambiguous: (count: number) =>
    count === 1 ? "1 date can be read in two ways" : `${formatCount(count)} dates can be read in two ways`,
  articles: "Articles",
  articlesFound: (count: number, read: number) =>
    `${formatMany(count, "article", "articles")} in ${formatMany(read, "file", "files")} read`,
  alreadyHere: (count: number) =>
    count === 0 ? "none of them is here yet" : `${formatCount(count)} already here, kept once`,
  skipped: "Will be skipped",
  noneSkipped: "Every file that was read can come in.",
  example: (path: string) => `such as ${path}`,
  samples: "Some of the articles, as they would come in",
  columns: {
    title: "Title",
    outlet: "Outlet",
    published: "Published",
    language: "Language",
    words: "Words",
    file: "File",
  },
  tables: "Which column is what",
  tableOf: (path: string, files: number) =>
    files === 1
      ? `Columns of ${path}`
      : `Columns of ${path} and ${formatMany(files - 1, "more table", "more tables")} with the same columns`,
  fields,
  guessed: (column: string) => `as found: ${column}`,
  guessedNone: "nothing found for it",
  leaveEmpty: "leave empty",
  noExample: "empty in the first record",
  textMissing: "No column is taken for the text. Choose one, or no record can come in.",
  options: "For all files of this import",
  outlet: "Outlet",
  outletHint: "For files that name none.",
  language: "Language",
  languageHint: "For files too short to tell.",
  asFound: "as each file says",
  encoding: "Encoding",
  encodingHint: "Only when words come out garbled.",
  detected: "found out for each file",
  dateOrder: (example: string) => `A date such as ${example} means`,
  dateOrders: {
    "as-found": "left open: no date, and “please check”",
    "day-first": (date: string) => `${date} (day first)`,
    "month-first": (date: string) => `${date} (month first)`,
  },
  encodingNames: encodings,
} as const;
