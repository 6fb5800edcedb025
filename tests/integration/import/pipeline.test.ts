import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ImportBench, mailbox, report, slowText, tableOf } from "../../support/import-bench.ts";
import { createRandom } from "../../support/seeded-random.ts";

let bench: ImportBench;
beforeEach(async () => {
  bench = new ImportBench();
  await bench.open();
});
afterEach(() => bench.remove());

/** What takes a tenth of a second on an idle machine has ended after so many milliseconds on a loaded one. */
const AT_ONCE_MS = 8000;
const ITEMS = "SELECT count(*) FROM import_item";

describe("files that hold many articles", { timeout: 400_000 }, () => {
  test("give an item for each part and none for themselves; bytes they share are kept once", async () => {
    const table = tableOf(30);
    bench.put("drop/mail.mbox", mailbox(30));
    bench.put("drop/table.csv", table);
    bench.put("drop/plain.txt", report(900));
    const { run, items } = await bench.import(bench.path("drop"));
    expect([...items.keys()].filter((path) => path.startsWith("drop/mail.mbox"))).toHaveLength(30);
    expect(items.has("drop/mail.mbox")).toBe(false);
    expect(items.get("drop/mail.mbox#7")).toMatchObject({ outcome: "added", code: null });
    expect(Object.values(run.counts).reduce((sum, count) => sum + count, 0)).toBe(items.size);
    expect([...items.keys()].filter((path) => path.startsWith("drop/table.csv#"))).toHaveLength(30);
    // A message has bytes of its own; rows stand in those of the table.
    expect(bench.count("SELECT count(*) FROM original")).toBe(32);
    expect(bench.count("SELECT max(size) FROM original")).toBe(Buffer.byteLength(table));
    expect(await bench.process.call("project.check", {})).toEqual({ ok: true, problems: [] });
  });

  test("imported again add nothing, by their bytes or by their texts", async () => {
    bench.put("drop/mail.mbox", mailbox(12));
    bench.put("drop/table.csv", tableOf(5));
    bench.put("drop/plain.txt", report(900));
    await bench.import(bench.path("drop"));
    bench.put("drop/mail.mbox", `${mailbox(12)}\n${mailbox(2, 100)}`);
    bench.put("drop/table.csv", tableOf(7));
    const { run, items } = await bench.import(bench.path("drop"));
    expect(run.counts).toMatchObject({ added: 4, alreadyHere: 18, newVersion: 0, skipped: 0 });
    expect(items.get("drop/plain.txt")).toMatchObject({ outcome: "alreadyHere", code: "same-file" });
    expect(items.get("drop/mail.mbox#3")).toMatchObject({ outcome: "alreadyHere", code: "same-file" });
    expect(items.get("drop/table.csv#3")).toMatchObject({ outcome: "alreadyHere", code: "same-text" });
  });

  test("a mailbox of many messages that is killed again and again comes in whole, once", async () => {
    const messages = 200;
    bench.put("drop/a.txt", report(9000));
    bench.put("drop/mail.mbox", mailbox(messages));
    bench.put("drop/z.txt", report(9001));
    await bench.process.call("imports.start", { sources: [bench.path("drop")] });
    const random = createRandom(20261122);
    let before = 0;
    for (let kill = 0; kill < 3; kill += 1) {
      const wanted = Math.min(before + 1 + Math.floor(random.next() * 75), messages);
      await bench.until(() => bench.count(ITEMS) >= wanted);
      before = bench.count(ITEMS);
      await bench.killAndOpen();
      expect(bench.count(ITEMS)).toBeGreaterThanOrEqual(before);
    }
    await bench.process.call("project.settle", {});
    const { run, items } = await bench.receipt();
    expect(run.state).toBe("finished");
    expect([...items.values()].filter(({ outcome }) => outcome === "skipped")).toEqual([]);
    expect(items.size).toBe(messages + 2);
    expect(run.counts.added + run.counts.nearCopy).toBe(messages + 2);
    expect(bench.count("SELECT count(*) FROM article")).toBe(messages + 2);
    expect(await bench.process.call("project.check", {})).toEqual({ ok: true, problems: [] });
  });
});

