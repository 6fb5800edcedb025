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
  required: ["claimId", "articleId", "content", "directness", "stance"],
};

export const assessmentEntity: EntityType = {
  type: "assessment",
  table: "assessment",
  registers: { claimId: "text", personId: "text", verdict: "text", confidence: "number", reason: "text" },
  required: ["claimId", "personId"],
};
