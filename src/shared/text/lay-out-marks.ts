import type { Span } from "../domain/anchor.ts";
import { blockAt } from "./reading-blocks.ts";
import { outermostFirst, overlap } from "./span.ts";

/** A stretch of a paragraph over which the same marks lie; `marks` holds the outermost (earliest, longest) first. */
export interface MarkedSegment<Mark extends Span> extends Span {
  readonly marks: readonly Mark[];
}

interface Edge<Mark extends Span> {
  readonly at: number;
  readonly mark: Mark;
  readonly opens: boolean;
}

/**
 * Cuts a paragraph into consecutive segments that cover it without overlap, each with all marks over it. Marks may
 * overlap in any way and reach beyond the paragraph; empty ones are dropped. UTF-16 offsets in logical order, so
 * right-to-left text needs nothing special; a surrogate pair is never cut (the mark takes the whole character).
 * Cost: n log n in the marks plus the sum of marks over the segments.
 */
export function layOutMarks<Mark extends Span>(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
): MarkedSegment<Mark>[] {
  if (paragraph.end <= paragraph.start) return [];
  const segments: MarkedSegment<Mark>[] = [];
  const active: Mark[] = [];
  let at = paragraph.start;
  for (const edge of edgesOf(text, paragraph, marks)) {
    if (edge.at > at) {
      segments.push({ start: at, end: edge.at, marks: [...active].sort(outermostFirst) });
      at = edge.at;
    }
    if (edge.opens) active.push(edge.mark);
    else active.splice(active.indexOf(edge.mark), 1);
  }
  if (at < paragraph.end) segments.push({ start: at, end: paragraph.end, marks: [] });
  return segments;
}

/**
 * Deals marks out to the blocks they lie over; blocks stand in order and do not overlap. A mark over several blocks
 * goes to each. Cost: marks times log of the blocks, plus the blocks each mark covers.
 */
export function marksByBlock<Mark extends Span>(
  blocks: readonly Span[],
  marks: readonly Mark[],
): Map<number, Mark[]> {
  const dealt = new Map<number, Mark[]>();
  for (const mark of marks) {
    const first = blockAt(blocks, mark.start);
    if (first < 0 || (blocks[first]?.end ?? 0) <= mark.start) continue;
    for (let index = first; index < blocks.length && (blocks[index]?.start ?? 0) < mark.end; index += 1) {
      const list = dealt.get(index);
      if (list === undefined) dealt.set(index, [mark]);
      else list.push(mark);
    }
  }
  return dealt;
}

/** Lines under the words have room for so many, one below the other; marks that lie deeper share the last. */
const LEVELS = 4;

/**
 * A level for the line of each mark, 0 nearest to the words: marks that overlap differ as far as there are levels,
 * short ones lie inside, and one mark keeps its level from its first word to its last. Cost: square of the marks that
 * lie over one paragraph.
 */
export function levelsOf<Mark extends Span>(marks: readonly Mark[]): ReadonlyMap<Mark, number> {
  const levels = new Map<Mark, number>();
  const taken: Mark[][] = [];
  for (const mark of [...marks].sort(innermostFirst)) {
    let level = taken.findIndex((others) => !others.some((other) => overlap(other, mark)));
    if (level < 0) level = Math.min(taken.length, LEVELS - 1);
    levels.set(mark, level);
    const others = taken[level];
    if (others === undefined) taken[level] = [mark];
    else others.push(mark);
  }
  return levels;
}

/** Marks closer than this (UTF-16 units) may stand on one line of print, so their bars in the margin would touch. */
const NEAR = 80;

/**
 * A lane in the margin for the bar of each mark, from 0: bars of marks that overlap or stand close differ as far as
 * there are `lanes`. Marks must be in order of their start. Linear.
 */
export function lanesOf<Mark extends Span>(marks: readonly Mark[], lanes: number): ReadonlyMap<Mark, number> {
  const ends: number[] = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY);
  const found = new Map<Mark, number>();
  for (const mark of marks) {
    const free = ends.findIndex((end) => end + NEAR <= mark.start);
    const lane = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    found.set(mark, lane);
    ends[lane] = Math.max(ends[lane] ?? 0, mark.end);
  }
  return found;
}

function innermostFirst(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start;
}

function edgesOf<Mark extends Span>(text: string, paragraph: Span, marks: readonly Mark[]): Edge<Mark>[] {
  const edges: Edge<Mark>[] = [];
  for (const mark of marks) {
    const start = Math.max(paragraph.start, wholeCharacter(text, mark.start, -1));
    const end = Math.min(paragraph.end, wholeCharacter(text, mark.end, 1));
    if (start >= end || mark.start >= mark.end) continue;
    edges.push({ at: start, mark, opens: true }, { at: end, mark, opens: false });
  }
  // Closing before opening at one place: touching marks never share a segment.
  return edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
}

function wholeCharacter(text: string, offset: number, outward: -1 | 1): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const inside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inside ? offset + outward : offset;
}
