import { describe, expect, test } from "vitest";
import { coverageOf } from "../../../src/shared/text/article-coverage.ts";

const zone = (text: string, role: "body" | "boilerplate" | "title" = "body") => [
  { role, start: 0, end: text.length },
];
const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const numbers = (text: string) =>
  coverageOf(text, zone(text), [], []).open.map(({ span }) => text.slice(span.start, span.end));

describe("numbers of an article", () => {
  test.each([
    ["At least 2,500 people and 3.5 million crowns", ["2,500", "3.5", "million"]],
    ["On 3 November 2026 four men came, at the G20, on 2026-11-04.", ["four"]],
    ["وقتل ثلاثة أشخاص و١٢ جنديا", ["ثلاثة"]],
    ["No number here, only one of them.", []],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test("those of titles and boilerplate do not count", () => {
    const text = "Follow us: 5,000 readers";
    for (const role of ["title", "boilerplate"] as const) {
      expect(coverageOf(text, zone(text, role), [], []).numbers.found).toBe(0);
    }
  });
});

describe("what lies in a claim", () => {
  const text = "“We lost 14 boats,” she said. He said that 3 men fled.";
  const suggestions = [
    {
      ...{ content: at(text, "We lost 14 boats"), cue: at(text, "said"), speakerSpan: null },
      directness: "direct" as const,
    },
    {
      content: at(text, "that 3 men fled"),
      cue: { start: text.lastIndexOf("said"), end: text.lastIndexOf("said") + 4 },
      speakerSpan: null,
      directness: "indirect" as const,
    },
  ];
  const covered = (...contents: string[]) =>
    coverageOf(
      text,
      zone(text),
      suggestions,
      contents.map((words) => ({ content: [at(text, words)], cue: null })),
    );

  test("nothing, one, all", () => {
    expect(covered()).toMatchObject({
      quotations: { found: 1, claimed: 0 },
      speech: { found: 2, claimed: 0 },
      numbers: { found: 2, claimed: 0 },
    });
    expect(covered().open.map(({ kind }) => kind)).toEqual(["quotation", "number", "speech", "number"]);
    expect(covered("We lost 14 boats")).toMatchObject({
      quotations: { found: 1, claimed: 1 },
      speech: { found: 2, claimed: 1 },
      numbers: { found: 2, claimed: 1 },
    });
    expect(covered("We lost 14 boats", "3 men fled").open).toEqual([]);
  });

  test("what a person turned down asks for nothing any more", () => {
    const found = coverageOf(text, zone(text), suggestions, [], [at(text, "We lost 14 boats")]);
    expect(found).toMatchObject({ quotations: { found: 0 }, speech: { found: 1 }, numbers: { found: 2 } });
  });

  test("a quote that only touches the border does not count", () => {
    expect(covered("“").quotations.claimed).toBe(0);
  });
});
