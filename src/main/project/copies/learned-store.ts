import type { LearnedParagraph } from "./judge-paragraph.ts";
import { lineOf } from "./line-index.ts";

/** A learned paragraph as stored. */
export interface LearnedRow extends LearnedParagraph {
  readonly hash: number;
  readonly articles: number;
  readonly families: number;
  /** An article that has it. */
  readonly sample: number;
}

/** What learning changed: a row to store, or a hash that is nothing any more. */
export interface LearnedChange {
  readonly hash: number;
  readonly row: LearnedRow | null;
}

/** The paragraphs that the corpus has taught, in memory. */
export class LearnedStore {
  private readonly rows = new Map<number, LearnedRow>();
  private readonly hashesOfLine = new Map<number, Set<number>>();

  of(hash: number): LearnedRow | undefined {
    // Of nearly all paragraphs nothing is learned, and small numbers are looked up three times as fast as large ones.
    return this.hashesOfLine.has(lineOf(hash)) ? this.rows.get(hash) : undefined;
  }

  /** The learned paragraphs whose kept hash is `line`. */
  withLine(line: number): LearnedRow[] {
    const hashes = this.hashesOfLine.get(line);
    return hashes === undefined ? [] : [...hashes].flatMap((hash) => this.rows.get(hash) ?? []);
  }

  apply({ hash, row }: LearnedChange): void {
    const line = lineOf(hash);
    if (row === null) {
      this.rows.delete(hash);
      this.hashesOfLine.get(line)?.delete(hash);
      return;
    }
    this.rows.set(hash, row);
    const hashes = this.hashesOfLine.get(line) ?? new Set<number>();
    this.hashesOfLine.set(line, hashes.add(hash));
  }
}
