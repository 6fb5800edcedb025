import * as v from "valibot";
import { COPY_THRESHOLD, joinsStory } from "./copy-link.ts";
import type { StoryLink } from "./story.ts";

/** The range in which a project can set from which score on suggested links join articles. */
export const LOWEST_THRESHOLD = 0.3;
export const HIGHEST_THRESHOLD = 0.9;
export const ThresholdSchema = v.pipe(
  v.number(),
  v.minValue(LOWEST_THRESHOLD),
  v.maxValue(HIGHEST_THRESHOLD),
);

/** What a threshold makes of the links: figures to choose it by. */
export interface ThresholdCounts {
  /** Suggested links that join articles. */
  readonly links: number;
  /** Stories of two articles or more. */
  readonly stories: number;
  /** Articles folded under the origin of their story. */
  readonly folded: number;
}

/**
 * Whether a suggested link may be a copy only under a threshold below the default: the score reaches it, and nothing
 * is known yet of the other rules (quotations, background), which must be asked.
 */
export function isBelowDefault(link: StoryLink, threshold: number): boolean {
  return (
    link.decision === null &&
    link.relation === "shares-passages" &&
    link.score >= threshold &&
    link.score < COPY_THRESHOLD
  );
}

/** Whether a suggested, undecided link joins its articles under a threshold. */
function joinsAt(link: StoryLink, threshold: number): boolean {
  return link.decision === null && joinsStory(link.relation) && link.score >= threshold;
}

/** Counts what stories and links come to. `sizes` are the numbers of members of all stories. */
export function thresholdCounts(
  links: readonly StoryLink[],
  sizes: readonly number[],
  threshold: number,
): ThresholdCounts {
  const several = sizes.filter((size) => size > 1);
  return {
    links: links.filter((link) => joinsAt(link, threshold)).length,
    stories: several.length,
    folded: several.reduce((sum, size) => sum + size - 1, 0),
  };
}
