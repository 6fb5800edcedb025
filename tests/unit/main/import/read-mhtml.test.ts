import { describe, expect, test } from "vitest";
import type { ReadContent, Refusal } from "../../../../src/main/project/import/readers/article.ts";
import { mainHtml } from "../../../../src/main/project/import/readers/web/main-html.ts";
import { readMhtml } from "../../../../src/main/project/import/readers/web/read-mhtml.ts";

const SENTENCE =
  "The harbour of Lindholm stays closed until Friday, the port office said on Monday, after a storm.";
const URL_OF_PAGE = "https://courier.example/2031/03/04/storm";
const ARTICLE = `<p>${SENTENCE}</p><p>Fishermen said that they would lose most of their income. A second storm is expected.</p><p>${SENTENCE.replace("Friday", "Sunday")}</p>`;

interface PagePart {
  readonly location?: string;
  readonly id?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly body: string;
}

const PAGE: PagePart = {
  location: URL_OF_PAGE,
  encoding: "quoted-printable",
  body: quoted(
    `<!doctype html><html><head><title>Storm – Courier</title><meta charset="utf-8"></head><body><article><h1>Storm closes the harbour again</h1>${ARTICLE}<img src="cid:one@x"><img src="pier.jpg"><iframe src="cid:frame@x"></iframe></article></body></html>`,
  ),
};
const FRAME: PagePart = {
  id: "frame@x",
  location: "https://ads.example/frame",
  body: "<p>Buy boats, cheap boats, now.</p>",
};
const PICTURES: readonly PagePart[] = [
  { id: "one@x", type: "image/png", encoding: "base64", body: "iVBORw0KGgo=" },
  {
    location: "https://courier.example/2031/03/04/pier.jpg",
    type: "image/jpeg",
    encoding: "base64",
    body: "/9j/4AAQ",
  },
];

function quoted(html: string): string {
  const escaped = html.replace(/[=\u0080-\uffff]/g, (one) =>
    [...Buffer.from(one)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
  return escaped.replace(/(?:=[0-9A-F]{2}|[^=]){60,70}(?=.)/g, "$&=\r\n");
}

function mhtml(
  parts: readonly PagePart[],
  more: readonly string[] = [`Snapshot-Content-Location: ${URL_OF_PAGE}`],
  parameters = "",
): Uint8Array {
  const lines = [
    "From: <Saved by Blink>",
    ...more,
    "Subject: =?utf-8?Q?Storm_=E2=80=93_Courier?=",
    "Date: Thu, 6 Mar 2031 09:05:00 -0000",
    "MIME-Version: 1.0",
    `Content-Type: multipart/related; type="text/html"; boundary="----edge"${parameters}`,
    "",
    ...parts.flatMap((part) => [
      "------edge",
      `Content-Type: ${part.type ?? "text/html"}`,
      ...(part.id === undefined ? [] : [`Content-ID: <${part.id}>`]),
      ...(part.encoding === undefined ? [] : [`Content-Transfer-Encoding: ${part.encoding}`]),
      ...(part.location === undefined ? [] : [`Content-Location: ${part.location}`]),
      "",
      part.body,
      "",
    ]),
    "------edge--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

function read(bytes: Uint8Array): Promise<ReadContent | Refusal> {
  return readMhtml({ path: "storm.mhtml", bytes, options: {} });
}

async function content(bytes: Uint8Array): Promise<ReadContent> {
  const outcome = await read(bytes);
  if ("kind" in outcome) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return outcome;
}

describe("a page saved as MHTML", () => {
  test("the main page's article, its address and when it was saved", async () => {
    const read = await content(mhtml([PAGE, FRAME, ...PICTURES]));
    expect(read.format).toBe("mhtml");
    expect(read.text.split("\n\n").slice(0, 2)).toEqual(["Storm closes the harbour again", SENTENCE]);
    expect(read.text).not.toContain("cheap boats");
    expect(read.url.value).toBe(URL_OF_PAGE);
    expect(read.captured).toEqual({ value: "2031-03-06T09:05", from: "MHTML header Date (saved)" });
    expect(read.published.value?.slice(0, 10)).toBe("2031-03-04");
    expect(read.warnings).toContain("One frame was left out.");
  });

  test("the frame may stand first: the header or the start parameter tells the page", async () => {
    expect((await content(mhtml([FRAME, PAGE]))).text).toContain(SENTENCE);
    const started = mhtml([FRAME, { ...PAGE, id: "page@x" }], [], '; start="<page@x>"');
    expect((await content(started)).text).toContain(SENTENCE);
  });

  test("a missing main page is said; the first page is read", async () => {
    const read = await content(mhtml([{ ...PAGE, location: "https://courier.example/other" }]));
    expect(read.text).toContain(SENTENCE);
    expect(read.warnings.join()).toContain("is missing in it");
    expect(await readParts([PICTURES[0] ?? PAGE])).toMatchObject({ code: "no-text" });
  });

  test("cut before or in the page", async () => {
    const whole = mhtml([PAGE, ...PICTURES]);
    expect(await read(whole.subarray(0, 200))).toMatchObject({ kind: "refused" });
    expect((await content(whole.subarray(0, whole.length - 60))).checks).toContain("cut-off");
  });

  test("a page in another encoding, by its label", async () => {
    const words = "Grüße aus dem Hafen von Lindholm, der bis Freitag geschlossen bleibt, wie das Amt sagt.";
    const body = Buffer.from(`<html><body><p>${words}</p><p>${words}</p></body></html>`, "latin1").toString(
      "base64",
    );
    const page = { location: URL_OF_PAGE, type: "text/html; charset=iso-8859-1", encoding: "base64", body };
    expect((await content(mhtml([page]))).text).toContain(words);
  });
});

describe("the page for looking at", () => {
  test("pictures stand in it; frames and addresses elsewhere stay addresses", async () => {
    const html = await mainHtml(mhtml([PAGE, FRAME, ...PICTURES]));
    expect(html).toContain('<img src="data:image/png;base64,iVBORw0KGgo=">');
    expect(html).toContain('<img src="data:image/jpeg;base64,/9j/4AAQ">');
    expect(html).toContain('<iframe src="cid:frame@x">');
  });

  test("at most 8 MB of pictures, and no picture that can hold scripts", async () => {
    const large = {
      ...PICTURES[0],
      encoding: "base64",
      body: Buffer.alloc(9 * 1024 * 1024).toString("base64"),
    };
    expect(await mainHtml(mhtml([PAGE, large]))).toContain('<img src="cid:one@x">');
    const drawn = { id: "one@x", type: "image/svg+xml", body: "<svg onload='x()'/>" };
    expect(await mainHtml(mhtml([PAGE, drawn]))).toContain('<img src="cid:one@x">');
  });

  test("an e-mail's HTML form; null for plain text and for what is no message", async () => {
    const mail = (type: string, body: string): Uint8Array =>
      Buffer.from(`From: a@x.example\r\nSubject: x\r\nContent-Type: ${type}\r\n\r\n${body}`);
    expect(await mainHtml(mail("text/html", "<p>hello</p>"))).toContain("<p>hello</p>");
    expect(await mainHtml(mail("text/plain", "hello"))).toBeNull();
  });
});

function readParts(parts: readonly PagePart[]): Promise<ReadContent | Refusal> {
  return read(mhtml(parts));
}
