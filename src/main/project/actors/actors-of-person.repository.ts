import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { TOUCHED_BY_PERSON } from "../work-log/touched-by.ts";

/** The ids of actors, after all merges, that a person worked on: on the actor itself, a name, a role or a mention of it. */
export function actorsOfPerson(db: ReadableDb, personId: string): Set<string> {
  const rows = prepared<[{ personId: string }], { readonly root: string }>(
    db,
    `WITH touched AS MATERIALIZED (${TOUCHED_BY_PERSON})
     SELECT DISTINCT root FROM actor_root WHERE id IN (
       SELECT entity FROM touched
       UNION SELECT actor_id FROM alias WHERE id IN touched
       UNION SELECT actor_id FROM mention WHERE id IN touched
       UNION SELECT actor_id FROM role WHERE id IN touched)`,
  ).all({ personId });
  return new Set(rows.map(({ root }) => root));
}
