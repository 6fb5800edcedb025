import type { Words } from "./words.ts";

const OPENING = new Set("“„«「『");
const CLOSING = new Set("”»」』");
const LINE_FEED = "\n";

/**
 * Marks (1) the words that stand inside quotation marks. Straight marks alternate; a quotation does not run past
 * the end of its paragraph, so one mark too few spoils one paragraph only. Cost: linear in the text.
 */
export function quotedWords(text: string, words: Words): Uint8Array {
  const quoted = new Uint8Array(words.count);
  let inside = false;
  let at = 0;
  for (let index = 0; index < words.count; index++) {
    for (const start = words.starts[index] ?? 0; at < start; at++) {
      const character = text.charAt(at);
      if (character === LINE_FEED) inside = false;
      else if (character === '"') inside = !inside;
      else if (OPENING.has(character)) inside = true;
      else if (CLOSING.has(character)) inside = false;
    }
    if (inside) quoted[index] = 1;
  }
  return quoted;
}
