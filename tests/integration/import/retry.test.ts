import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ImportBench, report } from "../../support/import-bench.ts";

let bench: ImportBench;
beforeEach(async () => {
  bench = new ImportBench();
  await bench.open();
});
afterEach(() => bench.remove());

describe("files that were skipped", { timeout: 240_000 }, () => {
  test("are tried again by themselves once the reason has passed", async () => {
    // A place that cannot be read for now: a link to nowhere that was dropped, as a drive that is not plugged in.
    const drive = bench.path("drive");
    symlinkSync(bench.path("not-plugged-in"), drive);
    bench.put("drop/good.txt", report(1));
    bench.put("drop/empty.txt", "");
    const first = await bench.import(bench.path("drop"), drive);
    expect(first.items.get("drive")).toMatchObject({ outcome: "skipped", code: "vanished" });
    expect(first.items.get("drop/empty.txt")).toMatchObject({ outcome: "skipped", code: "empty" });
    expect(first.run.retryable).toBe(2);
    mkdirSync(bench.path("not-plugged-in"));
    writeFileSync(bench.path("not-plugged-in/late.txt"), report(2));
    writeFileSync(bench.path("drop/empty.txt"), report(3));
    await bench.process.call("imports.retry", { runId: first.run.id });
    await bench.process.call("project.settle", {});
    const again = await bench.receipt();
    expect(again.run.id).not.toBe(first.run.id);
    expect([...again.items].map(([path, { outcome }]) => [path, outcome]).sort()).toEqual([
      ["drive/late.txt", "added"],
      ["drop/empty.txt", "added"],
    ]);
    expect(again.run).toMatchObject({ state: "finished", retryable: 0, name: "drop, drive (again)" });
  });

  test("keep their place and reason when it has not passed", async () => {
    const path = bench.put("drop/gone.txt", "");
    const first = await bench.import(bench.path("drop"));
    rmSync(path);
    await bench.process.call("imports.retry", { runId: first.run.id });
    await bench.process.call("project.settle", {});
    const again = await bench.receipt();
    expect([...again.items.values()]).toMatchObject([
      { path: "drop/gone.txt", outcome: "skipped", code: "vanished" },
    ]);
    expect(again.run.retryable).toBe(1);
  });

  test("cannot be tried where nobody knows where they lay, and no path outside is in the project", async () => {
    bench.put("secret-place/empty.txt", "");
    const { run } = await bench.import(bench.path("secret-place"));
    expect(bench.count("SELECT count(*) FROM import_source")).toBe(0);
    renameSync(bench.path("data/import-sources"), bench.path("data/elsewhere"));
    expect((await bench.receipt(run.id)).run.retryable).toBe(0);
    const retried = await bench.process.result("imports.retry", { runId: run.id });
    expect(retried).toMatchObject({ ok: false, error: { code: "not_found" } });
  });
});
