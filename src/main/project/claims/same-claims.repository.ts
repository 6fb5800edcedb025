import {
  type PossiblySameClaims,
  possiblySameClaims,
  type StatedClaim,
} from "../../../shared/text/possibly-same-claims.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { differentClaims } from "./different-claims.ts";
import { allClaims } from "./view-claims.repository.ts";

interface QuotePlace {
  readonly claim_id: string;
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs of claims that may have been entered twice. Two that any relation joins, or of which a person said that they are
 * not the same, are decided. Cost: linear in claims and quotes.
 */
export function claimsPossiblySame(db: ReadableDb): PossiblySameClaims[] {
  const places = prepared<[], QuotePlace>(
    db,
    `SELECT claim_id, json_extract(content, '$[0].textHash') AS textHash, json_extract(content, '$[0].start') AS start,
            json_extract(content, '$[0].end') AS "end" FROM quote WHERE json_array_length(content) > 0`,
  ).all();
  const byClaim = Map.groupBy(places, ({ claim_id }) => claim_id);
  const claims = allClaims(db).map(
    ({ id, statement }): StatedClaim => ({ id, statement, quotes: byClaim.get(id) ?? [] }),
  );
  const decided = differentClaims(db);
  for (const { a, b } of prepared<[], { a: string; b: string }>(
    db,
    "SELECT min(a, b) AS a, max(a, b) AS b FROM claim_relation",
  ).all())
    decided.add(`${a} ${b}`);
  return possiblySameClaims(claims, (a, b) => decided.has(`${a} ${b}`));
}
