import { foldText } from "../fold-text.ts";
import { segmentsOf } from "./index-text.ts";
import type { QueryLeaf } from "./query-tree.ts";

/** A word of the index and in how many articles it stands. */
export interface KnownTerm {
  readonly term: string;
  readonly articles: number;
}

/** The words of the index, as far as they were collected. */
export interface TermLookup {
  /** Words that begin with `prefix`, the most frequent first. */
  beginningWith(prefix: string, limit: number): readonly KnownTerm[];
  /** All words that begin with `prefix` (at most some thousands), in any order. */
  allBeginningWith(prefix: string): readonly KnownTerm[];
  /** In how many articles a word stands; 0 when it is not known. */
  articlesWith(term: string): number;
}

/** Cuts the endings of a folded word; two words with one stem are forms of one word. */
export type Stemmer = (word: string) => string;

export interface FoundForms {
  readonly kind: "stem" | "clitic" | "prefix";
  readonly forms: readonly string[];
  /** There are more than these. */
  readonly cut: boolean;
}

/** More forms make a search slower and its result harder to explain. */
const MOST_FORMS = 64;

/** Prefixes up to this length are searched by the words they stand for: FTS5 would read a large part of the index. */
const SHORT_PREFIX = 4;
/** Shorter stems stand for too much. */
const SHORTEST_STEM = 3;

/** Particles written onto the next word, and endings of number, gender and possession (Larkey's light stemmer, 2002, and the usual compounds). */
const ARABIC = {
  before: ["و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول", "س"],
  after: ["ه", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "يه", "ي", "وا"],
  shortest: 3,
};
const HEBREW = {
  before: ["ו", "ה", "ב", "ל", "כ", "מ", "ש", "וה", "וב", "ול", "וכ", "ומ", "וש", "שה", "מה", "כש", "וכש"],
  after: ["ים", "ות", "ה", "ו", "ם", "ן"],
  shortest: 2,
};

const ARABIC_WORD = /^\p{Script=Arabic}+$/u;
const HEBREW_WORD = /^\p{Script=Hebrew}+$/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** The index word that a leaf asks for by itself, if its forms may count: one unquoted word without a star. */
export function plainWord(leaf: QueryLeaf): string | null {
  if (leaf.phrase) return null;
  const [only, second] = segmentsOf(foldText(leaf.text));
  if (only === undefined || second !== undefined || only.dense) return null;
  return only.text;
}

/**
 * The other forms of a word that the corpus has, at most 64, the most frequent first: by stem, in Arabic and Hebrew
 * by particles and endings. A short prefix is answered by the longer words, when they are too many to ask the index
 * for them. Null when the word is searched as it is. Cost: some thousand stems, about 5 ms.
 */
export function formsOf(leaf: QueryLeaf, terms: TermLookup, stemmers: readonly Stemmer[]): FoundForms | null {
  const word = plainWord(leaf);
  if (word === null) return null;
  if (leaf.prefix) return prefixForms(word, terms);
  if (!LETTERS.test(word)) return null;
  const clitics = ARABIC_WORD.test(word) ? ARABIC : HEBREW_WORD.test(word) ? HEBREW : null;
  if (clitics !== null) return listed("clitic", word, cliticForms(word, clitics, terms));
  return listed("stem", word, stemForms(word, terms, stemmers));
}

function prefixForms(word: string, terms: TermLookup): FoundForms | null {
  if (Array.from(word).length > SHORT_PREFIX) return null;
  const found = terms.beginningWith(word, MOST_FORMS + 1);
  // Few words: the index is asked for the prefix itself, and knows also those that came in since.
  if (found.length <= MOST_FORMS) return null;
  return { kind: "prefix", forms: found.slice(0, MOST_FORMS).map(({ term }) => term), cut: true };
}

function listed(kind: "stem" | "clitic", word: string, found: readonly KnownTerm[]): FoundForms | null {
  const others = found
    .filter(({ term }) => term !== word)
    .sort((a, b) => b.articles - a.articles || (a.term < b.term ? -1 : 1));
  if (others.length === 0) return null;
  const forms = others.slice(0, MOST_FORMS).map(({ term }) => term);
  return { kind, forms, cut: others.length > MOST_FORMS };
}

function stemForms(word: string, terms: TermLookup, stemmers: readonly Stemmer[]): KnownTerm[] {
  const found = new Map<string, KnownTerm>();
  for (const stemOf of stemmers) {
    const stem = stemOf(word);
    if (stem.length < SHORTEST_STEM) continue;
    // A stem may end otherwise than its words do: "happi" stands for "happy".
    let shared = 0;
    while (shared < stem.length && stem[shared] === word[shared]) shared++;
    const start = word.slice(0, Math.max(SHORTEST_STEM, Math.min(shared, stem.length - 1)));
    for (const known of terms.allBeginningWith(start)) {
      if (LETTERS.test(known.term) && stemOf(known.term) === stem) found.set(known.term, known);
    }
  }
  return [...found.values()];
}

interface Clitics {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What is left of a word must be this long. */
  readonly shortest: number;
}

/** Takes one particle and one ending off, in each way that leaves a word the corpus has; then puts all others on. */
function cliticForms(word: string, clitics: Clitics, terms: TermLookup): KnownTerm[] {
  const found = new Map<string, KnownTerm>();
  for (const base of basesOf(word, clitics, terms)) {
    for (const before of ["", ...clitics.before]) {
      for (const after of ["", ...clitics.after]) {
        const term = before + base + after;
        const articles = terms.articlesWith(term);
        if (articles > 0) found.set(term, { term, articles });
      }
    }
  }
  return [...found.values()];
}

/** A single letter is cut only from a word that the corpus also has without it: most such letters are part of the word. */
function basesOf(word: string, { before, after, shortest }: Clitics, terms: TermLookup): Set<string> {
  const bases = new Set([word]);
  const strip = (base: string, isSure: boolean): void => {
    if (Array.from(base).length >= shortest && (isSure || terms.articlesWith(base) > 0)) bases.add(base);
  };
  for (const particle of before) {
    if (word.startsWith(particle)) strip(word.slice(particle.length), particle.length > 1);
  }
  for (const base of [...bases]) {
    for (const ending of after) if (base.endsWith(ending)) strip(base.slice(0, -ending.length), true);
  }
  return bases;
}
