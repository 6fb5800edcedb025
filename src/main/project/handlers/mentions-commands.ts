import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { mentionChanges, newActorChanges, requireActor } from "../actors/actor-changes.ts";
import { findMentions } from "../actors/actors.repository.ts";
import type { ReadableDb } from "../db/connection.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

export const mentionsCommands = {
  "mentions.tag": ({ db, log, newId }, { actorId, newActor, alias, places, untag = [] }) => {
    const { actor, made } = actorFor(db, actorId, newActor, newId);
    const named = alias === undefined ? [] : [aliasOf(actor.id, alias, newId)];
    const tagged = mentionChanges(db, actor.id, places, newId);
    const removed = untag.length === 0 ? [] : findMentions(db, untag).map(removal);
    const changes = [...made, ...named, ...removed, ...tagged];
    if (changes.length > 0)
      log.record(stepLabel(actor.name, made.length > 0, tagged.length, removed.length), changes);
    return { actorId: actor.id, added: tagged.length, removed: removed.length };
  },
  "mentions.remove": ({ db, log }, { mentionIds }) => {
    const mentions = findMentions(db, mentionIds);
    const [first] = mentions;
    if (first === undefined) throw new UserFacingError({ code: "not_found", what: "mention" });
    const isOneActor = mentions.every((mention) => mention.actor_id === first.actor_id);
    const of = isOneActor ? ` of ${first.actor_name}` : "";
    log.record(`remove ${counted(mentions.length)}${of}`, mentions.map(removal));
    return {};
  },
} satisfies Partial<Handlers<"command", CommandContext>>;

type NewActor = Parameters<typeof newActorChanges>[1];

/** The actor that is tagged, and the changes that make it when it is new. Throws `not_found` when there is neither. */
function actorFor(
  db: ReadableDb,
  actorId: string | null,
  newActor: NewActor | undefined,
  newId: () => string,
): { readonly actor: { readonly id: string; readonly name: string }; readonly made: readonly Change[] } {
  if (actorId !== null) return { actor: requireActor(db, actorId), made: [] };
  if (newActor === undefined) throw new UserFacingError({ code: "not_found", what: "actor" });
  const id = newId();
  return { actor: { id, name: newActor.name }, made: newActorChanges(id, newActor, newId) };
}

function aliasOf(actorId: string, name: string, newId: () => string): Change {
  return { kind: "put", type: "alias", entity: newId(), fields: { actorId, name, kind: null, weak: false } };
}

function stepLabel(name: string, isNew: boolean, tagged: number, removed: number): string {
  if (isNew) return tagged === 0 ? `add ${name}` : `add ${name} with ${counted(tagged)}`;
  if (tagged === 0) return removed === 0 ? `add alias of ${name}` : `remove ${counted(removed)} of ${name}`;
  return `${removed === 0 ? "tag" : "change"} ${counted(tagged + removed)} of ${name}`;
}

function removal({ id }: { readonly id: string }): Change {
  return { kind: "delete", type: "mention", entity: id };
}

function counted(count: number): string {
  return count === 1 ? "1 mention" : `${count} mentions`;
}
