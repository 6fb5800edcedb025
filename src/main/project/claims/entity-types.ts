import * as v from "valibot";
import { AnchorSchema } from "../../../shared/domain/anchor.ts";
import {
  DirectnessSchema,
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
    directness: "text",
    stance: "text",
  },
  shapes: {
    content: v.pipe(v.array(AnchorSchema), v.minLength(1), v.maxLength(20)),
    cue: AnchorSchema,
    speakerSpan: AnchorSchema,
    speaker: SpeakerSchema,
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
