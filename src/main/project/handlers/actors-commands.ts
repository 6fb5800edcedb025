import type { Handlers } from "../../../shared/contract/index.ts";
import { isWeakAlias } from "../../../shared/domain/actor.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { newActorChanges, removeActorChanges, requireActor, requireActors } from "../actors/actor-changes.ts";
import { findAlias, identifiersOf } from "../actors/actors.repository.ts";
import type { ActorRecord } from "../actors/actors.table.ts";
import { membersOf } from "../actors/roots.repository.ts";
import { taggingChanges } from "../articles/tags.ts";
import { quotesCrediting } from "../claims/claims.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import { requireOrder } from "./actors-merge-commands.ts";
import type { CommandContext } from "./contexts.ts";

export const actorsCommands = {
  "actors.create": ({ log, newId }, actor) => {
    const actorId = newId();
    log.record(`add ${actor.name}`, newActorChanges(actorId, actor, newId));
    return { actorId };
  },
  "actors.update": ({ db, log }, { actorId, ...given }) => {
    const actor = requireActor(db, actorId);
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(fields).length === 0) return {};
    log.record(`edit ${actor.name}`, [{ kind: "put", type: "actor", entity: actor.id, fields }]);
    return {};
  },
  "actors.remove": ({ db, log }, { actorId }) => {
    const actor = requireActor(db, actorId);
    log.record(`remove ${actor.name}`, removalChanges(db, actor));
    return {};
  },
  "actors.removeMany": ({ db, log }, { actorIds }) => {
    const actors = requireActors(db, actorIds);
    log.record(
      `remove ${countedActors(actors)}`,
      actors.flatMap((actor) => removalChanges(db, actor)),
    );
    return { removed: actors.length };
  },
  "actors.setKind": ({ db, log }, { actorIds, kind }) => {
    const actors = requireActors(db, actorIds).filter((actor) => actor.kind !== kind);
    if (actors.length > 0) {
      log.record(
        `${countedActors(actors)}: ${kind.replace("-", " ")}`,
        actors.map(({ id }): Change => ({ kind: "put", type: "actor", entity: id, fields: { kind } })),
      );
    }
    return { changed: actors.length };
  },
  "actors.tag": ({ db, log }, { actorIds, name, present }) => {
    const actors = requireActors(db, actorIds);
    // A tag may hang on an actor that was merged: taking it off takes it off all of them.
    const ownerIds = actors.flatMap(({ id }) => (present ? [id] : membersOf(db, id)));
    const { tagId, changes } = taggingChanges(db, "actor", { ownerIds, name, present });
    if (changes.length > 0) {
      const what = countedActors(actors);
      log.record(present ? `tag ${what} “${name}”` : `take tag “${name}” off ${what}`, changes);
    }
    return { tagId };
  },
  "actors.identify": ({ db, log }, { actorId, identifier, present }) => {
    const actor = requireActor(db, actorId);
    const holders = identifiersOf(db, membersOf(db, actor.id)).filter((row) => row.identifier === identifier);
    const target = { type: "actor", field: "identifiers", value: identifier } as const;
    if (present && holders.length === 0) {
      log.record(`add identifier of ${actor.name}`, [{ kind: "add", ...target, entity: actor.id }]);
    }
    if (!present && holders.length > 0) {
      log.record(
        `remove identifier of ${actor.name}`,
        holders.map((holder): Change => ({ kind: "remove", ...target, entity: holder.actor_id })),
      );
    }
    return {};
  },
  "aliases.add": ({ db, log, newId }, { actorId, name, kind, weak, validFrom = null, validUntil = null }) => {
    const actor = requireActor(db, actorId);
    requireOrder(validFrom, validUntil);
    const aliasId = newId();
    const dates = {
      ...(validFrom === null ? {} : { validFrom }),
      ...(validUntil === null ? {} : { validUntil }),
    };
    const fields = { actorId: actor.id, name, kind, weak: isWeakAlias(kind, weak), ...dates };
    log.record(`add alias of ${actor.name}`, [{ kind: "put", type: "alias", entity: aliasId, fields }]);
    return { aliasId };
  },
  "aliases.update": ({ db, log }, { aliasId, ...given }) => {
    const alias = findAlias(db, aliasId);
    if (alias === null) throw new UserFacingError({ code: "not_found", what: "alias" });
    requireOrder(
      given.validFrom === undefined ? alias.valid_from : given.validFrom,
      given.validUntil === undefined ? alias.valid_until : given.validUntil,
    );
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(fields).length === 0) return {};
    const kind = given.kind === undefined ? alias.kind : given.kind;
    if (isWeakAlias(kind, given.weak ?? alias.weak === 1)) fields.weak = true;
    log.record(`edit alias ${alias.name}`, [{ kind: "put", type: "alias", entity: aliasId, fields }]);
    return {};
  },
  "aliases.remove": ({ db, log }, { aliasId }) => {
    const alias = findAlias(db, aliasId);
    if (alias === null) throw new UserFacingError({ code: "not_found", what: "alias" });
    log.record(`remove alias ${alias.name}`, [{ kind: "delete", type: "alias", entity: aliasId }]);
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

/** Quotes that credited the actor, or one merged into it, keep its name as words. */
function removalChanges(db: ReadableDb, actor: ActorRecord): Change[] {
  const speaker = { kind: "unnamed", label: actor.name };
  const credits = quotesCrediting(db, actor.id).map(
    (entity): Change => ({ kind: "put", type: "quote", entity, fields: { speaker } }),
  );
  return [...credits, ...removeActorChanges(db, actor.id)];
}

function countedActors(actors: readonly ActorRecord[]): string {
  const [first] = actors;
  return actors.length === 1 && first !== undefined ? first.name : `${actors.length} actors`;
}
