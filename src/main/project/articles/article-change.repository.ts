import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** Notes in the journal that what can be searched or compared of an article has changed (or is gone). */
export function noteArticleChange(db: WritableDb, articleKey: number): void {
  prepared(db, "INSERT INTO article_change (article_key) VALUES (?)").run(BigInt(articleKey));
}

/** The same for all articles that carry a text. */
export function noteTextChange(db: WritableDb, textHash: string): void {
  prepared(db, "INSERT INTO article_change (article_key) SELECT key FROM article WHERE text_hash = ?").run(
    textHash,
  );
}
