import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ambiguousDateIn } from "../../../../src/shared/text/ambiguous-date.ts";
import { parsePartialDate } from "../../../../src/shared/text/partial-date.ts";

describe("a date with two readings", () => {
  test("is found in a sentence, with both", () => {
    expect(ambiguousDateIn("The date in “04/03/2024” can be read in two ways.")).toEqual({
      written: "04/03/2024",
      dayFirst: "2024-03-04",
      monthFirst: "2024-04-03",
    });
    expect(ambiguousDateIn("٠٤/٠٣/٢٠٢٤")?.dayFirst).toBe("2024-03-04");
  });

  test.each([
    "13/03/2024",
    "03/13/2024",
    "05/05/2024",
    "04.03.2024",
    "2024-03-04",
    "1104/03/2024",
    "no date",
  ])("is not %s", (words) => {
    expect(ambiguousDateIn(words)).toBeNull();
  });

  test("is exactly what the reader of dates calls ambiguous", () => {
    const number = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(number, number, fc.constantFrom("/", "-"), (a, b, sign) => {
        const written = `${a}${sign}${b}${sign}2024`;
        const found = ambiguousDateIn(written);
        expect(found !== null).toBe(parsePartialDate(written).ambiguous);
        if (found !== null) expect(parsePartialDate(found.dayFirst).value).toBe(found.dayFirst);
      }),
      { seed: 20_240_304 },
    );
  });
});
