import type { ClaimRelation } from "./claim.ts";

const WORDS: Readonly<Record<ClaimRelation, readonly [to: string, from: string]>> = {
  supports: ["supports", "is supported by"],
  contradicts: ["contradicts", "is contradicted by"],
  updates: ["updates", "is updated by"],
  same: ["is the same as", "is the same as"],
};

/** What a claim has to do with another one, as it reads from its own side. */
export function relationWords(relation: {
  readonly kind: ClaimRelation;
  readonly direction: "to" | "from";
}): string {
  return WORDS[relation.kind][relation.direction === "to" ? 0 : 1];
}
