import { mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { MergePreview } from "../../../shared/contract/exchange.contract.ts";
import type { MergeReport } from "../../../shared/domain/exchange.ts";
import { UserFacingError } from "../../../shared/result.ts";
import type { WritableDb } from "../db/connection.ts";
import {
  type ExchangeMessage,
  type ExchangeOutcome,
  type ExchangeTask,
  MERGE_GROUP,
  type Previewed,
} from "../exchange/exchange-task.ts";
import { removeStage } from "../exchange/stage.repository.ts";
import type { JobRunner, RunningJob } from "../jobs/job-runner.ts";
import { workerEntry } from "../threads/worker-entry.ts";
import { addStep } from "../work-log/history.ts";
import type { WriteGate } from "./write-gate.ts";

/** Exchange files: read and previewed, then merged or put away. */
export interface ExchangeDesk {
  preview(file: string): { mergeId: string; jobId: string };
  previewed(mergeId: string): MergePreview;
  merge(mergeId: string): string;
  discard(mergeId: string): void;
  /** Both in one, for the command line; throws a `UserFacingError` for a refused file. */
  mergeNow(file: string, dryRun: boolean, signal: AbortSignal): Promise<MergeReport>;
}

interface Entry {
  view: MergePreview;
  previewed: Previewed | null;
  /** The job that merges it, while there is one. */
  mergeJob: string | null;
  readonly stagePath: string;
}

export function createExchangeDesk(options: {
  readonly db: WritableDb;
  readonly projectPath: string;
  readonly projectId: string;
  /** Stages stand in the app's own folder. */
  readonly stageFolder: string;
  readonly jobs: JobRunner;
  readonly gate: WriteGate;
  readonly newId: () => string;
  readonly nowMs: () => number;
  /** A preview changed. */
  readonly looked: () => void;
  /** A file was merged. */
  readonly merged: () => void;
}): ExchangeDesk {
  const { projectPath, projectId, stageFolder, jobs, gate, newId, nowMs } = options;
  const entries = new Map<string, Entry>();
  mkdirSync(stageFolder, { recursive: true });
  // What a crash left; a project process has its folder for itself.
  for (const left of readdirSync(stageFolder)) removeStage(join(stageFolder, left));

  function entryOf(mergeId: string): Entry {
    const entry = entries.get(mergeId);
    if (entry === undefined) throw new UserFacingError({ code: "not_found", what: "exchange file" });
    return entry;
  }

  function show(entry: Entry, change: Partial<MergePreview>): void {
    entry.view = { ...entry.view, ...change };
    options.looked();
  }

  function begin(file: string): Entry {
    const mergeId = newId();
    const entry: Entry = {
      view: { mergeId, fileName: basename(file), state: "reading", reason: null, report: null },
      previewed: null,
      mergeJob: null,
      stagePath: join(stageFolder, mergeId),
    };
    entries.set(mergeId, entry);
    return entry;
  }

  async function read(entry: Entry, file: string, work: Work): Promise<void> {
    const facts = factsOf(entry);
    const outcome = await runInThread({ task: "preview", file, projectId, ...facts }, work);
    if (outcome.kind === "previewed") {
      entry.previewed = outcome;
      show(entry, { state: "ready", report: outcome.report });
    } else {
      removeStage(entry.stagePath);
      show(entry, {
        state: outcome.kind === "cancelled" ? "cancelled" : "refused",
        reason: reasonOf(outcome),
      });
    }
  }

  /** One merge after the other, whoever asks for them. */
  let lastWrite: Promise<void> = Promise.resolve();
  function write(entry: Entry, work: Work): Promise<void> {
    const turn = lastWrite.then(() => writeNow(entry, work));
    lastWrite = turn.catch(() => undefined);
    return turn;
  }

  async function writeNow(entry: Entry, work: Work): Promise<void> {
    const { previewed, view } = entry;
    if (previewed === null) throw new UserFacingError({ code: "not_found", what: "exchange file" });
    show(entry, { state: "merging" });
    if (work.signal.aborted) return show(entry, { state: "ready" });
    const release = gate.hold();
    let outcome: ExchangeOutcome;
    try {
      outcome = await runInThread(
        {
          task: "merge",
          mergeId: view.mergeId,
          previewed,
          backup: `${projectPath.replace(/\.wirebench$/iu, "")}.before-merge.wirebench-backup`,
          ...factsOf(entry),
        },
        work,
      );
    } finally {
      release();
    }
    if (outcome.kind === "merged") {
      addStep(options.db, {
        label: `merge “${view.fileName}”`,
        group: `${MERGE_GROUP}${view.mergeId}`,
        at: options.nowMs(),
      });
      show(entry, { state: "merged", report: outcome.report });
      removeStage(entry.stagePath);
      options.merged();
    } else if (outcome.kind === "cancelled") show(entry, { state: "ready" });
    else {
      show(entry, { state: "refused", reason: reasonOf(outcome) });
      throw new UserFacingError(errorOf(outcome, view.fileName));
    }
  }

  function factsOf(entry: Entry) {
    return {
      projectPath,
      stagePath: entry.stagePath,
      fileName: entry.view.fileName,
      nowMs: nowMs(),
      stop: new SharedArrayBuffer(4),
    };
  }

  return {
    preview(file) {
      const entry = begin(file);
      const jobId = jobs.start({ kind: "merge" }, async (job) => {
        await read(entry, file, workOf(job));
        return { file: entry.view.fileName };
      });
      return { mergeId: entry.view.mergeId, jobId };
    },
    previewed: (mergeId) => entryOf(mergeId).view,
    merge(mergeId) {
      const entry = entryOf(mergeId);
      // Asked twice, as by a double click, it is merged once.
      if (entry.mergeJob !== null) return entry.mergeJob;
      if (entry.view.state !== "ready")
        throw new UserFacingError({ code: "not_found", what: "exchange file to merge" });
      show(entry, { state: "merging" });
      // Behind imports: they write too.
      const jobId = jobs.start({ kind: "merge", queue: "import" }, async (job) => {
        try {
          await write(entry, workOf(job));
        } finally {
          entry.mergeJob = null;
        }
        return { file: entry.view.fileName };
      });
      entry.mergeJob = jobId;
      return jobId;
    },
    discard(mergeId) {
      const entry = entryOf(mergeId);
      if (entry.view.state === "merging") return;
      removeStage(entry.stagePath);
      entries.delete(mergeId);
    },
    async mergeNow(file, dryRun, signal) {
      const entry = begin(file);
      const work: Work = { signal, progress: () => undefined };
      await read(entry, file, work);
      if (entry.view.state === "refused")
        throw new UserFacingError({
          code: "unreadable_file",
          file: entry.view.fileName,
          reason: entry.view.reason ?? "",
        });
      if (entry.view.state === "cancelled") throw new UserFacingError({ code: "cancelled" });
      if (!dryRun) {
        await jobs.idle();
        await write(entry, work);
        if (entry.view.state !== "merged") throw new UserFacingError({ code: "cancelled" });
      }
      removeStage(entry.stagePath);
      const { report } = entry.view;
      if (report === null) throw new Error("a merge without a report");
      return report;
    },
  };
}

interface Work {
  readonly signal: AbortSignal;
  progress(update: { readonly done: number; readonly total: number | null }): void;
}

function workOf(job: RunningJob): Work {
  return { signal: job.signal, progress: (update) => job.progress(update) };
}

function runInThread(task: ExchangeTask, work: Work): Promise<ExchangeOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry("exchange"), { workerData: task });
    const stop = (): void => void Atomics.store(new Int32Array(task.stop), 0, 1);
    if (work.signal.aborted) stop();
    work.signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: ExchangeMessage) => {
      if (message.type === "progress") work.progress(message);
      else resolve(message.outcome);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      work.signal.removeEventListener("abort", stop);
      reject(new Error("the exchange thread ended without an answer"));
    });
  });
}

function reasonOf(outcome: ExchangeOutcome): string | null {
  if (outcome.kind === "refused") return outcome.reason;
  return outcome.kind === "disk-full" ? "there is not enough room on the disk" : null;
}

function errorOf(outcome: ExchangeOutcome, file: string) {
  if (outcome.kind === "disk-full") return { code: "disk_full", file } as const;
  return { code: "unreadable_file", file, reason: reasonOf(outcome) ?? "it could not be merged" } as const;
}
