import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

export interface LearnedListRow {
  readonly hash: number;
  readonly articles: number;
  readonly families: number;
  readonly role: "boilerplate" | "related-headline";
  readonly strength: "weak" | "strong";
  readonly outlets: string | null;
  /** The text of an article that has it. */
  readonly body: string | null;
}

export function learnedList(
  db: ReadableDb,
  page: { readonly offset: number; readonly limit: number },
): { total: number; rows: LearnedListRow[] } {
  const total = prepared<[], number>(db, "SELECT count(*) FROM copy_paragraph").pluck().get() ?? 0;
  const rows = prepared<[number, number], LearnedListRow>(
    db,
    `SELECT learned.hash, articles, families, role, strength, outlets, text.body
       FROM copy_paragraph learned LEFT JOIN article ON article.key = learned.sample
            LEFT JOIN text ON text.hash = article.text_hash
      ORDER BY articles DESC, learned.hash LIMIT ? OFFSET ?`,
  ).all(page.limit, page.offset);
  return { total, rows };
}

/** The texts in which people decided on zones. */
export function touchedTexts(db: ReadableDb): string[] {
  return prepared<[], string>(db, "SELECT body FROM text WHERE hash IN (SELECT text_hash FROM zone_decision)")
    .pluck()
    .all();
}
