import { wordsOf } from "./words.ts";

/** A claim as the rule sees it: its statement, and where its quotes begin and end in which text. */
export interface StatedClaim {
  readonly id: string;
  readonly statement: string;
  readonly quotes: readonly { readonly textHash: string; readonly start: number; readonly end: number }[];
}

export const CLAIM_LIKENESS = ["same-words", "same-quote"] as const;
export type ClaimLikeness = (typeof CLAIM_LIKENESS)[number];

/** Two claims that may be one, a below b, with what says so. */
export interface PossiblySameClaims {
  readonly a: string;
  readonly b: string;
  readonly reason: ClaimLikeness;
}

/** A statement that more claims have word for word (such as "denied") says nothing about any two of them. */
const MOST_ALIKE = 12;
/** Of two quotes that are one, this part of both together is shared; one edge may stand a word further. */
const SHARED_SPAN = 0.8;
/** One sentence may carry two claims; two wordings of one claim share at least one word in three. */
const SHARED_WORDS = 1 / 3;

/**
 * Claims that may have been entered twice, as by two people who read the same article: their statements are the same
 * words (case, accents and signs aside), or they quote the same place of the same text in words that are alike. A pair that `isDecided` is
 * left out. Looks keys up instead of comparing all with all. Cost: linear in claims and quotes.
 */
export function possiblySameClaims(
  claims: readonly StatedClaim[],
  isDecided: (a: string, b: string) => boolean,
): PossiblySameClaims[] {
  const words = new Map(claims.map(({ id, statement }) => [id, wordsOf(statement, []).hashes]));
  const found = new Map<string, PossiblySameClaims>();
  const add = (one: string, other: string, reason: ClaimLikeness): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a} ${b}`;
    if (a !== b && !found.has(key) && !isDecided(a, b)) found.set(key, { a, b, reason });
  };
  const byWords = Map.groupBy(claims, ({ id }) => (words.get(id) ?? []).join(" "));
  for (const [key, alike] of byWords)
    if (key !== "" && alike.length <= MOST_ALIKE)
      forPairs(alike, (one, other) => add(one.id, other.id, "same-words"));
  const byText = Map.groupBy(
    claims.flatMap(({ id, quotes }) => quotes.map((quote) => ({ id, ...quote }))),
    ({ textHash }) => textHash,
  );
  for (const quotes of byText.values()) {
    const sorted = quotes.toSorted((one, other) => one.start - other.start);
    for (const [index, one] of sorted.entries()) {
      for (let at = index + 1; at < sorted.length; at++) {
        const other = sorted[at];
        if (other === undefined || other.start >= one.end) break;
        if (sharedPart(one, other) < SHARED_SPAN) continue;
        if (sharedWords(words.get(one.id), words.get(other.id)) >= SHARED_WORDS)
          add(one.id, other.id, "same-quote");
      }
    }
  }
  return [...found.values()];
}

function forPairs<T>(list: readonly T[], act: (one: T, other: T) => void): void {
  for (const [index, one] of list.entries()) for (const other of list.slice(index + 1)) act(one, other);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What two spans share, of all that they cover. */
function sharedPart(one: Place, other: Place): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** Of the different words of the shorter statement, the share that stands in the longer one. */
function sharedWords(one: Iterable<number> = [], other: Iterable<number> = []): number {
  const [short, long] = [new Set(one), new Set(other)].sort((a, b) => a.size - b.size);
  if (short === undefined || long === undefined || short.size === 0) return 0;
  return [...short].filter((word) => long.has(word)).length / short.size;
}
