import { describe, expect, test } from "vitest";
import {
  actorAt,
  fitCamera,
  fromScreen,
  nearestInDirection,
  neighboursOf,
  roomForLabels,
  toScreen,
} from "../../../../src/renderer/features/views/network-data.ts";
import type { NetworkActor } from "../../../../src/shared/contract/overview.contract.ts";
import { createRandom } from "../../../support/seeded-random.ts";

const positions = (...points: readonly (readonly [number, number])[]) => new Float32Array(points.flat());
const actors = (count: number): NetworkActor[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `A${index}`,
    kind: "person",
    weight: 1,
  }));

describe("walking the network", () => {
  test("goes to what lies that way, not to what is nearer elsewhere", () => {
    const cross = positions([0, 0], [10, 1], [-40, 0], [0, -30], [2, 25], [14, 15]);
    expect(
      ["right", "left", "up", "down"].map((way) => nearestInDirection(cross, 0, way as "right")),
    ).toEqual([1, 2, 3, 4]);
    expect(nearestInDirection(positions([0, 0]), 0, "up")).toBe(-1);
  });

  test("from any actor every other is reached by arrows and ties", () => {
    const random = createRandom(9);
    const points = Array.from({ length: 200 }, () => [random.next() * 900, random.next() * 600] as const);
    const places = positions(...points);
    const seen = new Set([0]);
    for (const one of seen) {
      for (const way of ["left", "right", "up", "down"] as const) {
        const next = nearestInDirection(places, one, way);
        if (next >= 0) seen.add(next);
      }
    }
    expect(seen.size).toBeGreaterThan(190);
  });

  test("neighbours come heaviest first", () => {
    const found = neighboursOf(actors(3), [
      { a: 0, b: 1, weight: 2 },
      { a: 0, b: 2, weight: 5 },
    ]);
    expect(found[0]).toEqual([
      { actor: 2, weight: 5 },
      { actor: 1, weight: 2 },
    ]);
    expect(found[1]).toEqual([{ actor: 0, weight: 2 }]);
  });
});

describe("the camera", () => {
  test("brings everything onto the screen, and back", () => {
    const places = positions([-500, 20], [700, -300], [0, 900]);
    const camera = fitCamera(places, 800, 600);
    for (let actor = 0; actor < 3; actor += 1) {
      const [x, y] = [places[actor * 2] ?? 0, places[actor * 2 + 1] ?? 0];
      const [sx, sy] = toScreen(camera, 800, 600, x, y);
      expect([sx >= 0, sx <= 800, sy >= 0, sy <= 600]).toEqual([true, true, true, true]);
      const [bx, by] = fromScreen(camera, 800, 600, sx, sy);
      expect([bx, by]).toEqual([expect.closeTo(x, 3), expect.closeTo(y, 3)]);
    }
    expect(fitCamera(positions(), 800, 600).scale).toBe(1);
  });

  test("the mouse meets the actor on top", () => {
    const places = positions([0, 0], [5, 0], [100, 0]);
    expect(actorAt(places, [10, 10, 10], [3, 0], 0)).toBe(1);
    expect(actorAt(places, [10, 10, 10], [112, 0], 3)).toBe(2);
    expect(actorAt(places, [10, 10, 10], [50, 50], 3)).toBe(-1);
  });
});

test("names never stand over each other, the first ones find room first", () => {
  const random = createRandom(3);
  const boxes = Array.from({ length: 80 }, () => ({ x: random.next() * 300, y: random.next() * 200, w: 60 }));
  const placed = roomForLabels(
    boxes.map((_, index) => index),
    (index) => boxes[index] ?? { x: 0, y: 0, w: 0 },
    { height: 16, most: 60 },
  );
  expect(placed[0]?.actor).toBe(0);
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      const apart = one.x + one.w <= other.x || other.x + other.w <= one.x || Math.abs(one.y - other.y) >= 16;
      expect(apart).toBe(true);
    }
  }
});
