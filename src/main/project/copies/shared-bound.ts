import {
  LARGEST_EDITED_GAP,
  LEAST_PASSAGE_WORDS,
  SEED_WORDS,
} from "../../../shared/text/compare/align-words.ts";

const NOTHING = -1;
const FIRST_WORDS = 1 << 12;

/**
 * The most that an alignment of one article with others could find, at a fifth of its cost: every passage starts from
 * four equal words in a row and bridges sixteen at most. Words are the lower halves of their hashes, as kept in memory:
 * by chance alike, they only raise the bound. One article at a time, its arrays used again for the next.
 */
export class SharedBound {
  private own = new Uint16Array(FIRST_WORDS);
  private count = 0;
  /** Places of the article's distinct seeds in a hash table. */
  private cells = new Int32Array(FIRST_WORDS * 2);
  private mask = 0;
  /** Of each place the first one with the same seed, and whether the other article has it. */
  private firsts = new Int32Array(FIRST_WORDS);
  private found = new Uint8Array(FIRST_WORDS);

  /** The article that others are held against from now on, by its words' hashes. */
  begin(hashes: Uint32Array): void {
    this.count = hashes.length;
    const size = 1 << Math.ceil(Math.log2(Math.max(16, hashes.length * 2)));
    if (size > this.cells.length) {
      this.own = new Uint16Array(size);
      this.cells = new Int32Array(size);
      this.firsts = new Int32Array(size);
      this.found = new Uint8Array(size);
    }
    this.mask = size - 1;
    this.own.set(hashes);
    this.cells.fill(NOTHING, 0, size);
    for (let place = 0; place + SEED_WORDS <= this.count; place++) {
      const cell = this.cellOf(this.own, place);
      const first = this.cells[cell] ?? NOTHING;
      if (first === NOTHING) this.cells[cell] = place;
      this.firsts[place] = first === NOTHING ? place : first;
    }
  }

  /** No less than the share of the shorter article's words that lie in shared passages. */
  boundOf(other: Uint16Array): number {
    if (other.length === 0) return 0;
    const inside = new Spans();
    this.found.fill(0, 0, this.count);
    for (let at = 0; at + SEED_WORDS <= other.length; at++) {
      const first = this.cells[this.cellOf(other, at)] ?? NOTHING;
      if (first === NOTHING) continue;
      this.found[first] = 1;
      inside.seed(at);
    }
    const ofOther = inside.total() / other.length;
    if (ofOther === 0 || other.length < this.count) return ofOther;
    const ofOwn = this.insideOwn() / this.count;
    return other.length > this.count ? ofOwn : Math.max(ofOwn, ofOther);
  }

  private insideOwn(): number {
    const inside = new Spans();
    for (let place = 0; place + SEED_WORDS <= this.count; place++) {
      if (this.found[this.firsts[place] ?? 0] === 1) inside.seed(place);
    }
    return inside.total();
  }

  /** The cell that holds the four words at `at`, or the empty one where they belong. */
  private cellOf(words: Uint16Array, at: number): number {
    const { own, cells, mask } = this;
    const one = (words[at] ?? 0) | ((words[at + 1] ?? 0) << 16);
    const two = (words[at + 2] ?? 0) | ((words[at + 3] ?? 0) << 16);
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let cell = (hash >>> 8) & mask;
    for (;;) {
      const place = cells[cell] ?? NOTHING;
      if (place === NOTHING || isSame(own, place, one, two)) return cell;
      cell = (cell + 1) & mask;
    }
  }
}

/** Whether the four words at `place` are these, two in a number. */
function isSame(words: Uint16Array, place: number, one: number, two: number): boolean {
  return (
    ((words[place] ?? 0) | ((words[place + 1] ?? 0) << 16)) === one &&
    ((words[place + 2] ?? 0) | ((words[place + 3] ?? 0) << 16)) === two
  );
}

/** Words between the first and the last seed wherever seeds stand near each other, if a passage can lie there. */
class Spans {
  private sum = 0;
  private from = 0;
  private to = NOTHING;
  private covered = 0;

  /** Four shared words from `at`; called in reading order. */
  seed(at: number): void {
    if (this.to === NOTHING || at - this.to > LARGEST_EDITED_GAP) {
      this.close();
      this.from = at;
      this.to = at;
      this.covered = 0;
    }
    this.covered += Math.min(SEED_WORDS, at + SEED_WORDS - this.to);
    this.to = at + SEED_WORDS;
  }

  total(): number {
    this.close();
    this.covered = 0;
    return this.sum;
  }

  private close(): void {
    if (this.covered >= LEAST_PASSAGE_WORDS) this.sum += this.to - this.from;
  }
}
