import { Worker } from "node:worker_threads";
import { type WorkerName, workerEntry } from "../threads/worker-entry.ts";

/** A worker that is woken when there may be something to do, and answers with batches until there is nothing left. */
export interface BackgroundLoop {
  /** Something changed; the loop starts, or goes on until it has caught up with this change too. */
  wake(): void;
  /** Resolves when it has caught up with everything up to now. */
  settled(): Promise<void>;
  /** How much is left, as the last batch said. */
  remaining(): number;
  close(): Promise<void>;
}

/**
 * Runs a worker in rounds: a message asks for one batch, the answer is stored by `store` in this thread (the one
 * writer), then the next is asked for. A worker that dies is replaced; what it had not handed over is done again.
 */
export function createBackgroundLoop<Batch extends { readonly remaining: number }>(options: {
  readonly name: WorkerName;
  readonly workerData: unknown;
  readonly store: (batch: Batch) => void;
  /** Resolves when this thread may write. */
  readonly writable: () => Promise<void>;
  /** How long to hold off after a failure, in ms. */
  readonly retryMs: number;
}): BackgroundLoop {
  let worker: Worker | null = null;
  let isBusy = false;
  let isDirty = false;
  let isClosed = false;
  let remaining = 0;
  let failures = 0;
  let waiting: (() => void)[] = [];

  function ask(): void {
    if (isClosed) return;
    isBusy = true;
    isDirty = false;
    worker ??= startWorker();
    worker.postMessage("next");
  }

  function startWorker(): Worker {
    const started = new Worker(workerEntry(options.name), { workerData: options.workerData });
    started.on("message", (batch: Batch) => void take(batch));
    started.on("error", (error) => {
      console.error(`${options.name} worker failed:`, error);
    });
    started.on("exit", () => {
      if (worker === started) restart();
    });
    started.unref();
    return started;
  }

  async function take(batch: Batch): Promise<void> {
    await options.writable();
    if (isClosed) return;
    options.store(batch);
    remaining = batch.remaining;
    failures = 0;
    if (batch.remaining > 0 || isDirty) setImmediate(ask);
    else settle();
  }

  /** After three deaths in a row the loop gives up until it is woken again, so that nothing waits for ever. */
  function restart(): void {
    worker = null;
    failures += 1;
    if (isClosed || failures > 3) settle();
    else setTimeout(ask, options.retryMs);
  }

  function settle(): void {
    isBusy = false;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  }

  return {
    wake() {
      if (isBusy) isDirty = true;
      else ask();
    },
    settled: () => (isBusy ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
    remaining: () => remaining,
    async close() {
      isClosed = true;
      const last = worker;
      worker = null;
      await last?.terminate();
      settle();
    },
  };
}
