import type { ReadableDb } from "../db/connection.ts";

/** Thrown out of a statement that nobody waits for any more. */
export class Stopped extends Error {}

const watched = new WeakSet<ReadableDb>();

/** From now on long statements of this connection ask now and then whether to go on. SQLite itself cannot be interrupted. */
export function stopWhen(db: ReadableDb, isUnwanted: () => boolean): void {
  db.function("still_wanted", { deterministic: false }, () => {
    if (isUnwanted()) throw new Stopped();
    return 1;
  });
  watched.add(db);
}

/** A condition that is always true, and asks with every 64th key: more often would make a ranking a third slower. */
export function whileWanted(db: ReadableDb, key: string): string {
  return watched.has(db) ? ` AND (${key} & 63 <> 0 OR still_wanted())` : "";
}
