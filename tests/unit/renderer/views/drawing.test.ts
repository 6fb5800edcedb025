import { describe, expect, test } from "vitest";
import { cutWords, type Measure, wrapWords } from "../../../../src/renderer/features/views/drawing/shape.ts";
import { type Sign, signShapes } from "../../../../src/renderer/features/views/signs.ts";

/** Ten pixels a character. */
const measure: Measure = (words) => [...words].length * 10;

describe("words in a drawing", () => {
  test("are cut at whole characters, with a sign that they are", () => {
    expect(cutWords("harbour", 100, { measure, size: 12 })).toBe("harbour");
    expect(cutWords("harbour", 50, { measure, size: 12 })).toBe("harb…");
    expect(cutWords("👩‍🚒👩‍🚒", 20, { measure, size: 12 })).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(cutWords("harbour", 5, { measure, size: 12 })).toBe("");
  });

  test("are broken at spaces, the last line cut", () => {
    const lines = wrapWords("four people died in the strike at night", 120, { measure, size: 12, lines: 2 });
    expect(lines).toEqual(["four people", "died in the…"]);
    expect(wrapWords("short", 120, { measure, size: 12, lines: 2 })).toEqual(["short"]);
    expect(wrapWords("", 120, { measure, size: 12, lines: 2 })).toHaveLength(1);
  });
});

test("no two signs have the same form: colour is never alone", () => {
  const signs: Sign[] = [
    ...(["first", "asserted", "alleged", "denied", "questioned", "several"] as const),
    ...(["contradicts", "updates", "supports", "same"] as const),
  ];
  const forms = signs.map((sign) =>
    JSON.stringify(
      signShapes(sign, 0, 0).map((shape) =>
        Object.fromEntries(
          Object.entries(shape).map(([key, value]) =>
            key === "fill" || key === "stroke" ? [key, value === "surface" ? "ground" : "ink"] : [key, value],
          ),
        ),
      ),
    ),
  );
  expect(new Set(forms).size).toBe(signs.length);
});
