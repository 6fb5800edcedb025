/** 128 MB: the words of about 130,000 articles of usual length. */
const MOST_WORDS = 1 << 26;
const FIRST_WORDS = 1 << 18;
/** Before the words of each article stand their count, in two halves. */
const HEAD = 2;
const HALF_BITS = 16;

/**
 * The compared words of articles looked at, half a hash each, in one array that is written round and round: what tells
 * that two articles share too little, without reading one of them from the project file (60 times the cost). Those
 * kept first are forgotten first.
 */
export class KeptWords {
  private words: Uint16Array;
  /** Where the head of each article stands, in the order of writing. */
  private readonly places = new Map<number, number>();
  private end = 0;
  private readonly most: number;

  constructor(most = MOST_WORDS) {
    this.most = most;
    this.words = new Uint16Array(Math.min(most, FIRST_WORDS));
  }

  /** Keeps the words of an article in place of what was kept of it; more words than there is room for are not kept. */
  keep(articleKey: number, hashes: Uint32Array): void {
    this.places.delete(articleKey);
    const needed = hashes.length + HEAD;
    if (needed > this.most) return;
    this.makeRoom(needed);
    const { words, end } = this;
    words[end] = hashes.length;
    words[end + 1] = hashes.length >>> HALF_BITS;
    // Each number is cut to its lower half.
    words.set(hashes, end + HEAD);
    this.places.set(articleKey, end);
    this.end = end + needed;
  }

  /** The words of an article, until the next is kept; null when they are not there. */
  of(articleKey: number): Uint16Array | null {
    const place = this.places.get(articleKey);
    if (place === undefined) return null;
    const count = (this.words[place] ?? 0) + (this.words[place + 1] ?? 0) * 2 ** HALF_BITS;
    return this.words.subarray(place + HEAD, place + HEAD + count);
  }

  forget(articleKey: number): void {
    this.places.delete(articleKey);
  }

  private makeRoom(needed: number): void {
    if (this.end + needed > this.words.length && this.words.length < this.most) this.grow(needed);
    if (this.end + needed > this.words.length) {
      this.forgetFrom(this.end, this.words.length);
      this.end = 0;
    }
    this.forgetFrom(this.end, this.end + needed);
  }

  private grow(needed: number): void {
    const larger = Math.min(this.most, Math.max(this.words.length * 2, this.end + needed));
    const words = new Uint16Array(larger);
    words.set(this.words.subarray(0, this.end));
    this.words = words;
  }

  /** Forgets what would be written over: the oldest come first, and stand first behind the end. */
  private forgetFrom(from: number, to: number): void {
    for (const [articleKey, place] of this.places) {
      if (place < from || place >= to) return;
      this.places.delete(articleKey);
    }
  }
}
