import type { Span } from "../../../shared/text/span.ts";

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
  readonly order: "newest" | "relevance";
  /** Show one article a story. */
  readonly collapseCopies: boolean;
  /** The last word may go on. */
  readonly typing?: boolean;
}

export interface FoundArticle {
  readonly articleKey: number;
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Marks are UTF-16 spans of the snippet's text. */
  readonly snippet: { readonly text: string; readonly marks: Span[] };
  /** Hits in the title and the searched parts of the text. */
  readonly matches: number;
  /** Other members of the story, whether they match or not. */
  readonly copies: number;
  readonly storyId: string;
}

export interface SearchResult {
  /** Hits, counted to 1,000; stories when copies are collapsed. */
  readonly total: number;
  /** There are more than `total`. */
  readonly totalIsLowerBound: boolean;
  readonly hits: FoundArticle[];
  readonly nextCursor: string | null;
  /** The query as it was read, in the query language. */
  readonly understood: string;
  readonly ignored: string[];
  /** Set when relevance was judged only among the newest so many hits; say so on screen. */
  readonly rankedAmong: number | null;
}
