import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { HOSTILE_MARK } from "../../fixtures/hostile/hostile-pages.ts";
import { type HostileFile, makeHostileFolder } from "../../fixtures/hostile/make-hostile.ts";
import { startProcess, type TestProcess } from "../../support/project-process.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Item {
  readonly path: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly body: string | null;
}

describe("a folder of broken and hostile files", () => {
  test("gives each file one clear outcome, and changes nothing else", { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "wirebench-hostile-"));
    folders.push(folder);
    const dropped = join(folder, "dropped");
    const expected = makeHostileFolder(dropped);
    const path = join(folder, "hostile.wirebench");
    const opened = await startProcess(join(folder, "data"));
    await opened.call("project.open", { path, create: true });
    await importAll(opened, dropped);
    const check = await opened.call("project.check", {});
    await opened.quit();
    const items = new Map(itemsIn(path).map((item) => [item.path, item]));
    const wrong = expected.flatMap(asParts).flatMap((file) => {
      const item = items.get(`dropped/${file.path}`);
      if (item === undefined) return [`${file.path}: not in the receipt`];
      const outcome = item.outcome === "skipped" ? (item.code ?? "") : "read";
      const found: string[] = [];
      if (!file.expected.some((one) => one === outcome))
        found.push(`${file.path}: ${outcome}, not ${file.expected.join(" or ")}`);
      if (item.outcome === "skipped" && (item.reason ?? "").length < 10)
        found.push(`${file.path}: no reason in words`);
      for (const words of outcome === "read" ? (file.contains ?? []) : []) {
        if (item.body?.includes(words) !== true) found.push(`${file.path}: lacks “${words}”`);
      }
      for (const words of outcome === "read" ? (file.lacks ?? []) : []) {
        if (item.body?.includes(words) === true) found.push(`${file.path}: holds “${words}”`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
    expect(items.size).toBeGreaterThanOrEqual(expected.length);
    expect(HOSTILE_MARK in globalThis).toBe(false);
    expect(check).toEqual({ ok: true, problems: [] });
  });
});

/** The parts of a file of many articles as files of their own. */
function asParts(file: HostileFile): HostileFile[] {
  return file.parts?.map(({ place, expected }) => ({ path: `${file.path}${place}`, expected })) ?? [file];
}

async function importAll(opened: TestProcess, dropped: string): Promise<void> {
  await opened.call("imports.start", { sources: [dropped] });
  await opened.call("project.settle", {});
}

function itemsIn(path: string): Item[] {
  const db = new Database(path, { readonly: true });
  const items = db
    .prepare<[], Item>(
      `SELECT item.path, outcome, code, reason, text.body FROM import_item item
       LEFT JOIN article ON article.id = item.article_id LEFT JOIN text ON text.hash = article.text_hash`,
    )
    .all();
  db.close();
  return items;
}
