import { expect, test } from "vitest";
import { rangeText, readRange } from "../../../../src/shared/text/read-range.ts";

test.each([
  ["4", 4, 4],
  [" 1,200 ", 1200, 1200],
  ["2026", 2026, 2026],
  ["one", 1, 1],
  ["4-6", 4, 6],
  ["4 to 6", 4, 6],
  ["at least 4", 4, null],
  ["4+", 4, null],
  ["> 4", 4, null],
  ["up to six", null, 6],
  ["≤ 6", null, 6],
  ["-3.5", -3.5, -3.5],
  ["3.5 million", 3_500_000, 3_500_000],
])("%s is read", (typed, number, upper) => {
  expect(readRange(typed)).toEqual({ number, upper });
});

test.each(["", "many", "4 or 5 of 6", "-"])("%s is no number", (typed) => {
  expect(readRange(typed)).toBeNull();
});

test("what is written is read back", () => {
  for (const range of [
    { number: 4, upper: 4 },
    { number: 4, upper: null },
    { number: null, upper: 6 },
    { number: 4.5, upper: 6 },
  ])
    expect(readRange(rangeText(range))).toEqual(range);
});
