import { describe, expect, test } from "vitest";
import { detectParagraphs } from "../../../../../src/shared/text/paragraphs.ts";
import { proposeZones } from "../../../../../src/shared/text/zones/zones.ts";

const TITLE = "Storm keeps the harbour of Lindholm closed for a week";
const BODY = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm had moved two buoys.",
  "Divers began to look for the chains of the buoys on Sunday morning, but the water was still too dark to work in.",
  "Fishermen who had waited since Friday said that they would lose most of their income for the month.",
] as const;

/** Role and strength of each line behind the title and the body, or between them. */
function zonesOf(lines: readonly string[]): string[] {
  const text = lines.join("\n\n");
  return proposeZones({ text, paragraphs: detectParagraphs(text) }).map(({ role, strength }) =>
    role === "body" ? role : `${role} ${strength}`,
  );
}

const DIMMED = "boilerplate weak";

describe("what stands around the core of an article", () => {
  test("short lines and a sentence of the page behind it are dimmed", () => {
    const tail = [
      "Lindholm Pier",
      "Old Mill",
      "Crane Yard",
      "Rope Walk",
      "A walk by the tide is good for all.",
    ];
    const found = zonesOf([TITLE, ...BODY, "Share this:", ...tail]).slice(5);
    expect(found.every((zone) => zone.startsWith("boilerplate"))).toBe(true);
    expect(found.at(-1)).toBe(DIMMED);
  });

  test("a paragraph behind a heading, a list or a long table is the article's", () => {
    const list = Array.from({ length: 30 }, (_, at) => `Pier ${at + 1}, north side`);
    const last = [BODY[1], BODY[2]];
    expect(zonesOf([TITLE, ...BODY, "What comes next", BODY[1]]).slice(-1)).toEqual(["body"]);
    expect(zonesOf([TITLE, ...BODY, ...list, ...last, "Share this:"]).slice(-3, -1)).toEqual([
      "body",
      "body",
    ]);
  });

  test("of short lines above it the time says when, the others are dimmed", () => {
    const above = ["Lindholm Pier", "Share this:", "6:33 P.M. (Local)"];
    expect(zonesOf([TITLE, ...above, ...BODY]).slice(1, 4)).toEqual([
      DIMMED,
      "boilerplate strong",
      "byline weak",
    ]);
  });
});

describe("buttons and links", () => {
  test.each([
    "View all photos",
    "Add to collections",
    "Version zum Drucken",
    "Enviar Imprimir",
    "teilen17",
    "Permalink: http://lindholm.example/4711",
    "Pier | Crane | Rope | Mill",
  ])("are dimmed wherever they stand: %s", (line) => {
    expect(zonesOf([TITLE, BODY[0], line, BODY[1], BODY[2]])[2]).toBe(DIMMED);
  });

  test.each(["Background", "The view from the pier", "Sources and reactions", "“View all photos”"])(
    "a heading of the article is not: %s",
    (line) => {
      expect(zonesOf([TITLE, BODY[0], line, BODY[1], BODY[2]])[2]).not.toBe(DIMMED);
    },
  );

  test("take the short lines beside them along, but no heading below an advertisement", () => {
    const bar = ["View all photos", "Pier", "Crane"];
    expect(zonesOf([TITLE, BODY[0], ...bar, BODY[1], BODY[2]]).slice(2, 5)).toEqual([DIMMED, DIMMED, DIMMED]);
    expect(zonesOf([TITLE, BODY[0], "Advertisement", "Outlook", BODY[1], BODY[2]])[3]).toBe("body");
  });
});

describe("comments of readers", () => {
  const comments = [
    "3 Comments",
    "Jo Berg says:",
    "I have been to this harbour in each of the last nine winters, and the port office has never once told us when it would open again, which is a shame for a town of boats.",
    "Reply",
    "Ann Pike says:",
    "The same goes for the northern pier, where nobody has painted the lamps since my children were small and went to school in the old mill beside the garden.",
  ];

  test("are dimmed below their heading", () => {
    const found = zonesOf([TITLE, ...BODY, ...comments]).slice(4);
    expect(found.every((zone) => zone.startsWith("boilerplate"))).toBe(true);
    expect([found[2], found[5]]).toEqual([DIMMED, DIMMED]);
  });

  test("a count of them above the article makes none of it one", () => {
    expect(zonesOf([TITLE, "3 Comments", ...BODY, "Jo Berg says:", BODY[0]]).slice(2, 5)).toEqual([
      "body",
      "body",
      "body",
    ]);
  });
});

test("a question in the letters of a title is a headline, an interviewer's is not", () => {
  const asked = (line: string) => zonesOf([TITLE, BODY[0], line, BODY[1], BODY[2]])[2];
  expect(asked("Why Did the Council Close the Harbour?")).toBe("related-headline weak");
  expect(asked("The price of a storm: who will pay for it?")).toBe("related-headline weak");
  expect(asked("Your boat: What to bring ashore")).toBe("related-headline weak");
  expect(asked("What is the Lindholm Harbour Board?")).toBe("body");
  expect(asked("Jo Berg: Will it open again?")).toBe("body");
});
