import { useCallback, useRef, useState } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { sentencesIn } from "../../../shared/text/sentences.ts";

export interface SentenceCursor {
  readonly sentence: Span | null;
  /** Goes to the next or previous sentence, the first time to the one at `from`. */
  readonly move: (direction: 1 | -1, from: number) => Span | null;
  readonly leave: () => void;
  /** The sentence that holds an offset. */
  readonly sentenceAt: (offset: number) => Span | null;
}

const NONE: readonly Span[] = [];

/** A cursor that goes through the article sentence by sentence. Sentences are found a block at a time, when needed. */
export function useSentenceCursor(
  text: string,
  blocks: readonly ReadingBlock[],
  language: string | null,
  /** Blocks that are folded away: the cursor goes past them. */
  isHidden: (block: number) => boolean,
): SentenceCursor {
  const [sentence, setSentence] = useState<Span | null>(null);
  const known = useRef<{ readonly blocks: readonly ReadingBlock[]; readonly spans: Map<number, Span[]> }>({
    blocks,
    spans: new Map(),
  });
  const inBlock = useCallback(
    (index: number): readonly Span[] => {
      if (known.current.blocks !== blocks) known.current = { blocks, spans: new Map() };
      const block = blocks[index];
      if (block === undefined) return [];
      const spans = known.current.spans.get(index) ?? sentencesIn(text, block, language);
      known.current.spans.set(index, spans);
      return spans;
    },
    [text, blocks, language],
  );
  const sentenceAt = useCallback(
    (offset: number) => {
      const spans = inBlock(blockAt(blocks, offset));
      return spans.find((span) => offset < span.end) ?? spans.at(-1) ?? null;
    },
    [blocks, inBlock],
  );
  const move = useCallback(
    (direction: 1 | -1, from: number) => {
      const shown = (block: number) => (isHidden(block) ? NONE : inBlock(block));
      const next = sentence === null ? sentenceAt(from) : beside(blocks, shown, sentence, direction);
      if (next !== null) setSentence(next);
      return next;
    },
    [blocks, inBlock, isHidden, sentence, sentenceAt],
  );
  const leave = useCallback(() => setSentence(null), []);
  return { sentence, move, leave, sentenceAt };
}

function beside(
  blocks: readonly ReadingBlock[],
  inBlock: (index: number) => readonly Span[],
  sentence: Span,
  direction: 1 | -1,
): Span | null {
  const start = blockAt(blocks, sentence.start);
  for (let index = start; index >= 0 && index < blocks.length; index += direction) {
    const spans = inBlock(index);
    const found =
      direction === 1
        ? spans.find((span) => span.start > sentence.start)
        : spans.findLast((span) => span.start < sentence.start);
    if (found !== undefined) return found;
  }
  return null;
}
