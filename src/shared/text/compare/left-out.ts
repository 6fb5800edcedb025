import type { Zone } from "../../domain/zone.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { countWords } from "../zones/zone-word-count.ts";
import type { LeftOut } from "./evidence-sentence.ts";

/**
 * What of texts is not compared: pieces of boilerplate (paragraphs that follow each other are one) with their words,
 * headlines of other articles, captions. Titles and bylines are not named: nobody misses them. Linear in the texts.
 */
export function leftOutOf(
  sides: readonly { readonly text: string; readonly zones: readonly Zone[] }[],
): LeftOut {
  const notices: number[] = [];
  let [headlines, captions] = [0, 0];
  for (const { text, zones } of sides) {
    let isOpen = false;
    for (const block of readingBlocks(text, zones)) {
      if (block.role === "related-headline") headlines += 1;
      if (block.role === "caption") captions += 1;
      if (block.role !== "boilerplate") {
        isOpen = false;
        continue;
      }
      const words = countWords(text.slice(block.start, block.end));
      const last = isOpen ? (notices.pop() ?? 0) : 0;
      notices.push(last + words);
      isOpen = true;
    }
  }
  return { notices, headlines, captions };
}
