import * as v from "valibot";

export const ACTOR_KINDS = ["person", "organisation", "state", "armed-group", "place"] as const;
export const ActorKindSchema = v.picklist(ACTOR_KINDS);
export type ActorKind = v.InferOutput<typeof ActorKindSchema>;

export const ALIAS_KINDS = [
  "official",
  "short",
  "acronym",
  "spelling",
  "other-script",
  "nom-de-guerre",
  "metonym",
  "role",
] as const;
export const AliasKindSchema = v.picklist(ALIAS_KINDS);
export type AliasKind = v.InferOutput<typeof AliasKindSchema>;

export const ActorNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
