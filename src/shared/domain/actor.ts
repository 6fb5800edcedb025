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

/** A metonym ("Washington" for a state) always fits something else as well. */
export function isWeakAlias(kind: AliasKind | null, weak: boolean): boolean {
  return weak || kind === "metonym";
}

const WIKIDATA =
  /^(?:wikidata:\s*|https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/)?(q[1-9]\d{0,11})$/iu;
const SCHEME = /^([a-z][a-z0-9.-]{0,30}):\s*(\S(?:.{0,298}\S)?)$/iu;

/**
 * What a person entered as an identifier in the form in which it is kept, "wikidata:Q30" or "scheme:value"; null when
 * it is neither. A bare Q number and an address at Wikidata are Wikidata's. Nothing is looked up.
 */
export function readIdentifier(text: string): string | null {
  const trimmed = text.trim();
  const [, item] = WIKIDATA.exec(trimmed) ?? [];
  if (item !== undefined) return `wikidata:${item.toUpperCase()}`;
  const [, scheme, value] = SCHEME.exec(trimmed) ?? [];
  if (scheme === undefined || value === undefined || scheme.toLowerCase() === "wikidata") return null;
  return `${scheme.toLowerCase()}:${value}`;
}

/** An identifier in the form in which it is kept. */
export const IdentifierSchema = v.pipe(
  v.string(),
  v.maxLength(340),
  v.check((text) => readIdentifier(text) === text, "not an identifier like wikidata:Q30"),
);
