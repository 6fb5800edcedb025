import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CopyIndex } from "../../../../../src/main/project/copies/copy-index.ts";
import { findCopies, sketchOf } from "../../../../../src/main/project/copies/find-copies.ts";
import { PostingTable } from "../../../../../src/main/project/copies/posting-table.ts";
import type { ComparedArticle } from "../../../../../src/shared/text/compare/compare-articles.ts";
import { wordsOf } from "../../../../../src/shared/text/words.ts";
import {
  comparedArticle,
  HARBOUR_PARAGRAPHS,
  HARBOUR_TEXT,
  OTHER_REPORT,
} from "../../../../support/copy-texts.ts";

/** 160 ascending keys of an article of 2,500 words, none shared with those of another start. */
function keysFrom(start: number): Uint32Array {
  return Uint32Array.from({ length: 160 }, (_, index) => start + index);
}

function indexOf(texts: ReadonlyMap<number, string>): CopyIndex {
  const index = new CopyIndex();
  for (const [key, text] of texts) {
    const { keys, wordCount } = sketchOf(wordsOf(text, []));
    index.add(key, keys, wordCount);
  }
  return index;
}

describe("CopyIndex", () => {
  test("names the articles that share enough, best first, and not the one at hand", () => {
    const index = new CopyIndex();
    index.add(1, keysFrom(0), 2500);
    index.add(2, keysFrom(80), 2500);
    index.add(3, keysFrom(1000), 2500);
    index.add(4, keysFrom(150), 2500);
    expect(index.candidates(keysFrom(0), 2500, 1)).toEqual([
      { articleKey: 2, containment: 0.5, sharedKeys: 80 },
      { articleKey: 4, containment: 0.0625, sharedKeys: 10 },
    ]);
    expect(index.candidates(keysFrom(0), 2500, null).map((one) => one.articleKey)).toEqual([1, 2, 4]);
  });

  test("one shared key is enough while hardly any article has it", () => {
    const index = new CopyIndex();
    const ten = (last: number, step: number) =>
      Uint32Array.from(
        [...Array.from({ length: 9 }, (_, at) => (at + 1) * step), last].sort((x, y) => x - y),
      );
    const common = 5000;
    index.add(1, ten(common, 101), 80);
    expect(index.candidates(ten(common, 7), 80, null)).toMatchObject([{ articleKey: 1, sharedKeys: 1 }]);
    for (let key = 2; key <= 5; key++) index.add(key, ten(common, 101 + key * 13), 80);
    expect(index.candidates(ten(common, 7), 80, null)).toEqual([]);
    const four = Uint32Array.from([10, 20, 30, common]);
    expect(index.candidates(four, 40, null)).toHaveLength(5);
  });

  test("finds the article added last, however many there are already", () => {
    const index = new CopyIndex();
    for (let key = 1; key <= 5000; key++) {
      const keys = Uint32Array.from({ length: 5 }, (_, at) => key * 10 + at);
      index.add(key, keys, 500);
      expect(index.candidates(keys, 500, null).map((one) => one.articleKey)).toEqual([key]);
    }
  });

  test("forgets removed articles and replaces known ones", () => {
    const index = new CopyIndex();
    index.add(1, keysFrom(0), 2500);
    index.add(2, keysFrom(0), 2500);
    index.add(2, keysFrom(5000), 2500);
    index.remove(1);
    index.remove(99);
    expect(index.candidates(keysFrom(0), 2500, null)).toEqual([]);
    expect(index.candidates(keysFrom(5000), 2500, null)).toHaveLength(1);
    expect(index.size).toBe(1);
  });

  test("sweeps the postings of removed articles without losing the others", () => {
    const index = new CopyIndex();
    for (let key = 0; key < 3000; key++) index.add(key, keysFrom(key * 1000), 2500);
    for (let key = 0; key < 2900; key++) index.remove(key);
    expect(index.size).toBe(100);
    expect(index.candidates(keysFrom(2950 * 1000), 2500, null)).toMatchObject([
      { articleKey: 2950, containment: 1 },
    ]);
    expect(index.candidates(keysFrom(10 * 1000), 2500, null)).toEqual([]);
  });

  test("looks at the 64 articles added last of a common key and the first, and gives back 24", () => {
    const index = new CopyIndex();
    const own = (key: number) => Uint32Array.from([...keysFrom(0), 100_000 + key]);
    for (let key = 0; key < 200; key++) index.add(key, own(key), 2500);
    const found = index.candidates(own(199), 2500, 199).map((one) => one.articleKey);
    expect(found).toEqual([...Array.from({ length: 23 }, (_, at) => 198 - at), 0]);
    index.remove(0);
    expect(index.candidates(own(199), 2500, 199).at(-1)?.articleKey).toBe(136);
  });

  test("gives up none of the best for an oldest one that has little in common", () => {
    const index = new CopyIndex();
    index.add(0, keysFrom(120), 2500);
    for (let key = 1; key <= 30; key++) index.add(key, keysFrom(0), 2500 + key);
    const found = index.candidates(keysFrom(0), 2500, 30);
    expect(found).toHaveLength(24);
    expect(found.map((one) => one.articleKey)).not.toContain(0);
  });

  test("of ten thousand that are the same eight stand for all, and others take their place", () => {
    const index = new CopyIndex();
    for (let key = 0; key < 10_000; key++) index.add(key, keysFrom(0), 2500);
    const found = () => index.candidates(keysFrom(0), 2500, null).map((one) => one.articleKey);
    expect(found()).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    index.remove(3);
    index.remove(9000);
    expect(found().sort((a, b) => a - b)).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
  });

  test("takes article keys beyond 32 bits", () => {
    const index = new CopyIndex();
    index.add(2 ** 45 + 3, keysFrom(0), 2500);
    expect(index.candidates(keysFrom(0), 2500, null)[0]?.articleKey).toBe(2 ** 45 + 3);
  });

  test("finds a cut of three paragraphs and a short text that is the same", () => {
    const short = "The ferry to the islands leaves from the northern pier until Sunday.";
    const index = indexOf(
      new Map([
        [1, HARBOUR_TEXT],
        [2, OTHER_REPORT],
        [3, short],
      ]),
    );
    const candidates = (text: string) => {
      const { keys, wordCount } = sketchOf(wordsOf(text, []));
      return index.candidates(keys, wordCount, null).map((one) => one.articleKey);
    };
    expect(candidates(HARBOUR_PARAGRAPHS.slice(2, 5).join("\n"))).toEqual([1]);
    expect(candidates(short.toUpperCase())).toEqual([3]);
  });
});

