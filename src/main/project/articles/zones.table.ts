import { integer, primaryKey, sqliteTable, text } from "../db/drizzle.ts";

/** What machines found out about a text after import; laid over its zones, under people's decisions. */
export const zoneLayerTable = sqliteTable(
  "zone_layer",
  {
    text_hash: text().notNull(),
    layer: text({ enum: ["second-reading", "learned"] }).notNull(),
    version: integer().notNull(),
    zones: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.text_hash, table.layer] })],
);

/** A person's word on a paragraph wherever it stands; outlet '' stands for all. */
export const paragraphDecisionTable = sqliteTable("paragraph_decision", {
  id: text().primaryKey(),
  hash: integer().notNull(),
  outlet: text().notNull(),
  role: text({ enum: ["body", "boilerplate"] }).notNull(),
  words: text().notNull(),
});
