import { describe, expect, test } from "vitest";
import { highlightSpans, hitFinder } from "../../../../../src/shared/text/search/highlight.ts";
import { parseQuery } from "../../../../../src/shared/text/search/query.ts";
import { positiveLeaves } from "../../../../../src/shared/text/search/query-tree.ts";
import { cutSnippet, SNIPPET_LENGTH } from "../../../../../src/shared/text/search/snippet.ts";

function marked(text: string, query: string, column?: "title" | "body"): string[] {
  return highlightSpans(text, parseQuery(query).tree, column).map(({ start, end }) => text.slice(start, end));
}

describe("highlightSpans", () => {
  test.each([
    ["whole words only", "strike strikes restrike", "strike", ["strike"]],
    ["starred words to their end", "strike strikes, restrike", "strik*", ["strike", "strikes"]],
    [
      "words as written",
      "Die Straße, STRASSE, Café\u0301s",
      "strasse cafes",
      ["Straße", "STRASSE", "Café\u0301s"],
    ],
    ["Arabic with vowel signs", "قالَ مُحَمَّدٌ هنا", "محمد", ["مُحَمَّدٌ"]],
    [
      "phrases over marks and line ends",
      "the air-base; air\nbase, air raid",
      '"air base"',
      ["air-base", "air\nbase"],
    ],
    ["words with marks inside", "The U.S. and us", "u.s.", ["U.S"]],
    ["dense script anywhere in a run", "中国外交部和外交官", "外交", ["外交", "外交"]],
    ["borders between scripts", "使用iPhone手机 iPhones", "iphone手机 iphone", ["iPhone手机"]],
    ["overlapping hits as one", "air base command", '"air base" "base command"', ["air base command"]],
    ["nothing that is excluded", "air base", "air -base", ["air"]],
    ["all sides of an OR", "air base", "air OR base", ["air", "base"]],
    ["signs without meaning", "a+b (c) [d]", '"a+b" c', ["a+b", "c"]],
    ["Hindi words", "हिन्दी और हिन्दीभाषी", "हिन्दी", ["हिन्दी"]],
  ])("marks %s", (_name, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  test("leaves out words asked for in the other column", () => {
    expect(marked("air base", "title:air base", "body")).toEqual(["base"]);
    expect(marked("air base", "title:air base", "title")).toEqual(["air", "base"]);
    expect(marked("air base", "")).toEqual([]);
  });
});

describe("cutSnippet", () => {
  const cut = (text: string, query: string, pieces = [{ start: 0, end: text.length }]) => {
    return cutSnippet(text, pieces, hitFinder(positiveLeaves(parseQuery(query).tree))(text));
  };
  const filler = "One two three four five. ".repeat(30);

  test("prefers the place with most different words", () => {
    const text = `air ${filler} air air ${filler} Here the air and the base meet. ${filler}`;
    const { text: shown, marks } = cut(text, "air base");
    expect(shown).toContain("the air and the base meet");
    expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(["air", "base"]);
  });

  test("does not cross into another piece", () => {
    const text = `Before. ${filler}|The air.|After. ${filler}`;
    const start = text.indexOf("|") + 1;
    expect(cut(text, "air", [{ start, end: start + 8 }]).text).toBe("The air.");
  });

  test("stays short, cuts between words and marks inside its own text", () => {
    const text = `${filler}${"x".repeat(30)} air ${filler}`;
    const { text: shown, marks } = cut(text, "air");
    expect(shown.length).toBeLessThanOrEqual(SNIPPET_LENGTH + 2);
    expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(["air"]);
    expect(shown).toMatch(/^….*\S…$/u);
  });

  test("does not cut a character in two", () => {
    const text = `${"😀".repeat(200)}中外${"é".normalize("NFD").repeat(300)}`;
    const { text: shown } = cut(text, "中外");
    expect(shown.isWellFormed()).toBe(true);
    expect(shown).not.toMatch(/^…\u0301|\u0301\u0301/u);
  });
});
