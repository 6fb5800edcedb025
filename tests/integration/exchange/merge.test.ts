import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { insertArticle, storeText } from "../../../src/main/project/articles/articles.repository.ts";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
import { undoMerge, wasWorkedOn } from "../../../src/main/project/exchange/undo-merge.repository.ts";
import { insertRun, storeOriginal } from "../../../src/main/project/import/import.repository.ts";
import { dumpOfLogTables, rebuildFromLog } from "../../../src/main/project/work-log/rebuild.ts";
import { Laptop } from "../../support/exchange-laptop.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});

function laptop(name: string): Laptop {
  const made = new Laptop(name);
  laptops.push(made);
  return made;
}

const ID = "a0000000-0000-8000-8000-000000000001";
const CLAIM = { type: "claim", entity: "claim-1" } as const;

function imports(on: Laptop, words: string, capturedAt: number, id = ID): void {
  const hash = createHash("sha256").update(words).digest("hex");
  insertRun(on.db, {
    id: `run-${capturedAt}`,
    name: "Inbox",
    startedAt: capturedAt,
    sources: [],
    options: {},
  });
  storeText(on.db, { hash, body: words, zones: [["body", 0, words.length, "strong", "all"]], words: 3 });
  const bytes = Buffer.from(`file: ${words}`);
  const original = createHash("sha256").update(bytes).digest("hex");
  storeOriginal(on.db, { hash: original, size: bytes.length, deflated: deflateSync(bytes) });
  insertArticle(on.db, {
    id,
    textHash: hash,
    title: "Storm",
    outlet: "Gull",
    byline: null,
    published: "2026-11-20",
    language: "en",
    url: null,
    direction: "ltr",
    capturedAt,
    captured: null,
    checks: [],
    path: `inbox/${on.name}.txt`,
    runId: `run-${capturedAt}`,
    format: "text",
    encoding: "utf-8",
    words: 3,
    warnings: [],
    guesses: {
      title: ["Storm", "first line"],
      outlet: ["Gull", "folder"],
      published: ["2026-11-20", "text"],
    },
    originalHash: original,
  });
}

test("a project travels whole: articles, texts, originals, people's work; the same file again changes nothing", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  imports(ada, "Wind tore roofs off.", 1_700_000_000_000);
  ada.log.record("mark claim", [{ kind: "put", ...CLAIM, fields: { statement: "Roofs were lost" } }]);
  ada.log.record("correct", [{ kind: "put", type: "article", entity: ID, fields: { outlet: "The Gull" } }]);
  const file = await ada.send();
  const report = await ben.merge(file);
  expect(report).toMatchObject({ new: 1, changed: 1, conflicts: 0, texts: 1, originals: 1, operations: 2 });
  expect(report.articles).toEqual({ new: 1, changed: 0, waiting: 0 });
  expect(ben.db.prepare("SELECT outlet, path FROM article").get()).toEqual({
    outlet: "The Gull",
    path: "inbox/ada.txt",
  });
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
  const again = await ben.merge(file);
  expect(again).toMatchObject({ new: 0, changed: 0, operations: 0, texts: 0, originals: 0 });
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
});

test("two laptops that imported and changed the same things end equal, with the disagreement for a person", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  imports(ada, "Wind tore roofs off.", 1_700_000_000_000);
  imports(ben, "Wind tore roofs off.", 1_700_000_500_000);
  ada.log.record("mark", [{ kind: "put", ...CLAIM, fields: { statement: "Roofs were lost" } }]);
  await ben.merge(await ada.send());
  ada.log.record("edit", [{ kind: "put", ...CLAIM, fields: { statement: "Nine roofs were lost" } }]);
  // Ben writes later by the clock: his value is shown for the time being.
  ben.clock = ada.clock + 1000;
  ben.log.record("edit", [{ kind: "put", ...CLAIM, fields: { statement: "Ten roofs were lost" } }]);
  const [toBen, toAda] = [await ada.send(), await ben.send()];
  expect(await ben.preview(toBen)).toMatchObject({ report: { conflicts: 1, changed: 1 } });
  await ben.merge(toBen);
  await ada.merge(toAda);
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
  for (const { db } of [ada, ben]) {
    expect(db.prepare("SELECT entity, field FROM conflict").all()).toEqual([
      { entity: "claim-1", field: "statement" },
    ]);
    expect(db.prepare("SELECT statement FROM claim").pluck().get()).toBe("Ten roofs were lost");
  }
  ben.log.record("settle", [{ kind: "put", ...CLAIM, fields: { statement: "Nine or ten roofs were lost" } }]);
  expect(ben.db.prepare("SELECT count(*) FROM conflict").pluck().get()).toBe(0);
  await ada.merge(await ben.send());
  expect(ada.db.prepare("SELECT count(*) FROM conflict").pluck().get()).toBe(0);
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
});

