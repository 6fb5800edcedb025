import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ImportPreview } from "../../../src/shared/contract/imports.contract.ts";
import { ImportBench, mailbox, report, tableOf } from "../../support/import-bench.ts";

const SAMPLE = join(import.meta.dirname, "../../../resources/sample");

let bench: ImportBench;
beforeEach(async () => {
  bench = new ImportBench();
  await bench.open();
});
afterEach(() => bench.remove());

async function looked(previewId: string): Promise<ImportPreview> {
  let preview = await bench.process.call("imports.preview", { previewId });
  await bench.until(async () => {
    preview = await bench.process.call("imports.preview", { previewId });
    return preview.state !== "looking";
  });
  return preview;
}

async function offer(sources: readonly string[], always = false): Promise<ImportPreview> {
  const { previewId } = await bench.process.call("imports.offer", { sources: [...sources], always });
  return looked(previewId);
}

const named = (tally: ImportPreview["byType"], name: string) => tally.find((row) => row.name === name)?.count;

describe("a preview", { timeout: 240_000 }, () => {
  test("of the sample counts it without storing anything", async () => {
    const preview = await offer([SAMPLE], true);
    expect(preview).toMatchObject({ state: "ready", name: "sample", files: 47, read: 47, articles: 47 });
    expect(preview).toMatchObject({ alreadyHere: 0, ambiguousDates: 0, skipped: [], jobId: null });
    expect(preview.byType).toEqual([
      { name: "txt", count: 33 },
      { name: "html", count: 9 },
      { name: "md", count: 5 },
    ]);
    expect(named(preview.languages, "ar")).toBe(3);
    expect(named(preview.encodings, "utf-16le")).toBe(1);
    expect(preview.earliest?.slice(0, 10)).toBe("2026-11-06");
    expect(preview.latest?.slice(0, 10)).toBe("2026-11-22");
    expect(preview.samples).toHaveLength(12);
    for (const table of ["import_run", "import_item", "article", "text", "original"])
      expect(bench.count(`SELECT count(*) FROM ${table}`)).toBe(0);
  });

  test("starts a small usual drop by itself, and asks when most of it is here already", async () => {
    for (const number of [1, 2, 3]) bench.put(`drop/${number}.txt`, report(number));
    const first = await offer([bench.path("drop")]);
    expect(first).toMatchObject({ state: "started", reasons: [] });
    await bench.process.call("project.settle", {});
    expect((await bench.receipt()).run.counts.added).toBe(3);
    const second = await offer([bench.path("drop")]);
    expect(second).toMatchObject({ state: "ready", alreadyHere: 3, articles: 3 });
    expect(second.reasons).toEqual(["3 of 3 articles read are here already."]);
    expect(bench.count("SELECT count(*) FROM import_run")).toBe(1);
  });

  test("asks about tables, shows their columns, and what other columns would give", async () => {
    bench.put("drop/table.csv", tableOf(5).replace("title,date,source,text", "c1,c2,c3,c4"));
    bench.put("drop/mail.mbox", mailbox(250));
    const preview = await offer([bench.path("drop")]);
    expect(preview.state).toBe("ready");
    expect(preview.reasons[0]).toContain("archives, tables or feeds");
    expect(preview.tables).toMatchObject([{ path: "drop/table.csv" }]);
    expect(preview.tables[0]?.columns.map(({ name }) => name)).toEqual(["c1", "c2", "c3", "c4"]);
    // Of a mailbox the first two hundred messages say enough.
    expect(preview.articles).toBe(205);
    const options = { columns: { title: "c1", published: "c2", outlet: "c3", text: "c4" } };
    await bench.process.call("imports.lookAgain", { previewId: preview.id, options });
    const again = await looked(preview.id);
    expect(named(again.outlets, "Lume Wire")).toBe(5);
    expect(again.tables[0]?.mapping).toContainEqual({ field: "outlet", column: "c3" });
    await bench.process.call("imports.startPreviewed", { previewId: preview.id, options });
    await bench.process.call("project.settle", {});
    const { run, items } = await bench.receipt();
    expect(run.options).toEqual(options);
    expect(items.size).toBe(255);
    const started = await bench.process.call("imports.preview", { previewId: preview.id });
    expect(started.state).toBe("started");
    expect((await bench.job(started.jobId ?? "")).state).toBe("finished");
    const twice = await bench.process.result("imports.startPreviewed", { previewId: preview.id, options });
    expect(twice.ok).toBe(false);
  });

  test("asks once for each set of columns, and takes each table by its own", async () => {
    const table = (header: string, from: number) =>
      `${header}\n${[0, 1, 2].map((row) => `"Headline ${from + row}","${report(from + row).replaceAll("\n", " ")}"`).join("\n")}\n`;
    bench.put("drop/a.csv", table("c1,c2", 900));
    bench.put("drop/b.csv", table("c1,c2", 910));
    bench.put("drop/c.csv", table("k1,k2", 920));
    const preview = await offer([bench.path("drop")]);
    const seen = preview.tables.map(({ files, columns }) => [files, columns.map(({ name }) => name).join()]);
    expect(seen.sort()).toEqual([
      [1, "k1,k2"],
      [2, "c1,c2"],
    ]);
    const options = {
      tables: [
        { header: ["c1", "c2"], columns: { title: "c1", text: "c2" } },
        { header: ["k2", "k1"], columns: { title: null, text: "k2", outlet: "k1" } },
      ],
    };
    await bench.process.call("imports.startPreviewed", { previewId: preview.id, options });
    await bench.process.call("project.settle", {});
    const { run, items } = await bench.receipt();
    expect(run.options).toEqual(options);
    expect(items.size).toBe(9);
    const outlets = bench.count("SELECT count(*) FROM article WHERE outlet LIKE 'Headline 92_'");
    expect(outlets).toBe(3);
    expect(bench.count("SELECT count(*) FROM article WHERE title LIKE 'Headline 9__'")).toBe(6);
  });

  test("names what would be skipped, and is gone when the person says no", async () => {
    bench.put("drop/a.txt", report(1));
    bench.put("drop/empty.txt", "");
    bench.put("drop/.DS_Store", "x");
    const preview = await offer([bench.path("drop")]);
    expect(preview).toMatchObject({ state: "ready", files: 2, read: 2, articles: 1 });
    expect(preview.skipped.map(({ example }) => example).sort()).toEqual([
      "drop/.DS_Store",
      "drop/empty.txt",
    ]);
    expect(preview.reasons).toEqual(["1 of 2 files read would be skipped."]);
    await bench.process.call("imports.discardPreview", { previewId: preview.id });
    expect((await bench.process.call("imports.preview", { previewId: preview.id })).state).toBe("discarded");
    const input = { previewId: preview.id, options: {} };
    expect((await bench.process.result("imports.startPreviewed", input)).ok).toBe(false);
    expect(bench.count("SELECT count(*) FROM import_run")).toBe(0);
  });
});
