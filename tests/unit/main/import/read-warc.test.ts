import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readParts } from "../../../../src/main/project/import/readers/read-parts.ts";
import { chunked, makeRecord, makeResponse } from "../../../support/make-warc.ts";
import { articlesOf, collect, inPieces, partsOf, prose, summary } from "../../../support/read-bytes.ts";

const page = (title: string): string =>
  `<html><head><title>${title}</title><meta charset="utf-8"></head><body><article><h1>${title}</h1><p>${prose(title)}</p></article></body></html>`;
const record = (title: string, uri = `https://coast.example/${title}`): Buffer =>
  makeRecord({ uri, block: makeResponse(page(title)) });
const INFO = makeRecord({
  type: "warcinfo",
  contentType: "application/warc-fields",
  block: "software: test\r\n",
});

describe("web archives", () => {
  test("pages answered with 200 are articles with address and capture; all else is summed up once", async () => {
    const warc = Buffer.concat([
      INFO,
      makeRecord({
        type: "request",
        uri: "https://coast.example/One",
        contentType: "application/http; msgtype=request",
        block: "GET / HTTP/1.1\r\n\r\n",
      }),
      record("One"),
      makeRecord({
        uri: "https://coast.example/moved",
        block: makeResponse("", { status: "301 Moved", headers: ["Location: /x"] }),
      }),
      makeRecord({
        uri: "https://coast.example/gone",
        block: makeResponse(page("Gone"), { status: "404 Not Found" }),
      }),
      makeRecord({
        uri: "https://coast.example/i.png",
        block: makeResponse("x", { headers: ["Content-Type: image/png"] }),
      }),
      makeRecord({ type: "revisit", uri: "https://coast.example/One", block: makeResponse("") }),
      makeRecord({
        type: "resource",
        uri: "https://coast.example/saved",
        contentType: "text/html",
        block: page("Saved"),
      }),
      makeRecord({ type: "metadata", block: "a: b" }),
    ]);
    const parts = await partsOf("pages.warc", warc);
    expect(summary(parts)).toEqual(["#3 One", "#8 Saved", " ignored"]);
    expect(parts[0]).toMatchObject({
      article: {
        url: { value: "https://coast.example/One", from: "WARC-Target-URI" },
        captured: { value: "2026-11-20T10:15", from: "WARC-Date" },
        format: "html",
      },
      original: Buffer.from(page("One")),
    });
    expect(parts[2]).toMatchObject({
      reason:
        "Passed over: 1 redirects, 1 answers other than 200, 1 files that are no web pages, 1 repeats of a page stored elsewhere (revisits).",
    });
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
  ] as const)("bodies packed with %s, in chunks or not", async (coding, pack) => {
    const packed = pack(Buffer.from(page("Packed")));
    const headers = ["Content-Type: text/html", `Content-Encoding: ${coding}`];
    const warc = Buffer.concat([
      makeRecord({ uri: "https://a.example/1", block: makeResponse(packed, { headers }) }),
      makeRecord({
        uri: "https://a.example/2",
        block: makeResponse(chunked(packed, 50), { headers: [...headers, "Transfer-Encoding: chunked"] }),
      }),
      // Many tools store the plain body under the headers of the packed one.
      makeRecord({
        uri: "https://a.example/3",
        block: makeResponse(page("Packed"), { headers: [...headers, "Transfer-Encoding: chunked"] }),
      }),
    ]);
    expect(summary(await partsOf("a.warc", warc))).toEqual(["#1 Packed", "#2 Packed", "#3 Packed"]);
  });

  test("a body that unpacks beyond 48 MB is passed over", async () => {
    const bomb = gzipSync(new Uint8Array(60 * 1024 * 1024).fill(32));
    const block = makeResponse(bomb, { headers: ["Content-Type: text/html", "Content-Encoding: gzip"] });
    const parts = await partsOf(
      "a.warc",
      Buffer.concat([makeRecord({ uri: "https://a.example/", block }), record("One")]),
    );
    expect(summary(parts)).toEqual(["#2 One", " ignored"]);
    expect(parts[1]).toMatchObject({ reason: expect.stringContaining("packing is damaged") });
  });

  test.each([
    [
      "each record packed by itself",
      (records: readonly Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one))),
    ],
    ["all packed as one", (records: readonly Buffer[]) => gzipSync(Buffer.concat(records))],
    ["not packed", (records: readonly Buffer[]) => Buffer.concat(records)],
  ])("%s, handed over in any pieces", async (_, pack) => {
    const bytes = pack([INFO, record("One"), record("Two")]);
    for (const size of [1, 7, 4096]) {
      const parts = await collect(readParts(inPieces("pages.warc.gz", bytes, size)));
      expect(summary(parts)).toEqual(["#2 One", "#3 Two"]);
    }
  });

  test.each([
    ["in a block", 80],
    ["in the blank lines behind the last block", 3],
    ["in a header", 5000],
  ])("a file cut %s gives what is before and says so when words are missing", async (_, missing) => {
    const whole = Buffer.concat([INFO, record("One"), record("Two")]);
    const last = record("Two").length;
    const parts = await partsOf("a.warc", whole.subarray(0, whole.length - Math.min(missing, last - 40)));
    expect(summary(parts)).toEqual(missing === 3 ? ["#2 One", "#3 Two"] : ["#2 One", " cut-off"]);
  });

  test("a cut packed file gives what is before and says so", async () => {
    const second = gzipSync(record("Two"));
    const perRecord = Buffer.concat([gzipSync(record("One")), second.subarray(0, second.length - 60)]);
    const parts = summary(await partsOf("a.warc.gz", perRecord));
    expect(parts[0]).toBe("#1 One");
    expect(parts.slice(1)).toContain(" cut-off");
    const one = gzipSync(Buffer.concat([record("One"), record("Two")]));
    expect(summary(await partsOf("a.warc.gz", one.subarray(0, one.length - 30)))).toContain(" cut-off");
  });

  test("a cut archive in a cut packed file, with bytes that are no records, says each reason once", async () => {
    const second = record("Two");
    const packed = gzipSync(
      Buffer.concat([record("One"), Buffer.from("junk\r\n"), second.subarray(0, second.length - 60)]),
    );
    const parts = summary(await partsOf("a.warc.gz", packed.subarray(0, packed.length - 4)));
    expect(parts).toEqual(["#1 One", " cut-off", " unreadable"]);
  });

  test("bytes between records that are none are passed over and told", async () => {
    const parts = await partsOf(
      "a.warc",
      Buffer.concat([record("One"), Buffer.from("junk\r\nmore junk\r\n"), record("Two")]),
    );
    expect(summary(parts)).toEqual(["#1 One", "#2 Two", " unreadable"]);
  });

  test("the rest of a record that says too short a length is told", async () => {
    const short = record("One")
      .toString("latin1")
      .replace(/Content-Length: (\d+)/, (_, length) => `Content-Length: ${Number(length) - 30}`);
    const parts = await partsOf("a.warc", Buffer.concat([Buffer.from(short, "latin1"), record("Two")]));
    expect(summary(parts)).toEqual(["#1 One", "#2 Two", " unreadable"]);
  });

  test("a record that claims a length beyond the file, and one without a length", async () => {
    const lying = record("Two")
      .toString("latin1")
      .replace(/Content-Length: \d+/, "Content-Length: 999999999999");
    expect(
      summary(await partsOf("a.warc", Buffer.concat([record("One"), Buffer.from(lying, "latin1")]))),
    ).toEqual(["#1 One", " cut-off"]);
    const missing = record("Two")
      .toString("latin1")
      .replace(/Content-Length: \d+\r\n/, "");
    const parts = await partsOf("a.warc", Buffer.concat([Buffer.from(missing, "latin1"), record("One")]));
    expect(summary(parts)).toEqual(["#1 One", " unreadable"]);
  });

  test("the server's charset counts for a page that names none", async () => {
    const russian =
      "Порт Линдхольма останется закрытым до пятницы, сообщила администрация порта в понедельник. ".repeat(3);
    const html = `<html><body><article><h1>Порт закрыт</h1><p>${russian}</p></article></body></html>`;
    const koi8 = Uint8Array.from(
      html,
      (letter) => KOI8.indexOf(letter) + (KOI8.includes(letter) ? 192 : 1 + letter.charCodeAt(0)),
    );
    const block = makeResponse(koi8, { headers: ["Content-Type: text/html; charset=KOI8-R"] });
    const [article] = articlesOf(await partsOf("a.warc", makeRecord({ uri: "https://r.example/", block })));
    expect(article).toMatchObject({ encoding: "koi8-r", text: expect.stringContaining("Порт закрыт") });
  });
});

const KOI8 = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
