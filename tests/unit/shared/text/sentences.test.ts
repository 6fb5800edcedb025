import { expect, test } from "vitest";
import { detectParagraphs } from "../../../../src/shared/text/paragraphs.ts";
import { sentenceSpans } from "../../../../src/shared/text/sentences.ts";

function sentences(text: string, language: string | null): string[] {
  return sentenceSpans(text, detectParagraphs(text), language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test("sentences never cross a paragraph, and a heading without a dot is one", () => {
  expect(sentences("Ships collide\n\nTwo ships met. Both sank.\n\nMore soon", "en")).toEqual([
    "Ships collide",
    "Two ships met.",
    "Both sank.",
    "More soon",
  ]);
});

test("abbreviations, initials and a question inside a sentence do not end it", () => {
  expect(sentences("Gen. Orsk met Mr. J. Smith. “Is it open?” he asked. It was.", "en")).toEqual([
    "Gen. Orsk met Mr. J. Smith.",
    "“Is it open?” he asked.",
    "It was.",
  ]);
});

test("Arabic and Chinese sentences have their own marks, and emoji count as two units", () => {
  expect(sentences("هل غرقت السفينة؟ نعم غرقت.", "ar")).toEqual(["هل غرقت السفينة؟", "نعم غرقت."]);
  expect(sentences("船沉了。港口关闭。", "zh")).toEqual(["船沉了。", "港口关闭。"]);
  expect(sentenceSpans("🚢 sank. Ok.", [{ start: 0, end: 12 }], "en")).toEqual([
    { start: 0, end: 8 },
    { start: 9, end: 12 },
  ]);
});

test("a language tag that no standard knows is no error", () => {
  expect(sentences("One. Two.", "!!")).toEqual(["One.", "Two."]);
});
