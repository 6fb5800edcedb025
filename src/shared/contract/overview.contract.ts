/** What the views read: claims over time, actors who meet, claims by speakers, coverage of articles, the project at a glance. */
import * as v from "valibot";
import { ActorKindSchema } from "../domain/actor.ts";
import { ClaimRelationSchema, StanceSchema } from "../domain/claim.ts";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { ArticleFilterSchema, ArticleSortSchema, PageSchema } from "./articles.contract.ts";
import { job, query } from "./define.ts";
import { SpanSchema, TagViewSchema } from "./views.ts";

const empty = v.strictObject({});
const text = v.pipe(v.string(), v.maxLength(1000));
const nullableText = v.nullable(v.string());
const count = v.number();

/** Which claims a view shows. A missing key asks for nothing. */
export const ClaimFilterSchema = v.strictObject({
  /** All these words stand in statement, note or tags; case and accents aside. */
  text: v.optional(text),
  /** Tagged with this tag or one below it. */
  tagId: v.optional(IdSchema),
  /** A quote credits this actor, or one merged with it. */
  actorId: v.optional(IdSchema),
  /** Bounds of the number of independent origins, both included. */
  leastOrigins: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  mostOrigins: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Somebody denies or questions what others state, or another claim contradicts it. */
  disputed: v.optional(v.boolean()),
  /** This person worked on it: on the claim, a quote, an assessment or a value of it. */
  personId: v.optional(PersonIdSchema),
});
export type ClaimFilter = v.InferOutput<typeof ClaimFilterSchema>;

/** "first": the claim seen first on top, by the quoted articles; undated ones last. */
export const CLAIM_ORDERS = ["first", "newest", "origins", "statement"] as const;
export const ClaimOrderSchema = v.picklist(CLAIM_ORDERS);
export type ClaimOrder = v.InferOutput<typeof ClaimOrderSchema>;

/**
 * One report on a lane of the timeline: the place in a story where a claim is held in one stance. A story in which one
 * article states and another denies has two marks. Copies are a number.
 */
export const TimelineMarkSchema = v.strictObject({
  storyId: v.string(),
  stance: StanceSchema,
  articleId: v.string(),
  title: v.string(),
  outlet: nullableText,
  published: nullableText,
  /** In words: actors, unnamed sources, the outlet. */
  speakers: v.array(v.string()),
  /** Further articles of the story that carry the same. */
  copies: count,
  /** A quote in the article; null when it holds the words unquoted. */
  quoteId: nullableText,
  /** The claim is known from here first. */
  isFirst: v.boolean(),
});
export type TimelineMark = v.InferOutput<typeof TimelineMarkSchema>;

/** A claim that supports, contradicts, updates or is the same as the one of the lane; `to`: this one does so to the other. */
export const RelatedClaimSchema = v.strictObject({
  claimId: v.string(),
  statement: v.string(),
  kind: ClaimRelationSchema,
  way: v.picklist(["to", "from"]),
  speakers: v.array(v.string()),
  articleId: nullableText,
  outlet: nullableText,
  published: nullableText,
});
export type RelatedClaim = v.InferOutput<typeof RelatedClaimSchema>;

export const TimelineLaneSchema = v.strictObject({
  claimId: v.string(),
  statement: v.string(),
  tags: v.array(TagViewSchema),
  /** Stories that carry the claim in any stance, as everywhere in the program. */
  origins: count,
  /** Those of them that deny or question it. */
  against: count,
  articles: count,
  /** Different speakers of all quotes. */
  voices: count,
  /** In order of publication, undated ones last. */
  marks: v.array(TimelineMarkSchema),
  related: v.array(RelatedClaimSchema),
});
export type TimelineLane = v.InferOutput<typeof TimelineLaneSchema>;

export const NETWORK_TIES = ["articles", "claims"] as const;
/** Most actors that a network shows at once. */
export const MOST_ACTORS = 500;
/** Most ties that a network shows, the heaviest. */
export const MOST_TIES = 1500;

const networkInput = {
  /** "articles": named in the same report; "claims": credited with the same claim, or one speaks about the other. */
  ties: v.picklist(NETWORK_TIES),
  /** Partial dates, both included. */
  from: v.optional(text),
  to: v.optional(text),
  /** Only what is told in articles that carry this claim. */
  claimId: v.optional(IdSchema),
};

