import { sqliteTable, text } from "../db/drizzle.ts";

export const tagTable = sqliteTable("tag", {
  id: text().primaryKey(),
  name: text(),
  parent_id: text(),
});

export const personTable = sqliteTable("person", { id: text().primaryKey(), name: text() });
