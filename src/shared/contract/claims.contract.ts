import * as v from "valibot";
import { AnchorSchema } from "../domain/anchor.ts";
import {
  ChainInputSchema,
  DirectnessSchema,
  QuoteInputSchema,
  SpeakerInputSchema,
  StanceSchema,
  StatementSchema,
  VerdictSchema,
} from "../domain/claim.ts";
import { ClaimValueInputSchema } from "../domain/claim-value.ts";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { CHANGE_KINDS } from "../text/compare/change-kind.ts";
import { CLAIM_LIKENESS } from "../text/possibly-same-claims.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { ClaimRowSchema, ClaimViewSchema, SpanSchema } from "./views.ts";

const empty = v.strictObject({});
const note = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));

const nullableText = v.nullable(v.string());

/** A quote as it falls on the same passage of a copy: computed from both texts, pale, nobody's work until accepted. */
export const ProjectedQuoteSchema = v.strictObject({
  claimId: v.string(),
  statement: v.string(),
  /** The quote it comes from, and its article in words. */
  quoteId: v.string(),
  fromTitle: v.string(),
  fromOutlet: nullableText,
  /** The copy. */
  articleId: v.string(),
  articleTitle: v.string(),
  outlet: nullableText,
  published: nullableText,
  storyId: v.string(),
  /** The words of each content span as the copy has them. */
  words: v.array(v.string()),
  content: v.array(SpanSchema),
  cue: v.nullable(SpanSchema),
  speakerSpan: v.nullable(SpanSchema),
  speakerName: nullableText,
  exactness: v.picklist(["same", "changed"]),
  /** What reads otherwise than in the quote; `before` as the quote has it. */
  changes: v.array(
    v.strictObject({ kind: v.picklist(CHANGE_KINDS), before: nullableText, after: nullableText }),
  ),
  /** More than wording changed: a number, a name, a speaker, a word of doubt, a date. Such a copy does not carry the claim. */
  weighty: v.boolean(),
  /** A person left it alone. */
  left: v.boolean(),
});
export type ProjectedQuote = v.InferOutput<typeof ProjectedQuoteSchema>;

const projectedOn = v.strictObject({
  claimId: IdSchema,
  articleIds: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(5000)),
});

/** Which claims are listed; a missing key asks for nothing. */
const claimsAsked = {
  text: v.optional(v.string()),
  actorId: v.optional(IdSchema),
  articleId: v.optional(IdSchema),
  /** Claims with this tag or one under it. */
  tagId: v.optional(IdSchema),
  /** Claims that this person worked on: the claim, a quote, an assessment or a value of it. */
  personId: v.optional(PersonIdSchema),
  /** Claims on which people's verdicts differ. */
  judgedApart: v.optional(v.literal(true)),
  /** Claims that may be the same as another. */
  possiblySame: v.optional(v.literal(true)),
};

/** How far the verdicts of several people on a set of claims agree; see `agreementOf`. */
export const AgreementSchema = v.strictObject({
  shared: v.number(),
  unanimous: v.number(),
  percent: v.nullable(v.number()),
  alpha: v.nullable(v.number()),
  people: v.array(v.strictObject({ id: v.string(), name: v.string(), verdicts: v.number() })),
});
export type AgreementView = v.InferOutput<typeof AgreementSchema>;

const claimNamed = v.strictObject({ id: v.string(), statement: v.string() });

/** Things named one by one: a selection. */
const some = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(5000));
/** Values that stand in the words of a quote, saved with it in one step. */
const values = v.optional(v.pipe(v.array(ClaimValueInputSchema), v.maxLength(50)));

