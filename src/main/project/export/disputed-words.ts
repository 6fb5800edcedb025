import type { ClaimValueView } from "../../../shared/contract/views.ts";
import type { Speaker } from "../../../shared/domain/claim.ts";
import { valueWords } from "../../../shared/domain/value-words.ts";
import type { ExportSource } from "./export-source.ts";

/** Knows the values of a field that nobody has settled. */
export type Disputes = Pick<ExportSource, "disputed">;

/**
 * "disputed (Ada: nine; Ben: ten)" for the first of the fields that nobody has settled; null when all are. A value that is
 * not settled is never printed as if it were.
 */
export function disputedWords(source: Disputes, entity: string, ...fields: readonly string[]): string | null {
  for (const field of fields) {
    const values = source.disputed(entity, field);
    if (values.length > 0)
      return `disputed (${values.map(({ personName, value }) => `${personName}: ${value ?? "none"}`).join("; ")})`;
  }
  return null;
}

/** Who is credited, by whose name both the quote and the actor may be in dispute. */
export function speakerWords(
  source: Disputes,
  quoteId: string,
  said: { readonly speaker: Speaker | null; readonly speakerName: string | null },
): string | null {
  const ofActor = said.speaker?.kind === "actor" ? disputedWords(source, said.speaker.actorId, "name") : null;
  return disputedWords(source, quoteId, "speaker") ?? ofActor ?? said.speakerName;
}

/** A claim's value: "at least 4 people". */
export function claimValueWords(source: Disputes, value: ClaimValueView): string {
  const fields = ["kind", "number", "upper", "unit", "actorId", "words"];
  return disputedWords(source, value.id, ...fields) ?? valueWords(value);
}
