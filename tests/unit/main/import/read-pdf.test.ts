import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ReadContent, Refusal } from "../../../../src/main/project/import/readers/article.ts";
import { looksGarbled, unshapeLetters } from "../../../../src/main/project/import/readers/pdf/pdf-letters.ts";
import { readPdf } from "../../../../src/main/project/import/readers/pdf/read-pdf.ts";
import { countCpu } from "../../../support/cpu-time.ts";
import { linesOf, makePdf, type PdfPlan, type PdfWords } from "../../../support/make-pdf.ts";

const SENTENCES = [
  "The harbour of Lindholm stays closed until Friday, the port office",
  "said on Monday, after a storm had broken the eastern pier in two",
  "places. Fishermen said that they would lose most of their income.",
];
const BODY = SENTENCES.join(" ");

function read(bytes: Uint8Array): Promise<ReadContent | Refusal> {
  return readPdf({ path: "report.pdf", bytes, options: {} });
}

async function content(plan: PdfPlan): Promise<ReadContent> {
  const outcome = await read(makePdf(plan));
  if ("kind" in outcome) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return outcome;
}

function paragraphs(read: ReadContent): string[] {
  return read.zones.map((zone) => read.text.slice(zone.start, zone.end));
}

function rolesOf(read: ReadContent): string[] {
  return read.zones.map((zone) => `${zone.role}: ${read.text.slice(zone.start, zone.end)}`);
}

const PAGE = linesOf(SENTENCES, { x: 60, y: 700 });

describe("a page of text", () => {
  test("lines are joined, title and author come from the document's information, its date is the capture", async () => {
    const read = await content({
      pages: [[{ x: 60, y: 760, size: 22, words: "Storm closes harbour" }, ...PAGE]],
      info: { Title: "Storm closes harbour", Author: "Mara Holt", CreationDate: "D:20310304183000+02'00'" },
    });
    expect(rolesOf(read)).toEqual(["title: Storm closes harbour", `body: ${BODY}`]);
    expect(read.title).toEqual({ value: "Storm closes harbour", from: "document information" });
    expect(read.byline).toEqual({ value: "Mara Holt", from: "document information" });
    expect(read.captured).toEqual({ value: "2031-03-04T18:30", from: "document information (made)" });
    expect(read.published.value).toBeNull();
  });

  test("a title of a program is no title: the largest type on the first page is", async () => {
    const read = await content({
      pages: [[{ x: 60, y: 760, size: 22, words: "Storm closes harbour" }, ...PAGE]],
      info: { Title: "Microsoft Word - brief_final.docx", Author: "user" },
    });
    expect(read.title).toEqual({ value: "Storm closes harbour", from: "largest type on the first page" });
    expect(read.byline.value).toBeNull();
  });

  test("an outlet's name behind the title is left out when the page prints the title without it", async () => {
    const read = await content({
      pages: [
        [
          { x: 60, y: 790, size: 26, words: "Coast Herald" },
          { x: 60, y: 740, size: 18, words: "Storm closes harbour" },
          ...PAGE,
        ],
      ],
      info: { Title: "Storm closes harbour | Coast Herald" },
    });
    expect(read.title).toEqual({ value: "Storm closes harbour", from: "largest type on the first page" });
  });

  test("indents and gaps part paragraphs", async () => {
    const read = await content({
      pages: [
        [
          ...PAGE,
          { x: 76, y: 658, words: "A second storm is expected on Thursday, the weather office told" },
          { x: 60, y: 644, words: "reporters in the town hall." },
          { x: 60, y: 616, words: "No boat will leave." },
        ],
      ],
    });
    expect(paragraphs(read)).toEqual([
      BODY,
      "A second storm is expected on Thursday, the weather office told reporters in the town hall.",
      "No boat will leave.",
    ]);
  });

  test("a word broken at a line's end is whole; a hyphen stays where the text writes the word with it", async () => {
    const read = await content({
      pages: [
        linesOf(
          [
            "The well-known master of the harbour said that the inter-",
            "national ferries would wait, as they always do, and the well-",
            "known pilot boats as well, until the weather has changed.",
          ],
          { x: 60, y: 700 },
        ),
      ],
    });
    expect(read.text).toContain("the international ferries");
    expect(read.text).toContain("the well-known pilot boats");
  });

  test("ligatures become the letters they stand for, other letters stay", async () => {
    const read = await content({
      pages: [linesOf(["The oﬃce ﬁned ﬂeets of ﬁshing boats ½ of their income, ﬀ."], { x: 60, y: 700 })],
    });
    expect(read.text).toBe("The office fined fleets of fishing boats ½ of their income, ff.");
    expect(unshapeLetters("ﬁ ² ① Å")).toBe("fi ² ① Å");
  });

  test("bold that is drawn twice is read once, raised figures stay in their line", async () => {
    const twice = [0, 0.3].map((by): PdfWords => ({ x: 60 + by, y: 700, words: "The harbour is closed" }));
    const read = await content({ pages: [[...twice, { x: 166.2, y: 704, size: 7, words: "3" }]] });
    expect(read.text).toBe("The harbour is closed3");
  });
});

