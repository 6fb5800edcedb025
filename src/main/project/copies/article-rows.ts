const FIRST_ARTICLES = 1 << 10;
const FIRST_NUMBERS = 1 << 14;
const FORGOTTEN = -1;

/**
 * A short row of numbers for each of many articles, one behind the other in one array: 16 bytes an article beside them,
 * where an object and an array for each took two hundred and were looked at by every collection of garbage. Rows are
 * added and forgotten; the room of forgotten ones comes back when the owner fills a new one with the living.
 */
export class ArticleRows {
  private readonly slots = new Map<number, number>();
  private articles = new Float64Array(FIRST_ARTICLES);
  /** Where each row ends; it starts where the one before ends. */
  private ends = new Uint32Array(FIRST_ARTICLES);
  private numbers = new Uint32Array(FIRST_NUMBERS);
  private used = 0;

  /** Articles that are not forgotten. */
  get size(): number {
    return this.slots.size;
  }

  /** Rows ever added: one more than the last slot. */
  get count(): number {
    return this.used;
  }

  /** Whether more than half of many rows are forgotten. */
  get isSparse(): boolean {
    return this.used > FIRST_ARTICLES && this.slots.size * 2 < this.used;
  }

  /** Adds the row of an article that has none, and gives its slot: the next higher number. */
  add(articleKey: number, row: Uint32Array): number {
    const slot = this.used++;
    const start = this.startOf(slot);
    const end = start + row.length;
    if (slot >= this.ends.length) {
      this.articles = longer(this.articles, new Float64Array(slot * 2));
      this.ends = longer(this.ends, new Uint32Array(slot * 2));
    }
    if (end > this.numbers.length) this.numbers = longer(this.numbers, new Uint32Array(end * 2));
    this.articles[slot] = articleKey;
    this.ends[slot] = end;
    this.numbers.set(row, start);
    this.slots.set(articleKey, slot);
    return slot;
  }

  slotOf(articleKey: number): number | undefined {
    return this.slots.get(articleKey);
  }

  /** The article of a slot; null when it was forgotten. */
  articleAt(slot: number): number | null {
    const article = this.articles[slot] ?? FORGOTTEN;
    return article === FORGOTTEN ? null : article;
  }

  /** The row of a slot as a view, until the next is added. */
  rowAt(slot: number): Uint32Array {
    return this.numbers.subarray(this.startOf(slot), this.ends[slot] ?? 0);
  }

  forget(articleKey: number): void {
    const slot = this.slots.get(articleKey);
    if (slot === undefined) return;
    this.articles[slot] = FORGOTTEN;
    this.slots.delete(articleKey);
  }

  /** The slots that are not forgotten, ascending. */
  *living(): Generator<readonly [articleKey: number, slot: number]> {
    for (let slot = 0; slot < this.used; slot++) {
      const article = this.articleAt(slot);
      if (article !== null) yield [article, slot];
    }
  }

  private startOf(slot: number): number {
    return slot === 0 ? 0 : (this.ends[slot - 1] ?? 0);
  }
}

function longer<Numbers extends Uint32Array | Float64Array>(numbers: Numbers, target: Numbers): Numbers {
  target.set(numbers);
  return target;
}
