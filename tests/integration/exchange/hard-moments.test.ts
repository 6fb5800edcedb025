import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { runTask } from "../../../src/main/project/exchange/run-task.ts";
import type { EntityType } from "../../../src/main/project/work-log/entity-type.ts";
import { Laptop } from "../../support/exchange-laptop.ts";
import { fillLaptop } from "../../support/exchange-work.ts";
import { writeArticleFolder } from "../../support/generate-articles.ts";
import { startProcess, type TestProcess } from "../../support/project-process.ts";

describe("a disk that fills up in the middle of a merge", () => {
  let ada: Laptop;
  let ben: Laptop;
  beforeEach(() => {
    ada = new Laptop("ada");
    ben = new Laptop("ben");
    fillLaptop(ada, 150);
    fillLaptop(ben, 12);
  });
  afterEach(() => {
    ada.close();
    ben.close();
  });

  test.each([0, 20])("with room for %s pages is said, and the project is as it was", async (room) => {
    const file = await ada.send();
    const before = await ben.bytes();
    const previewed = await ben.preview(file);
    if (previewed.kind !== "previewed") throw new Error(JSON.stringify(previewed));
    // The merge has a connection of its own; the first thing that changes in it takes the room away.
    const pages = (): number => Number(ben.db.pragma("page_count", { simple: true }));
    let isFull = false;
    const filling = new Map(ALL_ENTITY_TYPES);
    const claimType = ALL_ENTITY_TYPES.get("claim");
    if (claimType === undefined) throw new Error("claims");
    const claims: EntityType = {
      ...claimType,
      changed(db, entity) {
        if (!isFull)
          db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + room}`);
        isFull = true;
        // What a long merge goes on to write.
        db.prepare("UPDATE claim SET note = ? WHERE id = ?").run("x".repeat(9000), entity);
        claimType.changed?.(db, entity);
      },
    };
    filling.set("claim", claims);
    const started = pages();
    const outcome = await runTask(
      {
        ...{ task: "merge", mergeId: "full", backup: null, previewed },
        ...{ projectPath: ben.file.path, stagePath: join(ben.file.folder, "stage"), fileName: "full.wirex" },
        ...{ nowMs: 1, stop: new SharedArrayBuffer(4) },
      },
      filling,
      () => undefined,
    );
    expect(isFull).toBe(true);
    expect(outcome).toEqual({ kind: "disk-full" });
    expect(pages()).toBe(started);
    expect((await ben.bytes()).equals(before)).toBe(true);
    expect(ben.db.pragma("integrity_check", { simple: true })).toBe("ok");
    // There is room again: the same file comes whole.
    await ben.merge(file);
    await ada.merge(await ben.send());
    expect((await ada.bytes()).equals(await ben.bytes())).toBe(true);
  });
});

describe("in the real project process", () => {
  let folder: string;
  let running: TestProcess;
  let sender: Laptop;
  let file: string;
  const ARTICLES = 40;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "wirebench-hard-"));
    sender = new Laptop("ada");
    fillLaptop(sender, ARTICLES);
    file = join(folder, "ada.wirex");
    copyFileSync(await sender.send(), file);
    running = await startProcess(join(folder, "data"));
    await running.call("project.open", { path: join(folder, "team.wirebench"), create: true });
  });
  afterEach(async () => {
    await running.quit();
    sender.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Has the file read and waits for its preview. */
  async function previewed(): Promise<string> {
    const { mergeId } = await running.call("exchange.preview", { sources: [file] });
    await expect.poll(async () => (await stateOf(mergeId)).state, { timeout: 60_000 }).toBe("ready");
    return mergeId;
  }
  const stateOf = (mergeId: string) => running.call("exchange.previewed", { mergeId });
  const merges = async () => (await running.call("exchange.merges", {})).merges;

  test("a double click merges once", async () => {
    const mergeId = await previewed();
    const [first, second] = await Promise.all([
      running.call("exchange.merge", { mergeId }),
      running.call("exchange.merge", { mergeId }),
    ]);
    expect(second.jobId).toBe(first.jobId);
    await running.call("project.settle", {});
    expect((await stateOf(mergeId)).state).toBe("merged");
    expect((await merges()).map(({ report }) => report.articles.new)).toEqual([ARTICLES]);
    expect(await running.result("exchange.merge", { mergeId })).toMatchObject({ ok: false });
    expect((await running.call("project.check", {})).problems).toEqual([]);
  });

  test("the same file dropped twice and merged twice at once: the second brings nothing and says so", async () => {
    const [one, two] = [await previewed(), await previewed()];
    await Promise.all([
      running.call("exchange.merge", { mergeId: one }),
      running.call("exchange.merge", { mergeId: two }),
      running.call("cli.merge", { source: file, dryRun: false }),
    ]);
    await running.call("project.settle", {});
    const told = (await merges()).map(({ report }) => [report.articles.new, report.new, report.operations]);
    expect(told.sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0)).slice(1)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect((await running.call("project.status", {})).counts.articles).toBe(ARTICLES);
    expect((await running.call("project.check", {})).problems).toEqual([]);
  });

  test("a merge that is asked for while files come in waits for them, and can be left meanwhile", async () => {
    const corpus = join(folder, "corpus");
    writeArticleFolder(corpus, { count: 150, seed: 7 });
    const mergeId = await previewed();
    await running.call("imports.start", { sources: [corpus] });
    const { jobId } = await running.call("exchange.merge", { mergeId });
    expect((await stateOf(mergeId)).state).toBe("merging");
    await running.call("jobs.cancel", { jobId });
    await expect.poll(async () => (await stateOf(mergeId)).state).toBe("ready");
    await running.call("exchange.merge", { mergeId });
    await running.call("project.settle", {});
    const { runs } = await running.call("imports.list", {});
    expect(runs.some((run) => run.state === "finished")).toBe(true);
    const { counts } = await running.call("project.status", {});
    expect(counts.articles).toBeGreaterThan(ARTICLES + 100);
    expect((await merges())[0]?.report).toMatchObject({ sameProject: false, articles: { new: ARTICLES } });
    expect((await running.call("project.check", {})).problems).toEqual([]);
  });
});
