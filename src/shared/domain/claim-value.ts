import * as v from "valibot";
import { ClaimValueKindSchema } from "./claim.ts";
import { IdSchema } from "./ids.ts";

const figure = v.nullable(v.pipe(v.number(), v.finite()));

/**
 * A value that a claim states about a topic, as a person enters it. `number` and `upper` are the bounds of a number, both
 * included: equal for an exact one, `upper` null for "at least", `number` null for "at most". `words` are the article's.
 */
export const ClaimValueInputSchema = v.strictObject({
  topic: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  kind: ClaimValueKindSchema,
  number: figure,
  upper: figure,
  unit: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
  words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  /** Who did it, for a responsible party that is registered. */
  actorId: v.nullable(IdSchema),
});
export type ClaimValueInput = v.InferOutput<typeof ClaimValueInputSchema>;

/** What is wrong with the bounds of a value, in plain words; null when nothing is. */
export function badBounds(value: Pick<ClaimValueInput, "kind" | "number" | "upper">): string | null {
  const { kind, number, upper } = value;
  if (kind !== "number") return number === null && upper === null ? null : "only numbers have bounds";
  if (number === null && upper === null) return "a number needs a lower or an upper bound";
  return number !== null && upper !== null && upper < number
    ? "the upper bound lies below the lower one"
    : null;
}
