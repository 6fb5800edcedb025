import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const tagTable = sqliteTable("tag", { id: text().primaryKey(), name: text() });

export const personTable = sqliteTable("person", { id: text().primaryKey(), name: text() });
