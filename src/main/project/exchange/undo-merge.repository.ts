import { recordOf, replaceRecord } from "../articles/ingest-record.repository.ts";
import { keepWaiting } from "../articles/removed-articles.repository.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { undoRun } from "../import/undo-run.repository.ts";
import { updateHeads } from "../work-log/apply-operation.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { isDeleted } from "../work-log/heads.ts";
import { parseOperation } from "../work-log/operation.ts";
import { projectEntity } from "../work-log/project-entity.ts";
import { undoTexts } from "./merge-texts.repository.ts";

/**
 * Takes a merge back: what it brought leaves the project, as if the file had never been merged; nothing is written
 * that would travel to colleagues. Answers false, with nothing changed, when something that came with it was worked
 * on since. Merging the file again brings everything back. Call it in a transaction.
 */
export function undoMerge(db: WritableDb, types: EntityTypes, mergeId: string, nowMs: number): boolean {
  const touched = db
    .prepare<[string], { entity: string; type: string }>(
      `SELECT DISTINCT operation.entity, operation.type FROM merge_operation came JOIN operation ON operation.id = came.op
        WHERE came.merge_id = ?`,
    )
    .all(mergeId);
  if (wasWorkedOn(db, mergeId)) return false;
  db.prepare("DELETE FROM operation WHERE id IN (SELECT op FROM merge_operation WHERE merge_id = ?)").run(
    mergeId,
  );
  for (const { entity } of touched) recomputeHeads(db, entity);
  undoTexts(db, mergeId);
  const articles = db
    .prepare<[string], { id: string; before: string | null }>(
      "SELECT article_id AS id, before FROM merge_article WHERE merge_id = ?",
    )
    .all(mergeId);
  for (const { before } of articles) if (before !== null) replaceRecord(db, JSON.parse(before), mergeId);
  if (db.prepare("SELECT 1 FROM import_run WHERE id = ?").get(mergeId) !== undefined)
    undoRun(db, { runId: mergeId, force: true, nowMs });
  for (const article of articles) undoWaiting(db, article);
  for (const { entity, type: name } of touched) {
    const type = types.get(name);
    if (type !== undefined) projectEntity(db, type, entity);
  }
  const articleType = types.get("article");
  for (const { id, before } of articles)
    if (before !== null && articleType !== undefined) projectEntity(db, articleType, id);
  for (const table of ["merge_operation", "merge_article", "merge_text"])
    db.prepare(`DELETE FROM ${table} WHERE merge_id = ?`).run(mergeId);
  db.prepare("UPDATE merge SET undone_at = ? WHERE id = ?").run(nowMs, mergeId);
  return true;
}

/** What waits for its words, or was removed, has the record again that it had; what only the merge knew of is not known any more. */
function undoWaiting(db: WritableDb, { id, before }: { id: string; before: string | null }): void {
  if (recordOf(db, id) !== null) return;
  if (before !== null) keepWaiting(db, JSON.parse(before));
  else if (!isDeleted(db, id)) prepared(db, "DELETE FROM waiting_article WHERE id = ?").run(id);
}

/**
 * Whether something that came with a merge was worked on since: by a step, or by a later merge that changed the same
 * thing or the same article's record. Merges that are taken back before this one do not count. Cost: linear in what
 * came since.
 */
export function wasWorkedOn(db: ReadableDb, mergeId: string, takenBack: readonly string[] = []): boolean {
  const merges = { mergeId, takenBack: JSON.stringify(takenBack) };
  return [LATER_OPERATION, LATER_RECORD].some((later) => db.prepare(later).get(merges) !== undefined);
}

/** The rows of the log stand in order of arrival. */
const LATER_OPERATION = `SELECT 1 FROM operation later
  WHERE later.rowid > (SELECT max(operation.rowid) FROM merge_operation came JOIN operation ON operation.id = came.op WHERE came.merge_id = :mergeId)
    AND later.entity IN (SELECT operation.entity FROM merge_operation came JOIN operation ON operation.id = came.op WHERE came.merge_id = :mergeId)
    AND later.id NOT IN (SELECT op FROM merge_operation WHERE merge_id IN (SELECT value FROM json_each(:takenBack)))
  LIMIT 1`;

/** A record keeps what it was before a merge, not what the merge brought: without the first, the second cannot stay. */
const LATER_RECORD = `SELECT 1 FROM merge_article later JOIN merge ON merge.id = later.merge_id
  WHERE merge.rowid > (SELECT rowid FROM merge WHERE id = :mergeId)
    AND later.merge_id NOT IN (SELECT value FROM json_each(:takenBack))
    AND later.article_id IN (SELECT article_id FROM merge_article WHERE merge_id = :mergeId)
  LIMIT 1`;

/** Makes the heads of one thing anew from the operations that are left. */
function recomputeHeads(db: WritableDb, entity: string): void {
  prepared(db, "DELETE FROM deletion_seen WHERE deletion IN (SELECT op FROM deletion WHERE entity = ?)").run(
    entity,
  );
  for (const table of ["head", "overwritten", "deletion"])
    db.prepare(`DELETE FROM ${table} WHERE entity = ?`).run(entity);
  const rows = prepared<[string], { id: Buffer; line: string }>(
    db,
    "SELECT id, line FROM operation WHERE entity = ?",
  ).all(entity);
  for (const { id, line } of rows) updateHeads(db, id, parseOperation(line));
}
