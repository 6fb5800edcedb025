import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeArticleFolder } from "../../support/generate-articles.ts";
import { startProcess, type TestProcess } from "../../support/project-process.ts";
import { createRandom } from "../../support/seeded-random.ts";

/** How many kills: 5 in each run of the tests, `KILLS=20` for a release. */
const KILLS = Number(process.env.KILLS ?? 5);
/** At most so many files are waited for between two kills. */
const BETWEEN = 60;
/** Enough that the last kill still falls into the run, though more comes in than was waited for. */
const FILES = KILLS * BETWEEN * 2;

describe("an import that is killed", () => {
  const folder = mkdtempSync(join(tmpdir(), "wirebench-kill-"));
  const corpus = join(folder, "corpus");
  beforeAll(() => {
    writeArticleFolder(corpus, { count: FILES, seed: 11 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(`loses nothing acknowledged, goes on and doubles nothing, ${KILLS} times`, {
    timeout: 600_000,
  }, async () => {
    const random = createRandom(20261122);
    const path = join(folder, "killed.wirebench");
    let opened = await open(path, join(folder, "data"));
    await opened.call("imports.start", { sources: [corpus] });
    let kills = 0;
    let acknowledged = 0;
    while (kills < KILLS) {
      // Kill after a random amount of committed progress, so that kills fall into all phases of the run.
      const wanted = Math.min(acknowledged + 1 + Math.floor(random.next() * BETWEEN), FILES - 1);
      acknowledged = await progressOf(opened, path, wanted);
      await opened.kill();
      kills += 1;
      const { items } = countsIn(path);
      expect(items).toBeGreaterThanOrEqual(acknowledged);
      opened = await open(path, join(folder, "data"));
    }
    await opened.call("project.settle", {});
    const end = countsIn(path);
    const check = await opened.call("project.check", {});
    await opened.quit();
    expect(end).toMatchObject({
      items: FILES,
      runs: 1,
      finished: 1,
      doubledArticles: 0,
      doubledItems: 0,
      leftSources: 0,
    });
    expect(end.articles).toBe(end.distinctArticleIds);
    expect(end.searchedChanges).toBe(0);
    expect(check).toEqual({ ok: true, problems: [] });
  });

  async function open(path: string, data: string): Promise<TestProcess> {
    const started = await startProcess(data);
    await started.call("project.open", { path, create: true });
    return started;
  }
});

/** Waits until at least `wanted` outcomes are committed, as another connection sees them. */
async function progressOf(opened: TestProcess, path: string, wanted: number): Promise<number> {
  const db = new Database(path, { readonly: true });
  const committed = db.prepare<[], { items: number; finished: number }>(
    `SELECT (SELECT count(*) FROM import_item) AS items,
            (SELECT count(*) FROM import_run WHERE state = 'finished') AS finished`,
  );
  try {
    for (;;) {
      const { items = 0, finished = 0 } = committed.get() ?? {};
      if (items >= wanted || finished > 0) return items;
      await opened.nextEvent();
    }
  } finally {
    db.close();
  }
}

function countsIn(path: string) {
  const db = new Database(path, { readonly: true });
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const counts = {
    items: count("SELECT count(*) FROM import_item"),
    articles: count("SELECT count(*) FROM article"),
    distinctArticleIds: count(
      "SELECT count(DISTINCT article_id) FROM import_item WHERE article_id IS NOT NULL",
    ),
    runs: count("SELECT count(*) FROM import_run"),
    finished: count("SELECT count(*) FROM import_run WHERE state = 'finished'"),
    doubledItems: count("SELECT count(*) - count(DISTINCT path) FROM import_item"),
    doubledArticles: count("SELECT count(*) - count(DISTINCT id) FROM article"),
    leftSources: count("SELECT count(*) FROM import_source"),
    searchedChanges: count(
      "SELECT count(*) FROM article_change WHERE stamp > (SELECT CAST(value AS INTEGER) FROM project_fact WHERE name = 'copiesDoneThrough')",
    ),
  };
  db.close();
  return counts;
}
