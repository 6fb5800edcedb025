import { basename } from "node:path";
import * as v from "valibot";
import type { ImportCounts, ImportOutcome, ImportState } from "../../../shared/domain/import-run.ts";
import { type ReadOptions, ReadOptionsSchema } from "../../../shared/domain/read-options.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { asc, desc, eq } from "../db/drizzle.ts";
import { prepared } from "../db/prepared.ts";
import { typed } from "../db/typed.ts";
import { type ImportItemRow, type ImportRunRow, importRunTable, importSourceTable } from "./import.table.ts";
import type { RunSource } from "./kept-sources.ts";

/** The outcome for one file, as it is stored. */
export interface NewImportItem {
  readonly runId: string;
  readonly source: number;
  readonly path: string;
  readonly outcome: ImportOutcome;
  readonly code: string | null;
  readonly reason: string | null;
  readonly articleId: string | null;
  readonly originalHash: string | null;
  readonly warnings: readonly string[];
}

export interface NewRun {
  readonly id: string;
  readonly name: string;
  readonly startedAt: number;
  readonly sources: readonly RunSource[];
  readonly options: ReadOptions;
}

export function insertRun(db: WritableDb, run: NewRun): void {
  prepared(
    db,
    "INSERT INTO import_run (id, name, state, started_at, options) VALUES (?, ?, 'running', ?, ?)",
  ).run(run.id, run.name, run.startedAt, JSON.stringify(run.options));
  const insert = prepared(db, "INSERT INTO import_source (run_id, source, path) VALUES (?, ?, ?)");
  run.sources.forEach((source, index) => {
    insert.run(run.id, index, JSON.stringify(source));
  });
}

/** Ends a run; its outside paths leave the file. */
export function endRun(db: WritableDb, runId: string, state: ImportState, finishedAt: number): void {
  prepared(db, "UPDATE import_run SET state = ?, finished_at = ? WHERE id = ?").run(state, finishedAt, runId);
  prepared(db, "DELETE FROM import_source WHERE run_id = ?").run(runId);
}

/** Runs that a crash left unfinished, oldest first. */
export function unfinishedRuns(db: ReadableDb): string[] {
  const rows = typed(db)
    .select({ id: importRunTable.id })
    .from(importRunTable)
    .where(eq(importRunTable.state, "running"))
    .orderBy(asc(importRunTable.started_at), asc(importRunTable.id))
    .all();
  return rows.map((row) => row.id);
}

/** What a run that has not ended reads, in the order it was dropped. */
export function sourcesOf(db: ReadableDb, runId: string): RunSource[] {
  const rows = typed(db)
    .select({ path: importSourceTable.path })
    .from(importSourceTable)
    .where(eq(importSourceTable.run_id, runId))
    .orderBy(asc(importSourceTable.source))
    .all();
  return rows.map((row) => runSource(row.path));
}

/** Version 0.1 stored a bare absolute path, which never begins with a brace. */
function runSource(stored: string): RunSource {
  return stored.startsWith("{") ? JSON.parse(stored) : { path: stored, name: basename(stored) };
}

export function optionsOf(db: ReadableDb, runId: string): ReadOptions {
  return v.parse(ReadOptionsSchema, JSON.parse(findRun(db, runId)?.options ?? "{}"));
}

export function hasItem(db: ReadableDb, runId: string, source: number, path: string): boolean {
  return (
    prepared(db, "SELECT 1 FROM import_item WHERE run_id = ? AND source = ? AND path = ?").get(
      runId,
      source,
      path,
    ) !== undefined
  );
}

