import { compareStrings } from "../compare-strings.ts";
import type { ActorKind } from "../domain/actor.ts";
import {
  acronymLetters,
  consonantKey,
  initialsOf,
  nameWords,
  spellingKey,
  weightyWords,
} from "./name-keys.ts";

/** Why two actors may be the same, the strongest first. */
export const LIKENESS_REASONS = [
  "identifier",
  "same-name",
  "acronym",
  "reordered",
  "spelling",
  "contained",
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** An actor as the rule sees it: names without weak ones, which fit several actors. */
export interface NamedActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
}

/** Two actors that may be one, a below b, with the words that say so: a name (or identifier) of each. */
export interface PossiblySame {
  readonly a: string;
  readonly b: string;
  readonly reason: LikenessReason;
  readonly nameA: string;
  readonly nameB: string;
}

interface Named {
  readonly actor: NamedActor;
  readonly name: string;
}

/** A key that more names share says nothing about any two of them; so does a part that stands in more names. */
const MOST_ALIKE = 12;
const MOST_HOLDERS = 4;
const LONGEST_NAME = 8;
const SHORTEST_PART = 3;

/**
 * The pairs of actors that may be the same, each with its strongest reason, strongest and then by name first. A pair
 * that `isDecided` is left out, and so are two with different Wikidata items. Looks keys up instead of comparing all
 * with all: about 20 ms for 2,000 actors with 3 names each.
 */
export function possiblySame(
  actors: readonly NamedActor[],
  isDecided: (a: string, b: string) => boolean,
): PossiblySame[] {
  const found = new Map<string, PossiblySame>();
  const add = (reason: LikenessReason, one: Named, other: Named): void => {
    if (one.actor.id === other.actor.id) return;
    const [a, b] = one.actor.id < other.actor.id ? [one, other] : [other, one];
    const key = `${a.actor.id} ${b.actor.id}`;
    // Reasons are tried from the strongest on.
    if (found.has(key) || isDecided(a.actor.id, b.actor.id) || areToldApart(a.actor, b.actor)) return;
    found.set(key, { a: a.actor.id, b: b.actor.id, reason, nameA: a.name, nameB: b.name });
  };
  const named = actors.flatMap((actor) => actor.names.map((name): Named => ({ actor, name })));
  const ids = actors.flatMap((actor) => actor.identifiers.map((name): Named => ({ actor, name })));
  pairUp(
    ids,
    ({ name }) => name,
    (one, other) => add("identifier", one, other),
  );
  pairUp(
    named,
    ({ name }) => nameWords(name).join(" "),
    (one, other) => add("same-name", one, other),
  );
  pairAcronyms(named, (one, other) => add("acronym", one, other));
  const sameKind = (one: Named, other: Named): boolean => one.actor.kind === other.actor.kind;
  pairUp(named, wordsInOrder, (one, other) => sameKind(one, other) && add("reordered", one, other));
  pairUp(
    named,
    ({ name }) => spellingKey(name),
    (one, other) => sameKind(one, other) && add("spelling", one, other),
  );
  pairScripts(named, (one, other) => sameKind(one, other) && add("spelling", one, other));
  pairParts(named, (one, other) => add("contained", one, other));
  const rank = ({ reason }: PossiblySame): number => LIKENESS_REASONS.indexOf(reason);
  return [...found.values()].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compareStrings(one.nameA, other.nameA) ||
      compareStrings(one.a + one.b, other.a + other.b),
  );
}

type Pair = (one: Named, other: Named) => unknown;

/** Pairs all that share a key. */
function pairUp(named: readonly Named[], keyOf: (one: Named) => string | null, pair: Pair): void {
  for (const [key, alike] of Map.groupBy(named, keyOf)) {
    if (key === null || key === "" || new Set(alike.map(({ actor }) => actor.id)).size > MOST_ALIKE) continue;
    for (const [at, one] of alike.entries()) for (const other of alike.slice(at + 1)) pair(one, other);
  }
}

function wordsInOrder({ name }: Named): string | null {
  const words = weightyWords(name);
  return words.length < 2 ? null : words.sort().join(" ");
}

function pairAcronyms(named: readonly Named[], pair: Pair): void {
  const byLetters = Map.groupBy(named, ({ name }) => acronymLetters(name));
  byLetters.delete(null);
  for (const one of named) {
    for (const initials of initialsOf(one.name)) {
      for (const short of byLetters.get(initials) ?? []) pair(short, one);
    }
  }
}

/** A name in a script without vowels with names in Latin letters. */
function pairScripts(named: readonly Named[], pair: Pair): void {
  const keyed = named.flatMap((one) => {
    const key = consonantKey(one.name);
    return key === null ? [] : [{ one, ...key }];
  });
  const written = Map.groupBy(
    keyed.filter(({ vowelless }) => !vowelless),
    ({ key }) => key,
  );
  for (const { one, key } of keyed.filter(({ vowelless }) => vowelless)) {
    const alike = written.get(key) ?? [];
    if (alike.length <= MOST_ALIKE) for (const other of alike) pair(one, other.one);
  }
}

/** A name that stands in another as whole words, of the same kind; of a person only the last word can stand alone. */
function pairParts(named: readonly Named[], pair: Pair): void {
  const byName = Map.groupBy(named, (one) => `${one.actor.kind} ${nameWords(one.name).join(" ")}`);
  const holders = new Map<Named, Named[]>();
  for (const whole of named) {
    const words = nameWords(whole.name);
    if (words.length < 2 || words.length > LONGEST_NAME) continue;
    for (const part of partsOf(words, whole.actor.kind)) {
      for (const one of byName.get(`${whole.actor.kind} ${part}`) ?? []) {
        holders.set(one, [...(holders.get(one) ?? []), whole]);
      }
    }
  }
  for (const [one, wholes] of holders) {
    if (new Set(wholes.map(({ actor }) => actor.id)).size > MOST_HOLDERS) continue;
    for (const whole of wholes) pair(one, whole);
  }
}

function partsOf(words: readonly string[], kind: ActorKind): string[] {
  const parts: string[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= words.length; end++) {
      if (end - start === words.length) continue;
      if (kind === "person" && end - start === 1 && end !== words.length) continue;
      const part = words.slice(start, end).join(" ");
      if (part.length >= SHORTEST_PART) parts.push(part);
    }
  }
  return parts;
}

/** Two that have Wikidata items, and none in common. */
function areToldApart(a: NamedActor, b: NamedActor): boolean {
  const items = (actor: NamedActor) => actor.identifiers.filter((id) => id.startsWith("wikidata:"));
  const [ofA, ofB] = [items(a), items(b)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((id) => ofB.includes(id));
}
