import * as v from "valibot";
import { ActorKindSchema, ActorNameSchema, AliasKindSchema } from "../domain/actor.ts";
import { AnchorSchema } from "../domain/anchor.ts";
import { IdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { ClaimRowSchema, SpanSchema } from "./views.ts";

const empty = v.strictObject({});
const description = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));

export const ActorRowSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: ActorKindSchema,
  description: v.nullable(v.string()),
  aliases: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      kind: v.nullable(AliasKindSchema),
      weak: v.boolean(),
    }),
  ),
  mentions: v.number(),
  articles: v.number(),
  claims: v.number(),
});
export type ActorRow = v.InferOutput<typeof ActorRowSchema>;

/** A place where a name stands, with the words around it, for a checklist or a concordance. */
export const NamePlaceSchema = v.strictObject({
  articleId: v.string(),
  articleTitle: v.string(),
  outlet: v.nullable(v.string()),
  anchor: AnchorSchema,
  /** A line of text around the name and where the name stands in it. */
  context: v.string(),
  contextSpan: SpanSchema,
  /** The actors already tagged on exactly this span. */
  taggedAs: v.array(v.string()),
});
export type NamePlace = v.InferOutput<typeof NamePlaceSchema>;

export const actorsContract = {
  "actors.list": query(
    ["actors", "mentions", "claims"],
    v.strictObject({ text: v.optional(v.string()), kind: v.optional(ActorKindSchema), ...PageSchema }),
    v.strictObject({ total: v.number(), rows: v.array(ActorRowSchema) }),
  ),
  /** One actor with aliases, mentions in context (at most 500) and the claims credited to it. */
  "actors.get": query(
    ["actors", "mentions", "claims", "articles", "copies"],
    v.strictObject({ actorId: IdSchema }),
    v.strictObject({
      row: ActorRowSchema,
      mentions: v.array(v.strictObject({ id: v.string(), place: NamePlaceSchema })),
      claims: v.array(ClaimRowSchema),
    }),
  ),
  "actors.create": command(
    ["actors", "history"],
    v.strictObject({
      name: ActorNameSchema,
      kind: ActorKindSchema,
      description: v.optional(description),
      aliases: v.optional(v.array(ActorNameSchema)),
    }),
    v.strictObject({ actorId: IdSchema }),
  ),
  "actors.update": command(
    ["actors", "history"],
    v.strictObject({
      actorId: IdSchema,
      name: v.optional(ActorNameSchema),
      kind: v.optional(ActorKindSchema),
      description: v.optional(description),
    }),
    empty,
  ),
  /** Removes the actor with its aliases and mentions; quotes that credit it keep their words. */
  "actors.remove": command(
    ["actors", "mentions", "claims", "history"],
    v.strictObject({ actorId: IdSchema }),
    empty,
  ),
  "aliases.add": command(
    ["actors", "history"],
    v.strictObject({
      actorId: IdSchema,
      name: ActorNameSchema,
      kind: v.nullable(AliasKindSchema),
      weak: v.boolean(),
    }),
    v.strictObject({ aliasId: IdSchema }),
  ),
  "aliases.remove": command(["actors", "history"], v.strictObject({ aliasId: IdSchema }), empty),
  /** Where any of these names stands, as whole words, in one article or in the whole project (at most 2,000 places). */
  "mentions.find": query(
    ["articles", "mentions", "actors"],
    v.strictObject({
      names: v.pipe(v.array(ActorNameSchema), v.minLength(1), v.maxLength(50)),
      articleId: v.nullable(IdSchema),
    }),
    v.strictObject({ places: v.array(NamePlaceSchema), more: v.boolean() }),
  ),
  /** Tags places as mentions of an actor, all in one undoable step. */
  "mentions.tag": command(
    ["mentions", "actors", "history"],
    v.strictObject({
      actorId: IdSchema,
      places: v.pipe(
        v.array(v.strictObject({ articleId: IdSchema, anchor: AnchorSchema })),
        v.minLength(1),
        v.maxLength(5000),
      ),
    }),
    v.strictObject({ added: v.number() }),
  ),
  "mentions.remove": command(
    ["mentions", "actors", "history"],
    v.strictObject({ mentionIds: v.pipe(v.array(IdSchema), v.minLength(1)) }),
    empty,
  ),
};
