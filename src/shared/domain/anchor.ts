import * as v from "valibot";

/** UTF-16 code units of context kept on each side of an anchored span. */
const CONTEXT_UNITS = 32;

/**
 * A place in an immutable text: hash of the text, half-open UTF-16 span, the exact words and their context.
 * An anchor never changes; moving a mark makes a new anchor.
 */
export const AnchorSchema = v.strictObject({
  textHash: v.string(),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
export type Anchor = v.InferOutput<typeof AnchorSchema>;

export type AnchorState = "exact" | "moved" | "ambiguous" | "lost";

/** A half-open span of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes the anchor of `span` in `text`, whose hash is `textHash`. The span must lie inside the text. */
export function anchorOf(text: string, textHash: string, span: Span): Anchor {
  return {
    textHash,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT_UNITS), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_UNITS),
  };
}

/** An anchor checked against a text: where it stands now, and how sure that is. */
export interface ResolvedAnchor {
  readonly state: AnchorState;
  readonly span: Span | null;
}

/**
 * Verifies `anchor` against `text`. The words at the stored offsets win; else a place found once with its
 * context, or once without, is "moved"; several places are "ambiguous" and none is "lost". Never moves silently:
 * only "exact" may be shown as settled. Cost: linear in the text.
 */
export function resolveAnchor(anchor: Anchor, text: string): ResolvedAnchor {
  if (text.slice(anchor.start, anchor.end) === anchor.exact && anchor.exact.length > 0) {
    return { state: "exact", span: { start: anchor.start, end: anchor.end } };
  }
  const withContext = placesOf(text, anchor.prefix + anchor.exact + anchor.suffix);
  const [only, second] = withContext;
  if (only !== undefined && second === undefined) {
    return { state: "moved", span: spanAt(only + anchor.prefix.length, anchor.exact.length) };
  }
  const places = placesOf(text, anchor.exact);
  const [place, another] = places;
  if (place === undefined) return { state: "lost", span: null };
  if (another === undefined) return { state: "moved", span: spanAt(place, anchor.exact.length) };
  return { state: "ambiguous", span: null };
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Up to two places of `words` in `text`: more are not needed to know that there are several. */
function placesOf(text: string, words: string): number[] {
  if (words.length === 0) return [];
  const first = text.indexOf(words);
  if (first < 0) return [];
  const second = text.indexOf(words, first + 1);
  return second < 0 ? [first] : [first, second];
}
