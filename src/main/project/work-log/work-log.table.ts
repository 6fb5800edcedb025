import { blob, integer, primaryKey, sqliteTable, text } from "../db/drizzle.ts";

export const operationTable = sqliteTable("operation", {
  id: blob({ mode: "buffer" }).primaryKey(),
  replica: text().notNull(),
  n: integer().notNull(),
  entity: text().notNull(),
  type: text().notNull(),
  group_id: text().notNull(),
  clock_ms: integer().notNull(),
  clock_count: integer().notNull(),
  line: text().notNull(),
});

export const headTable = sqliteTable(
  "head",
  {
    entity: text().notNull(),
    field: text().notNull(),
    op: blob({ mode: "buffer" }).notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.field, table.op] })],
);

export const historyTable = sqliteTable("history", {
  seq: integer().primaryKey(),
  label: text().notNull(),
  group_id: text().notNull(),
  undo_group_id: text(),
  state: text({ enum: ["done", "undone", "spent"] }).notNull(),
  /** Epoch ms; null for steps of older files. */
  at: integer(),
});
