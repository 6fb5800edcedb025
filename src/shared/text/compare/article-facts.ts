import type { Words } from "../words.ts";
import type { AlignedPassage } from "./align-words.ts";

/**
 * The word hashes of what a report is about: its numbers and its capitalised names. As signed numbers: V8 makes an
 * object of each larger one.
 */
export interface ArticleFacts {
  readonly numbers: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;
  /** 1 for each word of the article that is one of them, wherever it stands. */
  readonly marks: Uint8Array;
}

/** How much of one article's facts stand in another (0..1); null where there are too few to tell. */
export interface FactsAgreement {
  readonly all: number | null;
  readonly numbers: number | null;
}

const DIGIT = /\p{Nd}/u;
const CAPITAL = /\p{Lu}/u;
const SENTENCE_END = new Set('.!?:\n“"«„');
const LEAST_FACTS = 4;

// An article is compared with several others: its facts are read once and live as long as its words.
const kept = new WeakMap<Words, ArticleFacts>();

/**
 * The numbers and names of an article. A name is a word with a capital that does not start a sentence; scripts
 * without capitals have numbers only. Cost: linear, once for the same `words`.
 */
export function factsOf(text: string, words: Words): ArticleFacts {
  const known = kept.get(words);
  if (known !== undefined) return known;
  const found = readFacts(text, words);
  kept.set(words, found);
  return found;
}

function readFacts(text: string, words: Words): ArticleFacts {
  const numbers = new Set<number>();
  const names = new Set<number>();
  for (let index = 0; index < words.count; index++) {
    const start = words.starts[index] ?? 0;
    const kind = kindOf(text, start);
    const hash = signed(words.hashes[index]);
    if (kind === "number") numbers.add(hash);
    else if (kind === "capital" && !startsSentence(text, start)) names.add(hash);
  }
  const marks = new Uint8Array(words.count);
  for (let index = 0; index < words.count; index++) {
    const hash = signed(words.hashes[index]);
    if (names.has(hash) || numbers.has(hash)) marks[index] = 1;
  }
  return { numbers, names, marks };
}

/** What the character at `start` says of the word that begins there; patterns are asked beyond ASCII only. */
function kindOf(text: string, start: number): "number" | "capital" | "plain" {
  const first = text.charCodeAt(start);
  if (first < 0x80) {
    if (first >= 0x30 && first <= 0x39) return "number";
    return first >= 0x41 && first <= 0x5a ? "capital" : "plain";
  }
  const character = String.fromCodePoint(text.codePointAt(start) ?? first);
  if (DIGIT.test(character)) return "number";
  return CAPITAL.test(character) ? "capital" : "plain";
}

function startsSentence(text: string, start: number): boolean {
  let before = start - 1;
  while (text.charAt(before) === " ") before--;
  return before < 0 || SENTENCE_END.has(text.charAt(before));
}

/** The share of the facts of `shorter` that also stand in `longer`. */
export function factsAgreement(shorter: ArticleFacts, longer: ArticleFacts): FactsAgreement {
  const numbers = commonCount(shorter.numbers, longer.numbers);
  const names = commonCount(shorter.names, longer.names);
  const count = shorter.numbers.size + shorter.names.size;
  return {
    all: count < LEAST_FACTS ? null : (numbers + names) / count,
    numbers: shorter.numbers.size < LEAST_FACTS ? null : numbers / shorter.numbers.size,
  };
}

/** Facts inside shared passages, and how many of them the other article does not have anywhere. */
export interface PassageFacts {
  readonly all: number;
  readonly changed: number;
}

/**
 * Counts the facts of `a` that stand inside shared passages, and those where the other article has something else
 * at that place and does not have them elsewhere. A form filled in anew changes many, a copy hardly any: over
 * Reuters-21578 and FNC-1 the two part near one in eight. `passages` are aligned with `a` first.
 */
export function passageFacts(
  passages: readonly AlignedPassage[],
  a: { readonly words: Words; readonly facts: ArticleFacts },
  other: ArticleFacts,
): PassageFacts {
  let all = 0;
  let changed = 0;
  for (const passage of passages) {
    let equalTo = passage.aFrom;
    for (const run of passage.runs) {
      for (let at = equalTo; at < run.a; at++) {
        if (a.facts.marks[at] === 1 && !hasFact(other, a.words.hashes[at] ?? 0)) changed++;
      }
      equalTo = run.a + run.length;
    }
    for (let at = passage.aFrom; at < passage.aTo; at++) all += a.facts.marks[at] ?? 0;
  }
  return { all, changed };
}

/** Whether a word is one of the facts. */
export function hasFact(facts: ArticleFacts, word: number): boolean {
  const hash = signed(word);
  return facts.numbers.has(hash) || facts.names.has(hash);
}

function signed(hash = 0): number {
  return hash | 0;
}

function commonCount(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let count = 0;
  for (const value of left) if (right.has(value)) count++;
  return count;
}
