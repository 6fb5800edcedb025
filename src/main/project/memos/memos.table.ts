import { MEMO_SUBJECTS } from "../../../shared/domain/memo.ts";
import { integer, sqliteTable, text } from "../db/drizzle.ts";

export const memoTable = sqliteTable("memo", {
  id: text().primaryKey(),
  about_kind: text({ enum: MEMO_SUBJECTS }).notNull(),
  about_id: text().notNull(),
  body: text().notNull(),
  person_id: text().notNull(),
  written_at: integer().notNull(),
});
export type MemoRecord = typeof memoTable.$inferSelect;
