import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { inTransaction, openReader, openWriter } from "../db/connection.ts";
import { isDiskFull } from "../db/disk-full.ts";
import { backUp } from "../db/migrate.ts";
import type { EntityTypes } from "../work-log/entity-type.ts";
import type { ExchangeMessage, ExchangeOutcome, ExchangeTask } from "./exchange-task.ts";
import { mergeStage } from "./merge.repository.ts";
import { previewMerge, stampOf } from "./preview.repository.ts";
import { WirexRefusal } from "./refusal.ts";
import { attachStage, createStage } from "./stage.repository.ts";
import { stageFile } from "./stage-file.ts";
import { openWirex } from "./wirex-file.ts";

type Send = (message: ExchangeMessage) => void;

/**
 * Does one task of the exchange thread. What a file can do wrong, a full disk and the wish to stop come back as
 * outcomes; the project is then as it was.
 */
export async function runTask(task: ExchangeTask, types: EntityTypes, send: Send): Promise<ExchangeOutcome> {
  try {
    return task.task === "preview" ? await preview(task, types, send) : merge(task, types, send);
  } catch (error) {
    if (error instanceof WirexRefusal) return { kind: "refused", reason: error.message };
    if (error instanceof DOMException && error.name === "AbortError") return { kind: "cancelled" };
    if (isDiskFull(error)) return { kind: "disk-full" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "EACCES" || code === "EPERM" || code === "EISDIR")
      return { kind: "refused", reason: "it cannot be read (not there, or no permission)" };
    throw error;
  }
}

async function preview(
  task: Extract<ExchangeTask, { task: "preview" }>,
  types: EntityTypes,
  send: Send,
): Promise<ExchangeOutcome> {
  if (!(await fitsOnDisk(task.file, task.projectPath))) return { kind: "disk-full" };
  const stage = createStage(task.stagePath);
  let staged: Awaited<ReturnType<typeof stageFile>>;
  try {
    staged = await stageFile(task.file, stage, {
      types,
      stop: () => stopIfAsked(task.stop),
      onProgress: (done, total) => send({ type: "progress", done, total }),
    });
  } finally {
    stage.close();
  }
  const db = openReader(task.projectPath);
  try {
    attachStage(db, task.stagePath);
    db.exec("BEGIN");
    const [report, stamp] = [previewMerge(db, types, staged, task), stampOf(db)];
    db.exec("COMMIT");
    return { kind: "previewed", staged, report, stamp };
  } finally {
    db.close();
  }
}

function merge(
  task: Extract<ExchangeTask, { task: "merge" }>,
  types: EntityTypes,
  send: Send,
): ExchangeOutcome {
  const { staged, report: said, stamp } = task.previewed;
  const db = openWriter(task.projectPath, { create: false });
  try {
    if (task.backup !== null) backUp(db, task.backup);
    stopIfAsked(task.stop);
    attachStage(db, task.stagePath);
    const report = inTransaction(db, () => {
      // Something else was imported or merged since: the report that stays tells of the project as it is.
      const isStale = stampOf(db) !== stamp;
      const fresh = isStale ? previewMerge(db, types, staged, { ...task, projectId: "" }) : said;
      return mergeStage(
        db,
        { ...fresh, sameProject: said.sameProject },
        {
          ...task,
          staged,
          types,
          onProgress(done) {
            stopIfAsked(task.stop);
            send({ type: "progress", done, total: null });
          },
        },
      );
    });
    return { kind: "merged", report };
  } finally {
    db.close();
  }
}

function stopIfAsked(stop: SharedArrayBuffer): void {
  if (Atomics.load(new Int32Array(stop), 0) !== 0) throw new DOMException("cancelled", "AbortError");
}

/** The stage and the project's log each take about as much as the file unpacked. */
const ROOM_FACTOR = 2.5;

async function fitsOnDisk(file: string, projectPath: string): Promise<boolean> {
  const wirex = await openWirex(file);
  const bytes = wirex.manifest.segments.reduce((sum, segment) => sum + segment.bytes, 0);
  wirex.close();
  const { bavail, bsize } = statfsSync(dirname(projectPath));
  return bavail * bsize > bytes * ROOM_FACTOR;
}
