import { type RefObject, useEffect } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import type { ClaimDraft } from "../../marking/draft-store.ts";
import { rangesOfSpans } from "./dom-offsets.ts";
import type { Find } from "./use-find.ts";

/**
 * Paints what follows the person at work: the sentence, the hits, the spans of the claim being entered. They are
 * painted over the page (CSS Custom Highlight API) and change no element, so that a step costs the same in a short
 * article and in a book. `drawn` must change whenever the article's elements do: ranges do not survive that.
 */
export function useHighlights(
  column: RefObject<HTMLElement | null>,
  sentence: Span | null,
  find: Find,
  draft: ClaimDraft | null,
  drawn: unknown,
): void {
  const { hits, at, isOpen } = find;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements need new ranges.
  useEffect(
    () => paint(column.current, "sentence", sentence === null ? [] : [sentence]),
    [column, sentence, drawn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => paint(column.current, "found", isOpen ? hits : []), [column, hits, isOpen, drawn]);
  const now = isOpen ? hits[at] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => paint(column.current, "found-now", now === undefined ? [] : [now]), [column, now, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    const spans = draft === null ? [] : [...draft.content, draft.cue, draft.speakerSpan];
    return paint(
      column.current,
      "draft",
      spans.filter((span) => span !== null),
    );
  }, [column, draft, drawn]);
}

function paint(column: HTMLElement | null, name: string, spans: readonly Span[]): () => void {
  const ranges = column === null ? [] : rangesOfSpans(column, spans);
  const highlight = new Highlight(...ranges);
  highlight.priority = name === "found-now" ? 2 : name === "sentence" ? 0 : 1;
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}
