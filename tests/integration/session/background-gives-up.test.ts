import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type BackgroundLoop, createBackgroundLoop } from "../../../src/main/project/session/background.ts";
import { failingThread } from "../../support/failing-thread.ts";

let folder = "";
const loops: BackgroundLoop[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-gives-up-"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(async () => {
  for (const loop of loops) await loop.close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const ONE_BATCH = 'parentPort.on("message", () => parentPort.postMessage({ remaining: 0 }));';

function loopThatFails(name: string, failing: number) {
  const { entry, starts } = failingThread(folder, name, failing, ONE_BATCH);
  const heard = { batches: 0, gaveUp: 0 };
  const loop = createBackgroundLoop<{ remaining: number }>({
    name: "copies",
    entry,
    workerData: {},
    retryMs: 1,
    isDue: () => true,
    writable: () => Promise.resolve(),
    store: () => {
      heard.batches += 1;
    },
    gaveUp: () => {
      heard.gaveUp += 1;
    },
  });
  loops.push(loop);
  return { loop, heard, starts };
}

test("a thread that dies again and again is given up, said once, and tried again when somebody asks", async () => {
  const { loop, heard, starts } = loopThatFails("dies", 4);
  loop.wake();
  await loop.settled();
  expect(starts()).toBe(4);
  expect(heard).toEqual({ batches: 0, gaveUp: 1 });
  expect(loop.hasGivenUp()).toBe(true);

  loop.wake();
  await loop.settled();
  expect(loop.hasGivenUp()).toBe(false);
  expect(heard).toEqual({ batches: 1, gaveUp: 1 });
});

test("a thread that dies now and then is replaced, and nobody is told", async () => {
  const { loop, heard, starts } = loopThatFails("recovers", 2);
  loop.wake();
  await loop.settled();
  expect(starts()).toBe(3);
  expect(heard).toEqual({ batches: 1, gaveUp: 0 });
  expect(loop.hasGivenUp()).toBe(false);
});
