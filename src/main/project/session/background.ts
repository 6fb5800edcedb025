import { Worker } from "node:worker_threads";
import { type WorkerName, workerEntry } from "../threads/worker-entry.ts";

/** A worker that is woken when there may be something to do, and answers with batches until there is nothing left. */
export interface BackgroundLoop {
  /** Something may have changed; the loop starts if work is due, or goes on until it has caught up with this change too. */
  wake(): void;
  /** Says something to the worker ahead of its next batch, and wakes it. */
  tell(message: string): void;
  /** Resolves when it has caught up with everything up to now. */
  settled(): Promise<void>;
  /** How much is left, as the last batch said. */
  remaining(): number;
  /** It died too often and does nothing until it is woken. */
  hasGivenUp(): boolean;
  close(): Promise<void>;
}

/** So many deaths in a row and the loop gives up. */
const MOST_FAILURES = 4;

/** Upkeep begins when nothing was asked for so long, in ms. */
const IDLE_MS = 250;
/** A thread with nothing more to do is ended after so long, in ms: its memory is worth more than its next start. */
const END_AFTER_MS = 5000;
/** But not before it has rested for so many times what its start took: one that remembers a large project stays for longer. */
const END_AFTER_STARTS = 20;

/**
 * Runs a worker in rounds: a message asks for one batch, the answer is stored by `store` in this thread (the one
 * writer), then the next is asked for. A batch may say that upkeep is left (`idleWork`): it is done step by step while nothing else
 * is asked. A worker is started only when work is due, and ended when it has had none for a while; one that dies is
 * replaced, and what it had not handed over is done again.
 */
export function createBackgroundLoop<
  Batch extends { readonly remaining: number; readonly idleWork?: boolean },
>(options: {
  readonly name: WorkerName;
  readonly workerData: unknown;
  /** Another program for the thread, for tests. */
  readonly entry?: string;
  readonly store: (batch: Batch) => void;
  /** Whether a worker would find anything to do; asked only while there is none, so it should be cheap. */
  readonly isDue: () => boolean;
  /** Resolves when this thread may write. */
  readonly writable: () => Promise<void>;
  /** Hears that the loop has given up. */
  readonly gaveUp: () => void;
  /** How long to hold off after a failure, in ms. */
  readonly retryMs: number;
  /** For tests: after how long a rest a worker is ended, in ms. */
  readonly endAfterMs?: number;
}): BackgroundLoop {
  let worker: Worker | null = null;
  /** Workers on their way out: nobody waits for them but who closes. */
  const leaving = new Set<Promise<unknown>>();
  let startedAt = 0;
  /** From the start of the worker to its first batch, in ms; 0 until then. */
  let startMs = 0;
  let endTimer: NodeJS.Timeout | null = null;
  let isBusy = false;
  let isDirty = false;
  let isClosed = false;
  let remaining = 0;
  let failures = 0;
  let idleTimer: NodeJS.Timeout | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  /** A batch is in hand and not stored yet. Nothing is asked meanwhile: two batches under way would overtake each other. */
  let isTaking = false;
  let isIdling = false;
  let waiting: (() => void)[] = [];

  function ask(): void {
    if (isClosed) return;
    clearTimeout(idleTimer ?? undefined);
    clearTimeout(retryTimer ?? undefined);
    clearTimeout(endTimer ?? undefined);
    idleTimer = null;
    isBusy = true;
    isDirty = false;
    worker ??= startWorker();
    worker.postMessage("next");
  }

  function startWorker(): Worker {
    const started = new Worker(options.entry ?? workerEntry(options.name), {
      name: options.name,
      workerData: options.workerData,
    });
    started.on("message", (batch: Batch) => void take(batch));
    started.on("error", (error) => {
      console.error(`${options.name} worker failed:`, error);
    });
    started.on("exit", () => {
      if (worker === started) restart();
    });
    started.unref();
    startedAt = performance.now();
    startMs = 0;
    return started;
  }

  function endWorker(): void {
    const last = worker;
    worker = null;
    if (last === null) return;
    const gone = last.terminate().finally(() => leaving.delete(gone));
    leaving.add(gone);
  }

  async function take(batch: Batch): Promise<void> {
    isTaking = true;
    if (startMs === 0) startMs = performance.now() - startedAt;
    await options.writable();
    isTaking = false;
    if (isClosed) return;
    try {
      options.store(batch);
    } catch (error) {
      // A full disk, say. The thread takes the batch for stored: another one begins from what is.
      console.error(`a batch of ${options.name} could not be stored:`, error);
      if (worker === null) restart();
      else void worker.terminate();
      return;
    }
    remaining = batch.remaining;
    failures = 0;
    if (batch.remaining > 0 || isDirty) setImmediate(ask);
    else if (batch.idleWork === true) goOnWhenIdle();
    else settle();
  }

  /** Upkeep waits for a quiet moment, but nobody is kept waiting for it. */
  function goOnWhenIdle(): void {
    if (waiting.length > 0) {
      setImmediate(ask);
      return;
    }
    isBusy = false;
    isIdling = true;
    idleTimer = setTimeout(ask, IDLE_MS);
    idleTimer.unref();
  }

  /** Giving up lets nobody wait for ever; whoever waited asks `hasGivenUp`. */
  function restart(): void {
    worker = null;
    // It died with its batch in hand: what comes after is asked for when that is stored.
    if (isTaking) return;
    failures += 1;
    if (isClosed || hasGivenUp()) {
      settle();
      if (!isClosed) options.gaveUp();
    } else retryTimer = setTimeout(ask, options.retryMs);
  }

  function settle(): void {
    isBusy = false;
    isIdling = false;
    if (worker !== null) {
      const restMs = options.endAfterMs ?? Math.max(END_AFTER_MS, startMs * END_AFTER_STARTS);
      endTimer = setTimeout(endWorker, restMs);
      endTimer.unref();
    }
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  }

  function hasGivenUp(): boolean {
    return failures >= MOST_FAILURES;
  }

  function wake(): void {
    if (isClosed) return;
    if (hasGivenUp()) failures = 0;
    if (isBusy) isDirty = true;
    else if (worker !== null || options.isDue()) ask();
  }

  return {
    wake,
    tell(message) {
      worker ??= startWorker();
      worker.postMessage(message);
      wake();
    },
    settled() {
      if (!isBusy && !isIdling) return Promise.resolve();
      const settled = new Promise<void>((resolve) => waiting.push(resolve));
      if (!isBusy) ask();
      return settled;
    },
    remaining: () => remaining,
    hasGivenUp,
    async close() {
      isClosed = true;
      clearTimeout(idleTimer ?? undefined);
      clearTimeout(retryTimer ?? undefined);
      clearTimeout(endTimer ?? undefined);
      endWorker();
      await Promise.all(leaving);
      settle();
    },
  };
}
