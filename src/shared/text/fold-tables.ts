/**
 * Letters and signs that Unicode's compatibility decomposition leaves alone although readers treat them as
 * the plain letter. Keys and values are lower case: the table is applied after lower-casing.
 */
export const LETTER_FOLDS: ReadonlyMap<string, string> = new Map([
  // Latin letters with strokes, ligatures and letters of one language only.
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ð", "d"],
  ["đ", "d"],
  ["ł", "l"],
  ["ø", "o"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ı", "i"],
  // Greek final sigma.
  ["ς", "σ"],
  // Arabic: one alef, one yeh, one kaf, one heh, whatever keyboard the writer had.
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ې", "ي"],
  ["ک", "ك"],
  ["ڪ", "ك"],
  ["ة", "ه"],
  ["ھ", "ه"],
  ["ہ", "ه"],
  ["ە", "ه"],
  // Quotation marks and dashes: irrelevant to the index, but find-in-article compares them.
  ["‘", "'"],
  ["’", "'"],
  ["ʼ", "'"],
  ["ʻ", "'"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
]);

const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

/** The ASCII digit for an Arabic or Persian digit, else undefined. */
export function asciiDigit(codePoint: number): string | undefined {
  for (const zero of [ARABIC_ZERO, PERSIAN_ZERO]) {
    if (codePoint >= zero && codePoint <= zero + 9) return String(codePoint - zero);
  }
  return undefined;
}

/**
 * Marks that do not make another word: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs,
 * variation selectors. Indic, Thai and kana marks are letters to their readers and stay.
 */
export const STRIPPED_MARKS = new RegExp(
  `[${[
    "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f", // Latin and Greek
    "\\u0483-\\u0489", // Cyrillic
    "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7", // Hebrew
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u08d3-\\u08ff", // Arabic
    "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed", // Arabic, Quranic
    "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}", // variation selectors
  ].join("")}]`,
  "gu",
);

/** Invisible characters and the Arabic stretching sign: inside a word they are not part of its spelling. */
export const INVISIBLE = /[\u00ad\u0640\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
