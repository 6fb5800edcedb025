import type { ActorKind } from "../../../shared/domain/actor.ts";
import { contentId } from "../articles/content-id.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { DifferentActorsRecord } from "./actors.table.ts";

/** A decision with the actors that its two sides count as now. */
export interface DifferentRow extends DifferentActorsRecord {
  readonly root_a: string;
  readonly root_b: string;
}

/** One decision for a pair, on whatever computer it is made. */
export function differentId(a: string, b: string): string {
  return contentId(["different actors", 1, ...[a, b].sort()]);
}

const DIFFERENT = `SELECT decided.*, one.root AS root_a, other.root AS root_b FROM different_actors decided
  JOIN actor_root one ON one.id = decided.a JOIN actor_root other ON other.id = decided.b`;

/** All words that two actors are not the same, between actors that are in the project. */
export function allDifferent(db: ReadableDb): DifferentRow[] {
  return db.prepare<[], DifferentRow>(`${DIFFERENT} ORDER BY decided.id`).all();
}

/** Those between two of these roots. */
export function differentAmong(db: ReadableDb, rootIds: readonly string[]): DifferentRow[] {
  const wanted = new Set(rootIds);
  return allDifferent(db).filter(({ root_a: a, root_b: b }) => a !== b && wanted.has(a) && wanted.has(b));
}

/** Who a person said is not the same as each of these roots, by name. One statement. */
export function differentFromMany(
  db: ReadableDb,
  rootIds: readonly string[],
): Map<string, { readonly id: string; readonly name: string; readonly kind: ActorKind }[]> {
  const rows = db
    .prepare<[string], { root: string; id: string; name: string; kind: ActorKind }>(
      `WITH decided AS (${DIFFERENT}),
       side AS (SELECT root_a AS root, root_b AS other FROM decided UNION SELECT root_b, root_a FROM decided)
       SELECT side.root, actor.id, actor.name, actor.kind FROM side JOIN actor ON actor.id = side.other
       WHERE side.root <> side.other AND side.root IN (SELECT value FROM json_each(?)) ORDER BY actor.name, actor.id`,
    )
    .all(JSON.stringify(rootIds));
  const found = Map.groupBy(rows, (row) => row.root);
  return new Map(
    [...found].map(([root, others]) => [root, others.map(({ id, name, kind }) => ({ id, name, kind }))]),
  );
}

/** Told apart or not, by roots: one look at the table, then a set. */
export function toldApart(db: ReadableDb): (a: string, b: string) => boolean {
  const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const known = new Set(allDifferent(db).map(({ root_a: a, root_b: b }) => key(a, b)));
  return (a, b) => known.has(key(a, b));
}
