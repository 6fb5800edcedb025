import type { Span } from "../../../shared/domain/anchor.ts";

/** Blocks that come on and off the page together. Indexes of blocks, the end not included. */
export interface BlockGroup {
  readonly first: number;
  readonly end: number;
  /** UTF-16, from its first block to its last. */
  readonly span: Span;
  /** Guessed, in CSS pixels, until it was on the page once. */
  readonly height: number;
}

const MOST_BLOCKS = 40;
/** UTF-16 units; blocks of a text without paragraphs are long. */
const MOST_TEXT = 40_000;
/** Letters of a line, height of a line and space after a block at the usual size of the text. */
const LINE = { letters: 64, height: 29, after: 15 };

/** The height of a block before it was laid out, in CSS pixels; used only until it was on the page once. */
export function blockHeight(block: Span): number {
  return Math.max(1, Math.ceil((block.end - block.start) / LINE.letters)) * LINE.height + LINE.after;
}

/** Deals blocks out to groups, in order: at most 40 blocks and about 40,000 UTF-16 units in each. Linear. */
export function groupsOf(blocks: readonly Span[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  let first = 0;
  let height = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const opening = blocks[first];
    if (block === undefined || opening === undefined) break;
    height += blockHeight(block);
    const isFull = index + 1 - first >= MOST_BLOCKS || block.end - opening.start >= MOST_TEXT;
    if (!isFull && index + 1 < blocks.length) continue;
    groups.push({ first, end: index + 1, span: { start: opening.start, end: block.end }, height });
    first = index + 1;
    height = 0;
  }
  return groups;
}
