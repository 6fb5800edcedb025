import type { MergeReport } from "../../../shared/domain/exchange.ts";
import { hasText, insertRecord, recordOf, replaceRecord } from "../articles/ingest-record.repository.ts";
import { type IngestRecord, joined, lineOfRecord } from "../articles/ingest-record.ts";
import { keepWaiting, waitingRecord } from "../articles/removed-articles.repository.ts";
import type { WritableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";
import { insertItem } from "../import/import.repository.ts";
import { applyOperation } from "../work-log/apply-operation.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import { isDeleted } from "../work-log/heads.ts";
import { knownOperation } from "../work-log/operation.ts";
import { projectEntity } from "../work-log/project-entity.ts";
import { mergeTexts } from "./merge-texts.repository.ts";
import { keyOfConflict, openConflicts } from "./open-conflicts.repository.ts";
import type { StagedFile } from "./stage-file.ts";

export interface MergeContext {
  readonly types: EntityTypes;
  readonly mergeId: string;
  readonly fileName: string;
  readonly nowMs: number;
  readonly staged: StagedFile;
  readonly onProgress: (done: number) => void;
}

/**
 * Takes the attached stage into the project: texts, originals, operations and article records that are not here, then
 * the tables of everything touched. Union and joins only, so that order, repetition and age of files do not matter.
 * Call it in one transaction. `report` comes from the preview and is stored with the conflicts that are there now.
 */
export function mergeStage(db: WritableDb, report: MergeReport, context: MergeContext): MergeReport {
  const { mergeId, nowMs, staged, fileName } = context;
  prepared(
    db,
    "INSERT INTO import_run (id, name, state, started_at, finished_at) VALUES (?, ?, 'finished', ?, ?)",
  ).run(mergeId, `Exchange file ${fileName}`, nowMs, nowMs);
  prepared(
    db,
    "INSERT INTO merge (id, file_name, merged_at, fingerprint, replicas, report) VALUES (?, ?, ?, ?, ?, '{}')",
  ).run(
    mergeId,
    fileName,
    nowMs,
    staged.manifest.fingerprint,
    JSON.stringify(staged.manifest.replicas.map(({ id, count }) => [id, count])),
  );
  const before = conflictsNow(db);
  mergeTexts(db, mergeId);
  const touched = mergeOperations(db, context);
  mergeArticles(db, context, touched);
  let done = 0;
  for (const [entity, typeName] of touched) {
    const type = context.types.get(typeName);
    if (type !== undefined) projectEntity(db, type, entity);
    done += 1;
    if (done % 200 === 0) context.onProgress(done);
  }
  const conflicts = [...conflictsNow(db)].filter((conflict) => !before.has(conflict)).length;
  const final = { ...report, conflicts };
  prepared(db, "UPDATE merge SET report = ? WHERE id = ?").run(JSON.stringify(final), mergeId);
  if (
    prepared(
      db,
      "SELECT 1 FROM article_text WHERE run_id = ? UNION SELECT 1 FROM import_item WHERE run_id = ?",
    ).get(mergeId, mergeId) === undefined
  )
    prepared(db, "DELETE FROM import_run WHERE id = ?").run(mergeId);
  return final;
}

function conflictsNow(db: WritableDb): Set<string> {
  return new Set(openConflicts(db).map(keyOfConflict));
}

function mergeOperations(db: WritableDb, context: MergeContext): Map<string, string> {
  const touched = new Map<string, string>();
  const remember = prepared(db, "INSERT INTO merge_operation (merge_id, op) VALUES (?, ?)");
  // Read whole before anything is written: a statement that is being read may not see its table change. One block at a
  // time, thing by thing: what belongs together is then written together.
  const block = prepared<[string, Buffer], { id: Buffer; entity: string; line: string }>(
    db,
    `SELECT staged.id, staged.entity, staged.line FROM stage.operation staged WHERE (staged.entity, staged.id) > (?, ?)
       AND NOT EXISTS (SELECT 1 FROM main.operation known WHERE known.id = staged.id) ORDER BY staged.entity, staged.id LIMIT 1000`,
  );
  let [lastEntity, last]: [string, Buffer] = ["", Buffer.alloc(0)];
  for (let rows = block.all(lastEntity, last); rows.length > 0; rows = block.all(lastEntity, last)) {
    for (const { id, entity, line } of rows) {
      const operation = knownOperation(line);
      applyOperation(db, id, operation, line);
      remember.run(context.mergeId, id);
      touched.set(operation.e, operation.t);
      [lastEntity, last] = [entity, id];
    }
    context.onProgress(touched.size);
  }
  return touched;
}

function mergeArticles(db: WritableDb, context: MergeContext, touched: Map<string, string>): void {
  const block = prepared<[string], string>(
    db,
    "SELECT line FROM stage.article WHERE id > ? ORDER BY id LIMIT 500",
  ).pluck();
  let last = "";
  for (let lines = block.all(last); lines.length > 0; lines = block.all(last)) {
    for (const line of lines) {
      const record: IngestRecord = JSON.parse(line);
      mergeArticle(db, record, context.mergeId, touched);
      last = record.id;
    }
    context.onProgress(touched.size);
  }
  // The words of articles that waited may have come with this file.
  for (const line of prepared<[], string>(db, "SELECT line FROM waiting_article").pluck().all())
    mergeArticle(db, JSON.parse(line), context.mergeId, touched);
}

function mergeArticle(
  db: WritableDb,
  incoming: IngestRecord,
  mergeId: string,
  touched: Map<string, string>,
): void {
  const local = recordOf(db, incoming.id);
  const before = local ?? waitingRecord(db, incoming.id);
  const all = before === null ? incoming : joined(before, incoming);
  const texts = all.texts.filter(([hash]) => hasText(db, hash));
  const waits = texts.length < all.texts.length || isDeleted(db, all.id);
  const staysAway = texts.length === 0 || (local === null && waits);
  const record = staysAway ? all : { ...all, texts };
  const lineBefore = before === null ? null : lineOfRecord(before);
  if ((staysAway || local !== null) && lineOfRecord(record) === lineBefore) return;
  prepared(
    db,
    "INSERT INTO merge_article (merge_id, article_id, before) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  ).run(mergeId, record.id, lineBefore);
  if (staysAway) {
    keepWaiting(db, record);
    return;
  }
  if (before !== null) prepared(db, "DELETE FROM waiting_article WHERE id = ?").run(record.id);
  if (local === null) {
    insertRecord(db, record, mergeId);
    noteArrival(db, record, mergeId);
  } else replaceRecord(db, record, mergeId);
  // Corrections and tags that came before the article lie over its record.
  if (prepared(db, "SELECT 1 FROM head WHERE entity = ? LIMIT 1").get(record.id) !== undefined)
    touched.set(record.id, "article");
}

/** The receipt of what came: the same file imported later is known by its bytes. */
function noteArrival(db: WritableDb, record: IngestRecord, runId: string): void {
  insertItem(db, {
    runId,
    source: 0,
    path: record.path,
    outcome: "added",
    code: null,
    reason: null,
    articleId: record.id,
    originalHash: record.originalHash === "" ? null : record.originalHash,
    warnings: [],
  });
}
