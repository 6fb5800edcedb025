import type { Span } from "../domain/anchor.ts";

/** Words are looked for this far around an edge; longer "words" are not words. UTF-16 units. */
const WINDOW = 200;
const TRAILING = /[\s.,;:!?…،؛؟。、！？·\-–—]/u;
const LEADING = /[\s.,;:!?…،؛؟。、！？)\]}]/u;
const QUOTE_PAIRS = new Map([
  ["”", "“"],
  ["“", "„"],
  ["»", "«"],
  ["«", "»"],
  ["’", "‘"],
  ["」", "「"],
  [")", "("],
  ["]", "["],
]);
/** Characters as people see them are looked for this far around an edge. UTF-16 units; the longest emoji have 15 or so. */
const CHARACTER_WINDOW = 64;
const wordSegmenter = new Intl.Segmenter(undefined, { granularity: "word" });
const characterSegmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Widens a selection to whole words and takes off spaces and closing punctuation. A closing quotation mark or
 * bracket stays when its opening one is inside. UTF-16, half-open; null when nothing but spaces is selected.
 */
export function snapToWords(text: string, span: Span): Span | null {
  const inner = trimSelection(text, span);
  if (inner === null) return null;
  const start = wordAround(text, inner.start)?.start ?? inner.start;
  const end = wordAround(text, Math.max(inner.start, inner.end - 1))?.end ?? inner.end;
  return trimSelection(text, { start: Math.min(start, inner.start), end: Math.max(end, inner.end) });
}

/** Takes spaces and loose punctuation off both ends; null when nothing is left. UTF-16, half-open. */
export function trimSelection(text: string, span: Span): Span | null {
  let start = Math.max(0, Math.min(span.start, span.end));
  let end = Math.min(text.length, Math.max(span.start, span.end));
  while (start < end && LEADING.test(text.charAt(start))) start += 1;
  while (end > start && isLooseEnd(text, start, end)) end -= 1;
  if (start < end && isLowSurrogate(text, start)) start -= 1;
  if (start < end && isLowSurrogate(text, end)) end += 1;
  return start < end ? { start, end } : null;
}

/**
 * Moves one edge of a selection by a word, inside `bounds` and never onto the other edge. UTF-16, half-open.
 */
export function moveEdge(
  text: string,
  span: Span,
  edge: "start" | "end",
  direction: "back" | "forward",
  bounds: Span,
): Span {
  const from = span[edge];
  const to =
    direction === "forward" ? nextEdge(text, from, edge, bounds) : previousEdge(text, from, edge, bounds);
  return withEdge(span, edge, to);
}

/**
 * Moves one edge of a selection by a character as people see it (an emoji, a letter with its marks), inside `bounds` and
 * never onto the other edge. UTF-16, half-open.
 */
export function moveEdgeByCharacter(
  text: string,
  span: Span,
  edge: "start" | "end",
  direction: "back" | "forward",
  bounds: Span,
): Span {
  const from = span[edge];
  const to = direction === "forward" ? nextCharacter(text, from) : previousCharacter(text, from);
  if (to < bounds.start || to > bounds.end) return span;
  return withEdge(span, edge, to);
}

/** Sets one edge of a selection to a place in the text: to the nearer end of the word there, or (`exact`) of the character. */
export function placeEdge(
  text: string,
  span: Span,
  edge: "start" | "end",
  offset: number,
  exact: boolean,
): Span {
  const word = exact ? null : wordAround(text, Math.min(offset, Math.max(0, text.length - 1)));
  const inside = word !== null && offset > word.start && offset < word.end;
  const nearer = inside && offset - word.start < word.end - offset ? word?.start : word?.end;
  const to = inside ? (nearer ?? offset) : wholeCharacter(text, offset);
  return withEdge(span, edge, to);
}

/** The span with one edge elsewhere, unless nothing would be left of it. */
function withEdge(span: Span, edge: "start" | "end", to: number): Span {
  const moved = edge === "start" ? { start: to, end: span.end } : { start: span.start, end: to };
  return moved.start < moved.end ? moved : span;
}

function nextCharacter(text: string, from: number): number {
  const ahead = text.slice(from, from + CHARACTER_WINDOW);
  for (const { segment } of characterSegmenter.segment(ahead)) return from + segment.length;
  return from;
}

function previousCharacter(text: string, from: number): number {
  if (from <= 0) return 0;
  const since = Math.max(0, from - CHARACTER_WINDOW);
  return (
    since + (characterSegmenter.segment(text.slice(since, from)).containing(from - since - 1)?.index ?? 0)
  );
}

/** The start of the character that holds `offset`; the offset itself between two. */
function wholeCharacter(text: string, offset: number): number {
  const since = Math.max(0, offset - CHARACTER_WINDOW);
  const around = text.slice(since, offset + CHARACTER_WINDOW);
  return since + (characterSegmenter.segment(around).containing(offset - since)?.index ?? offset - since);
}

function nextEdge(text: string, from: number, edge: "start" | "end", bounds: Span): number {
  const until = Math.min(bounds.end, from + WINDOW);
  for (const word of wordsBetween(text, from, until)) {
    const candidate = edge === "start" ? word.start : word.end;
    if (candidate > from) return candidate;
  }
  return edge === "end" ? until : from;
}

function previousEdge(text: string, from: number, edge: "start" | "end", bounds: Span): number {
  const since = Math.max(bounds.start, from - WINDOW);
  let found = edge === "start" ? since : from;
  for (const word of wordsBetween(text, since, from)) {
    const candidate = edge === "start" ? word.start : word.end;
    if (candidate < from) found = candidate;
  }
  return found;
}

function wordsBetween(text: string, start: number, end: number): Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of wordSegmenter.segment(text.slice(start, end))) {
    if (isWordLike === true) words.push({ start: start + index, end: start + index + segment.length });
  }
  return words;
}

function wordAround(text: string, offset: number): Span | null {
  const since = Math.max(0, offset - WINDOW);
  const found = wordSegmenter.segment(text.slice(since, offset + WINDOW)).containing(offset - since);
  if (found === undefined || found.isWordLike !== true) return null;
  return { start: since + found.index, end: since + found.index + found.segment.length };
}

function isLooseEnd(text: string, start: number, end: number): boolean {
  const last = text.charAt(end - 1);
  if (TRAILING.test(last)) return true;
  const opening = QUOTE_PAIRS.get(last);
  if (opening !== undefined) return !text.slice(start, end - 1).includes(opening);
  if (last === '"') return (text.slice(start, end).split('"').length - 1) % 2 === 1;
  return false;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
