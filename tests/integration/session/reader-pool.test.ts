import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReaderPool, type ReaderPool } from "../../../src/main/project/session/reader-pool.ts";
import { createSearchDesk } from "../../../src/main/project/session/search-desk.ts";
import type { WorkbenchEvent } from "../../../src/shared/contract/events.ts";
import type { MethodInput, MethodOutput } from "../../../src/shared/contract/index.ts";
import type { Result } from "../../../src/shared/result.ts";
import { type NewsProject, newsProject } from "../../support/news-project.ts";

let folder = "";
let news: NewsProject;
let readers: ReaderPool;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-pool-"));
  news = newsProject({ count: 600, seed: 2, sharedData: null }, folder, () => 0);
  readers = createReaderPool({
    size: 2,
    workerData: {
      projectPath: news.path,
      indexPath: news.indexPath,
      indexId: news.indexId,
      person: { id: "p", name: "P" },
      sourcesFolder: folder,
    },
    quick: new Set(["search.complete"]),
    onIndexLost: () => {},
    stuckMs: 50,
  });
});
afterAll(async () => {
  await readers.close();
  rmSync(folder, { recursive: true, force: true });
});

const never = new AbortController().signal;
const input = (query: string, more: object = {}): MethodInput<"search.articles"> => ({
  ...{ query, filter: {}, order: "relevance", includeBoilerplate: false, collapseCopies: false },
  ...{ typing: false, cursor: null, limit: 20, ...more },
});

describe("reader threads", () => {
  test("a cancelled question is answered at once, and a thread stuck in it is replaced", async () => {
    const controller = new AbortController();
    // Every pair of articles with every other: some seconds in one native call.
    const stuck = readers.read("search.concordance", STUCK, controller.signal);
    const queued = new AbortController();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const waiting = Array.from({ length: 3 }, () =>
      readers.read("search.articles", input("the"), queued.signal),
    );
    queued.abort();
    controller.abort();
    const started = performance.now();
    expect(await stuck).toEqual({ ok: false, error: { code: "cancelled" } });
    for (const answer of await Promise.all(waiting))
      expect(answer).toEqual({ ok: false, error: { code: "cancelled" } });
    // Some milliseconds on an idle machine; the bound allows for a loaded one.
    expect(performance.now() - started).toBeLessThan(5000);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => readers.read("search.articles", input("the"), never)),
    );
    for (const answer of answers) expect(answer.ok).toBe(true);
  });

  test("a question asked after it was cancelled is not run", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await readers.read("search.articles", input("the"), controller.signal)).toEqual({
      ok: false,
      error: { code: "cancelled" },
    });
  });
});

/** All rows of the most common words, sorted: the longest question there is. */
const STUCK = {
  ...{ query: "the OR a OR said OR in", filter: {}, includeBoilerplate: true },
  ...{ sort: "right", width: 400, cursor: null, limit: 200 },
};

describe("the exact order", () => {
  /** A pool that answers as if there were many hits: three slices of the real index. */
  function slicing(): ReaderPool {
    const plan = async (): Promise<Result<unknown>> => {
      const page = await readers.read("search.slice", { input: input("the"), range: ALL }, never);
      if (!page.ok) return page;
      const keys = (page.value as { keys: number[] }).keys.toSorted((a, b) => a - b);
      const borders = [0, ...[0.3, 0.7].map((share) => keys[Math.floor(keys.length * share)] ?? 0)];
      const slices = borders.map((first, index) => ({ first, end: borders[index + 1] ?? ALL.end }));
      return { ok: true, value: { needsSlices: true, slices } };
    };
    return {
      ...readers,
      read: (method, asked, signal) =>
        method === "search.plan" ? plan() : readers.read(method, asked, signal),
    };
  }
  const ALL = { first: 0, end: Number.MAX_SAFE_INTEGER };

  async function pages(desk: ReturnType<typeof createSearchDesk>, more: object): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const answer = await desk.articles(input("the", { ...more, cursor }), never);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      const page = answer.value as MethodOutput<"search.articles">;
      expect(page.ordering.kind).toBe("exact");
      ids.push(...page.hits.map(({ articleId }) => articleId));
      cursor = page.nextCursor;
    } while (cursor !== null && ids.length < 100);
    return ids;
  }

  test("found by slices is that of one piece, page by page, and tells how far it is", async () => {
    const events: WorkbenchEvent[] = [];
    const whole = createSearchDesk({ readers, publish: () => {} });
    const sliced = createSearchDesk({ readers: slicing(), publish: (event) => events.push(event) });
    const expected = await pages(whole, { step: "exact" });
    expect(await pages(sliced, { step: "exact", rankingId: "box" })).toEqual(expected);
    expect(new Set(expected).size).toBe(expected.length);
    expect(expected.length).toBeGreaterThanOrEqual(100);
    const steps = events.map((event) => (event.name === "search.ranking" ? event.done : -1));
    expect(steps).toEqual([0, 1, 2, 3]);
  });

  test("ends between slices when a newer search aborts it", async () => {
    const controller = new AbortController();
    const pool = slicing();
    let slices = 0;
    const counting: ReaderPool = {
      ...pool,
      size: 2,
      read(method, asked, signal) {
        if (method === "search.slice") {
          slices += 1;
          controller.abort();
        }
        return pool.read(method, asked, signal);
      },
    };
    const desk = createSearchDesk({ readers: counting, publish: () => {} });
    const answer = await desk.articles(input("the", { step: "exact" }), controller.signal);
    expect(answer).toEqual({ ok: false, error: { code: "cancelled" } });
    expect(slices).toBe(1);
  });
});
