import { compareStrings } from "../compare-strings.ts";
import {
  COPY_THRESHOLD,
  type CopyDecision,
  type CopyDirection,
  type CopyRelation,
  joinsStory,
} from "./copy-link.ts";
import { publishedOrder } from "./published-order.ts";
import { type Groups, lockedGroups, surestFirst } from "./story-groups.ts";

/** What is known of an article when stories are formed. */
export interface StoryArticle {
  readonly key: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly words: number;
  /** Rises with the time of import. */
  readonly order: number;
}

/** A copy link as stories use it; `decision` is null while nobody decided. */
export interface StoryLink {
  readonly a: string;
  readonly b: string;
  readonly relation: CopyRelation;
  readonly score: number;
  readonly decision: CopyDecision | null;
  readonly direction: CopyDirection | null;
}

/** Articles that are one report. Its id is the key of its origin; members include the origin, which comes first. */
export interface Story {
  readonly id: string;
  readonly origin: string;
  readonly members: string[];
}

/**
 * Forms stories: stars around an origin, never chains, so that two articles share a story only when each is linked
 * with its origin (research/duplicates.md 5.5). The origin is the article that others came from, else the earliest,
 * the longest, the first imported. Accepted links hold articles together, "not a copy" keeps every pair of their
 * groups apart, and wins where people contradict each other. Suggested links count from `threshold` on. Every
 * article is in exactly one story. The result does not depend on the order of the arguments.
 * Cost: near linear in articles and links.
 */
export function stories(
  articles: readonly StoryArticle[],
  links: readonly StoryLink[],
  threshold: number = COPY_THRESHOLD,
): Story[] {
  const ranked = rankArticles(articles, links, threshold);
  const rankOf = new Map(ranked.map((key, rank) => [key, rank]));
  const known = links.filter((link) => rankOf.has(link.a) && rankOf.has(link.b) && link.a !== link.b);
  const groups = lockedGroups(ranked, known);
  joinIdentical(groups, known, threshold);
  const suggestions = suggestionsBetween(groups, known, threshold);
  let waiting = groups.all();
  while (waiting.length > 0) waiting = formStars(waiting, groups, suggestions);
  return groups.all().map((group) => {
    const members = groups
      .members(group)
      .sort((left, right) => (rankOf.get(left) ?? 0) - (rankOf.get(right) ?? 0));
    const origin = members[0] ?? group;
    return { id: origin, origin, members };
  });
}

/** Article keys, likeliest origin first. */
function rankArticles(
  articles: readonly StoryArticle[],
  links: readonly StoryLink[],
  threshold: number,
): string[] {
  const sources = new Set<string>();
  const derived = new Set<string>();
  for (const link of links) {
    if (link.direction === null || !canJoin(link, threshold)) continue;
    sources.add(link.direction === "a-from-b" ? link.b : link.a);
    derived.add(link.direction === "a-from-b" ? link.a : link.b);
  }
  const tierOf = (key: string) => (derived.has(key) ? 2 : sources.has(key) ? 0 : 1);
  const dated = articles.map((article) => ({ ...article, date: publishedOrder(article.published) }));
  return dated
    .sort(
      (left, right) =>
        tierOf(left.key) - tierOf(right.key) ||
        compareStrings(left.date, right.date) ||
        right.words - left.words ||
        left.order - right.order ||
        compareStrings(left.key, right.key),
    )
    .map((article) => article.key);
}

function canJoin(link: StoryLink, threshold: number): boolean {
  if (!joinsStory(link.relation)) return false;
  return link.decision === "accepted" || (link.decision === null && link.score >= threshold);
}

/** Articles of the same words are one for all that follows, however many there are. */
function joinIdentical(groups: Groups, links: readonly StoryLink[], threshold: number): void {
  const identical = links.filter((link) => link.relation === "identical" && canJoin(link, threshold));
  for (const link of identical.sort(surestFirst)) groups.join(link.a, link.b);
}

/** Best suggested score between two groups, both ways: group -> other group -> score. */
type Suggestions = ReadonlyMap<string, ReadonlyMap<string, number>>;

function suggestionsBetween(groups: Groups, links: readonly StoryLink[], threshold: number): Suggestions {
  const found = new Map<string, Map<string, number>>();
  const put = (from: string, to: string, score: number) => {
    const scores = found.get(from) ?? new Map<string, number>();
    scores.set(to, Math.max(score, scores.get(to) ?? 0));
    found.set(from, scores);
  };
  for (const link of links) {
    const [a, b] = [groups.of(link.a), groups.of(link.b)];
    if (a === b || !canJoin(link, threshold)) continue;
    put(a, b, link.score);
    put(b, a, link.score);
  }
  return found;
}

/**
 * One round: in order of rank a group without a link to an earlier centre becomes a centre; each other group joins
 * the centre that covers it best and that nothing keeps it from. Gives back the groups that found no centre.
 */
function formStars(waiting: readonly string[], groups: Groups, suggestions: Suggestions): string[] {
  const centres = new Map<string, number>();
  const moves: { group: string; centre: string; score: number; rank: number; groupRank: number }[] = [];
  for (const [groupRank, group] of waiting.entries()) {
    const links = [...(suggestions.get(group) ?? [])].filter(([other]) => centres.has(other));
    if (links.length === 0) centres.set(group, groupRank);
    for (const [centre, score] of links) {
      moves.push({ group, centre, score, rank: centres.get(centre) ?? 0, groupRank });
    }
  }
  moves.sort(
    (left, right) => right.score - left.score || left.rank - right.rank || left.groupRank - right.groupRank,
  );
  const left = new Set(waiting.filter((group) => !centres.has(group)));
  for (const { group, centre } of moves) {
    if (left.has(group) && groups.join(centre, group)) left.delete(group);
  }
  return waiting.filter((group) => left.has(group));
}
