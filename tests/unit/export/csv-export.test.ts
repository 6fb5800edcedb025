import { describe, expect, test } from "vitest";
import { safeCell } from "../../../src/main/project/export/csv-cell.ts";
import { csvExporter } from "../../../src/main/project/export/csv-export.ts";
import {
  article,
  claim,
  collected,
  disputedClaim,
  type FakeProject,
  fakeSource,
  placed,
  quote,
} from "./fake-source.ts";

const ferry = article({
  text: '🚢 Crews said "we return",\nthen left. Pay rises by 4%.',
  title: "=HYPERLINK(1)",
  url: "https://harbour.example/1",
});

async function written(project: FakeProject): Promise<string> {
  return (await collected(csvExporter.write(fakeSource(project), () => undefined))).toString("utf8");
}

/** A small reader of RFC 4180, written for the test so that the writer is not judged by itself. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at] ?? "";
    if (quoted && sign === '"' && csv[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "," || sign === "\r")) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\r") {
        rows.push([]);
        at += 1;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe("the claims table", () => {
  test("begins with a byte order mark and ends each row with CR LF", async () => {
    const csv = await written({ articles: [ferry], claims: [claim("Crews return")] });
    expect(csv.startsWith("\uFEFFclaim id,statement,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  });

  test("has one row a quote with offsets in code points, line breaks and quotation marks kept", async () => {
    const words = 'said "we return",\nthen left';
    const csv = await written({
      articles: [ferry],
      claims: [claim("Crews return", { quotes: [quote(ferry, words), quote(ferry, "Pay rises")] })],
    });
    const [head = [], first = [], second = [], ...rest] = cellsOf(csv.slice(1));
    expect(rest).toEqual([]);
    const at = (name: string) => head.indexOf(name);
    expect(first[at("quote")]).toBe(words);
    expect(second[at("quote")]).toBe("Pay rises");
    const points = Array.from(ferry.text);
    const [start, end] = [Number(first[at("start")]), Number(first[at("end")])];
    expect(points.slice(start, end).join("")).toBe(words);
    expect(ferry.text.slice(start, end)).not.toBe(words);
    expect(first[at("article title")]).toBe("'=HYPERLINK(1)");
    expect(first[at("text hash")]).toBe(ferry.textHash);
    expect(first[at("independent origins")]).toBe("1");
    expect(first).toHaveLength(head.length);
  });

  test("a claim without quotes has one row, and a quote of two spans both offsets", async () => {
    const parts = quote(ferry, "Crews", { content: [placed(ferry, "Crews"), placed(ferry, "then left")] });
    const csv = await written({
      articles: [ferry],
      claims: [claim("Bare"), claim("Split", { quotes: [parts] })],
    });
    const [head = [], bare = [], split = []] = cellsOf(csv.slice(1));
    expect(bare).toHaveLength(head.length);
    expect(bare[head.indexOf("articles")]).toBe("3");
    expect(split[head.indexOf("quote")]).toBe("Crews […] then left");
    expect(split[head.indexOf("start")]).toBe("2; 26");
  });

  test("keeps my verdict apart from those of others", async () => {
    const assessments = [
      { id: "1", personName: "Mara", isMine: true, verdict: "likely", confidence: 70, reason: null },
      { id: "2", personName: "Idris", isMine: false, verdict: "false", confidence: null, reason: null },
    ];
    const csv = await written({ claims: [claim("Disputed", { assessments })] });
    const [head = [], row = []] = cellsOf(csv.slice(1));
    expect(row[head.indexOf("my verdict")]).toBe("likely");
    expect(row[head.indexOf("verdicts of others")]).toBe("Idris: false");
  });

  test("says on each claim how far people agree, and on each row how far they do over all claims", async () => {
    const by = (...verdicts: string[]) => ({
      assessments: verdicts.map((verdict, at) => ({
        ...{ id: `${verdicts.join()}${at}`, personName: `P${at}`, isMine: at === 0 },
        ...{ verdict, confidence: null, reason: null },
      })),
    });
    const claims = [
      claim("One", by("likely", "likely", "false")),
      claim("Two", by("false", "false")),
      claim("Three", by("true")),
    ];
    const [head = [], ...rows] = cellsOf((await written({ claims })).slice(1));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column("verdicts agree")).toEqual(["0.333", "1", ""]);
    expect(column("agreement of all claims")).toEqual(["0.5", "0.5", "0.5"]);
    // Five values, coincidences 1 + 2, likely 2 and false 3: (4 * 3 - (2 + 6)) / (20 - 8).
    expect(column("alpha of all claims")).toEqual(["0.333", "0.333", "0.333"]);
    const nobody = cellsOf((await written({ claims: [claim("Alone", by("true"))] })).slice(1));
    expect(nobody[1]?.slice(-3)).toEqual(["", "", ""]);
  });

  test("prints values in conflict as disputed with who gave each", async () => {
    const mine = {
      id: "1",
      personName: "Mara",
      isMine: true,
      verdict: "likely",
      confidence: 70,
      reason: null,
    };
    const open = claim("Ten ferries sank", { assessments: [mine] });
    const disputed = {
      [`${open.row.id}.statement`]: [
        { personName: "Idris", value: "Ten ferries sank" },
        { personName: "Mara", value: "Nine ferries sank" },
      ],
      "1.verdict": [
        { personName: "Mara", value: "likely" },
        { personName: "Mara", value: null },
      ],
    };
    const [head = [], row = []] = cellsOf((await written({ claims: [open], disputed })).slice(1));
    expect(row[head.indexOf("statement")]).toBe(
      "disputed (Idris: Ten ferries sank; Mara: Nine ferries sank)",
    );
    expect(row[head.indexOf("my verdict")]).toBe("disputed (Mara: likely; Mara: none)");
  });
});

describe("a cell that a spreadsheet could run", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "  =1",
    "\u00a0=1",
    "\u3000@x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
  ])("%j gets an apostrophe", (words) => {
    expect(safeCell(words)).toBe(`'${words}`);
  });

  test("gives its words back when one apostrophe is taken away, also when it had one", () => {
    expect(safeCell("'=1")).toBe("''=1");
  });

  test.each(["plain", "a=b", " 4% more", "‘so’ he said", "'tis", "", "1-2", "الحكومة"])(
    "%j stays",
    (words) => {
      expect(safeCell(words)).toBe(words);
    },
  );
});

describe("a claim in depth", () => {
  test("has its chain, values, relations and memos in the last columns", async () => {
    const ferry = article({ text: "Four ferries stopped." });
    const person = { personName: "Mara", isMine: true, writtenAt: 0 };
    const view = claim("It stopped.", {
      quotes: [
        quote(ferry, "Four ferries stopped", {
          chain: [
            { speaker: { kind: "unnamed", label: "an agency" }, name: "an agency", words: null },
            { speaker: { kind: "outlet" }, name: null, words: "witnesses" },
          ],
        }),
      ],
      values: [
        {
          ...{
            id: "v",
            claimId: "c",
            quoteId: null,
            topic: "stopped",
            kind: "number",
            number: 4,
            upper: null,
          },
          ...{ unit: "ferries", words: "four ferries", actorId: null, actorName: null },
        },
      ],
      relations: [
        { id: "r", kind: "contradicts", direction: "from", claimId: "d", statement: "It runs.", note: null },
      ],
      memos: [
        { id: "m", aboutKind: "claim", aboutId: "c", body: "Ask.", ...person },
        { id: "n", aboutKind: "quote", aboutId: "another quote", body: "Elsewhere.", ...person },
      ],
    });
    const [head = [], row = []] = cellsOf(await written({ articles: [ferry], claims: [view] }));
    expect(head.slice(-7, -3)).toEqual(["chain", "values", "relations", "memos"]);
    expect(row.slice(-7, -3)).toEqual([
      "an agency < witnesses",
      "stopped: at least 4 ferries (“four ferries”)",
      "is contradicted by: It runs.",
      "Mara: Ask.",
    ]);
  });

  test("prints nothing as settled that is in dispute, whatever field it is", async () => {
    const harbour = article({ text: "Crews left.", title: "Title-words", outlet: "Outlet-name" });
    const { claim: open, disputed = {}, shown } = disputedClaim(harbour);
    const csv = await written({ articles: [harbour], claims: [open], disputed });
    const [head = [], row = []] = cellsOf(csv.slice(1));
    const words = "disputed (Ada: one; Ben: two)";
    for (const name of [
      "statement",
      "quote",
      "stance",
      "speaker",
      "article title",
      "outlet",
      "published",
      "tags",
    ])
      expect(row[head.indexOf(name)], name).toBe(words);
    for (const name of ["values", "relations", "memos"])
      expect(row[head.indexOf(name)], name).toContain(words);
    for (const value of shown.filter((one) => one !== "41")) expect(row, value).not.toContain(value);
    expect(row[head.indexOf("values")]).not.toContain("41");
  });
});
