import { proposeValues } from "./propose-values.ts";

/** Both bounds of a number, included; equal for an exact one, null for an open end. */
export interface NumberRange {
  readonly number: number | null;
  readonly upper: number | null;
}

const FIGURE = /^[-−]?\d[\d.,\u00A0\u202F ]*$/u;

/** A number as a person types it: "4", "1,200", "4-6", "at least 4", "4+", "up to six", "-3.5"; null when it says none, or several. */
export function readRange(typed: string): NumberRange | null {
  const text = typed.trim();
  if (text === "") return null;
  if (/^[-−]\d/u.test(text) && FIGURE.test(text)) {
    const value = Number(text.replace("−", "-").replace(/[,\u00A0\u202F ]/gu, ""));
    return Number.isFinite(value) ? { number: value, upper: value } : null;
  }
  const [open, words] = text.endsWith("+") ? [true, text.slice(0, -1)] : [false, text];
  const bare = /^[<≤]/u.test(words) ? `up to ${words.slice(1)}` : words.replace(/^[>≥]/u, "at least ");
  // "people" keeps bare years and ones from being passed over; it is no part of the number.
  const found = proposeValues(`${bare} people`);
  const [value] = found;
  if (value === undefined || found.length > 1 || value.start > 0 || value.kind !== "number") return null;
  return open ? { number: value.number, upper: null } : { number: value.number, upper: value.upper };
}

/** A range as {@link readRange} reads it back. */
export function rangeText({ number, upper }: NumberRange): string {
  if (number === null) return upper === null ? "" : `up to ${upper}`;
  if (upper === null) return `at least ${number}`;
  return number === upper ? String(number) : `${number}-${upper}`;
}
