import type { Conflict } from "../../../shared/contract/exchange.contract.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { valueWords } from "./value-words.ts";

type Words = Pick<Conflict, "what" | "articleId" | "claimId">;

/** Statements that say what a thing is and where it stands: what, articleId, claimId. */
const SENTENCES: Readonly<Record<string, string>> = {
  claim: "SELECT statement AS what, NULL AS articleId, id AS claimId FROM claim WHERE id = ?",
  quote: `SELECT coalesce(claim.statement, json_extract(quote.content, '$[0].exact')) AS what, quote.article_id AS articleId, quote.claim_id AS claimId
            FROM quote LEFT JOIN claim ON claim.id = quote.claim_id WHERE quote.id = ?`,
  assessment: `SELECT claim.statement AS what, NULL AS articleId, assessment.claim_id AS claimId
                 FROM assessment LEFT JOIN claim ON claim.id = assessment.claim_id WHERE assessment.id = ?`,
  actor: "SELECT name AS what, NULL AS articleId, NULL AS claimId FROM actor WHERE id = ?",
  alias: "SELECT name AS what, NULL AS articleId, NULL AS claimId FROM alias WHERE id = ?",
  mention: `SELECT coalesce(actor.name, json_extract(mention.anchor, '$.exact')) AS what, mention.article_id AS articleId, NULL AS claimId
              FROM mention LEFT JOIN actor ON actor.id = mention.actor_id WHERE mention.id = ?`,
  role: `SELECT coalesce(actor.name || ', ', '') || coalesce(role.title, organisation.name, '') AS what, NULL AS articleId, NULL AS claimId
           FROM role LEFT JOIN actor ON actor.id = role.actor_id LEFT JOIN actor organisation ON organisation.id = role.organisation_id WHERE role.id = ?`,
  "claim-value":
    "SELECT topic || ': ' || words AS what, NULL AS articleId, claim_id AS claimId FROM claim_value WHERE id = ?",
  "claim-relation": `SELECT coalesce(claim.statement, relation.kind) AS what, NULL AS articleId, relation.a AS claimId
                       FROM claim_relation relation LEFT JOIN claim ON claim.id = relation.a WHERE relation.id = ?`,
  memo: `SELECT memo.body AS what, CASE memo.about_kind WHEN 'article' THEN memo.about_id END AS articleId,
                CASE memo.about_kind WHEN 'claim' THEN memo.about_id END AS claimId FROM memo WHERE id = ?`,
  "saved-search": "SELECT name AS what, NULL AS articleId, NULL AS claimId FROM saved_search WHERE id = ?",
  article: "SELECT title AS what, id AS articleId, NULL AS claimId FROM article WHERE id = ?",
  tag: "SELECT name AS what, NULL AS articleId, NULL AS claimId FROM tag WHERE id = ?",
  person: "SELECT name AS what, NULL AS articleId, NULL AS claimId FROM person WHERE id = ?",
  zone: `SELECT article.title AS what, article.id AS articleId, NULL AS claimId
           FROM zone_decision JOIN article ON article.text_hash = zone_decision.text_hash WHERE zone_decision.id = ? LIMIT 1`,
  paragraph: "SELECT words AS what, NULL AS articleId, NULL AS claimId FROM paragraph_decision WHERE id = ?",
  copy: `SELECT coalesce(a.title, decided.a) || ' / ' || coalesce(b.title, decided.b) AS what, decided.a AS articleId, NULL AS claimId
           FROM copy_decision decided LEFT JOIN article a ON a.id = decided.a LEFT JOIN article b ON b.id = decided.b WHERE decided.id = ?`,
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** A register's value as a person reads it; an id of an actor or a tag by its name. */
export function readableValue(db: ReadableDb, value: unknown): string | null {
  const words = valueWords(value);
  if (words === null || !ID.test(words)) return words;
  const named = prepared<[string, string], string>(
    db,
    "SELECT name FROM actor WHERE id = ? UNION ALL SELECT name FROM tag WHERE id = ? LIMIT 1",
  )
    .pluck()
    .get(words, words);
  return named ?? words;
}

/** A thing in words, for lists of conflicts. What has no row is called by its last known words. */
export function whatItIs(db: ReadableDb, type: string, entity: string): Words {
  const sql = SENTENCES[type];
  const row = sql === undefined ? undefined : prepared<[string], Words>(db, sql).get(entity);
  if (row !== undefined && row.what !== null) return row;
  return { what: lastWords(db, entity) ?? type, articleId: null, claimId: null };
}

/** The fields that say best what a thing is, best first. */
const TELLING = ["statement", "name", "title", "body", "words", "content", "anchor", "verdict", "kind"];

/** What a thing said of itself last, also after it was deleted. */
export function lastWords(db: ReadableDb, entity: string): string | null {
  const rows = prepared<[string], { field: string; value: string }>(
    db,
    "SELECT field, value FROM head WHERE entity = ? ORDER BY op",
  ).all(entity);
  for (const field of TELLING) {
    const row = rows.find((one) => one.field === field && one.value !== "null");
    if (row !== undefined) return valueWords(JSON.parse(row.value));
  }
  return null;
}
