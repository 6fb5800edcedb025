import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { undoMerge } from "../../../src/main/project/exchange/undo-merge.repository.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { Laptop } from "../../support/exchange-laptop.ts";
import { fillLaptop } from "../../support/exchange-work.ts";
import { type Part, packed, partsOf, withTrueManifest } from "../../support/mutate-wirex.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});
function laptop(name: string): Laptop {
  const made = new Laptop(name);
  laptops.push(made);
  return made;
}

const CLAIM = "c0000000-0000-7000-8000-000000000001";
const operation = (more: Record<string, unknown>): string =>
  JSON.stringify({
    ...{ v: 1, r: "newer", n: 1, prev: null, h: [Date.UTC(2026, 10, 22), 0], by: "person-eva", g: "g" },
    ...more,
    mood: { of: "the writer" },
  });

/** What only a newer version writes: a kind, a type, a field, a key beside the known ones. */
const LINES = [
  operation({ n: 1, k: "redact", e: CLAIM, t: "claim", why: "a court says so" }),
  operation({ n: 2, k: "put", e: "poll-1", t: "poll", f: { question: "True?", votes: [1, 2] } }),
  operation({ n: 3, k: "put", e: CLAIM, t: "claim", f: { weather: "grim" } }),
];

function changed(parts: readonly Part[], start: string, change: (words: string) => string): Part[] {
  return parts.map((part) =>
    part.name.startsWith(start) ? { ...part, bytes: Buffer.from(change(part.bytes.toString("utf8"))) } : part,
  );
}

/** What a newer version knows of each text and article beside what this one knows. */
interface News {
  readonly text: string;
  readonly article: string;
}
const NEWS: News = {
  text: ',"age":[1,{"of":"ink 🖋"}],"reading":{"by":"eye"}',
  article: ',"pages":[1,{"of":"print"}]',
};

/** A file as the next minor version may write it. */
async function newerFile(from: Laptop, news = NEWS, lines = LINES): Promise<string> {
  let parts = await partsOf(await from.bytes());
  parts = changed(parts, "ops/", (words) => `${words}${lines.map((line) => `${line}\n`).join("")}`);
  parts = changed(parts, "text/", (words) => words.replaceAll(/\}\n/gu, `${news.text}}\n`));
  parts = changed(parts, "articles/", (words) =>
    words
      .replaceAll('"checks":[]', '"checks":["smells-of-ink","marks-elsewhere","very-short"]')
      .replaceAll(/\}\n/gu, `${news.article}}\n`),
  );
  parts.splice(-1, 0, { name: "polls/0000.jsonl", bytes: Buffer.from('{"poll":1}\n') });
  parts = withTrueManifest(parts);
  parts = changed(parts, "manifest.json", (words) =>
    JSON.stringify({ ...JSON.parse(words), minor: 9, mood: "later" }),
  );
  const path = join(from.file.folder, `newer-${Buffer.from(news.text).toString("hex").slice(0, 40)}.wirex`);
  writeFileSync(path, await packed(parts));
  return path;
}

/** A family's lines as they stand in a file. */
async function familyOf(file: Buffer, family: string): Promise<string> {
  const parts = (await partsOf(file)).filter(({ name }) => name.startsWith(`${family}/`));
  return parts.map(({ bytes }) => bytes.toString("utf8")).join("");
}

const linesOf = (on: Laptop) =>
  on.db.prepare<[], string>("SELECT line FROM operation WHERE replica = 'newer' ORDER BY n").pluck().all();

test("what a newer minor version wrote is kept, told, passed on byte for byte, and changes nothing that is shown", async () => {
  const [ada, ben, cem] = [laptop("ada"), laptop("ben"), laptop("cem")];
  fillLaptop(ada, 3);
  ada.log.record("mark", [
    { kind: "put", type: "claim", entity: CLAIM, fields: { statement: "Roofs were lost" } },
  ]);
  const report = await ben.merge(await newerFile(ada));
  expect(report.skipped).toBe(2);
  expect(report.notices.join(" ")).toContain("“polls”, which only a newer Wirebench knows");
  expect(linesOf(ben)).toEqual(LINES);
  expect(ben.db.prepare("SELECT statement FROM claim WHERE id = ?").pluck().get(CLAIM)).toBe(
    "Roofs were lost",
  );
  expect(ben.db.prepare("SELECT count(*) FROM conflict").pluck().get()).toBe(0);
  const tables = dumpOfLogTables(ben.db, ALL_ENTITY_TYPES);
  rebuildFromLog(ben.db, ALL_ENTITY_TYPES);
  expect(dumpOfLogTables(ben.db, ALL_ENTITY_TYPES)).toEqual(tables);
  expect(report.notices.join(" ")).toContain("A newer Wirebench wrote this file");
  await cem.merge(await ben.send());
  expect(linesOf(cem)).toEqual(LINES);
  expect((await cem.bytes()).equals(await ben.bytes())).toBe(true);
});

