import type { ZoneView } from "../../../shared/contract/views.ts";
import type { ReadingBlock } from "../../../shared/text/reading-blocks.ts";

/** Blocks that stand together, are surely not the article, and are shown as one line. Indexes, the last included. */
export interface Fold {
  readonly first: number;
  readonly last: number;
}

/** Fewer lines disturb less than a button in their place. */
const LEAST_BLOCKS = 3;

/**
 * The runs of at least three blocks that strong evidence took out of the article and no person decided on. Nothing is
 * folded in a text that holds no words of its own besides: then the evidence is wrong. In order; linear.
 */
export function foldsOf(blocks: readonly ReadingBlock[], zones: readonly ZoneView[]): readonly Fold[] {
  if (!blocks.some((block) => block.role === "body")) return [];
  const folds: Fold[] = [];
  let first = -1;
  for (let index = 0; index <= blocks.length; index += 1) {
    const block = blocks[index];
    if (block !== undefined && isFoldable(block, zones)) {
      if (first < 0) first = index;
    } else {
      if (first >= 0 && index - first >= LEAST_BLOCKS) folds.push({ first, last: index - 1 });
      first = -1;
    }
  }
  return folds;
}

/** The fold that holds a block, or null. */
export function foldAt(folds: readonly Fold[], block: number): Fold | null {
  return folds.find((fold) => fold.first <= block && block <= fold.last) ?? null;
}

function isFoldable(block: ReadingBlock, zones: readonly ZoneView[]): boolean {
  const zone = zones[block.zone];
  const isAside = block.role === "boilerplate" || block.role === "related-headline";
  return isAside && zone !== undefined && zone.strength === "strong" && !zone.decided;
}
