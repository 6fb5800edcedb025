import { columnsFor, type ReadOptions, type RecordField } from "../../../../../shared/domain/read-options.ts";
import type { Part, SourceFile } from "../part.ts";
import { finishArticle } from "../read-article.ts";
import { refuse } from "../refusal.ts";
import { openText, type TextStream } from "../text/text-stream.ts";
import { type CsvRow, csvRows, findDelimiter, withoutSeparatorLine } from "./csv-rows.ts";
import { composeRecord, fieldsOfRecord } from "./record-article.ts";
import { type FlatRecord, guessMapping, knowsNames, type RecordMapping } from "./record-mapping.ts";

/** What the preview shows of a table or of records: columns with an example, and how they would be used. */
export interface TableDescription {
  readonly columns: { readonly name: string; readonly example: string }[];
  readonly mapping: { readonly field: RecordField; readonly column: string }[];
}

/** Rows read before the mapping is guessed. */
const SAMPLE_ROWS = 100;
const EXAMPLE_CHARACTERS = 200;

interface Table {
  readonly names: readonly string[];
  readonly mapping: RecordMapping;
  /** The rows of data from the first on; the sample is not read twice. */
  readonly rows: AsyncIterable<CsvRow>;
  readonly sample: readonly FlatRecord[];
}

/**
 * Reads a table (CSV, TSV and their like): each row is an article "#n", n counted from 1 without the header. Rows
 * without a text and rows with broken quotation marks are refused by number. Cells that a spreadsheet would run are
 * text. Streams; memory is bounded by the longest row and 100 rows.
 */
export async function* readCsv(file: SourceFile): AsyncGenerator<Part> {
  const stream = await openText(file);
  if ("error" in stream) {
    yield { ...refuse(stream.error === "binary" ? "binary" : "unreadable", stream.reason), place: "" };
    return;
  }
  const table = await openTable(stream, file.options);
  if (table === null) {
    yield { ...refuse("empty", "The table holds no rows."), place: "" };
    return;
  }
  if (!table.mapping.has("text")) {
    yield {
      ...refuse("not-an-article", "No column of the table holds a text; choose one in the preview."),
      place: "",
    };
    return;
  }
  let number = 0;
  for await (const row of table.rows) {
    number += 1;
    yield readRow(row, number, table, stream, file.options);
  }
  if (number === 0) yield { ...refuse("empty", "The table holds only its header."), place: "" };
}

/** The columns of a table with an example each, and the mapping in force; null when it is no table. Reads its beginning. */
export async function describeCsv(file: SourceFile): Promise<TableDescription | null> {
  const stream = await openText(file);
  if ("error" in stream) return null;
  const table = await openTable(stream, file.options);
  return table === null ? null : describeRecords(table.sample, table.mapping, table.names);
}

/** Shapes a sample of records for the preview. */
export function describeRecords(
  sample: readonly FlatRecord[],
  mapping: RecordMapping,
  names: readonly string[],
): TableDescription {
  const example = (name: string): string => {
    const value = sample.map((record) => record.get(name)?.trim() ?? "").find((words) => words !== "") ?? "";
    return value.replace(/\s+/g, " ").slice(0, EXAMPLE_CHARACTERS);
  };
  return {
    columns: names.map((name) => ({ name, example: example(name) })),
    mapping: [...mapping].map(([field, column]) => ({ field, column })),
  };
}

function readRow(row: CsvRow, number: number, table: Table, stream: TextStream, options: ReadOptions): Part {
  const place = `#${number}`;
  if (row.broken === "quotes") {
    return { ...refuse("unreadable", "A quotation mark in the row is never closed."), place };
  }
  if (row.broken === "too-long") return { ...refuse("too-large", "The row is too long."), place };
  const fields = fieldsOfRecord(toRecord(row, table.names), table.mapping, "column");
  if (fields.text.trim() === "") return { ...refuse("no-text", "The row holds no text."), place };
  const content = composeRecord(fields, options);
  if ("kind" in content) return { ...content, place };
  const warnings =
    row.cells.length > table.names.length
      ? [
          `The row has ${row.cells.length} cells, the table ${table.names.length} columns.`,
          ...stream.warnings,
        ]
      : stream.warnings;
  const outcome = finishArticle(content, { ...stream, warnings });
  return outcome.kind === "refused" ? { ...outcome, place } : { ...outcome, place, original: "file" };
}

async function openTable(stream: TextStream, options: ReadOptions): Promise<Table | null> {
  const pieces = stream.pieces()[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return null;
  const found = findDelimiter(first.value.slice(0, 100_000));
  const delimiter = found?.delimiter ?? ",";
  const rows = csvRows(behind(withoutSeparatorLine(first.value), pieces), delimiter);
  const held: CsvRow[] = [];
  while (held.length < SAMPLE_ROWS) {
    const next = await rows.next();
    if (next.done === true) break;
    held.push(next.value);
  }
  const head = held[0];
  if (head === undefined) return null;
  const hasHeader = isHeader(head.cells, held.slice(1));
  const data = hasHeader ? held.slice(1) : held;
  const names = hasHeader ? nameColumns(head.cells) : head.cells.map((_, index) => `column ${index + 1}`);
  const sample = data.filter((row) => row.broken === null).map((row) => toRecord(row, names));
  const mapping = guessMapping(sample, columnsFor(options, names));
  return { names, mapping, rows: joined(data, rows), sample };
}

/** A header has a known name, or short cells without digits above longer ones. */
function isHeader(cells: readonly string[], rows: readonly CsvRow[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || cells.some((cell) => cell.length > 100)) return false;
  if (knowsNames(cells)) return true;
  const plain = filled.every((cell) => /\p{L}/u.test(cell) && !/\d{4}|https?:|[.!?]$/u.test(cell.trim()));
  if (!plain || new Set(filled.map((cell) => cell.trim())).size < filled.length) return false;
  const own = filled.reduce((sum, cell) => sum + cell.length, 0);
  const below = rows.map((row) => row.cells.join("").length);
  const mean = below.reduce((sum, length) => sum + length, 0) / Math.max(1, below.length);
  return rows.length > 0 && mean > own * 3;
}

/** Names of columns; a missing one is counted, a repeated one gets its number. */
function nameColumns(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.replace(/\s+/g, " ").trim().slice(0, 200) || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Cells beyond the header keep a counted name, so that nothing is lost to a ragged row. */
function toRecord(row: CsvRow, names: readonly string[]): FlatRecord {
  const record = new Map<string, string>();
  for (const [index, cell] of row.cells.entries()) {
    if (cell.trim() !== "") record.set(names[index] ?? `column ${index + 1}`, cell);
  }
  return record;
}

async function* behind(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* joined(first: readonly CsvRow[], rest: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  yield* first;
  yield* rest;
}
