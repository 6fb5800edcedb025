import * as v from "valibot";
import { ActorKindSchema, ActorNameSchema } from "./actor.ts";
import { AnchorSchema } from "./anchor.ts";
import { IdSchema } from "./ids.ts";

/** How the words are given: in quotation marks, retold, or both. */
export const DIRECTNESS = ["direct", "indirect", "mixed"] as const;
/** How the article holds the words: as said, as denied, as alleged, as a question. */
export const STANCES = ["asserted", "denied", "alleged", "questioned"] as const;

export const DirectnessSchema = v.picklist(DIRECTNESS);
export type Directness = v.InferOutput<typeof DirectnessSchema>;
export const StanceSchema = v.picklist(STANCES);
export type Stance = v.InferOutput<typeof StanceSchema>;

/** Who is credited: a registered actor, an unnamed source in the article's words, or the outlet itself. */
export const SpeakerSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("actor"), actorId: IdSchema }),
  v.strictObject({ kind: v.literal("unnamed"), label: v.pipe(v.string(), v.minLength(1), v.maxLength(300)) }),
  v.strictObject({ kind: v.literal("outlet") }),
]);
export type Speaker = v.InferOutput<typeof SpeakerSchema>;

/** The same as a person enters it: also somebody who is made an actor in the step that credits them. */
export const SpeakerInputSchema = v.variant("kind", [
  ...SpeakerSchema.options,
  v.strictObject({ kind: v.literal("new"), name: ActorNameSchema, actorKind: ActorKindSchema }),
]);
export type SpeakerInput = v.InferOutput<typeof SpeakerInputSchema>;

const articleWords = v.nullable(v.pipe(v.string(), v.maxLength(300)));
/** One hand that the words went through: who, and in which words the article names them. */
export const ChainLinkSchema = v.strictObject({ speaker: SpeakerSchema, words: articleWords });
export type ChainLink = v.InferOutput<typeof ChainLinkSchema>;
const LONGEST_CHAIN = 10;
/** Who passed the words on, from the one nearest to the reader (an agency) to the one nearest to the event (a witness). */
export const SpeakerChainSchema = v.pipe(v.array(ChainLinkSchema), v.maxLength(LONGEST_CHAIN));
export const ChainInputSchema = v.pipe(
  v.array(v.strictObject({ speaker: SpeakerInputSchema, words: articleWords })),
  v.maxLength(LONGEST_CHAIN),
);

/** One place where a claim is made, as a person enters it. */
export const QuoteInputSchema = v.strictObject({
  articleId: IdSchema,
  content: v.pipe(v.array(AnchorSchema), v.minLength(1), v.maxLength(20)),
  cue: v.nullable(AnchorSchema),
  speakerSpan: v.nullable(AnchorSchema),
  speaker: v.nullable(SpeakerInputSchema),
  directness: DirectnessSchema,
  stance: StanceSchema,
  chain: v.optional(ChainInputSchema),
});
export type QuoteInput = v.InferOutput<typeof QuoteInputSchema>;

export const VERDICTS = ["true", "likely", "unclear", "unlikely", "false"] as const;
export const VerdictSchema = v.picklist(VERDICTS);
export type Verdict = v.InferOutput<typeof VerdictSchema>;

export const StatementSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

/** What one claim does to another. "same": two wordings of one claim, neither way round. */
export const CLAIM_RELATIONS = ["supports", "contradicts", "updates", "same"] as const;
export const ClaimRelationSchema = v.picklist(CLAIM_RELATIONS);
export type ClaimRelation = v.InferOutput<typeof ClaimRelationSchema>;

/** What kind of value a claim states about a topic ("dead", "place of the strike"). */
export const CLAIM_VALUES = ["number", "place", "time", "party", "text"] as const;
export const ClaimValueKindSchema = v.picklist(CLAIM_VALUES);
export type ClaimValueKind = v.InferOutput<typeof ClaimValueKindSchema>;
