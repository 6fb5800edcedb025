import type { Span } from "../domain/anchor.ts";
import { foldText, foldWithOffsets, originalSpan } from "./fold-text.ts";

/** Names of at most so many characters are mostly acronyms: "US" must not be found in "us". */
const LONGEST_EXACT_NAME = 3;
/** A letter that goes on a word. Scripts written without spaces have no word borders and need none. */
const JOINED =
  "[[\\p{L}\\p{N}\\p{M}_]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]]";
const STARTS_JOINED = new RegExp(`^${JOINED}`, "v");
const ENDS_JOINED = new RegExp(`${JOINED}$`, "v");
const SPECIAL = /[\\^$.*+?()[\]{}|/&\-!#%,:;<=>@`~]/gu;

/** Finds names in texts; made once for many texts. */
export interface NameFinder {
  /** Where any of the names stands in `text`, in order, never overlapping: at one place the longest name wins. */
  find(text: string): Span[];
}

/**
 * A finder of whole names. Names of three characters or less are found as written, longer ones whatever their case
 * and accents; spaces, apostrophes and hyphens match their kind. Spans are UTF-16, half-open, of the text as it is.
 * Cost: a text without a name is folded and read once; one with a name about three times.
 */
export function nameFinder(names: readonly string[]): NameFinder {
  const cleaned = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  const exact = patternOf(cleaned.filter(isExact));
  const folded = patternOf(cleaned.filter((name) => !isExact(name)).map(foldText));
  return {
    find(text) {
      const found = exact === null ? [] : [...text.matchAll(exact)].map(spanOfMatch);
      if (folded !== null && foldText(text).search(folded) >= 0) {
        const { folded: words, offsets } = foldWithOffsets(text);
        for (const match of words.matchAll(folded)) {
          found.push(originalSpan(offsets, match.index, match.index + match[0].length));
        }
      }
      return withoutOverlaps(found);
    },
  };
}

function isExact(name: string): boolean {
  return [...name].length <= LONGEST_EXACT_NAME;
}

function patternOf(names: readonly string[]): RegExp | null {
  const longestFirst = names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return null;
  return new RegExp(longestFirst.map(sourceOf).join("|"), "gv");
}

function sourceOf(name: string): string {
  const source = name
    .replace(SPECIAL, "\\$&")
    .replace(/\s+/gu, "\\s+")
    .replace(/['’‘ʼ]/gu, "['’‘ʼ]")
    .replace(/\\-|[‐‑–]/gu, "[\\-‐‑–]");
  const before = STARTS_JOINED.test(name) ? `(?<!${JOINED})` : "";
  const after = ENDS_JOINED.test(name) ? `(?!${JOINED})` : "";
  return `${before}${source}${after}`;
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept;
}