describe("columns", () => {
  const left = [
    "Left one of the column goes on",
    "left two and says a little more",
    "left three of the same story at",
    "left four with more words there",
    "left five, the last line of it.",
  ];
  const right = left.map((line) => line.replace(/left/gi, "right").slice(0, 31));

  test("the left column stands wholly before the right one, in whatever order they are drawn", async () => {
    const title = { x: 120, y: 780, size: 20, words: "A title across both of the columns here" };
    const drawn = left.flatMap((_, index) => [
      { x: 310, y: 740 - index * 14, words: right[index] ?? "" },
      { x: 60, y: 740 - index * 14, words: left[index] ?? "" },
    ]);
    const across = {
      x: 60,
      y: 650,
      words: "And a last line that goes over the whole width of the page, below both of the columns.",
    };
    const read = await content({ pages: [[...drawn, title, across]] });
    expect(read.text.replaceAll("\n\n", " ")).toBe([title.words, ...left, ...right, across.words].join(" "));
  });

  test("columns whose lines do not stand at the same height are columns too", async () => {
    const read = await content({
      pages: [[...linesOf(right, { x: 310, y: 735 }), ...linesOf(left, { x: 60, y: 740 })]],
    });
    expect(read.text.replaceAll("\n\n", " ")).toBe([...left, ...right].join(" "));
  });

  test("a table of short cells is read row by row", async () => {
    const rows = ["Monday", "Tuesday", "Friday", "Sunday", "Holidays"].flatMap((day, index) => [
      { x: 60, y: 700 - index * 14, words: day },
      { x: 260, y: 700 - index * 14, words: String(index * 100 + 7) },
    ]);
    const read = await content({ pages: [rows] });
    expect(read.text.replaceAll("\n\n", " ")).toContain("Monday 7 Tuesday 107 Friday 207");
  });
});

describe("writing from the right", () => {
  /** As a page draws it: the glyphs of a line from the left, so the last letter first. */
  const visual = (words: string): string =>
    [...words]
      .reverse()
      .join("")
      .replace(/[0-9A-Za-z]+/g, (run) => [...run].reverse().join(""));

  test("Hebrew is read in its order, figures and Latin words in theirs, brackets the right way round", async () => {
    const line = "הנמל (NATO) ייסגר ביום 12 במרץ 2031 אמר המשרד";
    const drawn = visual(line).replace(/[()]/g, (mark) => (mark === "(" ? ")" : "("));
    const read = await content({ pages: [[{ x: 60, y: 700, words: drawn }]] });
    expect(read.text).toBe(line);
  });

  test("shaped Arabic letters become plain ones, ligatures in the right order", async () => {
    const read = await content({ pages: [[{ x: 60, y: 700, words: "ﻢﻳﺪﻗ ﻡﻼﺳ" }]] });
    expect(read.text).toBe("سلام قديم");
  });

  test("of two columns the right one comes first", async () => {
    const words = [
      "אחת שתיים שלוש ארבע חמש שש",
      "שבע שמונה תשע עשר מאה אלף",
      "ים ונמל וסירה ודג ורוח גל",
      "עיר וכפר ודרך ובית ושער קיר",
      "יום ולילה ובוקר וערב ושעה",
    ];
    const right = words.map((line) => visual(line));
    const left = words.map((line) => visual(line.replace(/^\S+/u, "שמאל")));
    const read = await content({
      pages: [[...linesOf(left, { x: 40, y: 700 }), ...linesOf(right, { x: 320, y: 700 })]],
    });
    expect(read.text.indexOf("שמאל")).toBeGreaterThan(read.text.indexOf("יום ולילה"));
  });
});

