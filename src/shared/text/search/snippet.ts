import type { Span } from "../span.ts";
import { type LeafHit, mergeSpans } from "./highlight.ts";

/** A few words of an article around its hits. Marks are UTF-16 spans of `text`. */
export interface Snippet {
  readonly text: string;
  readonly marks: Span[];
}

/** About three lines in a list of results, in UTF-16 units. */
export const SNIPPET_LENGTH = 240;

/** How far before its first hit a snippet may begin, to catch the start of a sentence. */
const LEAD = 70;
/** Enough to find the best place; a text with thousands of hits has a good one early. */
const HITS_WEIGHED = 200;

/**
 * Cuts the stretch that shows most different words of the query, the earliest of equals, and marks every hit in
 * it. `pieces` are the spans of the text a snippet may show; it never crosses from one to the next.
 * Line breaks become spaces; cut ends get an ellipsis.
 */
export function cutSnippet(text: string, pieces: readonly Span[], hits: readonly LeafHit[]): Snippet {
  const { piece, first } = bestPlace(pieces, hits.slice(0, HITS_WEIGHED));
  if (piece === null) return { text: "", marks: [] };
  const start = snippetStart(text, piece, first);
  const end = snippetEnd(text, piece, start + SNIPPET_LENGTH);
  const before = start > piece.start ? "…" : "";
  const after = end < piece.end ? "…" : "";
  const shift = before.length - start;
  const marks = mergeSpans(hits)
    .filter((hit) => hit.start < end && hit.end > start)
    .map((hit) => ({ start: Math.max(hit.start, start) + shift, end: Math.min(hit.end, end) + shift }));
  return { text: `${before}${text.slice(start, end).replace(/\s/gu, " ")}${after}`, marks };
}

interface Place {
  readonly piece: Span | null;
  /** Offset of the first hit to show. */
  readonly first: number;
}

function bestPlace(pieces: readonly Span[], hits: readonly LeafHit[]): Place {
  const opening = pieces.find((piece) => piece.end > piece.start) ?? null;
  let best: Place = { piece: opening, first: opening?.start ?? 0 };
  let bestScore = 0;
  for (const hit of hits) {
    const piece = pieces.find(({ start, end }) => hit.start >= start && hit.start < end);
    if (piece === undefined) continue;
    const reach = Math.min(piece.end, hit.start + SNIPPET_LENGTH - LEAD);
    const shown = new Set(
      hits.filter(({ start, end }) => start >= hit.start && end <= reach).map(({ leaf }) => leaf),
    );
    if (shown.size <= bestScore) continue;
    best = { piece, first: hit.start };
    bestScore = shown.size;
  }
  return best;
}

/** The start of the sentence or paragraph if one is near, else of a word. */
function snippetStart(text: string, piece: Span, first: number): number {
  if (first - piece.start <= LEAD) return piece.start;
  const from = first - LEAD;
  const lead = text.slice(from, first);
  const sentence = /^.*(?:[.!?…؟]["”»’)]?\s+|[。！？]|\n)/su.exec(lead);
  if (sentence !== null) return from + sentence[0].length;
  const word = /\s+/u.exec(lead);
  return word === null ? wholeCharacter(text, from) : from + word.index + word[0].length;
}

function snippetEnd(text: string, piece: Span, wanted: number): number {
  if (wanted >= piece.end) return piece.end;
  const space = /\s+\S*$/u.exec(text.slice(wanted - 40, wanted));
  return space === null ? wholeCharacter(text, wanted) : wanted - 40 + space.index;
}

/** Moves an offset out of the middle of a surrogate pair and off combining marks, to the left. */
function wholeCharacter(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /^[\p{M}\udc00-\udfff]/u.test(text.slice(at, at + 2))) at--;
  return at;
}
