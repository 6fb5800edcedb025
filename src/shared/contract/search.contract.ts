import * as v from "valibot";
import { ActorKindSchema } from "../domain/actor.ts";
import { IdSchema } from "../domain/ids.ts";
import { ArticleFilterSchema } from "./articles.contract.ts";
import { query } from "./define.ts";
import { SpanSchema } from "./views.ts";

const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));
const cursor = v.nullable(v.string());
const words = v.pipe(v.string(), v.maxLength(4000));

export const SEARCH_ORDERS = ["newest", "oldest", "relevance", "outlet", "claims"] as const;
export const SearchOrderSchema = v.picklist(SEARCH_ORDERS);
export type SearchOrder = v.InferOutput<typeof SearchOrderSchema>;

/** One form of a word that was searched along with it, or (form null) all of them. */
export const LeftOutFormSchema = v.strictObject({
  word: v.pipe(v.string(), v.maxLength(200)),
  form: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});
export type LeftOutForm = v.InferOutput<typeof LeftOutFormSchema>;

/** What is searched: the same words mean the same in the window, on the command line and in saved searches. */
const question = {
  query: words,
  filter: ArticleFilterSchema,
  includeBoilerplate: v.boolean(),
  /** Chips that a person removed. Missing: all forms count. */
  leaveOut: v.optional(v.pipe(v.array(LeftOutFormSchema), v.maxLength(200))),
};

/** A search as it is saved: everything but the page. */
export const SearchRequestSchema = v.strictObject({
  ...question,
  order: SearchOrderSchema,
  collapseCopies: v.boolean(),
});
export type SavedRequest = v.InferOutput<typeof SearchRequestSchema>;

/** A word of the query that is also searched in other forms. Show it as a chip that can be removed (`leaveOut`). */
export const ExpansionSchema = v.strictObject({
  /** As typed. */
  word: v.string(),
  kind: v.picklist(["stem", "clitic", "prefix"]),
  /** The other forms, the most frequent first; for "prefix" the longer words. */
  forms: v.array(v.string()),
  /** There are more forms than were searched. */
  cut: v.boolean(),
});
export type Expansion = v.InferOutput<typeof ExpansionSchema>;

export const SearchHitSchema = v.strictObject({
  articleId: v.string(),
  title: v.string(),
  outlet: v.nullable(v.string()),
  published: v.nullable(v.string()),
  language: v.nullable(v.string()),
  /** Hits in the title, UTF-16 spans. */
  titleMarks: v.array(SpanSchema),
  snippet: v.strictObject({ text: v.string(), marks: v.array(SpanSchema) }),
  /** Hits in title and text. */
  matches: v.number(),
  copies: v.number(),
  /** Claims with a quote in this article. */
  claims: v.number(),
  storyId: v.string(),
});
export type SearchHit = v.InferOutput<typeof SearchHitSchema>;

/**
 * How far the order shown holds. "exact": over all hits. "among": judged among the newest `among` hits only.
 * "newest": newest first, because a better order was not asked for yet or the query has no words.
 */
export const SearchOrderingSchema = v.strictObject({
  kind: v.picklist(["exact", "among", "newest"]),
  among: v.nullable(v.number()),
});

const count = v.strictObject({ value: v.nullable(v.string()), label: v.string(), count: v.number() });
/** `countedAmong`: null when all hits were counted, else only the newest so many. */
const countedAmong = v.nullable(v.number());

export const FOUND_KINDS = ["actor", "article", "claim", "tag"] as const;
export const THING_KINDS = ["claim", "quote", "actor", "memo", "tag"] as const;
const COMPLETION_KINDS = ["term", "actor", "outlet", "tag", "saved-search", "field"] as const;

