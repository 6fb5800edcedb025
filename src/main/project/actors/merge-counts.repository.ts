import type { ReadableDb } from "../db/connection.ts";
import type { ActorCounts } from "./actors.repository.ts";

/** How often any of these roots is mentioned, in how many articles, and how many claims credit one of them. */
export function countsTogether(db: ReadableDb, rootIds: readonly string[]): ActorCounts {
  return (
    db
      .prepare<[string], ActorCounts>(
        `WITH member AS MATERIALIZED (
           SELECT id FROM actor_root WHERE root IN (SELECT value FROM json_each(?)))
         SELECT (SELECT count(*) FROM member CROSS JOIN mention ON actor_id = member.id) AS mentions,
           (SELECT count(DISTINCT article_id) FROM member CROSS JOIN mention ON actor_id = member.id) AS articles,
           (SELECT count(DISTINCT claim_id) FROM member CROSS JOIN quote ON speaker_actor_id = member.id
            JOIN claim ON claim.id = quote.claim_id) AS claims`,
      )
      .get(JSON.stringify(rootIds)) ?? { mentions: 0, articles: 0, claims: 0 }
  );
}
