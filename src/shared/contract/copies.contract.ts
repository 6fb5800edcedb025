import * as v from "valibot";
import { ThresholdSchema } from "../domain/copy-threshold.ts";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { ArticleRowSchema, SpanSchema, ZoneViewSchema } from "./views.ts";

export const CopyRelationSchema = v.picklist([
  "identical",
  "copy",
  "excerpt",
  "new-version",
  "recurring-report",
  "shares-passages",
  "same-event",
]);
export const CopyDecisionSchema = v.picklist(["accepted", "not-a-copy", "unsure"]);

/** A copy link of two articles: what the machine suggests and what a person decided. `a` is the lower id. */
export const CopyLinkViewSchema = v.strictObject({
  a: v.string(),
  b: v.string(),
  titleA: v.string(),
  titleB: v.string(),
  outletA: v.nullable(v.string()),
  outletB: v.nullable(v.string()),
  relation: CopyRelationSchema,
  score: v.number(),
  decision: v.nullable(CopyDecisionSchema),
  /** What the program itself says, whatever a person decided; null when it links the two in no way. */
  suggested: v.nullable(CopyRelationSchema),
  storyId: v.nullable(v.string()),
});
export type CopyLinkView = v.InferOutput<typeof CopyLinkViewSchema>;

const side = v.strictObject({
  row: ArticleRowSchema,
  text: v.string(),
  zones: v.array(ZoneViewSchema),
  /** Words that credit somebody, and whom: found by the project process, since the rules take a while. */
  credits: v.strictObject({ cues: v.array(SpanSchema), speakers: v.array(SpanSchema) }),
  direction: v.picklist(["ltr", "rtl"]),
  words: v.number(),
});

export const CopyPairViewSchema = v.strictObject({
  link: CopyLinkViewSchema,
  /** The id under which the work log knows decisions on this link. */
  entity: v.string(),
  left: side,
  right: side,
  passages: v.array(v.strictObject({ left: SpanSchema, right: SpanSchema })),
  sharedWords: v.number(),
  longestRun: v.number(),
  changedNumbers: v.array(v.strictObject({ left: v.string(), right: v.string() })),
  /** Which side was taken from the other, with the reason in words. */
  direction: v.nullable(v.picklist(["left-from-right", "right-from-left"])),
  directionReason: v.nullable(v.string()),
  /**
   * How many articles people hold together with each side: "not a copy" keeps all of one from all of the other. 1 and 1
   * when these two are held together themselves.
   */
  groups: v.strictObject({ left: v.number(), right: v.number() }),
});
export type CopyPairView = v.InferOutput<typeof CopyPairViewSchema>;

const pair = v.strictObject({ a: IdSchema, b: IdSchema });

export const copiesContract = {
  /** Copy links by story, the undecided ones first, the newest story first; in it those of its origin, then the best score. */
  "copies.queue": query(
    ["copies", "articles"],
    v.strictObject({
      show: v.picklist(["undecided", "decided", "all"]),
      /** Only links that this person decided on; the counts are of those. */
      personId: v.optional(PersonIdSchema),
      ...PageSchema,
    }),
    v.strictObject({
      total: v.number(),
      undecided: v.number(),
      decided: v.number(),
      identicalUndecided: v.number(),
      links: v.array(CopyLinkViewSchema),
    }),
  ),
  /**
   * The evidence for one pair: both texts with their shared passages, computed from the texts where no link is stored.
   * The earlier article stands left.
   */
  "copies.pair": query(["copies", "articles", "zones"], pair, CopyPairViewSchema),
  /** A person's word on one or many pairs; null takes it back. One undoable step. */
  "copies.decide": command(
    ["copies", "claims", "history"],
    v.strictObject({
      pairs: v.pipe(v.array(pair), v.minLength(1), v.maxLength(5000)),
      decision: v.nullable(CopyDecisionSchema),
      relation: v.optional(CopyRelationSchema),
    }),
    v.strictObject({}),
  ),
  /** What a threshold would make of the suggestions: an answer to try before setting it. Changes nothing. */
  "copies.countsAt": query(
    ["copies"],
    v.strictObject({ threshold: ThresholdSchema }),
    v.strictObject({
      threshold: v.number(),
      /** The threshold in force, and the one of the program. */
      current: v.number(),
      preset: v.number(),
      /** Suggested links that join articles; stories of two articles or more; articles folded under an origin. */
      links: v.number(),
      stories: v.number(),
      folded: v.number(),
    }),
  ),
  /** From which score on suggested links join articles in this project; null is the program's. Stories follow. Undoable. */
  "copies.setThreshold": command(
    ["copies", "articles", "claims", "history"],
    v.strictObject({ threshold: v.nullable(ThresholdSchema) }),
    v.strictObject({}),
  ),
  /** Accepts every undecided pair of identical texts in one step. */
  "copies.acceptIdentical": command(
    ["copies", "claims", "history"],
    v.strictObject({}),
    v.strictObject({ accepted: v.number() }),
  ),
};
