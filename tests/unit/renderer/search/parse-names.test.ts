import { describe, expect, test } from "vitest";
import { parseNames } from "../../../../src/renderer/features/search/parse-names.ts";

describe("a list of names", () => {
  test("is one name a line, with spellings, without bullets, numbers, quotation marks and comments", () => {
    const text =
      '\ufeff# from the ministry\r\n- Lena Orsk | Orsk\n\n2. "River Front"\n• Порт-Амаль\n  12) ليلى أورسك  \n| \n';
    expect(parseNames(text)).toEqual({
      names: ["Lena Orsk | Orsk", "River Front", "Порт-Амаль", "ليلى أورسك"],
      twice: 0,
      over: 0,
    });
  });

  test("may stand in one line, separated by semicolons or commas of any script", () => {
    expect(parseNames("Orsk, Lena; River Front;").names).toEqual(["Orsk, Lena", "River Front"]);
    expect(parseNames("Amal, Mayad").names).toEqual(["Amal", "Mayad"]);
    expect(parseNames("أمل، مياد").names).toEqual(["أمل", "مياد"]);
  });

  test("names each once, whatever its case and accents, and says so", () => {
    expect(parseNames("Müller\nMULLER\nOrsk\norsk")).toEqual({
      names: ["Müller", "Orsk"],
      twice: 2,
      over: 0,
    });
  });

  test("ends at its limit and counts the rest", () => {
    const text = Array.from({ length: 1005 }, (_, index) => `Name ${index}`).join("\n");
    const { names, over } = parseNames(text);
    expect(names).toHaveLength(1000);
    expect(over).toBe(5);
    expect(parseNames("a\nb\nc", 2)).toEqual({ names: ["a", "b"], twice: 0, over: 1 });
  });
});
