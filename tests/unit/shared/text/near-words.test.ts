import { describe, expect, test } from "vitest";
import { editsBetween, nearWords } from "../../../../src/shared/text/search/near-words.ts";

/** Edits by the plain definition: every way to write one word as the other. */
function slowEdits(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const [a, ...restOne] = one;
  const [b, ...restOther] = other;
  const least = Math.min(
    slowEdits(restOne, other) + 1,
    slowEdits(one, restOther) + 1,
    slowEdits(restOne, restOther) + (a === b ? 0 : 1),
  );
  const isSwapped = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0];
  return isSwapped ? Math.min(least, slowEdits(one.slice(2), other.slice(2)) + 1) : least;
}

describe("edits between two words", () => {
  test("count letters changed, left out, added and swapped", () => {
    expect(editsBetween("bridge", "bridge", 2)).toBe(0);
    expect(editsBetween("brige", "bridge", 2)).toBe(1);
    expect(editsBetween("birdge", "bridge", 2)).toBe(1);
    expect(editsBetween("bredges", "bridge", 2)).toBe(2);
    expect(editsBetween("harbour", "bridge", 2)).toBe(3);
    expect(editsBetween("𐌰𐌱", "𐌱𐌰", 2)).toBe(1);
  });

  test("are those of the plain definition for all short words of two letters", () => {
    const words = ["", "a", "b", "ab", "ba", "aab", "aba", "bba", "abab", "baba", "abba"];
    for (const one of words)
      for (const other of words)
        expect([one, other, editsBetween(one, other, 4)]).toEqual([
          one,
          other,
          slowEdits([...one], [...other]),
        ]);
  });
});

test("near words come nearest first, then the most frequent; never the word itself, and no long way for a short word", () => {
  const terms = [
    { term: "bridges", articles: 90 },
    { term: "bridge", articles: 5 },
    { term: "brigade", articles: 40 },
    { term: "brige", articles: 1 },
    { term: "harbour", articles: 900 },
  ];
  expect(nearWords("brige", terms, 3).map(({ term }) => term)).toEqual(["bridge", "bridges", "brigade"]);
  const short = [
    { term: "cost", articles: 7 },
    { term: "cat", articles: 70 },
    { term: "sea", articles: 700 },
  ];
  expect(nearWords("cot", short, 3).map(({ term }) => term)).toEqual(["cat", "cost"]);
});
