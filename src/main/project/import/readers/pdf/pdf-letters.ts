/** Ligatures of Latin and Armenian, and the shaped letters of Hebrew and Arabic, which stand for plain ones. */
const SHAPED_LETTERS = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/gu;
const NO_SPACES_BETWEEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;
const SAMPLE = 20_000;
const FEWEST_CHARACTERS = 40;

/** Letters that stand for the shape of others become those: "ﬁ" becomes "fi". Nothing else is touched. */
export function unshapeLetters(text: string): string {
  return text.replace(SHAPED_LETTERS, (letter) => letter.normalize("NFKC"));
}

/** How many letters run each way; digits count as running to the right. */
export function countDirections(text: string): { readonly rtl: number; readonly ltr: number } {
  const rtl = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return { rtl, ltr: (text.match(LEFT_TO_RIGHT)?.length ?? 0) - rtl };
}

/** Whether two characters of neighbouring lines belong together without a space, as in Chinese, Japanese, Thai. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return NO_SPACES_BETWEEN.test(before) && NO_SPACES_BETWEEN.test(after);
}

/**
 * Whether text is letters without sense, as a font without a character map gives them: many characters of no
 * alphabet, few letters among marks, or Latin words without vowels. Looks at the first 20,000 characters; says
 * no of less than 40. Thresholds chosen by us: English prose has 97 % letters and digits and 38 % vowels.
 */
export function looksGarbled(text: string): boolean {
  const characters = Array.from(text.slice(0, SAMPLE).replace(/\s+/gu, ""));
  if (characters.length < FEWEST_CHARACTERS) return false;
  const share = (pattern: RegExp): number =>
    characters.filter((character) => pattern.test(character)).length / characters.length;
  if (share(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/u) > 0.1) return true;
  if (share(/[\p{L}\p{M}\p{N}]/u) < 0.6) return true;
  const latin = characters.filter((character) => /\p{Script=Latin}/u.test(character));
  if (latin.length < characters.length * 0.5) return false;
  const vowels = latin.filter((character) => /[aeiouy]/iu.test(character.normalize("NFD"))).length;
  return vowels < latin.length * 0.22 || mixesCases(text.slice(0, SAMPLE));
}

/** "hARbouR sTorM": small and capital letters without order, as a shifted alphabet gives them. */
function mixesCases(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const mixed = words.filter((word) =>
    /\p{Ll}\p{Lu}.*\p{Lu}|^\p{Lu}{1,3}\p{Ll}+\p{Lu}{2}/u.test(word),
  ).length;
  return words.length >= 10 && mixed > words.length * 0.3;
}
