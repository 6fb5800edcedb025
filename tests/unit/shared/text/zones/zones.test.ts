import { describe, expect, test } from "vitest";
import { detectParagraphs } from "../../../../../src/shared/text/paragraphs.ts";
import { proposeZones } from "../../../../../src/shared/text/zones/zones.ts";

const TITLE = "Storm keeps the harbour of Lindholm closed for a week";
const BODY: readonly [string, string, string] = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm had moved two buoys.",
  "“We will not let a single boat in before the survey is done,” the harbour master said in a statement.",
  "Fishermen who had waited since Friday said that they would lose most of their income for the month.",
];

function roles(lines: readonly string[]): string[] {
  const text = lines.join("\n\n");
  return proposeZones({ text, paragraphs: detectParagraphs(text) }).map((zone) => zone.role);
}

describe("zones of a plain text", () => {
  test("every paragraph is in exactly one zone, in order", () => {
    const text = [TITLE, ...BODY, "Leave a comment"].join("\n\n");
    const paragraphs = detectParagraphs(text);
    const zones = proposeZones({ text, paragraphs });
    expect(zones.map(({ start, end }) => ({ start, end }))).toEqual(paragraphs);
  });

  test.each([
    ["San Telmo, 2 de octubre de 2026 (Agencia del Sur)"],
    ["Камнегорск, 12 октября 2026 года. Северное информационное агентство"],
    ["Прохор Илюшин, газета «Речник»\n28 августа 2026 года"],
  ])("place, date and agency in one line, or a name above them: %s", (line) => {
    const lines = line.split("\n");
    expect(roles([TITLE, ...lines, ...BODY])).toEqual([
      "title",
      ...lines.map(() => "byline"),
      "body",
      "body",
      "body",
    ]);
    expect(roles([TITLE, ...BODY, `${BODY[0]} It was 2 October 2026.`]).at(-1)).toBe("body");
  });

  test("title, by-line, date, body and tail are told apart", () => {
    expect(
      roles([
        TITLE,
        "By Mara Holt",
        "Published 4 March 2024",
        ...BODY,
        "Share this:",
        "Facebook",
        "Print",
        "Leave a comment",
      ]),
    ).toEqual([
      "title",
      "byline",
      "byline",
      "body",
      "body",
      "body",
      "boilerplate",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  test("a headline of another article between sentences is found, a quotation is not", () => {
    const text = [
      TITLE,
      BODY[0],
      "Ferry company asks court to lift ban on night crossings",
      BODY[1],
      BODY[2],
    ].join("\n\n");
    const zones = proposeZones({ text, paragraphs: detectParagraphs(text) });
    expect(zones.map((zone) => zone.role)).toEqual(["title", "body", "related-headline", "body", "body"]);
    // Its shape is the only sign, so it is dimmed and stays in search.
    expect(zones[2]?.strength).toBe("weak");
  });

  test("“Analysis:” may open a part of the article, “Related:” does not", () => {
    const between = (line: string) => {
      const text = [TITLE, BODY[0], line, BODY[1], BODY[2]].join("\n\n");
      const zone = proposeZones({ text, paragraphs: detectParagraphs(text) })[2];
      return [zone?.role, zone?.strength];
    };
    expect(between("Analysis: Mara Holt, Lindholm Courier")).toEqual(["related-headline", "weak"]);
    expect(between("Analysis: there is no second ferry, and there never was.")).toEqual(["body", "strong"]);
    expect(between("Related: ferry company asks court to lift ban")).toEqual(["related-headline", "strong"]);
  });

  test("a short sub-heading is at most dimmed", () => {
    const text = [TITLE, BODY[0], "What happens next", BODY[1], "Waiting", BODY[2]].join("\n\n");
    const hidden = proposeZones({ text, paragraphs: detectParagraphs(text) }).filter(
      (zone) => zone.role !== "body" && zone.role !== "title" && zone.strength === "strong",
    );
    expect(hidden).toEqual([]);
  });

  test("a sentence that lost its full stop is not hidden", () => {
    const text = [
      TITLE,
      BODY[0],
      "He added that the survey ship was still on its way to Lindholm",
      BODY[1],
    ].join("\n\n");
    expect(proposeZones({ text, paragraphs: detectParagraphs(text) })[2]?.strength).toBe("weak");
  });

  test("a list of the article's own stays body", () => {
    expect(
      roles([
        TITLE,
        BODY[0],
        "Ferry to Nordby on Monday",
        "Ferry to Sandvik on Tuesday",
        "Ferry to Holm on Friday",
        BODY[1],
      ]),
    ).toEqual(["title", "body", "body", "body", "body", "body"]);
  });

  test.each([
    "Share prices of the ferry company fell by nine percent on Tuesday.",
    "Support for the harbour master was strong among the fishermen.",
    "Copyright law does not cover the reports of the port office, a judge ruled.",
    "Follow the money, the treasurer of the club told the meeting.",
    "Comments on the draft are due by Friday, the ministry said.",
    "No comment.",
    "More than forty boats waited outside.",
    "Advertisement of the new post begins in May, the port office said.",
    "Related costs would be paid by the state, she added.",
    "Print runs fell to a third, the publisher said.",
    "سجل الفريق هدفين في الشوط الثاني من المباراة.",
    "Войти в гавань смогли только две лодки, сообщили рыбаки.",
  ])("a sentence of the article is never called boilerplate: %s", (sentence) => {
    expect(roles([TITLE, BODY[0], BODY[1], sentence])[3]).toBe("body");
  });

  test("a sentence of the article after a stray “Leave a comment” stays body", () => {
    expect(roles([TITLE, "Leave a comment", ...BODY]).slice(2)).toEqual(["body", "body", "body"]);
  });

  test("an advertising mark in the middle does not end the article", () => {
    expect(roles([TITLE, BODY[0], "Advertisement", BODY[1], "Comments (3)"])).toEqual([
      "title",
      "body",
      "boilerplate",
      "body",
      "boilerplate",
    ]);
  });
});

const TAILS: readonly (readonly [string, readonly string[]])[] = [
  [
    "English",
    [
      "Read the full story",
      "Have a tip? Contact our newsroom",
      "Terms of Service",
      "© 2031 The Lindholm Courier",
    ],
  ],
  [
    "German",
    ["Anzeige", "Lesen Sie auch: Fähre nach Nordby fällt aus", "Kommentare (4)", "Alle Rechte vorbehalten"],
  ],
  [
    "French",
    [
      "Publicité",
      "Lire aussi : Le ferry de Nordby reste au port",
      "Laisser un commentaire",
      "Tous droits réservés",
    ],
  ],
  ["Spanish", ["Publicidad", "Compartir en Facebook", "Deja un comentario", "Todos los derechos reservados"]],
  ["Arabic", ["إعلان", "اقرأ أيضا: إغلاق الميناء أسبوعا", "اترك تعليقا", "جميع الحقوق محفوظة"]],
  ["Russian", ["Реклама", "Читайте также: Паром остался в порту", "Поделиться", "Все права защищены"]],
];

describe("the tail of a page", () => {
  test.each(TAILS)("is found in %s", (_language, tail) => {
    const found = roles([TITLE, ...BODY, ...tail]);
    expect(found.slice(0, 4)).toEqual(["title", "body", "body", "body"]);
    expect(found.slice(4).filter((role) => role === "body")).toEqual([]);
  });

  test("begins at any furniture when nothing of the article follows", () => {
    expect(roles([TITLE, ...BODY, "Read more", "Views: 1,204", "Powered by Northlight"]).slice(4)).toEqual([
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  test("leaves the short replies of an interview after an advertising mark alone", () => {
    const found = roles([
      TITLE,
      ...BODY,
      "Advertisement",
      "Would you go out again?",
      "Not this week, no.",
      "Thank you.",
    ]);
    expect(found.slice(4)).toEqual(["boilerplate", "body", "body", "body"]);
  });

  test("leaves sentences and quotations between its lines alone", () => {
    const sentence =
      "Traffic to the website of the port office had already doubled on Sunday, the clerk told a meeting of the council in the old town hall.";
    const found = roles([
      TITLE,
      ...BODY,
      "Advertisement",
      sentence,
      "“Harbour closed” — The Courier, 4 March 2031",
      "Leave a comment",
    ]);
    expect(found.slice(4)).toEqual(["boilerplate", "body", "body", "boilerplate"]);
  });

  test("takes in the words of the page about itself", () => {
    const disclaimer =
      "The Lindholm Mirror is an automated aggregator. All trademarks belong to their owners. Contact us by e-mail to have material removed.";
    expect(roles([TITLE, ...BODY, "Source link", disclaimer, "Leave a reply"]).slice(4)).toEqual([
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });
});

describe("the frame of short lines around an article", () => {
  test("between title and first sentence, where a date stands among them: dimmed, never hidden", () => {
    const lines = [
      TITLE,
      "News of the coast",
      "Mara Holt",
      "Published 4 March 2024",
      "Hear this story",
      ...BODY,
    ];
    const text = lines.join("\n\n");
    const zones = proposeZones({ text, paragraphs: detectParagraphs(text) });
    expect(zones.slice(1, 5).map(({ role }) => role)).toEqual([
      "boilerplate",
      "byline",
      "byline",
      "boilerplate",
    ]);
    expect(zones[4]?.strength).toBe("weak");
    expect(roles([TITLE, "On the coast", ...BODY])[1]).toBe("body");
  });

  test("behind the last sentence: keys with values and labels, not somebody's turn or a broken-off sentence", () => {
    const text = [TITLE, ...BODY, "Classification", "Language: ENGLISH"].join("\n\n");
    const zones = proposeZones({ text, paragraphs: detectParagraphs(text) });
    expect(zones.slice(4).map(({ role, strength }) => [role, strength])).toEqual([
      ["boilerplate", "weak"],
      ["boilerplate", "weak"],
    ]);
    expect(roles([TITLE, ...BODY, "MR. HOLT: Not this week", "No, no, not --"]).slice(4)).toEqual([
      "body",
      "body",
    ]);
  });

  test.each([
    ["[ Advertisement ]", "boilerplate"],
    ["Mara Holt / LNR", "caption"],
    ["Watch the full interview below:", "boilerplate"],
    ["Harbour of Lindholm opens after eleven days →", "related-headline"],
    ["‘Not a single boat’: how Lindholm waited for the survey", "related-headline"],
    ["This article is more than 3 years old.", "boilerplate"],
    [
      "Statement by the Harbour Master, the Director of the Port Office and the Chief Surveyor of the Coast on the State of the Northern Pier",
      "related-headline",
    ],
  ])("between sentences: %s", (line, role) => {
    expect(roles([TITLE, BODY[0], BODY[1], line, BODY[2], BODY[0]])[3]).toBe(role);
  });

  test("what stands behind the mark of rights is the owner's", () => {
    const about = "The Courier has told the news of the coast since 1911 and is read in eleven countries.";
    const found = roles([TITLE, ...BODY, "Copyright © 2024 The Courier. All rights reserved.", about]);
    expect(found.slice(4)).toEqual(["boilerplate", "boilerplate"]);
  });
});
