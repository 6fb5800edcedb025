import { type RefObject, useCallback, useState } from "react";
import { flushSync } from "react-dom";
import type { Span } from "../../../shared/domain/anchor.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { blockElementAt } from "./dom-offsets.ts";
import { scrollToSpan } from "./scroll-to-span.ts";

/** Brings places of the text into sight, whether or not their blocks stand on the page. */
export interface Reveal {
  /** The block that has to stand on the page; -1 for none. */
  readonly wanted: number;
  /** Puts the block at an offset on the page, if it is not there yet. */
  readonly bring: (offset: number) => void;
  readonly reveal: (span: Span) => void;
}

/** `openAt` opens the fold that hides an offset and says whether there was one. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  blocks: readonly ReadingBlock[],
  openAt: (offset: number) => boolean,
): Reveal {
  const [wanted, setWanted] = useState(-1);
  const bring = useCallback(
    (offset: number) => {
      if (column.current === null || blockElementAt(column.current, offset) !== null) return;
      flushSync(() => setWanted(blockAt(blocks, offset)));
    },
    [column, blocks],
  );
  const reveal = useCallback(
    (span: Span) => {
      const show = () => {
        bring(span.start);
        scrollToSpan(scroller.current, column.current, span);
      };
      // Words that were folded away have no place yet.
      if (openAt(span.start)) window.requestAnimationFrame(() => window.requestAnimationFrame(show));
      else if (column.current !== null && blockElementAt(column.current, span.start) === null)
        queueMicrotask(show);
      else show();
    },
    [openAt, bring, column, scroller],
  );
  return { wanted, bring, reveal };
}
