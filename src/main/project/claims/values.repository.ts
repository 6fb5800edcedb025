import type { ClaimValueView } from "../../../shared/contract/views.ts";
import { joinActorOf } from "../actors/roots.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { ClaimValueRecord } from "./claims.table.ts";

/** A value with the name of the responsible actor, after all merges. */
export interface ValueRow extends ClaimValueRecord {
  readonly actor_name: string | null;
}

const VALUE_ROW = `SELECT value.*, actor.name AS actor_name FROM claim_value value
  ${joinActorOf("value.actor_id")}`;

export function findValue(db: ReadableDb, valueId: string): ValueRow | null {
  return db.prepare<[string], ValueRow>(`${VALUE_ROW} WHERE value.id = ?`).get(valueId) ?? null;
}

/** The values of many claims: numbers, places, times, parties, words; each kind as it was entered. One statement. */
export function valuesOfClaims(db: ReadableDb, claimIds: readonly string[]): ValueRow[] {
  return db
    .prepare<[string], ValueRow>(
      `${VALUE_ROW} WHERE value.claim_id IN (SELECT value FROM json_each(?))
       ORDER BY instr('number place time party text', value.kind), value.id`,
    )
    .all(JSON.stringify(claimIds));
}

/** The actors that count as the same one as :actorId. */
const COUNTS_AS = "SELECT id FROM actor_root WHERE root = (SELECT root FROM actor_root WHERE id = :actorId)";

export interface BoardClaim {
  readonly id: string;
  readonly statement: string;
}

/** Claims that have values, newest first: all, or those with one of the tags and those that an actor is part of. */
export function claimsWithValues(
  db: ReadableDb,
  filter: { readonly tagIds: readonly string[] | null; readonly actorId: string | null },
): BoardClaim[] {
  return db
    .prepare<unknown[], BoardClaim>(
      `SELECT id, statement FROM claim WHERE id IN (SELECT claim_id FROM claim_value)
         AND (:tagIds IS NULL OR id IN
           (SELECT claim_id FROM claim_tag WHERE tag_id IN (SELECT value FROM json_each(:tagIds))))
         AND (:actorId IS NULL OR id IN (SELECT claim_id FROM quote WHERE speaker_actor_id IN (${COUNTS_AS}))
           OR id IN (SELECT claim_id FROM claim_value WHERE actor_id IN (${COUNTS_AS})))
       ORDER BY id DESC`,
    )
    .all({ actorId: filter.actorId, tagIds: filter.tagIds === null ? null : JSON.stringify(filter.tagIds) });
}

/** Topics and units in use, the most frequent first. */
export function valueWords(db: ReadableDb): { topics: string[]; units: string[] } {
  const words = (column: "topic" | "unit"): string[] =>
    db
      .prepare<[], string>(
        `SELECT ${column} FROM claim_value WHERE ${column} IS NOT NULL
         GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT 200`,
      )
      .pluck()
      .all();
  return { topics: words("topic"), units: words("unit") };
}

export function valueView(row: ValueRow): ClaimValueView {
  return {
    id: row.id,
    claimId: row.claim_id,
    quoteId: row.quote_id,
    topic: row.topic,
    kind: row.kind,
    number: row.number,
    upper: row.upper,
    unit: row.unit,
    words: row.words,
    actorId: row.actor_id,
    actorName: row.actor_name,
  };
}
