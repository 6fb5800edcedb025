import type { ActorKind } from "../../shared/domain/actor.ts";
import type { SpeakerInput } from "../../shared/domain/claim.ts";

const kinds: Readonly<Record<ActorKind, string>> = {
  person: "person",
  organisation: "organisation",
  state: "state",
  "armed-group": "armed group",
  place: "place",
};

/** The words that reader, claims and actors share. */
export const markingCopy = {
  kinds,
  speaker: "Speaker",
  speakerPlaceholder: "Name, or words of the article",
  unnamed: (words: string) => `Unnamed source: “${words}”`,
  unnamedDetail: "kept in the article's words; no actor is made",
  newActor: (name: string, kind: string) => `New ${kind}: ${name}`,
  outlet: (name: string | null) => (name === null ? "The outlet itself" : `The outlet itself: ${name}`),
  outletDetail: "the article says it in its own voice",
  outletItself: "the outlet",
  speakerIs: (kind: SpeakerInput["kind"] | null) => {
    if (kind === "actor") return "a registered actor";
    if (kind === "new") return "a new actor, made when this is saved";
    if (kind === "unnamed") return "an unnamed source";
    return kind === "outlet"
      ? "the outlet itself"
      : "not chosen; words left here are kept as an unnamed source";
  },
  stances: { asserted: "asserted", denied: "denied", alleged: "alleged", questioned: "questioned" },
  directness: { direct: "direct", indirect: "indirect", mixed: "direct and indirect" },
} as const;
