import { knowsNames } from "./record-mapping.ts";

/** One row of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Why the row cannot be trusted: an open quotation mark, or a row beyond the limit. */
  readonly broken: "quotes" | "too-long" | null;
}

export interface Delimiter {
  readonly delimiter: string;
  /** The head shows clearly that this is a table of articles. */
  readonly sure: boolean;
  /** A first line "sep=;" as spreadsheets write it. */
  readonly declared: boolean;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SEPARATOR_LINE = /^sep=([^\r\n])[ \t]*\r?(?:\n|$)/i;
/** Rows after an open quotation mark that are waited for before the mark is taken for a letter. */
const LONGEST_ROW = 4 * 1024 * 1024;
/** A table with so many open quotation marks does not use them as quotation marks. */
const MOST_BROKEN = 50;

/**
 * Reads rows of pieces of text: RFC 4180 with any delimiter, and what people's files do to it. Cells may hold line
 * ends; quotation marks inside a cell that does not begin with one are letters. A cell whose mark is never closed (or
 * not within 4 million characters) gives the line it began on as one broken row, and reading goes on with the next
 * line, so that one bad row costs one row; after fifty of these the marks are letters. Memory is bounded by the longest row. Empty lines are left out.
 */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  let held = "";
  let broken = 0;
  const next = (at: number, final: boolean): ReadRow | null => {
    const read = readRow(held, at, { delimiter, final, quotes: broken < MOST_BROKEN });
    if (read?.row?.broken === "quotes") broken += 1;
    return read;
  };
  for await (const piece of pieces) {
    held += piece;
    let at = 0;
    for (let read = next(at, isLong(held, at)); read !== null; read = next(at, isLong(held, at))) {
      if (read.row !== null) yield read.row;
      at = read.next;
    }
    held = held.slice(at);
  }
  let at = 0;
  for (let read = next(at, true); read !== null; read = next(at, true)) {
    if (read.row !== null) yield read.row;
    at = read.next;
  }
}

function isLong(held: string, at: number): boolean {
  return held.length - at > LONGEST_ROW;
}

/** The delimiter of a table by its first lines: the one that cuts most lines into the same number of cells. */
export function findDelimiter(head: string): Delimiter | null {
  const text = head.replace(/^\uFEFF/, "");
  const declared = SEPARATOR_LINE.exec(text)?.[1];
  if (declared !== undefined) return { delimiter: declared, sure: true, declared: true };
  let best: { delimiter: string; score: number; sure: boolean } | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter);
    const columns = rows[0]?.length ?? 0;
    if (columns < 2) continue;
    const same = rows.filter((row) => row.length === columns).length / rows.length;
    const score = same * Math.min(columns, 20) + (knowsNames(rows[0] ?? []) ? 40 : 0);
    const sure = rows.length >= 2 && same >= 0.8 && knowsNames(rows[0] ?? []);
    if (best === null || score > best.score) best = { delimiter, score, sure };
  }
  return best === null ? null : { delimiter: best.delimiter, sure: best.sure, declared: false };
}

/** The text behind a "sep=" line. */
export function withoutSeparatorLine(text: string): string {
  return text.replace(SEPARATOR_LINE, "");
}

/** The rows of a text's beginning, at most 50; the last, perhaps cut, is left out when there are others. */
export function firstRows(text: string, delimiter: string): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < text.length && rows.length < 50; ) {
    const read = readRow(text, at, { delimiter, final: true, quotes: true });
    if (read === null) break;
    if (read.row !== null) rows.push(read.row.cells);
    at = read.next;
  }
  return rows.length > 2 && rows.length < 50 ? rows.slice(0, -1) : rows;
}

interface ReadRow {
  /** Null for an empty line. */
  readonly row: CsvRow | null;
  readonly next: number;
}

interface RowRules {
  readonly delimiter: string;
  /** No more text will come, or enough of it is there. */
  readonly final: boolean;
  /** Quotation marks enclose cells. */
  readonly quotes: boolean;
}

/** One row from `start`; null when its end is not there yet, or there is none. */
function readRow(text: string, start: number, rules: RowRules): ReadRow | null {
  const { delimiter, final } = rules;
  const cells: string[] = [];
  let at = start;
  if (at >= text.length) return null;
  for (;;) {
    const quoted = rules.quotes && text[at] === '"';
    const cell = quoted ? quotedCell(text, at, delimiter, final) : plainCell(text, at, delimiter);
    if (cell === "open") return final ? brokenRow(text, start, delimiter) : null;
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    // The last piece of a text ends where its last row ends; before that, the row may go on in the next piece.
    if (at >= text.length - 1 && !final) return null;
    const empty = cells.length === 1 && cells[0]?.trim() === "";
    return { row: empty ? null : { cells, broken: null }, next: afterBreak(text, at) };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  for (; end < text.length; end += 1) {
    const character = text[end];
    if (character === delimiter || character === "\n" || character === "\r") break;
  }
  return { value: text.slice(start, end), end };
}

/** A cell in quotation marks; a mark followed by neither another nor an end is a letter, as in "a "b" c". */
function quotedCell(text: string, start: number, delimiter: string, final: boolean): Cell | "open" {
  let value = "";
  let from = start + 1;
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at)) {
    const after = text[at + 1];
    if (after === undefined && !final) return "open";
    if (after === '"') {
      value += text.slice(from, at + 1);
      from = at + 2;
      at += 2;
    } else if (after === undefined || after === delimiter || after === "\n" || after === "\r") {
      return { value: value + text.slice(from, at), end: at + 1 };
    } else {
      at += 1;
    }
  }
  return "open";
}

function brokenRow(text: string, start: number, delimiter: string): ReadRow {
  const found = text.slice(start).search(/[\n\r]/);
  const end = found === -1 ? text.length : start + found;
  const cells = text.slice(start, end).split(delimiter);
  return {
    row: { cells, broken: end - start > LONGEST_ROW ? "too-long" : "quotes" },
    next: afterBreak(text, end),
  };
}

function afterBreak(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}
