import { describe, expect, test } from "vitest";
import { chooseRelation, type MeasuredPair } from "../../../../../src/shared/text/compare/copy-relation.ts";

/** Differences with and without other facts, single words apart as often as not. */
function slots(changed: number, plain: number, equalFacts: number): MeasuredPair["slots"] {
  return { changed, plain, changedApart: changed, plainApart: plain, equalFacts };
}

const COPY: MeasuredPair = {
  score: 0.95,
  longerCovered: 0.9,
  lengthRatio: 0.94,
  sharedWords: 300,
  unquoted: 0.95,
  openings: { shorter: 0, longer: 0 },
  sharedOfBoth: 0.92,
  facts: { all: 1, numbers: 1 },
  passageFacts: { all: 20, changed: 0 },
  slots: slots(0, 0, 18),
  days: 0,
  sameOutlet: false,
  titles: 0.2,
};

describe("choosing the relation of two articles", () => {
  test("an article that another outlet cut at the end is a copy while it covers half of the longer one", () => {
    const cut = { ...COPY, score: 1, lengthRatio: 0.6 };
    expect(chooseRelation({ ...cut, longerCovered: 0.6 })).toBe("copy");
    expect(chooseRelation({ ...cut, longerCovered: 0.4, lengthRatio: 0.4 })).toBe("excerpt");
  });

  test("one outlet's report that reuses most of its earlier one is a new version when both days are known", () => {
    const reworked = { ...COPY, score: 0.62, longerCovered: 0.57, sameOutlet: true, days: 1 };
    expect(chooseRelation(reworked)).toBe("new-version");
    expect(chooseRelation({ ...reworked, days: null })).toBe("copy");
    expect(chooseRelation({ ...reworked, sameOutlet: false })).toBe("copy");
  });

  test("one outlet's background in another report joins nothing", () => {
    const background = { ...COPY, score: 0.62, longerCovered: 0.57, sameOutlet: true, days: 1 };
    expect(chooseRelation({ ...background, facts: { all: 0.7, numbers: 0.8 } })).toBe("shares-passages");
  });

  test("a form filled in anew is a recurring report", () => {
    const form = { ...COPY, sameOutlet: true, days: 7, titles: 1 };
    expect(
      chooseRelation({ ...form, facts: { all: 0.6, numbers: 0.3 }, passageFacts: { all: 20, changed: 8 } }),
    ).toBe("recurring-report");
  });

  test("two reports that open in their own words and share an agency's passages are no copies", () => {
    const apart = { ...COPY, score: 0.65, longerCovered: 0.4, sharedOfBoth: 0.5, unquoted: 0.6 };
    expect(chooseRelation({ ...apart, openings: { shorter: 20, longer: 45 } })).toBe("shares-passages");
    expect(chooseRelation({ ...apart, openings: { shorter: 10, longer: 45 } })).toBe("excerpt");
    expect(chooseRelation({ ...apart, openings: { shorter: 20, longer: 30 } })).toBe("excerpt");
    const cut = { ...apart, score: 0.8, openings: { shorter: 20, longer: 90 } };
    expect(chooseRelation(cut)).toBe("excerpt");
    const bulk = { ...apart, longerCovered: 0.6, sharedOfBoth: 0.62, openings: { shorter: 20, longer: 45 } };
    expect(chooseRelation(bulk)).toBe("copy");
  });

  test("without outlets and dates the places filled with other facts tell a form from a copy", () => {
    const form = { ...COPY, days: null, titles: 0, facts: { all: 0.8, numbers: 0.7 } };
    expect(chooseRelation({ ...form, slots: slots(2, 1, 10) })).toBe("recurring-report");
    expect(chooseRelation({ ...form, slots: slots(1, 0, 30) })).toBe("copy");
    expect(chooseRelation({ ...form, slots: slots(3, 9, 10) })).toBe("copy");
    expect(
      chooseRelation({
        ...form,
        facts: { all: 1, numbers: 1 },
        slots: slots(1, 0, 2),
      }),
    ).toBe("copy");
  });

  test("other facts between many plain differences are edits or misread letters, not a form filled in anew", () => {
    const otherFacts = { ...COPY, facts: { all: 0.4, numbers: 0.3 }, passageFacts: { all: 20, changed: 6 } };
    expect(chooseRelation({ ...otherFacts, slots: slots(4, 20, 10) })).toBe("copy");
    expect(chooseRelation({ ...otherFacts, slots: slots(4, 5, 10) })).toBe("recurring-report");
    expect(chooseRelation({ ...otherFacts, slots: slots(4, 20, 10), sameOutlet: true })).toBe(
      "recurring-report",
    );
  });

  test("one outlet's article under the same title days later recurs when it kept its length", () => {
    const later = { ...COPY, sameOutlet: true, titles: 1, days: 7 };
    expect(chooseRelation(later)).toBe("recurring-report");
    expect(chooseRelation({ ...later, lengthRatio: 0.7, days: 4 })).toBe("new-version");
  });
});
