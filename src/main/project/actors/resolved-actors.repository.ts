import type { ActorKind } from "../../../shared/domain/actor.ts";
import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** An actor as others count it. */
export interface ResolvedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** Every actor's id with the actor it counts as, after all merges. One statement; for views over all actors. */
export function resolvedActors(db: ReadableDb): Map<string, ResolvedActor> {
  const rows = prepared<[], ResolvedActor & { readonly member: string }>(
    db,
    `SELECT actor_root.id AS member, actor.id, actor.name, actor.kind
       FROM actor_root JOIN actor ON actor.id = actor_root.root`,
  ).all();
  return new Map(rows.map(({ member, ...actor }) => [member, actor]));
}
