import { useEffect, useRef } from "react";
import type { MentionView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import type { OpenArticle } from "../../app/navigation.ts";
import type { MarkOwner } from "./reader-marks.ts";

/** Follows the navigation to a quote or a span, once for each visit. */
export function useGoTo(
  { visit, quoteId, span }: OpenArticle,
  owners: readonly MarkOwner[],
  mentions: readonly MentionView[],
  mark: (owner: MarkOwner) => void,
  reveal: (span: Span) => void,
  select: (span: Span) => void,
): void {
  const done = useRef(0);
  useEffect(() => {
    if (done.current === visit) return;
    done.current = visit;
    const owner = owners.find((one) =>
      one.kind === "quote"
        ? one.quote.id === quoteId
        : one.kind === "mention" && isAnchoredAt(one.mention, span),
    );
    if (owner !== undefined) {
      mark(owner);
      reveal(owner.span);
    } else if (span !== null && !mentions.some((one) => isAnchoredAt(one, span))) {
      // A mention that was lost in a new text has no place to go to: the notice above the text says so.
      reveal(span);
      // After the block was put on the page, if it was not there.
      queueMicrotask(() => select(span));
    }
  });
}

function isAnchoredAt(mention: MentionView, span: Span | null): boolean {
  const { anchor } = mention.placed;
  return anchor.start === span?.start && anchor.end === span.end;
}
