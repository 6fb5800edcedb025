import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { findActor } from "./actors.repository.ts";
import type { ActorRecord } from "./actors.table.ts";
import { differentAmong, differentId } from "./different-actors.repository.ts";
import { rootOf } from "./roots.repository.ts";

/**
 * The changes that make roots count as another root. Each points straight to it, so that chains stay short; rows stay
 * as they are. A word that two of them are not the same would contradict the merge and is taken back with it.
 */
export function mergeChanges(db: ReadableDb, into: ActorRecord, roots: readonly ActorRecord[]): Change[] {
  const others = roots.filter((actor) => actor.id !== into.id);
  if (others.length === 0) return [];
  const contradicted = differentAmong(db, [into.id, ...others.map(({ id }) => id)]);
  return [
    ...others.map(({ id }): Change => pointing(id, into.id)),
    ...contradicted.map(({ id }): Change => ({ kind: "delete", type: "different-actors", entity: id })),
  ];
}

/**
 * The changes that take a merged actor out of its root, with whoever counts as the root only through it. In a ring
 * (two people merged each into the other) the root's own pointer goes too, else it would follow its leaver.
 */
export function unmergeChanges(db: ReadableDb, actorId: string): Change[] {
  const rootId = rootOf(db, actorId);
  if (rootId === null || rootId === actorId) return [];
  const changes = [pointing(actorId, null)];
  if (leadsTo(db, rootId, actorId)) changes.push(pointing(rootId, null));
  return changes;
}

/** The changes that say, or no longer say, that each two of these roots are not the same. */
export function tellApartChanges(
  db: ReadableDb,
  roots: readonly ActorRecord[],
  different: boolean,
): Change[] {
  const known = differentAmong(
    db,
    roots.map(({ id }) => id),
  );
  if (!different)
    return known.map(({ id }): Change => ({ kind: "delete", type: "different-actors", entity: id }));
  const changes: Change[] = [];
  for (const [at, one] of roots.entries()) {
    for (const other of roots.slice(at + 1)) {
      const isKnown = known.some(
        ({ root_a: a, root_b: b }) => (a === one.id && b === other.id) || (a === other.id && b === one.id),
      );
      if (isKnown) continue;
      const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
      changes.push({ kind: "put", type: "different-actors", entity: differentId(a, b), fields: { a, b } });
    }
  }
  return changes;
}

function pointing(entity: string, mergedInto: string | null): Change {
  return { kind: "put", type: "actor", entity, fields: { mergedInto } };
}

/** Whether following the pointers from one actor comes to another. */
function leadsTo(db: ReadableDb, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); ) {
    seen.add(at);
    const next: string | null = findActor(db, at)?.merged_into ?? null;
    if (next === to) return true;
    at = next;
  }
  return false;
}
