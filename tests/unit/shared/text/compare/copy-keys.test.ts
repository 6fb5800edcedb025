import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyKeys, keyScale } from "../../../../../src/shared/text/compare/copy-keys.ts";
import { wordsOf } from "../../../../../src/shared/text/words.ts";
import { HARBOUR_PARAGRAPHS, HARBOUR_TEXT } from "../../../../support/copy-texts.ts";

function keysOf(text: string): Uint32Array {
  return copyKeys(wordsOf(text, []));
}

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
}

describe("copyKeys", () => {
  test("are ascending, without repeats, and the same for the same words", () => {
    const keys = keysOf(HARBOUR_TEXT);
    expect(Array.from(keys)).toEqual([...new Set(keys)].sort((left, right) => left - right));
    expect(keysOf(HARBOUR_TEXT.toUpperCase().replaceAll(",", " –"))).toEqual(keys);
  });

  test("are about as many as the scale says", () => {
    for (const count of [80, 200, 2000]) {
      const expected = (count - 4) / keyScale(count);
      expect(Math.abs(keysOf(numbered(count)).length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  test("are never fewer than four when there are four", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 300 }), fc.integer({ min: 0, max: 1000 }), (count, start) => {
        const words = Array.from({ length: count }, (_, index) => `w${start + index}`).join(" ");
        expect(keysOf(words).length).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  test("of a coarse sample are a part of every finer one", () => {
    const long = keysOf(numbered(600));
    const short = new Set(keysOf(numbered(220)));
    const inBoth = long.filter((key) => short.has(key)).length;
    expect(inBoth).toBeGreaterThan(216 / 16 / 2);
  });

  test("survive inserted and deleted paragraphs", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 4 }), (kept) => {
        const cut = kept.map((at) => HARBOUR_PARAGRAPHS[at]).join("\n\n");
        const whole = new Set(keysOf(HARBOUR_TEXT));
        const limit = 2 ** 32 / 16;
        const comparable = keysOf(cut).filter((key) => key < limit);
        const broken = comparable.filter((key) => !whole.has(key)).length;
        // Only the sequences across the seams, four a seam, may be new; a sixteenth of them is sampled.
        expect(broken).toBeLessThanOrEqual(4 * kept.length);
        expect(comparable.length - broken).toBeGreaterThan(0);
      }),
    );
  });

  test("of a text too short for five words are one, and of an empty text none", () => {
    expect(keysOf("three words only")).toHaveLength(1);
    expect(keysOf("")).toHaveLength(0);
  });
});
