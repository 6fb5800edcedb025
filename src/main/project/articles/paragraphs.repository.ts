import { hashedParagraphs } from "../../../shared/text/zones/decided-paragraphs.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { contentId } from "./content-id.ts";

/** A paragraph to look for: its hash, its words as they stood where it was decided on, '' for all outlets. */
export interface ParagraphWords {
  readonly hash: number;
  readonly outlet: string;
  readonly words: string;
}

const TEXTS_AT_ONCE = 200;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The id of the decision on a paragraph for an outlet: two people who decide on it speak about the same thing. */
export function paragraphDecisionId(hash: number, outlet: string): string {
  return contentId(["paragraph", 1, hash, outlet]);
}

/**
 * The keys of the articles in which the paragraph stands. Texts that hold its longest word are read and compared by
 * hash, so other spaces, marks and accents are found too; one in which just that word is written differently is
 * not. Cost: one pass of SQLite's `instr` over the outlet's texts, about 1 ms for each megabyte.
 */
export function articlesWithParagraph(db: ReadableDb, paragraph: ParagraphWords): number[] {
  return [...placesOfParagraph(db, paragraph)];
}

/** The same one by one, oldest first, in the articles with a key above `after` only. */
export function* placesOfParagraph(
  db: ReadableDb,
  { hash, outlet, words }: ParagraphWords,
  after = -1,
): Generator<number> {
  const longest = (words.match(WORD) ?? []).reduce(
    (best, word) => (word.length > best.length ? word : best),
    "",
  );
  const page = prepared<[string, string, bigint, string, number], { key: number; body: string }>(
    db,
    `SELECT article.key, text.body FROM article JOIN text ON text.hash = article.text_hash
      WHERE (? = '' OR article.outlet = ?) AND article.key > ? AND instr(text.body, ?) > 0
      ORDER BY article.key LIMIT ?`,
  );
  for (let above = after; ; ) {
    const rows = page.all(outlet, outlet, BigInt(above), longest, TEXTS_AT_ONCE);
    for (const { key, body } of rows) {
      if (hashedParagraphs(body).some((paragraph) => paragraph.hash === hash)) yield key;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < TEXTS_AT_ONCE) return;
    above = last.key;
  }
}
