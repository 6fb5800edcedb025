import type { MethodOutput } from "../../../shared/contract/index.ts";
import { foldText } from "../../../shared/text/fold-text.ts";
import { segmentsOf } from "../../../shared/text/search/index-text.ts";
import { editsAllowed, nearWords, SHORTEST_NEAR } from "../../../shared/text/search/near-words.ts";
import { parseQuery } from "../../../shared/text/search/query.ts";
import { positiveLeaves } from "../../../shared/text/search/query-tree.ts";
import type { KnownTerm } from "../../../shared/text/search/word-forms.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { termLookup } from "./term-table.ts";

type Spelling = MethodOutput<"search.spelling">;

const MOST_WORDS = 5;
const MOST_INSTEAD = 3;
/** So many terms are compared for one word: a tenth of a second. */
const MOST_COMPARED = 60_000;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const AFTER_ALL = "\u{10ffff}";

/**
 * For the words of a query that no article has: words of the corpus that are written nearly so, each with the query
 * that has it instead. Words the terms do not tell of are looked up in the index itself. Cost: at most five words,
 * 60,000 terms each, those with the same first letter before all others.
 */
export function spellingOf(db: ReadableDb, query: string): Spelling {
  const missing = wordsOf(query).filter((word) => !isKnown(db, word));
  return {
    words: missing.slice(0, MOST_WORDS).flatMap((word) => {
      const near = nearTerms(db, word);
      if (near.length === 0) return [];
      const instead = near.map(({ term, articles }) => ({
        term,
        articles,
        query: replaced(query, word, term),
      }));
      return [{ word, instead }];
    }),
  };
}

/** The folded words that a hit may have to hold; numbers and scripts without spaces have no spelling. */
function wordsOf(query: string): string[] {
  const words = positiveLeaves(parseQuery(query).tree).flatMap((leaf) => {
    const segments = segmentsOf(foldText(leaf.text)).filter(({ dense }) => !dense);
    return leaf.prefix ? segments.slice(0, -1) : segments;
  });
  const spelled = words.map(({ text }) => text).filter((word) => LETTERS.test(word));
  return [...new Set(spelled)].filter((word) => Array.from(word).length >= SHORTEST_NEAR);
}

function isKnown(db: ReadableDb, word: string): boolean {
  if (termLookup(db).articlesWith(word) > 0) return true;
  const hit = prepared<[string], { rowid: number }>(
    db,
    "SELECT rowid FROM idx.article_index WHERE article_index MATCH ? LIMIT 1",
  ).get(`"${word}"`);
  return hit !== undefined;
}

function nearTerms(db: ReadableDb, word: string): KnownTerm[] {
  const [first = ""] = Array.from(word);
  const beginning = nearWords(word, termsFrom(db, first, first + AFTER_ALL, word), MOST_INSTEAD);
  if (beginning.length > 0) return beginning;
  return nearWords(word, termsFrom(db, "", AFTER_ALL, word), MOST_INSTEAD);
}

/** Terms of about the length of a word from one term to another, the most frequent first where there are too many. */
function termsFrom(db: ReadableDb, from: string, to: string, word: string): KnownTerm[] {
  const length = Array.from(word).length;
  const edits = editsAllowed(word);
  return prepared<[string, string, bigint, bigint, bigint], KnownTerm>(
    db,
    `SELECT term, articles FROM idx.term WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?
      ORDER BY articles DESC, term LIMIT ?`,
  ).all(from, to, BigInt(length - edits), BigInt(length + edits), BigInt(MOST_COMPARED));
}

/** The query with one word written otherwise; everything else of it stays as it was typed. */
function replaced(query: string, word: string, term: string): string {
  return query.replace(WORD, (typed) => (foldText(typed) === word ? term : typed));
}
