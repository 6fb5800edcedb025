import { describe, expect, test } from "vitest";
import { chooseRelation, type MeasuredPair } from "../../../../src/shared/text/copy-relation.ts";

const COPY: MeasuredPair = {
  score: 0.95,
  longerCovered: 0.9,
  lengthRatio: 0.94,
  sharedWords: 300,
  unquoted: 0.95,
  facts: { all: 1, numbers: 1 },
  passageFacts: { all: 20, changed: 0 },
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
});
