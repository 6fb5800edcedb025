import { LARGEST_DOCUMENT, megabytes } from "../container-limits.ts";
import type { Part, SourceFile } from "../part.ts";
import { finishArticle } from "../read-article.ts";
import { refuse } from "../refusal.ts";
import { linesOf } from "../text/text-lines.ts";
import { openText, type TextStream } from "../text/text-stream.ts";
import { type JsonElement, jsonElements, LIST_NAMES } from "./json-elements.ts";
import { parseJson } from "./parse-json.ts";
import { describeRecords, type TableDescription } from "./read-csv.ts";
import { composeRecord, fieldsOfRecord } from "./record-article.ts";
import { guessMapping, isSummaryName } from "./record-mapping.ts";
import {
  keysOf,
  type NumberedRecord,
  partsOfRecords,
  recordsOf,
  SAMPLE_RECORDS,
  withColumnsOf,
} from "./record-parts.ts";
import { flattenRecord } from "./record-values.ts";

/** Up to this size a file is parsed at once, so that its list may stand under any name. Bytes. */
const WHOLE_LIMIT = 8 * 1024 * 1024;
const DEEPEST_LIST = 3;
const REPAIRED = "Comments or stray commas in the JSON were passed over.";

/**
 * Reads JSON Lines: each line a record, an article "#n" by its line's number. A line that is no sound JSON is refused by
 * number, the others come in. Memory is bounded by the longest line (48 million characters).
 */
export async function* readJsonl(file: SourceFile): AsyncGenerator<Part> {
  const stream = await openText(file);
  if ("error" in stream) yield { ...refuseText(stream), place: "" };
  else yield* partsOfRecords(recordsOfLines(stream), { ...stream, options: file.options });
}

/**
 * Reads a JSON file: a list of records, an object that holds one, an object of records by key, or one record. Each is an
 * article "#n" (the file itself for one record). Files over 8 MB and damaged ones are cut into elements without a tree,
 * so a bad record costs itself only; a file that ends inside gives what it holds and a refusal "cut-off".
 */
export async function* readJson(file: SourceFile): AsyncGenerator<Part> {
  const stream = await openText(file);
  if ("error" in stream) {
    yield { ...refuseText(stream), place: "" };
    return;
  }
  const found = file.size <= WHOLE_LIMIT ? await findRecords(stream) : null;
  if (found !== null && "single" in found) yield readSingle(found.single, stream, file);
  else if (found !== null && "list" in found) {
    yield* partsOfRecords(numbered(found.list, found.repaired), { ...stream, options: file.options });
  } else if (found !== null) yield { ...refuse(found.code, found.reason), place: "" };
  else yield* readElements(file, stream);
}

/** The keys of a file of records with an example each, and the mapping in force; null when it holds none. */
export async function describeJson(file: SourceFile, lines: boolean): Promise<TableDescription | null> {
  const stream = await openText(file);
  if ("error" in stream) return null;
  const found = lines || file.size > WHOLE_LIMIT ? null : await findRecords(stream);
  const held: NumberedRecord[] = [];
  if (found !== null && "single" in found)
    held.push({ number: 1, record: flattenRecord(found.single), warnings: [] });
  else {
    const records =
      found !== null && "list" in found
        ? numbered(found.list, false)
        : lines
          ? recordsOfLines(stream)
          : recordsOfElements(stream);
    for await (const next of records) {
      held.push(next);
      if (held.length >= SAMPLE_RECORDS) break;
    }
  }
  const sample = recordsOf(held);
  if (sample.length === 0) return null;
  const { columns } = withColumnsOf(sample, file.options);
  return describeRecords(sample, guessMapping(sample, columns), keysOf(sample));
}

async function* recordsOfLines(stream: TextStream): AsyncGenerator<NumberedRecord> {
  // One line is held back: only the last can be cut.
  let bad: { readonly number: number; readonly text: string } | null = null;
  for await (const line of linesOf(stream.pieces(), LARGEST_DOCUMENT)) {
    if (bad !== null) yield badLine(bad, false);
    bad = null;
    const words = line.text.trim();
    if (words === "") continue;
    if (line.tooLong) {
      yield { ...refuse("too-large", tooLarge("line")), number: line.number };
      continue;
    }
    const record = toRecord(words, line.number);
    if (record === null) bad = { number: line.number, text: words };
    else yield record;
  }
  if (bad !== null) yield badLine(bad, /^[[{]/.test(bad.text) && !/[\]}]$/.test(bad.text));
}

function badLine(line: { readonly number: number }, cut: boolean): NumberedRecord {
  return cut
    ? { ...refuse("cut-off", "The file ends in the middle of this line."), number: line.number }
    : { ...refuse("unreadable", "The line is not sound JSON."), number: line.number };
}

/** A record of one JSON value; null when it is not sound. */
function toRecord(json: string, number: number): NumberedRecord | null {
  const parsed = parseJson(json);
  if ("error" in parsed) {
    if (parsed.error === "unsound") return null;
    return { ...refuse("too-deep", "The record is nested too deep."), number };
  }
  return asRecord(parsed.value, number, parsed.repaired);
}

