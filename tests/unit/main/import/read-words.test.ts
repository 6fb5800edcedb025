import { describe, expect, test } from "vitest";
import { parseWords } from "../../../../src/main/project/import/parse-words.ts";
import type { ParsedPart } from "../../../../src/main/project/import/parsed-part.ts";
import type { GivenWords } from "../../../../src/shared/domain/given-words.ts";
import { prose } from "../../../support/read-bytes.ts";

function read(text: string, said: Partial<GivenWords> = {}): ParsedPart | undefined {
  return [...parseWords({ text, title: null, outlet: null, published: null, ...said })][0];
}

describe("words that a person gave", () => {
  test("are one text, with what was said of them before what they say", () => {
    const text = `Ferry late\nBy Ana Ruiz\n4 November 2026\n\n${prose("ferry")}`;
    expect(read(text)).toMatchObject({
      place: "",
      article: { format: "text", text, title: { value: "Ferry late" }, published: { value: "2026-11-04" } },
    });
    expect(read(text, { title: "From Ana", outlet: "A channel", published: "2026-11" })).toMatchObject({
      article: {
        title: { value: "From Ana", from: "given with the words" },
        outlet: { value: "A channel" },
        byline: { value: "Ana Ruiz" },
        published: { value: "2026-11" },
      },
    });
  });

  test.each([
    ["a page", "<html><body><h1>Title</h1><p>Said so.</p><script>alert(1)</script></body></html>"],
    ["an e-mail", "From: a@b.example\nTo: c@d.example\nSubject: Ferry\nMIME-Version: 1.0\n\nIt is late."],
    ["records", '{"title": "One", "text": "It is late."}\n{"title": "Two", "text": "It is not."}'],
    ["a table", "title,text\nOne,It is late.\nTwo,It is not.\nThree,Perhaps."],
    ["many articles", ["One", "Two", "Three"].map((t) => `${t}\n\n${prose(t)}`).join("\n\n=====\n\n")],
    ["Markdown", "---\ntitle: Other\n---\n# Ferry\n\nIt **is** late."],
  ])("stay words where they look like %s", (_, text) => {
    const parts = [...parseWords({ text, title: "Mine", outlet: null, published: null })];
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ article: { format: "text", text, title: { value: "Mine" } } });
  });

  test("never stand for the article at an address that they name", () => {
    expect(read(`${prose("ferry")}\n\nhttps://news.example/ferry`)).toMatchObject({
      article: { url: { value: null } },
    });
  });

  test("need no check of a date when the person said it, nor for being few", () => {
    const text = "04/03/2024\n\nThe ferry is late.";
    expect(read(text)).toMatchObject({ article: { checks: ["ambiguous-date"] } });
    expect(read(text, { published: "2024-03-04" })).toMatchObject({ article: { checks: [], warnings: [] } });
  });

  test.each([" \n\t ", "?! …"])("without a letter, %j, are refused with the reason", (text) => {
    expect(read(text)).toMatchObject({
      kind: "refused",
      code: "no-text",
      reason: expect.stringMatching(/\.$/u),
    });
  });

  test("with broken characters come in with the broken ones replaced", () => {
    expect(read("\ufeffIt is \ud800 late.\r\nVery\u0000.")).toMatchObject({
      article: { text: "It is \ufffd late.\nVery\ufffd." },
    });
  });
});