describe("pages", () => {
  const pages = (count: number): PdfWords[][] =>
    Array.from({ length: count }, (_, page) => [
      { x: 60, y: 810, words: "Lindholm Yearbook" },
      ...linesOf(
        [
          `Part ${"ABCDEFGHIJ".charAt(page % 10)} of the report tells what happened in the harbour and why`,
          "the port office closed it, and how all the fishermen of the island",
        ],
        { x: 60, y: 600 },
      ),
      { x: 290, y: 30, words: `Page ${page + 1} of ${count}` },
    ]);

  test("running titles and page numbers are marked, not taken away, and part no paragraph", async () => {
    const read = await content({ pages: pages(3) });
    const roles = rolesOf(read);
    expect(roles.filter((role) => role === "boilerplate: Lindholm Yearbook")).toHaveLength(3);
    expect(roles).toContain("boilerplate: Page 2 of 3");
    expect(roles.filter((role) => role.startsWith("body"))).toHaveLength(1);
    expect(read.text).toContain("all the fishermen of the island Part B of the report");
    const reasons = new Set(
      read.zones.filter((zone) => zone.role === "boilerplate").map((zone) => zone.reason),
    );
    expect(reasons).toEqual(new Set(["Stands in the same place on 3 pages.", "A page number."]));
  });

  test("400 pages are read; words stand on their own page", { timeout: 60_000 }, async () => {
    const read = await content({ pages: pages(400) });
    expect(read.text.match(/Lindholm Yearbook/g)).toHaveLength(400);
    expect(read.checks).toEqual([]);
  });

  test("what is behind page 2,000 is left out and said", { timeout: 120_000 }, async () => {
    const read = await content({
      pages: Array.from({ length: 2003 }, (_, page) => [
        { x: 60, y: 700, words: `Sheet x${page}y of the file.` },
      ]),
    });
    expect(read.text).toContain("Sheet x1999y");
    expect(read.text).not.toContain("Sheet x2000y");
    expect(read.checks).toContain("cut-off");
    expect(read.warnings.join()).toContain("first 2000 pages of 2003");
  });

  test("words at the margin that stand sideways are kept apart from the lines", async () => {
    const read = await content({
      pages: [[{ x: 20, y: 300, words: "Archive copy 77", sideways: true }, ...PAGE]],
    });
    expect(rolesOf(read)).toEqual([`body: ${BODY}`, "boilerplate: Archive copy 77"]);
  });

  test("a page printed by a browser gives its address; the print's lines are marked", async () => {
    const read = await content({
      pages: [
        [
          { x: 30, y: 820, words: "4/3/31, 6:30 PM" },
          { x: 250, y: 820, words: "Storm closes harbour" },
          ...PAGE,
          { x: 30, y: 20, words: "https://courier.example/storm" },
          { x: 540, y: 20, words: "1/1" },
        ],
      ],
    });
    expect(read.url).toEqual({ value: "https://courier.example/storm", from: "address printed on the page" });
    expect(rolesOf(read).filter((role) => role.startsWith("boilerplate"))).toHaveLength(2);
  });
});

