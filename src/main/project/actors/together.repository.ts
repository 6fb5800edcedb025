import type { ReadableDb } from "../db/connection.ts";
import type { ActorRecord } from "./actors.table.ts";

export interface TogetherRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorRecord["kind"];
  readonly articles: number;
  readonly stories: number;
}

/** The articles in which a root, or one merged into it, is mentioned. */
const MINE = `mine AS MATERIALIZED (SELECT DISTINCT article_id FROM mention
    WHERE actor_id IN (SELECT id FROM actor_root WHERE root = :actorId))`;

/** Everybody who is mentioned in the same articles, by number of stories. One pass over the mentions of those articles. */
export function mentionedTogether(db: ReadableDb, actorId: string): TogetherRow[] {
  return db
    .prepare<unknown[], TogetherRow>(
      `WITH ${MINE},
       pair AS (SELECT DISTINCT mention.actor_id, mention.article_id
         FROM mine CROSS JOIN mention ON mention.article_id = mine.article_id),
       counted AS (SELECT actor_root.root, count(DISTINCT article.id) AS articles, count(DISTINCT article.story_id) AS stories
         FROM pair JOIN actor_root ON actor_root.id = pair.actor_id JOIN article ON article.id = pair.article_id
         WHERE actor_root.root <> :actorId GROUP BY actor_root.root)
       SELECT actor.id, actor.name, actor.kind, articles, stories FROM counted JOIN actor ON actor.id = counted.root
       ORDER BY stories DESC, articles DESC, actor.name, actor.id`,
    )
    .all({ actorId });
}

/** A mention of one of two actors in an article that holds both, as its newest text has it. */
export interface SharedMention {
  readonly key: number;
  readonly article_id: string;
  readonly root: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly story_id: string;
  readonly text_hash: string;
  readonly language: string | null;
  readonly start: number;
  readonly end: number;
}

/** The mentions of a root and of some others in the articles they share with it, newest articles first, in reading order. */
export function sharedMentions(
  db: ReadableDb,
  actorId: string,
  otherIds: readonly string[],
): SharedMention[] {
  return db
    .prepare<unknown[], SharedMention>(
      `WITH wanted AS MATERIALIZED (
         SELECT id, root FROM actor_root WHERE root = :actorId OR root IN (SELECT value FROM json_each(:others))),
       ${MINE},
       theirs AS MATERIALIZED (SELECT DISTINCT mention.article_id FROM wanted
         CROSS JOIN mention ON mention.actor_id = wanted.id WHERE wanted.root <> :actorId)
       SELECT article.key, article.id AS article_id, wanted.root, article.title, article.outlet, article.published,
         article.story_id, article.text_hash, article.language,
         json_extract(anchor, '$.start') AS start, json_extract(anchor, '$.end') AS end
       FROM mine JOIN theirs ON theirs.article_id = mine.article_id
       CROSS JOIN mention ON mention.article_id = mine.article_id
       JOIN wanted ON wanted.id = mention.actor_id JOIN article ON article.id = mention.article_id
       WHERE json_extract(anchor, '$.textHash') = article.text_hash
       ORDER BY article.key DESC, start`,
    )
    .all({ actorId, others: JSON.stringify(otherIds) });
}

/** In how many articles each of these pairs of roots is mentioned together. */
export function articlesTogether(
  db: ReadableDb,
  pairs: readonly { readonly a: string; readonly b: string }[],
): number[] {
  return db
    .prepare<[string], number>(
      `WITH pair AS MATERIALIZED (
         SELECT key, json_extract(value, '$.a') AS a, json_extract(value, '$.b') AS b FROM json_each(?)),
       wanted AS MATERIALIZED (SELECT id, root FROM actor_root WHERE root IN (SELECT a FROM pair UNION SELECT b FROM pair)),
       seen AS MATERIALIZED (SELECT DISTINCT wanted.root, mention.article_id
         FROM wanted CROSS JOIN mention ON mention.actor_id = wanted.id)
       SELECT (SELECT count(*) FROM seen one JOIN seen other ON other.article_id = one.article_id AND other.root = pair.b
               WHERE one.root = pair.a) FROM pair ORDER BY pair.key`,
    )
    .pluck()
    .all(JSON.stringify(pairs));
}