describe("PostingTable", () => {
  test("holds what a Map of arrays would, newest first", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat())), (added) => {
        const table = new PostingTable();
        const expected = new Map<number, number[]>();
        for (const [key, slot] of added) {
          table.add(key * 0x5555555, slot);
          expected.set(key, [slot, ...(expected.get(key) ?? [])]);
        }
        for (let key = 0; key <= 40; key++) {
          const slots = expected.get(key) ?? [];
          expect(slotsOf(table, key * 0x5555555)).toEqual(slots);
          const oldest = table.oldest(key * 0x5555555);
          expect(oldest < 0 ? undefined : table.slotAt(oldest)).toBe(slots.at(-1));
        }
      }),
    );
  });

  test("grows", () => {
    const table = new PostingTable();
    for (let key = 0; key < 50_000; key++) table.add(key * 7, key);
    for (let key = 0; key < 50_000; key += 997) {
      expect(slotsOf(table, key * 7)).toEqual([key]);
      expect(table.slotAt(table.oldest(key * 7))).toBe(key);
    }
  });
});

function slotsOf(table: PostingTable, key: number): number[] {
  const found: number[] = [];
  for (let place = table.first(key); place >= 0; place = table.after(place)) found.push(table.slotAt(place));
  return found;
}

describe("findCopies", () => {
  const texts = new Map([
    [1, HARBOUR_TEXT],
    [2, OTHER_REPORT],
    [3, HARBOUR_PARAGRAPHS.slice(0, 4).join("\n")],
  ]);
  const read = (key: number): ComparedArticle | null => {
    const text = texts.get(key);
    return text === undefined ? null : comparedArticle(text);
  };

  test("compares an article with its candidates, closest first, and never with itself", () => {
    const found = findCopies(1, comparedArticle(HARBOUR_TEXT), indexOf(texts), read);
    expect(found.map(({ other, relation }) => [other, relation])).toEqual([[3, "copy"]]);
    const foreign = findCopies(9, comparedArticle(HARBOUR_TEXT), indexOf(texts), read);
    expect(foreign.map(({ other, relation }) => [other, relation])).toEqual([
      [1, "identical"],
      [3, "copy"],
    ]);
  });

  test("passes over candidates that are gone", () => {
    const found = findCopies(9, comparedArticle(HARBOUR_TEXT), indexOf(texts), (key) =>
      key === 1 ? null : read(key),
    );
    expect(found.map(({ other }) => other)).toEqual([3]);
  });
});
