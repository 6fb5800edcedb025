import type { ReadableDb } from "../db/connection.ts";

/** An article as a member of its story. */
export interface StoryArticleRow {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text_hash: string;
  readonly story_id: string;
}

/** All members of many stories. One statement. */
export function articlesOfStories(db: ReadableDb, storyIds: readonly string[]): StoryArticleRow[] {
  return db
    .prepare<[string], StoryArticleRow>(
      `SELECT key, id, title, outlet, published, text_hash, story_id FROM article
       WHERE story_id IN (SELECT value FROM json_each(?)) ORDER BY key`,
    )
    .all(JSON.stringify(storyIds));
}
