import { describe, expect, test } from "vitest";
import type { Zone } from "../../../../../src/shared/domain/zone.ts";
import type { PairPassage, PairText } from "../../../../../src/shared/text/compare/pair-changes.ts";
import {
  layOutPair,
  type PairBlock,
  type PairSide,
} from "../../../../../src/shared/text/compare/pair-layout.ts";

const FIRST = "The harbour office closed two piers on Monday after a crane lost its load, the port said.";
const SECOND = "Nobody was hurt, but three ships had to wait outside the breakwater until the evening.";
const THIRD = "The union denies that the crane had been inspected in the spring of this year.";

/** A text of paragraphs with one zone each. */
function textOf(...parts: readonly (readonly [Zone["role"], string])[]): PairText {
  const zones: Zone[] = [];
  let text = "";
  for (const [role, words] of parts) {
    if (text !== "") text += "\n\n";
    zones.push({ role, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, zones };
}

function spanOf(side: PairText, words: string) {
  const start = side.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function passageOf(left: PairText, right: PairText, words: string, rightWords = words): PairPassage {
  return { left: spanOf(left, words), right: spanOf(right, rightWords) };
}

/** The blocks in words: shared in [], changed in {}, paragraphs of one side only behind "only:". */
function describeSide(side: PairSide, { text }: PairText): string[] {
  return side.blocks.map((block: PairBlock) => {
    if (block.kind === "absence") return `missing ${block.paragraphs}/${block.words}`;
    const words = block.segments.map((segment) => {
      const part = text.slice(segment.start, segment.end);
      return { plain: part, only: part, shared: `[${part}]`, changed: `{${part}}` }[segment.kind];
    });
    const label = block.role === "body" ? "" : `${block.role}: `;
    return `${block.only ? "only: " : ""}${label}${words.join("")}`;
  });
}

describe("layOutPair", () => {
  test("sentences of one side only are marked and counted, inside a shared paragraph too", () => {
    const left = textOf(["body", `${FIRST} ${THIRD}`], ["body", SECOND]);
    const right = textOf(["body", FIRST], ["body", SECOND]);
    const passages = [passageOf(left, right, FIRST), passageOf(left, right, SECOND)];
    const layout = layOutPair(left, right, passages);
    expect(layout.left.only.map(({ start, end, words }) => [left.text.slice(start, end), words])).toEqual([
      [THIRD, 15],
    ]);
    expect(layout.right.only).toEqual([]);
    const marked = layout.left.blocks.flatMap((block) => (block.kind === "paragraph" ? block.segments : []));
    expect(marked.filter((segment) => segment.kind === "only")).toEqual([
      { ...spanOf(left, THIRD), kind: "only", passage: -1, change: -1, sentence: 0 },
    ]);
    expect([layout.left.longest, layout.left.inside]).toEqual([17, 32]);
  });

  test("a paragraph that stands in both is shared as a whole", () => {
    const left = textOf(["title", "Piers closed"], ["body", FIRST]);
    const right = textOf(["title", "Crane drops load"], ["body", FIRST]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST)]);
    expect(describeSide(layout.left, left)).toEqual(["title: Piers closed", `[${FIRST}]`]);
    expect(layout.left).toMatchObject({ words: 17, inside: 17 });
    expect(layout.changes).toEqual([]);
  });

  test("words replaced inside a passage are marked on both sides", () => {
    const changed = FIRST.replace("two piers", "twelve piers");
    const left = textOf(["body", FIRST]);
    const right = textOf(["body", changed]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST, changed)]);
    expect(describeSide(layout.left, left)[0]).toContain("closed ]{two}[ piers");
    expect(describeSide(layout.right, right)[0]).toContain("closed ]{twelve}[ piers");
    expect(layout.changes).toEqual([
      { passage: 0, left: spanOf(left, "two"), right: spanOf(right, "twelve") },
    ]);
  });

  test("words dropped from a passage are marked on the side that has them", () => {
    const shorter = FIRST.replace(" after a crane lost its load", "");
    const left = textOf(["body", FIRST]);
    const right = textOf(["body", shorter]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST, shorter)]);
    expect(layout.changes).toEqual([
      { passage: 0, left: spanOf(left, "after a crane lost its load"), right: null },
    ]);
    expect(describeSide(layout.right, right)).toEqual([`[${shorter}]`]);
  });

  test("equal words inside a gap are not marked as changed", () => {
    const rewritten = FIRST.replace("two piers on Monday", "seven piers late Monday");
    const left = textOf(["body", FIRST]);
    const right = textOf(["body", rewritten]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST, rewritten)]);
    expect(describeSide(layout.right, right)[0]).toContain("{seven}[ piers ]{late}[ Monday");
  });

  test("case, accents and punctuation are no change", () => {
    const shouted = `${FIRST.toUpperCase().replace(",", " –")}`;
    const left = textOf(["body", FIRST]);
    const right = textOf(["body", shouted]);
    expect(layOutPair(left, right, [passageOf(left, right, FIRST, shouted)]).changes).toEqual([]);
  });

  test("a headline in the middle of a passage stays plain and parts no words", () => {
    const headline = "Ferry prices to rise again in spring";
    const left = textOf(["body", FIRST], ["body", SECOND]);
    const right = textOf(["body", FIRST], ["related-headline", headline], ["body", SECOND]);
    const whole = { left: { start: 0, end: left.text.length }, right: { start: 0, end: right.text.length } };
    const layout = layOutPair(left, right, [whole]);
    expect(describeSide(layout.right, right)).toEqual([
      `[${FIRST}]`,
      `related-headline: ${headline}`,
      `[${SECOND}]`,
    ]);
    expect(layout.changes).toEqual([]);
  });

  test("a paragraph of one side only is named there and missed at its place in the other", () => {
    const left = textOf(["body", FIRST], ["body", THIRD], ["body", SECOND]);
    const right = textOf(["body", FIRST], ["body", SECOND]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST), passageOf(left, right, SECOND)]);
    expect(describeSide(layout.left, left)).toEqual([`[${FIRST}]`, `only: ${THIRD}`, `[${SECOND}]`]);
    expect(describeSide(layout.right, right)).toEqual([`[${FIRST}]`, "missing 1/15", `[${SECOND}]`]);
  });

  test("a paragraph before everything shared is missed at the head of the other", () => {
    const left = textOf(["title", "Piers closed"], ["body", THIRD], ["body", FIRST]);
    const right = textOf(["title", "Crane drops load"], ["body", FIRST]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST)]);
    expect(describeSide(layout.right, right)).toEqual([
      "title: Crane drops load",
      "missing 1/15",
      `[${FIRST}]`,
    ]);
  });

  test("moved paragraphs keep the number of their passage on both sides", () => {
    const left = textOf(["body", FIRST], ["body", SECOND]);
    const right = textOf(["body", SECOND], ["body", FIRST]);
    const layout = layOutPair(left, right, [passageOf(left, right, FIRST), passageOf(left, right, SECOND)]);
    const passages = (side: PairSide) =>
      side.blocks.flatMap((block) =>
        block.kind === "paragraph" ? block.segments.map((segment) => segment.passage) : [],
      );
    expect(passages(layout.left)).toEqual([0, 1]);
    expect(passages(layout.right)).toEqual([1, 0]);
  });

  test("a paragraph left out of the comparison inside a passage is no change", () => {
    const notice = "This report was sent to you by the desk of the coast and its many friends.";
    const left = textOf(["body", FIRST], ["body", SECOND]);
    const right = textOf(["body", FIRST], ["body", notice], ["body", SECOND]);
    const whole = { left: { start: 0, end: left.text.length }, right: { start: 0, end: right.text.length } };
    const layout = layOutPair(left, right, [whole]);
    expect(describeSide(layout.right, right)).toEqual([`[${FIRST}]`, `only: ${notice}`, `[${SECOND}]`]);
  });

  test("texts without a shared passage are plain and miss nothing", () => {
    const left = textOf(["body", FIRST]);
    const right = textOf(["body", SECOND]);
    const layout = layOutPair(left, right, []);
    expect(describeSide(layout.left, left)).toEqual([FIRST]);
    expect(describeSide(layout.right, right)).toEqual([SECOND]);
  });

  test("right-to-left texts are cut in logical order and give back every character", () => {
    const words = "قالت سلطات الميناء إن رافعة أسقطت حمولتها يوم الاثنين ولم يصب أحد بأذى في المكان";
    const changed = words.replace("الاثنين", "الثلاثاء");
    const left = textOf(["body", words]);
    const right = textOf(["body", changed]);
    const layout = layOutPair(left, right, [passageOf(left, right, words, changed)]);
    expect(describeSide(layout.right, right)[0]).toContain("{الثلاثاء}");
    const paragraph = layout.right.blocks[0];
    const back =
      paragraph?.kind === "paragraph"
        ? paragraph.segments.map(({ start, end }) => right.text.slice(start, end)).join("")
        : "";
    expect(back).toBe(changed);
  });
});
