/** How often a paragraph occurs, and how the articles that share it compare otherwise. */
export interface ParagraphCount {
  /** From `paragraphHashes`. */
  readonly hash: number;
  /** Articles that contain it. */
  readonly articles: number;
  /** Pairs of these articles that were compared word by word. */
  readonly sampledPairs: number;
  /** Those of the sampled pairs of which less than half of the shorter article stands in the other. */
  readonly differentPairs: number;
}

const LEAST_ARTICLES = 5;
const LEAST_DIFFERENT = 0.6;
/** A pair below this coverage counts as different articles. */
export const DIFFERENT_BELOW = 0.5;

/**
 * The paragraphs that are furniture of a site: in five articles or more, of which most pairs have little else in
 * common. A paragraph of a wire report is spared, because its articles do match elsewhere (research/duplicates.md
 * 5.3). Give the result to `wordsOf` as its mask.
 */
export function recurringParagraphs(counts: Iterable<ParagraphCount>): Set<number> {
  const recurring = new Set<number>();
  for (const count of counts) {
    const isFamily = count.differentPairs < LEAST_DIFFERENT * count.sampledPairs;
    if (count.articles >= LEAST_ARTICLES && count.sampledPairs > 0 && !isFamily) recurring.add(count.hash);
  }
  return recurring;
}
