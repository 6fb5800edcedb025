import * as lists from "./article-words.ts";
import type { Random } from "./seeded-random.ts";

const NOUN_COUNT = 9000;
const ADJECTIVE_COUNT = 3000;
const VERB_COUNT = 2500;

/** What one generated article writes with: its own topic, people and places besides the common stock. */
export interface Vocabulary {
  readonly noun: () => string;
  /** Subject, verb, object and often a place, without a full stop; about seven words. */
  readonly clause: () => string;
  readonly person: () => string;
  readonly place: () => string;
}

/** Draws the topic, people and places of one article. */
export function vocabularyFor(random: Random): Vocabulary {
  const invented = (count: number): string => inventedWord(random.below(count));
  const topic = Array.from({ length: 10 }, () => invented(NOUN_COUNT));
  const people = Array.from({ length: 4 }, () => `${capital(invented(900))} ${capital(invented(9000))}`);
  const places = Array.from({ length: 3 }, () => capital(invented(4000)));
  const noun = () =>
    random.chance(0.2) ? random.pick(topic) : zipfWord(random, lists.NOUNS, NOUN_COUNT, "");
  const place = () => random.pick(places);
  const phrase = (): string => {
    const words = random.chance(0.4)
      ? `${zipfWord(random, lists.ADJECTIVES, ADJECTIVE_COUNT, "al")} ${noun()}`
      : noun();
    const determiner = random.pick(lists.DETERMINERS);
    return `${determiner === "a" && /^[aeiou]/.test(words) ? "an" : determiner} ${words}`;
  };
  const clause = (): string => {
    const core = `${phrase()} ${zipfWord(random, lists.VERBS, VERB_COUNT, "ed")} ${phrase()}`;
    if (random.chance(0.3)) return core;
    return `${core} ${random.pick(lists.PREPOSITIONS)} ${random.chance(0.3) ? place() : phrase()}`;
  };
  return { noun, clause, place, person: () => random.pick(people) };
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A word by rank, log-uniform (Zipf's law, exponent 1): the list's words first, then invented ones. */
function zipfWord(random: Random, common: readonly string[], size: number, ending: string): string {
  const rank = Math.floor(size ** random.next()) - 1;
  return common[rank] ?? inventedWord(rank) + ending;
}

/** The invented word number `rank`, a different one for each number below 400,000: two syllables. */
function inventedWord(rank: number): string {
  // The factor has no divisor in common with 400,000, so neighbours in rank look unlike each other.
  let rest = (rank * 151_717 + 17) % 400_000;
  const take = (parts: readonly string[]): string => {
    const part = parts[rest % parts.length] ?? "";
    rest = Math.floor(rest / parts.length);
    return part;
  };
  return (
    take(lists.ONSETS) + take(lists.VOWELS) + take(lists.ONSETS) + take(lists.VOWELS) + take(lists.CODAS)
  );
}
