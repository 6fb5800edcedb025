import { describe, expect, test } from "vitest";
import { moveEdge, snapToWords } from "../../../../src/shared/text/selection.ts";

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
