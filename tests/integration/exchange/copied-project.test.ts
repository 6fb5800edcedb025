import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startProcess, type TestProcess } from "../../support/project-process.ts";

let folder: string;
let running: TestProcess;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-copied-"));
  running = await startProcess(join(folder, "data"));
});
afterEach(async () => {
  await running.quit();
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const open = (name: string, create = false) => running.call("project.open", { path: path(name), create });
const tag = (name: string) => running.call("tags.create", { name, parentId: null });
const tags = async (): Promise<string[]> =>
  (await running.call("tags.tree", {})).tags.map(({ name }) => name).sort();

/** Writes the open project's exchange file. */
async function send(name: string): Promise<string> {
  await running.call("cli.export", { format: "wirex", target: path(name) });
  return path(name);
}

async function merge(source: string) {
  return running.call("cli.merge", { source, dryRun: false });
}

test("a copied project file counts for itself: both copies edited, exchanged both ways, nothing is lost and both are one", async () => {
  await open("team.wirebench", true);
  await tag("before");
  await running.call("project.close", {});
  copyFileSync(path("team.wirebench"), path("copy.wirebench"));
  await open("team.wirebench");
  await tag("in the first");
  const fromFirst = await send("first.wirex");
  await running.call("project.close", {});
  await open("copy.wirebench");
  await tag("in the copy");
  const fromCopy = await send("copy.wirex");
  const inCopy = await merge(fromFirst);
  expect(await tags()).toEqual(["before", "in the copy", "in the first"]);
  // Two counters, not one that forked: nobody needs to be told anything.
  expect(inCopy.report.notices).toEqual([]);
  await running.call("project.close", {});
  await open("team.wirebench");
  const inFirst = await merge(fromCopy);
  expect(await tags()).toEqual(["before", "in the copy", "in the first"]);
  expect(inFirst.code).toBe(inCopy.code);
  const again = await merge(fromCopy);
  expect(again.report).toMatchObject({ new: 0, changed: 0, operations: 0 });
});

test("a backup put back in the place of the project loses nothing of what a team-mate has", async () => {
  await open("team.wirebench", true);
  await tag("before");
  await running.call("project.close", {});
  copyFileSync(path("team.wirebench"), path("backup"));
  await open("team.wirebench");
  await tag("after the backup");
  const sent = await send("sent.wirex");
  await running.call("project.close", {});
  for (const suffix of ["-wal", "-shm"]) rmSync(path(`team.wirebench${suffix}`), { force: true });
  copyFileSync(path("backup"), path("team.wirebench"));
  await open("team.wirebench");
  await tag("after it was put back");
  const { report } = await merge(sent);
  // The file that was put back counts for itself: no counter stands for two different operations.
  expect(report.notices).toEqual([]);
  expect(await tags()).toEqual(["after it was put back", "after the backup", "before"]);
  expect(report.conflicts).toBe(0);
  expect((await running.call("project.check", {})).problems).toEqual([]);
});
