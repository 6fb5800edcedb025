import { describe, expect, test } from "vitest";
import {
  moveEdge,
  moveEdgeByCharacter,
  placeEdge,
  snapToWords,
} from "../../../../src/shared/text/selection.ts";

function snapped(text: string, part: string): string | null {
  const start = text.indexOf(part);
  const span = snapToWords(text, { start, end: start + part.length });
  return span === null ? null : text.slice(span.start, span.end);
}

describe("snapping a selection", () => {
  test("half words become whole, spaces and closing punctuation go", () => {
    expect(snapped("The navy said so, at last.", "vy sa")).toBe("navy said");
    expect(snapped("The navy said so, at last.", " so, ")).toBe("so");
  });

  test("a closing quotation mark stays with its opening one only", () => {
    expect(snapped("He said “we left” today", "“we left” ")).toBe("“we left”");
    expect(snapped("He said “we left” today", "left” ")).toBe("left");
  });

  test("only spaces and marks selected is nothing", () => {
    expect(snapped("One. Two", ". ")).toBeNull();
  });

  test("an emoji is never cut and Arabic words are whole", () => {
    const text = "a 🚢 b";
    expect(snapToWords(text, { start: 2, end: 3 })).toEqual({ start: 2, end: 4 });
    expect(snapped("غرقت السفينة قرب الجسر", "سفي")).toBe("السفينة");
  });
});

describe("moving an edge by a word", () => {
  const text = "one two three four";
  const bounds = { start: 0, end: text.length };
  const moved = (start: number, end: number, edge: "start" | "end", direction: "back" | "forward") => {
    const span = moveEdge(text, { start, end }, edge, direction, bounds);
    return text.slice(span.start, span.end);
  };

  test("each edge moves both ways", () => {
    expect(moved(4, 7, "end", "forward")).toBe("two three");
    expect(moved(4, 13, "end", "back")).toBe("two");
    expect(moved(4, 7, "start", "back")).toBe("one two");
    expect(moved(4, 13, "start", "forward")).toBe("three");
  });

  test("an edge stops at the other edge and at the bounds", () => {
    expect(moved(4, 7, "start", "forward")).toBe("two");
    expect(moved(4, 7, "end", "back")).toBe("two");
    expect(moved(0, 18, "end", "forward")).toBe(text);
  });
});

describe("moving an edge by a character", () => {
  const text = "a 👩‍👩‍👧 e\u0301é שלום";
  const bounds = { start: 0, end: text.length };
  const family = "👩‍👩‍👧".length;

  test("takes a whole emoji, and a letter with its marks", () => {
    const grown = moveEdgeByCharacter(text, { start: 0, end: 2 }, "end", "forward", bounds);
    expect(text.slice(2, grown.end)).toBe("👩‍👩‍👧");
    const accent = { start: 0, end: 2 + family + 1 };
    const withLetter = moveEdgeByCharacter(text, accent, "end", "forward", bounds);
    expect(text.slice(accent.end, withLetter.end)).toBe("e\u0301");
    expect(moveEdgeByCharacter(text, withLetter, "end", "back", bounds)).toEqual(accent);
    expect(moveEdgeByCharacter(text, grown, "end", "back", bounds)).toEqual({ start: 0, end: 2 });
  });

  test("goes by the order of the text in right-to-left words", () => {
    const start = text.indexOf("שלום");
    const moved = moveEdgeByCharacter(text, { start, end: text.length }, "start", "forward", bounds);
    expect(text.slice(moved.start, moved.end)).toBe("לום");
  });

  test("stops at the other edge and at the ends of the text", () => {
    expect(moveEdgeByCharacter(text, { start: 0, end: 1 }, "end", "back", bounds)).toEqual({
      start: 0,
      end: 1,
    });
    expect(moveEdgeByCharacter(text, { start: 0, end: 1 }, "start", "back", bounds)).toEqual({
      start: 0,
      end: 1,
    });
    const all = { start: 1, end: text.length };
    expect(moveEdgeByCharacter(text, all, "end", "forward", bounds)).toEqual(all);
  });
});

describe("setting an edge to a place", () => {
  const text = "one two three 🚢 four";

  test("takes the nearer end of the word there", () => {
    expect(placeEdge(text, { start: 0, end: 3 }, "end", 6, false)).toEqual({ start: 0, end: 7 });
    expect(placeEdge(text, { start: 0, end: 3 }, "end", 9, false)).toEqual({ start: 0, end: 8 });
    expect(placeEdge(text, { start: 8, end: 13 }, "start", 5, false)).toEqual({ start: 4, end: 13 });
  });

  test("to the letter when asked, and never into a character", () => {
    expect(placeEdge(text, { start: 0, end: 3 }, "end", 6, true)).toEqual({ start: 0, end: 6 });
    expect(placeEdge(text, { start: 0, end: 3 }, "end", 15, true)).toEqual({ start: 0, end: 14 });
    expect(placeEdge(text, { start: 4, end: 7 }, "end", 2, true)).toEqual({ start: 4, end: 7 });
  });
});
