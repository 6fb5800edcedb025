import { blob, integer, primaryKey, real, sqliteTable, text } from "../db/drizzle.ts";

export const copySketchTable = sqliteTable("copy_sketch", {
  article_id: text().primaryKey(),
  algorithm: integer().notNull(),
  words: integer().notNull(),
  keys: blob({ mode: "buffer" }).notNull(),
});

export const copyPairTable = sqliteTable(
  "copy_pair",
  {
    a: text().notNull(),
    b: text().notNull(),
    relation: text().notNull(),
    score: real().notNull(),
    algorithm: integer().notNull(),
    evidence: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.a, table.b] })],
);

export const copyDecisionTable = sqliteTable("copy_decision", {
  id: text().primaryKey(),
  a: text().notNull(),
  b: text().notNull(),
  decision: text().notNull(),
  relation: text(),
});
