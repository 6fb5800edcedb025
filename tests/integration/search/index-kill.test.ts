import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EVERY_ARTICLE } from "../../../src/shared/text/search/index-text.ts";
import { storeNews } from "../../support/news-project.ts";
import { startProcess } from "../../support/project-process.ts";

/** CI kills five times; the fifty: KILLS=50. */
const KILLS = Number(process.env.KILLS ?? 5);
const ARTICLES = 2500;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-kill-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an index killed again and again while it is filled ends complete, with every article once", async () => {
  const path = join(folder, "news.wirebench");
  const dataFolder = join(folder, "data");
  mkdirSync(dataFolder);
  storeNews({ count: ARTICLES, seed: 4, sharedData: null }, path, dataFolder, () => 0);

  const indexes = join(dataFolder, "indexes");
  let whileFilling = 0;
  let reached = 0;
  for (let kill = 0; whileFilling < KILLS && kill < 4 * KILLS; kill += 1) {
    let isComplete = false;
    const running = await startProcess(dataFolder);
    await running.call("project.open", { path, create: false });
    // At least one more batch is in, and more are to come.
    for (let tries = 0; tries < 1000; tries += 1) {
      const state = await running.call("search.state", {});
      if (state.indexed > reached && state.indexed > 0) {
        reached = state.indexed;
        if (state.filling) whileFilling += 1;
        isComplete = !state.filling;
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 3 + (kill % 7)));
    }
    await running.kill();
    // It was ready before it could be killed: once more from the start.
    if (isComplete) {
      rmSync(indexes, { recursive: true });
      reached = 0;
    }
  }
  expect(whileFilling).toBe(KILLS);

  const last = await startProcess(dataFolder);
  await last.call("project.open", { path, create: false });
  await last.call("project.settle", {});
  const state = await last.call("search.state", {});
  expect(state).toMatchObject({ indexed: ARTICLES, filling: false });
  await last.quit();

  const file = readdirSync(indexes).find((name) => name.endsWith(".search")) ?? "";
  const index = new Database(join(indexes, file), { readonly: true });
  const project = new Database(path, { readonly: true });
  const keys = project.prepare("SELECT key FROM article ORDER BY key").pluck().all();
  const found = index
    .prepare("SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid")
    .pluck()
    .all(`{other} : "${EVERY_ARTICLE}"`);
  expect(found).toEqual(keys);
  // Every article has the sign once: an article indexed twice would have it twice.
  index.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, article_index, row)");
  const counts = index.prepare("SELECT doc, cnt FROM temp.vocabulary WHERE term = ?").get(EVERY_ARTICLE);
  expect(counts).toEqual({ doc: ARTICLES, cnt: ARTICLES });
  index.close();
  project.close();
}, 1_200_000);
