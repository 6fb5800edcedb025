import { Worker } from "node:worker_threads";
import type { Result } from "../../../shared/result.ts";
import { err } from "../../../shared/result.ts";
import { workerEntry } from "../threads/worker-entry.ts";

interface Request {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
  readonly signal: AbortSignal;
  readonly resolve: (result: Result<unknown>) => void;
}

interface Reader {
  worker: Worker;
  current: Request | null;
}

export interface ReaderPool {
  read(method: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>>;
  close(): Promise<void>;
}

/**
 * Read-only threads. SQLite cannot be interrupted, so each query is bounded; a request that was cancelled while it
 * waited is dropped without being run.
 */
export function createReaderPool(size: number, workerData: unknown): ReaderPool {
  const waiting: Request[] = [];
  let nextId = 1;
  let isClosed = false;
  const readers: Reader[] = [startReader()];

  function startReader(): Reader {
    const reader: Reader = { worker: new Worker(workerEntry("reader"), { workerData }), current: null };
    listen(reader);
    return reader;
  }

  function listen(reader: Reader): void {
    const { worker } = reader;
    worker.on("message", (message: { readonly id: number; readonly result: Result<unknown> }) => {
      if (reader.current?.id !== message.id) return;
      reader.current.resolve(message.result);
      reader.current = null;
      pump();
    });
    worker.on("error", (error) => console.error("reader thread failed:", error));
    worker.on("exit", () => {
      if (isClosed || reader.worker !== worker) return;
      reader.current?.resolve(err({ code: "interrupted" }));
      reader.current = null;
      reader.worker = new Worker(workerEntry("reader"), { workerData });
      listen(reader);
      pump();
    });
    worker.unref();
  }

  function pump(): void {
    // The further threads start when they are first needed: each costs a third of a second of CPU.
    if (readers.length < size && waiting.length > 0 && readers.every((reader) => reader.current !== null))
      readers.push(startReader());
    for (const reader of readers) {
      if (reader.current !== null) continue;
      const request = nextWaiting();
      if (request === null) return;
      reader.current = request;
      reader.worker.postMessage({ id: request.id, method: request.method, input: request.input });
    }
  }

  function nextWaiting(): Request | null {
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      if (!request.signal.aborted) return request;
      request.resolve(err({ code: "cancelled" }));
    }
    return null;
  }

  return {
    read(method, input, signal) {
      return new Promise((resolve) => {
        waiting.push({ id: nextId, method, input, signal, resolve });
        nextId += 1;
        pump();
      });
    },
    async close() {
      isClosed = true;
      for (const request of waiting.splice(0)) request.resolve(err({ code: "interrupted" }));
      await Promise.all(readers.map((reader) => reader.worker.terminate()));
    },
  };
}
