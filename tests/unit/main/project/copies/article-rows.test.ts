import { describe, expect, test } from "vitest";
import { ArticleRows } from "../../../../../src/main/project/copies/article-rows.ts";
import { LineIndex } from "../../../../../src/main/project/copies/line-index.ts";

describe("ArticleRows", () => {
  test("keeps rows of any length, and knows which are forgotten", () => {
    const rows = new ArticleRows();
    const row = (key: number) => Uint32Array.from({ length: key % 50 }, (_, at) => key * 100 + at);
    for (let key = 0; key < 3000; key++) expect(rows.add(key, row(key))).toBe(key);
    for (let key = 0; key < 3000; key += 2) rows.forget(key);
    expect(rows.size).toBe(1500);
    expect(rows.slotOf(10)).toBeUndefined();
    expect(rows.articleAt(10)).toBeNull();
    expect([...rows.rowAt(rows.slotOf(2999) ?? -1)]).toEqual([...row(2999)]);
    expect(rows.isSparse).toBe(false);
    rows.forget(1);
    expect(rows.isSparse).toBe(true);
    expect([...rows.living()].slice(0, 2)).toEqual([
      [3, 3],
      [5, 5],
    ]);
  });
});

describe("LineIndex", () => {
  test("names the articles with a line, the newest first, after many were put in again", () => {
    const index = new LineIndex();
    for (let round = 0; round < 3; round++) {
      for (let key = 0; key < 1500; key++) index.add(key, Uint32Array.from([7, key + 100 + round]));
    }
    index.remove(1499);
    expect(index.articlesWith(7, 3)).toEqual([1498, 1497, 1496]);
    expect(index.articlesWith(7)).toHaveLength(1499);
    expect(index.articlesWith(5 + 100 + 2)).toEqual([5]);
    expect([...index.linesOf(5)]).toEqual([7, 107]);
    expect(index.linesOf(1499)).toHaveLength(0);
  });
});
