import { CopyDecisionSchema, CopyRelationSchema } from "../../../shared/domain/copy-link.ts";
import type { EntityType } from "../work-log/entity-type.ts";

/** A person's word on whether two articles are copies. */
export const copyDecisionEntity: EntityType = {
  type: "copy",
  table: "copy_decision",
  registers: { a: "text", b: "text", decision: "text", relation: "text" },
  shapes: { decision: CopyDecisionSchema, relation: CopyRelationSchema },
  required: ["a", "b", "decision"],
};
