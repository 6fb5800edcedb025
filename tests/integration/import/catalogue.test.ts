import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateArticles } from "../../support/generate-articles.ts";
import { ImportBench, type Receipt, report } from "../../support/import-bench.ts";
import { prose } from "../../support/read-bytes.ts";

/** Rows of docs/bad-input.md that need the whole way: disk, walk, threads, database. One drop, looked at from all sides. */
const bench = new ImportBench();
let receipt: Receipt;
let placesMade: readonly string[] = [];
/** Articles that have nothing in common, so that none is a copy of another. */
const TEXTS = [...generateArticles({ count: 30, seed: 41, copyShare: 0 })].map(({ text }) =>
  text.split("\n\n").slice(2).join("\n\n"),
);
const words = (number: number): string => TEXTS[number] ?? "";
const DEEP = Array.from({ length: 200 }, (_, index) => `d${index}`).join("/");

beforeAll(async () => {
  putNames();
  placesMade = putPlaces();
  putLarge();
  putLanguages();
  putDates();
  putDoubtfulPages();
  putMany();
  await bench.open();
  receipt = await bench.import(bench.path("drop"));
}, 400_000);
afterAll(() => bench.remove());

const item = (path: string) => {
  const found = receipt.items.get(`drop/${path}`);
  if (found === undefined) throw new Error(`${path} is not in the receipt`);
  return found;
};
const article = async (path: string) =>
  bench.process.call("articles.get", { articleId: item(path).articleId ?? "" });

function putNames(): void {
  const names = [
    "Report.txt",
    "report.txt",
    "caf\u00e9.txt",
    "cafe\u0301.txt",
    " blank before.txt",
    "dot at the end..txt",
  ];
  for (const [index, name] of names.entries()) bench.put(`drop/names/${name}`, report(100 + index));
  // Both are the same words for a program that takes them for text.
  for (const bytes of [
    [0xe9, 0xff],
    [0xfe, 0xe8],
  ]) {
    const path = [Buffer.from(bench.path("drop/names/bytes-")), Buffer.from(bytes), Buffer.from(".txt")];
    writeFileSync(Buffer.concat(path), report(120));
  }
}

/** What this system lets us make: a socket and a device need rights that not every machine gives. */
function putPlaces(): string[] {
  const made: string[] = [];
  bench.put("drop/places/real.txt", report(130));
  bench.put(`drop/places/${DEEP}/leaf.txt`, report(131));
  const tries: Readonly<Record<string, () => unknown>> = {
    "pipe.txt": () => execFileSync("mkfifo", [bench.path("drop/places/pipe.txt")]),
    "device.txt": () =>
      execFileSync("mknod", [bench.path("drop/places/device.txt"), "c", "1", "5"], { stdio: "ignore" }),
    "socket.txt": () =>
      execFileSync(process.execPath, [
        "-e",
        `require("net").createServer().listen(${JSON.stringify(bench.path("drop/places/socket.txt"))}, () => process.kill(process.pid, "SIGKILL"))`,
      ]),
  };
  for (const [name, make] of Object.entries(tries)) {
    try {
      make();
    } catch {
      // A killed maker of a socket leaves the socket; a refused device leaves nothing.
      if (name !== "socket.txt") continue;
    }
    made.push(name);
  }
  return made;
}

function putLarge(): void {
  bench.put(
    "drop/large/line-of-5-mb.txt",
    `One line\n\n${"The harbour office said so again and again. ".repeat(120_000)}\n`,
  );
  const paragraphs = Array.from({ length: 200_000 }, (_, index) => `Paragraph ${index} of the long list.`);
  bench.put("drop/large/paragraphs.txt", `Two hundred thousand paragraphs\n\n${paragraphs.join("\n\n")}\n`);
}

const ARABIC =
  "أعلنت هيئة الميناء يوم الاثنين أن الميناء سيبقى مغلقا حتى يوم الجمعة بعد العاصفة التي ضربت الساحل الأسبوع الماضي، وقال المتحدث باسم الهيئة إن العمال يصلحون البوابات.";
const CHINESE =
  "港口办公室周一表示，由于上周的风暴损坏了闸门，港口将关闭至星期五。工人们正在修理闸门，船只在防波堤外等候。委员会将于星期四开会，听取所有船主的意见，然后作出决定。";
const THAI =
  "สำนักงานท่าเรือแถลงเมื่อวันจันทร์ว่าท่าเรือจะปิดจนถึงวันศุกร์ เพราะพายุเมื่อสัปดาห์ก่อนทำให้ประตูน้ำเสียหาย คนงานกำลังซ่อมประตู และเรือต่างรออยู่ด้านนอกเขื่อนกันคลื่น";

