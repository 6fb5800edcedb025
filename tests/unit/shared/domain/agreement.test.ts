import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf } from "../../../../src/shared/domain/agreement.ts";

/** What several people said of things in a row; "." where somebody said nothing. */
function things(...people: readonly string[]): string[][] {
  const rows = people.map((row) => row.split(" "));
  return (rows[0] ?? []).map((_, at) => rows.flatMap((row) => (row[at] === "." ? [] : (row[at] ?? []))));
}

/** Data and results as printed in K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). */
describe("the published examples", () => {
  test("section A: two observers, two values, none missing: 0.095", () => {
    const { alpha, percent } = agreementOf(things("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"));
    expect(alpha).toBeCloseTo(0.095, 3);
    expect(percent).toBeCloseTo(0.6, 10);
  });

  test("section B: two observers, five values, none missing: 0.692", () => {
    const { alpha } = agreementOf(things("a a b b d c c c e d d a", "b a b b b c c c e d d d"));
    expect(alpha).toBeCloseTo(0.692, 3);
  });

  test("section C: four observers, values missing: 0.743", () => {
    const { alpha, shared } = agreementOf(
      things(
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
      ),
    );
    expect(alpha).toBeCloseTo(0.743, 3);
    // The last thing has one value only and does not count.
    expect(shared).toBe(11);
  });

  test("the example with three observers and most values missing: 0.691", () => {
    const { alpha } = agreementOf(
      things(
        ". . . . . 3 4 1 2 1 1 3 3 . 3",
        "1 . 2 1 3 3 4 3 . . . . . . .",
        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
      ),
    );
    expect(alpha).toBeCloseTo(0.691, 3);
  });
});

describe("agreement", () => {
  test("is not defined without a thing that two people judged", () => {
    expect(agreementOf([])).toEqual({ shared: 0, unanimous: 0, percent: null, alpha: null });
    expect(agreementOf([["true"], [], ["false"]])).toEqual({
      shared: 0,
      unanimous: 0,
      percent: null,
      alpha: null,
    });
  });

  test("has a percentage but no alpha while everybody says one and the same everywhere", () => {
    expect(
      agreementOf([
        ["true", "true"],
        ["true", "true", "true"],
      ]),
    ).toEqual({ shared: 2, unanimous: 2, percent: 1, alpha: null });
  });

  test("is 1 when all agree on different values, below 0 when they always differ", () => {
    expect(
      agreementOf([
        ["true", "true"],
        ["false", "false"],
      ]),
    ).toMatchObject({
      percent: 1,
      alpha: 1,
      unanimous: 2,
    });
    const { alpha, percent, unanimous } = agreementOf([
      ["true", "false"],
      ["false", "true"],
    ]);
    expect(percent).toBe(0);
    expect(unanimous).toBe(0);
    expect(alpha).toBeLessThan(0);
  });

  const anyThings = fc.array(
    fc.array(fc.constantFrom("true", "likely", "unclear", "false"), { maxLength: 5 }),
  );

  test("does not depend on the order of things or of people, nor on things that one person judged", () => {
    fc.assert(
      fc.property(anyThings, (given) => {
        const found = agreementOf(given);
        const turned = agreementOf([...given.map((values) => [...values].reverse()), ["true"]].reverse());
        expect(turned.shared).toBe(found.shared);
        expect(turned.unanimous).toBe(found.unanimous);
        expect(turned.percent ?? -9).toBeCloseTo(found.percent ?? -9, 9);
        expect(turned.alpha ?? -9).toBeCloseTo(found.alpha ?? -9, 9);
      }),
    );
  });

  test("equals observed over expected disagreement, counted pair by pair", () => {
    fc.assert(
      fc.property(anyThings, (given) => {
        const shared = given.filter((values) => values.length > 1);
        const all = shared.flat();
        const differing = (values: readonly string[]): number =>
          values.flatMap((one, at) => values.filter((other, index) => index !== at && other !== one)).length;
        const observed =
          shared.reduce((sum, values) => sum + differing(values) / (values.length - 1), 0) / all.length;
        const expected = differing(all) / (all.length * (all.length - 1));
        const { alpha } = agreementOf(given);
        if (shared.length === 0 || expected === 0) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });
});
