import type { Span } from "../span.ts";
import type { Words } from "../words.ts";
import { alignWords } from "./align-words.ts";
import { pairChanges, wordsWithin } from "./pair-changes.ts";

/** A text with all its words: `wordsOf(text, [])`, so that no zone stands between a mark and its copy. */
export interface ProjectableText {
  readonly text: string;
  readonly words: Words;
}

/** Words of a marked span that read otherwise in the copy; null on the side that has none there. */
export interface ProjectedChange {
  readonly from: Span | null;
  readonly to: Span | null;
}

/** Where a span of one text stands in another, and how sure that is. */
export interface ProjectedSpan {
  readonly span: Span;
  /** "same": the same words, case, accents and punctuation aside; "changed": some of them differ. */
  readonly exactness: "same" | "changed";
  readonly changes: readonly ProjectedChange[];
}

/** With a smaller share of its words found the span does not stand in the other text. */
const LEAST_FOUND = 0.5;
const NOTHING = -1;
/** Words before and after the spans that are aligned with them. */
const ROUND = 120;
/** Without an alignment a further span must stand this near (words) to the ones before it. */
const NEAR = 25;
/** So many words in a row may be looked for anywhere; fewer stand in every text. */
const TELLING_WORDS = 3;
const SENTENCE_END = /[.!?。！？؟\n]/u;

/**
 * Finds spans of one text in another that was copied from it, or from which it was copied, by the alignment of all
 * words of the two. A span counts as found when half of its words stand there in their order; words that differ inside
 * it or at its ends are given as changes. Null for a span that is missing. Spans are UTF-16, half-open.
 * Cost: one alignment (about 0.05 ms for 400 words each), none when the sentences of the spans stand there as they are.
 */
export function projectSpans(
  source: ProjectableText,
  target: ProjectableText,
  spans: readonly Span[],
): (ProjectedSpan | null)[] {
  const shift = exactShift(source.text, target.text, spans);
  if (shift !== null) {
    return spans.map(({ start, end }) => ({
      span: { start: start + shift, end: end + shift },
      exactness: "same",
      changes: [],
    }));
  }
  const map = wordMap(source.words, target.words, spans);
  let near: number | null = null;
  return spans.map((span) => {
    const found = projectOne(source, target, map, span) ?? sequence(source, target, map, span, near);
    if (found !== null) near = wordsWithin(target.words, found.span).from;
    return found;
  });
}

/** How far all spans moved, when the sentences round them stand once in the other text, unchanged. */
function exactShift(source: string, target: string, spans: readonly Span[]): number | null {
  if (spans.length === 0) return null;
  let start = Math.min(...spans.map((span) => span.start));
  let end = Math.max(...spans.map((span) => span.end));
  while (start > 0 && !SENTENCE_END.test(source.charAt(start - 1))) start -= 1;
  while (end < source.length && !SENTENCE_END.test(source.charAt(end))) end += 1;
  const words = source.slice(start, end);
  const place = target.indexOf(words);
  if (place < 0 || target.indexOf(words, place + 1) >= 0) return null;
  // The sentence must end in the copy too: "he resigned" is not what "he resigned, she claimed" says.
  const before = target.charAt(place - 1);
  const after = target.charAt(place + words.length);
  const isWhole = (character: string) => character === "" || SENTENCE_END.test(character);
  return isWhole(before) && isWhole(after) ? place - start : null;
}

/**
 * For each word of the source the word of the target that it became, or -1. Only the words round the spans are
 * aligned: those far from them cannot move them.
 */
function wordMap(source: Words, target: Words, spans: readonly Span[]): Int32Array {
  const map = new Int32Array(source.count).fill(NOTHING);
  const ranges = spans.map((span) => wordsWithin(source, span));
  const from = Math.max(0, Math.min(...ranges.map((range) => range.from)) - ROUND);
  const to = Math.min(source.count, Math.max(...ranges.map((range) => range.to)) + ROUND);
  for (const passage of alignWords(wordsBetween(source, from, to), target).passages) {
    for (const run of passage.runs) {
      for (let step = 0; step < run.length; step++) map[from + run.a + step] = run.b + step;
    }
  }
  return map;
}

function wordsBetween(words: Words, from: number, to: number): Words {
  if (from === 0 && to === words.count) return words;
  return {
    count: to - from,
    hashes: words.hashes.subarray(from, to),
    starts: words.starts.subarray(from, to),
    ends: words.ends.subarray(from, to),
    paragraphs: Uint32Array.of(0),
    mostlyBoilerplate: false,
  };
}

/** The same words in a row, nearest to what was found before: for texts and sentences too short to be aligned. */
function sequence(
  source: ProjectableText,
  target: ProjectableText,
  map: Int32Array,
  span: Span,
  near: number | null,
): ProjectedSpan | null {
  const { from, to } = wordsWithin(source.words, span);
  const length = to - from;
  const isAligned = map.some((word) => word !== NOTHING);
  if (length === 0 || (isAligned && (near !== null || length < TELLING_WORDS))) return null;
  let best = NOTHING;
  for (let at = 0; at + length <= target.words.count; at++) {
    let same = 0;
    while (same < length && source.words.hashes[from + same] === target.words.hashes[at + same]) same += 1;
    if (same < length || (near !== null && Math.abs(at - near) > NEAR)) continue;
    if (best === NOTHING || (near !== null && Math.abs(at - near) < Math.abs(best - near))) best = at;
    if (near === null) break;
  }
  return best === NOTHING ? null : described(source, target, span, best, best + length);
}

interface Run {
  readonly from: number;
  to: number;
  found: number;
  readonly shift: number;
}

