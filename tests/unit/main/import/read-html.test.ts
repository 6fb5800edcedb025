import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ReadArticle, readArticle } from "../../../../src/main/project/import/readers/read-article.ts";

const SENTENCE =
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm.";
const fixtures = new URL("../../../fixtures/import/", import.meta.url);

function page(html: string, path = "page.html"): ReadArticle {
  const read = readArticle({ path, bytes: new TextEncoder().encode(html) });
  if (read.kind === "refused") throw new Error(`${read.code}: ${read.reason}`);
  return read.article;
}

describe("saved pages", () => {
  const read = page(readFileSync(new URL("saved-page.html", fixtures), "utf8"));

  test("the title is the first paragraph, the body follows, the frame is gone", () => {
    expect(read.text.split("\n\n")).toEqual([
      "Storm keeps the harbour of Lindholm closed",
      SENTENCE,
      "Fishermen said that they would lose most of their income. A second storm is expected.",
      "Two boats at the pier. Photo: Mara Holt",
      "“We will not let a single boat in,” the harbour master said in a statement to the press.",
    ]);
    expect(read.zones.map((zone) => zone.role)).toEqual(["title", "body", "body", "caption", "body"]);
  });

  test("metadata says where it was found", () => {
    expect(read.title).toEqual({ value: "Storm keeps the harbour of Lindholm closed", from: "page heading" });
    expect(read.byline).toEqual({ value: "Mara Holt", from: "JSON-LD author" });
    expect(read.outlet).toEqual({ value: "The Lindholm Courier", from: "meta og:site_name" });
    expect(read.published).toEqual({ value: "2031-03-04T18:30", from: "JSON-LD datePublished" });
    expect(read.url).toEqual({ value: "https://courier.example/2031/03/04/storm", from: "canonical link" });
  });

  test("no script, style or hidden text comes in, and nothing runs", () => {
    expect(read.text).not.toMatch(/tracker|color:|Enable JavaScript|hidden words/);
    expect(Reflect.has(globalThis, "pageScriptRan")).toBe(false);
  });

  test("a page saved as .txt is still a page", () => {
    expect(
      page(`<!doctype html><html><body><p>${SENTENCE}</p><p>${SENTENCE}</p></body></html>`, "page.txt")
        .format,
    ).toBe("html");
  });

  test("words of neighbouring blocks are never glued", () => {
    const read = page(
      `<html><body><article><div>${SENTENCE}</div><div>Second part</div><ul><li>one</li><li>two</li></ul><p>${SENTENCE}</p></article></body></html>`,
    );
    expect(read.text).toContain("Second part\n\none\n\ntwo\n\nThe harbour");
  });

  test("two line breaks part paragraphs, one does not", () => {
    const read = page(`<html><body><p>${SENTENCE}<br>Same paragraph.<br><br>${SENTENCE}</p></body></html>`);
    expect(read.text.split("\n\n")).toEqual([`${SENTENCE}\nSame paragraph.`, SENTENCE]);
  });

  test("a fragment without html and body is read", () => {
    expect(page(`<p>${SENTENCE}</p><p>${SENTENCE}</p>`).zones).toHaveLength(2);
  });

  test("messages of a broken server before the page do not hide it", () => {
    const read = page(
      `<br /><b>Warning</b>: no link<br /><!DOCTYPE html><html><head><title>Storm</title></head><body><p>${SENTENCE}</p></body></html>`,
    );
    expect(read.text).toContain(SENTENCE);
  });

  test.each([
    ["divs", "<div>"],
    ["tables", "<table><tr><td>"],
    ["bold marks", "<b>"],
  ])("20,000 nested %s give their plain text with a warning", (_what, tag) => {
    const read = page(
      `<html><head><title>Deep page</title></head><body>${tag.repeat(20_000)}<p>${SENTENCE}</p><script>x()</script></body></html>`,
    );
    expect(read.text).toBe(`Deep page\n\n${SENTENCE}`);
    expect(read.warnings[0]).toMatch(/nested more than 512 deep/);
  });

  test("a deep page without words is refused", () => {
    const bytes = new TextEncoder().encode(`<html><body>${"<div>".repeat(20_000)}`);
    expect(readArticle({ path: "deep.html", bytes })).toMatchObject({ kind: "refused", code: "too-deep" });
  });

  test("pictures inside the page do not come in", () => {
    const read = page(
      `<html><body><article><p>${SENTENCE}</p><img src="data:image/png;base64,${"QUJD".repeat(500_000)}"><p>${SENTENCE}</p></article></body></html>`,
    );
    expect(read.text).toBe(`${SENTENCE}\n\n${SENTENCE}`);
  });

  test("broken JSON-LD does not matter", () => {
    const read = page(
      `<html><head><script type="application/ld+json">{"@type": broken</script><meta name="date" content="2031-03-04"></head><body><p>${SENTENCE}</p></body></html>`,
    );
    expect(read.published).toEqual({ value: "2031-03-04", from: "meta date" });
  });

  test("a headline that is only a link is another article's", () => {
    const read = page(
      `<html><body><article><p>${SENTENCE}</p><p><a href="/x">Ferry company asks court to lift the ban</a></p><p>Nobody was hurt, and the ferries are to sail again on Friday.</p></article></body></html>`,
    );
    expect(read.zones.map((zone) => zone.role)).toEqual(["body", "related-headline", "body"]);
  });
});
