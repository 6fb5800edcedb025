import { DENSE_CHARACTER } from "./index-text.ts";

const QUOTE_MARKS = /[“”„‟«»‹›″"]/gu;
const APOSTROPHES = /[‘’‚‛′ʼ]/gu;
const DASHES = /[‐‑‒–—―]/gu;
/** White space that is not one plain space. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/gu;
const JOINED = new RegExp(`[[\\p{L}\\p{N}]--${DENSE_CHARACTER}]`, "v");

/**
 * A text as it is compared with words that were copied: case, kinds of white space, quotation marks and dashes aside.
 * Accents stay: copies keep them. Linear time.
 */
export function comparableWords(text: string): string {
  return text
    .replace(QUOTE_MARKS, '"')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replace(UNEVEN_SPACE, " ")
    .trim()
    .toLowerCase();
}

/**
 * Whether the words stand in the text, not as a part of longer words; both as {@link comparableWords} gives them, or
 * both as they are.
 * Scripts without spaces have no word borders and need none.
 */
export function holdsWords(text: string, words: string): boolean {
  if (words === "") return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const cutsBefore = isJoined(text.charAt(at - 1)) && isJoined(words.charAt(0));
    const cutsAfter = isJoined(text.charAt(at + words.length)) && isJoined(words.charAt(words.length - 1));
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

function isJoined(character: string): boolean {
  return character !== "" && JOINED.test(character);
}
