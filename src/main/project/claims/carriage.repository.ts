import type { ReadableDb } from "../db/connection.ts";
import { QUOTE_ROW, type QuoteRow } from "./claims.repository.ts";

/** An article as a member of its story. */
export interface StoryArticleRow {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text_hash: string;
  readonly language: string | null;
  readonly story_id: string;
}

/** All members of many stories. One statement. */
export function articlesOfStories(db: ReadableDb, storyIds: readonly string[]): StoryArticleRow[] {
  return db
    .prepare<[string], StoryArticleRow>(
      `SELECT key, id, title, outlet, published, text_hash, language, story_id FROM article
       WHERE story_id IN (SELECT value FROM json_each(?)) ORDER BY key`,
    )
    .all(JSON.stringify(storyIds));
}

/** The quotes in all articles of an article's story, also in itself, oldest first. One statement. */
export function quotesInStory(db: ReadableDb, articleId: string): QuoteRow[] {
  return db
    .prepare<[string], QuoteRow>(
      `${QUOTE_ROW} WHERE quote.article_id IN (
         SELECT id FROM article WHERE story_id = (SELECT story_id FROM article WHERE id = ?)) ORDER BY quote.id`,
    )
    .all(articleId);
}
