import type { ClaimValueInput } from "../domain/claim-value.ts";
import { monthNumber } from "./date-words.ts";
import { foldText } from "./fold-text.ts";
import { BOUNDS, type Bound, COUNTED, NO_UNIT, NUMBER_WORDS, SCALES, TOPICS } from "./number-words.ts";

/** A value that the words of a quote state, with its place in them (UTF-16, half-open). */
export interface ProposedValue extends ClaimValueInput {
  readonly start: number;
  readonly end: number;
}

interface Token {
  /** Folded, with Western digits. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  readonly isCapital: boolean;
}

const TOKEN =
  /[$€£¥₪₽]|%|\p{Nd}+(?:[.,\u00A0\u202F'’]\p{Nd}+)*(?:st|nd|rd|th)?|[\p{L}\p{M}]+(?:['’][\p{L}]+)?|[^\s]/gu;
const CURRENCIES: ReadonlySet<string> = new Set("$ € £ ¥ ₪ ₽".split(" "));
/** Months that are also other words: they count when they have a capital. */
const OTHER_WORDS_TOO: ReadonlySet<string> = new Set(["may", "march", "mar"]);
const AND: ReadonlySet<string> = new Set(["and", "while", "und", "et", "y", "и", "و"]);
const BETWEEN: ReadonlySet<string> = new Set(["between", "zwischen", "entre", "между", "بين"]);
/** Words after a number that are looked at for what it counts and what became of them. */
const AFTER = 7;
const BEFORE = 5;

/**
 * The numbers that words state, with bounds, unit and topic, from left to right: "at least four people were killed" is
 * dead, 4 or more, people. By rule, from word lists; English best. Years, dates, times, ages, ordinals and numbers in
 * names are passed over. A proposal: nothing is kept without a person. Cost: linear.
 */
export function proposeValues(text: string): ProposedValue[] {
  const tokens = tokensOf(text);
  const found: ProposedValue[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = numberAt(tokens, at);
    if (first === null) {
      at += 1;
      continue;
    }
    const second = upperAt(tokens, at, first.next);
    const next = second?.next ?? first.next;
    const proposed = isNoValue(tokens, at, next)
      ? null
      : proposalAt(text, tokens, { at, next, first: first.value, second: second?.value ?? null });
    if (proposed !== null) found.push(proposed);
    at = next;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const word = foldText(match[0]);
    const [isNumber, isCapital] = [/^\d/u.test(word), /^\p{Lu}/u.test(match[0])];
    return { word, start: match.index, end: match.index + match[0].length, isNumber, isCapital };
  });
}

interface ReadNumber {
  readonly value: number;
  /** Index of the token behind it. */
  readonly next: number;
}

/** A number in digits or words, with what scales it: "4", "1,200", "3.5 million", "twenty-one", "two hundred". */
function numberAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let value: number;
  let next = at + 1;
  if (token.isNumber) {
    if (/[a-z]$/u.test(token.word)) return null;
    const read = digitsValue(token.word);
    if (read === null) return null;
    value = read;
  } else {
    const word = NUMBER_WORDS.get(token.word);
    const isDozens = token.word === "a" && SCALES.get(tokens[next]?.word ?? "") !== undefined;
    if (word === undefined && !isDozens) return null;
    if (token.word === "one" && !SCALES.has(tokens[next]?.word ?? "") && !isCounting(tokens, next))
      return null;
    value = word ?? 1;
    const dash = tokens[next]?.word === "-" ? 1 : 0;
    const unit = NUMBER_WORDS.get(tokens[next + dash]?.word ?? "");
    if (value >= 20 && value < 100 && unit !== undefined && unit < 10) {
      value += unit;
      next += 1 + dash;
    }
  }
  for (let scale = SCALES.get(tokens[next]?.word ?? ""); scale !== undefined; ) {
    if (scale < 1000 && token.isNumber && scale !== 12) break;
    value *= scale;
    next += 1;
    scale = SCALES.get(tokens[next]?.word ?? "");
  }
  return { value, next };
}

/** "one" is a number where something is counted: "one person was killed", not "one of them" or "no one". */
function isCounting(tokens: readonly Token[], next: number): boolean {
  return tokens.slice(next, next + 2).some((token) => COUNTED.has(token.word) || token.word === "person");
}

