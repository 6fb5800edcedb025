import { describe, expect, test } from "vitest";
import { columnsFrom } from "../../../src/renderer/features/articles/column-state.ts";
import { gridKey } from "../../../src/renderer/features/articles/grid-keys.ts";
import { detailsOf, toggled } from "../../../src/renderer/features/articles/use-article-selection.ts";
import { windowsBetween } from "../../../src/renderer/features/articles/use-article-windows.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("windows of rows", () => {
  test("cover exactly the rows asked for", () => {
    expect(windowsBetween(0, 199)).toEqual([0]);
    expect(windowsBetween(199, 200)).toEqual([0, 1]);
    expect(windowsBetween(-5, 0)).toEqual([0]);
    expect(windowsBetween(9_900, 10_099)).toEqual([49, 50]);
  });
});

describe("keys of the table", () => {
  test("move within the list and never out of it", () => {
    expect(gridKey({ ...plain, key: "ArrowDown" }, { active: 9, total: 10, page: 5 })).toEqual({
      kind: "move",
      index: 9,
    });
    expect(gridKey({ ...plain, key: "PageUp" }, { active: 3, total: 10, page: 5 })).toEqual({
      kind: "move",
      index: 0,
    });
    expect(gridKey({ ...plain, key: "End" }, { active: -1, total: 10, page: 5 })).toEqual({
      kind: "move",
      index: 9,
    });
  });

  test("extend with Shift, open with Enter, select with Space and Control A", () => {
    const cursor = { active: 2, total: 10, page: 5 };
    expect(gridKey({ ...plain, key: "ArrowDown", shiftKey: true }, cursor)).toEqual({
      kind: "extend",
      index: 3,
    });
    expect(gridKey({ ...plain, key: "Enter" }, cursor)).toEqual({ kind: "open" });
    expect(gridKey({ ...plain, key: " " }, cursor)).toEqual({ kind: "toggle" });
    expect(gridKey({ ...plain, key: "a", ctrlKey: true }, cursor)).toEqual({ kind: "all" });
  });

  test("mean nothing without rows, without a cursor, or with Alt", () => {
    expect(gridKey({ ...plain, key: "ArrowDown" }, { active: -1, total: 0, page: 5 })).toBeNull();
    expect(gridKey({ ...plain, key: "Enter" }, { active: -1, total: 3, page: 5 })).toBeNull();
    expect(
      gridKey({ ...plain, key: "ArrowLeft", altKey: true }, { active: 1, total: 3, page: 5 }),
    ).toBeNull();
  });
});

describe("the selection", () => {
  test("gives one article its details and several the bulk edit", () => {
    expect(detailsOf(new Set())).toBeNull();
    expect(detailsOf(new Set(["a"]))).toEqual({ kind: "article", id: "a" });
    expect(detailsOf(new Set(["a", "b"]))).toEqual({ kind: "articles", ids: ["a", "b"] });
  });

  test("toggles without touching the set it came from", () => {
    const before = new Set(["a"]);
    expect([...toggled(before, "b")]).toEqual(["a", "b"]);
    expect([...toggled(before, "a")]).toEqual([]);
    expect([...before]).toEqual(["a"]);
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
