import { describe, expect, test } from "vitest";
import { runEngine } from "../../../../bench/copies-memory.ts";

const article = (text: string) => ({ title: "", outlet: null, published: null, text });

/** Prose of this many different words, a sentence a line. */
function prose(seed: number, sentences: number): string {
  let state = seed * 7919 + 13;
  const word = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `w${(state >>> 9) % 3000}`;
  };
  return Array.from({ length: sentences }, () => `The ${Array.from({ length: 15 }, word).join(" ")}.`).join(
    "\n",
  );
}

const relations = (texts: readonly string[]) =>
  runEngine(texts.map(article), { learns: true }).pairs.map((pair) => pair.relation);

describe("bad input", () => {
  test("two thousand copies of one text: eight stand for all, nothing is learned from them", () => {
    const text = prose(1, 12);
    const { pairs, layers, cost } = runEngine(
      Array.from({ length: 2000 }, () => article(text)),
      { learns: true },
    );
    expect(pairs.length).toBeLessThan(2000 * 8);
    expect(new Set(pairs.map((pair) => pair.relation))).toEqual(new Set(["identical"]));
    expect([...layers.values()].some((layer) => layer !== null)).toBe(false);
    expect(cost.comparedAnArticle).toBeLessThanOrEqual(8);
  });

  test("an article of 2 MB and a part of it: an excerpt, found", () => {
    const long = prose(2, 24_000);
    expect(long.length).toBeGreaterThan(2_000_000);
    const part = long.split("\n").slice(9000, 9030).join("\n");
    expect(relations([long, part, prose(3, 20)])).toEqual(["excerpt"]);
  });

  test("articles of ten words: the same ones are identical, others nothing", () => {
    const [one, two] = [
      "The ferry leaves from the northern pier until late Sunday.",
      "A council of nine met in the hall on Friday night.",
    ];
    expect(relations([one ?? "", two ?? "", one ?? ""])).toEqual(["identical"]);
  });

  test("an article that quotes another at length shares passages with it", () => {
    const quoted = prose(4, 12);
    const quoting = `${prose(5, 8)}\n${quoted
      .split("\n")
      .map((line) => `“${line}”`)
      .join("\n")}\n${prose(6, 8)}`;
    const ofLetter = `${prose(7, 6)}\n“${quoted.replaceAll("\n", " ")}”`;
    expect(relations([quoting, ofLetter])).toEqual(["shares-passages"]);
  });
});
