import * as v from "valibot";
import { ActorKindSchema, ActorNameSchema, AliasKindSchema, IdentifierSchema } from "../domain/actor.ts";
import { IdSchema, PersonIdSchema } from "../domain/ids.ts";
import { PartialDaySchema } from "../domain/validity.ts";
import { LIKENESS_REASONS } from "../text/possibly-same.ts";
import { RoleViewSchema } from "./actor-roles.contract.ts";
import { PageSchema } from "./articles.contract.ts";
import { command, query } from "./define.ts";
import { NamePlaceSchema } from "./mentions.contract.ts";
import { ClaimRowSchema, TagViewSchema } from "./views.ts";

const empty = v.strictObject({});
const description = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));
const validDate = v.nullable(PartialDaySchema);
/** Several actors in one step. */
const actorIds = v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(2000));

/** A name that an actor goes by beside its own. */
export const AliasViewSchema = v.strictObject({
  /** Of the alias; of the merged actor when this is such an actor's own name. */
  id: v.string(),
  name: v.string(),
  kind: v.nullable(AliasKindSchema),
  weak: v.boolean(),
  /** Partial dates between which the name was in use. */
  validFrom: v.nullable(v.string()),
  validUntil: v.nullable(v.string()),
  /** The merged actor that brought the name; null for the actor's own. */
  mergedFrom: v.nullable(v.string()),
});
export type AliasView = v.InferOutput<typeof AliasViewSchema>;

/** An actor with everything that was merged into it: names, counts, identifiers and tags are of all of them. */
export const ActorRowSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: ActorKindSchema,
  description: v.nullable(v.string()),
  aliases: v.array(AliasViewSchema),
  /** "wikidata:Q30", "scheme:value" */
  identifiers: v.array(v.string()),
  tags: v.array(TagViewSchema),
  /** The actors that count as this one, with the one each was merged into directly. */
  merged: v.array(
    v.strictObject({ id: v.string(), name: v.string(), kind: ActorKindSchema, into: v.string() }),
  ),
  /** What the actor is or was. */
  roles: v.array(RoleViewSchema),
  /** The actors that a person said are not this one. */
  different: v.array(v.strictObject({ id: v.string(), name: v.string(), kind: ActorKindSchema })),
  mentions: v.number(),
  articles: v.number(),
  claims: v.number(),
});
export type ActorRow = v.InferOutput<typeof ActorRowSchema>;

const CountedActorSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: ActorKindSchema,
  mentions: v.number(),
  articles: v.number(),
  claims: v.number(),
});

/** Two actors that may be one, with the evidence. */
export const ActorPairSchema = v.strictObject({
  a: CountedActorSchema,
  b: CountedActorSchema,
  reason: v.picklist(LIKENESS_REASONS),
  /** The name, or identifier, of each that the reason speaks of. */
  nameA: v.string(),
  nameB: v.string(),
  /** Articles in which both are mentioned. */
  together: v.number(),
});
export type ActorPair = v.InferOutput<typeof ActorPairSchema>;

