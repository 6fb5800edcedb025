import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KeptWords } from "../../../../../src/main/project/copies/kept-words.ts";

const hashesOf = (seed: number, count: number) =>
  Uint32Array.from({ length: count }, (_, at) => Math.imul(seed + at, 0x9e3779b1));

const lowerHalves = (hashes: Uint32Array) => [...hashes].map((hash) => hash & 0xffff);

describe("KeptWords", () => {
  test("gives back the lower halves of what was kept, the last version of each article", () => {
    const kept = new KeptWords();
    kept.keep(1, hashesOf(1, 300_000));
    kept.keep(2 ** 40, hashesOf(2, 5));
    kept.keep(1, hashesOf(3, 70_000));
    expect([...(kept.of(1) ?? [])]).toEqual(lowerHalves(hashesOf(3, 70_000)));
    expect([...(kept.of(2 ** 40) ?? [])]).toEqual(lowerHalves(hashesOf(2, 5)));
    kept.forget(1);
    expect(kept.of(1)).toBeNull();
    expect(kept.of(7)).toBeNull();
  });

  test("of more than there is room for the newest are there, each whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 }))),
        (articles) => {
          const kept = new KeptWords(100);
          const last = new Map<number, Uint32Array>();
          for (const [place, [key, count]] of articles.entries()) {
            const hashes = hashesOf(place * 1000, count);
            kept.keep(key, hashes);
            last.set(key, hashes);
            expect([...(kept.of(key) ?? [])]).toEqual(lowerHalves(hashes));
            for (const [other, words] of last) {
              const found = kept.of(other);
              if (found !== null) expect([...found]).toEqual(lowerHalves(words));
            }
          }
        },
      ),
    );
  });

  test("an article larger than all the room is not kept, and costs no other its place", () => {
    const kept = new KeptWords(100);
    kept.keep(1, hashesOf(1, 50));
    kept.keep(2, hashesOf(2, 99));
    expect(kept.of(2)).toBeNull();
    expect(kept.of(1)).toHaveLength(50);
  });
});
