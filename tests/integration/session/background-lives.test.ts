import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createBackgroundLoop } from "../../../src/main/project/session/background.ts";
import { createRandom } from "../../support/seeded-random.ts";

const folder = mkdtempSync(join(tmpdir(), "wirebench-lives-"));
const entry = join(folder, "counts.mjs");
// Says how far the shared number had come when it was asked, as a thread that follows a journal does.
writeFileSync(
  entry,
  `import { parentPort, workerData } from "node:worker_threads";
   parentPort.on("message", () => parentPort.postMessage({ remaining: 0, seen: Atomics.load(workerData, 0) }));`,
);

const threads: Worker[] = [];
const remember = (worker: Worker) => threads.push(worker);
process.on("worker", remember);
beforeEach(() => {
  threads.length = 0;
});
afterAll(() => {
  process.off("worker", remember);
  rmSync(folder, { recursive: true, force: true });
});

function countingLoop(endAfterMs: number) {
  const journal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const at = { seen: 0 };
  const loop = createBackgroundLoop<{ remaining: number; seen: number }>({
    name: "copies",
    entry,
    workerData: journal,
    retryMs: 1,
    endAfterMs,
    writable: () => Promise.resolve(),
    isDue: () => at.seen < Atomics.load(journal, 0),
    store: ({ seen }) => {
      at.seen = seen;
    },
    gaveUp: () => {},
  });
  return { loop, journal, at };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ended = (worker: Worker | undefined) =>
  new Promise<void>((resolve) => (worker?.threadId === -1 ? resolve() : worker?.on("exit", () => resolve())));

test("no thread is started for nothing, and one with nothing more to do is ended", async () => {
  const { loop, journal, at } = countingLoop(1);
  loop.wake();
  await loop.settled();
  expect(threads).toHaveLength(0);
  Atomics.add(journal, 0, 1);
  loop.wake();
  await loop.settled();
  expect([at.seen, threads.length]).toEqual([1, 1]);
  await ended(threads[0]);
  loop.wake();
  await loop.settled();
  expect(threads).toHaveLength(1);
  await loop.close();
});

test("a thread that still rests takes what comes", async () => {
  const { loop, journal, at } = countingLoop(60_000);
  for (let changes = 1; changes <= 3; changes++) {
    Atomics.add(journal, 0, 1);
    loop.wake();
    await loop.settled();
    expect([at.seen, threads.length]).toEqual([changes, 1]);
  }
  await loop.close();
  await ended(threads[0]);
});

test.each([1, 2])("no change is lost while threads end, are killed and start (%i)", async (seed) => {
  const random = createRandom(seed);
  const { loop, journal, at } = countingLoop(2);
  for (let change = 1; change <= 8; change++) {
    Atomics.add(journal, 0, 1);
    loop.wake();
    if (random.chance(0.3)) void threads.at(-1)?.terminate();
    await loop.settled();
    expect(at.seen).toBe(change);
    // About the moment at which the thread is ended: before it, while it goes, behind it.
    if (random.chance(0.7)) await pause(random.below(5));
  }
  expect(threads.length).toBeGreaterThan(1);
  await loop.close();
});
