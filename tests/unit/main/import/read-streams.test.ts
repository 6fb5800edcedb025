import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readParts } from "../../../../src/main/project/import/readers/read-parts.ts";
import { articlesOf, collect, inPieces, partsOf, prose, summary } from "../../../support/read-bytes.ts";

const MB = 1024 * 1024;

describe("gzip", () => {
  test("the file inside is read at the same place, by its content and the name without .gz", async () => {
    const text = `Good story\n\n${prose()}`;
    const parts = await partsOf("story.txt.gz", gzipSync(text));
    expect(summary(parts)).toEqual([" Good story"]);
    expect(parts[0]).toMatchObject({ original: Buffer.from(text) });
    const csv = `title,text\nOne,"${prose()}"\n`;
    expect(summary(await partsOf("t.csv.gz", gzipSync(csv)))).toEqual(["#1 One"]);
  });

  test("records of a cut file come in, then it is told", async () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      JSON.stringify({ title: `T${index}`, text: `${prose()} ${randomBytes(40).toString("hex")}` }),
    );
    const packed = gzipSync(lines.join("\n"));
    const parts = await partsOf("a.jsonl.gz", packed.subarray(0, packed.length - 2000));
    expect(articlesOf(parts).length).toBeGreaterThan(400);
    expect(parts.at(-1)).toMatchObject({ code: "cut-off", place: "" });
  });

  test.each([
    ["text", new Uint8Array(300 * MB), "unsafe-entry"],
    [
      "lines of records",
      Buffer.from('{"text":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}\n'.repeat(500_000)),
      "unsafe-entry",
    ],
  ])("a bomb of %s ends at 200 times its size", async (_, bytes, code) => {
    const packed = gzipSync(bytes, { level: 9 });
    const parts = await partsOf("bomb.gz", packed);
    expect(parts.at(-1)).toMatchObject({ kind: "refused", code });
    // About a megabyte was unpacked, of 20 and 300.
    expect(parts.length).toBeLessThan(40_000);
  });

  test("60 MB that are no records are too large, an empty file is empty, junk is cut off", async () => {
    const noise = randomBytes(MB).toString("base64").repeat(40);
    expect(summary(await partsOf("a.txt.gz", gzipSync(noise, { level: 0 })))).toEqual([" too-large"]);
    expect(summary(await partsOf("a.gz", gzipSync("")))).toEqual([" empty"]);
    expect(summary(await partsOf("a.gz", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])))).toEqual([" cut-off"]);
  });

  test("a cut article says so itself", async () => {
    const noise = randomBytes(3000)
      .toString("hex")
      .replaceAll(/(.{9})/g, "$1 ");
    const packed = gzipSync(`Good story\n\n${prose()}\n\n${noise}`);
    const parts = await partsOf("story.txt.gz", packed.subarray(0, packed.length - 1500));
    expect(parts).toMatchObject([
      { place: "", article: { checks: ["cut-off"], title: { value: "Good story" } } },
    ]);
  });

  test("a packed file in a packed file, and so on, ends", async () => {
    let bytes = gzipSync(`Good story\n\n${prose()}`);
    for (let depth = 0; depth < 12; depth += 1) bytes = gzipSync(bytes);
    expect(summary(await partsOf("a.gz", bytes))).toEqual([" too-deep"]);
  });
});

const message = (subject: string, body: string): string =>
  `From ana@coast.example Fri Nov 20 10:15:00 2026\nFrom: Ana Ruiz <ana@coast.example>\nSubject: ${subject}\nDate: Fri, 20 Nov 2026 10:15:00 +0000\nMessage-ID: <${subject}@coast.example>\nContent-Type: text/plain; charset=utf-8\n\n${body}\n\n`;

describe("mailboxes", () => {
  const box =
    message("One", prose()) +
    message("Two", `>From here on it was quoted.\n\nFrom the harbour came news.\n${prose("two")}`);

  test("each message is an e-mail with its own bytes, however the file is cut into pieces", async () => {
    for (const size of [3, 100, 100_000]) {
      const parts = await collect(readParts(inPieces("mail.mbox", box, size)));
      expect(summary(parts)).toEqual(["#1 One", "#2 Two"]);
      const [first, second] = parts;
      if (first?.kind !== "article" || first.original === "file") throw new Error("not the message's bytes");
      expect(Buffer.from(first.original).toString()).toMatch(/^From: Ana Ruiz[\s\S]*decides\.\n\n$/);
      expect(first.article).toMatchObject({ format: "email", published: { value: "2026-11-20T10:15" } });
      expect(second).toMatchObject({
        article: { text: expect.stringContaining("From here on it was quoted.\n\nFrom the harbour") },
      });
    }
  });

  test("CR LF line ends, and a mailbox packed", async () => {
    expect(summary(await partsOf("mail", box.replaceAll("\n", "\r\n")))).toEqual(["#1 One", "#2 Two"]);
    expect(summary(await partsOf("mail.mbox.gz", gzipSync(box)))).toEqual(["#1 One", "#2 Two"]);
  });

  test("a prose file that begins with “From” is none", async () => {
    const parts = await partsOf("a.txt", `From the harbour\n\n${prose()}`);
    expect(articlesOf(parts)[0]?.format).toBe("text");
  });
});
