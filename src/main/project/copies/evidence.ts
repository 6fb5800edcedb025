import type { CopyEvidence } from "../../../shared/domain/copy-link.ts";
import type { ReadableDb } from "../db/connection.ts";
import { comparePair } from "./compare-pair.ts";
import { foundPair } from "./evidence.repository.ts";
import { evidenceFromBytes } from "./evidence-bytes.ts";

/**
 * The evidence of a found pair, `a` the lower id; null when none was found. Counts and passages are those that were
 * stored; changed numbers and the reason of the direction are read from the texts again (about 0.3 ms).
 */
export function evidenceOf(db: ReadableDb, a: string, b: string): CopyEvidence | null {
  const found = foundPair(db, a, b);
  if (found === null) return null;
  const { insideA, insideB, ...stored } = evidenceFromBytes(found.evidence);
  const again = comparePair(db, a, b)?.evidence;
  return {
    ...stored,
    passages: [...stored.passages],
    score: found.score,
    coverageA: stored.wordsA === 0 ? 0 : insideA / stored.wordsA,
    coverageB: stored.wordsB === 0 ? 0 : insideB / stored.wordsB,
    changedNumbers: again?.changedNumbers ?? [],
    direction: found.direction,
    directionReason: again?.direction === found.direction ? again.directionReason : null,
  };
}
