import { blob, integer, primaryKey, sqliteTable, text } from "../db/drizzle.ts";

export const articleTable = sqliteTable("article", {
  key: integer().primaryKey(),
  id: text().notNull(),
  text_hash: text().notNull(),
  title: text().notNull(),
  outlet: text(),
  byline: text(),
  published: text(),
  language: text(),
  url: text(),
  direction: text({ enum: ["ltr", "rtl"] }).notNull(),
  captured_at: integer().notNull(),
  path: text().notNull(),
  run_id: text().notNull(),
  format: text().notNull(),
  encoding: text().notNull(),
  words: integer().notNull(),
  warnings: text().notNull(),
  guesses: text().notNull(),
  story_id: text().notNull(),
  captured: text(),
  checks: text().notNull().default("[]"),
  original_hash: text(),
  passed_on: text().notNull().default("{}"),
});
export type ArticleRecord = typeof articleTable.$inferSelect;

export const textTable = sqliteTable("text", {
  hash: text().primaryKey(),
  body: text().notNull(),
  zones: text().notNull(),
  words: integer().notNull(),
});

export const originalTable = sqliteTable("original", {
  hash: text().primaryKey(),
  size: integer().notNull(),
  deflated: blob({ mode: "buffer" }).notNull(),
});

export const articleTextTable = sqliteTable(
  "article_text",
  {
    article_key: integer().notNull(),
    text_hash: text().notNull(),
    run_id: text().notNull(),
    at: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.article_key, table.text_hash] })],
);

export const articleTagTable = sqliteTable(
  "article_tag",
  { article_id: text().notNull(), tag_id: text().notNull() },
  (table) => [primaryKey({ columns: [table.tag_id, table.article_id] })],
);

export const zoneDecisionTable = sqliteTable("zone_decision", {
  id: text().primaryKey(),
  text_hash: text().notNull(),
  start: integer().notNull(),
  end: integer().notNull(),
  role: text({ enum: ["title", "byline", "body", "related-headline", "caption", "boilerplate"] }).notNull(),
});

/** What import guessed of an article: field name to [value, from where]. */
export type Guesses = Readonly<Record<string, readonly [string | null, string]>>;
