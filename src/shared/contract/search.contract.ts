import * as v from "valibot";
import { ActorKindSchema } from "../domain/actor.ts";
import { IdSchema } from "../domain/ids.ts";
import { ArticleFilterSchema } from "./articles.contract.ts";
import { query } from "./define.ts";
import { SpanSchema } from "./views.ts";

export const SearchHitSchema = v.strictObject({
  articleId: v.string(),
  title: v.string(),
  outlet: v.nullable(v.string()),
  published: v.nullable(v.string()),
  snippet: v.strictObject({ text: v.string(), marks: v.array(SpanSchema) }),
  copies: v.number(),
  storyId: v.string(),
});
export type SearchHit = v.InferOutput<typeof SearchHitSchema>;

export const FOUND_KINDS = ["actor", "article", "claim", "tag"] as const;

export const searchContract = {
  /** Full-text search. No input is ever an error; what was not understood comes back in `ignored`. */
  "search.articles": query(
    ["articles", "zones", "tags", "copies", "index"],
    v.strictObject({
      query: v.pipe(v.string(), v.maxLength(4000)),
      filter: ArticleFilterSchema,
      order: v.picklist(["newest", "relevance"]),
      includeBoilerplate: v.boolean(),
      collapseCopies: v.boolean(),
      /** While typing, the last word also matches longer words. */
      typing: v.boolean(),
      cursor: v.nullable(v.string()),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    }),
    v.strictObject({
      total: v.number(),
      totalIsLowerBound: v.boolean(),
      hits: v.array(SearchHitSchema),
      nextCursor: v.nullable(v.string()),
      understood: v.string(),
      /** Set when relevance was judged among the newest so many hits only; said beside the results. */
      rankedAmong: v.nullable(v.number()),
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
};
