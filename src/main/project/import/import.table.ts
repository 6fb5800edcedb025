import { integer, primaryKey, sqliteTable, text } from "../db/drizzle.ts";

export const importRunTable = sqliteTable("import_run", {
  id: text().primaryKey(),
  name: text().notNull(),
  state: text({ enum: ["running", "finished", "cancelled", "interrupted"] }).notNull(),
  started_at: integer().notNull(),
  finished_at: integer(),
  options: text().notNull().default("{}"),
  undone_at: integer(),
});
export type ImportRunRow = typeof importRunTable.$inferSelect;

export const importSourceTable = sqliteTable(
  "import_source",
  { run_id: text().notNull(), source: integer().notNull(), path: text().notNull() },
  (table) => [primaryKey({ columns: [table.run_id, table.source] })],
);

export const importItemTable = sqliteTable(
  "import_item",
  {
    run_id: text().notNull(),
    source: integer().notNull(),
    path: text().notNull(),
    outcome: text({ enum: ["added", "alreadyHere", "newVersion", "nearCopy", "skipped"] }).notNull(),
    code: text(),
    reason: text(),
    article_id: text(),
    original_hash: text(),
    warnings: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.run_id, table.source, table.path] })],
);
export type ImportItemRow = typeof importItemTable.$inferSelect;
