import { describe, expect, test } from "vitest";
import { findDate, parsePartialDate } from "../../../../src/shared/text/partial-date.ts";

const READABLE: readonly (readonly [string, string])[] = [
  ["2026", "2026"],
  ["2026-11", "2026-11"],
  ["November 2026", "2026-11"],
  ["2026-11-20T21:40:00+01:00", "2026-11-20T21:40"],
  ["Tuesday, September 1, 2015", "2015-09-01"],
  ["Updated: 4 Mar 2024, 10:12 AM", "2024-03-04T10:12"],
  ["November 13, 2023 at 6:30 pm EST", "2023-11-13T18:30"],
  ["20. März 2024 um 18:30 Uhr", "2024-03-20T18:30"],
  ["1er janvier 2024", "2024-01-01"],
  ["3 de mayo de 2023", "2023-05-03"],
  ["5 мая 2024 г.", "2024-05-05"],
  ["٢٠ نوفمبر ٢٠٢٦", "2026-11-20"],
  ["13/03/2024", "2024-03-13"],
  ["03/13/2024", "2024-03-13"],
  ["4.3.2024", "2024-03-04"],
];

describe("partial dates", () => {
  test.each(READABLE)("%s is %s", (written, value) => {
    expect(parsePartialDate(written)).toEqual({ value, ambiguous: false });
  });

  test("a date that can be read in two ways is not guessed", () => {
    expect(parsePartialDate("04/03/2024")).toEqual({ value: null, ambiguous: true });
  });

  test.each([
    "31/02/2024",
    "2024-02-30",
    "31 February 2024",
    "0001-01-01",
    "since October 26",
    "12345678",
    "Room 2024b",
  ])("%s is no date", (written) => {
    expect(parsePartialDate(written).value).toBeNull();
  });

  test("a sentence with a date in it is not a date", () => {
    expect(parsePartialDate("Twelve people were hurt near the old bridge on 20 March 2024")).toEqual({
      value: null,
      ambiguous: false,
    });
  });

  test("a date is found in a line with its place", () => {
    const line = "KABUL, 20 March 2024 (Agency) - The road";
    const found = findDate(line);
    expect(found?.value).toBe("2024-03-20");
    expect(line.slice(found?.start, found?.end)).toBe("20 March 2024");
  });

  test("years outside the limits are refused", () => {
    expect(parsePartialDate("20 March 2030", { latestYear: 2029 }).value).toBeNull();
  });
});
