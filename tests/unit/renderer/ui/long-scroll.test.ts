import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boxHeight,
  type Extent,
  placeAfter,
  placeAt,
  type ScrollPlace,
  TALLEST_PX,
} from "../../../../src/renderer/ui/long-scroll.ts";

const VIEW = 700;
const short: Extent = { total: 72_000, view: VIEW };
/** Two million rows of 76 pixels. */
const long: Extent = { total: 152_000_000, view: VIEW };
const END = TALLEST_PX - VIEW;

describe("a list longer than a box may be", () => {
  test("has a box of the tallest height, a short one its own", () => {
    expect([boxHeight(short.total), boxHeight(long.total)]).toEqual([72_000, TALLEST_PX]);
  });

  test("a short list is scrolled as it is", () => {
    expect(placeAt(500, short)).toEqual({ box: 500, list: 500 });
    expect(placeAfter({ box: 0, list: 0 }, 333, short)).toEqual({ box: 333, list: 333 });
  });

  test("the bar's ends are the list's ends, its middle the middle", () => {
    const start: ScrollPlace = placeAt(0, long);
    expect(placeAfter(start, END, long).list).toBe(long.total - VIEW);
    expect(placeAfter(start, END / 2, long).list).toBeCloseTo((long.total - VIEW) / 2);
    expect(placeAfter(placeAt(long.total, long), 0, long)).toEqual({ box: 0, list: 0 });
  });

  test("a turn of the wheel is as many pixels as anywhere", () => {
    const before = placeAt(76_000_000, long);
    expect(placeAfter(before, before.box + 120, long)).toEqual({
      box: before.box + 120,
      list: before.list + 120,
    });
  });

  test("is shown to its last row by the wheel alone, though the bar is at its end before", () => {
    let place = placeAt(long.total - 20_000, long);
    for (let turn = 0; turn < 200; turn += 1) place = placeAfter(place, Math.min(END, place.box + 120), long);
    expect(place).toEqual({ box: END, list: long.total - VIEW });
    for (let turn = 0; turn < 2000; turn += 1) place = placeAfter(place, Math.max(0, place.box - 500), long);
    expect(place.list).toBe(long.total - VIEW - 1_000_000);
  });

  test("never shows beyond its ends, whatever the steps", () => {
    const steps = fc.array(
      fc.oneof(fc.integer({ min: -1400, max: 1400 }), fc.integer({ min: -END, max: END })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: long.total }), steps, (from, moves) => {
        let place = placeAt(from, long);
        for (const move of moves) {
          place = placeAfter(place, Math.min(END, Math.max(0, place.box + move)), long);
          expect(place.list).toBeGreaterThanOrEqual(0);
          expect(place.list).toBeLessThanOrEqual(long.total - VIEW);
          expect(place.box).toBeGreaterThanOrEqual(0);
          expect(place.box).toBeLessThanOrEqual(END);
        }
      }),
    );
  });
});
