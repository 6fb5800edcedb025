import { describe, expect, test } from "vitest";
import { countTies, type Meeting } from "../../../../src/shared/domain/count-ties.ts";
import { createRandom } from "../../../support/seeded-random.ts";

const meeting = (core: string, about = ""): Meeting => ({ core: [...core], about: [...about] });
const ties = (found: ReturnType<typeof countTies>) =>
  Object.fromEntries(
    found.ties.map(({ a, b, weight }) => [`${found.members[a]?.id}${found.members[b]?.id}`, weight]),
  );

describe("who meets whom", () => {
  test("each of the core with each other and with those spoken about, but not these among themselves", () => {
    const found = countTies([meeting("ab", "cd"), meeting("a", "c")], { most: 10, leastWeight: 1 });
    expect(ties(found)).toEqual({ ac: 2, ab: 1, ad: 1, cb: 1, bd: 1 });
  });

  test("twice in one meeting counts once; nobody is tied with himself", () => {
    const found = countTies([{ core: ["a", "a", "b"], about: ["a", "b", "b"] }], {
      most: 10,
      leastWeight: 1,
    });
    expect(ties(found)).toEqual({ ab: 1 });
  });

  test("light ties go, and with them who has none left; the total counts all", () => {
    const found = countTies([meeting("ab"), meeting("ab"), meeting("cd")], { most: 10, leastWeight: 2 });
    expect([ties(found), found.members.map(({ id }) => id), found.total]).toEqual([{ ab: 2 }, ["a", "b"], 4]);
  });

  test("of too many, those in most meetings stay", () => {
    const found = countTies([meeting("abc"), meeting("bc"), meeting("bd")], { most: 2, leastWeight: 1 });
    expect([ties(found), found.total]).toEqual([{ bc: 2 }, 4]);
  });

  test("equals a plain loop on chance meetings", () => {
    const random = createRandom(5);
    const meetings = Array.from({ length: 60 }, () =>
      meeting(
        [..."abcdefgh"].filter(() => random.chance(0.3)).join(""),
        [..."abcdefgh"].filter(() => random.chance(0.2)).join(""),
      ),
    );
    const expected: Record<string, number> = {};
    for (const one of "abcdefgh") {
      for (const other of "abcdefgh") {
        if (one >= other) continue;
        const count = meetings.filter(({ core, about }) => {
          const all = new Set([...core, ...about]);
          return all.has(one) && all.has(other) && (core.includes(one) || core.includes(other));
        }).length;
        if (count > 0) expected[one + other] = count;
      }
    }
    const found = ties(countTies(meetings, { most: 10, leastWeight: 1 }));
    const byName = Object.fromEntries(
      Object.entries(found).map(([pair, weight]) => [[...pair].sort().join(""), weight]),
    );
    expect(byName).toEqual(expected);
  });
});
