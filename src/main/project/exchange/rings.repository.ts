import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** Fields by which things of a kind point to one another. */
const POINTERS = [
  { type: "tag", table: "tag", column: "parent_id", field: "parentId" },
  { type: "actor", table: "actor", column: "merged_into", field: "mergedInto" },
] as const;

interface Pointer {
  readonly id: string;
  readonly name: string;
  readonly to: string;
}

export interface Ring {
  readonly type: string;
  readonly field: string;
  /** The things of the ring, each pointing to the next and the last to the first; begins with the lowest id. */
  readonly members: readonly Pointer[];
}

/**
 * Tags that stand under each other, actors merged into each other: every step is one person's word, all together are
 * nobody's. Cost: linear in nested tags and merged actors.
 */
export function ringsIn(db: ReadableDb): Ring[] {
  return POINTERS.flatMap(({ type, table, column, field }) => {
    const rows = prepared<[], Pointer>(
      db,
      `SELECT id, name, ${column} AS "to" FROM ${table} WHERE ${column} IS NOT NULL AND ${column} <> id ORDER BY id`,
    ).all();
    return ringsOf(new Map(rows.map((row) => [row.id, row]))).map((members) => ({ type, field, members }));
  });
}

function ringsOf(pointers: ReadonlyMap<string, Pointer>): Pointer[][] {
  const rings: Pointer[][] = [];
  const done = new Set<string>();
  for (const start of pointers.values()) {
    const path = new Map<string, Pointer>();
    let at: Pointer | undefined = start;
    while (at !== undefined && !done.has(at.id) && !path.has(at.id)) {
      path.set(at.id, at);
      at = pointers.get(at.to);
    }
    if (at !== undefined && path.has(at.id)) {
      const walked = [...path.values()];
      const ring = walked.slice(walked.indexOf(at));
      const lowest = ring.reduce((low, one, index) => (one.id < (ring[low]?.id ?? "") ? index : low), 0);
      rings.push([...ring.slice(lowest), ...ring.slice(0, lowest)]);
    }
    for (const id of path.keys()) done.add(id);
  }
  return rings;
}
