import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf, layOutMarks, levelsOf, marksByBlock } from "../../../../src/shared/text/lay-out-marks.ts";
import { blockAt, readingBlocks } from "../../../../src/shared/text/reading-blocks.ts";

const mark = (name: string, start: number, end: number) => ({ name, start, end });

function laid(text: string, marks: ReturnType<typeof mark>[]): string[] {
  return layOutMarks(text, { start: 0, end: text.length }, marks).map(
    ({ start, end, marks: over }) => `${text.slice(start, end)}:${over.map((one) => one.name).join("")}`,
  );
}

test("marks that cross share the middle segment", () => {
  expect(laid("abcdef", [mark("x", 0, 4), mark("y", 2, 6)])).toEqual(["ab:x", "cd:xy", "ef:y"]);
});

test("marks that touch share nothing, nested ones stand after what holds them, empty ones vanish", () => {
  expect(laid("abcd", [mark("y", 2, 4), mark("x", 0, 2), mark("z", 2, 2)])).toEqual(["ab:x", "cd:y"]);
  expect(laid("abcd", [mark("i", 1, 2), mark("o", 0, 4)])).toEqual(["a:o", "b:oi", "cd:o"]);
});

test("a character outside the basic plane is never cut", () => {
  expect(laid("a🚢b", [mark("x", 0, 2)])).toEqual(["a🚢:x", "b:"]);
});

test("right-to-left text is cut in its logical order", () => {
  expect(laid("غرقت السفينة", [mark("x", 5, 12)])).toEqual(["غرقت :", "السفينة:x"]);
});

test("any marks: segments join to the paragraph and hold exactly the marks over them", () => {
  const text = "abc def ghi jkl mno";
  const span = fc.tuple(fc.nat(25), fc.nat(25)).map(([a, b]) => mark("m", Math.min(a, b), Math.max(a, b)));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (marks) => {
      const segments = layOutMarks(text, { start: 4, end: 15 }, marks);
      expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.slice(4, 15));
      for (const segment of segments) {
        const over = marks.filter(
          (one) => one.start <= segment.start && one.end >= segment.end && one.start < one.end,
        );
        expect(segment.marks.length).toBe(over.length);
      }
    }),
  );
});

test("marks are dealt to every block they touch and to no other", () => {
  const blocks = [
    { start: 0, end: 5 },
    { start: 7, end: 12 },
    { start: 14, end: 20 },
  ];
  const dealt = marksByBlock(blocks, [
    mark("a", 3, 9),
    mark("b", 12, 14),
    mark("c", 19, 25),
    mark("d", 30, 31),
  ]);
  expect([...dealt].map(([index, marks]) => [index, marks.map((one) => one.name).join("")])).toEqual([
    [0, "a"],
    [1, "a"],
    [2, "c"],
  ]);
  expect([blockAt(blocks, 0), blockAt(blocks, 6), blockAt(blocks, 99), blockAt([], 3)]).toEqual([
    0, 1, 2, -1,
  ]);
});

test("blocks are paragraphs cut where zones begin and end", () => {
  const text = "Title\n\nBy A Writer. The body.\n\nTail";
  const blocks = readingBlocks(text, [
    { role: "title", start: 0, end: 5 },
    { role: "byline", start: 7, end: 19 },
    { role: "body", start: 20, end: 29 },
    { role: "boilerplate", start: 31, end: 35 },
  ]);
  expect(blocks.map((block) => [block.role, text.slice(block.start, block.end)])).toEqual([
    ["title", "Title"],
    ["byline", "By A Writer."],
    ["body", "The body."],
    ["boilerplate", "Tail"],
  ]);
});

test("what no zone covers is body, and a huge paragraph is cut at white space", () => {
  const text = "word ".repeat(10_000).trim();
  const blocks = readingBlocks(text, []);
  expect(blocks.length).toBeGreaterThan(2);
  expect(blocks.every((block) => block.role === "body" && block.end - block.start <= 20_001)).toBe(true);
  expect(blocks.map((block) => text.slice(block.start, block.end)).join(" ")).toBe(text);
});

test("marks that overlap have lines on different levels, the short ones nearest to the words", () => {
  const marks = [mark("claim", 0, 50), mark("name", 4, 12), mark("cue", 20, 24), mark("other", 40, 80)];
  const levels = levelsOf(marks);
  expect(marks.map((one) => levels.get(one))).toEqual([1, 0, 0, 0]);
});

test("levels never clash while there are enough of them", () => {
  const place = fc.record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const marks = places.map(({ start, length }, index) => mark(`${index}`, start, start + length));
      const levels = levelsOf(marks);
      for (const a of marks) {
        const level = levels.get(a) ?? -1;
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThan(4);
        if (level === 3) continue;
        const clash = marks.find(
          (b) => b !== a && levels.get(b) === level && b.start < a.end && a.start < b.end,
        );
        expect(clash).toBeUndefined();
      }
    }),
  );
});

test("bars of marks that stand close take different lanes, and the first lane when it is free again", () => {
  const marks = [mark("a", 0, 100), mark("b", 110, 150), mark("c", 160, 200), mark("d", 600, 700)];
  const lanes = lanesOf(marks, 3);
  expect(marks.map((one) => lanes.get(one))).toEqual([0, 1, 2, 0]);
  expect(lanesOf([mark("a", 0, 100), mark("b", 10, 90), mark("c", 20, 95)], 2).size).toBe(3);
});
