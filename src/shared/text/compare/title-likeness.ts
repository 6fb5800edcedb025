import { wordsOf } from "../words.ts";

/**
 * How alike two titles are: common words over all words of both (0..1). Words with digits count as one, so that
 * titles of a column ("Gold closes at 391", "Gold closes at 402") are alike. 0 when a title is empty.
 */
export function titleLikeness(a: string, b: string): number {
  const left = titleWords(a);
  const right = titleWords(b);
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common / (left.size + right.size - common);
}

// The title of a new article is compared with those of all candidates, the newest of which are candidates again soon.
const MOST_KEPT = 4096;
const kept = new Map<string, ReadonlySet<number>>();

function titleWords(title: string): ReadonlySet<number> {
  const known = kept.get(title);
  if (known !== undefined) return known;
  const words = new Set(wordsOf(title.replace(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu, "0"), []).hashes);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(title, words);
  return words;
}
