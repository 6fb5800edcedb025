import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anchorOf } from "../../../src/shared/domain/anchor.ts";
import { ImportBench, report } from "../../support/import-bench.ts";

let bench: ImportBench;
beforeEach(async () => {
  bench = new ImportBench();
  await bench.open();
});
afterEach(() => bench.remove());

const page = (words: string): string =>
  `<!doctype html><html><head><title>Ferry news</title><link rel="canonical" href="https://lume.example/ferry">
   <meta property="og:site_name" content="Lume Wire"></head><body><article><h1>Ferry news</h1><p>${words}</p></article></body></html>`;
const FIRST =
  "The ferry crews of Port Lume will return to work on Monday after nine days of strike, the harbour ministry said on Thursday evening in the old customs house.";
const SECOND = `${FIRST} The union said on Friday that its members had not voted yet and that the ministry had spoken too early for them.`;

async function textOf(articleId: string): Promise<string> {
  return (await bench.process.call("articles.get", { articleId })).text;
}

async function undo(runId: string, force = false) {
  const undone = await bench.process.call("imports.undo", { runId, force });
  await bench.process.call("project.settle", {});
  expect(await bench.process.call("project.check", {})).toEqual({ ok: true, problems: [] });
  return undone;
}

async function found(query: string): Promise<number> {
  const found = await bench.process.call("search.articles", {
    ...{ query, filter: {}, order: "relevance" as const, includeBoilerplate: true, collapseCopies: false },
    ...{ typing: false, cursor: null, limit: 50 },
  });
  return found.total;
}

describe("an import that is taken back", { timeout: 240_000 }, () => {
  test("leaves nothing but its receipt", async () => {
    for (const number of [1, 2, 3]) bench.put(`drop/${number}.txt`, report(number));
    const { run } = await bench.import(bench.path("drop"));
    expect(await found("Varol2")).toBe(1);
    expect(await undo(run.id)).toEqual({ done: true, removed: 3, restored: 0, kept: 0, annotated: 0 });
    for (const table of ["article", "text", "original", "article_text", "copy_sketch", "copy_pair"])
      expect([table, bench.count(`SELECT count(*) FROM ${table}`)]).toEqual([table, 0]);
    expect(await found("Varol2")).toBe(0);
    const receipt = await bench.receipt(run.id);
    expect(receipt.run.undoneAt).toBeGreaterThan(0);
    expect(receipt.run.counts).toEqual(run.counts);
    expect([...receipt.items.values()].map(({ articleId }) => articleId)).toEqual([null, null, null]);
    const again = await bench.process.result("imports.undo", { runId: run.id, force: false });
    expect(again).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  });

  test("keeps what another import brought too, until that one is taken back", async () => {
    const shared = bench.put("one/shared.txt", report(1));
    bench.put("one/own.txt", report(2));
    const first = await bench.import(bench.path("one"));
    const second = await bench.import(shared);
    expect(second.run.counts.alreadyHere).toBe(1);
    expect(await undo(first.run.id)).toMatchObject({ removed: 1, kept: 1 });
    expect(bench.count("SELECT count(*) FROM original")).toBe(1);
    expect(await undo(second.run.id)).toMatchObject({ removed: 1, kept: 0 });
    expect(bench.count("SELECT count(*) FROM article")).toBe(0);
  });

  test("gives articles the text back that they had before", async () => {
    await bench.import(bench.put("old/ferry.html", page(FIRST)));
    const { run, items } = await bench.import(bench.put("new/ferry.html", page(SECOND)));
    const id = items.get("ferry.html")?.articleId ?? "";
    expect(items.get("ferry.html")?.outcome).toBe("newVersion");
    expect(await textOf(id)).toContain("not voted");
    expect(await undo(run.id)).toMatchObject({ removed: 0, restored: 1 });
    expect(await textOf(id)).not.toContain("not voted");
    expect(bench.count("SELECT count(*) FROM text")).toBe(1);
    expect(await found("voted")).toBe(0);
  });

  test("asks when people have done something, and brings it back with the same files", async () => {
    const path = bench.put("drop/a.txt", report(1));
    bench.put("drop/b.txt", report(2));
    const { run, items } = await bench.import(bench.path("drop"));
    const id = items.get("drop/a.txt")?.articleId ?? "";
    const before = await bench.process.call("articles.get", { articleId: id });
    const start = before.text.indexOf("Clerk Tesna");
    const anchor = anchorOf(before.text, before.textHash, { start, end: start + 18 });
    const { actorId } = await bench.process.call("actors.create", { name: "Tesna Varol1", kind: "person" });
    await bench.process.call("mentions.tag", { actorId, places: [{ articleId: id, anchor }] });
    await bench.process.call("articles.tag", { articleIds: [id], name: "ferries", present: true });
    await bench.process.call("articles.correct", { articleIds: [id], fields: { outlet: "Lume Wire" } });
    const operations = bench.count("SELECT count(*) FROM operation");
    expect(await undo(run.id)).toEqual({ done: false, removed: 0, restored: 0, kept: 0, annotated: 1 });
    expect(bench.count("SELECT count(*) FROM article")).toBe(2);
    expect(await undo(run.id, true)).toMatchObject({ done: true, removed: 2, annotated: 1 });
    expect(bench.count("SELECT count(*) FROM article")).toBe(0);
    expect(bench.count("SELECT count(*) FROM operation")).toBe(operations);
    await bench.import(path);
    const after = await bench.process.call("articles.get", { articleId: id });
    expect(after.row).toMatchObject({ outlet: "Lume Wire", tags: [{ name: "ferries" }] });
    expect(after.mentions).toMatchObject([{ actorId, placed: { state: "exact" } }]);
    expect(after.text).toBe(before.text);
    expect(await bench.process.call("project.check", {})).toEqual({ ok: true, problems: [] });
  });

  test("finds in the trash what was removed: importing again does not bring it back, and its words stay", async () => {
    const path = bench.put("drop/1.txt", report(1));
    const first = await bench.import(path);
    const [id] = [...first.items.values()].flatMap(({ articleId }) => articleId ?? []);
    if (id === undefined) throw new Error("nothing came in");
    await bench.process.call("articles.remove", { articleIds: [id] });
    await bench.process.call("project.settle", {});
    expect(await found("Varol1")).toBe(0);
    const second = await bench.import(path);
    expect([...second.items.values()]).toMatchObject([{ outcome: "alreadyHere", code: "in-trash" }]);
    expect(await undo(first.run.id)).toMatchObject({ done: true, removed: 0 });
    expect(bench.count("SELECT count(*) FROM text")).toBe(1);
    await bench.process.call("trash.restore", { entities: [id] });
    await bench.process.call("project.settle", {});
    expect(await found("Varol1")).toBe(1);
    expect(await textOf(id)).toContain("Varol1");
    expect(await bench.process.call("project.check", {})).toEqual({ ok: true, problems: [] });
  });
});
