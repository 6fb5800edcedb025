import { describe, expect, test } from "vitest";
import { hashOfParagraph } from "../../../../src/shared/text/paragraph-hash.ts";
import { type Words, wordsOf } from "../../../../src/shared/text/words.ts";

function surface(text: string, words: Words): string[] {
  return Array.from(words.starts, (start, index) => text.slice(start, words.ends[index]));
}

function hashes(text: string): number[] {
  return Array.from(wordsOf(text, []).hashes);
}

/** The hashes of the paragraphs of three words or more, in reading order. */
function paragraphHashes({ hashes, paragraphs, count }: Words): number[] {
  return Array.from(paragraphs).flatMap(
    (from, index) => hashOfParagraph(hashes, from, paragraphs[index + 1] ?? count) ?? [],
  );
}

describe("wordsOf", () => {
  test("gives letters and digits as words with their places", () => {
    const text = "At 9:45, the port's gate—shut!";
    expect(surface(text, wordsOf(text, []))).toEqual(["At", "9", "45", "the", "port's", "gate", "shut"]);
  });

  test.each([
    ["case", "VELMORA", "velmora"],
    ["accents", "Café", "cafe"],
    ["decomposed accents", "Cafe\u0301", "Café"],
    ["apostrophes", "don’t", "dont"],
    ["broken apostrophes", "donâ€™t", "don't"],
    ["ligatures", "ﬁre", "fire"],
    ["soft hyphens", "har\u00adbour", "harbour"],
    ["full width", "ＮＡＴＯ", "nato"],
    ["Arabic vowel signs", "مُحَمَّد", "محمد"],
    ["Arabic alef with hamza", "أحمد", "احمد"],
    ["Arabic digits", "٢٠٢٤", "2024"],
    ["Persian digits", "۲۰۲۴", "2024"],
    ["Cyrillic short i", "МОЙ", "мой"],
    ["composed and decomposed Korean", "한국", "한국".normalize("NFD")],
    ["mathematical letters", "𝐀𝐁", "ab"],
  ])("folds %s", (_, one, other) => {
    expect(hashes(one)).toEqual(hashes(other));
    expect(hashes(one)).toHaveLength(1);
  });

  test("keeps different words different", () => {
    const all = [
      "harbour",
      "habrour",
      "harbours",
      "हिन्दी",
      "हन्द",
      "порт",
      "порта",
      "ميناء",
      "مينا",
      "1",
      "2",
    ].map((word) => hashes(word)[0]);
    expect(new Set(all).size).toBe(all.length);
  });

  test("takes each Chinese and Thai character as a word, and Korean words whole", () => {
    expect(surface("港口关闭。", wordsOf("港口关闭。", []))).toEqual(["港", "口", "关", "闭"]);
    expect(wordsOf("𠀀𠀁", []).count).toBe(2);
    expect(wordsOf("한국 항구", []).count).toBe(2);
    expect(surface("GDP增长5%", wordsOf("GDP增长5%", []))).toEqual(["GDP", "增", "长", "5"]);
  });

  test("reads body zones only", () => {
    const text = "The title\nThe body here\nRelated headline\nMore body";
    const zones = [
      { role: "title", start: 0, end: 9 },
      { role: "body", start: 10, end: 23 },
      { role: "related-headline", start: 24, end: 40 },
      { role: "body", start: 41, end: 50 },
    ] as const;
    expect(surface(text, wordsOf(text, zones))).toEqual(["The", "body", "here", "More", "body"]);
  });

  test("knows where paragraphs begin", () => {
    expect(Array.from(wordsOf("one two\n\nthree\nfour five\n", []).paragraphs)).toEqual([0, 2, 3]);
  });

  test("leaves masked paragraphs out", () => {
    const body = "word ".repeat(30);
    const notice = "All rights reserved by the owner of this site";
    const masked = new Set(paragraphHashes(wordsOf(notice, [])));
    const words = wordsOf(`${body}\n${notice.toUpperCase()}\nlast line stays`, [], masked);
    expect(words.count).toBe(33);
    expect(words.mostlyBoilerplate).toBe(false);
    expect(Array.from(words.paragraphs)).toEqual([0, 30]);
  });

  test("keeps everything and says so when the mask would leave too little", () => {
    const notice = "All rights reserved by the owner of this site";
    const masked = new Set(paragraphHashes(wordsOf(notice, [])));
    const words = wordsOf(`A short note\n${notice}`, [], masked);
    expect(words).toMatchObject({ count: 12, mostlyBoilerplate: true });
  });

  test("bears empty text and lone surrogates", () => {
    expect(wordsOf("", []).count).toBe(0);
    expect(wordsOf(" \n… ", []).count).toBe(0);
    expect(() => wordsOf("a\ud800b", [])).not.toThrow();
  });
});

describe("hashes of paragraphs", () => {
  test("skips paragraphs under three words and gives safe integers", () => {
    const found = paragraphHashes(wordsOf("one two\none two three\nONE, two. Three!\nfour five six", []));
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(found[1]);
    expect(found[0]).not.toBe(found[2]);
    expect(found.every((hash) => Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 52)).toBe(true);
  });
});
