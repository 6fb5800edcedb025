import { ActorKindSchema } from "../../../shared/domain/actor.ts";
import { AnchorSchema } from "../../../shared/domain/anchor.ts";
import type { EntityType } from "../work-log/entity-type.ts";

export const actorEntity: EntityType = {
  type: "actor",
  table: "actor",
  registers: { name: "text", kind: "text", description: "text" },
  shapes: { kind: ActorKindSchema },
  required: ["name", "kind"],
};

export const aliasEntity: EntityType = {
  type: "alias",
  table: "alias",
  registers: { actorId: "text", name: "text", kind: "text", weak: "number" },
  required: ["actorId", "name"],
};

export const mentionEntity: EntityType = {
  type: "mention",
  table: "mention",
  registers: { actorId: "text", articleId: "text", anchor: "json" },
  shapes: { anchor: AnchorSchema },
  required: ["actorId", "articleId", "anchor"],
};
