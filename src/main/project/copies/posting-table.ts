const NOTHING = -1;

/**
 * A hash table from 32-bit keys to chains of slots, the last added first, in typed arrays: about 15 bytes a posting
 * where a Map of arrays takes a hundred. Chains only grow; the owner rebuilds the table to forget.
 */
export class PostingTable {
  private keys = new Uint32Array(1 << 12);
  private heads = new Int32Array(1 << 12).fill(NOTHING);
  private tails = new Int32Array(1 << 12);
  private used = 0;
  private slots = new Uint32Array(1 << 12);
  private next = new Int32Array(1 << 12);
  private count = 0;

  /** Puts `slot` at the front of the chain of `key`. */
  add(key: number, slot: number): void {
    if (this.used * 3 > this.keys.length * 2) this.growTable();
    if (this.count === this.slots.length) this.growPostings();
    const cell = this.cellOf(key);
    const head = this.heads[cell] ?? NOTHING;
    if (head === NOTHING) {
      this.keys[cell] = key;
      this.tails[cell] = this.count;
      this.used++;
    }
    this.slots[this.count] = slot;
    this.next[this.count] = head;
    this.heads[cell] = this.count;
    this.count++;
  }

  /** The newest posting of `key`, or -1. */
  first(key: number): number {
    return this.heads[this.cellOf(key)] ?? NOTHING;
  }

  /** The first posting of `key` that was ever added, or -1. */
  oldest(key: number): number {
    const cell = this.cellOf(key);
    return this.heads[cell] === NOTHING ? NOTHING : (this.tails[cell] ?? NOTHING);
  }

  /** The posting added before `place` under the same key, or -1. */
  after(place: number): number {
    return this.next[place] ?? NOTHING;
  }

  slotAt(place: number): number {
    return this.slots[place] ?? 0;
  }

  /** The cell that holds `key`, or the empty one where it belongs. Keys are sampled low: they are mixed first. */
  private cellOf(key: number): number {
    const mask = this.keys.length - 1;
    let cell = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.heads[cell] !== NOTHING && this.keys[cell] !== key) cell = (cell + 1) & mask;
    return cell;
  }

  private growTable(): void {
    const { keys, heads, tails } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.heads = new Int32Array(keys.length * 2).fill(NOTHING);
    this.tails = new Int32Array(keys.length * 2);
    for (const [old, head] of heads.entries()) {
      if (head === NOTHING) continue;
      const key = keys[old] ?? 0;
      const cell = this.cellOf(key);
      this.keys[cell] = key;
      this.heads[cell] = head;
      this.tails[cell] = tails[old] ?? NOTHING;
    }
  }

  private growPostings(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const next = new Int32Array(this.next.length * 2);
    slots.set(this.slots);
    next.set(this.next);
    this.slots = slots;
    this.next = next;
  }
}
