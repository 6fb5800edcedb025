import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/**
 * SQL that joins `actor` as the one that counts for the actor id in `column`, after all merges; all null when the id
 * is null or the actor is not in the project. Every statement that shows an actor goes through this, or through the
 * views `actor_root` and `merged_actor` that it reads: there is no other place where a merge is followed.
 */
export function joinActorOf(column: string): string {
  return `LEFT JOIN merged_actor ON merged_actor.id = ${column}
  LEFT JOIN actor ON actor.id = coalesce(merged_actor.root, ${column})`;
}

/** The actor that an actor counts as; null when it is not in the project. */
export function rootOf(db: ReadableDb, actorId: string): string | null {
  return (
    prepared<[string], string>(db, "SELECT root FROM actor_root WHERE id = ?").pluck().get(actorId) ?? null
  );
}

/** The actors that many actors count as, by their own id. Ids that are not in the project are missing. */
export function rootsOf(db: ReadableDb, actorIds: readonly string[]): Map<string, string> {
  return new Map(
    prepared<[string], [string, string]>(
      db,
      "SELECT id, root FROM actor_root WHERE id IN (SELECT value FROM json_each(?))",
    )
      .raw()
      .all(JSON.stringify(actorIds)),
  );
}

/** An actor that counts as another. */
export interface MergedRow {
  readonly id: string;
  readonly root: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly merged_into: string;
}

/** Who counts as one of these actors beside themselves, by name. */
export function mergedInto(db: ReadableDb, rootIds: readonly string[]): MergedRow[] {
  return prepared<[string], MergedRow>(
    db,
    `SELECT merged_actor.id, merged_actor.root, actor.name, actor.kind, actor.merged_into
     FROM merged_actor JOIN actor ON actor.id = merged_actor.id
     WHERE merged_actor.root IN (SELECT value FROM json_each(?)) AND merged_actor.id <> merged_actor.root
     ORDER BY actor.name, actor.id`,
  ).all(JSON.stringify(rootIds));
}

/** All actors that count as this one, itself included. */
export function membersOf(db: ReadableDb, rootId: string): string[] {
  return prepared<[string], string>(db, "SELECT id FROM actor_root WHERE root = ? ORDER BY id")
    .pluck()
    .all(rootId);
}