/** Digits as a number: separators of thousands aside, a comma or point before one or two digits is a decimal sign. */
function digitsValue(word: string): number | null {
  const parts = word.split(/[.,\u00A0\u202F'’]/u);
  const [first = "", ...rest] = parts;
  if (rest.length === 0) return Number(first);
  if (first.length <= 3 && rest.every((part) => part.length === 3)) return Number(parts.join(""));
  const last = rest.at(-1) ?? "";
  const isDecimal = last.length <= 2 && rest.slice(0, -1).every((part) => part.length === 3);
  return isDecimal ? Number(`${parts.slice(0, -1).join("")}.${last}`) : null;
}

/** The upper end of a range: "4-6", "4 to 6", "between 4 and 6". */
function upperAt(tokens: readonly Token[], at: number, next: number): ReadNumber | null {
  const joiner = tokens[next]?.word ?? "";
  if (AND.has(joiner)) return BETWEEN.has(tokens[at - 1]?.word ?? "") ? numberAt(tokens, next + 1) : null;
  return /^(?:-|–|—|to|bis|a|à|до|الى)$/u.test(joiner) ? numberAt(tokens, next + 1) : null;
}

/** Years, dates, times, ages, and numbers that are part of a name or a word. */
function isNoValue(tokens: readonly Token[], at: number, next: number): boolean {
  const [before, token, after] = [tokens[at - 1]?.word ?? "", tokens[at], tokens[next]];
  if (token === undefined) return true;
  if (Number(token.word) <= 31 && (isMonth(tokens[at - 1]) || isMonth(after))) return true;
  if (after?.word === ":" && tokens[next + 1]?.isNumber === true && after.end === tokens[next + 1]?.start)
    return true;
  if (before === ":" && tokens[at - 2]?.isNumber === true && tokens[at - 1]?.start === tokens[at - 2]?.end)
    return true;
  if (/^(?:am|pm|uhr)$/u.test(after?.word ?? "")) return true;
  if (
    after?.word === "-" &&
    /^(?:year|month|week|day|hour|minute|storey|story|floor)/u.test(tokens[next + 1]?.word ?? "")
  )
    return true;
  if (/^(?:years?)$/u.test(after?.word ?? "") && tokens[next + 1]?.word === "old") return true;
  if (before === "-" && tokens[at - 1]?.start === tokens[at - 2]?.end) return true;
  const isYear = /^(?:1[5-9]|20|21)\d\d$/u.test(token.word);
  return isYear && !isCounting(tokens, next) && topicNear(tokens, at, next) === null;
}

function isMonth(token: Token | undefined): boolean {
  if (token === undefined || monthNumber(token.word) === null) return false;
  return token.isCapital || !OTHER_WORDS_TOO.has(token.word);
}

function proposalAt(
  text: string,
  tokens: readonly Token[],
  read: {
    readonly at: number;
    readonly next: number;
    readonly first: number;
    readonly second: number | null;
  },
): ProposedValue | null {
  const { at, next, first, second } = read;
  const bound = boundBefore(tokens, at);
  const range = second !== null && second < first ? null : boundsOf(first, second, bound?.bound ?? null);
  if (range === null) return null;
  const unit = unitAt(tokens, at, next);
  const topic = topicNear(tokens, at, next);
  const start = tokens[bound?.at ?? (CURRENCIES.has(tokens[at - 1]?.word ?? "") ? at - 1 : at)]?.start ?? 0;
  const end = (tokens[unit?.end ?? next - 1] ?? tokens[next - 1])?.end ?? start;
  const people = topic === null || topic === "destroyed" ? null : "people";
  return {
    kind: "number",
    topic: topic ?? unit?.words ?? "number",
    ...range,
    unit: unit?.words ?? people,
    words: text.slice(start, end).replace(/\s+/gu, " ").slice(0, 300),
    actorId: null,
    start,
    end,
  };
}

function boundsOf(
  first: number,
  second: number | null,
  bound: Bound | null,
): { number: number | null; upper: number | null } | null {
  const isWhole = Number.isInteger(first);
  if (second !== null) return { number: first, upper: second };
  if (bound === "least") return { number: first, upper: null };
  if (bound === "more") return { number: isWhole ? first + 1 : first, upper: null };
  if (bound === "most") return { number: null, upper: first };
  if (bound === "fewer") return { number: null, upper: isWhole ? first - 1 : first };
  return { number: first, upper: first };
}

/** The words before a number that bound it, and the index of the first of them. */
function boundBefore(tokens: readonly Token[], at: number): { bound: Bound; at: number } | null {
  const from = CURRENCIES.has(tokens[at - 1]?.word ?? "") ? at - 1 : at;
  for (const [words, bound] of BOUNDS) {
    const parts = words.split(" ");
    const start = from - parts.length;
    if (start >= 0 && parts.every((part, index) => tokens[start + index]?.word === part))
      return { bound, at: start };
  }
  return null;
}

/** What a number counts: a sign of money or per cent, a counted noun among the next words, else the next word. */
function unitAt(tokens: readonly Token[], at: number, next: number): { words: string; end: number } | null {
  const before = tokens[at - 1]?.word ?? "";
  if (CURRENCIES.has(before)) return { words: before, end: next - 1 };
  const after = tokens[next]?.word ?? "";
  if (after === "%") return { words: "%", end: next };
  if (after === "per" && tokens[next + 1]?.word === "cent") return { words: "%", end: next + 1 };
  if (after === "percent" || after === "prozent") return { words: "%", end: next };
  for (let index = next; index < Math.min(next + 4, tokens.length); index += 1) {
    const word = tokens[index]?.word ?? "";
    if (!/^\p{L}/u.test(word) || (NO_UNIT.has(word) && word !== "of" && word !== "the")) break;
    if (COUNTED.has(word)) return { words: word, end: index };
  }
  const isPlain = /^\p{L}/u.test(after) && !NO_UNIT.has(after) && !isTopicWord(after);
  return isPlain ? { words: after, end: next } : null;
}

function isTopicWord(word: string): boolean {
  return TOPICS.some(([, words]) => words.has(word));
}

/** What became of what is counted, from the words behind the number up to the next one, else from those before. */
function topicNear(tokens: readonly Token[], at: number, next: number): string | null {
  for (let index = next; index < Math.min(next + AFTER, tokens.length); index += 1) {
    const token = tokens[index];
    if (
      token === undefined ||
      /[.;!?,]/u.test(token.word) ||
      AND.has(token.word) ||
      numberAt(tokens, index) !== null
    )
      break;
    const topic = topicOf(token.word);
    if (topic !== null) return topic;
  }
  for (let index = at - 1; index >= Math.max(0, at - BEFORE); index -= 1) {
    const token = tokens[index];
    if (token === undefined || /[.;!?]/u.test(token.word) || numberAt(tokens, index) !== null) break;
    const topic = topicOf(token.word);
    if (topic !== null) return topic;
  }
  return null;
}

function topicOf(word: string): string | null {
  return TOPICS.find(([, words]) => words.has(word))?.[0] ?? null;
}
