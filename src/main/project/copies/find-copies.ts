import {
  type ComparedArticle,
  type ComparedPair,
  compareArticles,
} from "../../../shared/text/compare/compare-articles.ts";
import { copyKeys } from "../../../shared/text/compare/copy-keys.ts";
import { type Words, wordsOf } from "../../../shared/text/words.ts";
import type { CopyIndex } from "./copy-index.ts";

/** What the index keeps of an article: its keys (stored as one blob) and how many words they sample. */
export interface CopySketch {
  readonly keys: Uint32Array;
  readonly wordCount: number;
}

/** A relation found between the article at hand (`a` of the evidence) and another one (`b`). */
export interface FoundCopy extends ComparedPair {
  readonly other: number;
}

/** The sketch of an article, from its words. */
export function sketchOf(words: Words): CopySketch {
  return { keys: copyKeys(words), wordCount: words.count };
}

/**
 * Compares one article with the candidates that the index names, best score first. `articleOf` reads a candidate, of
 * which it is told the estimated containment, or gives null when it is gone or cannot share enough. The article need not
 * be in the index; under `self` it is never compared with itself. Cost: one look-up and at most 24 comparisons,
 * typically one to five.
 */
export function findCopies(
  self: number,
  article: ComparedArticle & { readonly keys?: Uint32Array },
  index: CopyIndex,
  articleOf: (articleKey: number, containment: number) => ComparedArticle | null,
): FoundCopy[] {
  const words = article.words ?? wordsOf(article.text, article.zones);
  const keys = article.keys ?? copyKeys(words);
  const wordCount = words.count;
  const found: FoundCopy[] = [];
  for (const candidate of index.candidates(keys, wordCount, self)) {
    const other = articleOf(candidate.articleKey, candidate.containment);
    const pair = other === null ? null : compareArticles({ ...article, words }, other);
    if (pair !== null) found.push({ other: candidate.articleKey, ...pair });
  }
  return found.sort((left, right) => right.evidence.score - left.evidence.score || left.other - right.other);
}