export function insertItem(db: WritableDb, item: NewImportItem): void {
  prepared(
    db,
    `INSERT INTO import_item (run_id, source, path, outcome, code, reason, article_id, original_hash, warnings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(
    item.runId,
    item.source,
    item.path,
    item.outcome,
    item.code,
    item.reason,
    item.articleId,
    item.originalHash,
    JSON.stringify(item.warnings),
  );
}

/** The article that exactly these bytes became before, if it is still here. */
export function articleOfOriginal(db: ReadableDb, originalHash: string): string | null {
  const found = prepared<[string], string>(
    db,
    `SELECT item.article_id FROM import_item item JOIN article ON article.id = item.article_id WHERE item.original_hash = ? LIMIT 1`,
  )
    .pluck()
    .get(originalHash);
  return found ?? null;
}

export function storeOriginal(
  db: WritableDb,
  original: { hash: string; size: number; deflated: Uint8Array },
): void {
  prepared(
    db,
    "INSERT INTO original (hash, size, deflated) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
  ).run(original.hash, original.size, original.deflated);
}

/** Once a later article turns out to be a copy of an earlier one, its receipt says so. */
export function markNearCopy(db: WritableDb, articleId: string, reason: string): void {
  prepared(
    db,
    "UPDATE import_item SET outcome = 'nearCopy', reason = ? WHERE article_id = ? AND outcome = 'added'",
  ).run(reason, articleId);
}

export function countsOf(db: ReadableDb, runId: string): ImportCounts {
  const counts = { added: 0, alreadyHere: 0, newVersion: 0, nearCopy: 0, skipped: 0 };
  const rows = prepared<[string], { outcome: ImportOutcome; count: number }>(
    db,
    "SELECT outcome, count(*) AS count FROM import_item WHERE run_id = ? GROUP BY outcome",
  ).all(runId);
  for (const row of rows) counts[row.outcome] = row.count;
  return counts;
}

export function listRuns(db: ReadableDb): ImportRunRow[] {
  return typed(db)
    .select()
    .from(importRunTable)
    .orderBy(desc(importRunTable.started_at), desc(importRunTable.id))
    .limit(500)
    .all();
}

export function findRun(db: ReadableDb, runId: string): ImportRunRow | null {
  return typed(db).select().from(importRunTable).where(eq(importRunTable.id, runId)).get() ?? null;
}

/** A line of a receipt; the article only while it is in the project. */
export type ListedItem = Pick<
  ImportItemRow,
  "path" | "outcome" | "code" | "reason" | "article_id" | "warnings"
>;

/** A window of a receipt, and how many lines pass the filter. `search`: words that path or reason must hold, in any case. */
export function listItems(
  db: ReadableDb,
  options: {
    readonly runId: string;
    readonly outcome?: ImportOutcome | undefined;
    readonly search?: string | undefined;
    readonly warned?: boolean | undefined;
    readonly offset: number;
    readonly limit: number;
  },
): { total: number; items: ListedItem[] } {
  const conditions = ["item.run_id = ?"];
  const values: (string | number)[] = [options.runId];
  if (options.outcome !== undefined) {
    conditions.push("item.outcome = ?");
    values.push(options.outcome);
  }
  if (options.warned === true) conditions.push("item.warnings <> '[]'");
  for (const word of options.search?.split(/\s+/u).filter((one) => one !== "") ?? []) {
    conditions.push("(item.path LIKE ? ESCAPE '\\' OR item.reason LIKE ? ESCAPE '\\')");
    const pattern = `%${word.replace(/[\\%_]/gu, "\\$&")}%`;
    values.push(pattern, pattern);
  }
  const where = conditions.join(" AND ");
  const total =
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM import_item item WHERE ${where}`)
      .pluck()
      .get(...values) ?? 0;
  const items = db
    .prepare<unknown[], ListedItem>(
      `SELECT item.path, item.outcome, item.code, item.reason, item.warnings, article.id AS article_id
         FROM import_item item LEFT JOIN article ON article.id = item.article_id
        WHERE ${where} ORDER BY item.source, item.path LIMIT ? OFFSET ?`,
    )
    .all(...values, options.limit, options.offset);
  return { total, items };
}

/** Why a file was skipped, where the reason may have passed when it is tried again. */
const PASSING_CODES = [
  "unreadable",
  "vanished",
  "no-permission",
  "too-slow",
  "too-much-memory",
  "broke-off",
  "changed",
  "cut-off",
  "password",
  "empty",
] as const;
const PASSING = JSON.stringify(PASSING_CODES);

export function countRetryable(db: ReadableDb, runId: string): number {
  return (
    prepared<[string, string], number>(
      db,
      `SELECT count(*) FROM import_item WHERE run_id = ? AND outcome = 'skipped' AND code IN (SELECT value FROM json_each(?))`,
    )
      .pluck()
      .get(runId, PASSING) ?? 0
  );
}

/** The skipped ones of a run that can be tried again, in the order of the receipt. */
export function retryableItems(db: ReadableDb, runId: string): { source: number; path: string }[] {
  return prepared<[string, string], { source: number; path: string }>(
    db,
    `SELECT source, path FROM import_item WHERE run_id = ? AND outcome = 'skipped'
        AND code IN (SELECT value FROM json_each(?)) ORDER BY source, path`,
  ).all(runId, PASSING);
}
