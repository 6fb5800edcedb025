import { Worker } from "node:worker_threads";
import type { Result } from "../../../shared/result.ts";
import { err } from "../../../shared/result.ts";
import { workerEntry } from "../threads/worker-entry.ts";

export interface ReaderPool {
  /** Answers "cancelled" as soon as the signal is aborted, whatever the thread is doing. */
  read(method: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>>;
  /** Threads that may answer long questions at once. */
  readonly size: number;
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  readonly size: number;
  readonly workerData: object;
  /** Methods that are answered by a thread of their own: completions must not wait behind searches. */
  readonly quick: ReadonlySet<string>;
  /** A reader found the search index missing or damaged. */
  readonly onIndexLost: (damaged: boolean) => void;
  /** How long a thread may go on with a question nobody waits for, in ms. */
  readonly stuckMs?: number;
  /** Pauses before a thread that did not come up is started again, in ms; the last holds from then on. */
  readonly pausesMs?: readonly number[];
  /** The file of the threads, for tests. */
  readonly entry?: string;
}

/** What a reader thread says: an answer, or that it found no usable index. */
export type ReaderMessage =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly indexLost: "missing" | "damaged" };

interface Request {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
  readonly signal: AbortSignal;
  readonly resolve: (result: Result<unknown>) => void;
}

interface Reader {
  /** Null while it pauses before it is started again. */
  worker: Worker | null;
  current: Request | null;
  /** One number, shared with the thread: the question that nobody waits for any more. */
  readonly unwanted: Int32Array;
}

const STUCK_MS = 1000;
// A hiccup mends itself unseen; a thread that cannot load must not eat the processor that everything else needs.
const PAUSES_MS = [0, 100, 500, 2000, 10_000, 30_000];
/** Nobody types so soon after a project was opened, and a command of the command line is mostly done before. */
const QUICK_AFTER_MS = 1500;
/** So many threads in a row that never said a word: questions are refused instead of kept waiting. */
const DOWN_AFTER = 3;

/** Read-only threads: some for everything, one more for what must answer within a frame. */
export function createReaderPool(options: ReaderPoolOptions): ReaderPool {
  const usual = createLane(options, options.size, 0);
  const quick = createLane(options, 1, QUICK_AFTER_MS);
  return {
    size: options.size,
    read: (method, input, signal) => (options.quick.has(method) ? quick : usual).read(method, input, signal),
    async close() {
      await Promise.all([usual.close(), quick.close()]);
    },
  };
}

type Lane = Pick<ReaderPool, "read" | "close">;

/**
 * Threads with one queue. SQLite cannot be interrupted: a request that was cancelled while it waited is never run, a
 * ranking asks now and then whether it is still wanted, and a thread that is still busy with a cancelled request after
 * a second is given up for a new one; it ends by itself when its native call does. A thread that ends without a word is
 * started again with growing pauses; after three in a row requests are refused as "reading_stopped" until one answers.
 * The first thread starts `afterMs` from now, or when it is needed.
 */
function createLane(options: ReaderPoolOptions, size: number, afterMs: number): Lane {
  const { workerData, onIndexLost, stuckMs = STUCK_MS, pausesMs = PAUSES_MS } = options;
  const waiting: Request[] = [];
  let nextId = 1;
  let isClosed = false;
  /** Threads in a row that ended without a word. */
  let failures = 0;
  // The first thread starts before anybody asks: it takes a third of a second of CPU.
  const readers: Reader[] = afterMs === 0 ? [startReader()] : [];
  const leaving = new Set<Promise<unknown>>();
  setTimeout(() => {
    if (!isClosed && readers.length === 0) readers.push(startReader());
  }, afterMs).unref();

  function startReader(): Reader {
    const unwanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const reader: Reader = { worker: null, current: null, unwanted };
    startThread(reader);
    return reader;
  }

  function startThread(reader: Reader): void {
    const worker = new Worker(options.entry ?? workerEntry("reader"), {
      workerData: { ...workerData, unwanted: reader.unwanted },
    });
    reader.worker = worker;
    worker.on("message", (message: ReaderMessage) => {
      failures = 0;
      if ("indexLost" in message) onIndexLost(message.indexLost === "damaged");
      else if (reader.worker === worker && reader.current?.id === message.id) {
        reader.current.resolve(message.result);
        reader.current = null;
        pump();
      }
    });
    worker.on("error", (error) => console.error("reader thread failed:", error));
    worker.on("exit", () => {
      if (isClosed || reader.worker !== worker) return;
      failures += 1;
      if (failures === DOWN_AFTER)
        console.error("reader threads do not start; each further try waits longer");
      reader.worker = null;
      reader.current?.resolve(err({ code: isDown() ? "reading_stopped" : "interrupted" }));
      reader.current = null;
      if (isDown()) refuseWaiting();
      restart(reader, pausesMs[Math.min(failures, pausesMs.length) - 1] ?? 0);
    });
    worker.unref();
  }

  function isDown(): boolean {
    return failures >= DOWN_AFTER;
  }

  function refuseWaiting(): void {
    for (const request of waiting.splice(0)) request.resolve(err({ code: "reading_stopped" }));
  }

  function restart(reader: Reader, pauseMs: number): void {
    const start = (): void => {
      if (isClosed) return;
      startThread(reader);
      pump();
    };
    if (pauseMs === 0) start();
    else setTimeout(start, pauseMs).unref();
  }

  /** `terminate` waits for the native call, so nobody waits for `terminate`. */
  function giveUp(reader: Reader, worker: Worker): void {
    const gone = worker.terminate().finally(() => leaving.delete(gone));
    leaving.add(gone);
    reader.current = null;
    restart(reader, 0);
  }

  function pump(): void {
    // The further threads start when they are first needed: each costs a third of a second of CPU.
    if (readers.length < size && waiting.length > 0 && readers.every((reader) => reader.current !== null))
      readers.push(startReader());
    for (const reader of readers) {
      if (reader.current !== null || reader.worker === null) continue;
      const request = waiting.shift();
      if (request === undefined) return;
      reader.current = request;
      reader.worker.postMessage({ id: request.id, method: request.method, input: request.input });
    }
  }

  function cancel(request: Request): void {
    request.resolve(err({ code: "cancelled" }));
    const place = waiting.indexOf(request);
    if (place >= 0) waiting.splice(place, 1);
    const reader = readers.find(({ current }) => current === request);
    if (reader === undefined) return;
    // A ranking looks at it now and then and ends.
    Atomics.store(reader.unwanted, 0, request.id);
    const timer = setTimeout(() => {
      if (!isClosed && reader.current === request && reader.worker !== null) giveUp(reader, reader.worker);
    }, stuckMs);
    timer.unref();
  }

  return {
    read(method, input, signal) {
      return new Promise((resolve) => {
        if (isClosed || signal.aborted) {
          resolve(err({ code: signal.aborted ? "cancelled" : "interrupted" }));
          return;
        }
        if (isDown() && readers.every(({ worker }) => worker === null)) {
          resolve(err({ code: "reading_stopped" }));
          return;
        }
        const request: Request = {
          id: nextId,
          method,
          input,
          signal,
          resolve(result) {
            signal.removeEventListener("abort", onAbort);
            resolve(result);
          },
        };
        const onAbort = (): void => cancel(request);
        signal.addEventListener("abort", onAbort, { once: true });
        nextId += 1;
        waiting.push(request);
        pump();
      });
    },
    async close() {
      isClosed = true;
      for (const request of waiting.splice(0)) request.resolve(err({ code: "interrupted" }));
      await Promise.all([...leaving, ...readers.map((reader) => reader.worker?.terminate())]);
    },
  };
}
