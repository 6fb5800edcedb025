import { describe, expect, test } from "vitest";
import { findDate, findDates, parsePartialDate } from "../../../../src/shared/text/partial-date.ts";

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
  ["04 آب/أغسطس 2013", "2013-08-04"],
  ["13/03/2024", "2024-03-13"],
  ["03/13/2024", "2024-03-13"],
  ["4.3.2024", "2024-03-04"],
];

describe("partial dates", () => {
  test.each(READABLE)("%s is %s", (written, value) => {
    expect(parsePartialDate(written)).toEqual({ value, ambiguous: false });
  });

  test("a date that can be read in two ways is not guessed", () => {
    expect(parsePartialDate("04/03/2024")).toEqual({
      value: null,
      ambiguous: true,
      readings: ["2024-03-04", "2024-04-03"],
    });
    expect(parsePartialDate("Published: 04/03/2024 10:15").readings).toEqual([
      "2024-03-04T10:15",
      "2024-04-03T10:15",
    ]);
  });

  test("a date that can be read in two ways is read as somebody said", () => {
    expect(parsePartialDate("04/03/2024", { order: "day-first" }).value).toBe("2024-03-04");
    expect(parsePartialDate("04/03/2024", { order: "month-first" }).value).toBe("2024-04-03");
    expect(parsePartialDate("13/03/2024", { order: "month-first" }).value).toBe("2024-03-13");
  });

  test.each([
    ["4. März 2024", "de"],
    ["4 mars 2024", "fr"],
    ["4 de marzo de 2024", "es"],
    ["4 marzo 2024", "it"],
    ["4 de março de 2024", "pt"],
    ["4 maart 2024", "nl"],
    ["4 marts 2024", "da"],
    ["4 marca 2024", "pl"],
    ["4. března 2024", "cs"],
    ["4 марта 2024 г.", "ru"],
    ["4 березня 2024", "uk"],
    ["4 Mart 2024", "tr"],
    ["4 Maret 2024", "id"],
    ["4 Μαρτίου 2024", "el"],
    ["4 במרץ 2024", "he"],
    ["4 مارس 2024", "ar"],
    ["٤ آذار ٢٠٢٤", "ar"],
    ["۴ مارس ۲۰۲۴", "fa"],
    ["4 मार्च 2024", "hi"],
    ["४ मार्च २०२४", "hi"],
    ["2024年3月4日", "zh"],
    ["２０２４年３月４日", "ja"],
    ["2024년 3월 4일", "ko"],
    ["๐๔.๐๓.๒๐๒๔", "th"],
  ])("the fourth of March in other languages and digits: %s (%s)", (written) => {
    expect(parsePartialDate(written).value).toBe("2024-03-04");
  });

  test.each(["4 มีนาคม 2567", "04.03.2567", "15 رمضان 1445", "1402-12-14", "令和6年3月4日"])(
    "a date of another calendar is left alone: %s",
    (written) => {
      expect(parsePartialDate(written).value).toBeNull();
    },
  );

  test("all dates of a line are found in order, each once", () => {
    const line = "Updated 2024-03-06 08:00, first published 4 March 2024; corrected March 5, 2024.";
    expect(findDates(line).map(({ value, start, end }) => [value, line.slice(start, end)])).toEqual([
      ["2024-03-06T08:00", "2024-03-06 08:00"],
      ["2024-03-04", "4 March 2024"],
      ["2024-03-05", "March 5, 2024"],
    ]);
    expect(findDates("1/2/2024 ".repeat(50))).toHaveLength(4);
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
