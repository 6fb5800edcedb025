import { describe, expect, test } from "vitest";
import { columnsFrom } from "../../../src/renderer/features/articles/column-state.ts";
import { detailsOf } from "../../../src/renderer/features/articles/use-article-selection.ts";
import { sharedPage, windowsBetween } from "../../../src/renderer/features/articles/use-article-windows.ts";

describe("windows of rows", () => {
  test("cover exactly the rows asked for", () => {
    expect(windowsBetween(0, 199)).toEqual([0]);
    expect(windowsBetween(199, 200)).toEqual([0, 1]);
    expect(windowsBetween(-5, 0)).toEqual([0]);
    expect(windowsBetween(9_900, 10_099)).toEqual([49, 50]);
  });
});

describe("a window that is asked again", () => {
  const row = (id: string, words = 100) => ({
    id,
    title: `Title ${id}`,
    outlet: null,
    byline: null,
    published: null,
    language: "en",
    words,
    path: `drop/${id}.txt`,
    storyId: id,
    checks: [],
    copies: 0,
    claims: 0,
    tags: [],
    isOrigin: true,
  });

  test("keeps the rows that say the same, wherever they stand now", () => {
    const before = { total: 2, rows: [row("b"), row("c")] };
    const now = sharedPage(before, { total: 3, rows: [row("a"), row("b"), row("c", 120)] });
    expect(now.rows[1]).toBe(before.rows[0]);
    expect(now.rows[2]).not.toBe(before.rows[1]);
    expect(now.rows.map(({ id, words }) => [id, words])).toEqual([
      ["a", 100],
      ["b", 100],
      ["c", 120],
    ]);
    expect(sharedPage(now, { total: 3, rows: now.rows.map((each) => ({ ...each })) })).toBe(now);
  });
});

describe("the selection", () => {
  test("gives one article its details and several the bulk edit", () => {
    expect(detailsOf([])).toBeNull();
    expect(detailsOf(["a"])).toEqual({ kind: "article", id: "a" });
    expect(detailsOf(["a", "b"])).toEqual({ kind: "articles", ids: ["a", "b"] });
  });
});

describe("remembered columns", () => {
  test("survive being read back", () => {
    const saved = { sizing: { title: 300 }, visibility: { path: true } };
    expect(columnsFrom(JSON.stringify(saved))).toEqual(saved);
  });

  test("fall back when what was stored makes no sense", () => {
    expect(columnsFrom("{not json").visibility).toEqual({ path: false });
    expect(columnsFrom(JSON.stringify({ sizing: { title: "wide" }, visibility: 3 }))).toEqual({
      sizing: {},
      visibility: {},
    });
  });
});
