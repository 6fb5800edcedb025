import { describe, expect, test } from "vitest";
import { readIdentifier } from "../../../../src/shared/domain/actor.ts";
import { heldOn, isInOrder, isPartialDay } from "../../../../src/shared/domain/validity.ts";

describe("a partial day", () => {
  test.each(["2021", "2021-03", "2021-03-05", "2024-02-29", "0099-12-31"])("can be %s", (text) => {
    expect(isPartialDay(text)).toBe(true);
  });
  test.each(["21", "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-3-5", "2021-03-05T10:00", ""])(
    "cannot be “%s”",
    (text) => {
      expect(isPartialDay(text)).toBe(false);
    },
  );
});

describe("what held from one partial date to another", () => {
  const minister = { from: "2021", until: "2025" };
  test.each([
    ["2020-12-31", "no"],
    ["2021", "possible"],
    ["2021-03-10", "possible"],
    ["2022", "certain"],
    ["2024-12-31", "certain"],
    ["2025-06", "possible"],
    ["2025-12-31T23:59", "possible"],
    ["2026-01-01", "no"],
  ])("%s: %s", (date, answer) => {
    expect(heldOn(minister, date)).toBe(answer);
  });

  test("counts both days in when they are known to the day", () => {
    const days = { from: "2021-03-05", until: "2021-03-07" };
    expect(
      ["2021-03-04", "2021-03-05", "2021-03-07", "2021-03-08"].map((date) => heldOn(days, date)),
    ).toEqual(["no", "certain", "certain", "no"]);
    expect(heldOn(days, "2021-03")).toBe("possible");
    expect(heldOn(days, "2021-04")).toBe("no");
  });

  test("is open on a side that nobody has dated, and says nothing with none", () => {
    expect(heldOn({ from: "2021-02", until: null }, "2021-03-01")).toBe("certain");
    expect(heldOn({ from: null, until: "2021-02" }, "2021-01-31")).toBe("certain");
    expect(heldOn({ from: null, until: null }, "2021")).toBe("possible");
  });

  test("cannot end before it begins", () => {
    expect(isInOrder({ from: "2021-05", until: "2021" })).toBe(true);
    expect(isInOrder({ from: "2021-05", until: "2021-04-30" })).toBe(false);
    expect(isInOrder({ from: null, until: "2021" })).toBe(true);
  });
});

describe("an identifier", () => {
  test.each([
    ["Q30", "wikidata:Q30"],
    ["q30", "wikidata:Q30"],
    ["wikidata: Q30", "wikidata:Q30"],
    ["https://www.wikidata.org/wiki/Q30", "wikidata:Q30"],
    ["http://www.wikidata.org/entity/Q30", "wikidata:Q30"],
    ["ISNI:0000 0001 2331 6153", "isni:0000 0001 2331 6153"],
    ["opensanctions:NK-abc", "opensanctions:NK-abc"],
  ])("“%s” is kept as %s", (typed, kept) => {
    expect(readIdentifier(typed)).toBe(kept);
    expect(readIdentifier(kept)).toBe(kept);
  });
  test.each(["", "Q", "Q0", "Q012", "wikidata:P31", "wikidata:Q3x", "United States", ":x", "a:"])(
    "“%s” is none",
    (typed) => {
      expect(readIdentifier(typed)).toBeNull();
    },
  );
});
