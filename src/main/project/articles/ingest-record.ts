import * as v from "valibot";
import { ArticleCheckSchema } from "../../../shared/domain/check.ts";

const nullable = v.nullable(v.string());
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const guess = v.tuple([nullable, v.string()]);

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
  texts: v.pipe(v.array(v.tuple([hash, instant])), v.minLength(1), v.maxLength(10_000)),
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

/** The record as its line: known keys in the order of the format, then those of newer versions by name. */
export function lineOfRecord(record: IngestRecord): string {
  const ordered: Record<string, unknown> = {};
  for (const key of KNOWN) ordered[key] = record[key];
  for (const [key, value] of Object.entries(passedOn(record)).sort(([a], [b]) => (a < b ? -1 : 1)))
    ordered[key] = value;
  return JSON.stringify(ordered);
}

/** Keys that only a newer version knows. */
export function passedOn(record: IngestRecord): Record<string, unknown> {
  const known: ReadonlySet<string> = new Set(KNOWN);
  return Object.fromEntries(Object.entries(record).filter(([key]) => !known.has(key)));
}

/**
 * One record of two: the one imported first says what the article is; the texts of both are kept, each from when it
 * came first. A join of a semilattice: order, grouping and repetition do not matter.
 */
export function joined(left: IngestRecord, right: IngestRecord): IngestRecord {
  const texts = new Map<string, string>();
  for (const [textHash, at] of [...left.texts, ...right.texts]) {
    const known = texts.get(textHash);
    if (known === undefined || at < known) texts.set(textHash, at);
  }
  const first = isBefore(left, right) ? left : right;
  return { ...first, texts: [...texts].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

function isBefore(left: IngestRecord, right: IngestRecord): boolean {
  if (left.captured !== right.captured) return left.captured < right.captured;
  return lineOfRecord({ ...left, texts: [] }) <= lineOfRecord({ ...right, texts: [] });
}

/** The hash of the text in force: the one that came last, by hash where two came at once. */
export function currentText(record: IngestRecord): string {
  return record.texts.reduce((best, text) =>
    text[1] > best[1] || (text[1] === best[1] && text[0] > best[0]) ? text : best,
  )[0];
}

/** Checks that this version knows; others stay in the record only through `warnings`. */
export function knownChecks(record: IngestRecord) {
  return record.checks.filter((check) => v.is(ArticleCheckSchema, check));
}
