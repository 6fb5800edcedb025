import type { ActorKind } from "../../shared/domain/actor.ts";
import { isArmedGroup, isGroupName } from "../../shared/text/attribution/organisation-words.ts";

/** The letter a mention carries beside its colour, and the role of the colour. */
export const ACTOR_MARKS: Readonly<Record<ActorKind, { readonly letter: string; readonly color: string }>> = {
  person: { letter: "P", color: "var(--mark-person)" },
  organisation: { letter: "O", color: "var(--mark-org)" },
  state: { letter: "S", color: "var(--mark-state)" },
  "armed-group": { letter: "G", color: "var(--mark-group)" },
  place: { letter: "L", color: "var(--mark-place)" },
};

/** The kind that a name's words point to; a person where they point nowhere. A first choice, for a person to correct. */
export function likelyKind(name: string, language: string | null): ActorKind {
  if (isArmedGroup(name)) return "armed-group";
  return isGroupName(name, language) ? "organisation" : "person";
}
