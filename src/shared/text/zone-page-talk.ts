import { PAGE_WORDS, type PageWords } from "./zone-page-words.ts";

/** How much a line sounds like a page that speaks about itself or to its readers. */
export interface PageTalk {
  /** 2 for each heavy word, link or handle, 1 for each light word, each once. */
  readonly words: number;
  /** Speaks to the reader or as the page's makers: you, your, our, or a request that opens a sentence. */
  readonly speaks: boolean;
  /** A request opens the line. */
  readonly asks: boolean;
  /** Holds a heavy word, a link or a handle. */
  readonly heavy: boolean;
  /** `words` and what speaks, together. */
  readonly score: number;
}

export const NO_TALK: PageTalk = { words: 0, speaks: false, asks: false, heavy: false, score: 0 };

type Kind = keyof PageWords;

const KINDS: readonly Kind[] = ["heavy", "light", "you", "we", "asks"];
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[.!?؟。:]/gu;
const LINK = /https?:\/\/|www\.|[\p{L}\d]@[\p{L}\d-]+\.\p{L}/u;
/** What a subscription costs. */
const PRICE =
  /(?:[$€£]\s?\d+|\d+\s?(?:[$€£₽]|euros?|dollars?|pounds?|рублей))\s(?:an?|per|each|pro|im|par|al|в)\s(?:day|week|month|year|monat|jahr|woche|mois|mes|месяц)/iu;
const HANDLE = /(?:^|[\s(])@[\p{L}_]/u;
/** A post of a network, as articles quote it: somebody's words. */
const QUOTED_POST = /pic\.twitter\.com|[—–-]\s.{2,60}\(@\w+\)/u;
const SHORTEST_STEM = 3;
const LONGEST_STEM = 14;
/** What lies behind this is not needed to tell. */
const MOST_CHARACTERS = 900;

const STOPS = ".!?؟。:";
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;
const NO_KINDS: readonly Kind[] = [];

const recent = new Map<string, { readonly word: string; readonly kinds: readonly Kind[] }>();
const whole = new Map<string, Kind[]>();
const stems = new Map<string, Kind[]>();
for (const language of PAGE_WORDS) {
  for (const kind of KINDS) {
    for (const word of language[kind].split(" ")) {
      const map = word.endsWith("*") ? stems : whole;
      const key = word.replace("*", "");
      map.set(key, [...(map.get(key) ?? []), kind]);
    }
  }
}

/** Counts the words of a line that belong to pages (zone-page-words.ts). Linear, about 5 microseconds for a short line. */
export function pageTalk(line: string): PageTalk {
  if (QUOTED_POST.test(line)) return NO_TALK;
  const seen = new Set<string>();
  let words = 0;
  let heavy = false;
  let you = false;
  let we = false;
  let asks = false;
  let opens = true;
  let first = true;
  for (const token of line.slice(0, MOST_CHARACTERS).match(TOKEN) ?? []) {
    if (token.length === 1 && STOPS.includes(token)) {
      opens = true;
      continue;
    }
    const { word, kinds } = lookedUp(token);
    for (const kind of kinds) {
      if (kind === "you") you = true;
      else if (kind === "we") we = true;
      else if (kind === "asks") asks ||= opens && (first || word.length > 3);
      else if (!seen.has(word)) {
        words += kind === "heavy" ? 2 : 1;
        heavy ||= kind === "heavy";
        seen.add(word);
      }
    }
    opens = false;
    first = false;
  }
  if (LINK.test(line) || PRICE.test(line)) {
    words += 2;
    heavy = true;
  } else if (HANDLE.test(line)) words += 1;
  return {
    words,
    speaks: you || we || asks,
    asks,
    heavy,
    score: words + Number(you) + Number(we) + Number(asks),
  };
}

/** Most words of an article come again and again: what each is, is kept for a while. */
function lookedUp(token: string): { readonly word: string; readonly kinds: readonly Kind[] } {
  const known = recent.get(token);
  if (known !== undefined) return known;
  const word = token.toLowerCase().replaceAll("’", "'");
  const found = { word, kinds: kindsOf(word) };
  if (recent.size >= MOST_KEPT) recent.clear();
  if (token.length <= LONGEST_KEPT) recent.set(token, found);
  return found;
}

function kindsOf(word: string): readonly Kind[] {
  const exact = whole.get(word);
  if (exact !== undefined) return exact;
  for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length -= 1) {
    const found = stems.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return NO_KINDS;
}
