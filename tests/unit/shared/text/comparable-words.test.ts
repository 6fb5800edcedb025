import { describe, expect, test } from "vitest";
import { comparableWords, holdsWords } from "../../../../src/shared/text/comparable-words.ts";

const holds = (text: string, words: string) => holdsWords(comparableWords(text), comparableWords(words));

describe("words that were copied", () => {
  test("are the same with other quotation marks, dashes, case and white space", () => {
    expect(holds('He said:  "It’s over –\n now".', "said: “It's over - now”")).toBe(true);
  });

  test("are not the same with other words, accents or punctuation", () => {
    expect(holds("He said it was over.", "it is over")).toBe(false);
    expect(holds("Le cote", "le côté")).toBe(false);
    expect(holds("over, now", "over now")).toBe(false);
  });

  test("do not stand inside longer words, but do without spaces where a script has none", () => {
    expect(holds("She left", "he left")).toBe(false);
    expect(holds("She left. He left", "he left")).toBe(true);
    expect(holds("昨日港口已关闭了", "港口已关闭")).toBe(true);
    expect(holds("anything", "  ")).toBe(false);
  });
});
