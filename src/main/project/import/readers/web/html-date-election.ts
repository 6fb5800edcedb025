import type { Guess } from "../article.ts";

/** A date that a page gives somewhere. */
export interface Dated extends Guess {
  readonly value: string;
  /** Which other dates can confirm it: those of other kinds. */
  readonly kind: "json" | "meta" | "mark" | "url" | "shown";
  /** Written on the clock of Greenwich, whatever the outlet's own is. */
  readonly utc: boolean;
}

/**
 * The first one, unless more kinds have the day beside it, or no other kind has its day and two other kinds share another
 * day not after it. Null when there is none.
 */
export function electDate(dates: readonly Dated[]): Dated | null {
  const first = dates[0];
  if (first === undefined) return null;
  const dayOf = (date: Dated): string => date.value.slice(0, 10);
  if (first.value.length < 10) {
    return dates.find((date) => date.value.length >= 10 && date.value.startsWith(first.value)) ?? first;
  }
  const kinds = (day: string): number =>
    new Set(dates.filter((date) => near(dayOf(date), day)).map((date) => date.kind)).size;
  const local = localDay(first, dates);
  if (local !== null) return local;
  // One date of several is written on another clock.
  const exact = (day: string): number =>
    new Set(dates.filter((date) => dayOf(date) === day).map((date) => date.kind)).size;
  const beside = dates.find(
    (date) => near(dayOf(date), dayOf(first)) && exact(dayOf(date)) > exact(dayOf(first)),
  );
  if (beside !== undefined) return beside;
  if (kinds(dayOf(first)) > 1) return first;
  return dates.find((date) => kinds(dayOf(date)) >= 2 && dayOf(date) < dayOf(first)) ?? first;
}

/**
 * The day that the page shows or its address names, when the machine's time is Greenwich's and falls on the day beside
 * it in a way that clocks explain: early hours on the day after, late ones on the day before.
 */
function localDay(first: Dated, dates: readonly Dated[]): Dated | null {
  if (!first.utc || first.value.length < 16) return null;
  const day = first.value.slice(0, 10);
  const people = dates.filter(
    ({ kind, utc }) => kind === "url" || kind === "shown" || (kind === "mark" && !utc),
  );
  if (people.length === 0 || people.some((date) => date.value.startsWith(day))) return null;
  const hour = Number(first.value.slice(11, 13));
  const step = hour < 10 ? -86_400_000 : hour >= 13 ? 86_400_000 : 0;
  const beside = new Date(Date.parse(day) + step).toISOString().slice(0, 10);
  return step === 0 ? null : (people.find((date) => date.value.startsWith(beside)) ?? null);
}

/** Two clocks of one moment can show neighbouring days. */
function near(a: string, b: string): boolean {
  return a === b || Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}
