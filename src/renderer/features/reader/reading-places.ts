import { keep, readKept } from "../../client/kept-state.ts";

/** A place in a text that stays the same when the window, the size of the text or the marks change. */
export interface ReadingPlace {
  /** Start (UTF-16) of the block at the upper edge of the window. */
  readonly block: number;
  /** How far down that block the edge stands, from 0 to 1. */
  readonly share: number;
}

const STORED_AS = "wirebench.places";
/** The articles read last; places of others are forgotten. */
const MOST = 500;

/** The places that were kept, the latest last; anything unexpected is left out. */
export function placesFrom(stored: string | null): Map<string, ReadingPlace> {
  const places = new Map<string, ReadingPlace>();
  try {
    const saved: unknown = JSON.parse(stored ?? "[]");
    for (const entry of Array.isArray(saved) ? saved : []) {
      if (!Array.isArray(entry)) continue;
      const [id, block, share]: unknown[] = entry;
      if (typeof id !== "string" || typeof block !== "number" || typeof share !== "number") continue;
      if (block >= 0 && share >= 0 && share <= 1) places.set(id, { block, share });
    }
  } catch {
    // Broken by something else: reading begins at the top.
  }
  return places;
}

let known: Map<string, ReadingPlace> | null = null;

function places(): Map<string, ReadingPlace> {
  known ??= placesFrom(readKept(STORED_AS));
  return known;
}

/** Where one was in an article; null at its beginning. */
export function readingPlace(articleId: string): ReadingPlace | null {
  return places().get(articleId) ?? null;
}

/** Keeps where one is in an article; null forgets it. */
export function keepReadingPlace(articleId: string, place: ReadingPlace | null): void {
  const all = places();
  all.delete(articleId);
  if (place !== null) all.set(articleId, place);
  for (const oldest of all.keys()) {
    if (all.size <= MOST) break;
    all.delete(oldest);
  }
  const saved = [...all].map(([id, { block, share }]) => [id, block, Math.round(share * 1000) / 1000]);
  keep(STORED_AS, saved);
}