function putLanguages(): void {
  bench.put("drop/languages/arabic.txt", `الميناء مغلق\n\n${ARABIC}\n`);
  bench.put("drop/languages/chinese.txt", `港口关闭\n\n${CHINESE}\n`);
  bench.put("drop/languages/thai.txt", `ท่าเรือปิด\n\n${THAI}\n`);
  bench.put("drop/languages/mixed.txt", `Harbour closed\n\n${prose("mixed")}\n\n${ARABIC}\n`);
  bench.put("drop/languages/capitals.txt", `HARBOUR SHUT\n\n${prose("loud").toUpperCase()}\n`);
  bench.put(
    "drop/languages/scanned.txt",
    `Harbour shvt\n\n${prose("scanned").replaceAll("rn", "m").replaceAll("l", "1").replaceAll("o", "0")}\n`,
  );
}

function putDates(): void {
  const dated = (name: string, line: string): string =>
    bench.put(`drop/dates/${name}.txt`, `Harbour ${name}\n\n${line}\n\n${prose(name)}\n`);
  dated("ambiguous", "Published: 04/03/2024");
  dated("first-year", "Published: 0001-01-01");
  dated("epoch", "Published: January 1, 1970");
  dated("future", "Published: 4 March 2999");
  dated("sure", "Published: 4 March 2024");
  bench.put("drop/dates/arabic-digits.txt", `الميناء مغلق\n\nنشر: ٤ مارس ٢٠٢٤\n\n${ARABIC} ${ARABIC}\n`);
}

function putDoubtfulPages(): void {
  const page = (name: string, body: string): string =>
    bench.put(
      `drop/pages/${name}.html`,
      `<!doctype html><html lang="en"><head><title>${name}</title></head><body>${body}</body></html>`,
    );
  page(
    "consent",
    "<h1>Before you go on</h1><p>We and our partners store and access cookies on your device to show you advertisements.</p><p>Accept all cookies or manage your preferences below.</p>",
  );
  page("error", "<h1>404 Not Found</h1><p>The page you requested could not be found on this server.</p>");
  page(
    "paywall",
    `<h1>Storm closes the harbour</h1><p>${prose("paid").slice(0, 200)}</p><p>Subscribe to continue reading this story.</p>`,
  );
}

function putMany(): void {
  bench.put(
    "drop/many/database.txt",
    [1, 2, 3, 4].map((n) => `Document ${n} of 4\n\nStory ${n} of the day\n\n${words(n)}`).join("\n\n"),
  );
  bench.put(
    "drop/many/list.json",
    JSON.stringify([1, 2].map((n) => ({ title: `Record ${n}`, text: report(210 + n) }))),
  );
}

describe("one drop of what folders hold", { timeout: 60_000 }, () => {
  test("the run ends, each file has one outcome, and the project is sound", async () => {
    expect(receipt.run.state).toBe("finished");
    const sum = Object.values(receipt.run.counts).reduce((total, count) => total + count, 0);
    expect(sum).toBe(receipt.items.size);
    for (const { path, outcome, reason } of receipt.items.values())
      if (outcome === "skipped") expect(reason?.length, path).toBeGreaterThan(10);
    expect(await bench.process.call("project.check", {})).toEqual({ ok: true, problems: [] });
  });

  test("names that differ in case, accents or blanks only are files of their own, under the disk's own name", () => {
    for (const name of [
      "Report.txt",
      "report.txt",
      "caf\u00e9.txt",
      "cafe\u0301.txt",
      " blank before.txt",
      "dot at the end..txt",
    ])
      expect(item(`names/${name}`), name).toMatchObject({ outcome: "added" });
  });

  test("a name whose bytes are no text is skipped with that reason", () => {
    const odd = [...receipt.items.values()].filter(({ path }) => path.startsWith("drop/names/bytes-"));
    const skipped = { outcome: "skipped", code: "bad-name", reason: expect.stringContaining("name") };
    expect(odd).toMatchObject([skipped, skipped]);
    expect(odd.every(({ path }) => /\\x[0-9A-F]{2}/.test(path))).toBe(true);
  });

  test("pipes, sockets and devices are skipped, a file 200 folders down comes in", () => {
    expect(placesMade).toContain("pipe.txt");
    for (const name of placesMade)
      expect(item(`places/${name}`), name).toMatchObject({ outcome: "skipped", code: "special" });
    expect(item(`places/${DEEP}/leaf.txt`).outcome).toBe("added");
  });

  test("a line of 5 MB and 200,000 paragraphs are read whole", async () => {
    const line = await article("large/line-of-5-mb.txt");
    expect(line.text.length).toBeGreaterThan(5_000_000);
    const many = await article("large/paragraphs.txt");
    expect(many.text).toContain("Paragraph 199999 of the long list.");
  });

  test("each article has its language, direction, and is found by its words", async () => {
    const facts: [string, string, string, string][] = [
      ["arabic", "ar", "rtl", "البوابات"],
      ["chinese", "zh", "ltr", "防波堤"],
      ["thai", "th", "ltr", "ประตูน้ำ"],
      ["mixed", "en", "ltr", "breakwater"],
      ["capitals", "en", "ltr", "breakwater"],
    ];
    for (const [name, language, direction, words] of facts) {
      const { row, ...view } = await article(`languages/${name}.txt`);
      expect(row.language, name).toBe(language);
      expect(view.direction, name).toBe(direction);
      const found = await bench.process.call("search.articles", {
        ...{ query: words, filter: {}, order: "newest" as const, includeBoilerplate: false },
        ...{ collapseCopies: false, typing: false, cursor: null, limit: 50 },
      });
      expect(
        found.hits.map(({ articleId }) => articleId),
        name,
      ).toContain(row.id);
    }
    expect(item("languages/scanned.txt").outcome).toBe("added");
  });

  test("dates: a sure one is taken, an ambiguous one is flagged, one that cannot be stays empty", async () => {
    expect((await article("dates/sure.txt")).row.published).toBe("2024-03-04");
    expect((await article("dates/arabic-digits.txt")).row.published).toBe("2024-03-04");
    const ambiguous = await article("dates/ambiguous.txt");
    expect(ambiguous.row.published).toBeNull();
    expect(ambiguous.row.checks).toContain("ambiguous-date");
    for (const name of ["first-year", "epoch", "future"])
      expect((await article(`dates/${name}.txt`)).row.published, name).toBeNull();
  });

  test("walls and error pages come in with a flag", async () => {
    for (const name of ["consent", "error", "paywall"])
      expect((await article(`pages/${name}.html`)).row.checks, name).toContain("not-an-article");
  });

  test("articles of one file keep file and place", () => {
    for (const place of [1, 2, 3, 4]) expect(item(`many/database.txt#${place}`).articleId).not.toBeNull();
    for (const place of [1, 2]) expect(item(`many/list.json#${place}`).articleId).not.toBeNull();
  });
});

