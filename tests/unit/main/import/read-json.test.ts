import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryFile } from "../../../../src/main/project/import/readers/memory-file.ts";
import { jsonElements } from "../../../../src/main/project/import/readers/records/json-elements.ts";
import { parseJson } from "../../../../src/main/project/import/readers/records/parse-json.ts";
import { readJson } from "../../../../src/main/project/import/readers/records/read-json.ts";
import { articlesOf, collect, partsOf, prose, summary } from "../../../support/read-bytes.ts";

const record = (title: string): object => ({ title, text: prose(title) });

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe("JSON files", () => {
  test("a list of records: each an article with what its keys say, nested ones too", async () => {
    const parts = await partsOf(
      "dump.json",
      JSON.stringify([
        {
          id: 7,
          headline: "Harbour closed",
          authors: [{ name: "Ana Ruiz" }, { name: "Tom Hale" }],
          source: { id: null, name: "Coast Herald" },
          publishedAt: "2026-11-20T10:15:00+02:00",
          url: "https://coast.example/harbour",
          urlToImage: "https://coast.example/harbour.jpg",
          language: "en-GB",
          body: prose(),
          date_download: "2026-11-21 08:00:00",
        },
      ]),
    );
    expect(parts).toMatchObject([
      {
        place: "#1",
        original: "file",
        article: {
          format: "record",
          title: { value: "Harbour closed", from: "key “headline”" },
          byline: { value: "Ana Ruiz, Tom Hale" },
          outlet: { value: "Coast Herald", from: "key “source.name”" },
          published: { value: "2026-11-20T10:15" },
          captured: { value: "2026-11-21T08:00", from: "key “date_download”" },
          url: { value: "https://coast.example/harbour" },
          language: "en",
        },
      },
    ]);
    const [article] = articlesOf(parts);
    expect(article?.text).toBe(`Harbour closed\n\n${prose()}`);
    expect(article?.zones[0]).toMatchObject({ role: "title", start: 0, end: "Harbour closed".length });
  });

  test.each([
    ["NewsAPI", { status: "ok", totalResults: 1, articles: [record("One")] }],
    ["a nested answer", { response: { status: "ok", results: [record("One")] } }],
    ["an unknown name", { whatever: { inner: [record("One")] } }],
    [
      "JSON-LD with a graph",
      {
        "@context": "https://schema.org",
        "@graph": [{ "@type": "NewsArticle", headline: "One", articleBody: prose() }],
      },
    ],
    ["records by key", { a17: record("One"), a18: { title: "", text: "" } }],
  ])("%s: the list is found", async (_, value) => {
    expect(summary(await partsOf("dump.json", JSON.stringify(value)))[0]).toBe("#1 One");
  });

  test("one record with lists of its own is one article", async () => {
    const value = { ...record("One"), images: [{ caption: prose("caption"), url: "https://a.example/1" }] };
    const parts = await partsOf("one.json", JSON.stringify(value));
    expect(summary(parts)).toEqual([" One"]);
  });

  test("HTML in a record is read as a page's paragraphs", async () => {
    const html = `<p>First &amp; <b>bold</b>.</p><script>alert(1)</script><p>${prose()}</p>`;
    const [article] = articlesOf(
      await partsOf("a.json", JSON.stringify([{ title: "T &amp; U", content: html }])),
    );
    expect(article?.text).toBe(`T & U\n\nFirst & bold.\n\n${prose()}`);
  });

  test("a summary in place of a text, and a text that was cut by its seller, are flagged", async () => {
    const parts = await partsOf(
      "a.json",
      JSON.stringify([
        { title: "One", description: "Only the first lines of the report came with it." },
        { title: "Two", content: `${prose()}… [+4120 chars]` },
        record("Three"),
      ]),
    );
    expect(articlesOf(parts).map(({ checks }) => checks)).toEqual([["summary-only"], ["summary-only"], []]);
  });

  test("comments, a byte order mark, stray commas and NaN are passed over with a warning", async () => {
    const json = `\uFEFF// made by hand\n[ /* one */ {"title": "One // not a comment", "text": ${JSON.stringify(prose())}, "score": NaN, }, ]`;
    const [article] = articlesOf(await partsOf("a.json", json));
    expect(article).toMatchObject({
      title: { value: "One // not a comment" },
      warnings: [expect.stringContaining("Comments or stray commas")],
    });
  });

  test("of equal keys the last wins; numbers are words; lone surrogates are replaced with a warning", async () => {
    const json = `[{"title": "A", "title": 1984, "text": "${prose()} \\ud83d"}]`;
    const [article] = articlesOf(await partsOf("a.json", json));
    expect(article).toMatchObject({
      title: { value: "1984" },
      warnings: [expect.stringContaining("Broken characters")],
    });
    expect(article?.text.isWellFormed()).toBe(true);
  });

  test("a cut or damaged file gives its sound records, and says what it is", async () => {
    const json = JSON.stringify([record("One"), record("Two"), record("Three")]);
    expect(summary(await partsOf("a.json", json.slice(0, -40)))).toEqual(["#1 One", "#2 Two", " cut-off"]);
    const damaged = json.replace('"title":"Two"', '"title":Two"');
    const parts = await partsOf("a.json", damaged);
    expect(summary(parts)).toContain("#1 One");
    const unquoted = json.replace('{"title":"Two"', "{title:1");
    expect(summary(await partsOf("a.json", unquoted))).toEqual(["#1 One", "#2 unreadable", "#3 Three"]);
  });

  test("deep nesting costs one record, not the file", async () => {
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const json = `[${JSON.stringify(record("One"))}, {"text": ${deep}}, ${JSON.stringify(record("Two"))}]`;
    expect(summary(await partsOf("a.json", json))).toEqual(["#1 One", "#2 too-deep", "#3 Two"]);
    expect(summary(await partsOf("a.json", "[".repeat(2_000_000)))).toEqual([" cut-off"]);
    expect(summary(await partsOf("a.json", '{"a":'.repeat(300_000)))).toEqual([" cut-off"]);
  });

  test("settings and other JSON without a text are no articles", async () => {
    const parts = await partsOf(
      "package.json",
      JSON.stringify({ name: "thing", version: "1.0.0", files: ["a"] }),
    );
    expect(summary(parts)).toEqual([" not-an-article"]);
  });

  test("a file beyond 8 MB is cut into records without a tree", async () => {
    const filler = "Words of a long report that says the same again. ".repeat(4000);
    const records = Array.from({ length: 50 }, (_, index) => ({
      title: `Report ${index}`,
      text: `${filler}${index}`,
    }));
    const json = JSON.stringify({
      meta: { note: "[not a list]", tags: ["a"] },
      articles: records,
      more: [1, 2],
    });
    expect(json.length).toBeGreaterThan(9 * 1024 * 1024);
    const parts = await collect(readJson(memoryFile("big.json", new TextEncoder().encode(json))));
    expect(parts).toHaveLength(50);
    expect(articlesOf(parts).at(-1)?.title.value).toBe("Report 49");
  });

  test("columns chosen by the person go before the guess", async () => {
    const json = JSON.stringify([
      { title: "Guessed", kicker: "Chosen", text: prose("one"), other: prose("two") },
    ]);
    const parts = await partsOf("a.json", json, { columns: { title: "kicker", text: "other" } });
    expect(articlesOf(parts)[0]?.text).toBe(`Chosen\n\n${prose("two")}`);
  });
});