describe("files that cannot be read, or not wholly", () => {
  const plain = makePdf({ pages: [PAGE] });

  test("a password to open is asked for in words", async () => {
    const locked = makePdf({ pages: [PAGE], lock: { user: "open", owner: "owner" } });
    expect(await read(locked)).toMatchObject({ kind: "refused", code: "password" });
  });

  test("an owner's lock does not hinder reading", async () => {
    const read = await content({
      pages: [PAGE],
      lock: { user: "", owner: "owner" },
      info: { Author: "Mara Holt" },
    });
    expect(read.text).toBe(BODY);
    expect(read.byline.value).toBe("Mara Holt");
  });

  test("a file cut off is refused, or read with a flag when its pages are there", async () => {
    expect(await read(plain.subarray(0, 700))).toMatchObject({ kind: "refused", code: "cut-off" });
    const late = await read(plain.subarray(0, plain.length - 12));
    expect(late).toMatchObject({ checks: ["cut-off"], text: BODY });
  });

  test("random bytes and an empty frame are refused within a second", async () => {
    const noise = new Uint8Array(100_000).map((_, index) => (index * 7919 + (index >> 3)) & 255);
    noise.set(Buffer.from("%PDF-1.7\n"));
    const computed = countCpu();
    expect(await read(noise)).toMatchObject({ kind: "refused" });
    expect(await read(Buffer.from("%PDF-1.4\n%%EOF\n"))).toMatchObject({
      kind: "refused",
      code: "unreadable",
    });
    expect(computed()).toBeLessThan(1000);
  });

  test("an object with an open string that comes two thousand times is read in no time, with the same words", async () => {
    const file = Buffer.from(plain).toString("latin1");
    const at = file.lastIndexOf("xref\n0");
    for (const open of ["(never closed", "[ 1 2 3", "/A << /B 1", "<4142"]) {
      const repeated = `1 0 obj\n<< /Title ${open} ${"x".repeat(150)}\nendobj\n`.repeat(2000);
      const broken = `${file.slice(0, at)}${repeated}${file.slice(at).replace(/startxref\n\d+/, "startxref\n1")}`;
      const computed = countCpu();
      expect(await read(Buffer.from(broken, "latin1"))).toMatchObject({ text: BODY });
      expect(computed()).toBeLessThan(2000);
    }
  });

  test("no pages, and pages without words", async () => {
    expect(await read(makePdf({ pages: [] }))).toMatchObject({ kind: "refused" });
    expect(await read(makePdf({ pages: [[]] }))).toMatchObject({ kind: "refused", code: "needs-ocr" });
    expect(await read(makePdf({ pages: [[]], picture: true }))).toMatchObject({ code: "needs-ocr" });
  });

  test("a scan with a little print around it comes in with a flag", async () => {
    const read = await content({
      pages: [[{ x: 60, y: 700, words: "Scanned on 4 March 2031" }]],
      picture: true,
    });
    expect(read.checks).toEqual(["needs-ocr"]);
    const short = await content({ pages: [[{ x: 60, y: 700, words: "A short note without pictures." }]] });
    expect(short.checks).toEqual([]);
  });

  test("a font without a map to characters is noticed", async () => {
    const words = "שלום עולם זה נמל גדול מאוד ויפה מאוד על שפת הים הכחול הגדול והעמוק שלנו";
    const outcome = await read(
      makePdf({ pages: [[{ x: 60, y: 700, words: words.replaceAll(" ", "") }]], map: "none" }),
    );
    const flagged = "kind" in outcome ? outcome.code === "needs-ocr" : outcome.checks?.includes("garbled");
    expect(flagged).toBe(true);
    expect(
      looksGarbled("Wkh kduerxu ri Olqgkrop vwdbv forvhg xqwlo Iulgdb, wkh sruw riilfh vdlg rq Prqgdb."),
    ).toBe(true);
    expect(looksGarbled(BODY)).toBe(false);
    expect(looksGarbled("Порт закрыт до пятницы, сообщили в понедельник власти города после шторма.")).toBe(
      false,
    );
    expect(
      looksGarbled("الميناء مغلق حتى يوم الجمعة، حسبما أعلنت سلطات الميناء يوم الاثنين بعد العاصفة."),
    ).toBe(false);
  });

  test("a map of characters that the file does not hold is not fetched; missing letters are said", async () => {
    const file = Buffer.from(makePdf({ pages: [[...PAGE, { x: 60, y: 600, words: "שלום" }]] }))
      .toString("latin1")
      .replace(/\/Identity-H(.*?)\/ToUnicode \d+ 0 R/, "/GBK-EUC-H$1");
    const outcome = await read(Buffer.from(file, "latin1"));
    expect(outcome).toMatchObject({ checks: ["garbled"] });
    expect("warnings" in outcome ? outcome.warnings.join() : "").toContain("map of characters");
  });

  test("a page that would unpack to hundreds of megabytes is refused before it is opened", async () => {
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, " "), { level: 9 });
    const file = (filter: string, packed: Buffer): Uint8Array =>
      Buffer.concat([
        Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Filter ${filter} /Length ${packed.length} >>\nstream\n`),
        packed,
        Buffer.from("\nendstream\nendobj\n%%EOF\n"),
      ]);
    expect(await read(file("/FlateDecode", bomb))).toMatchObject({ kind: "refused", code: "too-large" });
    expect(await read(file("[/FlateDecode /FlateDecode]", deflateSync(bomb)))).toMatchObject({
      code: "too-large",
    });
    expect(await read(file("/FlateDecode /Subtype /Image", bomb))).not.toMatchObject({ code: "too-large" });
  });

  test("scripts and attached files are left alone and named", async () => {
    const read = await content({ pages: [PAGE], script: "app.alert\\(1\\)", attachment: "secret words" });
    expect(read.text).toBe(BODY);
    expect(read.warnings.join(" ")).toContain("scripts");
    expect(read.warnings.join(" ")).toContain("attached files");
  });
});
