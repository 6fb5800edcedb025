import { keyLimit, keyScale } from "../../../shared/text/compare/copy-keys.ts";

/** The scales of copy keys, the finest first. */
const SCALES = [1, 4, 8, 16];
const FORGOTTEN = -1;
/** Fewer comparable keys estimate nothing. */
const LEAST_COMPARABLE = 2;

/** How long an article is and how many keys it has, on each scale. */
export interface SketchFacts {
  readonly words: number;
  /** Keys below the limit of each scale. */
  readonly below: Uint32Array;
}

/** What tells how much two articles have in common, from their keys alone. */
export function sketchFacts(keys: Uint32Array, words: number): SketchFacts {
  const below = new Uint32Array(SCALES.length);
  for (const [place, scale] of SCALES.entries()) below[place] = countBelow(keys, keyLimit(scale));
  return { words, below };
}

/**
 * The facts of many articles, by slot, in two typed arrays of 20 bytes an article: of the hundreds that share a key with
 * an article nearly all are dropped by them, and looking at an object for each took twice the time.
 */
export class SketchColumns {
  private words = new Int32Array(1024).fill(FORGOTTEN);
  private below = new Uint32Array(1024 * SCALES.length);

  set(slot: number, { words, below }: SketchFacts): void {
    if (slot >= this.words.length) this.grow();
    this.words[slot] = words;
    this.below.set(below, slot * SCALES.length);
  }

  forget(slot: number): void {
    this.words[slot] = FORGOTTEN;
  }

  isForgotten(slot: number): boolean {
    return this.words[slot] === FORGOTTEN;
  }

  wordCount(slot: number): number {
    return this.words[slot] ?? 0;
  }

  keyCount(slot: number): number {
    return this.below[slot * SCALES.length] ?? 0;
  }

  /**
   * Share of the shorter article's keys that the other has too (0..1). Two scales are compared on the coarser one, of
   * which the finer sample holds every key.
   */
  containment(one: SketchFacts, slot: number, sharedKeys: number): number {
    const words = this.words[slot] ?? 0;
    const place = Math.max(placeOfScale(one.words), placeOfScale(words));
    const below = one.words <= words ? one.below[place] : this.below[slot * SCALES.length + place];
    return Math.min(1, sharedKeys / Math.max(below ?? 0, LEAST_COMPARABLE));
  }

  private grow(): void {
    const words = new Int32Array(this.words.length * 2).fill(FORGOTTEN);
    const below = new Uint32Array(this.below.length * 2);
    words.set(this.words);
    below.set(this.below);
    this.words = words;
    this.below = below;
  }
}

function placeOfScale(words: number): number {
  return SCALES.indexOf(keyScale(words));
}

function countBelow(sorted: Uint32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
