import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import { type Guess, NO_GUESS } from "../article.ts";

export interface RecordDate {
  /** Partial date, or nothing. */
  readonly guess: Guess;
  readonly ambiguous: boolean;
  readonly warnings: readonly string[];
}

const COMPACT = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?\d{2})?)?(?:\.\d+)?\s*Z?$/;
const EPOCH = /^-?\d{9,10}(?:\.\d+)?$|^-?\d{12,13}$/;
const NUMERIC = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(.*)$/s;
/** RFC 822 with the year in two digits, as old feeds write it. */
const SHORT_YEAR = /^((?:\p{L}+\.?,\s*)?\d{1,2}\s+\p{L}+\.?)\s+(\d{2})(?=\s+\d{1,2}:\d{2})/u;

/**
 * Reads the date of a record or a feed's item: ISO, RFC 822, compact ("20261120T101500Z"), seconds or milliseconds
 * since 1970 (as UTC), and what parsePartialDate reads. 04/03/2024 follows `dateOrder`, else it is ambiguous. The clock
 * stays as written, without its zone. Years before 1500 and after 2199 are no years.
 */
export function readRecordDate(written: Guess, options: ReadOptions): RecordDate {
  const value = written.value?.trim() ?? "";
  if (value === "") return { guess: NO_GUESS, ambiguous: false, warnings: [] };
  const date = parsePartialDate(inOrder(fromNumbers(value), options.dateOrder));
  // The zero of computers' clocks stands for "no date".
  if (date.value !== null && !date.value.startsWith("1970-01-01")) {
    return { guess: { value: date.value, from: written.from }, ambiguous: false, warnings: [] };
  }
  const shown = value.slice(0, 60);
  const warning = date.ambiguous
    ? `The date “${shown}” can be read in two ways and was left open.`
    : `The date “${shown}” could not be read.`;
  return { guess: NO_GUESS, ambiguous: date.ambiguous, warnings: [warning] };
}

function fromNumbers(value: string): string {
  if (EPOCH.test(value)) {
    const number = Number(value);
    const date = new Date(Math.abs(number) > 1e11 ? number : number * 1000);
    return Number.isNaN(date.getTime()) ? value : date.toISOString().slice(0, 16);
  }
  const compact = COMPACT.exec(value);
  if (compact !== null) {
    const [, year, month, day, hour, minute] = compact;
    return `${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}`}`;
  }
  return value.replace(
    SHORT_YEAR,
    (_, day: string, year: string) => `${day} ${Number(year) < 70 ? "20" : "19"}${year}`,
  );
}

function inOrder(value: string, order: ReadOptions["dateOrder"]): string {
  const match = NUMERIC.exec(value);
  if (order === undefined || match === null) return value;
  const [, first = "", , second = "", year = "", rest = ""] = match;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  if (Number(month) > 12) return value;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${rest}`;
}
