import * as v from "valibot";
import { type IngestCheck, IngestCheckSchema } from "../../../shared/domain/check.ts";
import { joinedKeys, lineWith, type PassedOn, unknownKeys } from "./passed-on.ts";

const nullable = v.nullable(v.string());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const guess = v.strictTuple([nullable, v.string()]);

/**
 * What import found out about an article, as projects exchange it: one line of `articles/`. Two laptops that imported
 * the same article have two records; `joined` makes one of them.
 */
export const IngestRecordSchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)),
  path: v.string(),
  format: v.string(),
  encoding: v.string(),
  originalHash: v.union([hash, v.literal("")]),
  /** All texts it ever had, sorted by hash, each with the time it came (ISO). The newest is the one in force. */
  texts: v.pipe(v.array(v.strictTuple([hash, instant])), v.minLength(1), v.maxLength(10_000)),
  title: guess,
  byline: guess,
  outlet: guess,
  published: guess,
  language: guess,
  url: nullable,
  /** When it was imported first. */
  captured: instant,
  /** When the page was saved, as the file says. */
  saved: guess,
  direction: v.picklist(["ltr", "rtl"]),
  warnings: v.array(v.string()),
  checks: v.array(v.string()),
});
export type IngestRecord = v.InferOutput<typeof IngestRecordSchema>;

const KNOWN = [
  "id",
  "path",
  "format",
  "encoding",
  "originalHash",
  "texts",
  "title",
  "byline",
  "outlet",
  "published",
  "language",
  "url",
  "captured",
  "saved",
  "direction",
  "warnings",
  "checks",
] as const satisfies readonly (keyof typeof IngestRecordSchema.entries)[];
const KNOWN_KEYS: ReadonlySet<string> = new Set(KNOWN);

/** The record as its line: known keys in the order of the format, then those of newer versions by name. */
export function lineOfRecord(record: IngestRecord): string {
  const known: Record<string, unknown> = {};
  for (const key of KNOWN) known[key] = record[key];
  return lineWith(known, passedOn(record));
}

/** Keys that only a newer version knows. */
export function passedOn(record: IngestRecord): PassedOn {
  return unknownKeys(record, KNOWN_KEYS);
}

/**
 * One record of two: the one imported first says what the article is; the texts of both are kept, each from when it
 * came first, and the unknown keys of both. A join of a semilattice: order, grouping and repetition do not matter.
 */
export function joined(left: IngestRecord, right: IngestRecord): IngestRecord {
  const texts = new Map<string, string>();
  for (const [textHash, at] of [...left.texts, ...right.texts]) {
    const known = texts.get(textHash);
    if (known === undefined || at < known) texts.set(textHash, at);
  }
  const first = isBefore(left, right) ? left : right;
  return {
    ...first,
    ...joinedKeys(passedOn(left), passedOn(right)),
    texts: [...texts].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** By what the format says of the article alone: texts and unknown keys are joined on their own. */
function isBefore(left: IngestRecord, right: IngestRecord): boolean {
  if (left.captured !== right.captured) return left.captured < right.captured;
  const facts = (record: IngestRecord) =>
    JSON.stringify(KNOWN.map((key) => (key === "texts" ? null : record[key])));
  return facts(left) <= facts(right);
}

/** The hash of the text in force: the one that came last, by hash where two came at once. */
export function currentText(record: IngestRecord): string {
  return record.texts.reduce((best, text) =>
    text[1] > best[1] || (text[1] === best[1] && text[0] > best[0]) ? text : best,
  )[0];
}

/** Checks that this version knows. */
export function knownChecks(record: IngestRecord): IngestCheck[] {
  return record.checks.filter((check) => v.is(IngestCheckSchema, check));
}

/** `all`, as a record named them, where this version may have found others since: those it does not know stay in their places. */
export function mergedChecks(all: readonly string[], known: readonly string[]): string[] {
  const kept = all.filter((check) => known.includes(check) || !v.is(IngestCheckSchema, check));
  return [...kept, ...known.filter((check) => !all.includes(check))];
}
