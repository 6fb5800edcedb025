import { columnsFor, RECORD_FIELDS, type ReadOptions } from "../../../../../shared/domain/read-options.ts";
import type { Refusal } from "../article.ts";
import type { Part } from "../part.ts";
import { type Circumstances, finishArticle } from "../read-article.ts";
import { refuse } from "../refusal.ts";
import { composeRecord, fieldsOfRecord } from "./record-article.ts";
import { type FlatRecord, guessMapping, type RecordMapping } from "./record-mapping.ts";

/** A record of a JSON file with its number in the file, from 1, or why it is none. */
export type NumberedRecord =
  | { readonly number: number; readonly record: FlatRecord; readonly warnings: readonly string[] }
  | (Refusal & { readonly number: number });

/** What is known of all records of a file. */
export type KnownOfRecords = Circumstances & { readonly options: ReadOptions };

/** Records looked at before the mapping is guessed. */
export const SAMPLE_RECORDS = 100;
const MOST_KEYS = 200;

/**
 * Articles of records: the mapping is guessed from the first hundred; a record whose text stands under another key is
 * looked at by itself, for dumps mix kinds. Streams.
 */
export async function* partsOfRecords(
  records: AsyncIterable<NumberedRecord>,
  knownOfFile: KnownOfRecords,
): AsyncGenerator<Part> {
  let known = knownOfFile;
  let held: NumberedRecord[] | null = [];
  let mapping: RecordMapping = new Map();
  const guess = (numbered: readonly NumberedRecord[]): void => {
    const sample = recordsOf(numbered);
    known = { ...known, options: withColumnsOf(sample, known.options) };
    mapping = guessMapping(sample, known.options.columns);
  };
  for await (const next of records) {
    if (held === null) {
      yield readRecord(next, mapping, known);
      continue;
    }
    held.push(next);
    if (held.length < SAMPLE_RECORDS) continue;
    guess(held);
    for (const record of held) yield readRecord(record, mapping, known);
    held = null;
  }
  if (held === null) return;
  guess(held);
  for (const record of held) yield readRecord(record, mapping, known);
}

export function recordsOf(numbered: readonly NumberedRecord[]): FlatRecord[] {
  return numbered.flatMap((one) => ("record" in one ? [one.record] : []));
}

/** The keys of a sample of records, each once, in their order: what a table calls its header. */
export function keysOf(sample: readonly FlatRecord[]): string[] {
  return [...new Set(sample.flatMap((record) => [...record.keys()]))].slice(0, MOST_KEYS);
}

/** The options with what a person said about files of records with these keys. */
export function withColumnsOf(sample: readonly FlatRecord[], options: ReadOptions): ReadOptions {
  return options.tables === undefined
    ? options
    : { ...options, columns: columnsFor(options, keysOf(sample)) };
}

/** Dumps mix kinds of records: a part whose key this record does not have is looked for in the record itself. */
function mappingFor(record: FlatRecord, mapping: RecordMapping, options: ReadOptions): RecordMapping {
  const missing = RECORD_FIELDS.filter((field) => {
    return options.columns?.[field] === undefined && !record.has(mapping.get(field) ?? "");
  });
  if (missing.length === 0) return mapping;
  const own = guessMapping([record], options.columns);
  const kept = [...mapping].filter(([field]) => !missing.includes(field));
  return new Map([...kept, ...[...own].filter(([field]) => missing.includes(field))]);
}

function readRecord(numbered: NumberedRecord, mapping: RecordMapping, known: KnownOfRecords): Part {
  const place = `#${numbered.number}`;
  if (!("record" in numbered)) {
    return { kind: "refused", code: numbered.code, reason: numbered.reason, place };
  }
  const { options } = known;
  const fields = fieldsOfRecord(numbered.record, mappingFor(numbered.record, mapping, options), "key");
  if (fields.text.trim() === "") return { ...refuse("no-text", "The record holds no text."), place };
  const content = composeRecord(fields, options);
  if ("kind" in content) return { ...content, place };
  const outcome = finishArticle(content, {
    ...known,
    warnings: [...(known.warnings ?? []), ...numbered.warnings],
  });
  return outcome.kind === "refused" ? { ...outcome, place } : { ...outcome, place, original: "file" };
}
