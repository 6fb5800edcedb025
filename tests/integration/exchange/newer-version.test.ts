import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ALL_ENTITY_TYPES } from "../../../src/main/project/entity-types.ts";
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

/** A file as the next minor version may write it. */
async function newerFile(from: Laptop): Promise<string> {
  let parts = await partsOf(await from.bytes());
  parts = changed(parts, "ops/", (words) => `${words}${LINES.join("\n")}\n`);
  parts = changed(parts, "articles/", (words) =>
    words.replaceAll(/\}\n/gu, ',"pages":[1,{"of":"print"}]}\n'),
  );
  parts.splice(-1, 0, { name: "polls/0000.jsonl", bytes: Buffer.from('{"poll":1}\n') });
  parts = withTrueManifest(parts);
  parts = changed(parts, "manifest.json", (words) =>
    JSON.stringify({ ...JSON.parse(words), minor: 9, mood: "later" }),
  );
  const path = join(from.file.folder, "newer.wirex");
  writeFileSync(path, await packed(parts));
  return path;
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
  await cem.merge(await ben.send());
  expect(linesOf(cem)).toEqual(LINES);
  expect((await cem.bytes()).equals(await ben.bytes())).toBe(true);
  const articles = (await partsOf(await cem.bytes())).find(({ name }) => name.startsWith("articles/"));
  expect(articles?.bytes.toString("utf8").match(/"pages":\[1,\{"of":"print"\}\]\}\n/gu)).toHaveLength(3);
});

test("round trip: any of these projects, exported, merged into an empty one and exported again, gives the same bytes", async () => {
  for (const count of [0, 1, 7]) {
    const [ada, ben] = [laptop(`ada-${count}`), laptop(`ben-${count}`)];
    fillLaptop(ada, count);
    await ben.merge(await ada.send());
    expect((await ben.bytes()).equals(await ada.bytes())).toBe(true);
  }
});
