import { parse } from "csv-parse/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { memoryFile } from "../../../../src/main/project/import/readers/memory-file.ts";
import { csvRows, findDelimiter } from "../../../../src/main/project/import/readers/records/csv-rows.ts";
import { describeTable } from "../../../../src/main/project/import/readers/records/describe-table.ts";
import { countCpu } from "../../../support/cpu-time.ts";
import { articlesOf, collect, partsOf, prose, summary } from "../../../support/read-bytes.ts";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function rowsOf(text: string, size = 7): Promise<(readonly string[])[]> {
  return (await collect(csvRows(inPieces(text, size), ","))).map((row) => row.cells);
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

describe("tables", () => {
  test("each row is an article by its number, without the header", async () => {
    const csv = [
      "Title,Text,Author,Publication Date,Source,URL,Lang",
      `Harbour closed,${quoted(prose())},Ana Ruiz,2026-11-20,Coast Herald,https://coast.example/1,en`,
      "No text,,,,,,",
      `Lock gates,${quoted(prose("second"))},,20 November 2026,,,`,
    ].join("\r\n");
    const parts = await partsOf("table.csv", csv);
    expect(summary(parts)).toEqual(["#1 Harbour closed", "#2 no-text", "#3 Lock gates"]);
    expect(parts[0]).toMatchObject({
      original: "file",
      article: {
        format: "record",
        byline: { value: "Ana Ruiz" },
        outlet: { value: "Coast Herald", from: "column “Source”" },
        published: { value: "2026-11-20" },
        url: { value: "https://coast.example/1" },
      },
    });
  });

  test.each([
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("delimiters: %s", async (_, delimiter) => {
    const rows = [
      ["Titel", "Text", "Datum"],
      ["Hafen zu", prose(), "20.11.2026"],
      ["Zwei", prose("zwei"), ""],
    ];
    const parts = await partsOf("t.csv", rows.map((row) => row.join(delimiter)).join("\n"));
    expect(summary(parts)).toEqual(["#1 Hafen zu", "#2 Zwei"]);
    expect(articlesOf(parts)[0]?.published.value).toBe("2026-11-20");
  });

  test("the line “sep=;” that spreadsheets write says the delimiter and is no row", async () => {
    const parts = await partsOf("t.csv", `\uFEFFsep=;\r\nTitle;Text\r\nOne, two;${quoted(prose())}\r\n`);
    expect(summary(parts)).toEqual(["#1 One, two"]);
  });

  test("embedded line ends and quotation marks are the cell's own", async () => {
    const text = `He said "no".\r\n\r\n${prose()}`;
    const [article] = articlesOf(await partsOf("t.csv", `title,text\nA "quoted" title,${quoted(text)}\n`));
    expect(article?.title.value).toBe('A "quoted" title');
    expect(article?.text).toContain(`He said "no".\n\n${prose()}`);
  });

  test("marks inside a cell that are not doubled are letters, also in a cell of many lines", async () => {
    const csv = `title,text\nOne,"He said "no" twice.\n\n${prose()}"\nTwo,${quoted(prose("two"))}\n`;
    const parts = await partsOf("t.csv", csv);
    expect(summary(parts)).toEqual(["#1 One", "#2 Two"]);
    expect(articlesOf(parts)[0]?.text).toContain(`He said "no" twice.\n\n${prose()}`);
  });

  test.each([["\r"], ["\n"], ["\r\n"]])("rows end with %j, handed over in any pieces", async (end) => {
    const text = ["a,b", '"1\n2","3"', "4,5", ""].join(end);
    const expected = [
      ["a", "b"],
      ["1\n2", "3"],
      ["4", "5"],
    ];
    // A line feed in a cell is told from a row's end by what ended the rows before it.
    for (const size of [1, 2, 7, 100]) {
      const rows = await rowsOf(end === "\r" ? text.replace("\n", " ") : text, size);
      expect(rows).toEqual(
        end === "\r"
          ? [
              ["a", "b"],
              ["1 2", "3"],
              ["4", "5"],
            ]
          : expected,
      );
    }
  });

  test("a mark that is never closed costs its row only", async () => {
    const csv = `title,text\nOne,${quoted(prose())}\nTwo,"${prose("two")}\nThree,${quoted(prose("three"))}\n`;
    // The mark of the second row is closed by the first of the third, as any reader of tables must take it ...
    expect(summary(await partsOf("t.csv", csv))).toContain("#1 One");
    // ... but one that nothing closes leaves the rows behind it whole.
    const open = `title,text\nOne,${prose()}\nTwo,"${prose("two")}\nThree,${prose("three")}\n`.replaceAll(
      ", ",
      " ",
    );
    expect(summary(await partsOf("t.csv", open))).toEqual(["#1 One", "#2 unreadable", "#3 Three"]);
  });

  test("ragged rows: missing cells are empty, extra ones are told", async () => {
    const parts = await partsOf(
      "t.csv",
      `title,text,author\nOne,${quoted(prose())}\nTwo,${quoted(prose("b"))},Ana,extra,more\n`,
    );
    expect(articlesOf(parts).map(({ warnings }) => warnings)).toEqual([
      [],
      ["The row has 5 cells, the table 3 columns."],
    ]);
  });

  test("without a header the columns are counted and the longest is the text", async () => {
    const file = `17,Harbour closed,${quoted(prose())}\n18,Lock gates,${quoted(prose("b"))}\n`;
    const parts = await partsOf("t.csv", file);
    expect(summary(parts)).toHaveLength(2);
    expect(articlesOf(parts)[0]?.text).toBe(prose());
    const described = await describeTable(memoryFile("t.csv", new TextEncoder().encode(file)));
    expect(described).toMatchObject({
      columns: [{ name: "column 1", example: "17" }, { name: "column 2" }, { name: "column 3" }],
      mapping: [{ field: "text", column: "column 3" }],
    });
    const chosen = await partsOf("t.csv", file, { columns: { title: "column 2" } });
    expect(summary(chosen)).toEqual(["#1 Harbour closed", "#2 Lock gates"]);
  });

  test("cells that a spreadsheet would run are text", async () => {
    const parts = await partsOf(
      "t.csv",
      `title,text\n"=HYPERLINK(""http://x.example"")",${quoted(`=1+1 ${prose()}`)}\n`,
    );
    expect(articlesOf(parts)[0]).toMatchObject({
      title: { value: '=HYPERLINK("http://x.example")' },
      text: expect.stringContaining("=1+1 The harbour"),
    });
  });

  test("another encoding is found out, or said by the person", async () => {
    const csv = `Заголовок;Текст\nПорт закрыт;${"Порт Линдхольма останется закрытым до пятницы, сообщила администрация. ".repeat(4)}\n`;
    const bytes = iconv.encode(csv, "windows-1251");
    expect(summary(await partsOf("t.csv", bytes))).toEqual(["#1 Порт закрыт"]);
    expect(articlesOf(await partsOf("t.csv", bytes, { encoding: "windows-1251" }))[0]?.encoding).toBe(
      "windows-1251",
    );
    expect(summary(await partsOf("t.csv", Buffer.from(`\uFEFF${csv}`, "utf16le")))).toEqual([
      "#1 Порт закрыт",
    ]);
  });

  test("dates of one numeric form follow the order that the person said, else they stay open", async () => {
    const csv = `title,text,date\nOne,${quoted(prose())},04/03/2024\n`;
    expect(articlesOf(await partsOf("t.csv", csv))[0]).toMatchObject({
      published: { value: null },
      checks: ["ambiguous-date"],
    });
    const read = async (dateOrder: "day-first" | "month-first") =>
      articlesOf(await partsOf("t.csv", csv, { dateOrder }))[0]?.published.value;
    expect(await read("day-first")).toBe("2024-03-04");
    expect(await read("month-first")).toBe("2024-04-03");
  });

  test("a part may be left empty, and another column chosen", async () => {
    const csv = `title,text,note,source\nOne,${quoted(prose())},${quoted(prose("note"))},Coast Herald\n`;
    const [article] = articlesOf(await partsOf("t.csv", csv, { columns: { outlet: null, text: "note" } }));
    expect(article).toMatchObject({
      outlet: { value: null },
      text: expect.stringContaining("note statement"),
    });
  });

  test("a table is recognised without its name, prose with commas is not", async () => {
    const csv = `title,text,url\nOne,${quoted(prose())},https://a.example/1\nTwo,${quoted(prose("b"))},https://a.example/2\n`;
    expect(summary(await partsOf("export", csv))).toEqual(["#1 One", "#2 Two"]);
    expect(summary(await partsOf("export.dat", prose()))).toHaveLength(1);
    expect(articlesOf(await partsOf("notes", `Harbour, text, title\n${prose()}`))[0]?.format).toBe("text");
  });

  test("a table without any text says so once", async () => {
    expect(await partsOf("prices.csv", "day,price\n2026-11-20,17\n2026-11-21,18\n")).toMatchObject([
      { code: "not-an-article", place: "" },
    ]);
    expect(summary(await partsOf("head.csv", "title,text\n"))).toHaveLength(1);
  });
});

describe("rows", () => {
  test("sound tables are read as csv-parse reads them, however they are cut into pieces", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "b", '"', ",", "\n", " ", "é"), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 11 }), async (rows, size) => {
        const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
        const expected: string[][] = parse(text, { relax_column_count: true });
        expect(await rowsOf(text, size)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("marks that are never closed do not cost more than their rows, and stop being marks after fifty", async () => {
    const text = Array.from({ length: 3000 }, (_, index) => `${index},"open ${index}`).join("\n");
    const computed = countCpu();
    const rows = await collect(csvRows(inPieces(text, 5000), ","));
    expect(computed()).toBeLessThan(2000);
    expect(rows).toHaveLength(3000);
    expect(rows.filter((row) => row.broken !== null)).toHaveLength(50);
    expect(rows.at(-1)?.cells).toEqual(["2999", '"open 2999']);
  });

  test("the delimiter is the one that cuts most lines alike", () => {
    expect(findDelimiter("a;b;c\n1,5;2;3\n4,5;5;6\n")?.delimiter).toBe(";");
    expect(findDelimiter("plain words\nand more of them\n")).toBeNull();
  });
});
