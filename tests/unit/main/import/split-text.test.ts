import { describe, expect, test } from "vitest";
import { splitText } from "../../../../src/main/project/import/readers/text/split-text.ts";
import { partsOf, prose, summary } from "../../../support/read-bytes.ts";

const article = (title: string, line: string): string => `${title}\n${line}\n\n${prose(title)}`;
const three = ["Harbour closed", "Gates broken", "Council meets"].map((title, index) =>
  article(title, `${index + 3} November 2026`),
);

describe("many articles in one text", () => {
  test.each(["---", "==========", "***", "* * *", "________", "#####"])(
    "are split at a repeated rule %j",
    (rule) => {
      expect(splitText(three.join(`\n\n${rule}\n\n`))).toEqual(three);
      expect(splitText(`${three.join(`\n\n${rule}\n\n`)}\n\n${rule}\n`)).toEqual(three);
    },
  );

  test("are split at the lines of news databases, above or below each", () => {
    const numbered = three.map((text, index) => `Document ${index + 1} of 3\n\n${text}`).join("\n\n");
    expect(splitText(numbered)).toEqual(three);
    const below = three.map((text, index) => `${text}\n\nDokument ${index + 1} von 3`).join("\n\n");
    expect(splitText(below)).toEqual(three);
  });

  test("come in by number with the file as original", async () => {
    const parts = await partsOf("export.txt", three.join("\n\n=====\n\n"));
    expect(summary(parts)).toEqual(["#1 Harbour closed", "#2 Gates broken", "#3 Council meets"]);
    expect(parts[1]).toMatchObject({ original: "file", article: { published: { value: "2026-11-04" } } });
  });
});

describe("one article stays whole", () => {
  test.each([
    ["sections between rules", [prose("a"), prose("b"), prose("c"), prose("d")].join("\n\n***\n\n")],
    [
      "sections with headings between rules",
      ["The storm", "The gates", "The council"]
        .map((title) => `${title}\n\n${prose(title)}`)
        .join("\n\n---\n\n"),
    ],
    ["two articles are too few to be sure", three.slice(0, 2).join("\n\n---\n\n")],
    [
      "short pieces",
      ["One\n3 May 2026\nwords", "Two\n4 May 2026\nwords", "Three\n5 May 2026\nwords"].join("\n---\n"),
    ],
    ["underlined headings", three.map((text) => text.replace("\n", "\n---\n")).join("\n\n")],
    ["a dialogue with dashes", `${prose()}\n\n— Yes.\n\n— No.\n\n— Why?\n\n${prose("b")}`],
    [
      "a mention of documents",
      `${prose()}\n\nDocument 1 of 3 was leaked, Document 2 of 3 was not.\n\n${prose("b")}`,
    ],
  ])("%s", (_, text) => {
    expect(splitText(text)).toBeNull();
  });
});
