import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ImportBench, mailbox, report } from "../../support/import-bench.ts";
import { createRandom } from "../../support/seeded-random.ts";
import { hasSmallDisks, SmallDisk } from "../../support/small-disk.ts";

/** How often the disk fills up at a random moment: once in each run of the tests, `FULL_DISKS=40` for a release. */
const ROUNDS = Number(process.env.FULL_DISKS ?? 1);
const SEED = Number(process.env.FULL_DISKS_SEED ?? 20261123);
const MEGABYTES = 24;
const TEXTS = 50;
const MESSAGES = 20;
const PAGES = 6;
const ARTICLES = TEXTS + MESSAGES + PAGES;

describe.skipIf(!hasSmallDisks)("an import on a disk that fills up", () => {
  let disk: SmallDisk;
  let bench: ImportBench;
  beforeEach(async () => {
    disk = await SmallDisk.open(MEGABYTES);
    bench = new ImportBench(disk);
    for (let number = 0; number < TEXTS; number += 1) bench.put(`drop/t${number}.txt`, report(number));
    for (let number = 0; number < PAGES; number += 1) bench.put(`drop/p${number}.html`, page(number));
    bench.put("drop/messages.mbox", mailbox(MESSAGES, 1000));
  });
  afterEach(async () => {
    await bench.remove();
    await disk.close();
  });

  /** Starts the drop and waits until the run is held for room. */
  async function startUntilFull(): Promise<string> {
    const { jobId } = await bench.process.call("imports.start", { sources: [bench.path("drop")] });
    await bench.until(async () => (await bench.job(jobId)).lacksRoom);
    return jobId;
  }

  /** What came in so far is whole, each once, and the project is sound. */
  async function expectSound(): Promise<number> {
    const { items } = await bench.receipt();
    for (const item of items.values()) expect(item).toMatchObject({ outcome: "added", reason: null });
    expect((await bench.process.call("project.status", {})).counts.articles).toBe(items.size);
    expect((await bench.process.call("project.check", {})).problems).toEqual([]);
    return items.size;
  }

  async function expectAllIn(): Promise<void> {
    await bench.process.call("project.settle", {});
    const { run } = await bench.receipt();
    expect(run.state).toBe("finished");
    expect(await expectSound()).toBe(ARTICLES);
    expect((await bench.process.call("project.status", {})).indexing).toEqual({ done: 0, total: 0 });
  }

  const random = createRandom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const room = Math.floor(random.next() * (ROUNDS === 1 ? 400 : 1600));
    test(`with ${room} kB left: held with the reason, closed, killed, opened, and all in when there is room`, async () => {
      const opened = await bench.open();
      disk.fill(room);
      const jobId = await startUntilFull();
      expect(await bench.job(jobId)).toMatchObject({ state: "paused", report: null });
      const acknowledged = await expectSound();
      expect(acknowledged).toBeLessThan(ARTICLES);
      // Going on without room holds it again.
      await opened.call("jobs.pause", { jobId, paused: false });
      await bench.until(async () => (await bench.job(jobId)).lacksRoom);
      await opened.call("project.close", {});
      await opened.call("project.open", { path: bench.projectPath, create: false });
      expect(await expectSound()).toBe(acknowledged);
      const again = await bench.killAndOpen();
      expect(await expectSound()).toBe(acknowledged);
      const [job] = (await again.call("jobs.list", {})).jobs;
      await bench.until(async () => (await bench.job(job?.jobId ?? "")).lacksRoom);
      disk.empty();
      await again.call("jobs.pause", { jobId: job?.jobId ?? "", paused: false });
      await expectAllIn();
    });
  }

  // The unit test of the hold tells the same each time; this one costs seconds.
  test.runIf(ROUNDS > 1)(
    "cancelled while it is full: whole articles only, and it does not go on by itself",
    async () => {
      const opened = await bench.open();
      disk.fill(100);
      const jobId = await startUntilFull();
      const acknowledged = await expectSound();
      await opened.call("jobs.cancel", { jobId });
      // What the last attempt had taken of the log is room enough for the run's end.
      await bench.until(async () => (await bench.job(jobId)).state === "cancelled");
      disk.empty();
      await opened.call("project.settle", {});
      expect((await bench.receipt()).run.state).toBe("cancelled");
      expect(await expectSound()).toBe(acknowledged);
    },
  );
});

/** A page of 60 kB that does not pack well: its original alone takes a batch's room. */
function page(number: number): string {
  const random = createRandom(number + 1);
  const noise = Array.from({ length: 6000 }, () => random.next().toString(36).slice(2, 10)).join("");
  return `<!doctype html><html lang="en"><head><title>Page ${number} of Port Lume</title><script>//${noise}</script></head><body><article><h1>Page ${number} of Port Lume</h1>${report(
    3000 + number,
  )
    .split("\n\n")
    .map((words) => `<p>${words}</p>`)
    .join("")}</article></body></html>`;
}
