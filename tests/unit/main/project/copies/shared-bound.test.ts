import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SharedBound } from "../../../../../src/main/project/copies/shared-bound.ts";
import { alignWords } from "../../../../../src/shared/text/compare/align-words.ts";
import { type Words, wordsOf } from "../../../../../src/shared/text/words.ts";

const words = (seed: number, count: number) => Array.from({ length: count }, (_, at) => `w${seed + at}`);
const read = (text: readonly string[]) => wordsOf(text.join(" "), []);

function boundOf(one: Words, other: Words): number {
  const bound = new SharedBound();
  bound.begin(one.hashes);
  return bound.boundOf(new Uint16Array(other.hashes));
}

/** The score of an alignment, as the engine counts it. */
function scoreOf(one: Words, other: Words): number {
  const { insideA, insideB } = alignWords(one, other);
  const [a, b] = [insideA / one.count, insideB / other.count];
  if (one.count === other.count) return Math.max(a, b);
  return one.count < other.count ? a : b;
}

describe("SharedBound", () => {
  test("is never below the score, whatever was moved, dropped, repeated or put in", () => {
    const word = fc.integer({ min: 0, max: 12 }).map((number) => `v${number}`);
    const piece = fc.oneof(
      fc.tuple(fc.constant("shared" as const), fc.nat(150), fc.integer({ min: 1, max: 40 })),
      fc.tuple(fc.constant("own" as const), fc.nat(1e6), fc.integer({ min: 1, max: 25 })),
    );
    const article = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 60 }))
      .map(([pieces, few]) => [
        ...pieces.flatMap(([kind, from, count]) => words(kind === "own" ? from + 1000 : from, count)),
        ...few,
      ]);
    fc.assert(
      fc.property(article, article, (one, other) => {
        const [a, b] = [read(one), read(other)];
        expect(boundOf(a, b)).toBeGreaterThanOrEqual(scoreOf(a, b) - 1e-12);
        expect(boundOf(b, a)).toBeGreaterThanOrEqual(scoreOf(a, b) - 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  test("is next to nothing where a phrase or two are shared, and the whole where all is", () => {
    const phrase = ["at", "least", "nine", "hundred", "people", "were"];
    const one = read([...words(0, 200), ...phrase, ...words(1000, 200)]);
    const other = read([
      ...words(2000, 100),
      ...phrase,
      ...words(3000, 200),
      "at",
      "least",
      "nine",
      "hundred",
    ]);
    expect(boundOf(one, other)).toBeCloseTo(6 / 310);
    expect(boundOf(one, one)).toBe(1);
    expect(boundOf(one, read(words(5000, 50)))).toBe(0);
  });

  test("articles of hardly any words share nothing", () => {
    expect(boundOf(read(["one"]), read([]))).toBe(0);
    expect(boundOf(read([]), read(["one", "two"]))).toBe(0);
  });

  test("goes from one article to the next, longer or shorter", () => {
    const bound = new SharedBound();
    const long = read(words(0, 9000));
    const short = read(words(100, 60));
    for (const [one, other] of [
      [short, long],
      [long, short],
      [short, short],
    ] as const) {
      bound.begin(one.hashes);
      expect(bound.boundOf(new Uint16Array(other.hashes))).toBe(1);
    }
    bound.begin(short.hashes);
    expect(bound.boundOf(new Uint16Array(read(words(20_000, 60)).hashes))).toBe(0);
  });
});
