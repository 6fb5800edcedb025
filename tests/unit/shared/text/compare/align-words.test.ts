import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alignment, alignWords } from "../../../../../src/shared/text/compare/align-words.ts";
import { wordsOf } from "../../../../../src/shared/text/words.ts";
import { HARBOUR_PARAGRAPHS, HARBOUR_TEXT, OTHER_REPORT } from "../../../../support/copy-texts.ts";

function align(a: string, b: string): Alignment {
  return alignWords(wordsOf(a, []), wordsOf(b, []));
}

const RUSSIAN =
  "Порт Вельмора был закрыт во вторник после пожара на танкере, сообщила начальник порта. Девять человек доставлены в больницу, причина пожара неизвестна.";
const ARABIC =
  "أُغلق ميناء فلمورا يوم الثلاثاء بعد حريق على متن ناقلة امتد إلى مستودعين، كما قالت مديرة الميناء، ونُقل تسعة أشخاص إلى المستشفى.";
const CHINESE = "港务局长周二表示，油轮起火后火势蔓延至两座仓库，韦尔莫拉港因此关闭，九人被送往医院治疗。";

/** Few different words, so that repeats and chance matches are common. */
const someText = fc
  .array(fc.constantFrom("the", "port", "was", "shut", "on", "a", "day", "fire", "ship", "crew", "said"), {
    maxLength: 120,
  })
  .map((words) => words.join(" "));
const someParagraphs = fc.uniqueArray(fc.integer({ min: 0, max: HARBOUR_PARAGRAPHS.length - 1 }), {
  minLength: 2,
});

describe("alignWords", () => {
  test("finds a whole text in itself as one passage", () => {
    const words = wordsOf(HARBOUR_TEXT, []);
    const alignment = align(HARBOUR_TEXT, HARBOUR_TEXT);
    expect(alignment).toMatchObject({
      sharedWords: words.count,
      longestRun: words.count,
      insideA: words.count,
    });
    expect(alignment.passages).toHaveLength(1);
  });

  test("finds nothing in an independent report of the same event", () => {
    expect(align(HARBOUR_TEXT, OTHER_REPORT).passages).toEqual([]);
  });

  test("reads over small edits and stops at large ones", () => {
    const before = "one two three four five six seven eight";
    const after = "nine ten eleven twelve thirteen fourteen fifteen sixteen";
    const small = align(`${before} A B C D ${after}`, `${before} X ${after}`);
    expect(small.passages).toHaveLength(1);
    expect(small).toMatchObject({ insideA: 20, insideB: 17, sharedWords: 16, longestRun: 8 });
    const large = align(`${before} A B C D E ${after}`, `${before} X ${after}`);
    expect(large.passages).toHaveLength(2);
  });

  test("drops passages of fewer than six words", () => {
    expect(align("one two three four five A", "one two three four five B").passages).toEqual([]);
    expect(align("one two three four five six A", "one two three four five six B").passages).toHaveLength(1);
  });

  test.each([
    ["Russian", RUSSIAN],
    ["Arabic", ARABIC],
    ["Chinese", CHINESE],
  ])("aligns %s", (_, text) => {
    const words = wordsOf(text, []);
    expect(align(text, `${text} ${HARBOUR_TEXT}`).insideA).toBe(words.count);
    expect(align(text, HARBOUR_TEXT).insideA).toBe(0);
  });

  test("is the same from both sides, and uses no word twice", () => {
    fc.assert(
      fc.property(someText, someText, (a, b) => {
        const there = align(a, b);
        const back = align(b, a);
        expect([there.insideA, there.insideB, there.sharedWords, there.longestRun]).toEqual([
          back.insideB,
          back.insideA,
          back.sharedWords,
          back.longestRun,
        ]);
        for (const alignment of [there, back]) expectNoWordTwice(alignment);
      }),
      { numRuns: 300 },
    );
  });

  test("covers a text fully by itself, whatever it is", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { count } = wordsOf(text, []);
        expect(align(text, text).insideA).toBe(count >= 6 ? count : 0);
      }),
    );
  });

  test("finds every paragraph wherever it was moved, whatever stands between", () => {
    fc.assert(
      fc.property(someParagraphs, fc.array(someText, { maxLength: 4 }), (order, between) => {
        const moved = order
          .map((at, index) => `${HARBOUR_PARAGRAPHS[at]}\n${between[index] ?? ""}`)
          .join("\n");
        const own = order.map((at) => HARBOUR_PARAGRAPHS[at]).join("\n");
        const { count } = wordsOf(own, []);
        expect(align(own, moved).sharedWords).toBeGreaterThanOrEqual(count * 0.97);
        expect(align(moved, HARBOUR_TEXT).sharedWords).toBeGreaterThanOrEqual(count * 0.97);
      }),
    );
  });
});

function expectNoWordTwice(alignment: Alignment): void {
  for (const side of ["a", "b"] as const) {
    const spans = alignment.passages
      .map((passage) => (side === "a" ? [passage.aFrom, passage.aTo] : [passage.bFrom, passage.bTo]))
      .sort(([left = 0], [right = 0]) => left - right);
    for (const [index, [from = 0]] of spans.entries()) {
      expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
    }
  }
}
