import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Laptop } from "../../support/exchange-laptop.ts";
import { fillLaptop } from "../../support/exchange-work.ts";
import { startProcess } from "../../support/project-process.ts";
import { createRandom } from "../../support/seeded-random.ts";

/** 5 in CI; `KILLS=50 npx vitest run tests/integration/exchange/kill-merge` for the long run. */
const KILLS = Number(process.env.KILLS ?? 5);
const SEED = Number(process.env.SEED ?? 20261122);
const ARTICLES = 400;

const folder = mkdtempSync(join(tmpdir(), "wirebench-kill-"));
const sender = new Laptop("ada");
const reader = new Laptop("ben");
let file = "";

beforeAll(async () => {
  fillLaptop(sender, ARTICLES);
  fillLaptop(reader, 20);
  file = await sender.send();
  reader.db.pragma("wal_checkpoint(TRUNCATE)");
});
afterAll(() => {
  sender.close();
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Merges once without being killed: milliseconds. The project is then merged, and starts again from where it was. */
async function timeOfMerge(project: string): Promise<number> {
  const running = await startProcess(join(folder, "data"));
  await running.call("project.open", { path: project, create: false });
  await running.call("project.settle", {});
  const started = performance.now();
  await running.call("cli.merge", { source: file, dryRun: false });
  const time = performance.now() - started;
  await running.quit();
  for (const suffix of ["-wal", "-shm"]) rmSync(`${project}${suffix}`, { force: true });
  return time;
}

test(`a project process killed ${KILLS} times in a merge leaves the project before or after it`, async () => {
  const random = createRandom(SEED);
  const project = join(folder, "team.wirebench");
  copyFileSync(reader.file.path, project);
  const time = await timeOfMerge(project);
  copyFileSync(reader.file.path, project);
  const ends = { before: 0, after: 0 };
  const open = async () => {
    const opened = await startProcess(join(folder, "data"));
    await opened.call("project.open", { path: project, create: false });
    return opened;
  };
  let running = await open();
  for (let round = 0; round < KILLS; round++) {
    await running.call("project.settle", {});
    const merging = running.result("cli.merge", { source: file, dryRun: false });
    // The kill aims into the time a whole merge takes on this machine, and a little behind it.
    await Promise.race([merging, new Promise((resolve) => setTimeout(resolve, random.next() * time * 1.2))]);
    await running.kill();
    running = await open();
    expect(await running.call("project.check", {})).toEqual({ ok: true, problems: [] });
    const { counts } = await running.call("project.status", {});
    expect([20, 20 + ARTICLES]).toContain(counts.articles);
    const claims = counts.claims;
    expect(claims).toBe(counts.articles === 20 ? 7 : 7 + Math.ceil(ARTICLES / 3));
    ends[counts.articles === 20 ? "before" : "after"] += 1;
    // The process that looked is the next to be killed; a merged project starts again from where it was.
    if (counts.articles > 20) {
      await running.quit();
      for (const suffix of ["-wal", "-shm"]) rmSync(`${project}${suffix}`, { force: true });
      copyFileSync(reader.file.path, project);
      running = await open();
    }
  }
  console.log(`killed merges: ${ends.before} before, ${ends.after} after`);
  const { report } = await running.call("cli.merge", { source: file, dryRun: false });
  expect(report.articles.new).toBe(ARTICLES);
  const again = await running.call("cli.merge", { source: file, dryRun: false });
  expect(again.report).toMatchObject({ new: 0, changed: 0, operations: 0, texts: 0 });
  await running.quit();
}, 900_000);
