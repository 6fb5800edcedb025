import type { Stance } from "../../../shared/domain/claim.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import type { ClaimRecord, ClaimRelationRecord } from "./claims.table.ts";

/** What the views need of a quote: no anchors. The last four are null while the article has not arrived. */
export interface QuoteFact {
  readonly id: string;
  readonly claim_id: string;
  readonly article_id: string;
  readonly stance: Stance;
  /** JSON, as stored. */
  readonly speaker: string | null;
  readonly story_id: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** All claims, newest first. */
export function allClaims(db: ReadableDb): ClaimRecord[] {
  return prepared<[], ClaimRecord>(db, "SELECT id, statement, note FROM claim ORDER BY id DESC").all();
}

/** All quotes, oldest first. Cost: linear in quotes, about 20 ms for 15,000. */
export function quoteFacts(db: ReadableDb): QuoteFact[] {
  return prepared<[], QuoteFact>(
    db,
    `SELECT quote.id, quote.claim_id, quote.article_id, quote.stance, quote.speaker,
            article.story_id, article.outlet, article.published
       FROM quote LEFT JOIN article ON article.id = quote.article_id ORDER BY quote.id`,
  ).all();
}

/** The ids of claims with a tag or one below it in the tree of tags. */
export function claimsWithTag(db: ReadableDb, tagId: string): Set<string> {
  const rows = prepared<[string], { readonly id: string }>(
    db,
    `WITH RECURSIVE wanted(id) AS (
       SELECT ? UNION SELECT tag.id FROM tag JOIN wanted ON tag.parent_id = wanted.id)
     SELECT DISTINCT claim_id AS id FROM claim_tag WHERE tag_id IN (SELECT id FROM wanted)`,
  ).all(tagId);
  return new Set(rows.map((row) => row.id));
}

/** The ids of claims that contradict another or are contradicted; both claims stand in the project. */
export function contradictedClaims(db: ReadableDb): Set<string> {
  const rows = prepared<[], { readonly a: string; readonly b: string }>(
    db,
    `SELECT a, b FROM claim_relation WHERE kind = 'contradicts'
        AND a IN (SELECT id FROM claim) AND b IN (SELECT id FROM claim)`,
  ).all();
  return new Set(rows.flatMap(({ a, b }) => [a, b]));
}

/** The relations of claims, with the statement of the other one. One statement a side. */
export function relationsOfClaims(
  db: ReadableDb,
  claimIds: readonly string[],
): (ClaimRelationRecord & {
  readonly claim_id: string;
  readonly other_id: string;
  readonly statement: string;
})[] {
  const side = (own: "a" | "b", other: "a" | "b"): string =>
    `SELECT relation.*, relation.${own} AS claim_id, relation.${other} AS other_id, claim.statement
       FROM claim_relation relation JOIN claim ON claim.id = relation.${other}
      WHERE relation.${own} IN (SELECT value FROM json_each(:ids)) AND relation.a <> relation.b`;
  return prepared<
    [{ readonly ids: string }],
    ClaimRelationRecord & { readonly claim_id: string; readonly other_id: string; readonly statement: string }
  >(db, `${side("a", "b")} UNION ALL ${side("b", "a")} ORDER BY id`).all({ ids: JSON.stringify(claimIds) });
}
