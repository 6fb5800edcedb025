import { MemoBodySchema, MemoSubjectSchema } from "../../../shared/domain/memo.ts";
import type { EntityType } from "../work-log/entity-type.ts";

/** Words of a person about a thing. `writtenAt` is epoch ms by the writer's clock. */
export const memoEntity: EntityType = {
  type: "memo",
  table: "memo",
  registers: { aboutKind: "text", aboutId: "text", body: "text", personId: "text", writtenAt: "number" },
  shapes: { aboutKind: MemoSubjectSchema, body: MemoBodySchema },
  required: ["aboutKind", "aboutId", "body", "personId", "writtenAt"],
};
