import { type RefObject, useEffect } from "react";
import type { ArticleView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import type { OpenArticle } from "../../app/navigation.ts";
import { drafts } from "../../marking/draft-store.ts";
import type { MarkOwner } from "./reader-marks.ts";
import type { Find } from "./use-find.ts";
import { useGoTo } from "./use-go-to.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import type { Reveal } from "./use-reveal.ts";

/** Keeps in sight what a person looks for: the hit they stand on, what they claim, the place they came for or left. */
export function useInSight(input: {
  readonly view: ArticleView;
  readonly target: OpenArticle;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly column: RefObject<HTMLElement | null>;
  readonly find: Find;
  /** The strip under the text is open. */
  readonly isQuick: boolean;
  readonly owners: readonly MarkOwner[];
  readonly mark: (owner: MarkOwner) => void;
  readonly select: (span: Span) => void;
  readonly bring: Reveal["bring"];
  readonly reveal: Reveal["reveal"];
}): void {
  const { view, target, scroller, column, find, isQuick, bring, reveal } = input;
  const hit = find.hits[find.at];
  useEffect(() => {
    if (hit !== undefined && find.isOpen) reveal(hit);
  }, [hit, find.isOpen, reveal]);
  useEffect(() => {
    // The strip has taken its part of the height: what is claimed stays in sight.
    const content = isQuick ? drafts.current()?.draft.content[0] : undefined;
    if (content !== undefined) reveal(content);
  }, [isQuick, reveal]);
  const goesTo = target.quoteId !== null || target.span !== null;
  useReadingPlace(view.row.id, scroller, column, goesTo, bring);
  useGoTo(target, input.owners, view.mentions, input.mark, reveal, input.select);
  useEffect(() => {
    if (document.activeElement === document.body) column.current?.focus({ preventScroll: true });
  }, [column]);
}