function projectOne(
  source: ProjectableText,
  target: ProjectableText,
  map: Int32Array,
  span: Span,
): ProjectedSpan | null {
  const { from, to } = wordsWithin(source.words, span);
  if (from >= to) return null;
  const place = placeOf(map, from, to);
  if (place === null) return shortPlace(source, target, map, span, from, to);
  const start = lowerEdge(source, target, map, from, place);
  const end = upperEdge(source, target, map, to, place);
  return described(source, target, span, start, end);
}

/** The target words that the span's words became, as the densest stretch of at most twice their number. */
function placeOf(map: Int32Array, from: number, to: number): Run | null {
  let best: Run | null = null;
  for (let first = from; first < to; first++) {
    const start = map[first] ?? NOTHING;
    if (start === NOTHING || (best !== null && start >= best.from && start < best.to)) continue;
    const run: Run = { from: start, to: start + 1, found: 0, shift: first };
    for (let at = first, last = start - 1; at < to; at++) {
      const word = map[at] ?? NOTHING;
      if (word <= last || word - start > 2 * (to - from) + 8) continue;
      last = word;
      run.to = word + 1;
      run.found += 1;
    }
    if (best === null || run.found > best.found) best = run;
  }
  return best !== null && best.found >= (to - from) * LEAST_FOUND ? best : null;
}

/** A span too short for the alignment (a cue, a name) is looked for between its neighbours. */
function shortPlace(
  source: ProjectableText,
  target: ProjectableText,
  map: Int32Array,
  span: Span,
  from: number,
  to: number,
): ProjectedSpan | null {
  const before = neighbour(map, from - 1, -1);
  const after = neighbour(map, to, 1);
  if (before === null && after === null) return null;
  const length = to - from;
  const low = before === null ? (after ?? 0) - length - 6 : before + 1;
  const high = after === null ? (before ?? 0) + length + 7 : after;
  if (high - low > length + 12) return null;
  for (let at = Math.max(0, low); at + length <= Math.min(target.words.count, high); at++) {
    let same = 0;
    while (same < length && source.words.hashes[from + same] === target.words.hashes[at + same]) same += 1;
    if (same === length) return described(source, target, span, at, at + length);
  }
  return null;
}

function neighbour(map: Int32Array, at: number, step: 1 | -1): number | null {
  for (let tried = 0, index = at; tried < 12; tried++, index += step) {
    const word = map[index];
    if (word === undefined) return null;
    if (word !== NOTHING) return word;
  }
  return null;
}

/** Words before the first one found belong to the place too, up to what was found before the span. */
function lowerEdge(
  source: ProjectableText,
  target: ProjectableText,
  map: Int32Array,
  from: number,
  place: Run,
): number {
  const missing = place.shift - from;
  if (missing === 0) return place.from;
  const before = map[from - 1] ?? NOTHING;
  if (before !== NOTHING && before < place.from && place.from - before <= missing + 6) return before + 1;
  const startsSentence = beginsSentence(source, from);
  let start = place.from;
  for (let left = startsSentence ? missing + 4 : missing; left > 0 && start > 0; left--) {
    if (beginsSentence(target, start)) break;
    start -= 1;
  }
  return start;
}

function upperEdge(
  source: ProjectableText,
  target: ProjectableText,
  map: Int32Array,
  to: number,
  place: Run,
): number {
  let last = to - 1;
  while (last >= 0 && map[last] !== place.to - 1) last -= 1;
  const missing = to - 1 - last;
  if (missing <= 0) return place.to;
  const after = map[to] ?? NOTHING;
  if (after !== NOTHING && after >= place.to && after - place.to <= missing + 6) return after;
  const endsSentence = to >= source.words.count || beginsSentence(source, to);
  let end = place.to;
  for (let left = endsSentence ? missing + 4 : missing; left > 0 && end < target.words.count; left--) {
    if (beginsSentence(target, end)) break;
    end += 1;
  }
  return end;
}

/** Whether a sentence or paragraph ends between a word and the one before it. */
function beginsSentence({ text, words }: ProjectableText, at: number): boolean {
  if (at <= 0) return true;
  return SENTENCE_END.test(text.slice(words.ends[at - 1] ?? 0, words.starts[at] ?? text.length));
}

function described(
  source: ProjectableText,
  target: ProjectableText,
  span: Span,
  start: number,
  end: number,
): ProjectedSpan | null {
  if (start >= end) return null;
  const to = withMarks(source.text, target.text, span, {
    start: target.words.starts[start] ?? 0,
    end: target.words.ends[end - 1] ?? 0,
  });
  const changes = pairChanges(source.words, target.words, [{ left: span, right: to }]).map(
    (change): ProjectedChange => ({ from: change.left, to: change.right }),
  );
  return { span: to, exactness: changes.length === 0 ? "same" : "changed", changes };
}

/** Words end before their punctuation: marks that the person took in are taken in again where they stand. */
function withMarks(source: string, target: string, span: Span, place: Span): Span {
  let { start, end } = place;
  const head = /^[^\p{L}\p{N}]*/u.exec(source.slice(span.start, span.end))?.[0] ?? "";
  const tail = /[^\p{L}\p{N}\p{M}]*$/u.exec(source.slice(span.start, span.end))?.[0] ?? "";
  const isMark = (character: string) => character !== "" && !/[\p{L}\p{N}\s]/u.test(character);
  for (let step = 0; step < head.trim().length && isMark(target.charAt(start - 1)); step++) start -= 1;
  for (let step = 0; step < tail.trim().length && isMark(target.charAt(end)); step++) end += 1;
  return { start, end };
}
