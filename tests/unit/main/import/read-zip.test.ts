import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { memoryFile } from "../../../../src/main/project/import/readers/memory-file.ts";
import type { SourceFile } from "../../../../src/main/project/import/readers/part.ts";
import { readParts } from "../../../../src/main/project/import/readers/read-parts.ts";
import { countCpu } from "../../../support/cpu-time.ts";
import { makeZip } from "../../../support/make-zip.ts";
import { articlesOf, collect, partsOf, prose, summary } from "../../../support/read-bytes.ts";

const GOOD = { name: "good.txt", data: `Good story\n\n${prose()}` };
const MB = 1024 * 1024;

describe("archives", () => {
  test("each entry is an article with its own bytes, whatever its format", async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(GOOD.data), "a/good.txt");
    zip.addBuffer(
      Buffer.from(`<html><body><h1>Page</h1><p>${prose("page")}</p></body></html>`),
      "b/page.html",
    );
    zip.addBuffer(Buffer.from(JSON.stringify([{ title: "Record", text: prose("record") }])), "c.json");
    zip.addBuffer(Buffer.alloc(0), "empty.txt");
    zip.addEmptyDirectory("folder");
    zip.end();
    const parts = await partsOf("stories.zip", await buffer(zip.outputStream));
    expect(summary(parts)).toEqual([
      "/a/good.txt Good story",
      "/b/page.html Page",
      "/c.json#1 Record",
      "/empty.txt empty",
    ]);
    const [first] = parts;
    if (first?.kind !== "article" || first.original === "file") throw new Error("not the entry's bytes");
    expect(Buffer.from(first.original).toString()).toBe(GOOD.data);
    expect(parts[2]).toMatchObject({ original: "file" });
  });

  test.each([
    ["../evil.txt", "leads out"],
    ["a/../../evil.txt", "leads out"],
    ["/etc/evil.txt", "absolute"],
    ["..\\evil.txt", "backslash"],
    ["C:/evil.txt", "drive"],
    ["a\u0000.txt", "NUL"],
  ])("the name %j is refused and the others come in", async (name, why) => {
    const parts = await partsOf("x.zip", makeZip([{ name, data: prose() }, GOOD]));
    expect(parts[0]).toMatchObject({ code: "unsafe-entry", reason: expect.stringContaining(why) });
    expect(summary(parts.slice(1))).toEqual(["/good.txt Good story"]);
  });

  test.each([
    ["a link", { name: "link.txt", data: "/etc/passwd", mode: 0o120777 }, "unsafe-entry"],
    ["a locked entry", { name: "locked.txt", data: prose(), flags: 1 }, "password"],
    ["an entry locked another way", { name: "locked.txt", data: prose(), flags: 0x41 }, "password"],
    ["another packing", { name: "packed.txt", data: prose(), method: 14 }, "unsupported"],
    ["a wrong check sum", { name: "bad.txt", data: prose(), claims: { crc: 1 } }, "unreadable"],
    ["bytes that are no deflate", { name: "bad.txt", data: prose(), claims: { packed: 3 } }, "cut-off"],
    [
      "a claimed size of 3 GB",
      { name: "big.txt", data: prose(), claims: { size: 3_000_000_000 } },
      "unsafe-entry",
    ],
    ["stored data of 60 MB", { name: "big.txt", data: new Uint8Array(60 * MB), method: 0 }, "too-large"],
    ["a bomb by its own words", { name: "bomb.txt", data: new Uint8Array(40 * MB) }, "unsafe-entry"],
    [
      "a bomb that claims to be small",
      { name: "bomb.txt", data: new Uint8Array(40 * MB), claims: { size: 50 } },
      "unsafe-entry",
    ],
    [
      "a bomb beyond memory that claims to be small",
      { name: "b.txt", data: new Uint8Array(60 * MB), claims: { size: 50 } },
      "unsafe-entry",
    ],
  ])("%s is refused by name and the others come in", async (_, entry, code) => {
    const parts = await partsOf("x.zip", makeZip([entry, GOOD]));
    expect(parts[0]).toMatchObject({ kind: "refused", code, place: `/${entry.name}` });
    expect(summary(parts.slice(1))).toEqual(["/good.txt Good story"]);
  });

  test("300 MB in an entry are refused in under a second, without unpacking them", async () => {
    const zip = makeZip([{ name: "bomb.txt", data: new Uint8Array(300 * MB) }, GOOD]);
    const computed = countCpu();
    const parts = await partsOf("bomb.zip", zip);
    expect(computed()).toBeLessThan(1000);
    expect(parts[0]).toMatchObject({ code: "unsafe-entry", reason: expect.stringContaining("200 times") });
    expect(summary(parts.slice(1))).toEqual(["/good.txt Good story"]);
  });

  test("entries that share bytes are refused but for the first", async () => {
    const zip = makeZip([
      GOOD,
      { ...GOOD, name: "same.txt", offset: 0 },
      { ...GOOD, name: "inside.txt", offset: 20 },
    ]);
    expect(summary(await partsOf("x.zip", zip))).toEqual([
      "/good.txt Good story",
      "/same.txt unsafe-entry",
      "/inside.txt unsafe-entry",
    ]);
  });

  test("an archive in an archive is read, one inside that is not", async () => {
    const third = makeZip([GOOD]);
    const second = makeZip([
      { ...GOOD, name: "two.txt" },
      { name: "third.zip", data: third },
    ]);
    const first = makeZip([{ name: "second.zip", data: second }]);
    expect(summary(await partsOf("first.zip", first))).toEqual([
      "/second.zip/two.txt Good story",
      "/second.zip/third.zip too-deep",
    ]);
  });

  test("names: UTF-8 without its flag, code page 437, twice the same, reserved, of the system", async () => {
    const zip = makeZip([
      { name: new TextEncoder().encode("Küste.txt"), data: GOOD.data },
      { name: Uint8Array.from([0x4b, 0x81, 0x73, 0x74, 0x65, 0x2e, 0x74, 0x78, 0x74]), data: GOOD.data },
      GOOD,
      GOOD,
      { name: "CON.txt", data: GOOD.data },
      { name: "__MACOSX/._good.txt", data: "x" },
      { name: ".DS_Store", data: "x" },
      { name: "news/page.html", data: `<html><body><h1>Page</h1><p>${prose()}</p></body></html>` },
      { name: "news/page_files/ad.html", data: "<p>ad</p>" },
    ]);
    const parts = await partsOf("x.zip", zip);
    expect(summary(parts)).toEqual([
      "/Küste.txt Good story",
      "/Küste.txt (2) Good story",
      "/good.txt Good story",
      "/good.txt (2) Good story",
      "/CON.txt Good story",
      "/news/page.html Page",
      " ignored",
    ]);
    expect(parts.at(-1)).toMatchObject({ reason: expect.stringContaining("3 entries") });
  });

  test.each([
    ["in zip64 form", makeZip([GOOD], { zip64: true })],
    ["with a comment", makeZip([GOOD], { comment: "PK\u0005\u0006 a comment that looks like an end" })],
    ["with bytes behind it", Buffer.concat([makeZip([GOOD]), Buffer.from("\n<!-- saved -->\n")])],
  ])("an archive %s is read", async (_, bytes) => {
    expect(summary(await partsOf("x.zip", bytes))).toEqual(["/good.txt Good story"]);
  });

  test("a directory that counts or tells its entries wrongly does not hide them", async () => {
    const zip = makeZip([GOOD, { ...GOOD, name: "two.txt" }, { ...GOOD, name: "three.txt" }]);
    const all = ["/good.txt Good story", "/two.txt Good story", "/three.txt Good story"];
    // Programs that do not know zip64 count modulo 65,536.
    const miscounted = Buffer.from(zip);
    miscounted.writeUInt16LE(1, zip.length - 12);
    expect(summary(await partsOf("x.zip", miscounted))).toEqual(all);
    const damaged = Buffer.from(zip);
    damaged.writeUInt8(0, zip.lastIndexOf("two.txt") - 46);
    expect(summary(await partsOf("x.zip", damaged))).toEqual(all);
  });

  test("sizes of eight bytes behind the data are understood where the directory is gone", async () => {
    const one = makeZip([{ name: "one.txt", data: GOOD.data, flags: 0x808 }]);
    const local = one.subarray(0, one.indexOf("PK\u0001\u0002"));
    const sizes = Buffer.alloc(24);
    local.copy(sizes, 0, local.length - 16, local.length - 4);
    sizes.writeUInt32LE(GOOD.data.length, 16);
    const wide = Buffer.concat([local.subarray(0, -16), sizes]);
    const parts = await partsOf("x.zip", Buffer.concat([wide, makeZip([GOOD]).subarray(0, -40)]));
    expect(summary(parts)).toEqual(["/one.txt Good story", "/good.txt Good story"]);
  });

  test.each([
    ["sizes before the data", undefined],
    ["sizes behind the data", 0x808],
  ])("a cut archive with %s gives its whole entries, then says that it is cut", async (_, flags) => {
    const entries = ["one.txt", "two.txt", "three.txt"].map((name) => ({
      name,
      data: `${name}: a story\n\n${prose(name)}`,
      ...(flags === undefined ? {} : { flags }),
    }));
    const whole = makeZip(entries);
    const cut = whole.subarray(0, whole.indexOf("three.txt") + 60);
    expect(summary(await partsOf("x.zip", cut))).toEqual([
      "/one.txt one.txt: a story",
      "/two.txt two.txt: a story",
      " cut-off",
    ]);
  });

  test.each([
    ["Rar!\u001a\u0007\u0000 rest", "RAR"],
    ["7z\u00bc\u00af'\u001c rest", "7-Zip"],
  ])("a .zip that is %j is named for what it is", async (head, name) => {
    const parts = await partsOf("x.zip", Buffer.from(head, "latin1"));
    expect(parts).toMatchObject([{ code: "unsupported", reason: expect.stringContaining(name) }]);
  });

  test("an empty archive and one of nothing but damage", async () => {
    expect(summary(await partsOf("x.zip", makeZip([])))).toEqual([" empty"]);
    const junk = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(400, 7)]);
    expect(summary(await partsOf("x.zip", junk))).toEqual([" cut-off"]);
  });

  test("office documents and books are no archives of articles", async () => {
    const parts = await partsOf(
      "table.zip",
      makeZip([
        { name: "[Content_Types].xml", data: "<x/>" },
        { name: "xl/workbook.xml", data: "<x/>" },
      ]),
    );
    expect(parts).toMatchObject([{ code: "unsupported", reason: expect.stringContaining("spreadsheet") }]);
    const book = makeZip([{ name: "mimetype", data: "application/epub+zip", method: 0 }]);
    expect(await partsOf("book.zip", book)).toMatchObject([
      { code: "unsupported", reason: expect.stringContaining("EPUB") },
    ]);
  });

  test("more than 100,000 entries end with a sentence", async () => {
    const zip = makeZip(Array.from({ length: 3 }, (_, index) => ({ ...GOOD, name: `${index}.txt` })));
    const inside = memoryFile("x.zip", zip);
    const { readZip } = await import("../../../../src/main/project/import/readers/archives/read-zip.ts");
    const around = {
      archives: 1,
      budget: { bytes: 1000, entries: 2 },
      async *readInner(place: string) {
        yield { kind: "refused" as const, code: "ignored" as const, reason: "", place };
      },
    };
    const parts = await collect(readZip(inside, around));
    expect(parts.at(-1)).toMatchObject({
      code: "too-large",
      reason: expect.stringContaining("100,000 entries"),
    });
    expect(parts).toHaveLength(3);
    // 1,000 bytes hold two entries of this size; asked for more, the third is refused by the sum.
    const strict = { ...around, budget: { bytes: GOOD.data.length + 10, entries: 9 } };
    expect(summary(await collect(readZip(inside, strict)))).toEqual([
      "/0.txt ignored",
      "/1.txt too-large",
      "/2.txt too-large",
    ]);
  });

  test("no two parts have the same place, whatever an archive calls its entries", async () => {
    const records = JSON.stringify([
      { title: "One", text: prose() },
      { title: "Two", text: prose("two") },
    ]);
    const zip = makeZip([
      { name: "a.json", data: records },
      { ...GOOD, name: "a.json#2" },
      GOOD,
      { ...GOOD, name: "good.txt (2)" },
      GOOD,
    ]);
    const places = (await partsOf("x.zip", zip)).map(({ place }) => place);
    expect(places).toHaveLength(6);
    expect(new Set(places).size).toBe(6);
  });

  test("only the directory and the entries are asked of the file", async () => {
    const zip = makeZip([GOOD]);
    const asked: number[] = [];
    const file: SourceFile = {
      ...memoryFile("x.zip", zip),
      slice: async (start, end) => {
        asked.push(Math.min(end, zip.length) - start);
        return zip.subarray(start, end);
      },
      // A reader of archives that streams the whole file would end here.
      chunks: () => {
        throw new Error("read as a stream");
      },
    };
    expect(articlesOf(await collect(readParts(file)))).toHaveLength(1);
    expect(Math.max(...asked)).toBeLessThanOrEqual(zip.length);
  });
});
