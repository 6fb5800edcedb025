import type { ZoneView } from "../../../shared/contract/views.ts";
import type { ProposedZone, ZoneRole } from "../../../shared/domain/zone.ts";
import { type DecidedParagraph, decidedZones } from "../../../shared/text/zones/decided-paragraphs.ts";
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

/** A zone in force: as the import, the second reading or the corpus proposed it, or as a person decided. */
export interface ZoneInForce extends ProposedZone {
  readonly source: ZoneView["source"];
  /** By a person, for this place or for the paragraph wherever it stands. */
  readonly decided: boolean;
}

interface DecisionRow {
  readonly start: number;
  readonly end: number;
  readonly role: ZoneRole;
}

interface LayersRow {
  readonly zones: string;
  readonly second: string | null;
  readonly learned: string | null;
  readonly decided: number;
}

/** Sub-selects: two outer joins with the same table take eight times as long. */
const LAYERS = `
  SELECT zones,
         (SELECT zones FROM zone_layer WHERE text_hash = text.hash AND layer = 'second-reading') AS second,
         (SELECT zones FROM zone_layer WHERE text_hash = text.hash AND layer = 'learned') AS learned,
         EXISTS (SELECT 1 FROM paragraph_decision) AS decided
    FROM text WHERE hash = ?`;

/**
 * The zones of a text in an article of `outlet`, in order, never overlapping. From the bottom to the top: what import
 * proposed, the second reading of a page, what the corpus taught, people's decisions on paragraphs wherever they
 * stand (for this outlet before all outlets), people's decisions on places of this text. Two small statements;
 * only when anybody has decided on a paragraph, the text is read and its paragraphs hashed (about 0.1 ms).
 */
export function zonesInForce(db: ReadableDb, textHash: string, outlet: string | null): ZoneInForce[] {
  const layers = zoneLayers(db, textHash, outlet);
  if (layers === null) return [];
  return overlayZones(overlayZones(layers.proposed, layers.learned ?? []), layers.decided);
}

/** The zones of a text apart: what reading it proposed, what the corpus taught (null: nothing), what people decided. */
export interface ZoneLayers {
  readonly proposed: ZoneInForce[];
  readonly learned: ZoneInForce[] | null;
  readonly decided: ZoneInForce[];
}

export function zoneLayers(db: ReadableDb, textHash: string, outlet: string | null): ZoneLayers | null {
  const row = prepared<[string], LayersRow>(db, LAYERS).get(textHash);
  if (row === undefined) return null;
  const decisions = prepared<[string], DecisionRow>(
    db,
    "SELECT start, end, role FROM zone_decision WHERE text_hash = ?",
  ).all(textHash);
  // Ordered here: a sorter for what is nearly always nothing takes most of the statement's time.
  decisions.sort((one, other) => one.start - other.start);
  const places = decisions.map((decision) => byPerson(decision, "decided by a person"));
  return {
    ...layersAsRead(row),
    decided: row.decided === 1 ? overlayZones(paragraphZones(db, textHash, outlet), places) : places,
  };
}

/** The layers of a text on which nobody has decided anything, from its stored zones (JSON). */
export function layersAsRead(row: Pick<LayersRow, "zones" | "second" | "learned">): ZoneLayers {
  const read = storedZones(row.zones, "import");
  return {
    proposed: row.second === null ? read : overlayZones(read, storedZones(row.second, "second-reading")),
    learned: row.learned === null ? null : storedZones(row.learned, "learned"),
    decided: [],
  };
}

function storedZones(json: string, source: ZoneInForce["source"]): ZoneInForce[] {
  const stored: readonly StoredZone[] = JSON.parse(json);
  return stored.map(([role, start, end, strength, reason]) => ({
    role,
    start,
    end,
    strength,
    reason,
    source,
    decided: false,
  }));
}

function byPerson({ role, start, end }: DecisionRow, reason: string): ZoneInForce {
  return { role, start, end, strength: "strong", reason, source: "person", decided: true };
}

function paragraphZones(db: ReadableDb, textHash: string, outlet: string | null): ZoneInForce[] {
  const body = prepared<[string], string>(db, "SELECT body FROM text WHERE hash = ?").pluck().get(textHash);
  if (body === undefined) return [];
  const decisionOn = prepared<[number, string], DecidedParagraph>(
    db,
    "SELECT role, outlet FROM paragraph_decision WHERE hash = ? AND outlet IN ('', ?) ORDER BY outlet DESC LIMIT 1",
  );
  return decidedZones(body, (hash) => decisionOn.get(hash, outlet ?? "")).map(({ outlet: where, ...zone }) =>
    byPerson(
      zone,
      `a person decided on this paragraph wherever it stands ${where === "" ? "in the project" : `in ${where}`}`,
    ),
  );
}

/** Cuts each zone where one of `over` covers it and puts that in its place. Both in order; so is the result. */
export function overlayZones(under: readonly ZoneInForce[], over: readonly ZoneInForce[]): ZoneInForce[] {
  let zones = [...under];
  for (const top of over) {
    const { start, end } = top;
    const cut: ZoneInForce[] = [];
    for (const zone of zones) {
      if (zone.end <= start || zone.start >= end) {
        cut.push(zone);
        continue;
      }
      if (zone.start < start) cut.push({ ...zone, end: start });
      if (zone.end > end) cut.push({ ...zone, start: end });
    }
    cut.push(top);
    zones = cut.sort((a, b) => a.start - b.start);
  }
  return zones;
}

/** The id of the decision on one span of one text: two people deciding on the same span speak about the same thing. */
export function zoneDecisionId(textHash: string, start: number, end: number): string {
  return contentId(["zone", 1, textHash, start, end]);
}
