import type { ClaimRelationView } from "../../../shared/contract/views.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { ClaimRelationRecord } from "./claims.table.ts";

export function findRelation(db: ReadableDb, relationId: string): ClaimRelationRecord | null {
  return (
    db.prepare<[string], ClaimRelationRecord>("SELECT * FROM claim_relation WHERE id = ?").get(relationId) ??
    null
  );
}

/** The relations that name one of the claims on either side. */
export function relationsWith(db: ReadableDb, claimIds: readonly string[]): ClaimRelationRecord[] {
  return db
    .prepare<[{ ids: string }], ClaimRelationRecord>(
      `SELECT * FROM claim_relation WHERE a IN (SELECT value FROM json_each(:ids))
         OR b IN (SELECT value FROM json_each(:ids)) ORDER BY id`,
    )
    .all({ ids: JSON.stringify(claimIds) });
}

/** The relations of a claim as it sees them. Those to claims that are not here are left out. */
export function relationsOfClaim(db: ReadableDb, claimId: string): ClaimRelationView[] {
  return db
    .prepare<[{ claimId: string }], ClaimRelationView>(
      `SELECT relation.id, relation.kind, CASE relation.a WHEN :claimId THEN 'to' ELSE 'from' END AS direction,
         other.id AS claimId, other.statement, relation.note
       FROM claim_relation relation
       JOIN claim other ON other.id = CASE relation.a WHEN :claimId THEN relation.b ELSE relation.a END
       WHERE relation.a = :claimId OR relation.b = :claimId ORDER BY relation.kind, relation.id`,
    )
    .all({ claimId });
}

/** More claims than that are not called one; the rest is left out. */
const MOST_SAME = 500;

/** The claim and all that are the same as it, also by way of others. */
export function sameClaims(db: ReadableDb, claimId: string): string[] {
  return db
    .prepare<[string, number], string>(
      `WITH RECURSIVE one(id) AS (
         SELECT ? UNION
         SELECT CASE relation.a WHEN one.id THEN relation.b ELSE relation.a END
         FROM one JOIN claim_relation relation ON relation.kind = 'same' AND (relation.a = one.id OR relation.b = one.id)
       ) SELECT one.id FROM one JOIN claim ON claim.id = one.id LIMIT ?`,
    )
    .pluck()
    .all(claimId, MOST_SAME);
}