test("a file with changes only holds just what the other has not, and says when something is missing", async () => {
  const [ada, ben, cem] = [laptop("ada"), laptop("ben"), laptop("cem")];
  imports(ada, "Wind tore roofs off.", 1_700_000_000_000);
  ada.log.record("mark", [{ kind: "put", ...CLAIM, fields: { statement: "Roofs were lost" } }]);
  await ben.merge(await ada.send(), "merge-1");
  ben.log.record("edit", [{ kind: "put", ...CLAIM, fields: { statement: "Nine roofs were lost" } }]);
  const changes = await ben.send({ texts: true, originals: true, since: "merge-1" });
  const report = await ada.merge(changes);
  expect(report).toMatchObject({ operations: 1, texts: 0, originals: 0, notices: [] });
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
  const missing = await cem.merge(changes);
  expect(missing.notices.join(" ")).toContain("Ask for a full file");
  expect(missing.articles).toEqual({ new: 0, changed: 0, waiting: 1 });
  await cem.merge(await ada.send());
  expect((await cem.bytes()).equals(await ada.bytes())).toBe(true);
});

test("a file without texts keeps the records of articles until their words come", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  imports(ada, "Wind tore roofs off.", 1_700_000_000_000);
  const report = await ben.merge(await ada.send({ texts: false, originals: false, since: null }));
  expect(report.articles).toEqual({ new: 0, changed: 0, waiting: 1 });
  expect(ben.db.prepare("SELECT count(*) FROM article").pluck().get()).toBe(0);
  await ben.merge(await ada.send());
  expect(ben.db.prepare("SELECT count(*) FROM article").pluck().get()).toBe(1);
  expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
});

test("a merge taken back leaves the project as it was, and the file brings everything again", async () => {
  const [ada, ben] = [laptop("ada"), laptop("ben")];
  imports(ada, "Wind tore roofs off.", 1_700_000_000_000);
  imports(ben, "Wind tore roofs off.", 1_700_000_500_000);
  ada.log.record("mark", [{ kind: "put", ...CLAIM, fields: { statement: "Roofs were lost" } }]);
  ben.log.record("own", [
    { kind: "put", type: "claim", entity: "claim-2", fields: { statement: "Ferries stopped" } },
  ]);
  const before = await ben.bytes();
  const file = await ada.send();
  await ben.merge(file, "merge-1");
  expect((await ben.bytes()).equals(before)).toBe(false);
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "merge-1", 1)).toBe(true);
  expect((await ben.bytes()).equals(before)).toBe(true);
  const tables = dumpOfLogTables(ben.db, ALL_ENTITY_TYPES);
  rebuildFromLog(ben.db, ALL_ENTITY_TYPES);
  expect(dumpOfLogTables(ben.db, ALL_ENTITY_TYPES)).toEqual(tables);
  await ben.merge(file, "merge-2");
  expect(ben.db.prepare("SELECT count(*) FROM claim").pluck().get()).toBe(2);
  ben.log.record("edit", [{ kind: "put", ...CLAIM, fields: { note: "seen" } }]);
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "merge-2", 1)).toBe(false);
});

test("a merge taken back gives zones and waiting records back as they were, also out of turn", async () => {
  const [ada, ben, cem] = [laptop("ada"), laptop("ben"), laptop("cem")];
  for (const [on, zone] of [
    [ben, '["body",0,4'],
    [ada, '["body",0,5'],
    [cem, '["caption",0,5'],
  ] as const) {
    imports(on, "Wind tore roofs off.", 1_700_000_000_000);
    on.db.prepare("UPDATE text SET zones = ?").run(`[${zone},"strong","all"]]`);
  }
  imports(ada, "Only Ada has these words.", 1_700_000_900_000, "a0000000-0000-8000-8000-000000000002");
  const zones = () =>
    ben.db.prepare<[], string>("SELECT zones FROM text WHERE body LIKE 'Wind%'").pluck().get() ?? "";
  const before = await ben.bytes();
  const bare = { texts: false, originals: false, since: null };
  await ben.merge(await ada.send(bare), "waits");
  expect(ben.db.prepare("SELECT count(*) FROM waiting_article").pluck().get()).toBe(1);
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "waits", 1)).toBe(true);
  expect((await ben.bytes()).equals(before)).toBe(true);
  await ben.merge(await ada.send(bare), "waits-again");
  const waiting = await ben.bytes();
  await ben.merge(await ada.send(), "first");
  await ben.merge(await cem.send(), "second");
  expect(zones()).toContain("caption");
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "first", 1)).toBe(true);
  expect(zones()).toContain("caption");
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "second", 1)).toBe(true);
  expect(zones()).toContain('"body",0,4');
  expect((await ben.bytes()).equals(waiting)).toBe(true);
});

test("a merge cannot be taken back while a later one builds on its record of an article, and can after it", async () => {
  const [ada, ben, cem] = [laptop("ada"), laptop("ben"), laptop("cem")];
  imports(ben, "Wind tore roofs off.", 1_700_000_900_000);
  const own = await ben.bytes();
  imports(ada, "Wind tore roofs off.", 1_700_000_500_000);
  imports(cem, "Wind tore roofs off.", 1_700_000_000_000);
  await ben.merge(await ada.send(), "first");
  const both = await ben.bytes();
  await ben.merge(await cem.send(), "second");
  const all = await ben.bytes();
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "first", 1)).toBe(false);
  expect((await ben.bytes()).equals(all)).toBe(true);
  expect(wasWorkedOn(ben.db, "first", ["second"])).toBe(false);
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "second", 1)).toBe(true);
  expect((await ben.bytes()).equals(both)).toBe(true);
  expect(undoMerge(ben.db, ALL_ENTITY_TYPES, "first", 1)).toBe(true);
  expect((await ben.bytes()).equals(own)).toBe(true);
});
