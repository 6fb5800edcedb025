import { MONTH_PATTERN, monthNumber } from "./date-words.ts";

/** What a written date says, and no more. */
export interface PartialDate {
  /** "2026", "2026-11", "2026-11-20" or "2026-11-20T21:40" (the wall clock as written, zone left out); null if unreadable. */
  readonly value: string | null;
  /** True for a date of which day and month cannot be told apart, such as 04/03/2024. */
  readonly ambiguous: boolean;
  /** Both values of an ambiguous date, the day first and the month first; missing for others. */
  readonly readings?: readonly [dayFirst: string, monthFirst: string];
}

/** A date found inside a longer line, with its place (UTF-16, half-open). */
export interface FoundDate extends PartialDate {
  readonly start: number;
  readonly end: number;
}

export interface DateLimits {
  /** Years outside are taken for something else than a year. Default 1500. */
  readonly earliestYear?: number;
  /** Default 2199: a date in the future is the reader's business, a year 9999 is nobody's. */
  readonly latestYear?: number;
  /** How 04/03/2024 is read, if somebody has said so or other evidence shows it. */
  readonly order?: DateOrder;
}

export type DateOrder = "day-first" | "month-first";

const ORDINAL = "(?:st|nd|rd|th|er|º|°|\\.)?";
const YEAR = "(?<year>\\d{4})";
const TAIL =
  "(?<rest>[T\\s,،|•·–—@-]*(?:(?:at|um|à|a las|в|الساعة)\\s*)?(?<hour>\\d{1,2})\\s?[:h.](?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?)?(?:\\s*(?:Uhr|Z|UTC|GMT|[A-Z]{2,4}T?|[+-]\\d{2}:?\\d{2})(?![\\p{L}]))*)?";
/** Arabic papers write a month by the names of two calendars: "آب/أغسطس". */
const SECOND_NAME = "(?:\\p{Script=Arabic}{2,12}(?: \\p{Script=Arabic}{2,12})?\\s?/\\s?)?";
const MONTH = `(?<month>${MONTH_PATTERN})\\.?`;

/** Strict shapes, tried in this order. Digits must stand alone: no date inside a longer number. */
const SHAPES: readonly RegExp[] = [
  `${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})${TAIL}`,
  `${YEAR}[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})${TAIL}`,
  `(?<day>\\d{1,2})${ORDINAL}\\s*(?:de\\s+|of\\s+)?ב?${SECOND_NAME}${MONTH}[\\s,]*(?:de\\s+|del\\s+)?${YEAR}${TAIL}`,
  `${MONTH}\\s+(?<day>\\d{1,2})${ORDINAL}[\\s,]+${YEAR}${TAIL}`,
  `(?<day>\\d{1,2})-${MONTH}-${YEAR}${TAIL}`,
  `(?<first>\\d{1,2})(?<sep>[./-])\\s?(?<second>\\d{1,2})\\k<sep>\\s?${YEAR}${TAIL}`,
  `${MONTH}[\\s,]+(?:de\\s+)?${YEAR}`,
  `${YEAR}-(?<month>\\d{2})(?![-/.]?\\d)`,
].map((shape) => new RegExp(`(?<![\\p{L}\\p{N}])${shape}(?![\\p{L}\\p{N}])`, "iu"));
/** Chinese, Japanese and Korean dates name their parts and need no border. */
const NAMED_PARTS =
  /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日일号號])?(?<rest>\s*(?<hour>\d{1,2})[:：时時시]\s?(?<minute>\d{2})(?:[分분])?)?/u;

