import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import { deleteFact, factsUnder, writeFact } from "../db/facts.ts";
import type { EntityType } from "../work-log/entity-type.ts";

const PREFIX = "differentClaims:";

/** A person's lasting word that two claims are not the same. Two people who say so make one decision. */
export const differentClaimsEntity: EntityType = {
  type: "different-claims",
  table: "project_fact",
  registers: { a: "text", b: "text" },
  required: ["a", "b"],
  project(db, entity, values) {
    const [a, b] = [values.get("a"), values.get("b")];
    if (typeof a === "string" && typeof b === "string") writeFact(db, `${PREFIX}${entity}`, `${a} ${b}`);
    else deleteFact(db, `${PREFIX}${entity}`);
  },
};

export function differentClaimsId(a: string, b: string): string {
  return contentId(["different claims", 1, ...[a, b].sort()]);
}

/** The pairs of claims, "a b" with a below b, that people said are not the same. */
export function differentClaims(db: ReadableDb): Set<string> {
  return new Set(factsUnder(db, PREFIX).map((pair) => pair.split(" ").sort().join(" ")));
}
