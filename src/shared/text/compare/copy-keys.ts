import type { Words } from "../words.ts";

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
  const count = gramHashes(words);
  const limit = keyLimit(keyScale(words.count));
  let sampled = 0;
  for (let at = 0; at < count; at++) if ((grams[at] ?? 0) < limit) low[sampled++] = grams[at] ?? 0;
  const keys = withoutRepeats(low.subarray(0, sampled).sort());
  return keys.length >= LEAST_KEYS
    ? keys
    : withoutRepeats(grams.subarray(0, count).sort()).slice(0, LEAST_KEYS);
}

// Kept from text to text: an array outside the heap costs more to make than to fill.
let grams = new Uint32Array(1 << 12);
let low = new Uint32Array(1 << 12);

/** Writes the hash of every five words in a row to `grams`; a text of fewer than five words has one, of all of them. */
function gramHashes({ hashes, count }: Words): number {
  if (count === 0) return 0;
  const width = Math.min(GRAM, count);
  const length = count - width + 1;
  if (length > grams.length) {
    grams = new Uint32Array(length * 2);
    low = new Uint32Array(length * 2);
  }
  const target = grams;
  for (let at = 0; at < length; at++) {
    let hash = 0;
    for (let word = at; word < at + width; word++) {
      hash = Math.imul(hash ^ (hashes[word] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    target[at] = (hash ^ (hash >>> 13)) >>> 0;
  }
  return length;
}

/** A copy of ascending numbers, each once. */
function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const key = sorted[at] ?? 0;
    if (at === 0 || key !== sorted[kept - 1]) sorted[kept++] = key;
  }
  return sorted.slice(0, kept);
}
