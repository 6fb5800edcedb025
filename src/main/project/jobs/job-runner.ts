import type { JobKind, JobProgress } from "../../../shared/domain/job.ts";

/** Why a job's signal is aborted when the project closes: what can go on later is left to go on. */
export const CLOSING = "closing";

/** Progress events of one job are at least this far apart; the last one is always sent. */
const EVENT_GAP_MS = 250;
/** Ended jobs that are still listed. */
const ENDED_KEPT = 50;

export interface RunningJob {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Tells how far the work is; sent on at most four times a second. */
  progress(update: {
    readonly done?: number;
    readonly total?: number | null;
    readonly current?: string | null;
  }): void;
  /** Whether the job is held. */
  isPaused(): boolean;
  /** Holds the job as a person would, because the disk is full; a person lets it go on. */
  holdForRoom(): void;
  /** Resolves when the job may go on: at once, after the pause, or when the job is cancelled. */
  resumed(): Promise<void>;
}

export interface JobEnd {
  readonly runId?: string;
  readonly file?: string;
  readonly lines?: readonly string[];
}

export interface JobStart {
  readonly kind: JobKind;
  /** Jobs of one queue work one after the other, in the order they were started. */
  readonly queue?: string;
  /** Only when the work asks `isPaused` now and then. */
  readonly pausable?: boolean;
}

export interface JobRunner {
  /** Starts long work and gives its id at once. What `work` returns becomes the report that stays. */
  start(what: JobStart, work: (job: RunningJob) => Promise<JobEnd>): string;
  /** Ends a job that works, is held or waits. Work that waits is called with its signal aborted. */
  cancel(jobId: string): boolean;
  /** Holds a pausable job or lets it go on; false when there is no such job or it cannot be held. */
  pause(jobId: string, paused: boolean): boolean;
  /** The newest first. */
  list(): JobProgress[];
  /** Resolves when no job is running. */
  idle(): Promise<void>;
  /** Stops all work because the project closes, and waits for it. */
  cancelAll(): Promise<void>;
}

interface Entry {
  progress: JobProgress;
  readonly queue: string | null;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
  isPaused: boolean;
  /** Called when the job may go on, whatever it waits for. */
  wake: () => void;
  send(next: Partial<JobProgress>, always: boolean): void;
}

/** Keeps the jobs of one project process. `publish` is told of progress; `nowMs` and `newId` are the process's. */
export function createJobRunner(options: {
  readonly publish: (progress: JobProgress) => void;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly describe: (error: unknown) => string;
}): JobRunner {
  const entries = new Map<string, Entry>();
  /** The end of the last job of each queue. */
  const queues = new Map<string, Promise<void>>();

  function start(what: JobStart, work: (job: RunningJob) => Promise<JobEnd>): string {
    const id = options.newId();
    const controller = new AbortController();
    const before = what.queue === undefined ? undefined : queues.get(what.queue);
    const turn = Promise.withResolvers<void>();
    let lastSent = 0;
    const entry: Entry = {
      progress: {
        jobId: id,
        kind: what.kind,
        state: before === undefined ? "running" : "waiting",
        done: 0,
        total: null,
        current: null,
        report: null,
        cancellable: true,
        pausable: what.pausable ?? false,
        lacksRoom: false,
      },
      queue: what.queue ?? null,
      controller,
      finished: turn.promise.then(() => run(entry, work)),
      isPaused: false,
      wake: () => {},
      send(next, always) {
        entry.progress = { ...entry.progress, ...next };
        if (!always && options.nowMs() - lastSent < EVENT_GAP_MS) return;
        lastSent = options.nowMs();
        options.publish(entry.progress);
      },
    };
    entries.set(id, entry);
    options.publish(entry.progress);
    if (what.queue !== undefined) enqueue(what.queue, entry, before);
    // A job that is cancelled does not wait for its turn to say so.
    controller.signal.addEventListener("abort", () => turn.resolve(), { once: true });
    if (before === undefined) turn.resolve();
    else void before.then(() => turn.resolve());
    return id;
  }

  /** A queue's end is where both the jobs before and this one have ended: one cancelled early lets nobody pass. */
  function enqueue(queue: string, entry: Entry, before: Promise<void> | undefined): void {
    const end = Promise.all([before, entry.finished]).then(() => {
      if (queues.get(queue) === end) queues.delete(queue);
    });
    queues.set(queue, end);
  }

  async function run(entry: Entry, work: (job: RunningJob) => Promise<JobEnd>): Promise<void> {
    const { signal } = entry.controller;
    const job: RunningJob = {
      id: entry.progress.jobId,
      signal,
      progress: (update) => entry.send(update, false),
      isPaused: () => entry.isPaused && !signal.aborted,
      holdForRoom() {
        if (signal.aborted) return;
        entry.isPaused = true;
        entry.send({ state: "paused", lacksRoom: true }, true);
      },
      async resumed() {
        while (entry.isPaused && !signal.aborted) await woken(entry);
      },
    };
    if (entry.progress.state === "waiting" || entry.isPaused)
      entry.send({ state: entry.isPaused && !signal.aborted ? "paused" : "running" }, true);
    try {
      const end = await work(job);
      const state = signal.aborted ? "cancelled" : "finished";
      entry.send({ state, lacksRoom: false, report: reportOf(end) }, true);
    } catch (error) {
      const report = reportOf({ lines: [options.describe(error)] });
      entry.send({ state: "failed", lacksRoom: false, report }, true);
    }
    forgetOld();
  }

  function forgetOld(): void {
    const ended = [...entries].filter(([, { progress }]) => !isUnderWay(progress));
    for (const [id] of ended.slice(0, Math.max(0, ended.length - ENDED_KEPT))) entries.delete(id);
  }

  function abort(entry: Entry, reason?: string): void {
    entry.controller.abort(reason);
    entry.wake();
  }

  return {
    start,
    cancel(jobId) {
      const entry = entries.get(jobId);
      if (entry === undefined || !isUnderWay(entry.progress)) return false;
      abort(entry);
      return true;
    },
    pause(jobId, paused) {
      const entry = entries.get(jobId);
      if (entry === undefined || !isUnderWay(entry.progress) || !entry.progress.pausable) return false;
      if (entry.isPaused === paused || entry.controller.signal.aborted) return true;
      entry.isPaused = paused;
      if (entry.progress.state !== "waiting")
        entry.send({ state: paused ? "paused" : "running", lacksRoom: false }, true);
      if (!paused) entry.wake();
      return true;
    },
    list: () => [...entries.values()].map((entry) => entry.progress).reverse(),
    async idle() {
      // A job that ends may have started another.
      while ([...entries.values()].some(({ progress }) => isUnderWay(progress)))
        await Promise.all([...entries.values()].map((entry) => entry.finished));
    },
    async cancelAll() {
      for (const entry of entries.values()) abort(entry, CLOSING);
      await Promise.all([...entries.values()].map((entry) => entry.finished));
    },
  };
}

function woken(entry: Entry): Promise<void> {
  return new Promise((resolve) => {
    const before = entry.wake;
    // Several files under way may wait at once.
    entry.wake = () => {
      entry.wake = () => {};
      before();
      resolve();
    };
  });
}

function isUnderWay({ state }: JobProgress): boolean {
  return state === "running" || state === "waiting" || state === "paused";
}

function reportOf(end: JobEnd): JobProgress["report"] {
  return { runId: end.runId ?? null, file: end.file ?? null, lines: [...(end.lines ?? [])] };
}
