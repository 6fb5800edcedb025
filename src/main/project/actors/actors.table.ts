import { ACTOR_KINDS, ALIAS_KINDS } from "../../../shared/domain/actor.ts";
import { integer, sqliteTable, text } from "../db/drizzle.ts";

/** Column keys are the columns' own names: the inferred row types are what plain SQL gives back. */
export const actorTable = sqliteTable("actor", {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ACTOR_KINDS }).notNull(),
  description: text(),
});
export type ActorRecord = typeof actorTable.$inferSelect;

export const aliasTable = sqliteTable("alias", {
  id: text().primaryKey(),
  actor_id: text().notNull(),
  name: text().notNull(),
  kind: text({ enum: ALIAS_KINDS }),
  weak: integer(),
});
export type AliasRecord = typeof aliasTable.$inferSelect;

export const mentionTable = sqliteTable("mention", {
  id: text().primaryKey(),
  actor_id: text().notNull(),
  article_id: text().notNull(),
  anchor: text().notNull(),
});
export type MentionRecord = typeof mentionTable.$inferSelect;
