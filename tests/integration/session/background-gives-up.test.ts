import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type BackgroundLoop, createBackgroundLoop } from "../../../src/main/project/session/background.ts";

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

/** A loop whose thread notes each start in a file, dies at the first `failing` of them, and then has one batch. */
function loopThatFails(name: string, failing: number) {
  const starts = join(folder, `${name}.starts`);
  const entry = join(folder, `${name}.mjs`);
  writeFileSync(starts, "");
  writeFileSync(
    entry,
    `import { appendFileSync, readFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     appendFileSync(${JSON.stringify(starts)}, "x");
     if (readFileSync(${JSON.stringify(starts)}, "utf8").length <= ${failing}) throw new Error("cannot load");
     parentPort.on("message", () => parentPort.postMessage({ remaining: 0 }));`,
  );
  const heard = { batches: 0, gaveUp: 0 };
  const loop = createBackgroundLoop<{ remaining: number }>({
    name: "copies",
    entry,
    workerData: {},
    retryMs: 1,
    writable: () => Promise.resolve(),
    store: () => {
      heard.batches += 1;
    },
    gaveUp: () => {
      heard.gaveUp += 1;
    },
  });
  loops.push(loop);
  return { loop, heard, starts: () => readFileSync(starts, "utf8").length };
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
