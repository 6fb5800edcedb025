import { describe, expect, test } from "vitest";
import { suggestClaims } from "../../../../../src/shared/text/attribution/suggest-claims.ts";

function found(text: string, language: string) {
  const zones = [{ role: "body" as const, start: 0, end: text.length }];
  const words = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  return suggestClaims(text, zones, language).map((claim) => [
    words(claim.speakerSpan),
    words(claim.cue),
    words(claim.content),
    claim.directness,
  ]);
}

describe("suggested claims in English", () => {
  test("the speaker may close the sentence, with more after the verb", () => {
    expect(
      found("Two ships sank off Port Amal on Sunday, the navy said, in the worst loss since May.", "en"),
    ).toEqual([["the navy", "said", "Two ships sank off Port Amal on Sunday", "indirect"]]);
  });

  test("a lead-in and a title do not hide the speaker, and a pronoun counts as one", () => {
    const text =
      "In a statement, Harbour Minister Lena Orsk said the port was open. She said no ship was hit.";
    expect(found(text, "en")).toEqual([
      ["Harbour Minister Lena Orsk", "said", "the port was open", "indirect"],
      ["She", "said", "no ship was hit", "indirect"],
    ]);
  });

  test("a quotation of two sentences is one statement with its marks", () => {
    const text = "“We saw two ships. Both were burning,” Orsk said in a statement.";
    expect(found(text, "en")).toEqual([["Orsk", "said", "“We saw two ships. Both were burning,”", "direct"]]);
  });

  test("straight quotation marks and the verb before the speaker", () => {
    expect(found('"The port will stay open all week," said the mayor of Amal.', "en")).toEqual([
      ["the mayor of Amal", "said", '"The port will stay open all week,"', "direct"],
    ]);
  });

  test("unnamed sources, with their condition", () => {
    const text =
      "Local sources also said the fire began at noon. A port official, speaking on condition of anonymity, said a pump had failed.";
    expect(found(text, "en")).toEqual([
      ["Local sources", "also said", "the fire began at noon", "indirect"],
      ["A port official", "said", "a pump had failed", "indirect"],
    ]);
  });

  test("according to, before and after the statement", () => {
    const text =
      "According to two captains, the buoy was missing. The buoy was in place, according to the harbour office.";
    expect(found(text, "en")).toEqual([
      ["two captains", "According to", "the buoy was missing", "indirect"],
      ["the harbour office", "according to", "The buoy was in place", "indirect"],
    ]);
  });

  test("a statement that quotes a few words is mixed", () => {
    expect(found("The union said the plan was “a bad joke on all of us” and would fail.", "en")[0]?.[3]).toBe(
      "mixed",
    );
  });

  test("a dateline is no part of the statement", () => {
    for (const dateline of [
      "PORT AMAL, 20 November - ",
      "HALVERN (Wire) — ",
      "PORT AMAL, Nov 20 (Coast Wire) – ",
    ]) {
      expect(found(`${dateline}Two ships sank, the navy said.`, "en")[0]?.[2]).toBe("Two ships sank");
    }
    const sentence = "NATO ships sank - three of them - off Amal, the navy said.";
    expect(found(sentence, "en")[0]?.[2]).toBe("NATO ships sank - three of them - off Amal");
  });

  test("words without a source, nouns and relative clauses suggest nothing", () => {
    expect(
      found("The reports were late. The man who said so left. Needless to say, it rained.", "en"),
    ).toEqual([]);
  });
});

describe("suggested claims in other languages", () => {
  test("German: verb before speaker, laut, zufolge, dass", () => {
    const text =
      "„Wir bleiben im Hafen“, sagte der Kapitän. Laut Polizei gab es Schäden. Dem Bericht zufolge sank ein Boot. Der Sprecher erklärte, dass niemand fehle.";
    expect(found(text, "de").map(([speaker, , content]) => [speaker, content])).toEqual([
      ["der Kapitän", "„Wir bleiben im Hafen“"],
      ["Polizei", "gab es Schäden"],
      ["Dem Bericht", "sank ein Boot"],
      ["Der Sprecher", "niemand fehle"],
    ]);
  });

  test("French: participles need their helper", () => {
    expect(
      found("« Le port reste ouvert », a déclaré la maire. Selon un marin, le feu est éteint.", "fr"),
    ).toEqual([
      ["la maire", "a déclaré", "« Le port reste ouvert »", "direct"],
      ["un marin", "Selon", "le feu est éteint", "indirect"],
    ]);
  });

  test("Arabic: the verb comes first, and may begin with the letter of 'and'", () => {
    expect(found("وقالت وزارة النقل في بيان إن الميناء مفتوح. وبحسب مصادر محلية، غرقت سفينة.", "ar")).toEqual(
      [
        ["وزارة النقل", "وقالت", "الميناء مفتوح", "indirect"],
        ["مصادر محلية", "وبحسب", "غرقت سفينة", "indirect"],
      ],
    );
  });

  test("a language without data gets its quotations", () => {
    expect(
      found(
        "”Satama pysyy auki koko viikon ajan”. “Satama pysyy auki koko viikon”, ministeri vastasi.",
        "fi",
      ),
    ).toEqual([[null, null, "“Satama pysyy auki koko viikon”", "direct"]]);
  });
});

test("titles, related headlines and boilerplate are never read for claims", () => {
  const line = "The port is closed, the navy said.";
  const text = [line, line, line].join("\n\n");
  const zones = (["title", "related-headline", "boilerplate"] as const).map((role, index) => ({
    role,
    start: index * (line.length + 2),
    end: index * (line.length + 2) + line.length,
  }));
  expect(suggestClaims(text, zones, "en")).toEqual([]);
});
