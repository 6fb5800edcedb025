import { PostingTable } from "./posting-table.ts";

interface Entry {
  readonly articleKey: number;
  readonly lines: Uint32Array;
}

/** Bits of a paragraph's hash that are kept of every paragraph: who shares one is looked up, then read. */
const LINE_BITS = 0x1000000;

/** The kept part of a paragraph's hash: 24 bits, spread over all of the lower half. */
export function lineOf(hash: number): number {
  return (Math.imul(hash % 0x1_0000_0000, 0x9e3779b1) >>> 8) % LINE_BITS;
}

/** Which articles have a paragraph, in memory, for all paragraphs of three words or more. About 25 bytes each. */
export class LineIndex {
  private postings = new PostingTable();
  private entries: (Entry | undefined)[] = [];
  private readonly slots = new Map<number, number>();

  /** Adds an article in place of what was known of it. `lines` are distinct, from {@link lineOf}. */
  add(articleKey: number, lines: Uint32Array): void {
    this.remove(articleKey);
    const slot = this.entries.length;
    this.entries.push({ articleKey, lines });
    this.slots.set(articleKey, slot);
    for (const line of lines) this.postings.add(line, slot);
  }

  remove(articleKey: number): void {
    const slot = this.slots.get(articleKey);
    if (slot === undefined) return;
    this.entries[slot] = undefined;
    this.slots.delete(articleKey);
    if (this.entries.length > 1024 && this.slots.size * 2 < this.entries.length) this.sweep();
  }

  linesOf(articleKey: number): Uint32Array {
    return this.entries[this.slots.get(articleKey) ?? -1]?.lines ?? new Uint32Array(0);
  }

  /** The articles that have `line`, those added last first, at most `most`. */
  articlesWith(line: number, most: number): number[] {
    const found: number[] = [];
    for (let place = this.postings.first(line); place >= 0 && found.length < most; ) {
      const entry = this.entries[this.postings.slotAt(place)];
      if (entry !== undefined) found.push(entry.articleKey);
      place = this.postings.after(place);
    }
    return found;
  }

  private sweep(): void {
    const living = this.entries.filter((entry) => entry !== undefined);
    this.postings = new PostingTable();
    this.entries = [];
    this.slots.clear();
    for (const { articleKey, lines } of living) this.add(articleKey, lines);
  }
}
