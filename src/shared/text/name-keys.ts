import { foldText } from "./fold-text.ts";

const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/u;
/** Words that acronyms pass over, in the languages of the word lists. */
const SMALL_WORDS = new Set(
  "of the and for in on at to a an de la le les du des et y el los las del der die das und für di da e do dos и в на по о".split(
    " ",
  ),
);
/** Longer than this is no acronym. */
const LONGEST_ACRONYM = 8;

/** The words of a name, folded. */
export function nameWords(name: string): string[] {
  // An apostrophe inside a name joins: O'Brien is one word.
  return foldText(name)
    .replace(/['’‘ʼ`]/gu, "")
    .split(NOT_WORD)
    .filter((word) => word !== "");
}

/** The words of a name without those that every name has. */
export function weightyWords(name: string): string[] {
  return nameWords(name).filter((word) => !SMALL_WORDS.has(word));
}

/** The letters of a name that is written as an acronym ("UNRWA", "U.N."), folded; null when it is not. */
export function acronymLetters(name: string): string | null {
  const plain = name.trim().replace(/\./gu, "");
  if (!/^[\p{Lu}\p{Lt}][\p{Lu}\p{Lt}\p{N}]+$/u.test(plain) || plain.length > LONGEST_ACRONYM) return null;
  return foldText(plain);
}

/** What a name would be shortened to: the first letters of all its words, and of its weighty words. Two words or more. */
export function initialsOf(name: string): string[] {
  const words = nameWords(name);
  const first = (some: readonly string[]): string => some.map((word) => Array.from(word)[0] ?? "").join("");
  return [...new Set([words, weightyWords(name)].filter((some) => some.length >= 2).map(first))];
}

/** Letters of other scripts in Latin, as English writes names from them (simplified from BGN/PCGN). */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "e", ж: "zh", з: "z", и: "i" },
    ...{ і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t" },
    ...{ у: "u", ў: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "i", ь: "" },
    ...{ э: "e", ю: "iu", я: "ia", α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i" },
    ...{ κ: "k", λ: "l", μ: "m", ν: "n", ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", τ: "t", υ: "i", φ: "f" },
    ...{ χ: "kh", ψ: "ps", ω: "o" },
  }),
);
/** Scripts that leave vowels out: only consonants are compared. Letters that stand for vowels or fall silent are dropped. */
const CONSONANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ب: "b", ت: "t", ث: "t", ج: "j", ح: "h", خ: "h", د: "d", ذ: "d", ر: "r", ز: "z", س: "s", ش: "s" },
    ...{ ص: "s", ض: "d", ط: "t", ظ: "z", غ: "g", ف: "f", ق: "k", ك: "k", ل: "l", م: "m", ن: "n", ه: "h" },
    ...{
      پ: "p",
      چ: "s",
      ژ: "z",
      گ: "g",
      ڤ: "v",
      ا: "",
      و: "",
      ي: "",
      ع: "",
      ء: "",
      أ: "",
      إ: "",
      آ: "",
      ؤ: "",
      ئ: "",
    },
    ...{ ב: "b", ג: "g", ד: "d", ה: "h", ז: "z", ח: "h", ט: "t", כ: "k", ך: "k", ל: "l", מ: "m", ם: "m" },
    ...{
      נ: "n",
      ן: "n",
      ס: "s",
      פ: "f",
      ף: "f",
      צ: "s",
      ץ: "s",
      ק: "k",
      ר: "r",
      ש: "s",
      ת: "t",
      א: "",
      ו: "",
      י: "",
      ע: "",
    },
  }),
);
/** Spellings of one sound that differ from one transcription to the next. */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/gu, "sh"],
  [/kh|gh/gu, "h"],
  [/ph/gu, "f"],
  [/dzh|dj/gu, "j"],
  [/tch/gu, "ch"],
  [/ou|oo/gu, "u"],
  [/ee|iy|yy|ij|yi/gu, "i"],
  [/ye|ie/gu, "e"],
  [/yo|jo/gu, "e"],
  [/yu|ju/gu, "iu"],
  [/ya|ja/gu, "ia"],
  [/y/gu, "i"],
  [/w/gu, "v"],
  [/q|ck|c(?!h)/gu, "k"],
  [/x/gu, "ks"],
  [/(.)\1+/gu, "$1"],
  [/h$/u, ""],
];
const SHORTEST_SPELLING = 5;
const FEWEST_CONSONANTS = 4;

/** A name by its sound, one form for the usual transcriptions; null for one that is too short to tell anything. */
export function spellingKey(name: string): string | null {
  const words = nameWords(name).map((word) => {
    const latin = Array.from(word, (letter) => LATIN.get(letter) ?? letter).join("");
    return ONE_SOUND.reduce((sound, [spelling, one]) => sound.replace(spelling, one), latin);
  });
  if (words.some((word) => /[^a-z0-9]/u.test(word))) return null;
  const key = words.join(" ");
  return key.length >= SHORTEST_SPELLING ? key : null;
}

/** The consonants of a name in Arabic, Hebrew or Latin letters; null in other scripts or with too few. */
export function consonantKey(name: string): { readonly key: string; readonly vowelless: boolean } | null {
  const words = nameWords(name.replace(/(?<=^|\s)(?:al|el|ha)-/giu, ""));
  const vowelless = words.some((word) => Array.from(word).some((letter) => CONSONANTS.has(letter)));
  const consonants = words.map((word) => {
    if (vowelless) {
      const bare = word.replace(/^ال(?=..)/u, "");
      return Array.from(bare, (letter) => CONSONANTS.get(letter) ?? "?").join("");
    }
    const sound = ONE_SOUND.reduce((one, [spelling, to]) => one.replace(spelling, to), word);
    return sound
      .replace(/sh|ch/gu, "s")
      .replace(/tz|ts/gu, "s")
      .replace(/th/gu, "t")
      .replace(/v(?=$|[^a])/gu, "")
      .replace(/[aeiou]/gu, "");
  });
  const key = consonants
    .join(" ")
    .replace(/(.)\1+/gu, "$1")
    .replace(/h(?= |$)/gu, "");
  if (/[^a-z ]/u.test(key) || key.replaceAll(" ", "").length < FEWEST_CONSONANTS) return null;
  return { key, vowelless };
}
