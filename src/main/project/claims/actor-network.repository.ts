import { keyRange } from "../../../shared/domain/article-key.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** Which articles count. A missing bound is open. */
export interface NetworkScope {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly claimId?: string | undefined;
}

interface Bounds {
  readonly first: bigint;
  readonly end: bigint;
  readonly claimId: string | null;
}

/** Bounds of keys are BigInt: SQLite must see integers. */
function boundsOf(scope: NetworkScope): Bounds {
  const { first, end } = keyRange(scope.from, scope.to);
  return { first: BigInt(first), end: BigInt(end), claimId: scope.claimId ?? null };
}

const IN_TIME = "article.key >= :first AND article.key < :end";

/** Who is named in which story, once a pair. Actors as marked, merges not followed. */
export function namedInStories(
  db: ReadableDb,
  scope: NetworkScope,
): { readonly story: string; readonly actor: string }[] {
  return prepared<[Bounds], { readonly story: string; readonly actor: string }>(
    db,
    `SELECT DISTINCT article.story_id AS story, mention.actor_id AS actor
       FROM mention JOIN article ON article.id = mention.article_id
      WHERE ${IN_TIME}
        AND (:claimId IS NULL OR article.id IN (SELECT article_id FROM quote WHERE claim_id = :claimId))`,
  ).all(boundsOf(scope));
}

/** A quote with all who had a hand in it. JSON as stored. */
export interface CreditRow {
  readonly claim: string;
  readonly article: string;
  readonly content: string;
  readonly speaker: string | null;
  readonly chain: string | null;
}

/** The quotes that somebody is credited with, with their places. */
export function creditedQuotes(db: ReadableDb, scope: NetworkScope): CreditRow[] {
  return prepared<[Bounds], CreditRow>(
    db,
    `SELECT quote.claim_id AS claim, quote.article_id AS article, quote.content, quote.speaker, quote.chain
       FROM quote JOIN article ON article.id = quote.article_id
      WHERE ${IN_TIME} AND (:claimId IS NULL OR quote.claim_id = :claimId)
        AND (quote.speaker IS NOT NULL OR quote.chain IS NOT NULL)`,
  ).all(boundsOf(scope));
}

export interface MentionPlace {
  readonly actor: string;
  readonly article: string;
  readonly hash: string;
  readonly start: number;
  readonly end: number;
}

/** Mentions in articles that have quotes, with their places. */
export function mentionsBesideQuotes(db: ReadableDb, scope: NetworkScope): MentionPlace[] {
  return prepared<[Bounds], MentionPlace>(
    db,
    `SELECT mention.actor_id AS actor, mention.article_id AS article, mention.anchor ->> '$.textHash' AS hash,
            mention.anchor ->> '$.start' AS start, mention.anchor ->> '$.end' AS "end"
       FROM mention JOIN article ON article.id = mention.article_id
      WHERE ${IN_TIME} AND mention.article_id IN
            (SELECT article_id FROM quote WHERE :claimId IS NULL OR claim_id = :claimId)`,
  ).all(boundsOf(scope));
}

/** An article with one of the actors it names. */
interface NamingArticle {
  readonly story_id: string;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly actor: string;
}

/** The earliest article of each story, by the order of keys, that names one of `actors`. */
export function articlesNaming(
  db: ReadableDb,
  storyIds: readonly string[],
  actorIds: readonly string[],
): NamingArticle[] {
  return prepared<[{ readonly stories: string; readonly actors: string }], NamingArticle>(
    db,
    `SELECT DISTINCT article.story_id, article.id, article.title, article.outlet, article.published, article.key, mention.actor_id AS actor
       FROM mention JOIN article ON article.id = mention.article_id
      WHERE article.story_id IN (SELECT value FROM json_each(:stories))
        AND mention.actor_id IN (SELECT value FROM json_each(:actors))
      ORDER BY article.key DESC`,
  ).all({ stories: JSON.stringify(storyIds), actors: JSON.stringify(actorIds) });
}

export function statementsOf(
  db: ReadableDb,
  claimIds: readonly string[],
): { readonly claimId: string; readonly statement: string }[] {
  return prepared<[string], { readonly claimId: string; readonly statement: string }>(
    db,
    "SELECT id AS claimId, statement FROM claim WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
  ).all(JSON.stringify(claimIds));
}
