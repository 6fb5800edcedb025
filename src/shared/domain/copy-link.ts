import * as v from "valibot";

/** How two articles can be related, closest first. The first four make them one story. */
export const COPY_RELATIONS = [
  "identical",
  "copy",
  "excerpt",
  "new-version",
  "recurring-report",
  "shares-passages",
  "same-event",
] as const;
export const CopyRelationSchema = v.picklist(COPY_RELATIONS);
export type CopyRelation = v.InferOutput<typeof CopyRelationSchema>;

/** What a person can decide about a copy link. Differing decisions of two people are data, not an error. */
const COPY_DECISIONS = ["accepted", "not-a-copy", "unsure"] as const;
export const CopyDecisionSchema = v.picklist(COPY_DECISIONS);
export type CopyDecision = v.InferOutput<typeof CopyDecisionSchema>;

/** From this score on a suggested copy link joins two articles, unless a person decided otherwise. */
export const COPY_THRESHOLD = 0.55;

/** Below this score two articles are not put side by side at all. */
export const SHARED_THRESHOLD = 0.2;

const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const ShareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A passage that stands in both articles: UTF-16 offsets, half-open, in the two canonical texts. */
export const SharedPassageSchema = v.object({
  aStart: OffsetSchema,
  aEnd: OffsetSchema,
  bStart: OffsetSchema,
  bEnd: OffsetSchema,
});
export type SharedPassage = v.InferOutput<typeof SharedPassageSchema>;

/** A number that differs at the same place of a shared passage, as each article writes it. */
export const ChangedNumberSchema = v.object({ a: v.string(), b: v.string() });
export type ChangedNumber = v.InferOutput<typeof ChangedNumberSchema>;

export const CopyDirectionSchema = v.picklist(["a-from-b", "b-from-a"]);
export type CopyDirection = v.InferOutput<typeof CopyDirectionSchema>;

/** Why a copy link is suggested. Word counts are of the compared words: body without boilerplate. */
export const CopyEvidenceSchema = v.object({
  /** Share of the shorter article's words that lie in shared passages. */
  score: ShareSchema,
  coverageA: ShareSchema,
  coverageB: ShareSchema,
  wordsA: v.number(),
  wordsB: v.number(),
  /** Words that are equal on both sides, counted once. */
  sharedWords: v.number(),
  /** Words in the longest run that is equal word for word. */
  longestRun: v.number(),
  passages: v.array(SharedPassageSchema),
  changedNumbers: v.array(ChangedNumberSchema),
  direction: v.nullable(CopyDirectionSchema),
  directionReason: v.nullable(v.string()),
});
export type CopyEvidence = v.InferOutput<typeof CopyEvidenceSchema>;

const JOINING: ReadonlySet<CopyRelation> = new Set(["identical", "copy", "excerpt", "new-version"]);

/** Whether two articles related like this belong to one story. */
export function joinsStory(relation: CopyRelation): boolean {
  return JOINING.has(relation);
}

/** A share (0..1) as a whole percentage. Only a full share says 100 and only none says 0. */
export function sharedPercent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** The same evidence seen from the other article. */
export function mirrored(evidence: CopyEvidence): CopyEvidence {
  return {
    ...evidence,
    coverageA: evidence.coverageB,
    coverageB: evidence.coverageA,
    wordsA: evidence.wordsB,
    wordsB: evidence.wordsA,
    passages: evidence.passages
      .map((passage) => ({
        aStart: passage.bStart,
        aEnd: passage.bEnd,
        bStart: passage.aStart,
        bEnd: passage.aEnd,
      }))
      .sort((left, right) => left.aStart - right.aStart),
    changedNumbers: evidence.changedNumbers.map(({ a, b }) => ({ a: b, b: a })),
    direction: mirroredDirection(evidence.direction),
  };
}

function mirroredDirection(direction: CopyDirection | null): CopyDirection | null {
  if (direction === null) return null;
  return direction === "a-from-b" ? "b-from-a" : "a-from-b";
}
