import type { ActorKind } from "../../shared/domain/actor.ts";

/** The letter a mention carries beside its colour, and the role of the colour. */
export const ACTOR_MARKS: Readonly<Record<ActorKind, { readonly letter: string; readonly color: string }>> = {
  person: { letter: "P", color: "var(--mark-person)" },
  organisation: { letter: "O", color: "var(--mark-org)" },
  state: { letter: "S", color: "var(--mark-state)" },
  "armed-group": { letter: "G", color: "var(--mark-group)" },
  place: { letter: "L", color: "var(--mark-place)" },
};
