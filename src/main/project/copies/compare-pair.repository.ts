import type { CopyDecision, CopyRelation } from "../../../shared/domain/copy-link.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

export interface ComparedRow {
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly text_hash: string;
  readonly body: string;
}

export function comparedRow(db: ReadableDb, articleId: string): ComparedRow | null {
  return (
    prepared<[string], ComparedRow>(
      db,
      `SELECT title, outlet, published, text_hash, text.body FROM article
         JOIN text ON text.hash = article.text_hash WHERE article.id = ?`,
    ).get(articleId) ?? null
  );
}

export function textHashOf(db: ReadableDb, articleId: string): string | null {
  const found = prepared<[string], string>(db, "SELECT text_hash FROM article WHERE id = ?")
    .pluck()
    .get(articleId);
  return found ?? null;
}

export interface SuggestedRow {
  readonly a: string;
  readonly b: string;
  readonly relation: CopyRelation;
  readonly score: number;
}

/** What the program itself says of pairs that people decided on. One statement. */
export function suggestionsOf(
  db: ReadableDb,
  pairs: readonly { readonly a: string; readonly b: string }[],
): SuggestedRow[] {
  if (pairs.length === 0) return [];
  return prepared<[string], SuggestedRow>(
    db,
    `SELECT pair.a, pair.b, pair.relation, pair.score FROM json_each(?) wanted
       JOIN copy_pair pair ON pair.a = wanted.value ->> 0 AND pair.b = wanted.value ->> 1`,
  ).all(JSON.stringify(pairs.map(({ a, b }) => [a, b])));
}

export interface DecidedRow {
  readonly a: string;
  readonly b: string;
  readonly decision: CopyDecision;
  readonly relation: CopyRelation | null;
}

/** Everything that people decided on pairs. */
export function decidedPairs(db: ReadableDb): DecidedRow[] {
  return prepared<[], DecidedRow>(db, "SELECT a, b, decision, relation FROM copy_decision").all();
}