describe("JSON Lines", () => {
  test("good lines come in, bad ones are refused by their number", async () => {
    const lines = [
      `\uFEFF${JSON.stringify(record("One"))}`,
      "{bad",
      "",
      JSON.stringify(record("Four")),
      "42",
      `${"[".repeat(300)}${"]".repeat(300)}`,
      `{"title": "cut", "te`,
    ];
    expect(summary(await partsOf("a.jsonl", lines.join("\r\n")))).toEqual([
      "#1 One",
      "#2 unreadable",
      "#4 Four",
      "#5 no-text",
      "#6 too-deep",
      "#7 cut-off",
    ]);
  });

  test("is recognised under another name", async () => {
    const lines = `${JSON.stringify(record("One"))}\n${JSON.stringify(record("Two"))}\n`;
    expect(summary(await partsOf("a.json", lines))).toEqual(["#1 One", "#2 Two"]);
    expect(summary(await partsOf("a.txt", lines))).toEqual(["#1 One", "#2 Two"]);
  });

  test("records of another kind are looked at by themselves", async () => {
    const lines = [record("One"), { headline: "Two", articleBody: prose("two"), day: "20261120" }];
    const articles = articlesOf(
      await partsOf("a.jsonl", lines.map((line) => JSON.stringify(line)).join("\n")),
    );
    expect(articles[1]).toMatchObject({ title: { value: "Two" }, published: { value: "2026-11-20" } });
  });
});

describe("cutting a list into its elements", () => {
  test("gives for every JSON value and every cut of its text what JSON.parse gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (list, size) => {
          const elements = await collect(jsonElements(inPieces(JSON.stringify(list), size)));
          const end = elements.pop();
          expect(end).toMatchObject({ kind: "end", cut: false, listed: true });
          const read = elements.map((element) =>
            element.kind === "element" ? JSON.parse(element.json) : element,
          );
          expect(read).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("never throws and never hangs on anything", async () => {
    const marks = fc.array(fc.constantFrom("[", "]", "{", "}", '"', "\\", ",", "/", "*", "\n", "a"), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(marks, fc.integer({ min: 1, max: 5 }), async (words, size) => {
        const elements = await collect(jsonElements(inPieces(`[${words.join("")}`, size)));
        expect(elements.at(-1)?.kind).toBe("end");
      }),
      { numRuns: 300 },
    );
  });

  test("parsing refuses depth before it parses and leaves strings alone", () => {
    expect(parseJson(`${"[".repeat(201)}${"]".repeat(201)}`)).toEqual({ error: "too-deep" });
    expect(parseJson('{"a": "[[[ // ,} NaN"}')).toEqual({ value: { a: "[[[ // ,} NaN" }, repaired: false });
    expect(parseJson('{"a": "x // ,]", "b": NaN, /* c */ }')).toEqual({
      value: { a: "x // ,]", b: null },
      repaired: true,
    });
    expect(parseJson("{a")).toEqual({ error: "unsound" });
  });
});
