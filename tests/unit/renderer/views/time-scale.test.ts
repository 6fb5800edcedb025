import { describe, expect, test } from "vitest";
import { timeBars } from "../../../../src/renderer/features/views/time-bars.ts";
import {
  fitted,
  panned,
  timeAt,
  timeTicks,
  xOf,
  zoomed,
} from "../../../../src/renderer/features/views/time-scale.ts";

const at = (...parts: [number, number, number?, number?]) => Date.UTC(...parts);

describe("the axis of time", () => {
  test.each([
    ["hours", at(2026, 10, 16), at(2026, 10, 17), ["16 Nov", "03:00", "06:00"]],
    ["days", at(2026, 10, 16), at(2026, 10, 26), ["16 Nov 2026", "17 Nov", "18 Nov"]],
    ["months", at(2026, 9, 15), at(2027, 5, 1), ["Nov 2026", "Dec", "2027"]],
    ["years", at(2020, 5), at(2027, 5), ["2021", "2022", "2023"]],
  ])("in %s", (_, start, end, labels) => {
    const ticks = timeTicks({ start, end }, 1000, 90);
    expect(ticks.slice(0, 3).map((tick) => tick.label)).toEqual(labels);
  });

  test("whatever the range: round, rising, inside, neither crowded nor endless", () => {
    for (let days = 0.01; days < 200_000; days *= 1.7) {
      const start = at(2026, 10, 16, 7);
      const range = { start, end: start + days * 86_400_000 };
      const ticks = timeTicks(range, 1200, 90);
      expect(ticks.length).toBeLessThan(40);
      for (const [place, tick] of ticks.entries()) {
        expect(tick.at).toBeGreaterThanOrEqual(range.start);
        expect(tick.at).toBeLessThanOrEqual(range.end);
        const before = ticks[place - 1];
        if (before !== undefined)
          expect(xOf(range, 1200, tick.at) - xOf(range, 1200, before.at)).toBeGreaterThan(60);
      }
    }
  });

  test("zooming keeps the time under the pointer, panning the length", () => {
    const range = { start: at(2026, 0), end: at(2027, 0) };
    const pointer = timeAt(range, 1000, 250);
    const closer = zoomed(range, 0.5, pointer);
    expect(xOf(closer, 1000, pointer)).toBeCloseTo(250);
    expect(closer.end - closer.start).toBe((range.end - range.start) / 2);
    expect(zoomed(range, 1e-12, pointer).end - zoomed(range, 1e-12, pointer).start).toBe(600_000);
    const later = panned(range, 0.25);
    expect([later.end - later.start, later.start > range.start]).toEqual([range.end - range.start, true]);
    expect(fitted(at(2026, 0), at(2026, 0)).end).toBeGreaterThan(at(2026, 0));
  });
});

describe("articles over time", () => {
  test("fills empty days, keeps what lies far off and what is not exact as figures", () => {
    const found = timeBars(
      [
        { value: "2009-03-01", count: 1 },
        { value: "2026-11", count: 2 },
        { value: "2026-11-01", count: 5 },
        { value: "2026-11-04", count: 3 },
        { value: null, count: 4 },
      ],
      "day",
    );
    expect(found.bars).toEqual([
      { value: "2026-11-01", count: 5 },
      { value: "2026-11-02", count: 0 },
      { value: "2026-11-03", count: 0 },
      { value: "2026-11-04", count: 3 },
    ]);
    expect([found.earlier, found.later, found.inexact]).toEqual([1, 0, 6]);
  });

  test("a wrong date in the future does not take the place of the corpus", () => {
    const days = Array.from({ length: 20 }, (_, day) => ({
      value: `2026-11-${String(day + 1).padStart(2, "0")}`,
      count: 9,
    }));
    const found = timeBars([...days, { value: "2199-01-01", count: 1 }], "day");
    expect([found.bars.length, found.later]).toEqual([20, 1]);
  });

  test.each(["day", "month", "year"] as const)("no article by %s is no bar", (step) => {
    expect(timeBars([], step).bars).toEqual([]);
  });

  test("no article is lost", () => {
    const months = Array.from({ length: 100 }, (_, place) => ({
      value: `${1990 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`,
      count: place + 1,
    }));
    const { bars, earlier, later, inexact } = timeBars(months, "month");
    expect(bars).toHaveLength(62);
    expect(bars.reduce((sum, bar) => sum + bar.count, earlier + later + inexact)).toBe(5050);
  });
});
