import { describe, expect, test } from "vitest";
import { foldAt, foldsOf } from "../../../../../src/renderer/features/reader/folds.ts";
import type { ZoneView } from "../../../../../src/shared/contract/views.ts";
import { readingBlocks } from "../../../../../src/shared/text/reading-blocks.ts";

type Line = readonly [role: ZoneView["role"], change?: Partial<ZoneView>];

function article(lines: readonly Line[]) {
  let start = 0;
  const zones = lines.map(([role, change], index): ZoneView => {
    const end = start + `Line number ${index}`.length;
    const zone: ZoneView = {
      role,
      start,
      end,
      reason: "",
      strength: "strong",
      decided: false,
      source: "import",
      ...change,
    };
    start = end + 2;
    return zone;
  });
  const text = lines.map((_, index) => `Line number ${index}`).join("\n\n");
  return { blocks: readingBlocks(text, zones), zones };
}

const foldsIn = (lines: readonly Line[]) => {
  const { blocks, zones } = article(lines);
  return foldsOf(blocks, zones);
};

describe("folds", () => {
  test("take three lines or more that are surely not the article", () => {
    const tail: Line[] = [["boilerplate"], ["related-headline"], ["boilerplate"]];
    expect(foldsIn([["title"], ["body"], ...tail])).toEqual([{ first: 2, last: 4 }]);
    expect(foldsIn([["title"], ["body"], ["boilerplate"], ["boilerplate"]])).toEqual([]);
  });

  test("leave what is only weakly so, and what a person decided", () => {
    const weak: Line = ["boilerplate", { strength: "weak" }];
    const decided: Line = ["boilerplate", { decided: true, source: "person" }];
    expect(foldsIn([["body"], ["boilerplate"], weak, ["boilerplate"]])).toEqual([]);
    expect(foldsIn([["body"], ["boilerplate"], decided, ["boilerplate"], ["boilerplate"]])).toEqual([]);
  });

  test("never take all there is to read", () => {
    expect(foldsIn([["title"], ["boilerplate"], ["boilerplate"], ["boilerplate"]])).toEqual([]);
  });

  test("are found again by any of their lines", () => {
    const folds = [{ first: 2, last: 4 }];
    expect(foldAt(folds, 4)).toEqual(folds[0]);
    expect(foldAt(folds, 5)).toBeNull();
  });
});
