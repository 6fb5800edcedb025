import mammoth from "mammoth";
import { expect, test } from "vitest";
import { LARGE_FROM, largeDocxHtml } from "../../../../src/main/project/import/readers/word/docx-large.ts";
import { docxParagraphs } from "../../../../src/main/project/import/readers/word/docx-paragraphs.ts";
import { unpackDocx } from "../../../../src/main/project/import/readers/word/docx-parts.ts";
import { readDocx } from "../../../../src/main/project/import/readers/word/read-docx.ts";
import { makeDocx, paragraph, run } from "../../../support/make-docx.ts";

const BODY =
  "The harbour of Lindholm stays closed until Friday, the port office said on Monday, after a storm.";

const cell = (...words: string[]): string => `<w:tc>${words.map((one) => paragraph(one)).join("")}</w:tc>`;
const MIXED = [
  paragraph("Storm closes harbour &amp; pier", "Titel"),
  paragraph(`${BODY} 3 &lt; 4.`),
  paragraph("What is closed", "Berschrift1"),
  `<w:p><w:r><w:t>Deleted: </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>${run("kept")}</w:p>`,
  `<w:tbl><w:tr>${cell("Day")}${cell("Boats")}</w:tr><w:tr>${cell("Monday")}${cell("12")}</w:tr></w:tbl>`,
  `<w:tbl><w:tr>${cell("Left one.", "Left two.")}${cell("Right.")}</w:tr></w:tbl>`,
  `<w:p>${run("one line")}<w:r><w:br/></w:r>${run("and the next")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
].join("");
const NOTES =
  '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>';

test("reads what the converter reads", async () => {
  const bytes = await makeDocx({ body: MIXED, footnotes: NOTES });
  const parts = await unpackDocx(bytes);
  if ("kind" in parts) throw new Error(parts.reason);
  const html = largeDocxHtml(parts);
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { styleMap: ["p[style-name='Title'] => h1:fresh"] },
  );
  const words = (text: string): string[] => docxParagraphs(text).map((each) => `${each.kind}: ${each.words}`);
  expect(words(html ?? "")).toEqual(words(value));
});

test("a document too large for the converter comes in whole", async () => {
  const format =
    '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr>';
  const line = (index: number): string =>
    `Paragraph ${index} counts ${index * 7} crates on pier ${index % 13}.`;
  const body = Array.from({ length: 4000 }, (_, index) => {
    const runs = line(index).split(/(?<= )/);
    return `<w:p>${runs.map((words) => run(words).replace("<w:r>", `<w:r>${format}`)).join("")}</w:p>`;
  }).join("");
  expect(body.length).toBeGreaterThan(LARGE_FROM);
  const read = await readDocx({ path: "long.docx", bytes: await makeDocx({ body }), options: {} });
  if ("kind" in read) throw new Error(read.reason);
  const paragraphs = read.text.split("\n\n");
  expect(paragraphs).toHaveLength(4000);
  expect(paragraphs.at(-1)).toBe(line(3999));
});
