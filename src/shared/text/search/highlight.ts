import { foldText, foldWithOffsets, originalSpan } from "../fold-text.ts";
import type { Span } from "../span.ts";
import { DENSE_CHARACTER, type Segment, segmentsOf, WORD_CHARACTER } from "./index-text.ts";
import { columnsOf, INDEX_COLUMNS } from "./query-fields.ts";
import { positiveLeaves, type QueryLeaf, type QueryNode } from "./query-tree.ts";

/** A hit of one word or phrase of a query. */
export interface LeafHit extends Span {
  /** Which of the leaves given to the finder. */
  readonly leaf: number;
}

/** Finds all hits in a text, in order of their start; hits of different leaves may overlap. */
export type HitFinder = (text: string) => LeafHit[];

const ENDS_IN_WORD = new RegExp(`${WORD_CHARACTER}$`, "v");
const NO_SEPARATOR = "";
const SEPARATOR = `[^[${DENSE_CHARACTER}${WORD_CHARACTER}]]`;

/**
 * Spans of a text (UTF-16, half-open, in order, not overlapping) that make it a hit of the query, found by the
 * rules of the index: folded, whole words unless starred. Excluded words are not marked.
 * Pass "title" or "body" to leave out words asked for in the other column.
 */
export function highlightSpans(text: string, tree: QueryNode | null, column?: "title" | "body"): Span[] {
  const leaves = positiveLeaves(tree).filter(
    (leaf) => column === undefined || columnsOf(leaf.column, INDEX_COLUMNS).includes(column),
  );
  return mergeSpans(hitFinder(leaves)(text));
}

/** Compiles leaves once, for marking many texts. Cost of a search: linear in the text, times the leaves. */
export function hitFinder(leaves: readonly QueryLeaf[]): HitFinder {
  const patterns = leaves.map(leafPattern);
  return (text) => {
    if (patterns.length === 0) return [];
    const { folded, offsets } = foldWithOffsets(text);
    return patterns
      .flatMap((pattern, leaf) => {
        return matchesOf(folded, pattern).map(({ start, end }) => ({
          leaf,
          ...originalSpan(offsets, start, end),
        }));
      })
      .sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** Joins spans that overlap; input in order of their start. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

interface LeafPattern {
  readonly pattern: RegExp;
  /** The hit must not begin inside a word. */
  readonly wordStart: boolean;
}

function leafPattern(leaf: QueryLeaf): LeafPattern {
  if (leaf.forms !== undefined && leaf.forms.length > 0) return formsPattern(leaf, leaf.forms);
  const segments = segmentsOf(foldText(leaf.text));
  let source = "";
  for (const [index, segment] of segments.entries()) {
    source += `${separatorBefore(segments[index - 1], segment)}${escapePattern(segment.text)}`;
  }
  const last = segments.at(-1);
  if (last !== undefined && !last.dense)
    source += leaf.prefix ? `${WORD_CHARACTER}*` : `(?!${WORD_CHARACTER})`;
  return { pattern: new RegExp(source, "gv"), wordStart: segments[0]?.dense === false };
}

/** One of several whole words, the longest that fits. */
function formsPattern(leaf: QueryLeaf, forms: readonly string[]): LeafPattern {
  const own = segmentsOf(foldText(leaf.text)).map(({ text }) => text);
  const words = leaf.prefix ? [...forms] : [...own, ...forms];
  const source = words
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join("|");
  return { pattern: new RegExp(`(?:${source})(?!${WORD_CHARACTER})`, "gv"), wordStart: true };
}

/** Where dense script meets a word the index sees a border even when nothing stands between them. */
function separatorBefore(before: Segment | undefined, segment: Segment): string {
  if (before === undefined) return NO_SEPARATOR;
  return `${SEPARATOR}${before.dense === segment.dense ? "+" : "*"}`;
}

function matchesOf(folded: string, { pattern, wordStart }: LeafPattern): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const start = match.index;
    // Two units suffice: the character before may be a surrogate pair.
    if (wordStart && ENDS_IN_WORD.test(folded.slice(Math.max(0, start - 2), start)))
      pattern.lastIndex = start + 1;
    else spans.push({ start, end: start + match[0].length });
  }
  return spans;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/\-&!#%,:;<=>@`~]/gu, "\\$&");
}
