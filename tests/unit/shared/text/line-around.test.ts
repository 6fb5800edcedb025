import { describe, expect, test } from "vitest";
import { lineAround } from "../../../../src/shared/text/line-around.ts";

const around = (text: string, words: string, units?: number) => {
  const start = text.indexOf(words);
  const { line, span } = lineAround(text, { start, end: start + words.length }, units);
  return { line, marked: line.slice(span.start, span.end) };
};

describe("the line around a place", () => {
  test("is cut between words on both sides", () => {
    expect(around("one two three NAME four five six", "NAME", 7)).toEqual({
      line: "three NAME four",
      marked: "NAME",
    });
  });

  test("stays in its paragraph and on one line", () => {
    expect(around("Title\nThe NAME\tsaid so.\nMore", "NAME")).toEqual({
      line: "The NAME said so.",
      marked: "NAME",
    });
    expect(around("a\n  in the NA\nME end", "NA\nME")).toEqual({ line: "in the NA ME end", marked: "NA ME" });
  });

  test("keeps what stands beside the name and cuts no pair in two", () => {
    expect(around("«NAME».", "NAME")).toEqual({ line: "«NAME».", marked: "NAME" });
    expect(around(`${"👍".repeat(9)}NAME${"👍".repeat(9)}`, "NAME", 5).line).toBe("👍👍NAME👍👍");
  });
});
