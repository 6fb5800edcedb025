import type { Zone } from "../../domain/zone.ts";
import type { Span } from "../span.ts";
import { type Words, wordsOf } from "../words.ts";

/** One of two compared articles. */
export interface PairText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly zones: readonly Zone[];
}

/** A shared passage as it stands in both texts. */
export interface PairPassage {
  readonly left: Span;
  readonly right: Span;
}

/** Words that differ inside a shared passage; null on the side that has none there: added or dropped. */
export interface PairChange {
  readonly passage: number;
  readonly left: Span | null;
  readonly right: Span | null;
}

/** Words (indexes, half-open) of one text. */
interface Range {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
}

/** So many equal words in a row end a gap: the seed length of the alignment that found the passages. */
const EQUAL_AGAIN = 4;
/** Gaps of the alignment are shorter; only a paragraph masked for the comparison makes a longer one. */
const LONGEST_GAP = 80;

/** The words that articles are compared by: body, without title and furniture. */
export function comparedWords(side: PairText): Words {
  return wordsOf(side.text, side.zones);
}

/** Indexes of the words that begin inside the span. Binary search. */
export function wordsWithin(words: Words, span: Span): { readonly from: number; readonly to: number } {
  return { from: firstFrom(words, span.start), to: firstFrom(words, span.end) };
}

/**
 * What differs inside the shared passages of two texts, in the order of the passages. Case, accents and punctuation do
 * not count. Walks both sides and looks for the nearest place where they are equal again; inside a gap the longest
 * common words are kept. Cost: linear in the words, plus the square of each gap (80 words at most).
 */
export function pairChanges(left: Words, right: Words, passages: readonly PairPassage[]): PairChange[] {
  const changes: PairChange[] = [];
  for (const [passage, spans] of passages.entries()) {
    const a = { words: left, ...wordsWithin(left, spans.left) };
    const b = { words: right, ...wordsWithin(right, spans.right) };
    for (const [gapA, gapB] of gapsOf(a, b)) {
      for (const [ownA, ownB] of differing(gapA, gapB)) {
        changes.push({ passage, left: spanOf(ownA), right: spanOf(ownB) });
      }
    }
  }
  return changes;
}

function firstFrom(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf(range: Range): Span | null {
  if (range.from >= range.to) return null;
  return { start: range.words.starts[range.from] ?? 0, end: range.words.ends[range.to - 1] ?? 0 };
}

function isEqual(a: Words, atA: number, b: Words, atB: number): boolean {
  return a.hashes[atA] === b.hashes[atB];
}

function* gapsOf(a: Range, b: Range): Generator<[Range, Range]> {
  let atA = a.from;
  let atB = b.from;
  while (atA < a.to || atB < b.to) {
    if (atA < a.to && atB < b.to && isEqual(a.words, atA, b.words, atB)) {
      atA += 1;
      atB += 1;
      continue;
    }
    const [endA, endB] = equalAgain({ ...a, from: atA }, { ...b, from: atB });
    yield [
      { ...a, from: atA, to: endA },
      { ...b, from: atB, to: endB },
    ];
    atA = endA;
    atB = endB;
  }
}

/** The nearest pair of places from which both sides go on equal; their ends when there is none. */
function equalAgain(a: Range, b: Range): [number, number] {
  for (let distance = 1; distance <= 2 * LONGEST_GAP; distance++) {
    for (let stepA = Math.max(0, distance - LONGEST_GAP); stepA <= Math.min(distance, LONGEST_GAP); stepA++) {
      const atA = a.from + stepA;
      const atB = b.from + distance - stepA;
      if (atA <= a.to && atB <= b.to && goesOnEqual(a, atA, b, atB)) return [atA, atB];
    }
  }
  return [a.to, b.to];
}

function goesOnEqual(a: Range, atA: number, b: Range, atB: number): boolean {
  const length = Math.min(EQUAL_AGAIN, a.to - atA, b.to - atB);
  if (length < EQUAL_AGAIN && a.to - atA !== b.to - atB) return false;
  for (let step = 0; step < length; step++) {
    if (!isEqual(a.words, atA + step, b.words, atB + step)) return false;
  }
  return true;
}

/** The stretches of a gap that differ, by the longest common subsequence. */
function* differing(a: Range, b: Range): Generator<[Range, Range]> {
  const longest = commonLengths(a, b);
  const width = b.to - b.from + 1;
  const common = (atA: number, atB: number) => longest[(atA - a.from) * width + (atB - b.from)] ?? 0;
  let [atA, atB] = [a.from, b.from];
  let [fromA, fromB] = [atA, atB];
  while (atA < a.to || atB < b.to) {
    if (atA < a.to && atB < b.to && isEqual(a.words, atA, b.words, atB)) {
      if (fromA < atA || fromB < atB) {
        yield [
          { ...a, from: fromA, to: atA },
          { ...b, from: fromB, to: atB },
        ];
      }
      atA += 1;
      atB += 1;
      [fromA, fromB] = [atA, atB];
    } else if (atB >= b.to || (atA < a.to && common(atA + 1, atB) >= common(atA, atB + 1))) atA += 1;
    else atB += 1;
  }
  if (fromA < atA || fromB < atB) {
    yield [
      { ...a, from: fromA, to: atA },
      { ...b, from: fromB, to: atB },
    ];
  }
}

function commonLengths(a: Range, b: Range): Uint16Array {
  const [height, width] = [a.to - a.from + 1, b.to - b.from + 1];
  // Too wide a gap is all different: nothing would be gained by its common words.
  if (height * width > 4 * LONGEST_GAP * LONGEST_GAP) return new Uint16Array(0);
  const longest = new Uint16Array(height * width);
  for (let row = height - 2; row >= 0; row--) {
    for (let column = width - 2; column >= 0; column--) {
      const at = row * width + column;
      longest[at] = isEqual(a.words, a.from + row, b.words, b.from + column)
        ? (longest[at + width + 1] ?? 0) + 1
        : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  return longest;
}
