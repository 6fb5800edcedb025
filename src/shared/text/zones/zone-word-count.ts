const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Blocks of the scripts without spaces: Thai, then from the radicals of Han on, surrogates with them. */
const THAI = 0x0e00;
const AFTER_THAI = 0x0e80;
const RADICALS = 0x2e80;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/**
 * Number of words: runs between white space that hold a letter or a digit; scripts without spaces count two
 * characters as a word. Linear, about 10 microseconds for 3,000 characters.
 */
export function countWords(text: string): number {
  let count = 0;
  let counted = false;
  let wide = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) counted = false;
    else if (!counted && isLetterOrDigit(text, at, code)) {
      counted = true;
      count += 1;
    }
    if (code >= THAI && (code < AFTER_THAI || code >= RADICALS)) wide = true;
  }
  return wide ? count + Math.floor((text.match(WIDE_SCRIPT)?.length ?? 0) / 2) : count;
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && (code === 0xa0 || code >= 0x1680) && SPACE.test(String.fromCharCode(code));
}

function isLetterOrDigit(text: string, at: number, code: number): boolean {
  if (code < 0x80) return ((code | 32) - 97) >>> 0 < 26 || (code - 48) >>> 0 < 10;
  return LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? code));
}
