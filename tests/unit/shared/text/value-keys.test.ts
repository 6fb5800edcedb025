import { expect, test } from "vitest";
import { valueWords } from "../../../../src/shared/domain/value-words.ts";
import { comparableValue, equalValueKey, nameKey, unitKey } from "../../../../src/shared/text/value-keys.ts";

const stated = (more: object) => ({
  ...{ id: "v", topic: "dead", kind: "number" as const, number: 4, upper: 4 },
  ...{ unit: null, words: "4", actorName: null, ...more },
});

test("names are keys without case, accents, signs and a leading article", () => {
  expect(nameKey("  The Énergie-Ministry ")).toBe("energie ministry");
  expect(nameKey("the")).toBe("the");
});

test("plural and singular are one unit, and so are words for people", () => {
  expect(unitKey("Homes")).toBe(unitKey("home"));
  expect(unitKey("persons")).toBe(unitKey("people"));
  expect(unitKey("bodies")).toBe(unitKey("body"));
  expect(unitKey("buses")).not.toBe(unitKey("bus stops"));
  expect(unitKey(null)).toBe("");
});

test("rough words and dates are read from the words of the article", () => {
  expect(comparableValue(stated({ words: "about 40" })).rough).toBe(true);
  expect(comparableValue(stated({ words: "someone 40" })).rough).toBe(false);
  const time = stated({ kind: "time", number: null, upper: null, words: "late on 20 November 2026" });
  expect(comparableValue(time).when).toBe("2026-11-20");
  expect(comparableValue({ ...time, words: "at dawn" }).when).toBeNull();
});

test("equal values have one key, whatever their words", () => {
  expect(equalValueKey(stated({ words: "four people", unit: "people" }))).toBe(
    equalValueKey(stated({ words: "4 persons", unit: "persons", topic: "Dead" })),
  );
  expect(equalValueKey(stated({ upper: null }))).not.toBe(equalValueKey(stated({})));
});

test("a value is said in short", () => {
  expect(valueWords(stated({ upper: null, unit: "people" }))).toBe("at least 4 people");
  expect(valueWords(stated({ number: null, upper: 1200 }))).toBe("up to 1,200");
  expect(valueWords(stated({ upper: 6 }))).toBe("4 to 6");
  expect(valueWords(stated({ kind: "party", words: "they", actorName: "Navy" }))).toBe("Navy");
});
