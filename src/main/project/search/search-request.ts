import type { ArticleFilter } from "../../../shared/contract/articles.contract.ts";
import type { MethodOutput } from "../../../shared/contract/index.ts";
import type { LeftOutForm, SearchHit, SearchOrder } from "../../../shared/contract/search.contract.ts";

/** Which articles a search looks at. Dates are partial ISO dates, both included; outlet null: articles without one. */
export type SearchFilter = Readonly<ArticleFilter>;

/** What is searched, without order and page. */
export interface SearchQuestion {
  readonly query: string;
  readonly filters: SearchFilter;
  /** Also search what is not the article's own words. */
  readonly includeBoilerplate: boolean;
  /** Forms that a person took out. */
  readonly leaveOut?: readonly LeftOutForm[] | undefined;
  /** The last word may go on. */
  readonly typing?: boolean | undefined;
}

export interface SearchRequest extends SearchQuestion {
  /** Hits a page, 1 to 200. */
  readonly limit: number;
  /** What the page before gave as `nextCursor`. */
  readonly cursor?: string | null;
  readonly order: SearchOrder;
  /** How far relevance goes on this page; missing: "best". */
  readonly step?: "newest" | "best" | "exact" | undefined;
  /** Show one article a story. */
  readonly collapseCopies: boolean;
}

/** A hit with its key inside the project. */
export interface FoundArticle extends SearchHit {
  readonly articleKey: number;
}

export interface SearchResult extends Omit<MethodOutput<"search.articles">, "hits"> {
  readonly hits: FoundArticle[];
}
