import type { Anchor } from "../../../shared/domain/anchor.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { anchorChecker } from "../articles/checked-anchor.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { childrenOfActors, findActor, mentionsInArticles } from "./actors.repository.ts";
import type { ActorRecord } from "./actors.table.ts";
import { placeKey } from "./name-places.ts";
import { membersOf, rootOf } from "./roots.repository.ts";

/** The actor that this one counts as. Throws `not_found` unless it is in the project. */
export function requireActor(db: ReadableDb, actorId: string): ActorRecord {
  const actor = findActor(db, rootOf(db, actorId) ?? actorId);
  if (actor === null) throw new UserFacingError({ code: "not_found", what: "actor" });
  return actor;
}

/** The actors that these count as, each once, in the order given. Throws `not_found` when one is not in the project. */
export function requireActors(db: ReadableDb, actorIds: readonly string[]): ActorRecord[] {
  const actors = actorIds.map((actorId) => requireActor(db, actorId));
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}

/** The changes that make an actor with its first aliases. */
export function newActorChanges(
  actorId: string,
  actor: {
    readonly name: string;
    readonly kind: string;
    readonly description?: string | null | undefined;
    readonly aliases?: readonly string[] | undefined;
  },
  newId: () => string,
): Change[] {
  const { name, kind, description } = actor;
  const fields = { name, kind, ...(description ? { description } : {}) };
  const names = [...new Set(actor.aliases ?? [])].filter((alias) => alias !== name);
  return [
    { kind: "put", type: "actor", entity: actorId, fields },
    ...names.map(
      (alias): Change => ({
        kind: "put",
        type: "alias",
        entity: newId(),
        fields: { actorId, name: alias, weak: false },
      }),
    ),
  ];
}

/** The changes that remove a root with all that counts as it; quotes that credit it are the caller's. */
export function removeActorChanges(db: ReadableDb, rootId: string): Change[] {
  const members = membersOf(db, rootId);
  const { alias, mention, role, memo } = childrenOfActors(db, members);
  const remove =
    (type: string) =>
    (entity: string): Change => ({ kind: "delete", type, entity });
  return [
    ...alias.map(remove("alias")),
    ...mention.map(remove("mention")),
    ...role.map(remove("role")),
    ...memo.map(remove("memo")),
    ...members.map(remove("actor")),
  ];
}

/** The changes that tag places as mentions of a root: only places that are not tagged with it, or one merged into it, already. */
export function mentionChanges(
  db: ReadableDb,
  rootId: string,
  places: readonly { readonly articleId: string; readonly anchor: Anchor }[],
  newId: () => string,
): Change[] {
  const checker = anchorChecker(db);
  const articleIds = [...new Set(places.map((place) => place.articleId))];
  const tagged = new Set(
    mentionsInArticles(db, articleIds)
      .filter((mention) => mention.actor_id === rootId)
      .map((mention) => placeKey(mention.article_id, JSON.parse(mention.anchor))),
  );
  const changes: Change[] = [];
  for (const { articleId, anchor } of places) {
    const checked = checker.check(articleId, anchor, `mention “${anchor.exact.slice(0, 60)}”`);
    const key = placeKey(articleId, checked);
    if (tagged.has(key)) continue;
    tagged.add(key);
    changes.push({
      kind: "put",
      type: "mention",
      entity: newId(),
      fields: { actorId: rootId, articleId, anchor: checked },
    });
  }
  return changes;
}
