import * as v from "valibot";
import { AnchorSchema } from "../../../shared/domain/anchor.ts";
import {
  ClaimRelationSchema,
  ClaimValueKindSchema,
  DirectnessSchema,
  SpeakerChainSchema,
  SpeakerSchema,
  StanceSchema,
  VerdictSchema,
} from "../../../shared/domain/claim.ts";
import type { EntityType } from "../work-log/entity-type.ts";

export const claimEntity: EntityType = {
  type: "claim",
  table: "claim",
  registers: { statement: "text", note: "text" },
  required: ["statement"],
  sets: { tags: { table: "claim_tag", owner: "claim_id", element: "tag_id" } },
};

export const quoteEntity: EntityType = {
  type: "quote",
  table: "quote",
  registers: {
    claimId: "text",
    articleId: "text",
    content: "json",
    cue: "json",
    speakerSpan: "json",
    speaker: "json",
    chain: "json",
    directness: "text",
    stance: "text",
  },
  shapes: {
    content: v.pipe(v.array(AnchorSchema), v.minLength(1), v.maxLength(20)),
    cue: AnchorSchema,
    speakerSpan: AnchorSchema,
    speaker: SpeakerSchema,
    chain: SpeakerChainSchema,
    directness: DirectnessSchema,
    stance: StanceSchema,
  },
  required: ["claimId", "articleId", "content", "directness", "stance"],
};

export const assessmentEntity: EntityType = {
  type: "assessment",
  table: "assessment",
  registers: { claimId: "text", personId: "text", verdict: "text", confidence: "number", reason: "text" },
  shapes: { verdict: VerdictSchema, confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(100)) },
  required: ["claimId", "personId"],
};

export const claimRelationEntity: EntityType = {
  type: "claim-relation",
  table: "claim_relation",
  registers: { a: "text", b: "text", kind: "text", note: "text" },
  shapes: { kind: ClaimRelationSchema },
  required: ["a", "b", "kind"],
};

export const claimValueEntity: EntityType = {
  type: "claim-value",
  table: "claim_value",
  registers: {
    claimId: "text",
    quoteId: "text",
    topic: "text",
    kind: "text",
    number: "number",
    upper: "number",
    unit: "text",
    words: "text",
    actorId: "text",
  },
  shapes: { kind: ClaimValueKindSchema },
  required: ["claimId", "topic", "kind", "words"],
};

export const rejectedSuggestionEntity: EntityType = {
  type: "rejected-suggestion",
  table: "rejected_suggestion",
  registers: { textHash: "text", start: "number", end: "number" },
  required: ["textHash", "start", "end"],
};
