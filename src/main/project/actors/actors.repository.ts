import type { ReadableDb } from "../db/connection.ts";
import type { ActorRecord, AliasRecord, MentionRecord } from "./actors.table.ts";

export interface ActorCounts {
  readonly mentions: number;
  readonly articles: number;
  readonly claims: number;
}

/** A mention with the article it stands in; the last two are null while the article has not arrived. */
export interface MentionRow extends MentionRecord {
  readonly actor_name: string;
  readonly actor_kind: ActorRecord["kind"];
  readonly article_title: string | null;
  readonly outlet: string | null;
}

export function findActor(db: ReadableDb, actorId: string): ActorRecord | null {
  return db.prepare<[string], ActorRecord>("SELECT * FROM actor WHERE id = ?").get(actorId) ?? null;
}

export function findAlias(db: ReadableDb, aliasId: string): AliasRecord | null {
  return db.prepare<[string], AliasRecord>("SELECT * FROM alias WHERE id = ?").get(aliasId) ?? null;
}

/** All actors, of one kind or of any. */
export function listActors(db: ReadableDb, kind: string | null): ActorRecord[] {
  return db
    .prepare<unknown[], ActorRecord>("SELECT * FROM actor WHERE :kind IS NULL OR kind = :kind")
    .all({ kind });
}

/** All aliases, oldest first. */
export function listAliases(db: ReadableDb): AliasRecord[] {
  return db.prepare<[], AliasRecord>("SELECT * FROM alias ORDER BY id").all();
}

/** The aliases of many actors, oldest first. One statement. */
export function aliasesOf(db: ReadableDb, actorIds: readonly string[]): AliasRecord[] {
  return db
    .prepare<[string], AliasRecord>(
      "SELECT * FROM alias WHERE actor_id IN (SELECT value FROM json_each(?)) ORDER BY id",
    )
    .all(JSON.stringify(actorIds));
}

/** How often many actors are mentioned, in how many articles, and how many claims they are credited with. */
export function countsOfActors(db: ReadableDb, actorIds: readonly string[]): Map<string, ActorCounts> {
  const rows = db
    .prepare<[string], ActorCounts & { readonly id: string }>(
      `SELECT wanted.value AS id,
         (SELECT count(*) FROM mention WHERE actor_id = wanted.value) AS mentions,
         (SELECT count(DISTINCT article_id) FROM mention WHERE actor_id = wanted.value) AS articles,
         (SELECT count(DISTINCT quote.claim_id) FROM quote JOIN claim ON claim.id = quote.claim_id
          WHERE quote.speaker_actor_id = wanted.value) AS claims
       FROM json_each(?) wanted`,
    )
    .all(JSON.stringify(actorIds));
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

const MENTION_ROW = `SELECT mention.*, actor.name AS actor_name, actor.kind AS actor_kind,
    article.title AS article_title, article.outlet
  FROM mention JOIN actor ON actor.id = mention.actor_id LEFT JOIN article ON article.id = mention.article_id`;

export function mentionsOfArticle(db: ReadableDb, articleId: string): MentionRow[] {
  return db
    .prepare<[string], MentionRow>(
      `${MENTION_ROW} WHERE mention.article_id = ? ORDER BY json_extract(anchor, '$.start'), mention.id`,
    )
    .all(articleId);
}

/** Mentions of an actor: newest articles first, in an article in reading order. */
export function mentionsOfActor(db: ReadableDb, actorId: string, limit: number): MentionRow[] {
  return db
    .prepare<[string, number], MentionRow>(
      `${MENTION_ROW} WHERE mention.actor_id = ?
       ORDER BY article.key DESC, json_extract(anchor, '$.start'), mention.id LIMIT ?`,
    )
    .all(actorId, limit);
}

/** The mentions in many articles. One statement. */
export function mentionsInArticles(db: ReadableDb, articleIds: readonly string[]): MentionRow[] {
  return db
    .prepare<[string], MentionRow>(
      `${MENTION_ROW} WHERE mention.article_id IN (SELECT value FROM json_each(?)) ORDER BY mention.id`,
    )
    .all(JSON.stringify(articleIds));
}

/** Those of these mentions that are in the project. */
export function findMentions(db: ReadableDb, mentionIds: readonly string[]): MentionRow[] {
  return db
    .prepare<[string], MentionRow>(
      `${MENTION_ROW} WHERE mention.id IN (SELECT value FROM json_each(?)) ORDER BY mention.id`,
    )
    .all(JSON.stringify(mentionIds));
}

/** The ids of all things that go when an actor goes. */
export function childrenOfActor(
  db: ReadableDb,
  actorId: string,
): { readonly aliases: string[]; readonly mentions: string[] } {
  const ids = (table: "alias" | "mention"): string[] =>
    db
      .prepare<[string], string>(`SELECT id FROM ${table} WHERE actor_id = ? ORDER BY id`)
      .pluck()
      .all(actorId);
  return { aliases: ids("alias"), mentions: ids("mention") };
}

/** An article with the words of its newest text. */
export interface ReadableArticle {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly text_hash: string;
  readonly body: string;
}

const READABLE = `SELECT key, article.id, title, outlet, text_hash, text.body
  FROM article JOIN text ON text.hash = article.text_hash`;
const ARTICLES_AT_ONCE = 200;

/** One article, or all of them newest first, read in pages so that only few texts are held at a time. */
export function* readableArticles(db: ReadableDb, articleId: string | null): Generator<ReadableArticle> {
  if (articleId !== null) {
    yield* db.prepare<[string], ReadableArticle>(`${READABLE} WHERE article.id = ?`).all(articleId);
    return;
  }
  const page = db.prepare<[bigint, number], ReadableArticle>(
    `${READABLE} WHERE key < ? ORDER BY key DESC LIMIT ?`,
  );
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const articles = page.all(BigInt(before), ARTICLES_AT_ONCE);
    yield* articles;
    const last = articles.at(-1);
    if (last === undefined) return;
    before = last.key;
  }
}
