import * as v from "valibot";

/** Partial dates between which something held, both included; null where nobody said. */
export interface Validity {
  readonly from: string | null;
  readonly until: string | null;
}

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Whether a text is "2021", "2021-03" or "2021-03-05", of a day that exists. */
export function isPartialDay(text: string): boolean {
  const [, year, month, day] = PARTIAL.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A year, a month or a day; no time of day. */
export const PartialDaySchema = v.pipe(
  v.string(),
  v.check(isPartialDay, "not a date like 2026, 2026-11 or 2026-11-20"),
);

/** Whether the second of two partial dates can be as late as the first; true while one is not known. */
export function isInOrder({ from, until }: Validity): boolean {
  return from === null || until === null || firstDay(from) <= lastDay(until);
}

/**
 * Whether something held at a partial date, by the calendar alone. "certain": at every reading of the three dates;
 * "possible": at some ("2021 to 2025" in a report of March 2021); "no": at none. Without both ends: possible.
 */
export function heldOn(validity: Validity, date: string): "certain" | "possible" | "no" {
  const { from, until } = validity;
  const begins = from === null || firstDay(from) <= lastDay(date);
  const lasts = until === null || firstDay(date) <= lastDay(until);
  if (!begins || !lasts) return "no";
  if (from === null && until === null) return "possible";
  const surelyBegan = from === null || lastDay(from) <= firstDay(date);
  const surelyLasted = until === null || lastDay(date) <= firstDay(until);
  return surelyBegan && surelyLasted ? "certain" : "possible";
}

/** The first day a partial date can mean. Strings compare as dates; a time of day is left out. */
function firstDay(date: string): string {
  return `${date.slice(0, 10)}-01-01`.slice(0, 10);
}

/** At or after the last day a partial date can mean. */
function lastDay(date: string): string {
  const day = date.slice(0, 10);
  return day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day;
}
