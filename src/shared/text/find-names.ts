import type { Span } from "../domain/anchor.ts";
import { foldText, foldWithOffsets, originalSpan } from "./fold-text.ts";

/** Names of at most so many characters are mostly acronyms: "US" must not be found in "us". */
const LONGEST_EXACT_NAME = 3;
/** A letter that goes on a word. Scripts written without spaces have no word borders and need none. */
const JOINED =
  "[[\\p{L}\\p{N}\\p{M}_]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]]";
const STARTS_JOINED = new RegExp(`^${JOINED}`, "v");
const ENDS_JOINED = new RegExp(`${JOINED}$`, "v");
const SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;

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
  const exact = searcherOf(cleaned.filter(isExact));
  const folded = searcherOf(cleaned.filter((name) => !isExact(name)).map(foldText));
  return {
    find(text) {
      const found = placesOf(exact, text);
      if (folded !== null && foldText(text).search(folded.any) >= 0) {
        const { folded: words, offsets } = foldWithOffsets(text);
        for (const { start, end } of placesOf(folded, words)) found.push(originalSpan(offsets, start, end));
      }
      return withoutOverlaps(found);
    },
  };
}

function isExact(name: string): boolean {
  return [...name].length <= LONGEST_EXACT_NAME;
}

/** Names as patterns: all of them to find a place, and each by itself, longest first, to find which it is. */
interface Searcher {
  readonly any: RegExp;
  readonly each: readonly RegExp[];
}

function searcherOf(names: readonly string[]): Searcher | null {
  const longestFirst = names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return null;
  const sources = longestFirst.map(sourceOf);
  return {
    any: new RegExp(sources.join("|"), "gu"),
    each: sources.map((source) => new RegExp(source, "uy")),
  };
}

function sourceOf(name: string): string {
  return name
    .replace(SYNTAX, "\\$&")
    .replace(/\s+/gu, "\\s+")
    .replace(/['’‘ʼ]/gu, "['’‘ʼ]")
    .replace(/[-‐‑–]/gu, "[\\-‐‑–]");
}

function placesOf(searcher: Searcher | null, text: string): Span[] {
  const found: Span[] = [];
  if (searcher === null) return found;
  const { any } = searcher;
  any.lastIndex = 0;
  for (let match = any.exec(text); match !== null; match = any.exec(text)) {
    const start = match.index;
    const end = endOfName(searcher, text, start);
    if (end !== null) found.push({ start, end });
    // By whole characters: from inside a surrogate pair the search would step back and never end.
    any.lastIndex = end ?? start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
  return found;
}

/** The end of the longest name that stands at `start` as whole words. */
function endOfName({ each }: Searcher, text: string, start: number): number | null {
  for (const name of each) {
    name.lastIndex = start;
    const words = name.exec(text)?.[0];
    if (words !== undefined && isWhole(text, start, words)) return start + words.length;
  }
  return null;
}

/** Two units on each side: a letter outside the basic plane takes two. */
function isWhole(text: string, start: number, words: string): boolean {
  const end = start + words.length;
  const goesOnBefore =
    STARTS_JOINED.test(words) && ENDS_JOINED.test(text.slice(Math.max(0, start - 2), start));
  const goesOnAfter = ENDS_JOINED.test(words) && STARTS_JOINED.test(text.slice(end, end + 2));
  return !goesOnBefore && !goesOnAfter;
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
