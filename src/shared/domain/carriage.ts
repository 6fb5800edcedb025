import { independentOrigins } from "./origins.ts";
import { publishedOrder } from "./published-order.ts";

/** An article that carries a claim, as far as counting needs it. */
export interface CarryingArticle {
  readonly id: string;
  readonly storyId: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** How far a claim is carried: articles, outlets, independent origins, and where it stood first. */
export interface ClaimCarriage {
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly firstArticleId: string | null;
  readonly firstOutlet: string | null;
  readonly firstPublished: string | null;
}

/**
 * Counts the articles that carry a claim. The first is the earliest published; among equal dates the origin of its
 * story, then the first of the list. An article without a date is never first while another has one.
 */
export function carriageOf(articles: readonly CarryingArticle[]): ClaimCarriage {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const counts = independentOrigins(
    byId.keys(),
    (id) => byId.get(id)?.storyId ?? null,
    (id) => byId.get(id)?.outlet ?? null,
  );
  const [first] = articles.toSorted(earliestFirst);
  return {
    articles: counts.articles,
    outlets: counts.outlets,
    origins: counts.origins,
    firstArticleId: first?.id ?? null,
    firstOutlet: first?.outlet ?? null,
    firstPublished: first?.published ?? null,
  };
}

/** Orders the members of a story: its origin, then by publication. */
export function originFirst(left: CarryingArticle, right: CarryingArticle): number {
  return Number(isOrigin(right)) - Number(isOrigin(left)) || earliestFirst(left, right);
}

/** Orders by publication; among equal dates origins come first. */
export function earliestFirst(left: CarryingArticle, right: CarryingArticle): number {
  const [a, b] = [publishedOrder(left.published), publishedOrder(right.published)];
  if (a !== b) return a < b ? -1 : 1;
  return Number(isOrigin(right)) - Number(isOrigin(left));
}

function isOrigin(article: CarryingArticle): boolean {
  return article.id === article.storyId;
}
