import * as v from "valibot";
import type { EntityType } from "../work-log/entity-type.ts";

/** A search under a name. Its request travels as it is; a version that does not understand it shows the name only. */
export const savedSearchEntity: EntityType = {
  type: "saved-search",
  table: "saved_search",
  registers: { name: "text", request: "json" },
  shapes: { name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) },
  required: ["name", "request"],
};
