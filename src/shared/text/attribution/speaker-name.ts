import type { Lexicon } from "./speech-lexicon.ts";
import { stripTitles } from "./title-words.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&-]*/gu;
const CAPITAL = /^(?:(?:al|el|d|l|o)[-'’])?\p{Lu}/u;
const POSSESSIVE = /(?:['’]s|s['’])$/u;
/** Small words that may stand inside a name. */
const INSIDE =
  /^(?:of|de|del|della|di|da|dos|du|des|al|el|bin|ibn|bint|van|von|der|den|zu|the|la|le|and|for|&|y|et|und)$/u;
/** Words before a name by which it only places somebody ("the mayor of Amal"). */
const PLACING = /^(?:of|from|for|at|in|by|near|with|de|du|des|del|von|vom|aus|in|der|des)$/u;
const TRAILING = /['’.&-]+$/u;

interface Word {
  readonly words: string;
  readonly capital: boolean;
  readonly owner: boolean;
}

/**
 * The name in a speaker's words, titles and offices taken off: "Lena Orsk" of "Defence Minister Lena Orsk", "Jorun
 * Hadd" of "Its spokesman, Jorun Hadd". Null when they hold none. `isName` judges a word that a sentence begins.
 */
export function speakerName(
  words: string,
  lexicon: Lexicon,
  isName: (word: string) => boolean,
): string | null {
  const [head = "", ...asides] = words.replace(/\([^)]*\)/gu, " ").split(/\s*[,،–—]\s*/u);
  return nameOfHead(head, lexicon, isName) ?? nameOfAside(asides, lexicon);
}

function nameOfHead(head: string, lexicon: Lexicon, isName: (word: string) => boolean): string | null {
  const words = wordsIn(head);
  const runs = runsOf(words, lexicon, isName);
  const first = runs[0];
  if (first === undefined) return null;
  // The last name is the head's when nothing places it: "Environment Canada spokesman Julian Hart".
  const last = runs.findLast(({ placed, owner, closes }) => !placed && !owner && closes);
  const own = last ?? runs.find(({ placed, owner, from }) => !placed && !owner && from <= 1);
  return own === undefined ? null : stripTitles(own.name, lexicon.language.tag);
}

function nameOfAside(asides: readonly string[], lexicon: Lexicon): string | null {
  for (const aside of asides) {
    const words = wordsIn(aside);
    if (words[0]?.capital !== true) continue;
    const run = runsOf(words, lexicon, () => true)[0];
    if (run?.from === 0) return stripTitles(run.name, lexicon.language.tag);
  }
  return null;
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ([match]) => {
    const owner = POSSESSIVE.test(match);
    const words = match.replace(/['’]s$/u, "").replace(TRAILING, "");
    return { words, capital: CAPITAL.test(words), owner };
  });
}

interface NameRun {
  readonly name: string;
  readonly from: number;
  readonly placed: boolean;
  readonly owner: boolean;
  readonly closes: boolean;
}

function runsOf(words: readonly Word[], lexicon: Lexicon, isName: (word: string) => boolean): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined || !word.capital || (at === 0 && !isNameFirst(words, lexicon, isName))) {
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < words.length && words[to - 1]?.owner !== true) {
      const inside =
        INSIDE.test(words[to]?.words ?? "") &&
        (words[to + 1]?.capital === true ||
          (words[to + 2]?.capital === true && INSIDE.test(words[to + 1]?.words ?? "")));
      if (words[to]?.capital !== true && !inside) break;
      to += 1;
    }
    const name = words
      .slice(at, to)
      .map((one) => one.words)
      .join(" ");
    const next = words[to];
    const before = words[at - 1];
    const determined = before !== undefined && lexicon.determiners.has(before.words.toLowerCase());
    const placing = determined ? words[at - 2] : before;
    const owner = words[to - 1]?.owner === true && next !== undefined;
    const closes =
      next === undefined ||
      PLACING.test(next.words) ||
      lexicon.relatives.has(next.words) ||
      next.words === "who";
    runs.push({
      name,
      from: at,
      placed: placing !== undefined && PLACING.test(placing.words),
      owner,
      closes,
    });
    at = to;
  }
  return runs;
}

/** Whether the first word of a speaker is a name: it may be capital only because a sentence begins there. */
function isNameFirst(words: readonly Word[], lexicon: Lexicon, isName: (word: string) => boolean): boolean {
  const form = words[0]?.words.toLowerCase() ?? "";
  if (lexicon.determiners.has(form) || lexicon.pronouns.has(form) || lexicon.unnamed.has(form)) return false;
  return isName(words[0]?.words ?? "");
}
