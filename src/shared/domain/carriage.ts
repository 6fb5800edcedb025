import * as v from "valibot";
import { independentOrigins } from "./origins.ts";
import { publishedOrder } from "./published-order.ts";

/** An article that carries a claim, as far as counting needs it. */
export interface CarryingArticle {
  readonly id: string;
  readonly storyId: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title?: string;
  /** It is the origin of its story because others name it as their source. */
  readonly credited?: boolean;
}

/**
 * Why an article counts as the first of those that carry a claim: nobody else carries it; others of its story name it
 * as their source; its date is the earliest; it is the origin of its story where dates do not tell; or nothing tells.
 */
const FIRST_REASONS = ["only", "credited", "earliest", "origin", "unknown"] as const;
export const FirstReasonSchema = v.picklist(FIRST_REASONS);
export type FirstReason = v.InferOutput<typeof FirstReasonSchema>;

/** How far a claim is carried: articles, outlets, independent origins, and where it stood first. */
export interface ClaimCarriage {
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly firstArticleId: string | null;
  readonly firstTitle: string | null;
  readonly firstOutlet: string | null;
  readonly firstPublished: string | null;
  readonly firstReason: FirstReason | null;
}

/**
 * Counts the articles that carry a claim. The first is the earliest published; in a story whose origin is credited by
 * others that origin goes before its copies whatever their dates say. Among equal dates origins come first. An article
 * without a date is never first while another has one.
 */
export function carriageOf(articles: readonly CarryingArticle[]): ClaimCarriage {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const unique = [...byId.values()];
  const counts = independentOrigins(
    byId.keys(),
    (id) => byId.get(id)?.storyId ?? null,
    (id) => byId.get(id)?.outlet ?? null,
  );
  const first = firstOf(unique);
  return {
    articles: counts.articles,
    outlets: counts.outlets,
    origins: counts.origins,
    firstArticleId: first?.id ?? null,
    firstTitle: first?.title ?? null,
    firstOutlet: first?.outlet ?? null,
    firstPublished: first?.published ?? null,
    firstReason: first === null ? null : reasonOf(first, unique),
  };
}

function firstOf(articles: readonly CarryingArticle[]): CarryingArticle | null {
  const [earliest] = articles.toSorted(earliestFirst);
  if (earliest === undefined) return null;
  return articles.find((one) => one.credited === true && one.storyId === earliest.storyId) ?? earliest;
}

function reasonOf(first: CarryingArticle, articles: readonly CarryingArticle[]): FirstReason {
  if (articles.length === 1) return "only";
  if (first.credited === true) return "credited";
  const others = articles.filter((article) => article !== first);
  const isEarlier = others.every(
    (other) => publishedOrder(first.published) < publishedOrder(other.published),
  );
  if (first.published !== null && first.published !== "" && isEarlier) return "earliest";
  return isOrigin(first) ? "origin" : "unknown";
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
