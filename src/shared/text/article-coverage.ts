import type { Span } from "../domain/anchor.ts";
import type { Directness } from "../domain/claim.ts";
import { isOwnWords, type Zone } from "../domain/zone.ts";
import { NUMBER_WORDS } from "./compare/telling-words.ts";
import { findDates } from "./partial-date.ts";
import { mostlySame } from "./span.ts";

/** What of an article may ask for a claim: a quotation, words that attribute, a number. */
export type CoverageKind = "quotation" | "speech" | "number";

/** How many there are, and how many of them lie in a quote of a claim. */
export interface CoveredCount {
  readonly found: number;
  readonly claimed: number;
}

export interface TextCoverage {
  /** All suggestions, each once. */
  readonly statements: CoveredCount;
  readonly quotations: CoveredCount;
  readonly speech: CoveredCount;
  readonly numbers: CoveredCount;
  /** What has no claim yet, in reading order. A quotation with its own cue stands here once, as the quotation. */
  readonly open: readonly { readonly kind: CoverageKind; readonly span: Span }[];
}

/** A suggestion of a claim, as far as coverage looks at it. */
export interface SeenStatement {
  readonly content: Span;
  /** Further spans of the same statement. */
  readonly more?: readonly Span[];
  readonly cue: Span | null;
  readonly directness: Directness;
}

/** The words of one quote of a claim. */
export interface MarkedQuote {
  readonly content: readonly Span[];
  readonly cue: Span | null;
}

/** A whole number as written: "2,500", "3.5", or a number word. Joined to letters ("G20") it is a name. */
const NUMBER =
  /(?<![\p{L}\p{N}])(?:\p{Nd}+(?:[.,:\u00a0\u202f]\p{Nd}+)*|\p{L}[\p{L}\p{M}]+)(?![\p{L}\p{N}])/gu;
const DIGIT = /^\p{Nd}/u;
/** Number words that mostly mean something else: "one of them", "half past", "mil" as a name. */
const NO_NUMBERS: ReadonlySet<string> = new Set(["one", "half", "twice", "few", "several", "scores"]);
const MOST_DATES = 20;

/**
 * Compares what the rules see in a text with what people have marked in it. `suggestions` are those of `suggestClaims`
 * over the same text; a thing counts as claimed when it shares a letter with the content of a quote (a cue: with the
 * cue of a quote, or its statement with a content). Statements that a person turned down (`rejected`, half of the words
 * shared) and numbers inside dates do not count. UTF-16 spans; linear time.
 */
export function coverageOf(
  text: string,
  zones: readonly Zone[],
  suggestions: readonly SeenStatement[],
  quotes: readonly MarkedQuote[],
  rejected: readonly Span[] = [],
): TextCoverage {
  const contents = sorted(quotes.flatMap((quote) => quote.content));
  const cues = sorted(quotes.flatMap((quote) => (quote.cue === null ? [] : [quote.cue])));
  const open: { kind: CoverageKind; span: Span }[] = [];
  const statements = { found: 0, claimed: 0 };
  const quotations = { found: 0, claimed: 0 };
  const speech = { found: 0, claimed: 0 };
  for (const { content, more = [], cue, directness } of suggestions) {
    if (rejected.some((span) => mostlySame(span, content))) continue;
    const isClaimed = [content, ...more].some((span) => touches(contents, span));
    count(statements, isClaimed);
    const isQuotation = directness !== "indirect";
    if (isQuotation) count(quotations, isClaimed);
    if (isQuotation && !isClaimed) open.push({ kind: "quotation", span: content });
    if (cue === null) continue;
    const isCueClaimed = isClaimed || touches(cues, cue);
    count(speech, isCueClaimed);
    if (!isQuotation && !isCueClaimed) open.push({ kind: "speech", span: cue });
  }
  const numbers = { found: 0, claimed: 0 };
  for (const span of numbersIn(text, zones)) {
    const isClaimed = touches(contents, span);
    count(numbers, isClaimed);
    if (!isClaimed) open.push({ kind: "number", span });
  }
  open.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return { statements, quotations, speech, numbers, open };
}

function count(covered: { found: number; claimed: number }, isClaimed: boolean): void {
  covered.found += 1;
  if (isClaimed) covered.claimed += 1;
}

/** The numbers in the article's own words without its title, dates left out. In order. */
function numbersIn(text: string, zones: readonly Zone[]): Span[] {
  const found: Span[] = [];
  for (const zone of zones) {
    if (!isOwnWords(zone.role) || zone.role === "title") continue;
    let start = zone.start;
    for (const line of text.slice(zone.start, zone.end).split("\n")) {
      found.push(...numbersInLine(line, start));
      start += line.length + 1;
    }
  }
  return found;
}

function numbersInLine(line: string, offset: number): Span[] {
  const matches = [...line.matchAll(NUMBER)].filter(([words]) => isNumber(words));
  if (matches.length === 0) return [];
  const dates = findDates(line, {}, MOST_DATES);
  return matches
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !dates.some((date) => start < date.end && end > date.start))
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

function isNumber(words: string): boolean {
  if (DIGIT.test(words)) return true;
  const lower = words.toLowerCase();
  return NUMBER_WORDS.has(lower) && !NO_NUMBERS.has(lower);
}

function sorted(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((one, other) => one.start - other.start);
}

/** Whether any of the spans, in order of their starts, shares a unit with `span`. Marks are few: no search tree is worth it. */
function touches(spans: readonly Span[], span: Span): boolean {
  for (const one of spans) {
    if (one.start >= span.end) return false;
    if (one.end > span.start) return true;
  }
  return false;
}
