const NOTHING = -1;
const FIRST_CELLS = 1 << 12;

/**
 * A hash table from 32-bit keys to chains of slots, the last added first, in typed arrays: about 20 bytes a posting
 * where a Map of arrays takes a hundred. Chains only grow; the owner rebuilds the table to forget. A cell names the
 * oldest posting of its key, which names the newest, each newer one the one before it: most keys have one posting only,
 * so nothing is kept of a key but its postings.
 */
export class PostingTable {
  private cells = new Int32Array(FIRST_CELLS).fill(NOTHING);
  private used = 0;
  private keys = new Uint32Array(FIRST_CELLS);
  private slots = new Uint32Array(FIRST_CELLS);
  /** The posting before; of the oldest the newest one, as a negative number. */
  private next = new Int32Array(FIRST_CELLS);
  private count = 0;

  /** Puts `slot` at the front of the chain of `key`. */
  add(key: number, slot: number): void {
    if (this.used * 3 > this.cells.length * 2) this.growTable();
    if (this.count === this.slots.length) this.growPostings();
    const cell = this.cellOf(key);
    const oldest = this.cells[cell] ?? NOTHING;
    const place = this.count++;
    this.keys[place] = key;
    this.slots[place] = slot;
    if (oldest === NOTHING) {
      this.cells[cell] = place;
      this.next[place] = ~place;
      this.used++;
    } else {
      this.next[place] = ~(this.next[oldest] ?? NOTHING);
      this.next[oldest] = ~place;
    }
  }

  /** The newest posting of `key`, or -1. */
  first(key: number): number {
    const oldest = this.oldest(key);
    return oldest === NOTHING ? NOTHING : ~(this.next[oldest] ?? 0);
  }

  /** The first posting of `key` that was ever added, or -1. */
  oldest(key: number): number {
    return this.cells[this.cellOf(key)] ?? NOTHING;
  }

  /** The posting added before `place` under the same key, or -1. */
  after(place: number): number {
    return Math.max(NOTHING, this.next[place] ?? NOTHING);
  }

  slotAt(place: number): number {
    return this.slots[place] ?? 0;
  }

  /** The cell of `key`, or the empty one where it belongs. Keys are sampled low: they are mixed first. */
  private cellOf(key: number): number {
    const { cells, keys } = this;
    const mask = cells.length - 1;
    let cell = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const oldest = cells[cell] ?? NOTHING;
      if (oldest === NOTHING || keys[oldest] === key) return cell;
      cell = (cell + 1) & mask;
    }
  }

  private growTable(): void {
    const { cells } = this;
    this.cells = new Int32Array(cells.length * 2).fill(NOTHING);
    for (const oldest of cells) {
      if (oldest !== NOTHING) this.cells[this.cellOf(this.keys[oldest] ?? 0)] = oldest;
    }
  }

  private growPostings(): void {
    const [keys, slots, next] = [this.keys, this.slots, this.next];
    this.keys = new Uint32Array(keys.length * 2);
    this.slots = new Uint32Array(slots.length * 2);
    this.next = new Int32Array(next.length * 2);
    this.keys.set(keys);
    this.slots.set(slots);
    this.next.set(next);
  }
}
