import { describe, expect, test } from "vitest";
import {
  type SuggestedActor,
  suggestActors,
} from "../../../../../src/shared/text/attribution/suggest-actors.ts";
import { countCpu } from "../../../../support/cpu-time.ts";

function actors(
  text: string,
  language: string | null = "en",
  known: readonly string[] = [],
): SuggestedActor[] {
  return suggestActors(text, [{ role: "body", start: 0, end: text.length }], language, known);
}

function names(text: string, language: string | null = "en"): string[] {
  return actors(text, language).map(({ name }) => name);
}

function kinds(text: string, language = "en"): Record<string, string | null> {
  return Object.fromEntries(actors(text, language).map(({ name, kind }) => [name, kind]));
}

describe("names by their capitals", () => {
  test("runs of capitalised words, titles and possessives taken off", () => {
    expect(
      names("On Sunday Harbour Minister Lena Orsk met Gen. Paul Reed near Orsk's home in Port Amal."),
    ).toEqual(["Harbour", "Lena Orsk", "Paul Reed", "Orsk", "Port Amal"]);
  });

  test("an office and its field are one name, whichever comes first", () => {
    expect(
      names(
        "Officials of the Ministry of the Interior, the Interior Ministry and the Ministry of Foreign Affairs met.",
      ),
    ).toEqual(["Ministry of the Interior", "Interior Ministry", "Ministry of Foreign Affairs"]);
  });

  test("a word that only opens sentences is no name, one that also stands inside is", () => {
    expect(names("Ships burned. Ships sank. Amal burned. They left Amal.")).toEqual(["Amal"]);
  });

  test("a word that the text also writes small is no name", () => {
    expect(names("He said the Harbour was closed. The harbour of Amal burned.")).toEqual(["Amal"]);
  });

  test("all places of a name are given, the most frequent first", () => {
    const text = "He met Reed. Then Orsk and Reed left.";
    const [first] = actors(text);
    expect(first?.name).toBe("Reed");
    expect(first?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Reed", "Reed"]);
  });

  test("the last word of a name is no title, and small words inside stay", () => {
    expect(names("They fought the Islamic State near Deir al Zor.")).toEqual([
      "Islamic State",
      "Deir al Zor",
    ]);
  });

  test("initials, saints and acronyms keep their dots, and US is not us", () => {
    expect(names("He left St. Louis with J. Smith. The U.S. and the US told us so.")).toEqual([
      "St. Louis",
      "J. Smith",
      "U.S.",
      "US",
    ]);
  });

  test("a person of an organisation is two names, a bank of a country one", () => {
    expect(names("They met Troy Reed of Slate House and the Bank of Halvern.")).toEqual([
      "Troy Reed",
      "Slate House",
      "Bank of Halvern",
    ]);
  });

  test("peoples' adjectives, events, works, contractions and technical capitals are left out", () => {
    expect(
      names(
        "An Iranian said the World Cup and “The Long River Home” were on TV, but I've no DNA-ready Scanner9.",
      ),
    ).toEqual([]);
  });
});

describe("what a name is", () => {
  test("titles, ages and shorter forms show persons", () => {
    expect(
      kinds("They met President Ada Brook. They saw Tim Vole, 44, and Ann Reed. Later Reed left."),
    ).toEqual({
      "Ada Brook": "person",
      "Tim Vole": "person",
      "Ann Reed": "person",
      Reed: "person",
    });
  });

  test("words and endings show organisations and armed groups, data show states, prepositions places", () => {
    expect(
      kinds(
        "The Harbour Ministry and Corvane Ltd told France that the Sarn Brigades fled. He lives in Halvern.",
      ),
    ).toEqual({
      "Harbour Ministry": "organisation",
      "Corvane Ltd": "organisation",
      France: "state",
      "Sarn Brigades": "armed-group",
      Halvern: "place",
    });
  });

  test("a house that stands for a government is an organisation", () => {
    expect(kinds("He said the Kremlin knew.")).toEqual({ Kremlin: "organisation" });
  });
});

test("an acronym in brackets is joined to its long form, a last name to the full one", () => {
  const text = "The Sarn Water Board (SWB) met Lena Orsk. Then the SWB thanked Orsk.";
  expect(actors(text).map(({ name, shortens }) => [name, shortens])).toEqual([
    ["SWB", "Sarn Water Board"],
    ["Sarn Water Board", null],
    ["Lena Orsk", null],
    ["Orsk", "Lena Orsk"],
  ]);
});

test("a last name that two people share shortens neither", () => {
  const found = actors("He met Lena Orsk and Paul Orsk. Then Orsk left with Orsk.");
  expect(found.find(({ name }) => name === "Orsk")?.shortens).toBeNull();
});

test("names of the register are found as they are registered, in any script", () => {
  const text = "The navy of Amal said so. قالت جبهة النهر ذلك.";
  expect(actors(text, "ar", ["navy of Amal", "جبهة النهر"]).map(({ name }) => name)).toEqual([
    "navy of Amal",
    "جبهة النهر",
  ]);
});

test("German nouns are not names, boilerplate is not read", () => {
  expect(names("Die Regierung lobte Lena Orsk und die NATO im Hafen.", "de")).toEqual(["Lena Orsk", "NATO"]);
  const text = "Follow Harbour News Today";
  expect(suggestActors(text, [{ role: "boilerplate", start: 0, end: text.length }])).toEqual([]);
});

test("Arabic, without capitals, gives names behind titles and bodies behind their kind", () => {
  expect(kinds("وقال الرئيس سليم أرانو في بيان إن وزارة الدفاع أخطأت.", "ar")).toEqual({
    "سليم أرانو": "person",
    "وزارة الدفاع": "organisation",
  });
});

test("a text with 200,000 capitalised words is read in seconds", () => {
  const text = Array.from(
    { length: 40_000 },
    (_, index) => `They met Ada${index % 5000} Brook near Vole.`,
  ).join(" ");
  const cpu = countCpu();
  actors(`${"Ada Brook met Vole. ".repeat(40_000)}${text}`);
  expect(cpu()).toBeLessThan(20_000);
});
