import { expect, test } from "vitest";
import { suggestActors } from "../../../../../src/shared/text/attribution/suggest-actors.ts";

function names(text: string, language: string | null = "en"): string[] {
  return suggestActors(text, [{ role: "body", start: 0, end: text.length }], language).map(
    ({ name }) => name,
  );
}

test("runs of capitalised words, titles and possessives taken off", () => {
  expect(
    names("On Sunday Harbour Minister Lena Orsk met Gen. Paul Reed near Orsk's home in Port Amal."),
  ).toEqual(["Harbour", "Lena Orsk", "Paul Reed", "Orsk", "Port Amal"]);
});

test("a word that only opens sentences is no name, one that also stands inside is", () => {
  expect(names("Ships burned. Ships sank. Amal burned. They left Amal.")).toEqual(["Amal"]);
});

test("all places of a name are given, the most frequent first", () => {
  const text = "He met Reed. Then Orsk and Reed left.";
  const [first] = suggestActors(text, [{ role: "body", start: 0, end: text.length }], "en");
  expect(first?.name).toBe("Reed");
  expect(first?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Reed", "Reed"]);
});

test("the last word of a name is no title, and small words inside stay", () => {
  expect(names("They fought the Islamic State near Deir al Zor.")).toEqual(["Islamic State", "Deir al Zor"]);
});

test("German nouns are not names, boilerplate is not read", () => {
  expect(names("Die Regierung lobte Lena Orsk und die NATO im Hafen.", "de")).toEqual(["Lena Orsk", "NATO"]);
  const text = "Follow Harbour News Today";
  expect(suggestActors(text, [{ role: "boilerplate", start: 0, end: text.length }])).toEqual([]);
});
