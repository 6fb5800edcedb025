import * as v from "valibot";

/** The roles a span of an article's text can play. Only "body" and "title" are searched and compared. */
export const ZONE_ROLES = ["title", "byline", "body", "related-headline", "caption", "boilerplate"] as const;
export const ZoneRoleSchema = v.picklist(ZONE_ROLES);
export type ZoneRole = v.InferOutput<typeof ZoneRoleSchema>;

/**
 * A span of a text with a role. Offsets are UTF-16 code units in the canonical text, half-open.
 * Zones of one text never overlap and stand in order; together they cover every paragraph.
 */
export const ZoneSchema = v.object({ role: ZoneRoleSchema, start: v.number(), end: v.number() });
export type Zone = v.InferOutput<typeof ZoneSchema>;

/** A zone as import proposes it: with the reason, in plain words, and whether the evidence is strong. */
export interface ProposedZone extends Zone {
  readonly reason: string;
  /** Weak evidence dims the span on screen; only strong evidence takes it out of search and comparison. */
  readonly strength: "weak" | "strong";
}

/** Whether text with this role is the article's own words (searched by default, compared for copies). */
export function isOwnWords(role: ZoneRole): boolean {
  return role === "title" || role === "body";
}
