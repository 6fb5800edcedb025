import type { JobKind, JobProgress } from "../../../shared/domain/job.ts";

/** Why a job's signal is aborted when the project closes: what can go on later is left to go on. */
export const CLOSING = "closing";

/** Progress events of one job are at least this far apart; the last one is always sent. */
const EVENT_GAP_MS = 100;

export interface RunningJob {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Tells how far the work is; sent on at most ten times a second. */
  progress(update: {
    readonly done?: number;
    readonly total?: number | null;
    readonly current?: string | null;
  }): void;
}

export interface JobEnd {
  readonly runId?: string;
  readonly file?: string;
  readonly lines?: readonly string[];
}

export interface JobRunner {
  /** Starts long work and gives its id at once. What `work` returns becomes the report that stays. */
  start(kind: JobKind, work: (job: RunningJob) => Promise<JobEnd>): string;
  cancel(jobId: string): boolean;
  list(): JobProgress[];
  /** Resolves when no job is running. */
  idle(): Promise<void>;
  /** Stops all work because the project closes, and waits for it. */
  cancelAll(): Promise<void>;
}

interface Entry {
  progress: JobProgress;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
}

/** Keeps the jobs of one project process. `publish` is told of progress; `nowMs` and `newId` are the process's. */
export function createJobRunner(options: {
  readonly publish: (progress: JobProgress) => void;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly describe: (error: unknown) => string;
}): JobRunner {
  const entries = new Map<string, Entry>();

  function start(kind: JobKind, work: (job: RunningJob) => Promise<JobEnd>): string {
    const id = options.newId();
    const controller = new AbortController();
    let progress: JobProgress = {
      jobId: id,
      kind,
      state: "running",
      done: 0,
      total: null,
      current: null,
      report: null,
      cancellable: true,
      pausable: false,
    };
    let lastSent = 0;
    const send = (next: JobProgress, always: boolean): void => {
      progress = next;
      const entry = entries.get(id);
      if (entry !== undefined) entry.progress = next;
      if (!always && options.nowMs() - lastSent < EVENT_GAP_MS) return;
      lastSent = options.nowMs();
      options.publish(next);
    };
    const job: RunningJob = {
      id,
      signal: controller.signal,
      progress: (update) => send({ ...progress, ...update }, false),
    };
    const finished = Promise.resolve()
      .then(() => work(job))
      .then(
        (end) =>
          send(
            {
              ...progress,
              state: controller.signal.aborted ? "cancelled" : "finished",
              report: reportOf(end),
            },
            true,
          ),
        (error: unknown) =>
          send(
            { ...progress, state: "failed", report: reportOf({ lines: [options.describe(error)] }) },
            true,
          ),
      );
    entries.set(id, { progress, controller, finished });
    options.publish(progress);
    return id;
  }

  return {
    start,
    cancel(jobId) {
      const entry = entries.get(jobId);
      if (entry === undefined || entry.progress.state !== "running") return false;
      entry.controller.abort();
      return true;
    },
    list: () => [...entries.values()].map((entry) => entry.progress).reverse(),
    async idle() {
      await Promise.all([...entries.values()].map((entry) => entry.finished));
    },
    async cancelAll() {
      for (const entry of entries.values()) entry.controller.abort(CLOSING);
      await Promise.all([...entries.values()].map((entry) => entry.finished));
    },
  };
}

function reportOf(end: JobEnd): JobProgress["report"] {
  return { runId: end.runId ?? null, file: end.file ?? null, lines: [...(end.lines ?? [])] };
}
