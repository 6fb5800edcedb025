import type { Span } from "../../domain/anchor.ts";

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
]);
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The quotations in a block of text, with their marks: curly, straight, low, angled and corner ones. A quotation that
 * a block opens and does not close runs to the block's end, as newspapers write quotations of several paragraphs.
 * Single marks count only around two words or more, since they are apostrophes too. UTF-16 spans; linear time.
 */
export function quotationsIn(text: string, block: Span): Span[] {
  const found: Span[] = [];
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text.charAt(at);
    const closing = CLOSING.get(mark);
    if (closing === undefined || !opensHere(text, at, mark)) continue;
    const end = endOfQuotation(text, at, closing, block.end);
    if (end === null) continue;
    if (mark === "‘" && !text.slice(at, end).includes(" ")) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

function opensHere(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  // A closing guillemet of the German style opens, one after a word closes something that was never opened.
  return mark === "“" || mark === "„" || mark === "«" || !LETTER.test(before);
}

function endOfQuotation(text: string, at: number, closing: string, limit: number): number | null {
  for (let index = at + 1; index < limit; index += 1) {
    const character = text.charAt(index);
    if (!closing.includes(character)) continue;
    if (character === "’" && LETTER.test(text.charAt(index + 1))) continue;
    return index + 1;
  }
  return closing === "”" ? limit : null;
}
