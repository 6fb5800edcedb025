import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type ReadArticle,
  type ReadOutcome,
  readArticle,
} from "../../../../src/main/project/import/readers/read-article.ts";

const SENTENCE = "The harbour of Lindholm will stay closed until Friday, the port office said on Monday.";
const fixtures = new URL("../../../fixtures/import/", import.meta.url);

function outcome(path: string, content: string | Uint8Array): ReadOutcome {
  return readArticle({
    path,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  });
}

function article(path: string, content: string | Uint8Array): ReadArticle {
  const read = outcome(path, content);
  if (read.kind === "refused") throw new Error(`${read.code}: ${read.reason}`);
  return read.article;
}

function fixture(name: string): ReadArticle {
  return article(name, readFileSync(new URL(name, fixtures)));
}

function zoned(read: ReadArticle, role: string): string[] {
  return read.zones.filter((zone) => zone.role === role).map((zone) => read.text.slice(zone.start, zone.end));
}

describe("files that are no article", () => {
  test.each([
    ["empty.txt", new Uint8Array(), "empty"],
    ["blank.txt", " \n\t\r\n \u00a0\n", "empty"],
    ["marks.txt", "--- *** !!!", "no-text"],
    ["picture.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "binary"],
    ["paper.txt", "%PDF-1.7\n%âãÏÓ\n", "unsupported"],
    ["table.csv", "a;b\n1;2\n", "unsupported"],
    ["data.json", '{"a":1}', "unsupported"],
    ["style.css", "body { color: red }", "unsupported"],
    ["mail.eml", "From: a@b.example\nMIME-Version: 1.0\n\nHello", "unsupported"],
    ["scripts.html", "<html><body><script>document.write('x')</script></body></html>", "no-text"],
  ])("%s is refused as it should be", (path, content, code) => {
    expect(outcome(path, content)).toMatchObject({ kind: "refused", code });
  });

  test("a refusal names the type and the size in plain words", () => {
    expect(outcome("book.rtf", "{\\rtf1 words}")).toMatchObject({
      reason: "The file is an RTF document; these are not read.",
    });
    const large = outcome("large.txt", new Uint8Array(33 * 1024 * 1024).fill(97));
    expect(large).toMatchObject({
      code: "too-large",
      reason: "The file has 33 MB. Text files are read up to 32 MB.",
    });
  });
});

describe("plain text", () => {
  test("an aggregator's copy is taken apart", () => {
    const read = fixture("aggregator-copy.txt");
    expect(read.title).toEqual({
      value: "Storm keeps the harbour of Lindholm closed for a week",
      from: "first line",
    });
    expect(read.outlet).toEqual({ value: "Harbour Mirror", from: "disclaimer line" });
    expect(zoned(read, "related-headline")).toEqual([
      "Ferry company asks court to lift ban on night crossings",
    ]);
    expect(zoned(read, "boilerplate")).toHaveLength(4);
    expect(zoned(read, "body")).toHaveLength(4);
    expect(read).toMatchObject({
      format: "text",
      encoding: "utf-8",
      language: "en",
      direction: "ltr",
      warnings: [],
    });
  });

  test("outlet and date come from a header line, the author from the by-line", () => {
    const read = article(
      "a.txt",
      `Storm closes the harbour of Lindholm\n\nThe Lindholm Courier | 4 March 2031\n\nBy Mara Holt\n\n${SENTENCE}\n`,
    );
    expect(read.outlet).toEqual({ value: "The Lindholm Courier", from: "header line with the date" });
    expect(read.published).toEqual({ value: "2031-03-04", from: "date line" });
    expect(read.byline).toEqual({ value: "Mara Holt", from: "by-line" });
  });

  test("agency and date come from a dateline", () => {
    const read = article(
      "a.txt",
      `Storm closes the harbour\n\nLINDHOLM, 4 March 2031 (North Press) - ${SENTENCE}\n`,
    );
    expect(read.outlet.value).toBe("North Press");
    expect(read.published).toEqual({ value: "2031-03-04", from: "dateline" });
  });

  test("a day that is only mentioned is not the date, but a dated file name is", () => {
    const text = `Storm closes the harbour\n\nIt is the third storm since 26 October 2030, the port office said.\n\n${SENTENCE}`;
    expect(article("a.txt", text).published.value).toBeNull();
    expect(article("press/2031-03-04_storm.txt", text).published).toEqual({
      value: "2031-03-04",
      from: "file name",
    });
  });

  test("an ambiguous date is left out with a warning", () => {
    const read = article("a.txt", `Storm closes the harbour\n\nPublished: 04/03/2031\n\n${SENTENCE}`);
    expect(read.published.value).toBeNull();
    expect(read.warnings).toEqual([
      "The date “04/03/2031” can be read in two ways, 4 March 2031 or 3 April 2031, so it was left out.",
    ]);
  });

  test("Arabic text runs from right to left", () => {
    const read = article(
      "a.txt",
      "العاصفة تغلق ميناء ليندهولم أسبوعا كاملا\n\nبقي الميناء مغلقا حتى يوم الجمعة بعد أن حركت العاصفة عوامتين، كما قال مكتب الميناء يوم الاثنين.\n",
    );
    expect(read).toMatchObject({ direction: "rtl", language: "ar" });
    expect(read.title.value).toBe("العاصفة تغلق ميناء ليندهولم أسبوعا كاملا");
  });

  test.each(["a\nb.txt", "🕊️ peace.txt", "\u202Efdp.txt", "-rf.txt", ".txt", "no extension"])(
    "the name %j does not matter",
    (path) => {
      expect(article(path, `Title of it\n\n${SENTENCE}`).format).toBe("text");
    },
  );

  test("the text is canonical and zones fit it", () => {
    const read = article("a.txt", `\uFEFFTitle of it\r\n\r\n${SENTENCE}\u0007\r\n`);
    expect(read.text).toBe(`Title of it\n\n${SENTENCE}\uFFFD\n`);
    expect(zoned(read, "title")).toEqual(["Title of it"]);
  });
});

describe("Markdown", () => {
  test("front matter gives the metadata and is no part of the body", () => {
    const read = fixture("front-matter.md");
    expect(read.title).toEqual({ value: "Storm keeps harbour closed", from: "front matter “title”" });
    expect(read.byline.value).toBe("Mara Holt, Ole Brandt");
    expect(read.published.value).toBe("2031-03-04");
    expect(read.url.value).toBe("https://courier.example/storm");
    expect(zoned(read, "byline")[0]).toMatch(/^---\n/);
    expect(zoned(read, "title")).toEqual(["# Storm keeps harbour closed"]);
  });

  test("a fence with a language name runs nothing", () => {
    Reflect.deleteProperty(globalThis, "ran");
    const read = article(
      "a.md",
      `---js\n{ title: (globalThis.ran = true) }\n---\n# Real title\n\n${SENTENCE}\n`,
    );
    expect(Reflect.has(globalThis, "ran")).toBe(false);
    expect(read.title).toEqual({ value: "Real title", from: "first heading" });
  });

  test("a list in front matter that holds itself costs no article", () => {
    const read = article(
      "a.md",
      `---\ntitle: Harbour closed\nauthor: &a [Ada Vint, *a]\n---\n\n${SENTENCE}\n`,
    );
    expect(read.title.value).toBe("Harbour closed");
    expect(read.byline.value).toContain("Ada Vint");
  });

  test("an alias bomb in front matter ends quietly", () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n---\n# Real title\n\n${SENTENCE}\n`;
    expect(article("a.md", bomb).warnings).toEqual(["The front matter could not be read."]);
  });
});
