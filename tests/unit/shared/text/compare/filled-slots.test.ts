import { describe, expect, test } from "vitest";
import { joinsStory } from "../../../../../src/shared/domain/copy-link.ts";
import { alignWords } from "../../../../../src/shared/text/compare/align-words.ts";
import { factsOf } from "../../../../../src/shared/text/compare/article-facts.ts";
import { compareArticles } from "../../../../../src/shared/text/compare/compare-articles.ts";
import { filledSlots } from "../../../../../src/shared/text/compare/filled-slots.ts";
import { wordsOf } from "../../../../../src/shared/text/words.ts";
import { type Damage, damaged } from "../../../../bench/damage.ts";
import { comparedArticle, HARBOUR_PARAGRAPHS } from "../../../../support/copy-texts.ts";
import { createRandom } from "../../../../support/seeded-random.ts";

function slotsOf(a: string, b: string) {
  const side = (text: string) => {
    const words = wordsOf(text, []);
    return { text, words, facts: factsOf(text, words) };
  };
  const [left, right] = [side(a), side(b)];
  return filledSlots(alignWords(left.words, right.words).passages, left, right);
}

describe("places where two articles differ", () => {
  const form = (port: string, tonnes: number, master: string) =>
    `The weekly bulletin of the harbour says that ${port} handled ${tonnes} tonnes of grain in the week, and that its master ${master} expects no change before the end of the month.`;

  test("a form filled in anew differs in its facts", () => {
    const found = slotsOf(form("Velmora", 1200, "Brandt"), form("Tessaly", 900, "Oster"));
    expect(found).toMatchObject({ changed: 2, plain: 0, changedApart: 3, plainApart: 0, equalFacts: 0 });
  });

  test("words that stand alike part a longer difference into its places", () => {
    const one = "It was said there that Brandt of Velmora had left the old pier before the evening came.";
    const other = "It was said there that Oster of Tessaly had left the old pier before the evening came.";
    expect(slotsOf(one, other)).toMatchObject({ changed: 1, changedApart: 2, plainApart: 0 });
    const edited = "It was said there that she of Velmora now left the old pier before the evening came.";
    expect(slotsOf(one, edited)).toMatchObject({ changed: 0, plain: 1, changedApart: 0, plainApart: 2 });
  });

  test("a misread name is no other name, a number is always another one", () => {
    const one = "They told us that Brandt was paid his 1200 crowns for the boat that week.";
    expect(slotsOf(one, one.replace("Brandt", "Brandl"))).toMatchObject({ changed: 0, plain: 1 });
    expect(slotsOf(one, one.replace("1200", "1300"))).toMatchObject({ changed: 1, plain: 0 });
  });
});

describe("edited and misread copies", () => {
  const text = HARBOUR_PARAGRAPHS.join("\n");
  const site = { tail: [], headlines: ["Nothing"] };
  const words = "Karelia Orsten Vellamo Tarn Brem quiet lamp green river Ostend Miller Hagen sudden".split(
    " ",
  );

  test.each<Damage>(["3 % wrong letters", "10 % of words edited", "20 % of words edited"])(
    "are copies, not other fillings of a form: %s",
    (damage) => {
      for (let seed = 1; seed <= 40; seed++) {
        const copy = damaged(text, damage, site, words, createRandom(seed));
        const pair = compareArticles(comparedArticle(text), comparedArticle(copy, { title: "" }));
        expect([seed, pair !== null && joinsStory(pair.relation)]).toEqual([seed, true]);
      }
    },
  );
});
