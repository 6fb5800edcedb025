import { basename } from "node:path";
import type { ExportReport } from "../../../shared/contract/cli.contract.ts";
import type { ExportFormat } from "../../../shared/contract/project.contract.ts";
import type { BoardFilter } from "../../../shared/contract/values.contract.ts";
import type { WirexOptions } from "../../../shared/domain/exchange.ts";
import { invalidInput, UserFacingError } from "../../../shared/result.ts";
import type { WritableDb } from "../db/connection.ts";
import { type Picture, pictureBytes } from "../export/picture-bytes.ts";
import { receiptCsv } from "../export/receipt-csv.ts";
import { runExport } from "../export/run-export.ts";
import { writeExport } from "../export/write-export.ts";
import { receiptItems } from "../handlers/receipt-items.ts";
import { findRun } from "../import/import.repository.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import { boardChunks } from "./board-chunks.ts";
import type { ReaderPool } from "./reader-pool.ts";

/** A format, and for exchange files what goes in. */
export interface WhatToExport {
  readonly format: ExportFormat;
  readonly options?: WirexOptions | undefined;
}

/** Everything that is written out of the project. What starts something gives the job's id; `target` is a path. */
export interface ExportDesk {
  start(what: WhatToExport, target: string): string;
  /** For the command line; throws a `UserFacingError` when nothing could be written. */
  now(what: WhatToExport, target: string, signal: AbortSignal): Promise<ExportReport>;
  /** A receipt as CSV. */
  saveReceipt(runId: string, target: string): string;
  /** The board of disputed values as CSV. */
  saveBoard(filter: BoardFilter, target: string): string;
  /** A picture of a view. */
  savePicture(picture: Picture, target: string): string;
}

export function createExportDesk(options: {
  readonly db: WritableDb;
  readonly projectPath: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly jobs: JobRunner;
  readonly readers: ReaderPool;
  readonly nowMs: () => number;
  /** An exchange file was written: a team-mate may know all there is up to now. */
  readonly sent: () => void;
}): ExportDesk {
  const { db, projectPath, person, jobs, readers, nowMs, sent } = options;

  /** One file of chunks that are there or come as they are written. */
  function save(target: string, chunks: (signal: AbortSignal) => Parameters<typeof writeExport>[1]): string {
    return jobs.start({ kind: "export" }, async (job) => {
      const written = await writeExport(target, chunks(job.signal), job.signal);
      if (!written.ok) throw new UserFacingError(written.error);
      return { file: basename(target) };
    });
  }

  async function write(
    what: WhatToExport,
    target: string,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<ExportReport> {
    const task = { projectPath, ...what, target, person, exportedAt: nowMs() };
    const result = await runExport(task, signal, onProgress);
    if (!result.ok) throw new UserFacingError(result.error);
    if (what.format === "wirex") sent();
    return result.value;
  }

  return {
    start(what, target) {
      return jobs.start({ kind: "export" }, async (job) => {
        const report = await write(what, target, job.signal, (done) => job.progress({ done }));
        return { file: basename(target), lines: report.lost };
      });
    },
    now: (what, target, signal) => write(what, target, signal, () => {}),
    saveReceipt(runId, target) {
      if (findRun(db, runId) === null) throw new UserFacingError({ code: "not_found", what: "import" });
      return save(target, () => receiptCsv(receiptItems(db, runId)));
    },
    saveBoard: (filter, target) => save(target, (signal) => boardChunks(readers, filter, signal)),
    savePicture(picture, target) {
      const bytes = pictureBytes(picture);
      if (bytes === null) throw invalidInput("content");
      return save(target, () => [bytes]);
    },
  };
}
