import { CLAIM_RELATIONS, CLAIM_VALUES } from "../../../shared/domain/claim.ts";
import { integer, primaryKey, real, sql, sqliteTable, text } from "../db/drizzle.ts";

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
  chain: text(),
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

export const claimRelationTable = sqliteTable("claim_relation", {
  id: text().primaryKey(),
  a: text().notNull(),
  b: text().notNull(),
  kind: text({ enum: CLAIM_RELATIONS }).notNull(),
  note: text(),
});
export type ClaimRelationRecord = typeof claimRelationTable.$inferSelect;

export const claimValueTable = sqliteTable("claim_value", {
  id: text().primaryKey(),
  claim_id: text().notNull(),
  quote_id: text(),
  topic: text().notNull(),
  kind: text({ enum: CLAIM_VALUES }).notNull(),
  number: real(),
  upper: real(),
  unit: text(),
  words: text().notNull(),
  actor_id: text(),
});
export type ClaimValueRecord = typeof claimValueTable.$inferSelect;

export const rejectedSuggestionTable = sqliteTable("rejected_suggestion", {
  id: text().primaryKey(),
  text_hash: text().notNull(),
  start: integer().notNull(),
  end: integer().notNull(),
});