function asRecord(value: unknown, number: number, repaired: boolean): NumberedRecord {
  const warnings = repaired ? [REPAIRED] : [];
  if (typeof value === "string") return { number, record: new Map([["text", value]]), warnings };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ...refuse("no-text", "This is no record but a bare value."), number };
  }
  return { number, record: flattenRecord(value), warnings };
}

async function* numbered(list: readonly unknown[], repaired: boolean): AsyncGenerator<NumberedRecord> {
  for (const [index, value] of list.entries()) yield asRecord(value, index + 1, repaired);
}

async function* recordsOfElements(stream: TextStream): AsyncGenerator<NumberedRecord> {
  for await (const element of jsonElements(stream.pieces())) {
    if (element.kind !== "end") yield recordOfElement(element);
  }
}

function recordOfElement(element: JsonElement): NumberedRecord {
  const { number } = element;
  if (element.kind === "refused") {
    return element.why === "too-deep"
      ? { ...refuse("too-deep", "The record is nested too deep."), number }
      : { ...refuse("too-large", tooLarge("record")), number };
  }
  return (
    toRecord(element.json, number) ?? { ...refuse("unreadable", "The record is not sound JSON."), number }
  );
}

/** The list of a large or damaged file, element by element. */
async function* readElements(file: SourceFile, stream: TextStream): AsyncGenerator<Part> {
  const last = { cut: false, listed: false };
  async function* records(): AsyncGenerator<NumberedRecord> {
    for await (const element of jsonElements(stream.pieces())) {
      if (element.kind === "end") Object.assign(last, element);
      else yield recordOfElement(element);
    }
  }
  yield* partsOfRecords(records(), { ...stream, options: file.options });
  if (last.cut) {
    yield { ...refuse("cut-off", "The file ends in the middle; what stands before came in."), place: "" };
  } else if (!last.listed) {
    yield { ...refuse("unreadable", "The file is not sound JSON, or holds no list of records."), place: "" };
  }
}

function readSingle(value: object, stream: TextStream, file: SourceFile): Part {
  const record = flattenRecord(value);
  const fields = fieldsOfRecord(
    record,
    guessMapping([record], withColumnsOf([record], file.options).columns),
    "key",
  );
  const content = composeRecord(fields, file.options);
  if ("kind" in content) return { ...content, place: "" };
  const outcome = finishArticle(content, stream);
  return outcome.kind === "refused" ? { ...outcome, place: "" } : { ...outcome, place: "", original: "file" };
}

type Found =
  | { readonly single: object }
  | { readonly list: readonly unknown[]; readonly repaired: boolean }
  | { readonly code: "too-deep" | "not-an-article"; readonly reason: string };

/** The records of a small file; null when it is not sound JSON. */
async function findRecords(stream: TextStream): Promise<Found | null> {
  let json = "";
  for await (const piece of stream.pieces()) json += piece;
  const parsed = parseJson(json);
  // Too deep as a whole may still be sound record by record.
  if ("error" in parsed) return null;
  const { value, repaired } = parsed;
  if (Array.isArray(value)) return { list: value, repaired };
  const nothing = { code: "not-an-article", reason: "The JSON file holds no record with a text." } as const;
  if (typeof value !== "object" || value === null) return nothing;
  if (ownText(value)) return { single: value };
  const list = bestList(value, 0) ?? recordsByKey(value);
  if (list !== null) return { list, repaired };
  const mapping = guessMapping([flattenRecord(value)]);
  return mapping.has("text") ? { single: value } : nothing;
}

/** An object that says a text of its own, beside what it lists. */
function ownText(value: object): boolean {
  const own = Object.fromEntries(Object.entries(value).filter(([, inner]) => typeof inner === "string"));
  const record = flattenRecord(own);
  const column = guessMapping([record]).get("text");
  return column !== undefined && !isSummaryName(column) && (record.get(column)?.length ?? 0) >= 80;
}

/** The list of records with texts that is the longest; known names go first. */
function bestList(value: object, depth: number): readonly unknown[] | null {
  let best: { readonly list: readonly unknown[]; readonly rank: number } | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const list = Array.isArray(inner)
      ? inner
      : typeof inner === "object" && inner !== null && depth < DEEPEST_LIST
        ? bestList(inner, depth + 1)
        : null;
    if (list === null || !holdsTexts(list)) continue;
    const rank = list.length + (LIST_NAMES.has(key.toLowerCase()) ? 1e9 : 0);
    if (best === null || rank > best.rank) best = { list, rank };
  }
  return best?.list ?? null;
}

/** { "a17": {...}, "a18": {...} } */
function recordsByKey(value: object): readonly unknown[] | null {
  const list = Object.values(value);
  return list.length >= 2 && holdsTexts(list) ? list : null;
}

function holdsTexts(list: readonly unknown[]): boolean {
  const sample = list.slice(0, 20).flatMap((inner) => {
    return typeof inner === "object" && inner !== null && !Array.isArray(inner) ? [flattenRecord(inner)] : [];
  });
  return sample.length > 0 && guessMapping(sample).has("text");
}

function refuseText(stream: { readonly error: "binary" | "invalid"; readonly reason: string }) {
  return refuse(stream.error === "binary" ? "binary" : "unreadable", stream.reason);
}

function tooLarge(what: string): string {
  return `The ${what} is larger than ${megabytes(LARGEST_DOCUMENT)}.`;
}
