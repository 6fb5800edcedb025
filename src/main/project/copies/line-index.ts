import { ArticleRows } from "./article-rows.ts";
import { PostingTable } from "./posting-table.ts";

/** The kept part of a paragraph's hash: 24 bits, spread over all of the lower half, which is what multiplying takes. */
export function lineOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 8;
}

/** Which articles have a line (a paragraph of three words or more, or a title), in memory. About 25 bytes each. */
export class LineIndex {
  private postings = new PostingTable();
  private rows = new ArticleRows();

  /** Adds an article in place of what was known of it. `lines` are distinct, from {@link lineOf}. */
  add(articleKey: number, lines: Uint32Array): void {
    this.remove(articleKey);
    const slot = this.rows.add(articleKey, lines);
    for (let at = 0; at < lines.length; at++) this.postings.add(lines[at] ?? 0, slot);
  }

  remove(articleKey: number): void {
    this.rows.forget(articleKey);
    if (this.rows.isSparse) this.sweep();
  }

  /** The lines of an article as a view, until the next is added. */
  linesOf(articleKey: number): Uint32Array {
    const slot = this.rows.slotOf(articleKey);
    return slot === undefined ? new Uint32Array(0) : this.rows.rowAt(slot);
  }

  /** The articles that have `line`, those added last first, at most `most`. */
  articlesWith(line: number, most = Number.POSITIVE_INFINITY): number[] {
    const found: number[] = [];
    for (let place = this.postings.first(line); place >= 0 && found.length < most; ) {
      const article = this.rows.articleAt(this.postings.slotAt(place));
      if (article !== null) found.push(article);
      place = this.postings.after(place);
    }
    return found;
  }

  private sweep(): void {
    const { rows } = this;
    this.rows = new ArticleRows();
    this.postings = new PostingTable();
    for (const [articleKey, slot] of rows.living()) this.add(articleKey, rows.rowAt(slot));
  }
}
