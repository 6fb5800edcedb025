import type { Anchor } from "../../../shared/domain/anchor.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { anchorChecker } from "../articles/checked-anchor.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { childrenOfActor, findActor, mentionsInArticles } from "./actors.repository.ts";
import type { ActorRecord } from "./actors.table.ts";
import { placeKey } from "./name-places.ts";

/** Throws `not_found` unless the actor is in the project. */
export function requireActor(db: ReadableDb, actorId: string): ActorRecord {
  const actor = findActor(db, actorId);
  if (actor === null) throw new UserFacingError({ code: "not_found", what: "actor" });
  return actor;
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

/** The changes that remove an actor with its aliases and mentions; quotes that credit it are the caller's. */
export function removeActorChanges(db: ReadableDb, actorId: string): Change[] {
  const { aliases, mentions } = childrenOfActor(db, actorId);
  const remove =
    (type: string) =>
    (entity: string): Change => ({ kind: "delete", type, entity });
  return [...aliases.map(remove("alias")), ...mentions.map(remove("mention")), remove("actor")(actorId)];
}

/** The changes that tag places as mentions of an actor: only places that are not tagged with it already. */
export function mentionChanges(
  db: ReadableDb,
  actorId: string,
  places: readonly { readonly articleId: string; readonly anchor: Anchor }[],
  newId: () => string,
): Change[] {
  const checker = anchorChecker(db);
  const articleIds = [...new Set(places.map((place) => place.articleId))];
  const tagged = new Set(
    mentionsInArticles(db, articleIds)
      .filter((mention) => mention.actor_id === actorId)
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
      fields: { actorId, articleId, anchor: checked },
    });
  }
  return changes;
}
