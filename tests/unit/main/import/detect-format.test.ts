import { describe, expect, test } from "vitest";
import { memoryFile } from "../../../../src/main/project/import/readers/memory-file.ts";
import { detectFile, readParts } from "../../../../src/main/project/import/readers/read-parts.ts";
import { makeZip } from "../../../support/make-zip.ts";
import { articlesOf, collect, partsOf, prose, summary, toBytes } from "../../../support/read-bytes.ts";

const PAGE = `<!DOCTYPE html><html><head><title>Page</title></head><body><article><h1>Page</h1><p>${prose()}</p></article></body></html>`;
const MAIL =
  "From: a@b.example\r\nSubject: Harbour\r\nMessage-ID: <1@b>\r\nDate: Fri, 20 Nov 2026 10:15:00 +0000\r\n\r\n";
const OFFICE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(100_000)]);
const LOCKED = Buffer.concat([OFFICE, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(100)]);

async function kindOf(path: string, content: string | Uint8Array): Promise<string> {
  return (await detectFile(memoryFile(path, toBytes(content)))).kind;
}

describe("the type is judged by the content", () => {
  test.each([
    ["page.pdf", PAGE, "html"],
    ["page.doc", PAGE, "html"],
    ["PAGE.HTM", PAGE, "html"],
    ["noextension", PAGE, "html"],
    ["paper.txt", "%PDF-1.7\n%\u00e2\u00e3", "pdf"],
    ["picture.html", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "binary"],
    ["letter.doc", "{\\rtf1 words}", "unsupported"],
    ["old.doc", OFFICE, "unsupported"],
    ["locked.docx", LOCKED, "password"],
    [
      "letter.docx",
      makeZip([
        { name: "[Content_Types].xml", data: "<x/>" },
        { name: "word/document.xml", data: "<x/>" },
      ]),
      "docx",
    ],
    ["stories.docx", makeZip([{ name: "a.txt", data: "x" }]), "zip"],
    ["mail", `${MAIL}Words`, "email"],
    ["mail.txt", `Received: from x\r\n${MAIL}Words`, "email"],
    [
      "saved.mht",
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b`,
      "mhtml",
    ],
    ["box.txt", `From a@b.example Fri Nov 20 10:15:00 2026\n${MAIL.replaceAll("\r", "")}Words`, "mbox"],
    ["data.txt", `[{"title": "x", "text": "y"}]`, "json"],
    ["data.bin", `{"title": "x"}\n{"title": "y"}\n`, "jsonl"],
    [
      "feed.html",
      `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>`,
      "feed",
    ],
    ["pages.txt", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "warc"],
    ["pages.dat", Buffer.from([0x1f, 0x8b, 8, 0]), "gzip"],
    ["style.css", "body { color: red }", "unsupported"],
    ["data.xml", "<?xml version='1.0'?><stock/>", "unsupported"],
  ])("%s is %3$s", async (path, content, kind) => {
    expect(await kindOf(path, content)).toBe(kind);
  });

  test("many comments before a page or its data are passed over step by step", async () => {
    const comments = "<!-- made by a program --> ".repeat(400);
    const unknown = `${comments}<unknown><p>x</p>`;
    const started = process.cpuUsage();
    expect(await kindOf("page.html", `${comments}${PAGE}`)).toBe("html");
    expect(await kindOf("page.html", unknown)).toBe("html");
    expect(await kindOf("feed.xml", `<?xml version="1.0"?>${comments}<rss version="2.0"></rss>`)).toBe(
      "feed",
    );
    expect(await kindOf("data.json", `${"/* note */ ".repeat(400)}{"title": "Harbour closed"}`)).toBe("json");
    expect(await kindOf("notes.txt", "/* note */ ".repeat(400))).toBe("text");
    // One expression for all of it needed 40 seconds for a page with 30 comments.
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });

  test.each([
    [
      "a pasted article with labels",
      "a.txt",
      `From: Coast Herald\nDate: 20 November 2026\nTitle: Harbour closed\n\n${prose()}`,
      "text",
    ],
    ["a quotation that opens with a bracket", "a.txt", `[Editor's note] ${prose()}`, "text"],
    ["a text that opens with a brace", "a.txt", `{sic} ${prose()}`, "text"],
    ["a text with a few tags in it", "a.txt", `The <b>harbour</b> is closed. ${prose()}`, "text"],
    ["a text with commas in every line", "a.txt", "title, text, author\none, two, three\n", "text"],
    ["Markdown that shows HTML", "a.md", `# Title\n\n<div>x</div>\n\n${prose()}`, "markdown"],
    ["words that begin like a picture", "a.txt", `GIF87a is a format. ${prose()}`, "text"],
  ])("%s stays what it is", async (_, path, content, kind) => {
    expect(await kindOf(path, content)).toBe(kind);
  });
});

describe("files in files", () => {
  test("attachments of an e-mail are read by their own type", async () => {
    const mail = [
      "From: Ana Ruiz <ana@coast.example>",
      "Subject: Two pages",
      "Date: Fri, 20 Nov 2026 10:15:00 +0000",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      prose(),
      "--b",
      'Content-Type: text/html; name="page.html"',
      'Content-Disposition: attachment; filename="page.html"',
      "",
      PAGE.replace("Page", "Page"),
      "--b",
      'Content-Type: application/zip; name="more.zip"',
      'Content-Disposition: attachment; filename="more.zip"',
      "Content-Transfer-Encoding: base64",
      "",
      makeZip([{ name: "in.txt", data: `In the archive\n\n${prose("zip")}` }]).toString("base64"),
      "--b--",
      "",
    ].join("\r\n");
    expect(summary(await partsOf("mail.eml", mail))).toEqual([
      " Two pages",
      "/page.html Page",
      "/more.zip/in.txt In the archive",
    ]);
  });

  test("a page that carries an archive of itself is read from the archive", async () => {
    const shell = Buffer.from("<!DOCTYPE html><html><head><title>Please wait</title></head><body><!--");
    const bytes = Buffer.concat([
      makeZip([{ name: "index.html", data: PAGE }], { prefix: shell }),
      Buffer.from("--><script>unpack()</script></body></html>"),
    ]);
    const parts = await partsOf("saved.html", bytes);
    expect(summary(parts)).toEqual([" Page"]);
    expect(parts[0]).toMatchObject({ original: bytes });
  });

  test("a text of 60 MB and a PDF of 60 MB are too large, by their size alone", async () => {
    for (const head of ["Words of a text. ".repeat(5000), "%PDF-1.7\n"]) {
      const bytes = Buffer.concat([Buffer.from(head)], 100_000);
      const file = { ...memoryFile("x", bytes), size: 60 * 1024 * 1024 };
      const [part] = await collect(
        readParts({
          ...file,
          slice: async (start: number, end: number) => bytes.subarray(start, Math.min(end, head.length)),
        }),
      );
      expect(part).toMatchObject({ code: "too-large", reason: expect.stringContaining("60 MB") });
    }
  });

  test("of an e-mail with an attachment of 100 MB the words come in, and what is missing is said", async () => {
    const head = Buffer.from(
      `${MAIL.trimEnd()}\r\nContent-Type: multipart/mixed; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n${prose()}\r\n--cut\r\nContent-Type: video/mp4\r\nContent-Disposition: attachment; filename=a.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    );
    // The rest of the attachment is not made: only the front of the file may be asked for.
    const bytes = Buffer.concat([head, Buffer.from(`${"QUJD".repeat(19)}\r\n`.repeat(20_000))]);
    const file = { ...memoryFile("x.eml", bytes), size: 137 * 1024 * 1024 };
    const [part] = await collect(readParts(file));
    expect(part).toMatchObject({
      kind: "article",
      place: "",
      original: "file",
      article: {
        text: expect.stringContaining(prose()),
        checks: ["cut-off"],
        warnings: expect.arrayContaining([expect.stringContaining("larger than 48 MB")]),
      },
    });
  });

  test("what the disk throws passes through", async () => {
    const file = { ...memoryFile("x.txt", toBytes(prose())), slice: () => Promise.reject(new Error("EIO")) };
    await expect(collect(readParts(file))).rejects.toThrow("EIO");
  });

  test("an encoding that the person said is taken; one that does not exist is told", async () => {
    const bytes = Buffer.from("Ein Text über Küsten und Häfen, der lang genug ist.", "latin1");
    expect(articlesOf(await partsOf("a.txt", bytes, { encoding: "ISO-8859-1" }))[0]?.text).toContain(
      "Küsten",
    );
    expect(summary(await partsOf("a.txt", bytes, { encoding: "klingon-8" }))).toEqual([" unreadable"]);
  });
});
