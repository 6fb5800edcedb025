import { type RefObject, useEffect } from "react";
import type { SuggestedClaim } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import type { ClaimDraft } from "../../marking/draft-store.ts";
import { rangesOfSpans } from "./dom-offsets.ts";
import type { Find } from "./use-find.ts";

/** What is painted over the page; higher ones lie above lower ones. */
const PRIORITY = {
  hit: 0,
  sentence: 1,
  "hint-cue": 1,
  "hint-speaker": 1,
  "draft-content": 2,
  "draft-cue": 3,
  "draft-speaker": 3,
  found: 4,
  "found-now": 5,
  edges: 6,
} as const;
type Painted = keyof typeof PRIORITY;

export interface HighlightedThings {
  /** The sentences under the cursor. */
  readonly sentence: Span | null;
  readonly find: Find;
  readonly draft: ClaimDraft | null;
  /** Hits of the question in the search box. */
  readonly hits: readonly Span[];
  /** The suggestion at hand: its cue and its speaker are told then. */
  readonly hint: SuggestedClaim | null;
  /** Words whose edges are being moved. */
  readonly edges: Span | null;
}

/**
 * Paints what follows the person at work: the sentence, the hits, the spans of the claim being entered. They are
 * painted over the page (CSS Custom Highlight API) and change no element, so that a step costs the same in a short
 * article and in a book. `drawn` must change whenever the article's elements do: ranges do not survive that.
 */
export function useHighlights(
  column: RefObject<HTMLElement | null>,
  { sentence, find, draft, hits, hint, edges }: HighlightedThings,
  drawn: unknown,
): void {
  const now = find.isOpen ? (find.hits[find.at] ?? null) : null;
  usePaint(column, "sentence", sentence, drawn);
  usePaint(column, "found", find.isOpen ? find.hits : NONE, drawn);
  usePaint(column, "found-now", now, drawn);
  usePaint(column, "hit", hits, drawn);
  usePaint(column, "draft-content", draft?.content ?? NONE, drawn);
  usePaint(column, "draft-cue", draft?.cue ?? null, drawn);
  usePaint(column, "draft-speaker", draft?.speakerSpan ?? null, drawn);
  usePaint(column, "hint-cue", hint?.cue ?? null, drawn);
  usePaint(column, "hint-speaker", hint?.speakerSpan ?? null, drawn);
  usePaint(column, "edges", edges, drawn);
}

const NONE: readonly Span[] = [];

function usePaint(
  column: RefObject<HTMLElement | null>,
  name: Painted,
  what: Span | readonly Span[] | null,
  drawn: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges.
  useEffect(() => {
    const spans = what === null ? NONE : "start" in what ? [what] : what;
    return column.current === null ? undefined : paint(column.current, name, spans);
  }, [column, name, what, drawn]);
}

/** Two articles on one page share each name: a highlight is a set of ranges, and each takes back its own. */
function paint(column: HTMLElement, name: Painted, spans: readonly Span[]): () => void {
  const ranges = rangesOfSpans(column, spans);
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = PRIORITY[name];
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
  return () => {
    for (const range of ranges) highlight.delete(range);
    if (highlight.size === 0) CSS.highlights.delete(name);
  };
}
