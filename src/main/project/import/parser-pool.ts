import { Worker } from "node:worker_threads";
import { workerEntry } from "../threads/worker-entry.ts";
import type { ParsedFile } from "./parse-file.ts";

/** A file that takes longer is given up and its thread is replaced. Real pages take well under a second. */
export const PARSE_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 768;

interface Task {
  readonly id: number;
  readonly path: string;
  readonly resolve: (parsed: ParsedFile) => void;
}

interface Lane {
  worker: Worker;
  /** The file being read, and the one sent ahead so that the thread never waits for the next. */
  task: Task | null;
  ahead: Task | null;
  timer: NodeJS.Timeout | null;
}

export interface ParserPool {
  /** How many files may be under way at once without waiting. */
  readonly lanes: number;
  parse(path: string): Promise<ParsedFile>;
  close(): Promise<void>;
}

/** Parser threads that are killed and replaced when a file exceeds its time or memory; the file is then refused. */
export function createParserPool(lanes: number): ParserPool {
  const waiting: Task[] = [];
  const all: Lane[] = [];
  let nextId = 1;
  let closed = false;

  function newLane(): Lane {
    const lane: Lane = { worker: newWorker(), task: null, ahead: null, timer: null };
    listen(lane);
    all.push(lane);
    return lane;
  }

  function listen(lane: Lane): void {
    const { worker } = lane;
    worker.on("message", (message: { readonly id: number; readonly parsed: ParsedFile }) => {
      if (lane.worker === worker && lane.task?.id === message.id) finish(lane, message.parsed);
    });
    worker.on("error", (error) => replace(lane, worker, reasonForCrash(error)));
    worker.on("exit", () => replace(lane, worker, "Reading the file broke off."));
    worker.unref();
  }

  function replace(lane: Lane, worker: Worker, reason: string): void {
    if (closed || lane.worker !== worker) return;
    lane.worker = newWorker();
    listen(lane);
    // The file sent ahead had no part in this; the new thread reads it.
    if (lane.ahead !== null) waiting.unshift(lane.ahead);
    lane.ahead = null;
    if (lane.task !== null) finish(lane, { kind: "refused", code: "unreadable", reason });
  }

  function finish(lane: Lane, parsed: ParsedFile): void {
    if (lane.timer !== null) clearTimeout(lane.timer);
    const { task } = lane;
    lane.task = lane.ahead;
    lane.ahead = null;
    lane.timer = lane.task === null ? null : limitTime(lane);
    task?.resolve(parsed);
    pump(lane);
  }

  function pump(lane: Lane): void {
    if (lane.task === null) {
      lane.task = send(lane);
      if (lane.task !== null) lane.timer = limitTime(lane);
    }
    if (lane.task !== null) lane.ahead ??= send(lane);
  }

  function send(lane: Lane): Task | null {
    const task = waiting.shift();
    if (task === undefined) return null;
    lane.worker.postMessage({ id: task.id, path: task.path });
    return task;
  }

  function limitTime(lane: Lane): NodeJS.Timeout {
    return setTimeout(() => {
      const { worker } = lane;
      replace(lane, worker, `Reading the file took longer than ${PARSE_LIMIT_MS / 1000} seconds.`);
      void worker.terminate();
    }, PARSE_LIMIT_MS);
  }

  return {
    lanes,
    parse(path) {
      return new Promise((resolve) => {
        waiting.push({ id: nextId, path, resolve });
        nextId += 1;
        const free =
          all.find((lane) => lane.task === null) ??
          (all.length < lanes ? newLane() : all.find((lane) => lane.ahead === null));
        if (free !== undefined) pump(free);
      });
    },
    async close() {
      closed = true;
      await Promise.all(all.map((lane) => lane.worker.terminate()));
    },
  };
}

function newWorker(): Worker {
  return new Worker(workerEntry("parser"), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
}

function reasonForCrash(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return "Reading the file needed more memory than one article may take.";
  return "Reading the file broke off.";
}
