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

/** What links a member to the origin of its story. */
export interface OriginLink {
  readonly relation: string | null;
  readonly score: number | null;
}

interface LinkRow extends OriginLink {
  readonly id: string;
}

/** The links of the members of many stories to their origins: a person's word first, else the machine's. By article. */
export function linksToOrigins(db: ReadableDb, storyIds: readonly string[]): Map<string, OriginLink> {
  const rows = db
    .prepare<[string], LinkRow>(
      `SELECT member.id, pair.score, coalesce(
         (SELECT decision.relation FROM copy_decision decision
          WHERE decision.a = min(member.id, member.story_id) AND decision.b = max(member.id, member.story_id)
            AND decision.decision = 'accepted' AND decision.relation IS NOT NULL ORDER BY decision.id LIMIT 1),
         pair.relation) AS relation
       FROM article member
       LEFT JOIN copy_pair pair ON pair.a = min(member.id, member.story_id) AND pair.b = max(member.id, member.story_id)
       WHERE member.story_id IN (SELECT value FROM json_each(?)) AND member.id <> member.story_id`,
    )
    .all(JSON.stringify(storyIds));
  return new Map(rows.map(({ id, relation, score }) => [id, { relation, score }]));
}
