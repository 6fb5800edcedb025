import type { Zone } from "../../domain/zone.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { sentencesIn } from "../sentences.ts";
import type { Span } from "../span.ts";
import type { Words } from "../words.ts";
import { wordsWithin } from "./pair-changes.ts";

/** A sentence of which hardly anything stands in the other text. */
export interface OnlySentence extends Span {
  readonly words: number;
}

/** A sentence with a larger share of its words in shared passages is changed, not new. */
const MOST_SHARED = 0.34;
/** Shorter ones are bylines and cries. */
const LEAST_WORDS = 4;

/**
 * The sentences of a text's own words that stand in none of the shared `passages` (spans of this text, any order).
 * `words` are the compared words of the text. Linear in the text, times log of the passages.
 */
export function onlySentences(
  side: { readonly text: string; readonly zones: readonly Zone[]; readonly language: string | null },
  words: Words,
  passages: readonly Span[],
): OnlySentence[] {
  const shared = new Uint8Array(words.count);
  for (const passage of passages) {
    const { from, to } = wordsWithin(words, passage);
    shared.fill(1, from, to);
  }
  const found: OnlySentence[] = [];
  for (const block of readingBlocks(side.text, side.zones)) {
    if (block.role !== "body") continue;
    for (const sentence of sentencesIn(side.text, block, side.language)) {
      const { from, to } = wordsWithin(words, sentence);
      const inside = shared.subarray(from, to).reduce((sum, mark) => sum + mark, 0);
      if (to - from >= LEAST_WORDS && inside <= (to - from) * MOST_SHARED)
        found.push({ ...sentence, words: to - from });
    }
  }
  return found;
}
