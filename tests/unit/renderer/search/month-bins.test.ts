import { describe, expect, test } from "vitest";
import { binMonths, binsWithin } from "../../../../src/renderer/features/search/month-bins.ts";

/** `count` months from a first one on, the n-th with n hits. */
function months(first: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return { month, count: index };
  });
}

describe("months as bars", () => {
  test("stay months while they fit, and nothing gives nothing", () => {
    const { step, bins } = binMonths(months(2025 * 12 + 10, 4), 4);
    expect(step).toBe("month");
    expect(bins).toEqual([
      { first: "2025-11", last: "2025-11", count: 0 },
      { first: "2025-12", last: "2025-12", count: 1 },
      { first: "2026-01", last: "2026-01", count: 2 },
      { first: "2026-02", last: "2026-02", count: 3 },
    ]);
    expect(binMonths([], 10).bins).toEqual([]);
  });

  test("become quarters of the calendar, cut to the months there are", () => {
    const { step, bins } = binMonths(months(2025 * 12 + 10, 5), 2);
    expect(step).toBe("quarter");
    expect(bins).toEqual([
      { first: "2025-11", last: "2025-12", count: 1 },
      { first: "2026-01", last: "2026-03", count: 9 },
    ]);
  });

  test("lose no hit and never exceed the bars allowed, over any stretch", () => {
    for (const count of [1, 2, 11, 24, 25, 37, 121, 600, 1300]) {
      for (const most of [1, 2, 7, 72]) {
        const given = months(1900 * 12 + (count % 12), count);
        const { bins } = binMonths(given, most);
        expect(bins.length).toBeLessThanOrEqual(most + (most === 1 ? 1 : 0));
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe((count * (count - 1)) / 2);
        expect(bins[0]?.first).toBe(given[0]?.month);
        expect(bins.at(-1)?.last).toBe(given.at(-1)?.month);
      }
    }
  });
});

describe("the bars of a filter", () => {
  const { bins } = binMonths(months(2025 * 12, 24), 24);

  test("are those it touches, also by year or day", () => {
    expect(binsWithin(bins, "2025-03", "2025-05")).toEqual({ first: 2, last: 4 });
    expect(binsWithin(bins, "2026", undefined)).toEqual({ first: 12, last: 23 });
    expect(binsWithin(bins, undefined, "2025-02-14")).toEqual({ first: 0, last: 1 });
    expect(binsWithin(bins, "2025", "2025")).toEqual({ first: 0, last: 11 });
  });

  test("are none without a filter or outside the months", () => {
    expect(binsWithin(bins, undefined, undefined)).toBeNull();
    expect(binsWithin(bins, "2030", undefined)).toBeNull();
  });
});
