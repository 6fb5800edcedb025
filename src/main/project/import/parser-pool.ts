import { Worker } from "node:worker_threads";
import type { GivenWords } from "../../../shared/domain/given-words.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import { workerEntry } from "../threads/worker-entry.ts";
import { limitWorkTime, type TimeLimit } from "./limit-work-time.ts";
import { type FromParser, PART_CREDIT, type ParsedPart, type ToParser } from "./parsed-part.ts";
import type { TableDescription } from "./readers/records/read-csv.ts";

/** A part that takes longer is given up and its thread is replaced. Real pages take well under a second. */
const PARSE_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MB = 768;
/** A thread that has read nothing for so long is ended: its memory is worth more than the half second of the next start. */
const IDLE_MS = 3_000;

export interface ReadRequest {
  readonly path: string;
  /** Read instead of the file at `path`. */
  readonly words?: GivenWords;
  readonly options: ReadOptions;
  /**
   * Takes one part. The next but a few wait until it is done with it; false ends the reading. Not called any more
   * after `signal` is aborted.
   */
  readonly onPart: (part: ParsedPart) => undefined | false | Promise<undefined | false>;
  /** Takes the columns of a table, before its rows. */
  readonly onTable?: (table: TableDescription) => void;
  /** Ends the reading at once, in the middle of a part. */
  readonly signal: AbortSignal;
}

/** How the reading of a file ended: to its end, by the caller's wish, or broken off with what was left unread. */
export type ReadEnd =
  | { readonly kind: "end" | "stopped" }
  | {
      readonly kind: "broken";
      readonly code: "too-slow" | "too-much-memory" | "broke-off";
      readonly reason: string;
    };

export interface ParserPool {
  /** How many files may be under way at once without waiting. */
  readonly lanes: number;
  read(request: ReadRequest): Promise<ReadEnd>;
  /** Nothing more is to be read for now: threads that wait for files are ended at once. */
  rest(): void;
  close(): Promise<void>;
}

interface Task extends ReadRequest {
  readonly id: number;
  readonly resolve: (end: ReadEnd) => void;
  readonly reject: (error: unknown) => void;
  readonly onAbort: () => void;
  /** Parts handed over and not yet done with. */
  open: number;
  /** Resolves when all parts so far are done with. */
  handled: Promise<unknown>;
  isOver: boolean;
  /** Whether a part came, or the file was begun a second time: then it is not begun again. */
  isBegun: boolean;
}

interface Lane {
  worker: Worker | null;
  /** Whether the thread has loaded what it needs; until then no time counts. */
  isReady: boolean;
  /** The file being read, and the one sent ahead so that the thread never waits for the next. */
  task: Task | null;
  ahead: Task | null;
  watch: TimeLimit | null;
  idle: NodeJS.Timeout | null;
}

/**
 * Parser threads that are killed and replaced when a part exceeds its time or its file the memory, or when the caller
 * will not wait. What came before stays with the caller.
 */
