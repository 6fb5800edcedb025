import Papa from "papaparse";
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
 * Reads rows of pieces of text with papaparse: RFC 4180 with any delimiter, cells with line ends, quotation marks inside a
 * cell as letters. A cell whose mark is never closed (or not within 4 million characters) would swallow all that follows:
 * it gives the line it began on as one broken row, and reading goes on with the next line, so that one bad row costs one
 * row; after fifty of these the marks are letters. Memory is bounded by the longest row. Empty lines are left out.
 */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow> {
  let newline: Newline | null = null;
  let held = "";
  let wanted = 0;
  let broken = 0;
  for await (const piece of pieces) {
    held += piece;
    if (held.length < wanted) continue;
    newline ??= newlineOf(held);
    yield* take(false);
    while (held.length > LONGEST_ROW) yield* takeBroken();
    // A long row is looked at each time it has doubled, not with each piece.
    wanted = Math.min(held.length * 2, LONGEST_ROW);
  }
  newline ??= newlineOf(held);
  for (held = held.replace(/\r$/, ""); held !== ""; ) {
    yield* take(true);
    if (held !== "") yield* takeBroken();
  }

  /** Takes the whole rows off what is held. */
  function take(final: boolean): readonly CsvRow[] {
    const marks = broken < MOST_BROKEN;
    const { rows, end } = readRows(held, { delimiter, newline: newline ?? "\n", marks, most: 0 }, final);
    held = held.slice(end);
    return rows;
  }

  /** Takes the first line off what is held, which is too long or begins a row that nothing closes. */
  function* takeBroken(): Generator<CsvRow> {
    const at = held.indexOf(newline ?? "\n");
    const line = at === -1 ? held : held.slice(0, at);
    held = at === -1 ? "" : held.slice(at + 1);
    const isLong = line.length > LONGEST_ROW;
    if (!isLong) broken += 1;
    yield { cells: line.split(delimiter), broken: isLong ? "too-long" : "quotes" };
    yield* take(false);
  }
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
  const { rows } = readRows(
    text,
    { delimiter, newline: newlineOf(text) ?? "\n", marks: true, most: 50 },
    true,
  );
  const cells = rows.map((row) => row.cells);
  return cells.length > 2 && cells.length < 50 ? cells.slice(0, -1) : cells;
}

/** What ends a line; a return before a line feed is taken off its cell. */
type Newline = "\n" | "\r";

interface RowRules {
  readonly delimiter: string;
  readonly newline: Newline;
  /** Quotation marks enclose cells. */
  readonly marks: boolean;
  /** 0 for all. */
  readonly most: number;
}

/**
 * The whole rows of a text and where (UTF-16 offset) they end. Without `final` the last has no end yet. A row whose mark
 * nothing closes is never whole.
 */
function readRows(
  text: string,
  rules: RowRules,
  final: boolean,
): { readonly rows: readonly CsvRow[]; readonly end: number } {
  const found: { readonly cells: string[]; readonly end: number }[] = [];
  let open = false;
  Papa.parse<string[]>(text, {
    delimiter: rules.delimiter,
    newline: rules.newline,
    // No text holds NUL, so that no mark opens a cell.
    quoteChar: rules.marks ? '"' : "\0",
    preview: rules.most,
    step({ data, errors, meta }) {
      open = errors.some(({ code }) => code === "MissingQuotes");
      found.push({ cells: data, end: meta.cursor });
    },
  });
  if (open || !final) found.pop();
  const rows = found.flatMap(({ cells }): CsvRow[] => {
    const last = cells.pop() ?? "";
    cells.push(last.replace(/\r$/, ""));
    return cells.length === 1 && last.trim() === "" ? [] : [{ cells, broken: null }];
  });
  return { rows, end: open || !final ? (found.at(-1)?.end ?? 0) : text.length };
}

/** Null while it cannot be told: a return at the end may be the first half of a line's end. */
function newlineOf(text: string): Newline | null {
  if (text.includes("\n")) return "\n";
  return text.slice(0, -1).includes("\r") ? "\r" : null;
}
