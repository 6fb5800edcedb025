import type { ProposedZone, ZoneRole } from "../../../shared/domain/zone.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { contentId } from "./content-id.ts";

export type StoredZone = readonly [
  role: ZoneRole,
  start: number,
  end: number,
  strength: "weak" | "strong",
  reason: string,
];

/** A zone in force: as import proposed it, or as a person decided. */
export interface ZoneInForce extends ProposedZone {
  readonly decided: boolean;
}

interface DecisionRow {
  readonly start: number;
  readonly end: number;
  readonly role: ZoneRole;
}

/** The zones of a text with people's decisions laid over the proposals, in order, never overlapping. */
export function zonesInForce(db: ReadableDb, textHash: string): ZoneInForce[] {
  const stored = prepared<[string], string>(db, "SELECT zones FROM text WHERE hash = ?")
    .pluck()
    .get(textHash);
  if (stored === undefined) return [];
  const proposals: readonly StoredZone[] = JSON.parse(stored);
  return overlayZones(
    proposals.map(([role, start, end, strength, reason]) => ({
      role,
      start,
      end,
      strength,
      reason,
      decided: false,
    })),
    prepared<[string], DecisionRow>(
      db,
      "SELECT start, end, role FROM zone_decision WHERE text_hash = ? ORDER BY start",
    ).all(textHash),
  );
}

/** Cuts each proposal where a decision covers it and puts the decision in its place. */
export function overlayZones(
  proposals: readonly ZoneInForce[],
  decisions: readonly DecisionRow[],
): ZoneInForce[] {
  let zones = [...proposals];
  for (const { start, end, role } of decisions) {
    const cut: ZoneInForce[] = [];
    for (const zone of zones) {
      if (zone.end <= start || zone.start >= end) {
        cut.push(zone);
        continue;
      }
      if (zone.start < start) cut.push({ ...zone, end: start });
      if (zone.end > end) cut.push({ ...zone, start: end });
    }
    cut.push({ role, start, end, strength: "strong", reason: "decided by a person", decided: true });
    zones = cut.sort((a, b) => a.start - b.start);
  }
  return zones;
}

/** The id of the decision on one span of one text: two people deciding on the same span speak about the same thing. */
export function zoneDecisionId(textHash: string, start: number, end: number): string {
  return contentId(["zone", 1, textHash, start, end]);
}
