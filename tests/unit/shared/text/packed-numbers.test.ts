import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packAscending, unpackAscending } from "../../../../src/shared/text/packed-numbers.ts";

const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 })
  .map((numbers) => Uint32Array.from(numbers).sort());

describe("packAscending", () => {
  test("gives back what was packed, whatever it is", () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        expect(unpackAscending(packAscending(numbers))).toEqual(numbers);
      }),
    );
    expect(unpackAscending(packAscending(Uint32Array.of(0, 0xffffffff)))).toEqual(
      Uint32Array.of(0, 0xffffffff),
    );
  });

  test("takes little more than the least possible for a sample of hashes", () => {
    let state = 7;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 16;
    };
    const keys = Uint32Array.from({ length: 27 }, random).sort();
    expect(packAscending(keys).length).toBeLessThan(92);
  });

  test("gives fewer numbers for bytes that break off, and none for none", () => {
    const bytes = packAscending(Uint32Array.of(5, 70, 900, 100_000));
    expect(unpackAscending(bytes.slice(0, bytes.length - 2)).length).toBeLessThan(4);
    expect(unpackAscending(new Uint8Array())).toHaveLength(0);
  });
});
