import { Worker } from "node:worker_threads";
import { inTransaction, type WritableDb } from "../db/connection.ts";
import { workerEntry } from "../threads/worker-entry.ts";
import {
  deflatedOriginal,
  FEWEST_AGREEMENT,
  lastChange,
  NO_SECOND_READING,
  nextUnreadPage,
  noteSecondReadingDone,
  type SecondReading,
  secondReadingDoneThrough,
  storeSecondReading,
  textAsImported,
  type UnreadPage,
} from "./second-reading.repository.ts";
// Types only: the readers of pages take 60 MB, which the thread has and this one need not.
import type { SecondReadingAnswer, SecondReadingRequest } from "./second-reading.ts";

/** Background work on pages: woken when articles came in, works until it has caught up. */
export interface SecondReadingLoop {
  wake(): void;
  /** Resolves when all pages up to now are read a second time. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A page that takes longer is given up and its thread is replaced. Usual pages take 0.2 s, the largest 3 s. */
const PAGE_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MB = 512;
/** While files are being read for the first time, the pages wait: so often, in ms, is looked whether they may go on. */
const POLITE_MS = 400;
/** A thread that has read nothing for so long is ended. */
const IDLE_MS = 3_000;
/** Stamps of the journal looked at in one statement. */
const WINDOW = 5_000;
const CHANGED_GAP_MS = 3_000;

/**
 * Reads pages a second time, one after the other in one thread, when no run is reading files. Each result is committed at
 * once, so that nothing is done twice after a crash. `changed` is called when articles have other words or checks, not
 * more often than every three seconds, and once at the end.
 */
export function createSecondReadingLoop(options: {
  readonly db: WritableDb;
  /** Whether an import is reading files just now. */
  readonly isReading: () => boolean;
  readonly changed: () => void;
  readonly nowMs: () => number;
  /** Resolves when this thread may write. */
  readonly writable: () => Promise<void>;
}): SecondReadingLoop {
  const { db } = options;
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isDirty = false;
  let isClosed = false;
  let nextId = 1;
  let waiting: (() => void)[] = [];
  let hasNews = false;
  let toldAt = 0;

  async function run(): Promise<void> {
    isRunning = true;
    clearTimeout(idle);
    try {
      await readPages();
    } catch (error) {
      // A full disk, say. What was not stored is read again when the loop is woken.
      console.error("the second reading stopped:", error);
    }
    if (hasNews && !isClosed) tell();
    isRunning = false;
    idle = setTimeout(endWorker, IDLE_MS);
    idle.unref();
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  }

  async function readPages(): Promise<void> {
    while (!isClosed) {
      isDirty = false;
      // One page costs as much as reading ten, and its thread as much memory: what people wait for goes first.
      while (options.isReading() && !isClosed) await pause(POLITE_MS);
      await options.writable();
      if (isClosed) break;
      const page = await nextPage();
      if (isClosed) break;
      if (page !== null) await take(page);
      else if (!isDirty) break;
      if (hasNews && options.nowMs() - toldAt > CHANGED_GAP_MS) tell();
    }
  }

  function tell(): void {
    hasNews = false;
    toldAt = options.nowMs();
    options.changed();
  }

  /** The next page of the journal. A long journal without one is looked through in windows, with whatever else this thread has to do in between. */
  async function nextPage(): Promise<UnreadPage | null> {
    const last = lastChange(db);
    const start = secondReadingDoneThrough(db);
    for (let from = start; from < last; from += WINDOW) {
      const page = nextUnreadPage(db, from, Math.min(last, from + WINDOW));
      if (page !== null) return page;
      await turn();
      if (isClosed) return null;
    }
    await options.writable();
    if (last > start && !isClosed) inTransaction(db, () => noteSecondReadingDone(db, last));
    return null;
  }

  async function take(page: UnreadPage): Promise<void> {
    const reading = await readPage(page);
    if (isClosed) return;
    await options.writable();
    if (isClosed) return;
    const changed = inTransaction(db, () => {
      // What lies before the page is done with: nobody looks through it again.
      noteSecondReadingDone(db, page.stamp - 1);
      return storeSecondReading(db, page, reading, options.nowMs());
    });
    hasNews ||= changed || (reading.agreement >= 0 && reading.agreement < FEWEST_AGREEMENT);
  }

  function readPage(page: UnreadPage): Promise<SecondReading> {
    const text = textAsImported(db, page.text_hash);
    const deflated = deflatedOriginal(db, page.original_hash);
    if (text === null || deflated === null) return Promise.resolve(NO_SECOND_READING);
    const { format, path } = page;
    return ask({ id: nextId++, format, path, deflated, text: text.body, zones: text.zones });
  }

  function ask(request: SecondReadingRequest): Promise<SecondReading> {
    worker ??= startWorker();
    const thread = worker;
    return new Promise((resolve) => {
      const end = (reading: SecondReading): void => {
        clearTimeout(timer);
        thread.off("message", take);
        thread.off("exit", giveUp);
        resolve(reading);
      };
      const take = (answer: SecondReadingAnswer): void => {
        if (answer.id !== request.id) return;
        if (answer.grown) endWorker();
        end(answer.reading);
      };
      const giveUp = (): void => {
        if (worker === thread) worker = null;
        end(NO_SECOND_READING);
      };
      const timer = setTimeout(() => {
        giveUp();
        void thread.terminate();
      }, PAGE_LIMIT_MS);
      thread.on("message", take);
      thread.on("exit", giveUp);
      thread.postMessage(request);
    });
  }

  function endWorker(): void {
    void worker?.terminate();
    worker = null;
  }

  return {
    wake() {
      isDirty = true;
      if (!isRunning && !isClosed) void run();
    },
    settled: () => (isRunning ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
    async close() {
      isClosed = true;
      clearTimeout(idle);
      await worker?.terminate();
      worker = null;
    },
  };
}

function startWorker(): Worker {
  const thread = new Worker(workerEntry("second-reading"), {
    name: "second-reading",
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 24 },
  });
  // Running out of memory ends the thread; its page is given up.
  thread.on("error", () => {});
  thread.unref();
  return thread;
}

/** Lets everything else that waits for this thread go first. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
