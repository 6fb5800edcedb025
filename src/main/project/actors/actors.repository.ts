import type { ReadableDb } from "../db/connection.ts";
import type { ActorRecord, AliasRecord, MentionRecord } from "./actors.table.ts";
import { joinActorOf } from "./roots.repository.ts";

export interface ActorCounts {
  readonly mentions: number;
  readonly articles: number;
  readonly claims: number;
}

/** A mention with the actor that counts for it and the article it stands in; the last three are null while the article has not arrived. */
export interface MentionRow extends MentionRecord {
  readonly actor_name: string;
  readonly actor_kind: ActorRecord["kind"];
  readonly article_title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

export function findActor(db: ReadableDb, actorId: string): ActorRecord | null {
  return db.prepare<[string], ActorRecord>("SELECT * FROM actor WHERE id = ?").get(actorId) ?? null;
}

/** Those of these actors that are in the project, as they are themselves. */
export function findActors(db: ReadableDb, actorIds: readonly string[]): ActorRecord[] {
  return db
    .prepare<[string], ActorRecord>(
      "SELECT * FROM actor WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
    )
    .all(JSON.stringify(actorIds));
}

export function findAlias(db: ReadableDb, aliasId: string): AliasRecord | null {
  return db.prepare<[string], AliasRecord>("SELECT * FROM alias WHERE id = ?").get(aliasId) ?? null;
}

/** All actors that count as themselves: of one kind or of any, with a tag or with any. */
export function listActors(db: ReadableDb, kind: string | null, tagId: string | null): ActorRecord[] {
  return db
    .prepare<unknown[], ActorRecord>(
      `SELECT actor.* FROM actor LEFT JOIN merged_actor ON merged_actor.id = actor.id
       WHERE coalesce(merged_actor.root, actor.id) = actor.id AND (:kind IS NULL OR kind = :kind)
         AND (:tagId IS NULL OR actor.id IN (
           SELECT root FROM actor_tag JOIN actor_root ON actor_root.id = actor_tag.actor_id WHERE tag_id = :tagId))`,
    )
    .all({ kind, tagId });
}

/** A name of an actor that counts as `root`, its own or an alias. */
export interface NameRow {
  readonly root: string;
  readonly name: string;
  readonly weak: number;
}

/** All names by which each actor goes, of itself and of those merged into it. Two statements. */
export function allNames(db: ReadableDb): NameRow[] {
  return db
    .prepare<[], NameRow>(
      `SELECT root, name, 0 AS weak FROM actor JOIN actor_root USING (id)
       UNION ALL SELECT root, alias.name, coalesce(alias.weak, 0) OR coalesce(alias.kind, '') = 'metonym'
       FROM alias JOIN actor_root ON actor_root.id = alias.actor_id`,
    )
    .all();
}

/** The aliases of many actors, oldest first. One statement. */
export function aliasesOf(db: ReadableDb, actorIds: readonly string[]): AliasRecord[] {
  return db
    .prepare<[string], AliasRecord>(
      "SELECT * FROM alias WHERE actor_id IN (SELECT value FROM json_each(?)) ORDER BY id",
    )
    .all(JSON.stringify(actorIds));
}

/** Actor and identifier of many actors, by identifier. */
export function identifiersOf(
  db: ReadableDb,
  actorIds: readonly string[],
): { readonly actor_id: string; readonly identifier: string }[] {
  return db
    .prepare<[string], { actor_id: string; identifier: string }>(
      `SELECT actor_id, identifier FROM actor_identifier
       WHERE actor_id IN (SELECT value FROM json_each(?)) ORDER BY identifier, actor_id`,
    )
    .all(JSON.stringify(actorIds));
}

export function allIdentifiers(db: ReadableDb): { readonly root: string; readonly identifier: string }[] {
  return db
    .prepare<[], { root: string; identifier: string }>(
      "SELECT root, identifier FROM actor_identifier JOIN actor_root ON actor_root.id = actor_identifier.actor_id",
    )
    .all();
}

/** How often many actors are mentioned, in how many articles, and how many claims they are credited with; merged ones under their root. */
export function countsOfActors(db: ReadableDb, rootIds: readonly string[]): Map<string, ActorCounts> {
  const rows = db
    .prepare<[string], ActorCounts & { readonly id: string }>(
      `WITH member AS MATERIALIZED (
         SELECT id, root FROM actor_root WHERE root IN (SELECT value FROM json_each(?))),
       mentioned AS (
         SELECT root, count(*) AS mentions, count(DISTINCT article_id) AS articles
         FROM member CROSS JOIN mention ON mention.actor_id = member.id GROUP BY root),
       credited AS (
         SELECT root, count(DISTINCT quote.claim_id) AS claims FROM member
         CROSS JOIN quote ON quote.speaker_actor_id = member.id JOIN claim ON claim.id = quote.claim_id GROUP BY root)
       SELECT member.id, coalesce(mentions, 0) AS mentions, coalesce(articles, 0) AS articles, coalesce(claims, 0) AS claims
       FROM member LEFT JOIN mentioned ON mentioned.root = member.id LEFT JOIN credited ON credited.root = member.id
       WHERE member.id = member.root`,
    )
    .all(JSON.stringify(rootIds));
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** How often every actor is mentioned, merged ones under their root; those without mentions are missing. One pass over all mentions. */
export function mentionCounts(db: ReadableDb): Map<string, number> {
  return new Map(
    db
      .prepare<[], [string, number]>(
        `SELECT root, sum(mentions) FROM (SELECT actor_id, count(*) AS mentions FROM mention GROUP BY actor_id)
         JOIN actor_root ON actor_root.id = actor_id GROUP BY root`,
      )
      .raw()
      .all(),
  );
}

const MENTION_ROW = `SELECT mention.id, actor.id AS actor_id, mention.article_id, mention.anchor,
    actor.name AS actor_name, actor.kind AS actor_kind,
    article.title AS article_title, article.outlet, article.published
  FROM mention ${joinActorOf("mention.actor_id")} LEFT JOIN article ON article.id = mention.article_id
  WHERE actor.id IS NOT NULL`;

export function mentionsOfArticle(db: ReadableDb, articleId: string): MentionRow[] {
  return db
    .prepare<[string], MentionRow>(
      `${MENTION_ROW} AND mention.article_id = ? ORDER BY json_extract(anchor, '$.start'), mention.id`,
    )
    .all(articleId);
}

/** Mentions of an actor and of those merged into it: newest articles first, in an article in reading order. */
export function mentionsOfActor(db: ReadableDb, rootId: string, limit: number): MentionRow[] {
  return db
    .prepare<[string, number], MentionRow>(
      `${MENTION_ROW} AND mention.actor_id IN (SELECT id FROM actor_root WHERE root = ?)
       ORDER BY article.key DESC, json_extract(anchor, '$.start'), mention.id LIMIT ?`,
    )
    .all(rootId, limit);
}

/** The mentions in many articles. One statement. */
export function mentionsInArticles(db: ReadableDb, articleIds: readonly string[]): MentionRow[] {
  return db
    .prepare<[string], MentionRow>(
      `${MENTION_ROW} AND mention.article_id IN (SELECT value FROM json_each(?)) ORDER BY mention.id`,
    )
    .all(JSON.stringify(articleIds));
}

/** Those of these mentions that are in the project. */
export function findMentions(db: ReadableDb, mentionIds: readonly string[]): MentionRow[] {
  return db
    .prepare<[string], MentionRow>(
      `${MENTION_ROW} AND mention.id IN (SELECT value FROM json_each(?)) ORDER BY mention.id`,
    )
    .all(JSON.stringify(mentionIds));
}

/** The ids of all things that go when actors go, by kind. */
export function childrenOfActors(
  db: ReadableDb,
  actorIds: readonly string[],
): Readonly<Record<"alias" | "mention" | "role" | "memo", string[]>> {
  const ids = (table: "alias" | "mention" | "role" | "memo"): string[] =>
    db
      .prepare<[string], string>(
        `SELECT id FROM ${table} WHERE ${table === "memo" ? "about_id" : "actor_id"} IN (SELECT value FROM json_each(?))
         ORDER BY id`,
      )
      .pluck()
      .all(JSON.stringify(actorIds));
  return { alias: ids("alias"), mention: ids("mention"), role: ids("role"), memo: ids("memo") };
}
