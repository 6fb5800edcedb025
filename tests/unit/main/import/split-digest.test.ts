import { describe, expect, test } from "vitest";
import { splitDigest } from "../../../../src/main/project/import/readers/mail/split-digest.ts";
import { articlesOf, partsOf, prose, summary } from "../../../support/read-bytes.ts";

const HEAD =
  "From: Coast Wire <desk@coast.example>\r\nTo: list@coast.example\r\nSubject: Coast digest\r\nDate: Fri, 20 Nov 2026 10:15:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
const story = (mark: string): string =>
  `Harbour story ${mark}\nBy Tesna Varol\n20 November 2026\n\n${prose(mark)}`;
const message = (mark: string): string =>
  `Date: Thu, 5 Mar 2026 10:00:00 +0000\nFrom: Mara Holt <mara@courier.example>\nSubject: Gates ${mark}\n\n${prose(mark)}\n`;

describe("e-mails that gather articles", () => {
  test("messages of a list's digest are e-mails of their own", async () => {
    const body = `Today's topics:\n  1. Gates one\n  2. Gates two\n\n${"-".repeat(70)}\n\n${message("one")}\n${"-".repeat(30)}\n\n${message("two")}\n${"-".repeat(30)}\n\nEnd of Coast Digest\n${"*".repeat(19)}\n`;
    const parts = await partsOf("digest.eml", HEAD + body.replaceAll("\n", "\r\n"));
    expect(summary(parts)).toEqual(["#1 Gates one", "#2 Gates two"]);
    expect(articlesOf(parts)[1]).toMatchObject({
      format: "email",
      byline: { value: "Mara Holt" },
      published: { value: expect.stringContaining("2026-03-05") },
    });
  });

  test("texts between rules are articles; a greeting and a footer are left out, the e-mail's outlet and date stand in", async () => {
    const stories = ["one", "two", "three"].map(story).join("\n\n==========\n\n");
    const body = `Good morning, this is the digest of the day.\n\n==========\n\n${stories}\n\n==========\n\nTo leave this list write to us.\n`;
    const parts = await partsOf("news.eml", HEAD + body.replaceAll("\n", "\r\n"));
    expect(summary(parts)).toEqual([
      "#1 Harbour story one",
      "#2 Harbour story two",
      "#3 Harbour story three",
    ]);
    expect(parts.map((part) => part.kind === "article" && part.original)).toEqual(["file", "file", "file"]);
    const bare = stories.replaceAll("By Tesna Varol\n20 November 2026", "https://coast.example/a");
    const dated = articlesOf(await partsOf("news.eml", HEAD + bare.replaceAll("\n", "\r\n")));
    expect(dated.map(({ published }) => published.value?.slice(0, 10))).toEqual([
      "2026-11-20",
      "2026-11-20",
      "2026-11-20",
    ]);
  });

  test("one message, answers below one another and a single rule stay one e-mail", () => {
    const answers = ["Mara Holt", "Tesna Varol", "Ivo Lann"].map(
      (name) => `From: ${name}\nSent: 20 November 2026\nSubject: Re: Gates\n\n${prose(name)}`,
    );
    expect(splitDigest(answers.join(`\n\n${"_".repeat(32)}\n`))).toBeNull();
    expect(splitDigest(answers.join(`\n\n${"-".repeat(30)}\n`))).toBeNull();
    expect(splitDigest(`${prose()}\n\n---\n\n${prose("second")}`)).toBeNull();
    expect(splitDigest(prose())).toBeNull();
  });
});
