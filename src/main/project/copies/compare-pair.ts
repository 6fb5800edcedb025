import { LOWEST_THRESHOLD } from "../../../shared/domain/copy-threshold.ts";
import {
  type ComparedArticle,
  type ComparedPair,
  compareArticles,
} from "../../../shared/text/compare/compare-articles.ts";
import { zonesInForce } from "../articles/zones.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import { comparedRow, textHashOf } from "./compare-pair.repository.ts";

/** An article ready to be compared with another one, by its id; null when it is gone. */
export function comparedArticle(db: ReadableDb, articleId: string): ComparedArticle | null {
  const row = comparedRow(db, articleId);
  if (row === null) return null;
  const { title, outlet, published, body } = row;
  return { title, outlet, published, text: body, zones: zonesInForce(db, row.text_hash, outlet) };
}

/** Compares two articles from their texts, whether or not a link is stored; null when they share too little. */
export function comparePair(db: ReadableDb, a: string, b: string, threshold?: number): ComparedPair | null {
  const [one, other] = [comparedArticle(db, a), comparedArticle(db, b)];
  return one === null || other === null ? null : compareArticles(one, other, threshold);
}

/** The relations that pairs would have under the lowest threshold, by pair and texts. */
const MOST_KEPT = 100_000;
const kept = new Map<string, ComparedPair["relation"] | null>();

/**
 * The relation of a pair if the score alone decided what is too little to be a copy, all other rules as ever. Texts
 * and zones are read once and the answer is kept while both texts stay. Cost: about 0.3 ms the first time.
 */
export function relationWithoutThreshold(
  db: ReadableDb,
  a: string,
  b: string,
): ComparedPair["relation"] | null {
  const key = `${a} ${b} ${textHashOf(db, a) ?? ""} ${textHashOf(db, b) ?? ""}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const relation = comparePair(db, a, b, LOWEST_THRESHOLD)?.relation ?? null;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, relation);
  return relation;
}
