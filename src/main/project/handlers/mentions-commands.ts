import type { Handlers } from "../../../shared/contract/index.ts";
import { UserFacingError } from "../../../shared/result.ts";
import { mentionChanges, requireActor } from "../actors/actor-changes.ts";
import { findMentions } from "../actors/actors.repository.ts";
import type { Change } from "../work-log/work-log.ts";
import type { CommandContext } from "./contexts.ts";

export const mentionsCommands = {
  "mentions.tag": ({ db, log, newId }, { actorId, places, untag = [] }) => {
    const actor = requireActor(db, actorId);
    const tagged = mentionChanges(db, actor.id, places, newId);
    const removed = untag.length === 0 ? [] : findMentions(db, untag).map(removal);
    if (tagged.length > 0 || removed.length > 0) {
      const [verb, count] =
        tagged.length === 0
          ? ["remove", removed.length]
          : [removed.length === 0 ? "tag" : "change", tagged.length + removed.length];
      log.record(`${verb} ${counted(count)} of ${actor.name}`, [...removed, ...tagged]);
    }
    return { added: tagged.length, removed: removed.length };
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

function removal({ id }: { readonly id: string }): Change {
  return { kind: "delete", type: "mention", entity: id };
}

function counted(count: number): string {
  return count === 1 ? "1 mention" : `${count} mentions`;
}
