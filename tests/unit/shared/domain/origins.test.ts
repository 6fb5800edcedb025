import { expect, test } from "vitest";
import { sharedPercent } from "../../../../src/shared/domain/copy-link.ts";
import { independentOrigins } from "../../../../src/shared/domain/origins.ts";
import { daysBetween } from "../../../../src/shared/domain/published-order.ts";

test("copies of one report are one independent origin", () => {
  const storyOf = new Map([
    ["wire", "wire"],
    ["copy", "wire"],
    ["own", "own"],
  ]);
  const outletOf = new Map([
    ["wire", "Agency"],
    ["copy", " agency "],
    ["own", "Velmora Post"],
    ["new", null],
  ]);
  const count = independentOrigins(
    ["wire", "copy", "copy", "own", "new"],
    (key) => storyOf.get(key) ?? null,
    (key) => outletOf.get(key) ?? null,
  );
  expect(count).toEqual({ origins: 3, articles: 4, outlets: 2 });
});

test("no articles have no origins", () => {
  expect(
    independentOrigins(
      [],
      () => null,
      () => null,
    ),
  ).toEqual({ origins: 0, articles: 0, outlets: 0 });
});

test("only a full share is 100 percent and only none is 0", () => {
  expect([0, 0.001, 0.554, 0.999, 1].map(sharedPercent)).toEqual([0, 1, 55, 99, 100]);
});

test("days between two publications need both days", () => {
  expect(daysBetween("2024-02-28", "2024-03-01T10:00:00Z")).toBe(2);
  expect(daysBetween("2024-02", "2024-03-01")).toBeNull();
  expect(daysBetween(null, "2024-03-01")).toBeNull();
});