describe("a run under way", { timeout: 400_000 }, () => {
  test("is cancelled at once though a thread reads a slow file; what came in stays", async () => {
    bench.put("drop/a.txt", report(1));
    bench.put("drop/slow.txt", slowText());
    const { jobId } = await bench.process.call("imports.start", { sources: [bench.path("drop")] });
    await bench.until(() => bench.count(ITEMS) === 1);
    await bench.process.call("jobs.cancel", { jobId });
    await bench.until(async () => (await bench.job(jobId)).state === "cancelled", AT_ONCE_MS);
    const { run, items } = await bench.receipt();
    expect(run.state).toBe("cancelled");
    expect([...items.keys()]).toEqual(["drop/a.txt"]);
    // The threads that were ended are replaced: the next run works.
    const next = await bench.import(bench.put("b.txt", report(2)));
    expect(next.run.counts.added).toBe(1);
  });

  test("is held after what is under way and goes on; cancel works meanwhile", async () => {
    bench.put("drop/mail.mbox", mailbox(1200));
    const { jobId } = await bench.process.call("imports.start", { sources: [bench.path("drop")] });
    await bench.until(() => bench.count(ITEMS) > 50);
    await bench.process.call("jobs.pause", { jobId, paused: true });
    expect(await bench.job(jobId)).toMatchObject({ state: "paused", pausable: true });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const held = bench.count(ITEMS);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(bench.count(ITEMS)).toBe(held);
    expect(held).toBeLessThan(1200);
    await bench.process.call("jobs.pause", { jobId, paused: false });
    await bench.until(() => bench.count(ITEMS) > held);
    await bench.process.call("jobs.pause", { jobId, paused: true });
    await bench.process.call("jobs.cancel", { jobId });
    await bench.until(async () => (await bench.job(jobId)).state === "cancelled", AT_ONCE_MS);
    expect((await bench.receipt()).run.state).toBe("cancelled");
  });

  test("lets a second drop wait, which can be cancelled while it waits", async () => {
    const first = bench.put("first.mbox", mailbox(600));
    const second = bench.put("second.txt", report(7001));
    const third = bench.put("third.txt", report(7002));
    const jobs = [];
    for (const source of [first, second, third])
      jobs.push((await bench.process.call("imports.start", { sources: [source] })).jobId);
    const [one = "", two = "", three = ""] = jobs;
    expect((await bench.job(one)).state).toBe("running");
    expect((await bench.job(two)).state).toBe("waiting");
    await bench.process.call("jobs.cancel", { jobId: two });
    await bench.until(async () => (await bench.job(two)).state === "cancelled", AT_ONCE_MS);
    expect((await bench.job(one)).state).toBe("running");
    expect((await bench.job(three)).state).toBe("waiting");
    expect(bench.count(`${ITEMS} WHERE path = 'third.txt'`)).toBe(0);
    await bench.process.call("project.settle", {});
    const { runs } = await bench.process.call("imports.list", {});
    expect(runs.map(({ name, state }) => [name, state]).sort()).toEqual([
      ["first.mbox", "finished"],
      ["second.txt", "cancelled"],
      ["third.txt", "finished"],
    ]);
    const [ended = 0, began = 0] = ["first.mbox", "third.txt"].map((name) =>
      bench.count(`SELECT finished_at FROM import_run WHERE name = '${name}'`),
    );
    expect(began).toBeGreaterThanOrEqual(ended);
  });
});

describe("what the person says about a run", { timeout: 60_000 }, () => {
  test("fills what files leave open and is kept with the run", async () => {
    bench.put("drop/bare.txt", "Short words\n\nTwo boats came in, and nobody saw who left them there.\n");
    const options = { outlet: "Lume Herald", language: "en", dateOrder: "day-first" } as const;
    await bench.process.call("imports.start", { sources: [bench.path("drop")], options });
    await bench.process.call("project.settle", {});
    const { run, items } = await bench.receipt();
    expect(run.options).toEqual(options);
    const articleId = items.get("drop/bare.txt")?.articleId ?? "";
    const view = await bench.process.call("articles.get", { articleId });
    expect(view.row).toMatchObject({ outlet: "Lume Herald", checks: ["very-short"] });
    expect(view.sources.outlet).toBe("set for this import");
  });
});
