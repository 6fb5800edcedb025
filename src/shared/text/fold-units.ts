/**
 * What one character contributes to a word when texts are compared. Case, accents, ligatures, widths and digit
 * scripts are folded; apostrophes, joiners and optional vowel signs vanish.
 */

/** The character ends a word. */
export const SEPARATOR = 1;
/** The character is written but not compared: apostrophes, accents, joiners. */
export const SKIPPED = 2;
/** The character folds to several units; ask `foldedUnits`. */
export const SEVERAL = 3;
/** The character is a word by itself (scripts written without spaces); ask `foldedUnits`. */
export const ALONE = 4;

const UNKNOWN = 0;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const INVISIBLE = /\p{Cf}/u;
const DECIMAL = /\p{Nd}/u;
const APOSTROPHES = new Set("'’‘ʼ‛`´′＇ʻʹ");
const ARABIC_TATWEEL = 0x640;
const WITHOUT_SPACES =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

// One entry a UTF-16 unit, filled when first met: a text uses a few hundred of them.
const classes = new Uint16Array(0x10000);
const outsideBasicPlane = new Map<number, number>();
const several = new Map<number, Uint16Array>();
const EMPTY = new Uint16Array(0);

/**
 * The class of the character `codePoint`: SEPARATOR, SKIPPED, SEVERAL, ALONE, or (above these) the one UTF-16 unit
 * it folds to. Cost: one table look-up, for characters outside the basic plane one map look-up.
 */
export function foldClass(codePoint: number): number {
  if (codePoint > 0xffff) return foldClassOutsideBasicPlane(codePoint);
  const known = classes[codePoint] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = classify(codePoint);
  classes[codePoint] = found;
  return found;
}

/** The units that a SEVERAL or ALONE character folds to. */
export function foldedUnits(codePoint: number): Uint16Array {
  return several.get(codePoint) ?? EMPTY;
}

function foldClassOutsideBasicPlane(codePoint: number): number {
  const known = outsideBasicPlane.get(codePoint);
  if (known !== undefined) return known;
  const found = classify(codePoint);
  outsideBasicPlane.set(codePoint, found);
  return found;
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (APOSTROPHES.has(character) || codePoint === ARABIC_TATWEEL || INVISIBLE.test(character)) return SKIPPED;
  if (MARK.test(character) && !isSpellingMark(codePoint)) return SKIPPED;
  if (!LETTER_OR_NUMBER.test(character) && !MARK.test(character)) return SEPARATOR;
  const folded = foldCharacter(character, codePoint);
  if (folded.length === 0) return SKIPPED;
  const unit = folded.charCodeAt(0);
  const alone = WITHOUT_SPACES.test(character) && !DECIMAL.test(character);
  if (!alone && folded.length === 1 && unit > ALONE) return unit;
  several.set(codePoint, unitsOf(folded));
  return alone ? ALONE : SEVERAL;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** In Indic scripts the vowel signs are marks but spell the word; elsewhere marks are accents or optional. */
function isSpellingMark(codePoint: number): boolean {
  return codePoint >= 0x900 && codePoint <= 0xdff;
}

function foldCharacter(character: string, codePoint: number): string {
  if (DECIMAL.test(character)) return String(decimalValue(codePoint));
  let folded = "";
  for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    const partCode = part.codePointAt(0) ?? 0;
    if (MARK.test(part) && !isSpellingMark(partCode)) continue;
    if (LETTER_OR_NUMBER.test(part) || MARK.test(part)) folded += part;
  }
  return folded;
}

/** Digits of a script stand in runs of ten, so the distance to the run's start tells the value. */
function decimalValue(codePoint: number): number {
  let start = codePoint;
  while (DECIMAL.test(String.fromCodePoint(start - 1))) start--;
  return (codePoint - start) % 10;
}
