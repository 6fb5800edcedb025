import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectParagraphs } from "../../../../src/shared/text/paragraphs.ts";

function paragraphsOf(text: string): string[] {
  return detectParagraphs(text).map((span) => text.slice(span.start, span.end));
}

describe("paragraphs", () => {
  test("blank lines part paragraphs", () => {
    expect(paragraphsOf("\n\nTitle here\n\nFirst line\nsecond line\n\n  Third  \n")).toEqual([
      "Title here",
      "First line\nsecond line",
      "Third",
    ]);
  });

  test("without blank lines every line is a paragraph", () => {
    expect(paragraphsOf("Title\nA first sentence.\nA second sentence.")).toEqual([
      "Title",
      "A first sentence.",
      "A second sentence.",
    ]);
  });

  test("one blank line under the title does not join the long lines below", () => {
    const long =
      "The harbour was closed on Monday because of the storm, the port office said in the morning.";
    expect(paragraphsOf(`Title\n\n${long}\n${long}\n${long}\n${long}`)).toHaveLength(5);
  });

  test("hard-wrapped lines are joined, without blank lines too", () => {
    const wrapped = [
      "The port office said on Monday that the harbour would stay closed until",
      "the end of the week, because the storm had moved two of the buoys and a",
      "survey of the entrance was still under way in the early afternoon hours",
      "of the day.",
      "Fishermen who had waited since Friday said that they would lose most of",
      "their income for the month, and asked the town council to meet them on",
      "the next morning.",
    ].join("\n");
    const paragraphs = paragraphsOf(wrapped);
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[1]).toMatch(/^Fishermen/);
  });

  test("a list of headlines is not taken for hard-wrapped text", () => {
    const lines = [
      "Town council meets fishermen over the closed harbour entrance",
      "Storm moves two buoys and keeps the ferry in port for a week",
      "School reopens after repairs to the roof of the old main hall",
      "Library extends opening hours for the weeks before the exams",
      "Bakery on Mill Street wins the prize of the regional chamber",
    ];
    expect(paragraphsOf(lines.join("\n"))).toEqual(lines);
  });

  test("spans stand in order, do not overlap, and hold every word", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("word", "Word.", "\n", "\n\n", " ", "\t", "🕊")), (parts) => {
        const text = parts.join("");
        let end = 0;
        let outside = "";
        for (const span of detectParagraphs(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          outside += text.slice(end, span.start);
          end = span.end;
        }
        expect((outside + text.slice(end)).trim()).toBe("");
      }),
    );
  });
});

/** Fills lines up to `width` characters, as mail programs and terminals do. */
function filled(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

describe("lines filled to a width", () => {
  const PARAGRAPHS = [
    "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm had moved two buoys and sunk a third in the narrow fairway.",
    "Fishermen who had waited since the week before said that they would lose most of their income for the month. Some of them sleep in their boats, and a few have begun to sell their nets to buyers from the south.",
    "“We will not let a single boat in before the survey is done,” the harbour master said. Nobody knows when the survey ship will come, because it lies in another port with a broken shaft.",
  ];

  test.each([60, 66, 72, 80])(
    "%i columns without blank lines: a line with room for the next word ends a paragraph",
    (width) => {
      const text = PARAGRAPHS.map((paragraph) => filled(paragraph, width)).join("\n");
      const found = detectParagraphs(text).map(({ start, end }) =>
        text.slice(start, end).replaceAll("\n", " "),
      );
      expect(found).toEqual(PARAGRAPHS);
    },
  );

  test("an indented line begins a paragraph, even after a full line", () => {
    const text = `${PARAGRAPHS.map((paragraph) => `   ${filled(paragraph, 70)}`).join("\n")}\n   Next came a whole new paragraph, which nobody had expected there.`;
    const found = detectParagraphs(text).map(({ start, end }) =>
      text.slice(start, end).replaceAll("\n", " "),
    );
    expect(found).toEqual([
      ...PARAGRAPHS,
      "Next came a whole new paragraph, which nobody had expected there.",
    ]);
  });
});
