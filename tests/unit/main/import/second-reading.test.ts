import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { NO_SECOND_READING } from "../../../../src/main/project/import/second-reading.repository.ts";
import { readAgain } from "../../../../src/main/project/import/second-reading.ts";

const WORDS = [
  "The harbour of Lindholm will stay closed until Friday, the port office said on Monday, after a storm broke the pier.",
  "Fishermen said that they would lose most of their income, and asked the council for help with the repairs.",
  "A second storm is expected at the end of the week, the weather service warned, and nobody should go out.",
];
const HTML = `<!doctype html><html><head><title>Storm</title></head><body><article><h1>Storm</h1>${WORDS.map((one) => `<p>${one}</p>`).join("")}</article></body></html>`;
const TEXT = WORDS.join("\n\n");

function ask(bytes: string, format: "html" | "mhtml") {
  const zones = [["body", 0, TEXT.length, "strong", ""] as const];
  return readAgain({
    id: 1,
    format,
    path: "p",
    deflated: deflateSync(Buffer.from(bytes)),
    text: TEXT,
    zones,
  });
}

describe("reading an original again", () => {
  test("a page", async () => {
    expect((await ask(HTML, "html")).agreement).toBe(1);
  });

  test("the page inside an MHTML file", async () => {
    const mhtml = [
      "From: <Saved by a browser>",
      "Snapshot-Content-Location: https://courier.example/storm",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="XX"',
      "",
      "--XX",
      "Content-Type: text/html",
      "Content-Location: https://courier.example/storm",
      "",
      HTML,
      "--XX--",
      "",
    ].join("\r\n");
    expect((await ask(mhtml, "mhtml")).agreement).toBe(1);
  });

  test("bytes that are no page give no opinion", async () => {
    expect(await ask("\u0000\u0001\u0002".repeat(500), "html")).toEqual(NO_SECOND_READING);
  });
});
