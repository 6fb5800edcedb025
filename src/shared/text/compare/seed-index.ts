import type { Words } from "../words.ts";

const SEED = 4;
/** A phrase that stands more often in one text is furniture; its first places are enough. */
export const MOST_PLACES = 24;
const NOTHING = -1;

/** Places of every four words in a row of one text: a hash table with chains, in two typed arrays. */
export interface SeedIndex {
  readonly hashes: Uint32Array;
  readonly mask: number;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

// A new article is compared with many others: its index is built once and lives as long as its words.
const kept = new WeakMap<Words, SeedIndex>();

/** The seed index of `words`, built on first use. */
export function seedIndexOf(words: Words): SeedIndex {
  const known = kept.get(words);
  if (known !== undefined) return known;
  const built = build(words);
  kept.set(words, built);
  return built;
}

/**
 * The first place of the indexed text where the four words at `at` of `hashes` stand, or -1; the next ones come from
 * {@link placeAfter}. In reading order; whoever asks stops at {@link MOST_PLACES}.
 */
export function firstPlace(index: SeedIndex, hashes: Uint32Array, at: number): number {
  return sameFrom(index, index.heads[slotOf(hashes, at, index.mask)] ?? NOTHING, hashes, at);
}

/** The place behind `place` where the same four words stand, or -1. */
export function placeAfter(index: SeedIndex, place: number, hashes: Uint32Array, at: number): number {
  return sameFrom(index, index.next[place] ?? NOTHING, hashes, at);
}

function sameFrom(index: SeedIndex, from: number, hashes: Uint32Array, at: number): number {
  let place = from;
  while (place !== NOTHING && !sameSeed(index.hashes, place, hashes, at))
    place = index.next[place] ?? NOTHING;
  return place;
}

function build(words: Words): SeedIndex {
  const places = Math.max(0, words.count - SEED + 1);
  const size = 1 << Math.ceil(Math.log2(Math.max(4, places * 2)));
  const index = {
    hashes: words.hashes,
    mask: size - 1,
    heads: new Int32Array(size).fill(NOTHING),
    next: new Int32Array(places).fill(NOTHING),
  };
  // From the end, so that each chain runs in reading order.
  for (let place = places - 1; place >= 0; place--) {
    const slot = slotOf(words.hashes, place, index.mask);
    index.next[place] = index.heads[slot] ?? NOTHING;
    index.heads[slot] = place;
  }
  return index;
}

function slotOf(hashes: Uint32Array, at: number, mask: number): number {
  let hash = hashes[at] ?? 0;
  hash = Math.imul(hash ^ (hashes[at + 1] ?? 0), 0x9e3779b1) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hashes[at + 2] ?? 0), 0x85ebca6b) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hashes[at + 3] ?? 0), 0xc2b2ae35) ^ (hash >>> 16);
  return hash & mask;
}

function sameSeed(left: Uint32Array, at: number, right: Uint32Array, other: number): boolean {
  return (
    left[at] === right[other] &&
    left[at + 1] === right[other + 1] &&
    left[at + 2] === right[other + 2] &&
    left[at + 3] === right[other + 3]
  );
}
