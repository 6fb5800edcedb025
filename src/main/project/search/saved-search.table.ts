import { sqliteTable, text } from "../db/drizzle.ts";

export const savedSearchTable = sqliteTable("saved_search", {
  id: text().primaryKey(),
  name: text().notNull(),
  request: text().notNull(),
});
