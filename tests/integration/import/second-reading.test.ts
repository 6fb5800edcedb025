import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReader } from "../../../src/main/project/db/connection.ts";
import { startProcess, type TestProcess } from "../../support/project-process.ts";

const SENTENCES = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm broke the pier.",
  "Fishermen said that they would lose most of their income, and asked the council for help with the repairs.",
  "A second storm is expected at the end of the week, the weather service warned, and nobody should go out.",
  "The mayor promised to rebuild the pier within a year, with money from the capital and from the fishermen's union.",
];
const PARAGRAPHS = SENTENCES.map((words) => `<p>${words}</p>`).join("");
const PAGES: Readonly<Record<string, string>> = {
  "plain.html": `<!doctype html><html lang="en"><head><title>Storm closes the harbour</title></head><body><article><h1>Storm closes the harbour</h1>${PARAGRAPHS}</article></body></html>`,
  "deep.html": `<!doctype html><html lang="en"><head><title>Storm far below</title></head><body>${"<div>".repeat(200)}<p>${SENTENCES.join(" ")} Deep.</p>${"</div>".repeat(200)}</body></html>`,
  "note.txt": "A note on the harbour\n\nIt is no page, and is read only once.",
};

let folder: string;
let project: TestProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-second-"));
  mkdirSync(join(folder, "in"));
  for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, "in", name), html);
  project = await startProcess(join(folder, "data"));
  await project.call("project.open", { path: join(folder, "p.wirebench"), create: true });
  await project.call("imports.start", { sources: [join(folder, "in")] });
  await project.call("project.settle", {});
}, 120_000);

afterAll(async () => {
  await project.quit();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly path: string;
  readonly agreement: number | null;
  readonly checks: string;
}

test("settling waits for the second reading of every page; pages too deep are noted as such; texts are not read again", () => {
  const db = openReader(join(folder, "p.wirebench"));
  const rows = db
    .prepare<[], Row>(
      `SELECT article.path, article.checks, read.agreement FROM article JOIN import_item item ON item.article_id = article.id
         LEFT JOIN second_reading read ON read.original_hash = item.original_hash ORDER BY article.path`,
    )
    .all();
  db.close();
  expect(rows.map(({ path, agreement }) => [path.split("/").at(-1), agreement])).toEqual([
    ["deep.html", -1],
    ["note.txt", null],
    ["plain.html", 1],
  ]);
  for (const row of rows) expect(row.checks).not.toContain("extractors-disagree");
});
