import { parentPort } from "node:worker_threads";
import { giveWay } from "../threads/give-way.ts";
import { describeFile } from "./describe-file.ts";
import { isHeapGrown } from "./heap-growth.ts";
import { parseFile } from "./parse-file.ts";
import { parseWords } from "./parse-words.ts";
import { type FromParser, PART_CREDIT, type ReadMessage, type ToParser } from "./parsed-part.ts";

giveWay();

/**
 * A disposable thread for foreign bytes: it has no database, and is killed when a part takes too long. One file after
 * the other, in the order asked: the pool counts a file's time from the end of the one before. Parts go out one by one
 * while there is credit, so that a file of a million messages never fills the memory of the other side.
 */
interface Reading {
  credit: number;
  isStopped: boolean;
  /** Goes on when credit came or the reading was stopped. */
  wake: () => void;
}

// The libraries tell the console what is broken in a file; the receipt says it in words, to whom it concerns.
for (const method of ["error", "warn", "log"] as const) console[method] = () => {};

const readings = new Map<number, Reading>();
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: ToParser) => {
  if (message.type === "read") {
    const reading: Reading = { credit: PART_CREDIT, isStopped: false, wake: () => {} };
    readings.set(message.id, reading);
    last = last.then(() => read(message, reading));
    return;
  }
  const reading = readings.get(message.id);
  if (reading === undefined) return;
  if (message.type === "stop") reading.isStopped = true;
  else reading.credit += 1;
  reading.wake();
});

async function read({ id, path, words, options, describes }: ReadMessage, reading: Reading): Promise<void> {
  if (describes && !reading.isStopped) {
    const table = await describeFile(path, options);
    if (table !== null) send({ type: "table", id, table });
  }
  if (!reading.isStopped) {
    for await (const part of words === null ? parseFile(path, options) : parseWords(words)) {
      while (reading.credit === 0 && !reading.isStopped) await waitFor(reading);
      if (reading.isStopped) break;
      reading.credit -= 1;
      send({ type: "part", id, part });
    }
  }
  readings.delete(id);
  send({ type: "end", id, grown: isHeapGrown() });
}

function waitFor(reading: Reading): Promise<void> {
  return new Promise((resolve) => {
    reading.wake = resolve;
  });
}

function send(message: FromParser): void {
  parentPort?.postMessage(message);
}

send({ type: "ready" });