test("keys that only a newer version knows, of texts and articles, go on byte for byte, here and by way of others", async () => {
  const [ada, ben, cem] = [laptop("ada"), laptop("ben"), laptop("cem")];
  fillLaptop(ada, 3);
  const file = await newerFile(ada);
  const sent = readFileSync(file);
  await ben.merge(file);
  await cem.merge(await ben.send());
  for (const reader of [ben, cem])
    for (const family of ["text", "articles"])
      expect(await familyOf(await reader.bytes(), family)).toBe(await familyOf(sent, family));
  expect(await familyOf(sent, "text")).toContain(NEWS.text);
  // A check that this version does not know, or never stores, is no check to anybody who looks for some.
  expect(ben.db.prepare<[], string>("SELECT DISTINCT checks FROM article").pluck().all()).toEqual([
    '["very-short"]',
  ]);
  const again = await ben.merge(file);
  expect(again).toMatchObject({
    new: 0,
    changed: 0,
    operations: 0,
    texts: 0,
    articles: { new: 0, changed: 0 },
  });
  expect(ben.db.prepare("SELECT count(*) FROM text_key").pluck().get()).toBe(6);
});

/** Files of one project by newer versions that say different things of the same texts and articles. */
const VOICES = [
  NEWS,
  { text: ',"age":[2],"ink":"blue"', article: ',"pages":[2]' },
  { text: ',"age":[10],"reading":null', article: ',"edition":"late","pages":"all"' },
] as const satisfies readonly News[];

test("different unknown keys for the same texts and articles: order, grouping and repetition do not matter, and nothing grows", async () => {
  const ada = laptop("ada");
  fillLaptop(ada, 2);
  const [first, second, third] = await Promise.all(VOICES.map((news) => newerFile(ada, news, [])));
  const orders = [
    [first, second, third],
    [third, second, first],
    [second, first, second, third, first, third],
  ];
  const ends: Buffer[] = [];
  for (const [index, order] of orders.entries()) {
    const reader = laptop(`reader-${index}`);
    for (const file of order) await reader.merge(file ?? "");
    ends.push(await reader.bytes());
  }
  const grouped = laptop("grouped");
  const between = laptop("between");
  await between.merge(second ?? "");
  await between.merge(third ?? "");
  await grouped.merge(first ?? "");
  await grouped.merge(await between.send());
  ends.push(await grouped.bytes());
  for (const end of ends) expect(end.equals(ends[0] ?? Buffer.alloc(0))).toBe(true);
  // Of each key the value whose JSON sorts last.
  const keys = '"age":[2],"ink":"blue","reading":{"by":"eye"}}';
  const articleKeys = '"edition":"late","pages":[2]}';
  expect(await familyOf(ends[0] ?? Buffer.alloc(0), "text")).toContain(keys);
  expect(await familyOf(ends[0] ?? Buffer.alloc(0), "articles")).toContain(articleKeys);
});

test("taking the merge back takes unknown keys away, and the others' stay", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  fillLaptop(ada, 2);
  await ben.merge(await ada.send(), "plain");
  const plain = await ben.bytes();
  const [first, second] = [await newerFile(ada, VOICES[0], []), await newerFile(ada, VOICES[1], [])];
  await ben.merge(first, "first");
  const withFirst = await familyOf(await ben.bytes(), "text");
  await ben.merge(second, "second");
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "second", 1)).toBe(true);
  expect(await familyOf(await ben.bytes(), "text")).toBe(withFirst);
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "first", 1)).toBe(true);
  expect((await ben.bytes()).equals(plain)).toBe(true);
  const ofTexts = await newerFile(ada, { ...VOICES[0], text: VOICES[1].text }, []);
  await ben.merge(first, "first-again");
  await ben.merge(ofTexts, "second-again");
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "first-again", 1)).toBe(true);
  expect(await familyOf(await ben.bytes(), "text")).toContain('"age":[2],"ink":"blue"}');
});

test("a file with changes only brings keys that came since to who has the words already", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  fillLaptop(ada, 2);
  await ben.merge(await ada.send(), "from-ada");
  await ben.merge(await newerFile(ada), "from-newer");
  await ada.merge(await ben.send({ texts: true, originals: true, since: "from-ada" }));
  expect((await ada.bytes()).equals(await ben.bytes())).toBe(true);
});

test("round trip: any of these projects, exported, merged into an empty one and exported again, gives the same bytes", async () => {
  for (const count of [0, 1, 7]) {
    const [ada, ben] = [laptop(`ada-${count}`), laptop(`ben-${count}`)];
    fillLaptop(ada, count);
    await ben.merge(await ada.send());
    expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
  }
});