export const NetworkActorSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: ActorKindSchema,
  /** Stories in which the actor is named, copies of one report once; or claims, where claims tie. */
  weight: count,
});
export type NetworkActor = v.InferOutput<typeof NetworkActorSchema>;

/** `a` and `b` are places in the list of actors, a below b; `weight` counts stories, or claims where claims tie. */
export const NetworkTieSchema = v.strictObject({ a: count, b: count, weight: count });
export type NetworkTie = v.InferOutput<typeof NetworkTieSchema>;

/** A speaker as a column: an actor, an unnamed source by its words, an outlet speaking for itself, or nobody. */
export const SpeakerColumnSchema = v.strictObject({
  key: v.string(),
  kind: v.picklist(["actor", "unnamed", "outlet", "nobody"]),
  actorId: nullableText,
  actorKind: v.nullable(ActorKindSchema),
  name: v.string(),
  claims: count,
});
export type SpeakerColumn = v.InferOutput<typeof SpeakerColumnSchema>;

export const MatrixCellSchema = v.strictObject({
  key: v.string(),
  /** One a stance, with the first quote of it. */
  stances: v.array(
    v.strictObject({ stance: StanceSchema, quotes: count, quoteId: v.string(), articleId: v.string() }),
  ),
});
export type MatrixCell = v.InferOutput<typeof MatrixCellSchema>;

export const MatrixRowSchema = v.strictObject({
  claimId: v.string(),
  statement: v.string(),
  origins: count,
  cells: v.array(MatrixCellSchema),
});
export type MatrixRow = v.InferOutput<typeof MatrixRowSchema>;

/** How many things of a kind an article holds, and how many of them lie in a quote of a claim. */
export const CoveredSchema = v.strictObject({ found: count, claimed: count });
export type Covered = v.InferOutput<typeof CoveredSchema>;

export const ArticleCoverageSchema = v.strictObject({
  articleId: v.string(),
  title: v.string(),
  outlet: nullableText,
  published: nullableText,
  /** Claims with a quote in the article. */
  claims: count,
  /** Suggestions of claims, each once, whatever of the following it holds. */
  statements: CoveredSchema,
  quotations: CoveredSchema,
  /** Words that attribute: "said", "according to". */
  speech: CoveredSchema,
  numbers: CoveredSchema,
});
export type ArticleCoverage = v.InferOutput<typeof ArticleCoverageSchema>;

const COVERAGE_KINDS = ["quotation", "speech", "number"] as const;
export const OpenPlaceSchema = v.strictObject({
  kind: v.picklist(COVERAGE_KINDS),
  span: SpanSchema,
  /** The words with a little around them, and where they stand in it. */
  context: v.string(),
  contextSpan: SpanSchema,
});
export type OpenPlace = v.InferOutput<typeof OpenPlaceSchema>;

const counted = v.strictObject({ value: nullableText, count });
const named = v.strictObject({ id: v.string(), title: v.string(), count });

export const OverviewSchema = v.strictObject({
  counts: v.strictObject({
    articles: count,
    stories: count,
    /** Articles that are no copy of another. */
    origins: count,
    outlets: count,
    claims: count,
    quotes: count,
    actors: count,
    mentions: count,
    memos: count,
  }),
  runs: v.array(
    v.strictObject({ id: v.string(), name: v.string(), startedAt: count, added: count, files: count }),
  ),
  /** By the day, month or year of publication, whichever fits; in order of time. `value` null: no date. */
  byTime: v.array(counted),
  timeStep: v.picklist(["day", "month", "year"]),
  byOutlet: v.array(counted),
  byLanguage: v.array(counted),
  /** Number of claims by their number of independent origins; the last entry holds all above. */
  byOrigins: v.array(v.strictObject({ origins: count, claims: count })),
  /** Stories with the most copies. */
  mostCopied: v.array(v.strictObject({ ...named.entries, outlet: nullableText, published: nullableText })),
  disputedTotal: count,
  disputed: v.array(named),
  waiting: v.strictObject({
    copies: count,
    conflicts: count,
    checks: count,
    lostMarks: count,
    articlesWithoutClaim: count,
  }),
});
export type Overview = v.InferOutput<typeof OverviewSchema>;

