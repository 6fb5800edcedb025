import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { TOUCHED_BY_PERSON } from "../work-log/touched-by.ts";

/** The ids of claims that a person worked on: on the claim itself, on a quote, an assessment or a value of it. */
export function claimsOfPerson(db: ReadableDb, personId: string): Set<string> {
  const rows = prepared<[{ personId: string }], { readonly id: string }>(
    db,
    `WITH touched AS MATERIALIZED (${TOUCHED_BY_PERSON})
     SELECT id FROM claim WHERE id IN touched
     UNION SELECT claim_id FROM quote WHERE id IN touched
     UNION SELECT claim_id FROM assessment WHERE id IN touched
     UNION SELECT claim_id FROM claim_value WHERE id IN touched`,
  ).all({ personId });
  return new Set(rows.map(({ id }) => id));
}
