import { ACTOR_KINDS, ALIAS_KINDS } from "../../../shared/domain/actor.ts";
import { integer, primaryKey, sqliteTable, text } from "../db/drizzle.ts";

/** Column keys are the columns' own names: the inferred row types are what plain SQL gives back. */
export const actorTable = sqliteTable("actor", {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ACTOR_KINDS }).notNull(),
  description: text(),
  merged_into: text(),
});
export type ActorRecord = typeof actorTable.$inferSelect;

export const aliasTable = sqliteTable("alias", {
  id: text().primaryKey(),
  actor_id: text().notNull(),
  name: text().notNull(),
  kind: text({ enum: ALIAS_KINDS }),
  weak: integer(),
  valid_from: text(),
  valid_until: text(),
});
export type AliasRecord = typeof aliasTable.$inferSelect;

export const mentionTable = sqliteTable("mention", {
  id: text().primaryKey(),
  actor_id: text().notNull(),
  article_id: text().notNull(),
  anchor: text().notNull(),
});
export type MentionRecord = typeof mentionTable.$inferSelect;

export const actorIdentifierTable = sqliteTable(
  "actor_identifier",
  { actor_id: text().notNull(), identifier: text().notNull() },
  (table) => [primaryKey({ columns: [table.identifier, table.actor_id] })],
);

export const actorTagTable = sqliteTable(
  "actor_tag",
  { tag_id: text().notNull(), actor_id: text().notNull() },
  (table) => [primaryKey({ columns: [table.tag_id, table.actor_id] })],
);

export const roleTable = sqliteTable("role", {
  id: text().primaryKey(),
  actor_id: text().notNull(),
  organisation_id: text(),
  title: text(),
  valid_from: text(),
  valid_until: text(),
  note: text(),
});
export type RoleRecord = typeof roleTable.$inferSelect;

export const differentActorsTable = sqliteTable("different_actors", {
  id: text().primaryKey(),
  a: text().notNull(),
  b: text().notNull(),
});
export type DifferentActorsRecord = typeof differentActorsTable.$inferSelect;
