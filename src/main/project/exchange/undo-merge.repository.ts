import { replaceRecord } from "../articles/ingest-record.repository.ts";
import type { ReadableDb, WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { undoRun } from "../import/undo-run.repository.ts";
import { updateHeads } from "../work-log/apply-operation.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { parseOperation } from "../work-log/operation.ts";
import { projectEntity } from "../work-log/project-entity.ts";

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
  const changed = db
    .prepare<[string], { article_id: string; before: string }>(
      "SELECT article_id, before FROM merge_article WHERE merge_id = ? AND before IS NOT NULL",
    )
    .all(mergeId);
  for (const { before } of changed) replaceRecord(db, JSON.parse(before), mergeId);
  if (db.prepare("SELECT 1 FROM import_run WHERE id = ?").get(mergeId) !== undefined)
    undoRun(db, { runId: mergeId, force: true, nowMs });
  for (const { entity, type: name } of touched) {
    const type = types.get(name);
    if (type !== undefined) projectEntity(db, type, entity);
  }
  for (const { article_id } of changed) {
    const type = types.get("article");
    if (type !== undefined) projectEntity(db, type, article_id);
  }
  for (const table of ["merge_operation", "merge_article", "merge_text"])
    db.prepare(`DELETE FROM ${table} WHERE merge_id = ?`).run(mergeId);
  db.prepare("UPDATE merge SET undone_at = ? WHERE id = ?").run(nowMs, mergeId);
  return true;
}

/** Operations written after the merge on something that came with it. The rows of the log stand in order of arrival. */
export function wasWorkedOn(db: ReadableDb, mergeId: string): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM operation later
          WHERE later.rowid > (SELECT max(operation.rowid) FROM merge_operation came JOIN operation ON operation.id = came.op WHERE came.merge_id = :mergeId)
            AND later.entity IN (SELECT operation.entity FROM merge_operation came JOIN operation ON operation.id = came.op WHERE came.merge_id = :mergeId)
          LIMIT 1`,
      )
      .get({ mergeId }) !== undefined
  );
}

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
