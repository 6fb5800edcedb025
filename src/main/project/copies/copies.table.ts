import { blob, integer, primaryKey, real, sqliteTable, text } from "../db/drizzle.ts";

export const copySketchTable = sqliteTable("copy_sketch", {
  article_key: integer().primaryKey(),
  algorithm: integer().notNull(),
  words: integer().notNull(),
  keys: blob({ mode: "buffer" }).notNull(),
  lines: blob({ mode: "buffer" }).notNull(),
});

export const copyFoundTable = sqliteTable(
  "copy_found",
  {
    a: integer().notNull(),
    b: integer().notNull(),
    relation: text().notNull(),
    score: real().notNull(),
    direction: integer(),
    evidence: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.a, table.b] })],
);

export const copyParagraphTable = sqliteTable("copy_paragraph", {
  hash: integer().primaryKey(),
  articles: integer().notNull(),
  families: integer().notNull(),
  role: text().notNull(),
  strength: text().notNull(),
  outlets: text(),
  sample: integer().notNull(),
});

export const copyDecisionTable = sqliteTable("copy_decision", {
  id: text().primaryKey(),
  a: text().notNull(),
  b: text().notNull(),
  decision: text().notNull(),
  relation: text(),
});
