/** Shapes that several contract entries give back: what a screen shows of an article, a quote, a mention. */
import * as v from "valibot";
import { ActorKindSchema } from "../domain/actor.ts";
import { AnchorSchema } from "../domain/anchor.ts";
import { FirstReasonSchema } from "../domain/carriage.ts";
import { ArticleCheckSchema } from "../domain/check.ts";
import {
  ClaimRelationSchema,
  ClaimValueKindSchema,
  DirectnessSchema,
  SpeakerSchema,
  StanceSchema,
} from "../domain/claim.ts";
import { MemoSubjectSchema } from "../domain/memo.ts";
import { ZoneRoleSchema } from "../domain/zone.ts";

const nullableText = v.nullable(v.string());

export const TagViewSchema = v.strictObject({ id: v.string(), name: v.string() });
export type TagView = v.InferOutput<typeof TagViewSchema>;

/** One row of the articles table. `published` is a partial ISO date: "2026", "2026-11", "2026-11-20", "2026-11-20T21:40". */
export const ArticleRowSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  outlet: nullableText,
  byline: nullableText,
  published: nullableText,
  language: nullableText,
  words: v.number(),
  path: v.string(),
  /** The other members of its story. */
  copies: v.number(),
  claims: v.number(),
  tags: v.array(TagViewSchema),
  storyId: v.string(),
  isOrigin: v.boolean(),
  /** Why a person should look at it; empty for most. */
  checks: v.array(ArticleCheckSchema),
});
export type ArticleRow = v.InferOutput<typeof ArticleRowSchema>;

export const SpanSchema = v.strictObject({ start: v.number(), end: v.number() });

/** An anchor as it stands when its text is opened: verified, never moved in silence. */
export const PlacedAnchorSchema = v.strictObject({
  anchor: AnchorSchema,
  state: v.picklist(["exact", "moved", "ambiguous", "lost"]),
  span: v.nullable(SpanSchema),
});
export type PlacedAnchor = v.InferOutput<typeof PlacedAnchorSchema>;

/** One hand of a chain in words: the actor's name, the unnamed source's label, the outlet; null when not known here. */
export const ChainLinkViewSchema = v.strictObject({
  speaker: SpeakerSchema,
  name: nullableText,
  /** The article's words for it. */
  words: nullableText,
});
export type ChainLinkView = v.InferOutput<typeof ChainLinkViewSchema>;

export const QuoteViewSchema = v.strictObject({
  id: v.string(),
  claimId: v.string(),
  statement: v.string(),
  articleId: v.string(),
  articleTitle: v.string(),
  outlet: nullableText,
  published: nullableText,
  content: v.array(PlacedAnchorSchema),
  cue: v.nullable(PlacedAnchorSchema),
  speakerSpan: v.nullable(PlacedAnchorSchema),
  speaker: v.nullable(SpeakerSchema),
  /** The speaker in words: the actor's name, the unnamed source's label, the outlet. */
  speakerName: nullableText,
  directness: DirectnessSchema,
  stance: StanceSchema,
  /** Whose hands the words went through, the nearest to the reader first, the credited speaker among them; else empty. */
  chain: v.array(ChainLinkViewSchema),
});
export type QuoteView = v.InferOutput<typeof QuoteViewSchema>;

export const MentionViewSchema = v.strictObject({
  id: v.string(),
  actorId: v.string(),
  actorName: v.string(),
  actorKind: ActorKindSchema,
  placed: PlacedAnchorSchema,
});
export type MentionView = v.InferOutput<typeof MentionViewSchema>;

/** A zone as shown: by import or by a person. */
export const ZoneViewSchema = v.strictObject({
  role: ZoneRoleSchema,
  start: v.number(),
  end: v.number(),
  reason: v.string(),
  strength: v.picklist(["weak", "strong"]),
  decided: v.boolean(),
  /** Who proposed it: the reader of the file, the second reading of a page, what the corpus taught, or a person. */
  source: v.picklist(["import", "second-reading", "learned", "person"]),
});
export type ZoneView = v.InferOutput<typeof ZoneViewSchema>;

/** Who a suggested claim may be credited to: an actor of the register, a name it does not know, or an unnamed source. */
export const SpeakerGuessSchema = v.nullable(
  v.variant("kind", [
    v.strictObject({ kind: v.literal("actor"), actorId: v.string() }),
    v.strictObject({ kind: v.literal("named"), name: v.string() }),
    v.strictObject({ kind: v.literal("unnamed"), label: v.string() }),
  ]),
);

/** A suggestion of a claim by rule: pale, never saved without a person. */
export const SuggestedClaimSchema = v.strictObject({
  content: SpanSchema,
  /** Further spans of a statement that its attribution cuts in two. */
  more: v.array(SpanSchema),
  cue: v.nullable(SpanSchema),
  speakerSpan: v.nullable(SpanSchema),
  directness: DirectnessSchema,
  stance: StanceSchema,
  speakerGuess: SpeakerGuessSchema,
  /** Id of the rule that proposed it. */
  rule: v.string(),
});
export type SuggestedClaim = v.InferOutput<typeof SuggestedClaimSchema>;