export function createParserPool(lanes: number, limitMs: number = PARSE_LIMIT_MS): ParserPool {
  const waiting: Task[] = [];
  const all: Lane[] = [];
  let nextId = 1;
  let isClosed = false;

  function workerOf(lane: Lane): Worker {
    if (lane.worker !== null) return lane.worker;
    const worker = newWorker();
    lane.worker = worker;
    lane.isReady = false;
    worker.on("message", (message: FromParser) => {
      if (message.type === "ready") {
        lane.isReady = lane.worker === worker;
        if (lane.isReady) limitTime(lane);
        return;
      }
      const task = lane.task;
      if (lane.worker !== worker || task?.id !== message.id) return;
      if (message.type === "part") takePart(lane, task, message.part);
      else if (message.type === "table") task.onTable?.(message.table);
      else {
        if (message.grown) retire(lane);
        finish(lane, { kind: "end" });
      }
    });
    worker.on("error", (error) => replace(lane, worker, brokenBy(error)));
    worker.on("exit", () => replace(lane, worker, brokenBy(null)));
    worker.unref();
    return worker;
  }

  function takePart(lane: Lane, task: Task, part: ParsedPart): void {
    task.open += 1;
    task.isBegun = true;
    limitTime(lane);
    task.handled = task.handled.then(() => handle(lane, task, part));
    // Read by whoever waits for the end of the task.
    task.handled.catch(() => {});
  }

  async function handle(lane: Lane, task: Task, part: ParsedPart): Promise<void> {
    let goOn = false;
    try {
      goOn = !task.isOver && (await task.onPart(part)) !== false;
    } finally {
      task.open -= 1;
      if (lane.task === task) {
        if (!goOn) task.isOver = true;
        post(lane, { type: goOn ? "credit" : "stop", id: task.id });
        if (lane.watch === null) limitTime(lane);
      }
    }
  }

  /** The thread is gone or must go. The file sent ahead had no part in this; another thread reads it. */
  function replace(lane: Lane, worker: Worker, end: ReadEnd): void {
    if (isClosed || lane.worker !== worker) return;
    retire(lane);
    const { task } = lane;
    // A thread that dies at once may have died of something else: the file gets a second chance.
    if (task !== null && !task.isBegun && end.kind === "broken" && end.code === "broke-off") {
      task.isBegun = true;
      waiting.unshift(task);
      lane.task = null;
      limitTime(lane);
      pump(lane);
    } else if (task !== null) finish(lane, end);
  }

  /** Ends the thread of a lane; another one is started when there is something to read. */
  function retire(lane: Lane): void {
    const { worker } = lane;
    lane.worker = null;
    void worker?.terminate();
    if (lane.ahead !== null) waiting.unshift(lane.ahead);
    lane.ahead = null;
  }

  function finish(lane: Lane, end: ReadEnd): void {
    const { task } = lane;
    lane.task = lane.ahead;
    lane.ahead = null;
    limitTime(lane);
    if (task !== null) settle(task, end);
    pump(lane);
  }

  function settle(task: Task, end: ReadEnd): void {
    task.signal.removeEventListener("abort", task.onAbort);
    task.handled.then(() => task.resolve(task.isOver ? { kind: "stopped" } : end), task.reject);
  }

  function pump(lane: Lane): void {
    if (lane.task === null) {
      lane.task = send(lane);
      limitTime(lane);
    }
    if (lane.task !== null) lane.ahead ??= send(lane);
    else if (lane.idle === null) {
      lane.idle = setTimeout(() => retire(lane), IDLE_MS);
      lane.idle.unref();
    }
  }

  function send(lane: Lane): Task | null {
    const task = waiting.shift();
    if (task === undefined) return null;
    if (lane.idle !== null) clearTimeout(lane.idle);
    lane.idle = null;
    workerOf(lane);
    const { id, path, words = null, options, onTable } = task;
    post(lane, { type: "read", id, path, words, options, describes: onTable !== undefined });
    return task;
  }

  function post(lane: Lane, message: ToParser): void {
    lane.worker?.postMessage(message);
  }

  /** Counts the time of the part under way anew; while the thread waits for the caller no time counts. */
  function limitTime(lane: Lane): void {
    lane.watch?.stop();
    lane.watch = null;
    const { task, worker } = lane;
    if (task === null || worker === null || !lane.isReady || task.open >= PART_CREDIT) return;
    lane.watch = limitWorkTime(worker, limitMs, () => {
      const reason = `Reading took longer than ${limitMs / 1000} seconds and was given up.`;
      replace(lane, worker, { kind: "broken", code: "too-slow", reason });
    });
  }

  function stop(task: Task): void {
    task.isOver = true;
    const lane = all.find((one) => one.task === task || one.ahead === task);
    if (lane === undefined) {
      waiting.splice(waiting.indexOf(task), 1);
      settle(task, { kind: "stopped" });
    } else if (lane.ahead === task) {
      lane.ahead = null;
      post(lane, { type: "stop", id: task.id });
      settle(task, { kind: "stopped" });
      pump(lane);
    } else if (lane.worker !== null) replace(lane, lane.worker, { kind: "stopped" });
  }

  return {
    lanes,
    read(request) {
      return new Promise((resolve, reject) => {
        if (request.signal.aborted || isClosed) return resolve({ kind: "stopped" });
        const task: Task = {
          ...request,
          id: nextId,
          resolve,
          reject,
          onAbort: () => stop(task),
          open: 0,
          handled: Promise.resolve(),
          isOver: false,
          isBegun: false,
        };
        nextId += 1;
        request.signal.addEventListener("abort", task.onAbort);
        waiting.push(task);
        const free =
          all.find((lane) => lane.task === null) ??
          (all.length < lanes ? newLane() : all.find((lane) => lane.ahead === null));
        if (free !== undefined) pump(free);
      });
    },
    rest() {
      for (const lane of all) if (lane.task === null) retire(lane);
    },
    async close() {
      isClosed = true;
      for (const lane of all) if (lane.idle !== null) clearTimeout(lane.idle);
      await Promise.all(all.map((lane) => lane.worker?.terminate()));
    },
  };

  function newLane(): Lane {
    const lane: Lane = { worker: null, isReady: false, task: null, ahead: null, watch: null, idle: null };
    all.push(lane);
    return lane;
  }
}

function newWorker(): Worker {
  return new Worker(workerEntry("parser"), {
    name: "parser",
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 24 },
  });
}

function brokenBy(error: unknown): ReadEnd {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_WORKER_OUT_OF_MEMORY") {
    const reason = "Reading the file needed more memory than one article may take.";
    return { kind: "broken", code: "too-much-memory", reason };
  }
  return { kind: "broken", code: "broke-off", reason: "Reading the file broke off." };
}
