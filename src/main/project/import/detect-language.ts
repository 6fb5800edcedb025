import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type LanguageTable, languageTable } from "./language-scores.ts";

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
// Blocks that hold such letters, or the halves of rarer ones: a quick look that most texts fail.
const MAY_BE_RIGHT_TO_LEFT = /[\u0590-\u08FF\uD800-\uDFFF\uFB1D-\uFEFF]/;
const MAY_BE_WIDE = /[\u1100-\u11FF\u2E80-\uFFFF]/;
const LETTERS = /\p{L}/gu;
const LETTER = /\p{L}/u;
const FEWEST_LETTERS = 60;
const FEWEST_WIDE_LETTERS = 20;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What this program uses of `eld/src/languageDetector.js`: a detector to which a table can be given. */
interface EldInside {
  createEld(): {
    readonly instance: { detect(text: string): { readonly language: string; isReliable(): boolean } };
    loadData(table: LanguageTable): void;
  };
}

const eld = await detectorOf(join(dirname(findPackageJSON("eld", import.meta.url) ?? ""), "src"));

/** eld with its table in a smaller form (`languageTable`); its entries for others would compile the table as a program. */
async function detectorOf(folder: string) {
  const inside: EldInside = await import(pathToFileURL(join(folder, "languageDetector.js")).href);
  const { instance, loadData } = inside.createEld();
  loadData(languageTable(readFileSync(join(folder, "ngrams/small.js"), "utf8")));
  return instance;
}

/**
 * The language of a text as ISO 639-1, or null when there are too few letters or the detector is not sure. Cost grows
 * with the text, so give it a sample.
 */
export function detectLanguage(text: string): string | null {
  if (!hasEnoughLetters(text)) return null;
  const found = eld.detect(text);
  return found.language !== "" && found.isReliable() ? found.language : null;
}

/** Right to left when at least half of the letters belong to scripts that are written so. */
export function detectDirection(text: string): "ltr" | "rtl" {
  if (!MAY_BE_RIGHT_TO_LEFT.test(text)) return "ltr";
  const letters = text.match(LETTERS)?.length ?? 0;
  const rightToLeft = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft > 0 && rightToLeft * 2 >= letters ? "rtl" : "ltr";
}

function hasEnoughLetters(text: string): boolean {
  const fewest = MAY_BE_WIDE.test(text) && WIDE.test(text) ? FEWEST_WIDE_LETTERS : FEWEST_LETTERS;
  let letters = 0;
  for (const character of text) {
    if (LETTER.test(character)) letters += 1;
    if (letters >= fewest) return true;
  }
  return false;
}