export const PICTURE_FORMATS = ["svg", "png"] as const;
export const PictureFormatSchema = v.picklist(PICTURE_FORMATS);
export type PictureFormat = v.InferOutput<typeof PictureFormatSchema>;

export const overviewContract = {
  /** Lanes of claims with their reports in order of time, at most 50 at once, and the span of time of all that pass the filter. */
  "views.timeline": query(
    ["claims", "copies", "articles", "actors", "tags"],
    v.strictObject({
      filter: ClaimFilterSchema,
      order: ClaimOrderSchema,
      offset: PageSchema.offset,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    }),
    v.strictObject({
      total: count,
      /** Earliest and latest publication among the quoted articles of all lanes; null when none is dated. */
      from: nullableText,
      to: nullableText,
      lanes: v.array(TimelineLaneSchema),
    }),
  ),
  /** Actors and what ties them. At most 500 actors, those in most stories first; merged ones are one. */
  "views.network": query(
    ["actors", "mentions", "claims", "copies", "articles"],
    v.strictObject({
      ...networkInput,
      kinds: v.optional(v.array(ActorKindSchema)),
      /** Ties of less weight are left out, and with them actors without any tie. */
      leastWeight: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
    }),
    v.strictObject({
      actors: v.array(NetworkActorSchema),
      ties: v.array(NetworkTieSchema),
      /** Ties of enough weight between these actors, shown or not. */
      tiesTotal: count,
      /** Actors that pass the filter, shown or not. */
      total: count,
    }),
  ),
  /** Where two actors meet, newest first, at most 100: stories with their earliest article that names both, or claims. */
  "views.tie": query(
    ["actors", "mentions", "claims", "copies", "articles"],
    v.strictObject({ ...networkInput, a: IdSchema, b: IdSchema }),
    v.strictObject({
      total: count,
      stories: v.array(
        v.strictObject({
          storyId: v.string(),
          articleId: v.string(),
          title: v.string(),
          outlet: nullableText,
          published: nullableText,
        }),
      ),
      claims: v.array(v.strictObject({ claimId: v.string(), statement: v.string() })),
    }),
  ),
  /** The columns of the matrix: everybody credited in the claims that pass, at most 2,000. */
  "views.speakers": query(
    ["claims", "actors", "articles", "tags"],
    v.strictObject({ filter: ClaimFilterSchema, order: v.picklist(["claims", "name"]) }),
    v.strictObject({ total: count, speakers: v.array(SpeakerColumnSchema) }),
  ),
  /** Rows of the matrix: claims with the stances of each speaker. */
  "views.matrix": query(
    ["claims", "actors", "articles", "copies", "tags"],
    v.strictObject({ filter: ClaimFilterSchema, order: ClaimOrderSchema, ...PageSchema }),
    v.strictObject({ total: count, rows: v.array(MatrixRowSchema) }),
  ),
  /** What of one article has no claim yet, place by place in reading order (at most 500). */
  "views.articleCoverage": query(
    ["articles", "zones", "claims"],
    v.strictObject({ articleId: IdSchema }),
    v.strictObject({ row: ArticleCoverageSchema, open: v.array(OpenPlaceSchema) }),
  ),
  /** The same in figures for a window of the articles table; computed from the texts, so at most 25 at once. */
  "views.coverage": query(
    ["articles", "zones", "claims"],
    v.strictObject({
      filter: ArticleFilterSchema,
      sort: ArticleSortSchema,
      offset: PageSchema.offset,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(25)),
    }),
    v.strictObject({ total: count, rows: v.array(ArticleCoverageSchema) }),
  ),
  "views.overview": query(
    ["articles", "copies", "claims", "actors", "mentions", "imports", "exchange", "memos"],
    empty,
    OverviewSchema,
  ),
  /** Writes a picture that the window drew: SVG as it is, PNG as base64. */
  "views.savePicture": job(
    [],
    v.strictObject({
      format: PictureFormatSchema,
      content: v.pipe(v.string(), v.minLength(1), v.maxLength(60_000_000)),
      target: v.string(),
    }),
    v.strictObject({ jobId: v.string() }),
  ),
};