export const actorsContract = {
  /** Actors by name, merged ones under the actor they count as. `text`: all words in one name, case and accents aside. */
  "actors.list": query(
    ["actors", "mentions", "claims", "tags"],
    v.strictObject({
      text: v.optional(v.string()),
      kind: v.optional(ActorKindSchema),
      tagId: v.optional(IdSchema),
      order: v.optional(v.picklist(["name", "mentions"])),
      /** Actors that this person worked on: the actor, a name, a role or a mention of it. */
      personId: v.optional(PersonIdSchema),
      ...PageSchema,
    }),
    v.strictObject({ total: v.number(), rows: v.array(ActorRowSchema) }),
  ),
  /** One actor, or the one it counts as: names, first mentions in context (at most 100), roles, claims credited (at most 100). */
  "actors.get": query(
    ["actors", "mentions", "claims", "articles", "copies", "tags"],
    v.strictObject({ actorId: IdSchema }),
    v.strictObject({
      row: ActorRowSchema,
      mentions: v.array(v.strictObject({ id: v.string(), place: NamePlaceSchema })),
      claims: v.array(ClaimRowSchema),
      /** Who is or was something in it. */
      members: v.array(RoleViewSchema),
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
  /** Removes the actor, and those merged into it, with aliases, mentions and roles; quotes that credit it keep their words. */
  "actors.remove": command(
    ["actors", "mentions", "claims", "history"],
    v.strictObject({ actorId: IdSchema }),
    empty,
  ),
  /** The same for many, in one step. */
  "actors.removeMany": command(
    ["actors", "mentions", "claims", "history"],
    v.strictObject({ actorIds }),
    v.strictObject({ removed: v.number() }),
  ),
  "actors.setKind": command(
    ["actors", "history"],
    v.strictObject({ actorIds, kind: ActorKindSchema }),
    v.strictObject({ changed: v.number() }),
  ),
  /** Puts a tag (made when new) on actors, or takes it off. */
  "actors.tag": command(
    ["actors", "tags", "history"],
    v.strictObject({
      actorIds,
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
      present: v.boolean(),
    }),
    v.strictObject({ tagId: IdSchema }),
  ),
  /** Adds an identifier in another register ("wikidata:Q30") or takes it away. Nothing is looked up. */
  "actors.identify": command(
    ["actors", "history"],
    v.strictObject({ actorId: IdSchema, identifier: IdentifierSchema, present: v.boolean() }),
    empty,
  ),
  /** What merging these actors would bring together. */
  "actors.mergePreview": query(
    ["actors", "mentions", "claims"],
    v.strictObject({ actorIds }),
    v.strictObject({
      actors: v.array(
        v.strictObject({ ...CountedActorSchema.entries, aliases: v.number(), roles: v.number() }),
      ),
      /** Of all of them together: an article or claim of two counts once. */
      mentions: v.number(),
      articles: v.number(),
      claims: v.number(),
      /** Pairs that a person said are not the same, by name. */
      different: v.array(v.strictObject({ nameA: v.string(), nameB: v.string() })),
    }),
  ),
  /**
   * Merges actors into one: they point to it and count as it from now on; nothing of them is changed or lost. A word
   * that two of them are not the same is taken back. One step.
   */
  "actors.merge": command(
    ["actors", "mentions", "claims", "history"],
    v.strictObject({ into: IdSchema, actorIds }),
    v.strictObject({ merged: v.number() }),
  ),
  /** Makes merged actors stand for themselves again, with whoever was merged into them. */
  "actors.unmerge": command(
    ["actors", "mentions", "claims", "history"],
    v.strictObject({ actorIds }),
    v.strictObject({ unmerged: v.number() }),
  ),
  /** A lasting word that each two of these actors are not the same, or that word taken back. */
  "actors.tellApart": command(
    ["actors", "history"],
    v.strictObject({
      actorIds: v.pipe(v.array(IdSchema), v.minLength(2), v.maxLength(50)),
      different: v.boolean(),
    }),
    v.strictObject({ pairs: v.number() }),
  ),
  /** Pairs that may be the same and that nobody has decided on, the strongest evidence first. */
  "actors.possiblySame": query(
    ["actors", "mentions", "claims"],
    v.strictObject({ actorId: v.optional(IdSchema), ...PageSchema }),
    v.strictObject({ total: v.number(), pairs: v.array(ActorPairSchema) }),
  ),
  /** Who is mentioned in the same articles, counted over stories, so that copies of one report count once. */
  "actors.together": query(
    ["actors", "mentions", "articles", "copies"],
    v.strictObject({ actorId: IdSchema, ...PageSchema }),
    v.strictObject({
      total: v.number(),
      rows: v.array(
        v.strictObject({
          id: v.string(),
          name: v.string(),
          kind: ActorKindSchema,
          stories: v.number(),
          articles: v.number(),
          /** Stories in which both are mentioned in one sentence. */
          inOneSentence: v.number(),
        }),
      ),
    }),
  ),
  /** The articles behind such a number, newest first, with a place to go to. At most 200. */
  "actors.togetherIn": query(
    ["actors", "mentions", "articles", "copies"],
    v.strictObject({ actorId: IdSchema, otherId: IdSchema }),
    v.strictObject({
      articles: v.array(
        v.strictObject({
          articleId: v.string(),
          title: v.string(),
          outlet: v.nullable(v.string()),
          published: v.nullable(v.string()),
          storyId: v.string(),
          /** The nearest mentions of the two, from the first to the end of the second (UTF-16), in the newest text. */
          span: v.strictObject({ start: v.number(), end: v.number() }),
          inOneSentence: v.boolean(),
        }),
      ),
    }),
  ),
  "aliases.add": command(
    ["actors", "history"],
    v.strictObject({
      actorId: IdSchema,
      name: ActorNameSchema,
      kind: v.nullable(AliasKindSchema),
      weak: v.boolean(),
      validFrom: v.optional(validDate),
      validUntil: v.optional(validDate),
    }),
    v.strictObject({ aliasId: IdSchema }),
  ),
  "aliases.update": command(
    ["actors", "history"],
    v.strictObject({
      aliasId: IdSchema,
      name: v.optional(ActorNameSchema),
      kind: v.optional(v.nullable(AliasKindSchema)),
      weak: v.optional(v.boolean()),
      validFrom: v.optional(validDate),
      validUntil: v.optional(validDate),
    }),
    empty,
  ),
  "aliases.remove": command(["actors", "history"], v.strictObject({ aliasId: IdSchema }), empty),
};
