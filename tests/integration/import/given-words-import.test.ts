import { existsSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenWords } from "../../../src/shared/domain/given-words.ts";
import { ImportBench, type Receipt, report } from "../../support/import-bench.ts";

let bench: ImportBench;
beforeAll(async () => {
  bench = new ImportBench();
  await bench.open();
});
afterAll(() => bench.remove());

const wordsOf = (text: string, said: Partial<GivenWords> = {}): GivenWords => ({
  text,
  title: null,
  outlet: null,
  published: null,
  ...said,
});

async function give(text: string, said: Partial<GivenWords> = {}): Promise<Receipt> {
  await bench.process.call("imports.words", wordsOf(text, said));
  await bench.process.call("project.settle", {});
  return bench.receipt();
}

const itemOf = (receipt: Receipt) => [...receipt.items.values()][0];

describe("words given to the project process", { timeout: 240_000 }, () => {
  const PASSAGE = "Clerk Tesna Varol wrote at noon:\r\nno ferry leaves Port Lume before Monday. 🙂";

  test("become an article with a receipt, and their bytes stay", async () => {
    const said = { title: "Varol on the ferry", outlet: "A channel", published: "2026-03-05T12:00" };
    const receipt = await give(PASSAGE, said);
    expect(receipt.run).toMatchObject({ state: "finished", name: "Varol on the ferry.txt", retryable: 0 });
    const item = itemOf(receipt);
    expect(item).toMatchObject({ path: "Varol on the ferry.txt", outcome: "added", warnings: [] });
    const articleId = item?.articleId ?? "";
    const { row, text } = await bench.process.call("articles.get", { articleId });
    expect(row).toMatchObject(said);
    expect(text).toBe(PASSAGE.replace("\r\n", "\n"));
    expect(bench.count(`SELECT size FROM original`)).toBe(Buffer.byteLength(PASSAGE));
    expect(bench.count("SELECT count(*) FROM import_source")).toBe(0);
    const kept = bench.path("data/import-sources");
    expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
  });

  test("are here already the second time, and an article of its own from another outlet", async () => {
    const said = { outlet: "A channel", published: "2026-03-05T12:00" };
    expect(itemOf(await give(PASSAGE, said))).toMatchObject({ outcome: "alreadyHere", code: "same-text" });
    const other = await give(PASSAGE, { ...said, outlet: "Another channel" });
    expect(["added", "nearCopy"]).toContain(itemOf(other)?.outcome);
  });

  test("leave with their run when it is taken back", async () => {
    const { run } = await give(report(77), { outlet: "A letter" });
    const before = bench.count("SELECT count(*) FROM article");
    expect(await bench.process.call("imports.undo", { runId: run.id, force: false })).toMatchObject({
      done: true,
      removed: 1,
    });
    expect(bench.count("SELECT count(*) FROM article")).toBe(before - 1);
  });

  test("without a word are refused in the receipt and cannot be tried again", async () => {
    const receipt = await give(" \n… ");
    expect(itemOf(receipt)).toMatchObject({ path: "words.txt", outcome: "skipped", code: "no-text" });
    const retried = await bench.process.result("imports.retry", { runId: receipt.run.id });
    expect(retried).toMatchObject({ ok: false, error: { code: "not_found" } });
  });

  test("that wait behind an import outlive a crash, once", async () => {
    for (let number = 1; number <= 12; number += 1) bench.put(`drop/${number}.txt`, report(number));
    await bench.process.call("imports.start", { sources: [bench.path("drop")] });
    await bench.process.call("imports.words", wordsOf(report(99), { title: "Waited" }));
    await bench.killAndOpen();
    await bench.process.call("project.settle", {});
    const { runs } = await bench.process.call("imports.list", {});
    expect(runs.slice(0, 2).map(({ name, state }) => [name, state])).toEqual([
      ["Waited.txt", "finished"],
      ["drop", "finished"],
    ]);
    expect(bench.count("SELECT count(*) FROM article WHERE title = 'Waited'")).toBe(1);
    expect(bench.count("SELECT count(*) FROM import_source")).toBe(0);
    expect((await bench.process.call("project.check", {})).problems).toEqual([]);
  });
});
