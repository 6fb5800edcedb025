import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { ParsedPart } from "../../../../src/main/project/import/parsed-part.ts";
import { createParserPool, type ParserPool } from "../../../../src/main/project/import/parser-pool.ts";
import { mailbox, report, slowText } from "../../../support/import-bench.ts";

const folder = mkdtempSync(join(tmpdir(), "pool-"));
const slow = join(folder, "slow.txt");
const small = join(folder, "small.txt");
const box = join(folder, "mail.mbox");
writeFileSync(slow, slowText());
writeFileSync(small, report(1));
writeFileSync(box, mailbox(60));

let pool: ParserPool;
afterEach(() => pool.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

async function read(path: string, signal: AbortSignal = never) {
  const parts: ParsedPart[] = [];
  const end = await pool.read({ path, options: {}, signal, onPart: (part) => void parts.push(part) });
  return { end, parts };
}

describe("parser threads", { timeout: 120_000 }, () => {
  test("that take too long are replaced; the files sent behind them are read", async () => {
    pool = createParserPool(1, 800);
    const [first, second] = await Promise.all([read(slow), read(small)]);
    expect(first.end).toMatchObject({ kind: "broken", code: "too-slow" });
    expect(first.parts).toEqual([]);
    expect(second.end.kind).toBe("end");
    expect(second.parts).toMatchObject([{ kind: "article", place: "" }]);
  });

  test("that wait for files are ended when there is rest; others read on, and new ones start", async () => {
    const threads: Worker[] = [];
    const remember = (worker: Worker) => threads.push(worker);
    process.on("worker", remember);
    pool = createParserPool(1);
    const first = read(box);
    pool.rest();
    expect((await first).parts).toHaveLength(60);
    const gone = new Promise((resolve) => threads[0]?.on("exit", resolve));
    pool.rest();
    // Without a word from the clock: the file behind it is read by another thread.
    expect((await read(small)).end.kind).toBe("end");
    await gone;
    process.off("worker", remember);
    expect(threads).toHaveLength(2);
  });

  test("end at once when the caller will not wait, also for files that have not begun", async () => {
    pool = createParserPool(1);
    const stop = new AbortController();
    const both = Promise.all([read(slow, stop.signal), read(small, stop.signal), read(small, stop.signal)]);
    const other = read(small);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = Date.now();
    stop.abort();
    for (const { end, parts } of await both) expect([end.kind, parts]).toEqual(["stopped", []]);
    // Some milliseconds on an idle machine; the bound allows for a loaded one.
    expect(Date.now() - asked).toBeLessThan(5000);
    expect((await other).end.kind).toBe("end");
  });

  test("wait for a caller who is slow, and hold few parts meanwhile", async () => {
    pool = createParserPool(1, 800);
    let open = 0;
    let most = 0;
    const end = await pool.read({
      path: box,
      options: {},
      signal: never,
      async onPart() {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 50));
        open -= 1;
        return undefined;
      },
    });
    // Three seconds of the caller's time do not count as the thread's.
    expect(end.kind).toBe("end");
    expect(most).toBe(1);
  });

  test("stop when the caller has enough, and read on for others", async () => {
    pool = createParserPool(1);
    let parts = 0;
    const end = await pool.read({
      path: box,
      options: {},
      signal: never,
      onPart() {
        parts += 1;
        return parts < 5 ? undefined : false;
      },
    });
    expect([end.kind, parts]).toEqual(["stopped", 5]);
    expect((await read(small)).parts).toHaveLength(1);
  });

  test("pass on what the caller throws", async () => {
    pool = createParserPool(1);
    const request = { path: small, options: {}, signal: never };
    const failing = pool.read({ ...request, onPart: () => Promise.reject(new Error("disk full")) });
    await expect(failing).rejects.toThrow("disk full");
    expect((await read(small)).parts).toHaveLength(1);
  });
});
