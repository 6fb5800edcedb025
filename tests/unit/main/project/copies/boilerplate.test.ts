import { expect, test } from "vitest";
import { recurringParagraphs } from "../../../../../src/main/project/copies/boilerplate.ts";

test("a paragraph of many otherwise different articles is furniture, one of a family of copies is not", () => {
  const found = recurringParagraphs([
    { hash: 1, articles: 5, sampledPairs: 10, differentPairs: 6 },
    { hash: 2, articles: 4, sampledPairs: 6, differentPairs: 6 },
    { hash: 3, articles: 40, sampledPairs: 10, differentPairs: 5 },
    { hash: 4, articles: 9, sampledPairs: 0, differentPairs: 0 },
  ]);
  expect([...found]).toEqual([1]);
});
