import { useCallback, useMemo, useRef, useState } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords } from "../../../shared/domain/zone.ts";
import { blockAt, type ReadingBlock } from "../../../shared/text/reading-blocks.ts";
import { sentencesIn } from "../../../shared/text/sentences.ts";

export interface SentenceCursor {
  /** From the first word of the sentence to the last; of several, when it was extended. */
  readonly sentence: Span | null;
  /** The sentence, or the sentences in pieces by paragraph, without paragraphs that are not the article. */
  readonly pieces: readonly Span[];
  /** Sentences under the cursor. */
  readonly count: number;
  /** Goes to the next or previous sentence, the first time to the one at `from`; `extend` keeps what is under it. */
  readonly move: (direction: 1 | -1, from: number, extend?: boolean) => Span | null;
  /** Goes to the sentence that holds an offset. */
  readonly goTo: (offset: number) => void;
  readonly leave: () => void;
  /** The sentence that holds an offset. */
  readonly sentenceAt: (offset: number) => Span | null;
}

/** Where extending began, and where one is. */
interface Cursor {
  readonly anchor: Span;
  readonly head: Span;
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
  const [cursor, setCursor] = useState<Cursor | null>(null);
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
    (direction: 1 | -1, from: number, extend = false) => {
      const shown = (block: number) => (isHidden(block) ? NONE : inBlock(block));
      const next = cursor === null ? sentenceAt(from) : beside(blocks, shown, cursor.head, direction);
      if (next !== null) setCursor({ anchor: extend && cursor !== null ? cursor.anchor : next, head: next });
      return next;
    },
    [blocks, inBlock, isHidden, cursor, sentenceAt],
  );
  const goTo = useCallback(
    (offset: number) => {
      const next = sentenceAt(offset);
      setCursor(next === null ? null : { anchor: next, head: next });
    },
    [sentenceAt],
  );
  const leave = useCallback(() => setCursor(null), []);
  const sentence = useMemo(() => (cursor === null ? null : whole(cursor)), [cursor]);
  const pieces = useMemo(() => (sentence === null ? NONE : piecesOf(blocks, sentence)), [blocks, sentence]);
  const count = useMemo(() => {
    if (sentence === null) return 0;
    return pieces.reduce((sum, piece) => {
      const spans = inBlock(blockAt(blocks, piece.start));
      return sum + spans.filter((span) => span.start >= piece.start && span.end <= piece.end).length;
    }, 0);
  }, [blocks, inBlock, sentence, pieces]);
  return { sentence, pieces, count, move, goTo, leave, sentenceAt };
}

function whole({ anchor, head }: Cursor): Span {
  return { start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) };
}

/** A span cut at the paragraphs. What is not the article is left out, unless the span stands in one paragraph. */
function piecesOf(blocks: readonly ReadingBlock[], span: Span): readonly Span[] {
  const first = blockAt(blocks, span.start);
  const last = blockAt(blocks, span.end - 1);
  if (first === last) return [span];
  return blocks
    .slice(first, last + 1)
    .filter((block) => isOwnWords(block.role))
    .map((block) => ({ start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) }));
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
