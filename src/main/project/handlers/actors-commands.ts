import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import {
  mentionChanges,
  newActorChanges,
  removeActorChanges,
  requireActor,
} from "../actors/actor-changes.ts";
import { findAlias, findMentions } from "../actors/actors.repository.ts";
import { quotesCrediting } from "../claims/claims.repository.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

export const actorsCommands = {
  "actors.create": ({ log, newId }, actor) => {
    const actorId = newId();
    log.record(`add ${actor.name}`, newActorChanges(actorId, actor, newId));
    return { actorId };
  },
  "actors.update": ({ db, log }, { actorId, ...given }) => {
    const { name } = requireActor(db, actorId);
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(fields).length === 0) return {};
    log.record(`edit ${name}`, [{ kind: "put", type: "actor", entity: actorId, fields }]);
    return {};
  },
  "actors.remove": ({ db, log }, { actorId }) => {
    const { name } = requireActor(db, actorId);
    const speaker = { kind: "unnamed", label: name };
    const credits = quotesCrediting(db, actorId).map(
      (entity): Change => ({ kind: "put", type: "quote", entity, fields: { speaker } }),
    );
    log.record(`remove ${name}`, [...credits, ...removeActorChanges(db, actorId)]);
    return {};
  },
  "aliases.add": ({ db, log, newId }, alias) => {
    const { name } = requireActor(db, alias.actorId);
    const aliasId = newId();
    log.record(`add alias of ${name}`, [
      { kind: "put", type: "alias", entity: aliasId, fields: { ...alias } },
    ]);
    return { aliasId };
  },
  "aliases.remove": ({ db, log }, { aliasId }) => {
    const alias = findAlias(db, aliasId);
    if (alias === null) throw new UserFacingError({ code: "not_found", what: "alias" });
    log.record(`remove alias ${alias.name}`, [{ kind: "delete", type: "alias", entity: aliasId }]);
    return {};
  },
  "mentions.tag": ({ db, log, newId }, { actorId, places }) => {
    const { name } = requireActor(db, actorId);
    const changes = mentionChanges(db, actorId, places, newId);
    if (changes.length > 0) log.record(`tag ${counted(changes.length)} of ${name}`, changes);
    return { added: changes.length };
  },
  "mentions.remove": ({ db, log }, { mentionIds }) => {
    const mentions = findMentions(db, mentionIds);
    const [first] = mentions;
    if (first === undefined) throw new UserFacingError({ code: "not_found", what: "mention" });
    const isOneActor = mentions.every((mention) => mention.actor_id === first.actor_id);
    const of = isOneActor ? ` of ${first.actor_name}` : "";
    log.record(
      `remove ${counted(mentions.length)}${of}`,
      mentions.map(({ id }): Change => ({ kind: "delete", type: "mention", entity: id })),
    );
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

function counted(count: number): string {
  return count === 1 ? "1 mention" : `${count} mentions`;
}
