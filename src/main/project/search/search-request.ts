import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { LeftOutForm, SearchHit, SearchOrder } from "../../../shared/contract/search.contract.ts";

/** Which articles a search looks at. Dates are partial ISO dates, both included. */
export interface SearchFilter {
  /** Null: articles without an outlet. */
  readonly outlet?: string | null | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly tagId?: string | undefined;
  readonly runId?: string | undefined;
  readonly language?: string | undefined;
  readonly storyId?: string | undefined;
}

export interface SearchRequest {
  readonly query: string;
  /** Hits a page, 1 to 200. */
  readonly limit: number;
  /** What the page before gave as `nextCursor`. */
  readonly cursor?: string | null;
  /** Also search what is not the article's own words. */
  readonly includeBoilerplate: boolean;
  readonly filters: SearchFilter;
  readonly order: SearchOrder;
  readonly leaveOut?: readonly LeftOutForm[] | undefined;
  /** How far relevance goes on this page; missing: "best". */
  readonly step?: "newest" | "best" | "exact" | undefined;
  /** Show one article a story. */
  readonly collapseCopies: boolean;
  /** The last word may go on. */
  readonly typing?: boolean;
}

/** A hit with its key inside the project. */
export interface FoundArticle extends SearchHit {
  readonly articleKey: number;
}

export interface SearchResult extends Omit<MethodOutput<"search.articles">, "hits"> {
  readonly hits: FoundArticle[];
}
