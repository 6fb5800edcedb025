import type { ClaimRelation } from "../../../shared/domain/claim.ts";
import { badBounds, type ClaimValueInput } from "../../../shared/domain/claim-value.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { requireClaim } from "./claim-changes.ts";
import { actorNames } from "./claims.repository.ts";

/** The fields of a value, checked: bounds that make sense, an actor that is in the project. Throws what a person can cause. */
export function valueFields(db: ReadableDb, value: ClaimValueInput): Record<string, unknown> {
  const bad = badBounds(value);
  if (bad !== null) throw invalidInput(`${value.topic}: ${bad}`);
  if (value.actorId !== null && !actorNames(db, [value.actorId]).has(value.actorId))
    throw new UserFacingError({ code: "not_found", what: "actor" });
  return { ...value };
}

/** The changes that give a claim values, each standing in the words of a quote when one is named. */
export function newValueChanges(
  db: ReadableDb,
  owner: { readonly claimId: string; readonly quoteId: string | null },
  values: readonly ClaimValueInput[],
  newId: () => string,
): Change[] {
  return values.map((value) => {
    const given = Object.entries({ ...owner, ...valueFields(db, value) }).filter(([, one]) => one !== null);
    return { kind: "put", type: "claim-value", entity: newId(), fields: Object.fromEntries(given) };
  });
}

/** Two people who say the same of two claims make one relation: its id follows from what it says. */
export function relationId(a: string, b: string, kind: ClaimRelation): string {
  const [one, other] = kind === "same" && b < a ? [b, a] : [a, b];
  return contentId(["relation", 1, one, other, kind]);
}

/** The change that relates two claims. Throws when one is missing or both are one. */
export function relationChange(
  db: ReadableDb,
  { a, b, kind, note }: { a: string; b: string; kind: ClaimRelation; note: string | null },
): Change {
  requireClaim(db, a);
  requireClaim(db, b);
  if (a === b) throw invalidInput("a claim has no relation to itself");
  const [one, other] = kind === "same" && b < a ? [b, a] : [a, b];
  const fields = { a: one, b: other, kind, ...(note === null || note.trim() === "" ? {} : { note }) };
  return { kind: "put", type: "claim-relation", entity: relationId(a, b, kind), fields };
}
