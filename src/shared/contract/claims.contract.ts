import * as v from "valibot";
import { AnchorSchema } from "../domain/anchor.ts";
import {
  DirectnessSchema,
  QuoteInputSchema,
  SpeakerSchema,
  StanceSchema,
  StatementSchema,
  VerdictSchema,
} from "../domain/claim.ts";
import { IdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { ClaimRowSchema, ClaimViewSchema } from "./views.ts";

const empty = v.strictObject({});
const note = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));

export const claimsContract = {
  /** Claims, newest first, with how many independent origins carry each. */
  "claims.list": query(
    ["claims", "copies", "articles", "actors", "tags"],
    v.strictObject({
      text: v.optional(v.string()),
      actorId: v.optional(IdSchema),
      articleId: v.optional(IdSchema),
      ...PageSchema,
    }),
    v.strictObject({ total: v.number(), rows: v.array(ClaimRowSchema) }),
  ),
  /** One claim with its quotes, the stories that carry it and everybody's assessments. */
  "claims.get": query(
    ["claims", "copies", "articles", "actors", "tags"],
    v.strictObject({ claimId: IdSchema }),
    ClaimViewSchema,
  ),
  "claims.create": command(
    ["claims", "history"],
    v.strictObject({ statement: StatementSchema, quote: QuoteInputSchema }),
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
  "claims.remove": command(["claims", "history"], v.strictObject({ claimId: IdSchema }), empty),
  /** One more place where a claim is made, in the same or another article. */
  "quotes.add": command(
    ["claims", "history"],
    v.strictObject({ claimId: IdSchema, quote: QuoteInputSchema }),
    v.strictObject({ quoteId: IdSchema }),
  ),
  "quotes.update": command(
    ["claims", "history"],
    v.strictObject({
      quoteId: IdSchema,
      content: v.optional(v.pipe(v.array(AnchorSchema), v.minLength(1))),
      cue: v.optional(v.nullable(AnchorSchema)),
      speakerSpan: v.optional(v.nullable(AnchorSchema)),
      speaker: v.optional(v.nullable(SpeakerSchema)),
      directness: v.optional(DirectnessSchema),
      stance: v.optional(StanceSchema),
    }),
    empty,
  ),
  "quotes.remove": command(["claims", "history"], v.strictObject({ quoteId: IdSchema }), empty),
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
