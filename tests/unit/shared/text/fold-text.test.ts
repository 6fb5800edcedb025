import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, foldWithOffsets, originalSpan } from "../../../../src/shared/text/fold-text.ts";

/** Any code points, half of them letters and marks of the basic plane. fc.string needs seconds to get ready. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x3200 }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 30,
  })
  .map((codePoints) => String.fromCodePoint(...codePoints));

describe("foldText", () => {
  const same: [string, string, string][] = [
    ["accents", "Café Ñandú São", "cafe nandu sao"],
    ["decomposed accents", "Cafe\u0301", "cafe"],
    ["stroke letters", "Łódź Đoković Ørsted Ħal", "lodz dokovic orsted hal"],
    ["sharp s, small and capital", "Straße STRAẞE", "strasse strasse"],
    ["ligatures", "ﬁnal Æsop œuvre", "final aesop oeuvre"],
    ["Turkish i with and without dot", "İstanbul ılık", "istanbul ilik"],
    ["Greek accents and final sigma", "Ὀδυσσεύς ΑΘΗΝΑΣ", "οδυσσευσ αθηνασ"],
    ["Cyrillic yo", "Горбачёв Ёлка", "горбачев елка"],
    ["Arabic vowel signs", "مُحَمَّد", "محمد"],
    ["Arabic alef, yeh, kaf and teh marbuta", "أحمد إلى آية مكتبة کتاب یمن", "احمد الي ايه مكتبه كتاب يمن"],
    ["tatweel", "محـــمد", "محمد"],
    ["Arabic and Persian digits", "٢٠٢٤ ۱۴۰۳", "2024 1403"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["full width and half width", "ＡＢＣ１２３ ｶﾞｰﾄﾞ", "abc123 ガード"],
    ["Hangul letters and syllables", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["soft hyphens and joiners", "in\u00adfor\u200dma\ufefftion", "information"],
    ["typographic apostrophes", "don’t", "don't"],
  ];
  test.each(same)("folds %s", (_name, written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  test("keeps Russian short i apart from i, composed or not", () => {
    expect(foldText("Мой")).toBe("мой");
    expect(foldText("Мои\u0306")).toBe("мой");
    expect(foldText("мои")).not.toBe(foldText("мой"));
  });

  test("keeps Indic vowel signs and voiced kana", () => {
    expect(foldText("हिन्दी")).toBe("हिन्दी");
    expect(foldText("தமிழ்")).toBe("தமிழ்");
    expect(foldText("か\u3099")).toBe("が");
  });

  test("is stable: folding twice changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("foldWithOffsets", () => {
  test("folds exactly like foldText and its offsets rise from 0 to the end", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(foldText(text));
        const amongAscii = `${"Words. ".repeat(70)}${text} ß’${text}e\u0301`;
        const sparse = foldWithOffsets(amongAscii);
        expect(sparse.folded).toBe(foldText(amongAscii));
        expect(Array.from(sparse.offsets.subarray(490, 491 + folded.length))).toEqual(
          Array.from(offsets, (offset) => offset + 490),
        );
        expect(sparse.offsets.at(-1)).toBe(amongAscii.length);
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect(Array.from(offsets)).toEqual(Array.from(offsets).sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test("leads from a folded hit back to the words as written", () => {
    const text = "Die Straße nach Łódź, ﬁnal مُحَمَّد. Cafe\u0301s";
    const { folded, offsets } = foldWithOffsets(text);
    for (const [folds, written] of [
      ["strasse", "Straße"],
      ["lodz", "Łódź"],
      ["fi", "ﬁ"],
      ["محمد", "مُحَمَّد"],
      ["cafe", "Cafe\u0301"],
    ] as const) {
      const at = folded.indexOf(folds);
      const { start, end } = originalSpan(offsets, at, at + folds.length);
      expect(text.slice(start, end)).toBe(written);
    }
  });

  test("takes the whole letter when half of its folding is hit", () => {
    const { folded, offsets } = foldWithOffsets("aß!");
    expect(folded).toBe("ass!");
    expect(originalSpan(offsets, 0, 2)).toEqual({ start: 0, end: 2 });
  });
});
