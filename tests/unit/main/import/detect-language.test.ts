import { describe, expect, test } from "vitest";
import { detectDirection, detectLanguage } from "../../../../src/main/project/import/detect-language.ts";
import { ENCODING_TEXTS } from "../../../fixtures/encoding-texts.ts";

const LANGUAGES: Readonly<Record<string, string>> = {
  czech: "cs",
  polish: "pl",
  hungarian: "hu",
  russian: "ru",
  ukrainian: "uk",
  bulgarian: "bg",
  turkish: "tr",
  hebrew: "he",
  arabic: "ar",
  "chinese, simplified": "zh",
  "chinese, traditional": "zh",
  japanese: "ja",
  korean: "ko",
};
const KNOWN = ENCODING_TEXTS.flatMap(({ language, texts }) => {
  const code = LANGUAGES[language];
  return code === undefined ? [] : [{ language, code, text: texts.join("\n") }];
});

describe("the language of a text", () => {
  test.each(KNOWN)("$language", ({ code, text }) => {
    expect(detectLanguage(text)).toBe(code);
  });

  test("of few letters is not guessed", () => {
    expect(detectLanguage("Storm closes port")).toBeNull();
    expect(detectLanguage("12.03.2024 – 17:40 – 4,118")).toBeNull();
  });

  test("of a text in two languages is the one that most of it is in", () => {
    const [german = ""] = ENCODING_TEXTS[0]?.texts ?? [];
    const russian = KNOWN.find(({ code }) => code === "ru")?.text ?? "";
    expect(detectLanguage(`${russian}\n${german.slice(0, 40)}`)).toBe("ru");
  });
});

describe("the direction of a text", () => {
  test.each(KNOWN)("$language", ({ code, text }) => {
    expect(detectDirection(text)).toBe(["ar", "he"].includes(code) ? "rtl" : "ltr");
  });

  test("follows most of its letters", () => {
    const hebrew = "המעבורת תישאר בנמל במשך שבוע";
    expect(detectDirection(`${hebrew} (Reuters)`)).toBe("rtl");
    expect(detectDirection(`The sign said ${hebrew.slice(0, 8)}, a witness told the paper.`)).toBe("ltr");
    expect(detectDirection("2024 – 17:40")).toBe("ltr");
    expect(detectDirection("کشتی روز دوشنبه")).toBe("rtl");
    expect(detectDirection("ދޮންވެލި")).toBe("rtl");
  });
});