export const claimsContract = {
  /** Claims, newest first, with how many independent origins carry each. */
  "claims.list": query(
    ["claims", "copies", "articles", "actors", "tags"],
    v.strictObject({ ...claimsAsked, ...PageSchema }),
    v.strictObject({ total: v.number(), rows: v.array(ClaimRowSchema) }),
  ),
  /** Agreement of everybody's verdicts on the claims that a filter shows. */
  "claims.agreement": query(
    ["claims", "articles", "actors", "tags", "exchange"],
    v.strictObject(claimsAsked),
    AgreementSchema,
  ),
  /** Pairs of claims that may have been entered twice, all or those of one claim. Nothing is joined before a person says so. */
  "claims.possiblySame": query(
    ["claims", "history", "exchange"],
    v.strictObject({ claimId: v.optional(IdSchema) }),
    v.strictObject({
      /** All claims that stand in such a pair. */
      claims: v.number(),
      pairs: v.array(v.strictObject({ a: claimNamed, b: claimNamed, reason: v.picklist(CLAIM_LIKENESS) })),
    }),
  ),
  /** A lasting word that two claims are not the same; `different` false takes it back. */
  "claims.tellApart": command(
    ["claims", "history"],
    v.strictObject({ claimIds: v.pipe(v.array(IdSchema), v.length(2)), different: v.boolean() }),
    empty,
  ),
  /** One claim with its quotes, the stories that carry it and everybody's assessments. */
  "claims.get": query(
    ["claims", "copies", "articles", "actors", "tags", "memos"],
    v.strictObject({ claimId: IdSchema }),
    ClaimViewSchema,
  ),
  /**
   * Quotes projected onto copies that nobody has quoted yet: those of one claim, the earliest article first, or those
   * on one article in the order of its text. With both, those of the claim on the article.
   */
  "claims.projections": query(
    ["claims", "copies", "articles"],
    v.strictObject({ claimId: v.optional(IdSchema), articleId: v.optional(IdSchema) }),
    v.strictObject({ projections: v.array(ProjectedQuoteSchema) }),
  ),
  /** A speaker who is no actor yet becomes one in the same step; so in the other commands that credit somebody. */
  "claims.create": command(
    ["claims", "actors", "history"],
    v.strictObject({ statement: StatementSchema, quote: QuoteInputSchema, values }),
    v.strictObject({ claimId: IdSchema, quoteId: IdSchema }),
  ),
  "claims.update": command(
    ["claims", "history"],
    v.strictObject({ claimId: IdSchema, statement: v.optional(StatementSchema), note: v.optional(note) }),
    empty,
  ),
  "claims.tag": command(
    ["claims", "tags", "history"],
    v.strictObject({
      claimIds: v.array(IdSchema),
      name: v.pipe(v.string(), v.trim(), v.minLength(1)),
      present: v.boolean(),
    }),
    v.strictObject({ tagId: IdSchema }),
  ),
  /** With everything that belongs to it: quotes, values, relations, assessments, memos. */
  "claims.remove": command(["claims", "memos", "history"], v.strictObject({ claimId: IdSchema }), empty),
  "claims.removeMany": command(["claims", "memos", "history"], v.strictObject({ claimIds: some }), empty),
  /**
   * Moves quotes, values, relations, tags, memos and assessments of `mergedIds` to `claimId`; the statements merged away
   * stay as memos. One undoable step.
   */
  "claims.merge": command(
    ["claims", "tags", "memos", "history"],
    v.strictObject({ claimId: IdSchema, mergedIds: some }),
    v.strictObject({ quotes: v.number() }),
  ),
  /** One more place where a claim is made, in the same or another article. */
  "quotes.add": command(
    ["claims", "actors", "history"],
    v.strictObject({ claimId: IdSchema, quote: QuoteInputSchema, values }),
    v.strictObject({ quoteId: IdSchema }),
  ),
  "quotes.update": command(
    ["claims", "actors", "history"],
    v.strictObject({
      quoteId: IdSchema,
      content: v.optional(v.pipe(v.array(AnchorSchema), v.minLength(1))),
      cue: v.optional(v.nullable(AnchorSchema)),
      speakerSpan: v.optional(v.nullable(AnchorSchema)),
      speaker: v.optional(v.nullable(SpeakerInputSchema)),
      directness: v.optional(DirectnessSchema),
      stance: v.optional(StanceSchema),
      /** Empty: no chain. Without this, a new speaker takes the old one's place in it. */
      chain: v.optional(ChainInputSchema),
    }),
    empty,
  ),
  /** The same change for many quotes: of a selection of quotes, or all of a selection of claims. */
  "quotes.updateMany": command(
    ["claims", "actors", "history"],
    v.strictObject({
      quoteIds: v.optional(some),
      claimIds: v.optional(some),
      speaker: v.optional(v.nullable(SpeakerInputSchema)),
      directness: v.optional(DirectnessSchema),
      stance: v.optional(StanceSchema),
    }),
    v.strictObject({ changed: v.number() }),
  ),
  "quotes.removeMany": command(["claims", "memos", "history"], v.strictObject({ quoteIds: some }), empty),
  /** Makes quotes of projections. Computed again from the texts; one undoable step. */
  "quotes.acceptProjected": command(
    ["claims", "history"],
    projectedOn,
    v.strictObject({ added: v.number() }),
  ),
  /** Leaves projections alone, for good, or (`left` false) offers them again. */
  "quotes.leaveProjected": command(
    ["claims", "history"],
    v.strictObject({ ...projectedOn.entries, left: v.boolean() }),
    empty,
  ),
  "quotes.remove": command(["claims", "memos", "history"], v.strictObject({ quoteId: IdSchema }), empty),
  /** My own verdict on a claim; a colleague's stands beside it, neither overwrites the other. */
  "assessments.set": command(
    ["claims", "history"],
    v.strictObject({
      claimId: IdSchema,
      verdict: v.nullable(VerdictSchema),
      confidence: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
      reason: note,
    }),
    empty,
  ),
};
