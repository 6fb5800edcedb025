import { monthNumber } from "../date-words.ts";
import type { Span } from "../span.ts";
import { DOUBT_WORDS, NUMBER_WORDS, WEEKDAY_WORDS } from "./telling-words.ts";

/** What a change of words touches, the weightiest first. */
export const CHANGE_KINDS = ["number", "name", "speaker", "hedge", "date", "wording"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Words of one text that differ from those of another; null where nothing stands. */
export interface ChangedPlace {
  readonly text: string;
  readonly span: Span | null;
  readonly language: string | null;
}

const WORD = /\p{Nd}+(?:[.,:\u00a0\u202f٫٬]\p{Nd}+)*|[\p{L}][\p{L}\p{M}\p{Nd}'’-]*/gu;
const NUMBER_PART = /[\p{Nd}.,:٫٬]/u;
const DIGIT = /\p{Nd}/u;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_START = /(?:^|[.!?:;…\n]["'“”‘’«»)\]]*)\s*["'“”‘’«»([]*$/u;
/** Words on each side of a change that tell whether a number in it is a day. */
const NEIGHBOURHOOD = 24;
/** Languages that write all nouns with a capital. */
const CAPITAL_NOUNS = /^(?:de|lb)\b/u;

/**
 * What a change touches: numbers (also as words), names, words of doubt or denial, dates, or only wording. `cues` are
 * the spans of words such as "said" or "according to" in each text: a change that takes one away or puts one in is of
 * a speaker. Languages without capitals have no names here. Linear in the words.
 */
export function changeKind(
  before: ChangedPlace,
  after: ChangedPlace,
  cues: { readonly before: readonly Span[]; readonly after: readonly Span[] },
): ChangeKind {
  const [left, right] = [read(before), read(after)];
  const isDated = left.dated || right.dated;
  if (isDated && differ(left.dates, right.dates)) return "date";
  if (differ(left.numbers, right.numbers)) return isDated ? "date" : "number";
  if (differ(left.names, right.names)) return "name";
  if (touches(before.span, cues.before) !== touches(after.span, cues.after)) return "speaker";
  if (differ(left.doubts, right.doubts)) return "hedge";
  return "wording";
}

/** A span with the whole of the numbers at its ends: of "2,500" a change may hold only the "2". */
export function wholeNumbers(text: string, span: Span): Span {
  let { start, end } = span;
  if (DIGIT.test(text.charAt(start)))
    while (start > 0 && NUMBER_PART.test(text.charAt(start - 1))) start -= 1;
  if (DIGIT.test(text.charAt(end - 1)))
    while (end < text.length && NUMBER_PART.test(text.charAt(end))) end += 1;
  while (end > span.end && !DIGIT.test(text.charAt(end - 1))) end -= 1;
  while (start < span.start && !DIGIT.test(text.charAt(start))) start += 1;
  return { start, end };
}

/** The words of doubt and denial in a stretch of text, as written. */
export function doubtsIn(text: string, span: Span): Span[] {
  const found: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    if (!DOUBT_WORDS.has(match[0].toLowerCase())) continue;
    const start = span.start + match.index;
    found.push({ start, end: start + match[0].length });
  }
  return found;
}

interface Read {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly doubts: readonly string[];
  readonly dates: readonly string[];
  /** A month or a weekday stands in the words or beside them. */
  readonly dated: boolean;
}

function read({ text, span: given, language }: ChangedPlace): Read {
  const numbers: string[] = [];
  const names: string[] = [];
  const doubts: string[] = [];
  const dates: string[] = [];
  if (given === null) return { numbers, names, doubts, dates, dated: false };
  const span = wholeNumbers(text, given);
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const [word] = match;
    const form = word.toLowerCase();
    const at = span.start + match.index;
    if (DIGIT.test(word.charAt(0))) numbers.push(plainNumber(word));
    else if (WEEKDAY_WORDS.has(form) || (monthNumber(form) !== null && isMonthHere(word, language)))
      dates.push(form);
    else if (NUMBER_WORDS.has(form)) numbers.push(form);
    else if (DOUBT_WORDS.has(form) && !isName(text, at, word, language)) doubts.push(form);
    else if (isName(text, at, word, language)) names.push(form);
  }
  const isClock = /^\s*\p{Nd}{1,2}:\p{Nd}{2}\s*$/u.test(text.slice(span.start, span.end));
  return { numbers, names, doubts, dates, dated: isClock || dates.length > 0 || besideMonth(text, span) };
}

/** "may" and "mars" are words too: a month has a capital where months are written with one. */
function isMonthHere(word: string, language: string | null): boolean {
  return word.length > 3 || CAPITAL.test(word) || !/^(?:en|de|fr|es)?(?:-|$)/u.test(language ?? "");
}

function besideMonth(text: string, { start, end }: Span): boolean {
  const before = /([\p{L}\p{M}]+)\.?,?\s*$/u.exec(text.slice(Math.max(0, start - NEIGHBOURHOOD), start))?.[1];
  const after = /^\.?,?\s*(?:of\s+|de\s+)?([\p{L}\p{M}]+)/u.exec(text.slice(end, end + NEIGHBOURHOOD))?.[1];
  return [before, after].some(
    (word) => word !== undefined && (CAPITAL.test(word) || word.length > 3) && monthNumber(word) !== null,
  );
}

function isName(text: string, at: number, word: string, language: string | null): boolean {
  if (!CAPITAL.test(word)) return false;
  if (SENTENCE_START.test(text.slice(Math.max(0, at - 8), at))) return false;
  if (language === null || !CAPITAL_NOUNS.test(language)) return true;
  const isAcronym = word.length > 1 && word === word.toUpperCase();
  const beside = /\p{Lu}[\p{L}\p{M}'’-]*\s$/u.test(text.slice(Math.max(0, at - 30), at));
  return isAcronym || beside || /^\s\p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2));
}

/** Digits of any script as 0 to 9, without separators of thousands. */
function plainNumber(word: string): string {
  const ascii = word.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return ascii.replace(/[.,\u00a0\u202f٬](?=\d{3}(?:\D|$))/gu, "").replace(/[٫,]/gu, ".");
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  // Every set of decimal digits in Unicode is a run of ten that begins at a multiple of 16, or 6 after one.
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return Math.min(9, code - zero);
}

function differ(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join(" ") !== right.toSorted().join(" ");
}

function touches(span: Span | null, cues: readonly Span[]): boolean {
  return span !== null && cues.some((cue) => cue.start < span.end && span.start < cue.end);
}
