import { describe, expect, test } from "vitest";
import type { ReadContent } from "../../../../src/main/project/import/readers/article.ts";
import { readDocx } from "../../../../src/main/project/import/readers/word/read-docx.ts";
import { type DocxPlan, makeDocx, paragraph, run, zip } from "../../../support/make-docx.ts";

const BODY =
  "The harbour of Lindholm stays closed until Friday, the port office said on Monday, after a storm.";

async function content(plan: DocxPlan): Promise<ReadContent> {
  const outcome = await readDocx({ path: "report.docx", bytes: await makeDocx(plan), options: {} });
  if ("kind" in outcome) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return outcome;
}

function refusal(bytes: Uint8Array): Promise<unknown> {
  return readDocx({ path: "report.docx", bytes, options: {} });
}

describe("Word documents", () => {
  test("title, paragraphs, lists and tables are text in their order", async () => {
    const list = (words: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`;
    const cell = (...words: string[]): string =>
      `<w:tc>${words.map((one) => paragraph(one)).join("")}</w:tc>`;
    const read = await content({
      body: [
        paragraph("Storm closes harbour", "Titel"),
        paragraph(BODY),
        paragraph("What is closed", "Berschrift1"),
        list("the eastern pier"),
        list("the ferry"),
        `<w:tbl><w:tr>${cell("Day")}${cell("Boats")}</w:tr><w:tr>${cell("Monday")}${cell("12")}</w:tr></w:tbl>`,
        `<w:tbl><w:tr>${cell("Left one.", "Left two.")}${cell("Right.")}</w:tr></w:tbl>`,
        `<w:p>${run("one line")}<w:r><w:br/></w:r>${run("and the next")}</w:p>`,
      ].join(""),
    });
    expect(read.text.split("\n\n")).toEqual([
      "Storm closes harbour",
      BODY,
      "What is closed",
      "the eastern pier",
      "the ferry",
      "Day | Boats",
      "Monday | 12",
      "Left one.",
      "Left two.",
      "Right.",
      "one line\nand the next",
    ]);
    expect(read.zones.slice(0, 2).map((zone) => zone.role)).toEqual(["title", "body"]);
    expect(read.title).toEqual({ value: "Storm closes harbour", from: "first heading" });
  });

  test("the properties give title, author and the day of capture", async () => {
    const read = await content({
      body: paragraph("Storm closes the harbour & the pier".replace("&", "&amp;")) + paragraph(BODY),
      core: "<dc:title>Storm closes the harbour &amp; the pier</dc:title><dc:creator>Mara Holt</dc:creator><dcterms:created>2031-03-04T18:30:00Z</dcterms:created><dc:language>en-GB</dc:language>",
    });
    expect(read.title).toEqual({ value: "Storm closes the harbour & the pier", from: "document properties" });
    expect(read.byline).toEqual({ value: "Mara Holt", from: "document properties" });
    expect(read.captured).toEqual({ value: "2031-03-04T18:30", from: "document properties (created)" });
    expect(read.published.value).toBeNull();
    expect(read.declaredLanguage).toBe("en");
  });

  test("a by-line and a date in the text go before the properties; names of accounts are no authors", async () => {
    const read = await content({
      body: ["Storm closes the harbour again", "By Ana Ruiz", "4 March 2031", BODY]
        .map((one) => paragraph(one))
        .join(""),
      core: "<dc:creator>Mara Holt</dc:creator>",
    });
    expect(read.byline.value).toBe("Ana Ruiz");
    expect(read.published.value).toBe("2031-03-04");
    const account = await content({ body: paragraph(BODY), core: "<dc:creator>user</dc:creator>" });
    expect(account.byline.value).toBeNull();
  });

  test("tracked changes: insertions in, deletions and moved-away words out", async () => {
    const read = await content({
      body: `<w:p>${run("The harbour ")}<w:del w:id="1" w:author="A"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run("always ")}</w:ins>${run("closes.")}</w:p><w:p><w:moveFrom w:id="3">${run("Moved away. ")}</w:moveFrom><w:moveTo w:id="4">${run("Moved here.")}</w:moveTo></w:p>`,
    });
    expect(read.text).toBe("The harbour always closes.\n\nMoved here.");
    expect(read.warnings.join()).toContain("tracked changes");
  });

  test("footnotes stand at the end behind their number; comments are left out and counted", async () => {
    const read = await content({
      body: `<w:p>${run("The pier is closed")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}<w:r><w:commentReference w:id="0"/></w:r></w:p>${paragraph("A second line.")}`,
      footnotes: `<w:footnote w:id="2"><w:p>${run("Since 4 March.")}</w:p></w:footnote>`,
      comments: `<w:comment w:id="0" w:author="A"><w:p>${run("Check this!")}</w:p></w:comment>`,
    });
    expect(read.text.split("\n\n")).toEqual([
      "The pier is closed[1].",
      "A second line.",
      "[1] Since 4 March.",
    ]);
    expect(read.warnings).toEqual(["One comment in the document was left out."]);
  });

  test("words of text boxes are read once", async () => {
    const box = `<w:txbxContent>${paragraph("In a box.")}</w:txbxContent>`;
    const read = await content({
      body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${box}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Beside it.")}</w:p>`,
    });
    expect(read.text.match(/In a box\./g)).toHaveLength(1);
    expect(read.text).toContain("Beside it.");
  });

  test("macros and pictures kept elsewhere are left alone", async () => {
    const read = await content({
      body: `${paragraph(BODY)}<w:p><w:r><w:drawing><a:blip r:link="r-far"/></w:drawing></w:r></w:p>`,
      more: { "word/vbaProject.bin": "Sub AutoOpen()" },
    });
    expect(read.text).toBe(BODY);
    expect(read.warnings.join()).toContain("macros");
  });
});

