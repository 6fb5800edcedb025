import * as v from "valibot";
import { ClaimRelationSchema, SpeakerSchema, StanceSchema } from "../domain/claim.ts";
import { ClaimValueInputSchema } from "../domain/claim-value.ts";
import { IdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, job, query } from "./define.ts";
import { ClaimValueViewSchema } from "./views.ts";

const empty = v.strictObject({});
const nullableText = v.nullable(v.string());
const note = v.nullable(v.pipe(v.string(), v.maxLength(2000)));

/** Which claims stand on the board. */
export const BoardFilterSchema = v.strictObject({
  /** Words of the statement, topic or value. */
  text: v.optional(v.pipe(v.string(), v.maxLength(500))),
  /** This tag or one under it. */
  tagId: v.optional(IdSchema),
  /** Credited with a quote, or held responsible by a value. */
  actorId: v.optional(IdSchema),
  /** Only claims with a contradicted value. */
  disputedOnly: v.optional(v.boolean()),
});
export type BoardFilter = v.InferOutput<typeof BoardFilterSchema>;

/** Who says a value, and where it stood first. */
const said = {
  speaker: v.nullable(SpeakerSchema),
  speakerName: nullableText,
  articleId: nullableText,
  quoteId: nullableText,
  outlet: nullableText,
  published: nullableText,
};
export type Said = v.InferOutput<v.StrictObjectSchema<typeof said, undefined>>;

/** A value of a cell, with who says so. Equal values of one claim are one, however many copies carry them. */
export const BoardValueSchema = v.strictObject({
  value: ClaimValueViewSchema,
  stance: v.nullable(StanceSchema),
  ...said,
  /** Independent origins that carry it, and articles. */
  origins: v.number(),
  articles: v.number(),
  /** How many other values contradict it, and the first of them. */
  disputes: v.number(),
  against: v.array(
    v.strictObject({
      value: ClaimValueViewSchema,
      statement: v.string(),
      ...said,
      /** The same speaker said otherwise at another time. */
      sameSpeaker: v.boolean(),
    }),
  ),
});
export type BoardValue = v.InferOutput<typeof BoardValueSchema>;

export const BoardRowSchema = v.strictObject({
  claimId: v.string(),
  statement: v.string(),
  cells: v.array(v.strictObject({ topic: v.string(), values: v.array(BoardValueSchema) })),
});
export type BoardRow = v.InferOutput<typeof BoardRowSchema>;

export const BoardTopicSchema = v.strictObject({
  /** The topic, folded: what cells name. */
  key: v.string(),
  name: v.string(),
  values: v.number(),
  disputed: v.number(),
});
export type BoardTopic = v.InferOutput<typeof BoardTopicSchema>;

export const valuesContract = {
  /** Claims with values, those with contradictions first; topics by how often they are stated. Contradictions are looked for among all claims of the filter. */
  "values.board": query(
    ["claims", "copies", "articles", "actors", "tags"],
    v.strictObject({ ...BoardFilterSchema.entries, ...PageSchema }),
    v.strictObject({
      total: v.number(),
      /** Claims with a contradicted value. */
      disputed: v.number(),
      topics: v.array(BoardTopicSchema),
      rows: v.array(BoardRowSchema),
    }),
  ),
  /** Topics and units in use, the most frequent first, for type-ahead. */
  "values.words": query(
    ["claims"],
    empty,
    v.strictObject({ topics: v.array(v.string()), units: v.array(v.string()) }),
  ),
  /** The board as CSV, as it stands under the filter (cells guarded against formulas). */
  "values.saveBoard": job(
    [],
    v.strictObject({ ...BoardFilterSchema.entries, target: v.string() }),
    v.strictObject({ jobId: v.string() }),
  ),
  "values.add": command(
    ["claims", "history"],
    v.strictObject({
      claimId: IdSchema,
      quoteId: v.nullable(IdSchema),
      values: v.pipe(v.array(ClaimValueInputSchema), v.minLength(1), v.maxLength(50)),
    }),
    v.strictObject({ valueIds: v.array(IdSchema) }),
  ),
  "values.update": command(
    ["claims", "history"],
    v.strictObject({ valueId: IdSchema, value: ClaimValueInputSchema }),
    empty,
  ),
  "values.remove": command(["claims", "history"], v.strictObject({ valueId: IdSchema }), empty),
  /** Says what `claimId` does to `otherId`. The same said twice, also by two people, is one relation. */
  "relations.add": command(
    ["claims", "history"],
    v.strictObject({
      claimId: IdSchema,
      otherId: IdSchema,
      kind: ClaimRelationSchema,
      note: v.optional(note),
    }),
    v.strictObject({ relationId: IdSchema }),
  ),
  "relations.update": command(["claims", "history"], v.strictObject({ relationId: IdSchema, note }), empty),
  "relations.remove": command(["claims", "history"], v.strictObject({ relationId: IdSchema }), empty),
};
