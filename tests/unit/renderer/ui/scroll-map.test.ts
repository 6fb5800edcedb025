import { describe, expect, test } from "vitest";
import { otherHeight, risingPoints } from "../../../../src/renderer/ui/scroll-map.ts";

const ENDS = { left: 1000, right: 2000 };

describe("risingPoints", () => {
  test("keeps points in order between the two ends", () => {
    const points = [
      { left: 100, right: 400 },
      { left: 600, right: 900 },
    ];
    expect(risingPoints(points, ENDS)).toEqual([{ left: 0, right: 0 }, ...points, ENDS]);
  });

  test("drops a paragraph that moved and keeps the rest", () => {
    const moved = { left: 100, right: 1900 };
    const kept = [
      { left: 200, right: 300 },
      { left: 500, right: 700 },
      { left: 800, right: 1100 },
    ];
    expect(risingPoints([moved, ...kept], ENDS)).toEqual([{ left: 0, right: 0 }, ...kept, ENDS]);
  });

  test("without points only the ends are left", () => {
    expect(risingPoints([], ENDS)).toEqual([{ left: 0, right: 0 }, ENDS]);
  });
});

describe("otherHeight", () => {
  const points = risingPoints([{ left: 100, right: 400 }], ENDS);

  test("a point leads to its partner, in both directions", () => {
    expect(otherHeight(points, "left", 100)).toBe(400);
    expect(otherHeight(points, "right", 400)).toBe(100);
  });

  test("between two points it goes in proportion", () => {
    expect(otherHeight(points, "left", 50)).toBe(200);
    expect(otherHeight(points, "left", 550)).toBe(1200);
  });

  test("beyond the end it stays at the end", () => {
    expect(otherHeight(points, "left", 5000)).toBe(2000);
  });
});
