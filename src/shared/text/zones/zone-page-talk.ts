import { PAGE_WORDS, type PageWords } from "./zone-page-words.ts";

/** How much a line sounds like a page that speaks about itself or to its readers. */
export interface PageTalk {
  /** 2 for each heavy word, link or handle, 1 for each light word, each once. */
  readonly words: number;
  /** Speaks to the reader or as the page's makers: you, your, our, or a request that opens a sentence. */
  readonly speaks: boolean;
  /** A request opens the line. */
  readonly asks: boolean;
  /** Holds a heavy word, a link or a price. */
  readonly heavy: boolean;
  /** `words` and what speaks, together. */
  readonly score: number;
  /** Nothing but page words, numbers and small words between: "View all comments (12)". */
  readonly onlyPage: boolean;
}

export const NO_TALK: PageTalk = {
  words: 0,
  speaks: false,
  asks: false,
  heavy: false,
  score: 0,
  onlyPage: false,
};

const HEAVY = 1;
const LIGHT = 2;
const YOU = 4;
const WE = 8;
const ASKS = 16;
const BUTTONS = 32;
const SMALL = 64;
const KINDS: readonly (readonly [keyof PageWords, number])[] = [
  ["heavy", HEAVY],
  ["light", LIGHT],
  ["you", YOU],
  ["we", WE],
  ["asks", ASKS],
  ["buttons", BUTTONS],
  ["small", SMALL],
];
const LINK = /https?:\/\/|www\.|[\p{L}\d]@[\p{L}\d-]+\.\p{L}/u;
/** What a subscription costs. */
const PRICE =
  /(?:[$€£]\s?\d+|\d+\s?(?:[$€£₽]|euros?|dollars?|pounds?|рублей)|(?:for|from|only|just|as little as)\s\d{1,3})\s(?:an?|per|each|pro|im|par|al|в)\s(?:day|week|month|year|monat|jahr|woche|mois|mes|месяц)/iu;
const HANDLE = /(?:^|[\s(])@[\p{L}_]/u;
/** A post of a network, as articles quote it: somebody's words. */
const QUOTED_POST = /pic\.twitter\.com|[—–-]\s.{2,60}\(@\w+\)/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const STOPS = ".!?؟。:";
const SHORTEST_STEM = 3;
/** What lies behind this is not needed to tell. */
const MOST_CHARACTERS = 900;
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** Kinds by the hash of a whole word, and of its beginning for those with a star. */
const whole = new Map<number, number>();
const stems = new Map<number, number>();
for (const language of PAGE_WORDS) {
  for (const [name, kind] of KINDS) {
    for (const word of language[name].split(" ")) {
      const map = word.endsWith("*") ? stems : whole;
      const hash = hashOf(word.replace("*", ""));
      map.set(hash, (map.get(hash) ?? 0) | kind);
    }
  }
}

/**
 * Counts the words of a line that belong to pages (zone-page-words.ts). Reads characters, not strings: linear, about
 * 3 microseconds for a short line. Words are known by a 32-bit hash of their small letters; for some 1,500 words a
 * wrong one is taken about once in three million.
 */
export function pageTalk(line: string): PageTalk {
  const end = Math.min(line.length, MOST_CHARACTERS);
  const seen = new Set<number>();
  let all = 0;
  let words = 0;
  let opens = true;
  let isFirst = true;
  let onlyPage = true;
  for (let at = 0; at < end; ) {
    if (!isLetter(line, at)) {
      if (STOPS.includes(line.charAt(at))) opens = true;
      at += 1;
      continue;
    }
    const from = at;
    let hash = HASH_START;
    let stem = 0;
    for (; at < line.length && goesOn(line, at); at += 1) {
      hash = mixedIn(hash, line.charCodeAt(at));
      if (at - from + 1 >= SHORTEST_STEM) stem = stems.get(hash) ?? stem;
    }
    let kinds = whole.get(hash) ?? stem;
    if (kinds === 0 && !isDigit(line, from)) onlyPage = false;
    // Short verbs open sentences of the article, too; as a page's request they open the line.
    if (!opens || (!isFirst && at - from <= SHORTEST_STEM)) kinds &= ~ASKS;
    all |= kinds;
    if ((kinds & (HEAVY | LIGHT)) !== 0 && !seen.has(hash)) {
      words += (kinds & HEAVY) === 0 ? 1 : 2;
      seen.add(hash);
    }
    opens = false;
    isFirst = false;
  }
  onlyPage &&= (all & (HEAVY | ASKS | BUTTONS)) !== 0;
  return { ...withMarks(line, all, words), onlyPage };
}

function isDigit(line: string, at: number): boolean {
  return (line.charCodeAt(at) - 48) >>> 0 < 10;
}

function withMarks(line: string, all: number, counted: number): Omit<PageTalk, "onlyPage"> {
  let words = counted;
  let heavy = (all & HEAVY) !== 0;
  const at = line.includes("@");
  if (at && QUOTED_POST.test(line)) return NO_TALK;
  if (((at || line.includes("://") || line.includes("www.")) && LINK.test(line)) || hasPrice(line)) {
    words += 2;
    heavy = true;
  } else if (at && HANDLE.test(line)) words += 1;
  const [you, we, asks] = [YOU, WE, ASKS].map((kind) => Number((all & kind) !== 0));
  const speaking = (you ?? 0) + (we ?? 0) + (asks ?? 0);
  return { words, speaks: speaking > 0, asks: asks === 1, heavy, score: words + speaking };
}

function hasPrice(line: string): boolean {
  return /\d/.test(line) && PRICE.test(line);
}

/** Whether the word goes on here; an apostrophe and a hyphen are parts of words between letters. */
function goesOn(line: string, at: number): boolean {
  if (isLetter(line, at)) return true;
  const code = line.charCodeAt(at);
  if (code !== APOSTROPHE && code !== 0x2019 && code !== HYPHEN) return false;
  return at + 1 < line.length && isLetter(line, at + 1);
}

function isLetter(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  if (code < 0x80) return ((code | 32) - 97) >>> 0 < 26 || (code - 48) >>> 0 < 10;
  return LETTER.test(line.charAt(at));
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = mixedIn(hash, word.charCodeAt(at));
  return hash;
}

/** One more letter, as a small one: capitals of Latin, Greek and Cyrillic lie a fixed step before theirs. */
function mixedIn(hash: number, code: number): number {
  let small = code;
  if (code === 0x2019) small = APOSTROPHE;
  else if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde)) small = code + 32;
  else if ((code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f)) small = code + 32;
  else if (code >= 0x400 && code <= 0x40f) small = code + 80;
  return Math.imul(hash ^ small, HASH_FACTOR);
}
