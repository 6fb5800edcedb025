import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createReaderPool, type ReaderPool } from "../../../src/main/project/session/reader-pool.ts";
import { failingThread } from "../../support/failing-thread.ts";

let folder = "";
const pools: ReaderPool[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-restarts-"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(async () => {
  for (const pool of pools) await pool.close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const never = new AbortController().signal;
const HOURS = 10_000_000;

const HERE = `parentPort.on("message", ({ id, method }) => {
  if (method === "die") process.exit(1);
  parentPort.postMessage({ id, result: { ok: true, value: "here" } });
});`;

function poolThatFails(name: string, failing: number, pausesMs: readonly number[]) {
  const { entry, starts } = failingThread(folder, name, failing, HERE);
  const pool = createReaderPool({
    ...{ size: 1, workerData: {}, quick: new Set<string>(), onIndexLost: () => {}, pausesMs, entry },
  });
  pools.push(pool);
  return { pool, starts };
}

test("threads that cannot load are tried a few times, then refused and left to wait", async () => {
  const { pool, starts } = poolThatFails("never", Number.MAX_SAFE_INTEGER, [0, 1, HOURS]);
  await expect
    .poll(
      async () => {
        const answer = await pool.read("anything", {}, never);
        return answer.ok ? "" : answer.error.code;
      },
      { timeout: 30_000 },
    )
    .toBe("reading_stopped");
  // The lane of everything and the quick lane: three tries each, and no more for hours.
  await expect.poll(starts, { timeout: 30_000 }).toBe(6);
  for (let asked = 0; asked < 50; asked++)
    expect(await pool.read("anything", {}, never)).toEqual({ ok: false, error: { code: "reading_stopped" } });
  expect(starts()).toBe(6);
});

test("a thread that comes up after some tries answers, and the next fault counts from the start", async () => {
  const { pool, starts } = poolThatFails("later", 5, [0, 1, 1, 1]);
  await expect.poll(async () => (await pool.read("anything", {}, never)).ok, { timeout: 30_000 }).toBe(true);
  expect(starts()).toBeGreaterThan(5);
  expect(await pool.read("die", {}, never)).toEqual({ ok: false, error: { code: "interrupted" } });
  await expect.poll(async () => (await pool.read("anything", {}, never)).ok, { timeout: 30_000 }).toBe(true);
});