describe("the same article again", { timeout: 240_000 }, () => {
  const page = (words: string, tail = ""): string =>
    `<!doctype html><html><head><title>Gates repaired</title><link rel="canonical" href="https://lume.example/gates">
     <meta property="og:site_name" content="Lume Wire"></head><body><article><h1>Gates repaired</h1><p>${words}</p>${tail}</article></body></html>`;

  test("by bytes it is already here with the second place; changed it is a version; other content under its name is another", async () => {
    bench.put("again/one.txt", report(300));
    bench.put("again/two.txt", report(300));
    bench.put("again/other/one.txt", report(301));
    bench.put("again/page.html", page(words(10)));
    const first = await bench.import(bench.path("again"));
    const outcomes = (of: Receipt) =>
      Object.fromEntries([...of.items].map(([path, { outcome }]) => [path, outcome]));
    expect(outcomes(first)).toEqual({
      "again/one.txt": "added",
      "again/two.txt": "alreadyHere",
      "again/other/one.txt": "added",
      "again/page.html": "added",
    });
    expect(first.items.get("again/two.txt")?.articleId).toBe(first.items.get("again/one.txt")?.articleId);
    bench.put(
      "again/page.html",
      page(`${words(10)} The gates were painted green on Friday, the office added.`),
    );
    const second = await bench.import(bench.path("again"));
    expect(outcomes(second)).toMatchObject({
      "again/one.txt": "alreadyHere",
      "again/page.html": "newVersion",
    });
    expect(second.items.get("again/page.html")?.articleId).toBe(
      first.items.get("again/page.html")?.articleId,
    );
  });

  test("as text and as a page, or with other furniture, it is linked as a copy, never merged silently", async () => {
    const body = words(12);
    bench.put("forms/story.txt", `Both forms told\n\n${body}\n`);
    bench.put(
      "forms/story.html",
      `<html><head><title>Both forms told</title></head><body><article><h1>Both forms told</h1><p>${body.replaceAll("\n\n", "</p><p>")}</p></article></body></html>`,
    );
    bench.put(
      "forms/saved-again.txt",
      `Both forms told\n\n${body}\n\nFOLLOW US EVERYWHERE\n\nLeave a Comment\n`,
    );
    const { items } = await bench.import(bench.path("forms"));
    const ids = new Set([...items.values()].map(({ articleId }) => articleId));
    const outcomes = [...items.values()].map(({ outcome }) => outcome);
    expect(outcomes.every((outcome) => ["added", "nearCopy", "alreadyHere"].includes(outcome))).toBe(true);
    expect(outcomes.filter((outcome) => outcome === "added").length).toBe(1);
    expect(outcomes.filter((outcome) => outcome === "nearCopy").length).toBe(ids.size - 1);
    expect(ids.size).toBeGreaterThan(1);
  });

  test("the same folder dropped while it is being imported adds nothing twice", async () => {
    for (let number = 0; number < 60; number += 1) bench.put(`twice/${number}.txt`, report(400 + number));
    const before = bench.count("SELECT count(*) FROM article");
    const sources = [bench.path("twice")];
    await bench.process.call("imports.start", { sources });
    await bench.process.call("imports.start", { sources });
    await bench.process.call("project.settle", {});
    expect(bench.count("SELECT count(*) FROM article")).toBe(before + 60);
    const { runs } = await bench.process.call("imports.list", {});
    const here = runs.filter(({ name }) => name === "twice").map(({ counts }) => counts.alreadyHere);
    expect(here.sort((a, b) => a - b)).toEqual([0, 60]);
  });
});
