import type { Words } from "../words.ts";

const STRAIGHT = 0x22;
const LINE_FEED = 0x0a;
const OPENING = unitsIn("“„«「『");
const CLOSING = unitsIn("”»」』");

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
      const unit = text.charCodeAt(at);
      // Letters and spaces, nearly all of a text, are neither.
      if (unit === 0x20 || (unit > STRAIGHT && unit < 0xab)) continue;
      if (unit === LINE_FEED || CLOSING.has(unit)) inside = false;
      else if (unit === STRAIGHT) inside = !inside;
      else if (OPENING.has(unit)) inside = true;
    }
    if (inside) quoted[index] = 1;
  }
  return quoted;
}

function unitsIn(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}
