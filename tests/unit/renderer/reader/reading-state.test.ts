import { describe, expect, test } from "vitest";
import { blockHeight, groupsOf } from "../../../../src/renderer/features/reader/block-groups.ts";
import { LOOK_LIMITS, lookFrom } from "../../../../src/renderer/features/reader/reading-look.ts";
import { placesFrom } from "../../../../src/renderer/features/reader/reading-places.ts";

describe("the look of the text", () => {
  const usual = { size: LOOK_LIMITS.size.usual, measure: LOOK_LIMITS.measure.usual };

  test("comes back as it was left; what is hidden or faded does not", () => {
    const kept = lookFrom(JSON.stringify({ size: 22, measure: 50, hidden: true, faded: true }));
    expect(kept).toEqual({ size: 22, measure: 50, hidden: false, faded: false });
  });

  test("anything unexpected is the usual", () => {
    for (const stored of [null, "", "{", "[]", "7", '{"size":900,"measure":"long"}']) {
      expect(lookFrom(stored)).toMatchObject(usual);
    }
  });
});

describe("places in articles", () => {
  test("come back in the order in which they were kept", () => {
    const places = placesFrom('[["a",120,0.25],["b",0,0]]');
    expect([...places]).toEqual([
      ["a", { block: 120, share: 0.25 }],
      ["b", { block: 0, share: 0 }],
    ]);
  });

  test("what is broken is left out", () => {
    expect([...placesFrom('[["a"],["b",-1,0],["c",5,2],[1,2,3],null,["d",5,0.5]]').keys()]).toEqual(["d"]);
    expect(placesFrom("no json").size).toBe(0);
    expect(placesFrom('{"a":1}').size).toBe(0);
  });
});

describe("groups of blocks", () => {
  const blocks = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => ({
      start: index * (length + 2),
      end: index * (length + 2) + length,
    }));

  test("hold all blocks once, in order, forty at most", () => {
    const groups = groupsOf(blocks(1001, 100));
    expect(groups.map(({ first, end }) => end - first).every((count) => count > 0 && count <= 40)).toBe(true);
    expect(groups[0]?.first).toBe(0);
    expect(groups.at(-1)?.end).toBe(1001);
    for (const [index, group] of groups.entries()) expect(group.first).toBe(groups[index - 1]?.end ?? 0);
  });

  test("are small where blocks are long", () => {
    const groups = groupsOf(blocks(100, 20_000));
    expect(groups.every(({ first, end }) => end - first <= 2)).toBe(true);
    expect(groupsOf([])).toEqual([]);
  });

  test("guess a height that grows with the words", () => {
    expect(blockHeight({ start: 0, end: 640 })).toBeGreaterThan(blockHeight({ start: 0, end: 64 }) * 5);
  });
});