export const StoryMemberSchema = v.strictObject({
  articleId: v.string(),
  title: v.string(),
  outlet: nullableText,
  published: nullableText,
  /** Its link to the origin; "origin" for the origin itself. */
  relation: v.string(),
  score: v.nullable(v.number()),
  isOrigin: v.boolean(),
});
export type StoryMember = v.InferOutput<typeof StoryMemberSchema>;

export const ArticleViewSchema = v.strictObject({
  row: ArticleRowSchema,
  url: nullableText,
  /** When the page was saved, as the file says; null when it does not. Apart from the time of import. */
  captured: nullableText,
  importedAt: v.number(),
  direction: v.picklist(["ltr", "rtl"]),
  format: v.string(),
  encoding: v.string(),
  warnings: v.array(v.string()),
  textHash: v.string(),
  text: v.string(),
  zones: v.array(ZoneViewSchema),
  quotes: v.array(QuoteViewSchema),
  mentions: v.array(MentionViewSchema),
  suggestions: v.array(SuggestedClaimSchema),
  story: v.array(StoryMemberSchema),
  /** Where each guessed value came from, in words; a corrected one says "corrected by NAME". */
  sources: v.strictObject({
    title: v.string(),
    outlet: v.string(),
    byline: v.string(),
    published: v.string(),
    captured: v.string(),
    language: v.string(),
  }),
  /** Whether the imported bytes can be shown as they looked. */
  hasLook: v.boolean(),
});
export type ArticleView = v.InferOutput<typeof ArticleViewSchema>;

/** How far a claim is carried: the figure that no other tool has. */
export const CarriageSchema = v.strictObject({
  articles: v.number(),
  outlets: v.number(),
  /** Number of different stories' origins that carry the claim. */
  origins: v.number(),
  firstArticleId: nullableText,
  firstTitle: nullableText,
  firstOutlet: nullableText,
  firstPublished: nullableText,
  /** Why that one counts as the first; null when nothing carries the claim. */
  firstReason: v.nullable(FirstReasonSchema),
});
export type Carriage = v.InferOutput<typeof CarriageSchema>;

export const ClaimRowSchema = v.strictObject({
  id: v.string(),
  statement: v.string(),
  speakers: v.array(v.string()),
  quotes: v.number(),
  carriage: CarriageSchema,
  tags: v.array(TagViewSchema),
});
export type ClaimRow = v.InferOutput<typeof ClaimRowSchema>;

export const AssessmentViewSchema = v.strictObject({
  id: v.string(),
  personName: v.string(),
  isMine: v.boolean(),
  verdict: nullableText,
  confidence: v.nullable(v.number()),
  reason: nullableText,
});

/** A story that carries a claim: its origin first, then its copies that hold the same words. */
export const CarryingStorySchema = v.strictObject({
  storyId: v.string(),
  members: v.array(v.strictObject({ ...StoryMemberSchema.entries, quoted: v.boolean() })),
});

/** A value of a claim; see ClaimValueInputSchema. `quoteId` names the quote whose words it is taken from. */
export const ClaimValueViewSchema = v.strictObject({
  id: v.string(),
  claimId: v.string(),
  quoteId: nullableText,
  topic: v.string(),
  kind: ClaimValueKindSchema,
  number: v.nullable(v.number()),
  upper: v.nullable(v.number()),
  unit: nullableText,
  words: v.string(),
  actorId: nullableText,
  actorName: nullableText,
});
export type ClaimValueView = v.InferOutput<typeof ClaimValueViewSchema>;

/** What a claim does to another one ("to"), or the other one to it ("from"). Of "same" both are one. */
export const ClaimRelationViewSchema = v.strictObject({
  id: v.string(),
  kind: ClaimRelationSchema,
  direction: v.picklist(["to", "from"]),
  /** The other claim. */
  claimId: v.string(),
  statement: v.string(),
  note: nullableText,
});
export type ClaimRelationView = v.InferOutput<typeof ClaimRelationViewSchema>;

export const MemoViewSchema = v.strictObject({
  id: v.string(),
  aboutKind: MemoSubjectSchema,
  aboutId: v.string(),
  body: v.string(),
  personName: v.string(),
  isMine: v.boolean(),
  /** Epoch ms, by the writer's clock. */
  writtenAt: v.number(),
});
export type MemoView = v.InferOutput<typeof MemoViewSchema>;

export const ClaimViewSchema = v.strictObject({
  row: ClaimRowSchema,
  note: nullableText,
  quotes: v.array(QuoteViewSchema),
  carriers: v.array(CarryingStorySchema),
  assessments: v.array(AssessmentViewSchema),
  values: v.array(ClaimValueViewSchema),
  relations: v.array(ClaimRelationViewSchema),
  /** How far the claim is carried together with all that are said to be the same; null when there are none. */
  combined: v.nullable(v.strictObject({ claims: v.number(), carriage: CarriageSchema })),
  /** On the claim and on its quotes. */
  memos: v.array(MemoViewSchema),
});
export type ClaimView = v.InferOutput<typeof ClaimViewSchema>;
