import { joinActorOf } from "../actors/roots.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { AssessmentRecord, ClaimRecord, QuoteRecord } from "./claims.table.ts";

/** A quote with what is shown of its claim, its article and its speaker. */
export interface QuoteRow extends QuoteRecord {
  readonly statement: string;
  /** Null, as the next four, while the article has not arrived from a colleague. */
  readonly article_title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text_hash: string | null;
  readonly story_id: string | null;
  readonly actor_name: string | null;
  /** The actor that counts for the credited one, after all merges. */
  readonly speaker_root: string | null;
}

export interface AssessmentRow extends AssessmentRecord {
  readonly person_name: string | null;
}

export function findClaim(db: ReadableDb, claimId: string): ClaimRecord | null {
  return db.prepare<[string], ClaimRecord>("SELECT * FROM claim WHERE id = ?").get(claimId) ?? null;
}

export function findQuote(db: ReadableDb, quoteId: string): QuoteRecord | null {
  return db.prepare<[string], QuoteRecord>("SELECT * FROM quote WHERE id = ?").get(quoteId) ?? null;
}

/** Claims, newest first: all, or those with a quote that credits an actor or stands in an article. */
export function listClaims(
  db: ReadableDb,
  filter: {
    readonly actorId: string | null;
    readonly articleId: string | null;
    /** Claims with one of these tags. */
    readonly tagIds?: readonly string[] | null;
  },
): ClaimRecord[] {
  return db
    .prepare<unknown[], ClaimRecord>(
      `SELECT id, statement, note FROM claim
       WHERE (:actorId IS NULL OR id IN (SELECT claim_id FROM quote WHERE speaker_actor_id IN
           (SELECT id FROM actor_root WHERE root = (SELECT root FROM actor_root WHERE id = :actorId))))
         AND (:articleId IS NULL OR id IN (SELECT claim_id FROM quote WHERE article_id = :articleId))
         AND (:tagIds IS NULL OR id IN
           (SELECT claim_id FROM claim_tag WHERE tag_id IN (SELECT value FROM json_each(:tagIds))))
       ORDER BY id DESC`,
    )
    .all({ ...filter, tagIds: filter.tagIds == null ? null : JSON.stringify(filter.tagIds) });
}

/** Quotes with their claim, article and speaker; a condition on `quote` follows. */
export const QUOTE_ROW = `SELECT quote.*, claim.statement, article.title AS article_title, article.outlet, article.published,
    article.text_hash, article.story_id, actor.name AS actor_name, actor.id AS speaker_root
  FROM quote JOIN claim ON claim.id = quote.claim_id
  LEFT JOIN article ON article.id = quote.article_id
  ${joinActorOf("quote.speaker_actor_id")}`;

/** The quotes of many claims, oldest first. One statement. */
export function quotesOfClaims(db: ReadableDb, claimIds: readonly string[]): QuoteRow[] {
  return db
    .prepare<[string], QuoteRow>(
      `${QUOTE_ROW} WHERE quote.claim_id IN (SELECT value FROM json_each(?)) ORDER BY quote.id`,
    )
    .all(JSON.stringify(claimIds));
}

export function quotesByIds(db: ReadableDb, quoteIds: readonly string[]): QuoteRecord[] {
  return db
    .prepare<[string], QuoteRecord>(
      "SELECT * FROM quote WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
    )
    .all(JSON.stringify(quoteIds));
}

export function quotesOfArticle(db: ReadableDb, articleId: string): QuoteRow[] {
  return db
    .prepare<[string], QuoteRow>(`${QUOTE_ROW} WHERE quote.article_id = ? ORDER BY quote.id`)
    .all(articleId);
}

/** The ids of all things that go when a claim goes. */
export interface ClaimChildren {
  readonly quotes: readonly string[];
  readonly assessments: readonly string[];
  readonly values: readonly string[];
  readonly relations: readonly string[];
  /** On the claim or on one of its quotes. */
  readonly memos: readonly string[];
}

export function childrenOfClaim(db: ReadableDb, claimId: string): ClaimChildren {
  const ids = (sql: string): string[] =>
    db.prepare<unknown[], string>(`${sql} ORDER BY id`).pluck().all({ claimId });
  return {
    quotes: ids("SELECT id FROM quote WHERE claim_id = :claimId"),
    assessments: ids("SELECT id FROM assessment WHERE claim_id = :claimId"),
    values: ids("SELECT id FROM claim_value WHERE claim_id = :claimId"),
    relations: ids("SELECT id FROM claim_relation WHERE a = :claimId OR b = :claimId"),
    memos: ids(`SELECT id FROM memo
      WHERE about_id = :claimId OR about_id IN (SELECT id FROM quote WHERE claim_id = :claimId)`),
  };
}

/** The memos on the claim itself, not those on its quotes. */
export function memosOnClaim(db: ReadableDb, claimId: string): string[] {
  return db
    .prepare<[string], string>("SELECT id FROM memo WHERE about_kind = 'claim' AND about_id = ? ORDER BY id")
    .pluck()
    .all(claimId);
}

/** What stands on a quote: values taken from its words, and memos. */
export function childrenOfQuote(
  db: ReadableDb,
  quoteId: string,
): { readonly values: string[]; readonly memos: string[] } {
  const ids = (sql: string): string[] =>
    db.prepare<[string], string>(`${sql} ORDER BY id`).pluck().all(quoteId);
  return {
    values: ids("SELECT id FROM claim_value WHERE quote_id = ?"),
    memos: ids("SELECT id FROM memo WHERE about_id = ?"),
  };
}

/** Names by the ids of actors; those that are not in the project are missing. */
export function actorNames(db: ReadableDb, actorIds: readonly string[]): Map<string, string> {
  if (actorIds.length === 0) return new Map();
  const rows = db
    .prepare<[string], { id: string; name: string }>(
      `SELECT actor_root.id, actor.name FROM actor_root JOIN actor ON actor.id = actor_root.root
       WHERE actor_root.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(actorIds));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The quotes that credit an actor or one that counts as it. */
export function quotesCrediting(db: ReadableDb, actorId: string): string[] {
  return db
    .prepare<[string], string>(`SELECT id FROM quote WHERE speaker_actor_id IN (
         SELECT id FROM actor_root WHERE root = (SELECT root FROM actor_root WHERE id = ?)) ORDER BY id`)
    .pluck()
    .all(actorId);
}

export function assessmentsOf(db: ReadableDb, claimId: string): AssessmentRow[] {
  return db
    .prepare<[string], AssessmentRow>(
      `SELECT assessment.*, person.name AS person_name FROM assessment
       LEFT JOIN person ON person.id = assessment.person_id WHERE claim_id = ? ORDER BY assessment.id`,
    )
    .all(claimId);
}

export function findAssessment(db: ReadableDb, assessmentId: string): AssessmentRecord | null {
  return (
    db.prepare<[string], AssessmentRecord>("SELECT * FROM assessment WHERE id = ?").get(assessmentId) ?? null
  );
}
