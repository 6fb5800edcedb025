import { describe, expect, test } from "vitest";
import { oneLine } from "../../../../../src/shared/text/one-line.ts";
import { countWords } from "../../../../../src/shared/text/zones/zone-word-count.ts";

describe("counting words", () => {
  test.each([
    ["Two sites — both hit", 4],
    ["  ", 0],
    ["a\u00a0b\u3000c\u2009d\n\te", 5],
    ["“It’s 3.5 km,” she said", 5],
    ["— … –", 0],
    ["قالت الوزارة إن", 3],
    ["日本語の記事", 4],
    ["ab 日本", 3],
    ["𝔘𝔫𝔦 code", 2],
  ])("counts the words of “%s”", (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe("putting a text on one line", () => {
  test.each([
    ["a\n\n b\tc", "a b c"],
    ["a  b", "a b"],
    ["a\u00a0b", "a b"],
    ["plain words stay", "plain words stay"],
  ])("turns runs of white space into one space: %j", (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
