import * as v from "valibot";
import { ActorKindSchema, ActorNameSchema } from "../domain/actor.ts";
import { AnchorSchema } from "../domain/anchor.ts";
import { IdSchema } from "../domain/ids.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { SpanSchema } from "./views.ts";

/** Names that are looked for at once. */
const names = v.pipe(v.array(ActorNameSchema), v.maxLength(200));

/** Where names are looked for: in an article, in the articles of a story, or (all null) in the whole project. */
const scope = {
  articleId: v.nullable(IdSchema),
  storyId: v.optional(v.nullable(IdSchema)),
};

/** A place where a name stands, with the words around it, for a checklist or a concordance. */
export const NamePlaceSchema = v.strictObject({
  articleId: v.string(),
  articleTitle: v.string(),
  outlet: v.nullable(v.string()),
  published: v.nullable(v.string()),
  anchor: AnchorSchema,
  /** A line of text around the name and where the name stands in it. */
  context: v.string(),
  contextSpan: SpanSchema,
  /** Only a weak name stands here: it may mean somebody else. */
  weak: v.boolean(),
  /** The actors already tagged on exactly this span, after merges, each with its mentions. */
  taggedAs: v.array(
    v.strictObject({ actorId: v.string(), name: v.string(), mentionIds: v.array(v.string()) }),
  ),
});
export type NamePlace = v.InferOutput<typeof NamePlaceSchema>;

export const CONCORDANCE_ORDERS = ["date", "outlet", "left", "right"] as const;
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

export const mentionsContract = {
  /** Where any of these names stands, as whole words, newest articles first (at most 2,000 places). */
  "mentions.find": query(
    ["articles", "mentions", "actors", "copies", "index"],
    v.strictObject({ names: v.pipe(names, v.minLength(1)), weakNames: v.optional(names), ...scope }),
    v.strictObject({ places: v.array(NamePlaceSchema), more: v.boolean() }),
  ),
  /**
   * The same as keyword in context, a page at a time, in one of several orders: an actor's names, a list of names, or
   * (`only` "tagged") the mentions of the actor. At most 20,000 places are put in order; `more` says there are others.
   */
  "mentions.concordance": query(
    ["articles", "mentions", "actors", "copies", "index"],
    v.strictObject({
      actorId: v.nullable(IdSchema),
      names,
      ...scope,
      only: v.picklist(["all", "tagged", "untagged"]),
      order: v.picklist(CONCORDANCE_ORDERS),
      ...PageSchema,
    }),
    v.strictObject({
      total: v.number(),
      more: v.boolean(),
      /** Articles that hold a place. */
      articles: v.number(),
      places: v.array(NamePlaceSchema),
    }),
  ),
  /**
   * Tags places as mentions of an actor and takes other mentions away, all in one undoable step: also the actor itself
   * when it is new (`actorId` null), or one more name of it. Throws `not_found` when neither actor nor new one is given.
   */
  "mentions.tag": command(
    ["mentions", "actors", "history"],
    v.strictObject({
      actorId: v.nullable(IdSchema),
      newActor: v.optional(
        v.strictObject({
          name: ActorNameSchema,
          kind: ActorKindSchema,
          aliases: v.pipe(v.array(ActorNameSchema), v.maxLength(20)),
        }),
      ),
      /** Another name that the actor goes by from now on. */
      alias: v.optional(ActorNameSchema),
      places: v.pipe(
        v.array(v.strictObject({ articleId: IdSchema, anchor: AnchorSchema })),
        v.maxLength(5000),
      ),
      untag: v.optional(v.pipe(v.array(IdSchema), v.maxLength(5000))),
    }),
    v.strictObject({ actorId: IdSchema, added: v.number(), removed: v.number() }),
  ),
  "mentions.remove": command(
    ["mentions", "actors", "history"],
    v.strictObject({ mentionIds: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(5000)) }),
    v.strictObject({}),
  ),
};
