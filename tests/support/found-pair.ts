import { evidenceToBytes, type StoredEvidence } from "../../src/main/project/copies/evidence-bytes.ts";
import { type FoundPair, storeCopyResult } from "../../src/main/project/copies/sketches.repository.ts";
import type { WritableDb } from "../../src/main/project/db/connection.ts";
import type { ComparedPair } from "../../src/shared/text/compare/compare-articles.ts";

const NOTHING: StoredEvidence = {
  ...{ wordsA: 0, wordsB: 0, insideA: 0, insideB: 0, sharedWords: 0, longestRun: 0 },
  passages: [],
};

function keyOf(db: WritableDb, articleId: string): bigint {
  const key = db.prepare<[string], number>("SELECT key FROM article WHERE id = ?").pluck().get(articleId);
  if (key === undefined) throw new Error(`no article ${articleId}`);
  return BigInt(key);
}

/** Stores a pair as the copies worker would have found it, whatever the texts say. */
export function insertFoundPair(
  db: WritableDb,
  one: string,
  other: string,
  relation: FoundPair["relation"],
  score: number,
): void {
  const [a, b] = [one, other].sort();
  db.prepare(
    "INSERT INTO copy_found (a, b, relation, score, direction, evidence) VALUES (?, ?, ?, ?, NULL, ?)",
  ).run(keyOf(db, a ?? ""), keyOf(db, b ?? ""), relation, score, evidenceToBytes(NOTHING));
}

/** Stores a compared pair as the copies worker does. */
export function storeComparedPair(db: WritableDb, one: string, other: string, pair: ComparedPair): void {
  storeCopyResult(db, {
    articleKey: Number(keyOf(db, one)),
    articleId: one,
    textHash: "",
    words: pair.evidence.wordsA,
    keys: new Uint32Array(),
    lines: new Uint32Array(),
    pairs: [{ otherKey: Number(keyOf(db, other)), otherId: other, ...pair }],
    layer: null,
  });
}
