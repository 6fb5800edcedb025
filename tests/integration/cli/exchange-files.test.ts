import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeFixtures } from "./fixtures.ts";
import { Bench } from "./wirebench.ts";

interface Exported {
  readonly counts: Readonly<Record<string, number>>;
}
interface Merged {
  readonly texts: number;
  readonly originals: number;
  readonly articles: { readonly new: number; readonly waiting: number };
  readonly code: string;
}

const bench = new Bench();
const ada = ["--project", "ada.wirebench"];
const ben = ["--project", "ben.wirebench"];

beforeAll(async () => {
  writeFixtures(bench.path("inbox"));
  await bench.json("import", "inbox", ...ada);
  mkdirSync(bench.path("own"));
  writeFileSync(
    bench.path("own/note.txt"),
    "Harbour note\n\nThe crane at the east quay was sold to Port Amal in May.\n",
  );
  await bench.json("import", "own", ...ben);
}, 240_000);
afterAll(() => bench.remove());

const send = (...words: string[]) => bench.json<Exported>("export", "wirex", ...words);

test("texts and originals stay at home when asked; the articles wait for their words and get them later", async () => {
  const bare = await send(...ada, "--out", "bare.wirex", "--no-texts", "--no-originals");
  expect(bare.counts).toMatchObject({ texts: 0, originals: 0 });
  expect(bare.counts.articles).toBeGreaterThan(0);
  const whole = await send(...ada, "--out", "whole.wirex");
  expect(whole.counts.texts).toBeGreaterThan(0);
  expect(whole.counts.originals).toBeGreaterThan(0);
  const waiting = await bench.json<Merged>("merge", "bare.wirex", ...ben);
  expect(waiting).toMatchObject({
    texts: 0,
    originals: 0,
    articles: { new: 0, waiting: bare.counts.articles },
  });
  const { articles: before } = await bench.json<{ articles: unknown[] }>("articles", ...ben);
  expect(before).toHaveLength(1);
  expect(await bench.json<Merged>("merge", "whole.wirex", ...ben)).toMatchObject({
    texts: whole.counts.texts,
  });
  const { articles: after } = await bench.json<{ articles: unknown[] }>("articles", ...ben);
  expect(after).toHaveLength(1 + (whole.counts.articles ?? 0));
}, 240_000);

test("a file since a merge leaves out what its sender had, and the codes agree after it", async () => {
  const fromBen = await send(...ben, "--out", "ben.wirex");
  await bench.json<Merged>("merge", "ben.wirex", ...ada);
  const all = await send(...ada, "--out", "all.wirex");
  const since = await send(...ada, "--out", "since.wirex", "--since", "last");
  expect(since.counts.texts).toBe(0);
  expect(since.counts.originals).toBe(0);
  expect(since.counts.operations).toBeLessThan((all.counts.operations ?? 0) + 1);
  expect(all.counts.texts).toBeGreaterThan(0);
  expect(fromBen.counts.operations).toBeGreaterThan(0);
  const named = await send(...ada, "--out", "named.wirex", "--since", "ben.wirex");
  expect(named.counts).toEqual(since.counts);
  const atBen = await bench.json<Merged>("merge", "since.wirex", ...ben);
  const atAda = await bench.json<Merged>("merge", "since.wirex", ...ada);
  expect(atBen.code).toBe(atAda.code);
}, 240_000);

test("a merge that is not there, and options on other formats, are said", async () => {
  const unknown = await bench.run(["export", "wirex", ...ada, "--out", "x.wirex", "--since", "nobody"]);
  expect(unknown.code).not.toBe(0);
  expect(unknown.stderr).toContain("nobody");
  const wrong = await bench.run(["export", "csv", ...ada, "--out", "x.csv", "--no-texts"]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("wirex");
}, 240_000);
