import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { columnOf } from "../work-log/entity-type.ts";

/** Fields by which things of a kind point to one another. */
export const POINTERS = [
  { type: "tag", table: "tag", field: "parentId" },
  { type: "actor", table: "actor", field: "mergedInto" },
] as const;

export interface Pointer {
  readonly id: string;
  readonly name: string;
  readonly to: string;
}

/** Tags that stand under another and actors that are merged into another, by kind. */
export function pointersIn(
  db: ReadableDb,
): { readonly type: string; readonly field: string; readonly pointers: Pointer[] }[] {
  return POINTERS.map(({ type, table, field }) => {
    const column = columnOf(field);
    const rows = prepared<[], Pointer>(
      db,
      `SELECT id, name, ${column} AS "to" FROM ${table} WHERE ${column} IS NOT NULL AND ${column} <> id`,
    ).all();
    return { type, field, pointers: rows };
  });
}

/**
 * Things that go round: every step is one person's word, all together are nobody's. Each points to the next and the last
 * to the first; a ring begins with its lowest id. Cost: linear in pointers.
 */
export function ringsOf(list: readonly Pointer[]): Pointer[][] {
  const pointers = new Map(list.map((pointer) => [pointer.id, pointer]));
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
