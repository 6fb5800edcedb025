import { primaryKey, real, sql, sqliteTable, text } from "../db/drizzle.ts";

/** Column keys are the columns' own names: the inferred row types are what plain SQL gives back. */
export const claimTable = sqliteTable("claim", {
  id: text().primaryKey(),
  statement: text().notNull(),
  note: text(),
});
export type ClaimRecord = typeof claimTable.$inferSelect;

export const claimTagTable = sqliteTable(
  "claim_tag",
  { claim_id: text().notNull(), tag_id: text().notNull() },
  (table) => [primaryKey({ columns: [table.tag_id, table.claim_id] })],
);

export const quoteTable = sqliteTable("quote", {
  id: text().primaryKey(),
  claim_id: text().notNull(),
  article_id: text().notNull(),
  content: text().notNull(),
  cue: text(),
  speaker_span: text(),
  speaker: text(),
  directness: text({ enum: ["direct", "indirect", "mixed"] }).notNull(),
  stance: text({ enum: ["asserted", "denied", "alleged", "questioned"] }).notNull(),
  speaker_actor_id: text().generatedAlwaysAs(sql`json_extract(speaker, '$.actorId')`, { mode: "virtual" }),
});
export type QuoteRecord = typeof quoteTable.$inferSelect;

export const assessmentTable = sqliteTable("assessment", {
  id: text().primaryKey(),
  claim_id: text().notNull(),
  person_id: text().notNull(),
  verdict: text(),
  confidence: real(),
  reason: text(),
});
export type AssessmentRecord = typeof assessmentTable.$inferSelect;
