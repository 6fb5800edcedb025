import type { Words } from "../words.ts";

/** Raise it whenever words or keys come out differently: stored keys of another version are made anew. */
export const COPY_KEYS_VERSION = 1;

const GRAM = 5;
const LEAST_KEYS = 4;
const HASH_SPACE = 0x1_0000_0000;

/**
 * One in how many five-word sequences becomes a key, by length of the article. Powers of two, so that the keys of
 * a coarse sample are a part of every finer one and articles of any length can be compared.
 */
export function keyScale(wordCount: number): number {
  if (wordCount < 40) return 1;
  if (wordCount < 100) return 4;
  return wordCount < 240 ? 8 : 16;
}

/** Keys of a scale lie below this value. */
export function keyLimit(scale: number): number {
  return HASH_SPACE / scale;
}

/**
 * The copy keys of an article, ascending and without repeats: those hashes of five words in a row that lie below
 * the limit of its scale, and at least the four smallest (FracMinHash; research/duplicates.md 5.1). About 25 an
 * article. Below 40 words every sequence is a key, so that short texts are found when they are the same.
 */
export function copyKeys(words: Words): Uint32Array {
  const all = gramHashes(words);
  const limit = keyLimit(keyScale(words.count));
  const sampled = new Uint32Array(all.length);
  let count = 0;
  for (const hash of all) if (hash < limit) sampled[count++] = hash;
  const keys = withoutRepeats(sampled.subarray(0, count).sort());
  return keys.length >= LEAST_KEYS ? keys : withoutRepeats(all.sort()).slice(0, LEAST_KEYS);
}

/** Hash of every five words in a row; a text of fewer than five words has one, of all of them. */
function gramHashes(words: Words): Uint32Array {
  const { hashes, count } = words;
  if (count === 0) return new Uint32Array(0);
  const width = Math.min(GRAM, count);
  const grams = new Uint32Array(count - width + 1);
  for (let at = 0; at < grams.length; at++) {
    let hash = 0;
    for (let offset = 0; offset < width; offset++) {
      hash = Math.imul(hash ^ (hashes[at + offset] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    grams[at] = (hash ^ (hash >>> 13)) >>> 0;
  }
  return grams;
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  return sorted.filter((key, index) => index === 0 || key !== sorted[index - 1]);
}
