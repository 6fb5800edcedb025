import { ActorKindSchema } from "../../../shared/domain/actor.ts";
import { AnchorSchema } from "../../../shared/domain/anchor.ts";
import type { EntityType } from "../work-log/entity-type.ts";

export const actorEntity: EntityType = {
  type: "actor",
  table: "actor",
  registers: { name: "text", kind: "text", description: "text", mergedInto: "text" },
  shapes: { kind: ActorKindSchema },
  required: ["name", "kind"],
  sets: {
    identifiers: { table: "actor_identifier", owner: "actor_id", element: "identifier" },
    tags: { table: "actor_tag", owner: "actor_id", element: "tag_id" },
  },
};

export const aliasEntity: EntityType = {
  type: "alias",
  table: "alias",
  registers: {
    actorId: "text",
    name: "text",
    kind: "text",
    weak: "number",
    validFrom: "text",
    validUntil: "text",
  },
  required: ["actorId", "name"],
};

export const mentionEntity: EntityType = {
  type: "mention",
  table: "mention",
  registers: { actorId: "text", articleId: "text", anchor: "json" },
  shapes: { anchor: AnchorSchema },
  required: ["actorId", "articleId", "anchor"],
};

/** A title or a membership of an actor, with the partial dates between which it held. */
export const roleEntity: EntityType = {
  type: "role",
  table: "role",
  registers: {
    actorId: "text",
    organisationId: "text",
    title: "text",
    validFrom: "text",
    validUntil: "text",
    note: "text",
  },
  required: ["actorId"],
};

/** A person's word that two actors are not the same. Its id follows from the pair. */
export const differentActorsEntity: EntityType = {
  type: "different-actors",
  table: "different_actors",
  registers: { a: "text", b: "text" },
  required: ["a", "b"],
};
