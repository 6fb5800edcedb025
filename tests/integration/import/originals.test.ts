import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { ImportBench, mailbox, report, tableOf } from "../../support/import-bench.ts";

let bench: ImportBench;
beforeEach(async () => {
  bench = new ImportBench();
  await bench.open();
});
afterEach(() => bench.remove());

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function unzipped(path: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    fromBuffer(readFileSync(path), { lazyEntries: true }, (failure, zip?: ZipFile) => {
      if (failure !== null || zip === undefined) return reject(failure);
      zip.on("entry", (entry: Entry) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error !== null || stream === undefined) return reject(error);
          void buffer(stream).then((bytes) => {
            files.set(entry.fileName, bytes);
            zip.readEntry();
          }, reject);
        });
      });
      zip.on("end", () => resolve(files));
      zip.on("error", reject);
      zip.readEntry();
    });
  });
}

describe("originals", { timeout: 240_000 }, () => {
  test("come out again byte for byte, under their paths, with a list", async () => {
    const latin = Buffer.from(`D\xe9p\xeache du port de Lume\r\n\r\n${report(3)}\r\n`, "latin1");
    bench.put("one/same.txt", report(1));
    bench.put("two/same.txt", report(2));
    bench.put("one/latin.txt", latin);
    bench.put("one/table.csv", tableOf(4));
    bench.put("one/mail.mbox", mailbox(2));
    await bench.import(bench.path("one"));
    await bench.import(bench.path("two"), bench.path("one/same.txt"));
    const target = bench.path("out.zip");
    const report2 = await bench.process.call("cli.export", { format: "originals", target });
    expect(report2.counts).toEqual({ originals: 6 });
    const files = await unzipped(target);
    expect([...files.keys()].sort()).toEqual([
      ...["one/latin.txt", "one/mail.mbox#1.eml", "one/mail.mbox#2.eml", "one/same.txt", "one/table.csv"],
      ...["originals.csv", "two/same.txt"],
    ]);
    for (const name of ["one/same.txt", "two/same.txt", "one/latin.txt", "one/table.csv"])
      expect([name, sha256(files.get(name) ?? Buffer.alloc(0))]).toEqual([
        name,
        sha256(readFileSync(bench.path(name))),
      ]);
    const rows: string[][] = parse(files.get("originals.csv") ?? "", { bom: true });
    expect(rows[0]).toEqual(["path", "sha256", "bytes", "articles"]);
    for (const [path = "", hash, bytes] of rows.slice(1)) {
      const content = files.get(path) ?? Buffer.alloc(0);
      expect([path, sha256(content), String(content.length)]).toEqual([path, hash, bytes]);
    }
    const table = rows.find(([path]) => path === "one/table.csv");
    expect(table?.[3]?.split(" ")).toHaveLength(4);
  });

  test("can be looked at as they came", async () => {
    const html = `<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${report(5)}</p><script>alert(1)</script></article></body></html>`;
    bench.put("drop/page.html", html);
    bench.put("drop/plain.txt", report(1));
    bench.put("drop/mail.mbox", mailbox(1));
    const { items } = await bench.import(bench.path("drop"));
    const look = async (path: string) => {
      const articleId = items.get(path)?.articleId ?? "";
      const view = await bench.process.call("articles.get", { articleId });
      expect(view.hasLook).toBe(true);
      expect(Math.abs(view.importedAt - Date.now())).toBeLessThan(600_000);
      return bench.process.call("articles.look", { articleId });
    };
    expect(await look("drop/page.html")).toEqual({
      ...{ kind: "html", content: html, fileName: "page.html", bytes: html.length, cut: false },
    });
    expect(await look("drop/plain.txt")).toMatchObject({ kind: "text", content: report(1) });
    expect(await look("drop/mail.mbox#1")).toMatchObject({ kind: "text", fileName: "mail.mbox#1" });
  });
});

test("a receipt can be searched, filtered and saved as a table that no spreadsheet runs", {
  timeout: 240_000,
}, async () => {
  bench.put("drop/=SUM(A1).txt", report(1));
  bench.put("drop/empty 100%.txt", "");
  bench.put(
    "drop/broken.txt",
    Buffer.concat([Buffer.from(`${report(2)} élan élan élan `), Buffer.from([0xff])]),
  );
  const { run } = await bench.import(bench.path("drop"));
  const page = async (filter: object) => {
    const input = { runId: run.id, offset: 0, limit: 200, ...filter };
    const { total, items } = await bench.process.call("imports.receipt", input);
    expect(total).toBe(items.length);
    return items.map(({ path }) => path);
  };
  expect(await page({ search: "EMPTY" })).toEqual(["drop/empty 100%.txt"]);
  expect(await page({ search: "100%" })).toEqual(["drop/empty 100%.txt"]);
  expect(await page({ search: "file is empty" })).toEqual(["drop/empty 100%.txt"]);
  expect(await page({ search: "sum nothing" })).toEqual([]);
  expect(await page({ warned: true })).toEqual(["drop/broken.txt"]);
  expect(await page({ outcome: "skipped" })).toEqual(["drop/empty 100%.txt"]);
  const target = bench.path("receipt.csv");
  const { jobId } = await bench.process.call("imports.saveReceipt", { runId: run.id, target });
  await bench.until(async () => (await bench.job(jobId)).state === "finished");
  const rows: string[][] = parse(readFileSync(target), { bom: true });
  expect(rows[0]).toEqual(["path", "outcome", "code", "reason", "article id", "warnings"]);
  expect(rows.slice(1).map(([path, outcome]) => [path, outcome])).toEqual([
    ["drop/=SUM(A1).txt", "added"],
    ["drop/broken.txt", "added"],
    ["drop/empty 100%.txt", "skipped"],
  ]);
});