describe("Word documents that are refused", () => {
  test("cut, empty and broken ones", async () => {
    const whole = await makeDocx({ body: paragraph(BODY) });
    expect(await refusal(whole.subarray(0, whole.length - 200))).toMatchObject({ code: "unreadable" });
    expect(await refusal(await makeDocx({ body: "" }))).toMatchObject({ code: "no-text" });
    expect(await refusal(await makeDocx({ body: "<w:p><w:r>" }))).toMatchObject({ code: "unreadable" });
    expect(await refusal(Buffer.from("PK\u0003\u0004 not a zip"))).toMatchObject({ code: "unreadable" });
  });

  test("locked with a password, or of an old program", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal(locked)).toMatchObject({ code: "password" });
    expect(await refusal(old)).toMatchObject({ code: "unsupported" });
  });

  test("other documents in a zip", async () => {
    const sheet = { "[Content_Types].xml": '<Types><Override ContentType="x.spreadsheetml.main"/></Types>' };
    expect(await refusal(await zip(sheet))).toMatchObject({
      code: "unsupported",
      reason: expect.stringContaining("spreadsheet"),
    });
    expect(await refusal(await zip({ "content.xml": "<x/>" }))).toMatchObject({
      code: "unsupported",
      reason: expect.stringContaining("OpenDocument"),
    });
  });

  test("bombs: a part that grows too much is refused before it is unpacked", async () => {
    const bomb = await makeDocx({
      body: paragraph(BODY),
      more: { "word/media/x.xml": "0".repeat(8_000_000) },
    });
    expect(await refusal(bomb)).toMatchObject({ code: "too-large" });
  });

  test("more XML than the converter masters in its time is refused before it is unpacked", async () => {
    // Words that do not pack well, so that the size decides and not the growth.
    const words = Array.from({ length: 500_000 }, (_, index) => (index * 2654435761).toString(36));
    const large = await makeDocx({ body: paragraph(words.join(" ").repeat(5)) });
    expect(await refusal(large)).toMatchObject({
      code: "too-large",
      reason: expect.stringContaining("20 MB"),
    });
  });

  test("a part that is larger than the directory says is refused", async () => {
    const bomb = await makeDocx({ body: paragraph("a".repeat(500_000)) });
    // The size in the directory's last entry for word/document.xml is written over with a small one.
    const name = Buffer.from("word/document.xml");
    const at = bomb.lastIndexOf(name) - 46;
    expect(bomb.readUInt32LE(at)).toBe(0x02014b50);
    bomb.writeUInt32LE(1000, at + 24);
    expect(await refusal(bomb)).toMatchObject({ kind: "refused", code: "unreadable" });
  });

  test("declared entities and elements nested without end", async () => {
    const bomb = await zip({
      "word/document.xml": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>',
    });
    expect(await refusal(bomb)).toMatchObject({ code: "unreadable" });
    const deep = await makeDocx({
      body: "<w:sdt><w:sdtContent>".repeat(30_000) + "</w:sdtContent></w:sdt>".repeat(30_000),
    });
    expect(await refusal(deep)).toMatchObject({ kind: "refused" });
  });
});
