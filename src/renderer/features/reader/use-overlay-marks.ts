import { useMemo } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { marksByBlock } from "../../../shared/text/lay-out-marks.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import type { ClaimDraft } from "../../marking/draft-store.ts";
import type { ReaderMark } from "./reader-marks.ts";
import type { Find } from "./use-find.ts";

/** What follows the person at work, by block: the sentence, the hits, the spans of the claim being entered. */
export function useOverlayMarks(
  blocks: readonly ReadingBlock[],
  sentence: Span | null,
  find: Find,
  draft: ClaimDraft | null,
): ReadonlyMap<number, readonly ReaderMark[]> {
  const { hits, at, isOpen } = find;
  return useMemo(() => {
    const marks: ReaderMark[] = [];
    if (sentence !== null) marks.push({ ...sentence, kind: "sentence", owner: "sentence" });
    for (const [index, hit] of (isOpen ? hits : []).entries()) {
      marks.push({ ...hit, kind: index === at ? "found-now" : "found", owner: "found" });
    }
    if (draft !== null) {
      for (const span of [...draft.content, draft.cue, draft.speakerSpan]) {
        if (span !== null) marks.push({ ...span, kind: "draft", owner: "draft" });
      }
    }
    return marksByBlock(blocks, marks);
  }, [blocks, sentence, hits, at, isOpen, draft]);
}
