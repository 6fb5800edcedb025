import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameFinder } from "../../../../src/shared/text/find-names.ts";

const found = (names: readonly string[], text: string) =>
  nameFinder(names)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe("finding names", () => {
  test("takes whole words, whatever their case and accents", () => {
    expect(found(["Pérez"], "PEREZ met Perezov, perez-Diaz and “Pérez”.")).toEqual([
      "PEREZ",
      "perez",
      "Pérez",
    ]);
  });

  test("takes names of three characters or less only as written", () => {
    expect(found(["US", "İbo"], "The US told us: USA, US-made. ibo İbo")).toEqual(["US", "US", "İbo"]);
  });

  test("takes the longest name at a place and never two that overlap", () => {
    expect(found(["Orsk", "Lena Orsk", "Lena"], "Lena Orsk, Lena and Orsk")).toEqual([
      "Lena Orsk",
      "Lena",
      "Orsk",
    ]);
  });

  test("lets spaces, apostrophes and hyphens match their kind", () => {
    expect(found(["O'Brien Smith-Jones"], "O’Brien\n Smith‑Jones")).toEqual(["O’Brien\n Smith‑Jones"]);
  });

  test("reads names as words, never as patterns", () => {
    expect(found(["A.B. (Corp)", "[x]&&", "C++ Group"], "A.B. (Corp) AxBx [x]&& C++ group")).toEqual([
      "A.B. (Corp)",
      "[x]&&",
      "C++ group",
    ]);
  });

  test("finds names in scripts without spaces, and Arabic without its vowel signs", () => {
    expect(found(["李明宇"], "昨日李明宇表示")).toEqual(["李明宇"]);
    expect(found(["محمد"], "قال مُحَمَّد إن")).toEqual(["مُحَمَّد"]);
  });

  test("ends on letters outside the basic plane that go on a word", () => {
    expect(found(["𐌰𐌱𐌲𐌳"], "𐌳𐌰𐌱𐌲𐌳 𐌰𐌱𐌲𐌳 𐌰𐌱𐌲𐌳𐌰")).toEqual(["𐌰𐌱𐌲𐌳"]);
  });

  test("gives spans inside any text that fold to the name", () => {
    const pieces = fc.constantFrom(
      "Orsk",
      "ORSK",
      "orsḱ",
      " ",
      "ß",
      "👍",
      "\u0301",
      "é",
      "ﬁ",
      "x",
      "\n",
      "中",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of nameFinder(["Orsk"]).find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()).toBe("orsk");
          last = end;
        }
      }),
    );
  });

  test("accepts any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (name, text) => {
        expect(nameFinder([name]).find(text)).toBeInstanceOf(Array);
      }),
    );
  });
});