export const searchContract = {
  /** Full-text search. No input is ever an error; what was not understood comes back in `ignored`. */
  "search.articles": query(
    ["articles", "zones", "tags", "copies", "index"],
    v.strictObject({
      ...question,
      order: SearchOrderSchema,
      collapseCopies: v.boolean(),
      /** While typing, the last word also matches longer words. */
      typing: v.boolean(),
      cursor,
      limit,
      /**
       * For "relevance": "newest" answers at once, newest first; "best" (also when missing) ranks the newest 20,000
       * hits; "exact" ranks all, by slices on the reader threads, and may take a while: cancel it when another
       * search is asked. Event "search.ranking" tells how far it is.
       */
      step: v.optional(v.picklist(["newest", "best", "exact"])),
      /** Chosen by the caller; comes back in the events of this search. */
      rankingId: v.optional(v.pipe(v.string(), v.maxLength(100))),
    }),
    v.strictObject({
      total: v.number(),
      totalIsLowerBound: v.boolean(),
      hits: v.array(SearchHitSchema),
      nextCursor: v.nullable(v.string()),
      /** The query as it was read, in the query language: parsed again it means the same. */
      understood: v.string(),
      /** What the search will do, as a sentence for people. */
      sentence: v.string(),
      expansions: v.array(ExpansionSchema),
      ordering: SearchOrderingSchema,
      /** Set when relevance was judged among the newest so many hits only; said beside the results. */
      rankedAmong: v.nullable(v.number()),
      ignored: v.array(v.string()),
      /** What a person should know about how the query was read, as sentences: why pieces were ignored, names that nothing here has. */
      notes: v.array(v.string()),
      /** State of the index this page was made from; give it to "search.fresh". */
      asOf: v.string(),
    }),
  ),
  /**
   * How many results came in since a page was made. Watch this, and keep the shown pages until the person asks for
   * the new ones. Counted to 1,000.
   */
  "search.fresh": query(
    ["articles", "index"],
    v.strictObject({ ...question, asOf: v.pipe(v.string(), v.maxLength(100)) }),
    v.strictObject({
      newResults: v.number(),
      isLowerBound: v.boolean(),
      /** The index was built anew since: all results may differ. */
      rebuilt: v.boolean(),
    }),
  ),
  /** How a query is read, without searching: for the line under the box while one types. */
  "search.explain": query(
    [],
    v.strictObject({ query: words, typing: v.boolean() }),
    v.strictObject({
      understood: v.string(),
      sentence: v.string(),
      ignored: v.array(v.string()),
      notes: v.array(v.string()),
    }),
  ),
  /**
   * Words of the query that no article has, with words of the corpus that are written nearly so (at most two letters
   * changed, left out, added or swapped), the nearest and then the most frequent first. Bounded: some words, some terms.
   */
  "search.spelling": query(
    ["index"],
    v.strictObject({ query: words }),
    v.strictObject({
      words: v.array(
        v.strictObject({
          /** Folded. */
          word: v.string(),
          instead: v.array(
            v.strictObject({
              term: v.string(),
              articles: v.number(),
              /** The query with this word in its place. */
              query: v.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Completions of the last word of what was typed (two letters or more): terms of the corpus and names, typing errors in names forgiven. */
  "search.complete": query(
    ["articles", "actors", "tags", "searches"],
    v.strictObject({
      /** What stands in the box up to the caret. */
      query: words,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    }),
    v.strictObject({
      /** What a completion replaces: a UTF-16 span of the query given. */
      replaces: SpanSchema,
      completions: v.array(
        v.strictObject({
          kind: v.picklist(COMPLETION_KINDS),
          /** To show. */
          text: v.string(),
          /** To put in place of `replaces`; for a saved search its query as a whole. */
          insert: v.string(),
          /** The alias that matched. */
          detail: v.nullable(v.string()),
          /** Articles (terms, outlets, tags) or marks (actors) that have it; null when not counted. */
          count: v.nullable(v.number()),
          /** Of the actor, tag or saved search. */
          id: v.nullable(v.string()),
        }),
      ),
    }),
  ),
  /** What the hits are made of. Ask it beside the first page; it does not delay it. */
  "search.facets": query(
    ["articles", "tags", "actors", "mentions", "index"],
    v.strictObject(question),
    v.strictObject({
      /** Hits that were counted. */
      counted: v.number(),
      countedAmong,
      /** Each the most frequent first, at most 50. `value` goes into the filter or after the field's colon. */
      outlets: v.array(count),
      languages: v.array(count),
      actors: v.array(count),
      tags: v.array(count),
    }),
  ),
  /** Hits in each month, oldest first, without gaps; undated articles count in the month of their import. */
  "search.timeline": query(
    ["articles", "index"],
    v.strictObject(question),
    v.strictObject({
      counted: v.number(),
      countedAmong,
      /** "2026-11". */
      months: v.array(v.strictObject({ month: v.string(), count: v.number() })),
    }),
  ),
  /** Every hit in its line: keyword in context. */
  "search.concordance": query(
    ["articles", "zones", "index"],
    v.strictObject({
      ...question,
      /** "place": newest article first, hits in order of the text; "left" and "right": by the words beside the hit. */
      sort: v.picklist(["place", "left", "right"]),
      /** UTF-16 units of context on each side. */
      width: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(400)),
      cursor,
      limit,
    }),
    v.strictObject({
      rows: v.array(
        v.strictObject({
          articleId: v.string(),
          title: v.string(),
          outlet: v.nullable(v.string()),
          published: v.nullable(v.string()),
          left: v.string(),
          hit: v.string(),
          right: v.string(),
          /** Of the hit in the article's text, UTF-16. */
          start: v.number(),
          end: v.number(),
        }),
      ),
      nextCursor: cursor,
      /** Sorting looked at so many rows (of the newest articles) only; null when it saw all. */
      sortedAmong: v.nullable(v.number()),
    }),
  ),
  /** A list of names as one search: how many articles have each. A line may hold spellings separated by "|". */
  "search.nameList": query(
    ["articles", "index"],
    v.strictObject({
      names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(1000)),
      filter: ArticleFilterSchema,
      includeBoilerplate: v.boolean(),
    }),
    v.strictObject({
      names: v.array(
        v.strictObject({
          name: v.string(),
          /** Search it to see the hits; empty when the line held nothing to search. */
          query: v.string(),
          articles: v.number(),
          isLowerBound: v.boolean(),
          newest: v.nullable(v.strictObject({ articleId: v.string(), title: v.string(), published: cursor })),
        }),
      ),
      /** All names as one query of the query language, joined by OR; cut after 200 index words. */
      query: v.string(),
      cut: v.boolean(),
    }),
  ),
  /** Claims, quotes, actors, memos and tags by the same query language and folding, in one box. */
  "search.things": query(
    ["claims", "actors", "tags", "memos"],
    v.strictObject({
      query: words,
      kinds: v.array(v.picklist(THING_KINDS)),
      cursor,
      limit,
    }),
    v.strictObject({
      total: v.number(),
      /** Hits of each kind asked for. */
      totals: v.array(v.strictObject({ kind: v.picklist(THING_KINDS), count: v.number() })),
      things: v.array(
        v.strictObject({
          kind: v.picklist(THING_KINDS),
          id: v.string(),
          /** Statement, quoted words, name, memo. At most 400 UTF-16 units around the hits. */
          text: v.string(),
          marks: v.array(SpanSchema),
          /** Of a quote its claim, of an actor the alias that matched, of a memo what it is about. */
          detail: v.nullable(v.string()),
          /** Where a quote stands. */
          articleId: v.nullable(v.string()),
          /** Of a quote its claim; of a memo what it is about. */
          aboutId: v.nullable(v.string()),
          aboutKind: v.nullable(v.string()),
        }),
      ),
      nextCursor: cursor,
      understood: v.string(),
      ignored: v.array(v.string()),
    }),
  ),
  /** Names and titles by a few letters, typing errors forgiven: actors with aliases, articles, claims, tags. */
  "search.names": query(
    ["articles", "actors", "claims", "tags"],
    v.strictObject({
      query: v.pipe(v.string(), v.maxLength(200)),
      kinds: v.array(v.picklist(FOUND_KINDS)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    }),
    v.strictObject({
      found: v.array(
        v.strictObject({
          kind: v.picklist(FOUND_KINDS),
          id: IdSchema,
          name: v.string(),
          /** The alias that matched, the outlet of an article, the speakers of a claim. */
          detail: v.nullable(v.string()),
          actorKind: v.nullable(ActorKindSchema),
        }),
      ),
    }),
  ),
  /** The index file: what is searchable, and how much room it takes. */
  "search.state": query(
    ["index", "articles", "imports", "history"],
    v.strictObject({}),
    v.strictObject({
      /** Articles that can be found by their words. */
      indexed: v.number(),
      /** The index is being filled for the first time, or again after it was lost or made by another version. */
      filling: v.boolean(),
      /** Words known for completions and forms; 0 until they were collected in a quiet moment. */
      terms: v.number(),
      indexBytes: v.number(),
      projectBytes: v.number(),
    }),
  ),
};
