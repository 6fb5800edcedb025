/** A numeric date that can be read day first or month first, with both readings as partial dates. */
export interface AmbiguousDate {
  /** As it is written, such as "04/03/2024". */
  readonly written: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
}

const NUMERIC = /(?<!\d)(\d{1,2})([/-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/g;
const EASTERN_DIGITS = /[٠-٩۰-۹]/g;

/**
 * The first date in `words` of which day and month cannot be told apart, with both its readings; null when there is
 * none. The same rule as partial-date.ts: both numbers fit a month and differ, and no point stands between them.
 */
export function ambiguousDateIn(words: string): AmbiguousDate | null {
  const western = words.replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  for (const match of western.matchAll(NUMERIC)) {
    const [written, first = "", , second = "", year = ""] = match;
    const [a, b] = [Number(first), Number(second)];
    if (a < 1 || b < 1 || a > 12 || b > 12 || a === b) continue;
    return { written, dayFirst: `${year}-${two(b)}-${two(a)}`, monthFirst: `${year}-${two(a)}-${two(b)}` };
  }
  return null;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