/** Arabic, Persian, Devanagari, Bengali, Thai and full-width digits. The value of each is in its last four bits. */
const EASTERN_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;
const YEAR_DIGITS = /\d{4}/;
const NOTHING: PartialDate = { value: null, ambiguous: false };
/** A weekday or a short label: at most four words, or a few more before a colon. */
const WEEKDAY_OR_LABEL =
  /^(?:[\p{L}\p{M}.'’-]+\s+){0,5}[\p{L}\p{M}.'’-]*\s*:\s*(?:\p{L}+[.,]*\s+){0,2}$|^(?:[\p{L}\p{M}.'’,|•·–—-]+(?:\s+|$)){0,4}$/u;

/**
 * Reads a whole string as a date, strictly: nothing is guessed, a day that does not exist gives null, and a
 * numeric date of which day and month cannot be told apart gives null with `ambiguous`. A weekday or a label
 * such as "Published:" may stand before it. `limits` bounds the year.
 */
export function parsePartialDate(text: string, limits: DateLimits = {}): PartialDate {
  const trimmed = text.trim();
  if (/^\d{4}$/.test(trimmed))
    return { value: inYears(Number(trimmed), limits) ? trimmed : null, ambiguous: false };
  const found = findDate(trimmed, limits);
  if (found === null) return NOTHING;
  const before = trimmed.slice(0, found.start);
  const after = trimmed.slice(found.end);
  if (!WEEKDAY_OR_LABEL.test(before) || !/^(?:\s*(?:года|г\.?))?[\s.,;)\]]*$/u.test(after)) return NOTHING;
  const { value, ambiguous, readings } = found;
  return readings === undefined ? { value, ambiguous } : { value, ambiguous, readings };
}

/** All dates of a line, from left to right; see {@link findDate}. At most `most` of them. */
export function findDates(text: string, limits: DateLimits = {}, most = 4): FoundDate[] {
  const found: FoundDate[] = [];
  let rest = text;
  while (found.length < most) {
    const date = findDate(rest, limits);
    if (date === null) break;
    found.push(date);
    // Blanks keep the places: what was read must not be read again.
    rest = rest.slice(0, date.start) + " ".repeat(date.end - date.start) + rest.slice(date.end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The first complete date inside a line (not a bare year), with its place. A found ambiguous date has the
 * value null. Give it lines, not whole articles: cost is linear in the length, times the number of shapes.
 */
export function findDate(text: string, limits: DateLimits = {}): FoundDate | null {
  const western = text.replace(EASTERN_DIGITS, (digit) => String(digitValue(digit)));
  // All shapes hold a year.
  if (!YEAR_DIGITS.test(western)) return null;
  for (const shape of /[年년]/u.test(western) ? [NAMED_PARTS, ...SHAPES] : SHAPES) {
    const match = shape.exec(western);
    if (match?.groups === undefined) continue;
    const read = readMatch(match.groups, limits);
    // A day that does not exist must not come back as its month.
    if (read.value === null && !read.ambiguous) return null;
    return { ...read, start: match.index, end: match.index + match[0].trimEnd().length };
  }
  return null;
}

/** Blocks of digits begin at a code point that ends in 0 or in 6. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const begin = code & 15;
  return code >= 0x0966 && code <= 0x09ef ? begin - 6 : begin;
}

function readMatch(groups: Record<string, string | undefined>, limits: DateLimits): PartialDate {
  const year = groups.year ?? "";
  if (!inYears(Number(year), limits)) return NOTHING;
  const clock = readClock(groups);
  if (groups.first !== undefined && groups.second !== undefined) {
    return readNumeric(groups.first, groups.second, year, { separator: groups.sep ?? "/", clock, limits });
  }
  const monthText = groups.month ?? "";
  const month = /^\d+$/.test(monthText) ? Number(monthText) : (monthNumber(monthText) ?? 0);
  if (month < 1 || month > 12) return NOTHING;
  if (groups.day === undefined) return { value: `${year}-${pad(month)}`, ambiguous: false };
  return dayValue(year, month, Number(groups.day), clock);
}

function readNumeric(
  first: string,
  second: string,
  year: string,
  how: { readonly separator: string; readonly clock: string; readonly limits: DateLimits },
): PartialDate {
  const { separator, clock, limits } = how;
  const a = Number(first);
  const b = Number(second);
  // A date with points is written day first everywhere it is written at all.
  if (separator === "." || a > 12 || a === b) return dayValue(year, b, a, clock);
  if (b > 12) return dayValue(year, a, b, clock);
  const dayFirst = dayValue(year, b, a, clock);
  const monthFirst = dayValue(year, a, b, clock);
  if (dayFirst.value === null || monthFirst.value === null) return NOTHING;
  if (limits.order !== undefined) return limits.order === "day-first" ? dayFirst : monthFirst;
  return { value: null, ambiguous: true, readings: [dayFirst.value, monthFirst.value] };
}

function dayValue(year: string, month: number, day: number, clock: string): PartialDate {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(year), month)) return NOTHING;
  return { value: `${year}-${pad(month)}-${pad(day)}${clock}`, ambiguous: false };
}

function readClock(groups: Record<string, string | undefined>): string {
  if (groups.hour === undefined || groups.minute === undefined) return "";
  let hour = Number(groups.hour);
  const minute = Number(groups.minute);
  const half = groups.half?.toLowerCase().charAt(0);
  if (half !== undefined && (hour < 1 || hour > 12)) return "";
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  return hour < 24 && minute < 60 ? `T${pad(hour)}:${pad(minute)}` : "";
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function inYears(year: number, limits: DateLimits): boolean {
  return year >= (limits.earliestYear ?? 1500) && year <= (limits.latestYear ?? 2199);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
