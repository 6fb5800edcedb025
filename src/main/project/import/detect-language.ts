import { eld } from "eld/small";

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTERS = /\p{L}/gu;
const FEWEST_LETTERS = 60;
const FEWEST_WIDE_LETTERS = 20;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The language of a text as ISO 639-1, or null when there are too few letters or the detector is not sure. */
export function detectLanguage(text: string): string | null {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters < (WIDE.test(text) ? FEWEST_WIDE_LETTERS : FEWEST_LETTERS)) return null;
  const found = eld.detect(text);
  return found.language !== "" && found.isReliable() ? found.language : null;
}

/** Right to left when at least half of the letters belong to scripts that are written so. */
export function detectDirection(text: string): "ltr" | "rtl" {
  const letters = text.match(LETTERS)?.length ?? 0;
  const rightToLeft = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft > 0 && rightToLeft * 2 >= letters ? "rtl" : "ltr";
}
