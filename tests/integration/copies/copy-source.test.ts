import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { insertArticle, storeText } from "../../../src/main/project/articles/articles.repository.ts";
import { contentId } from "../../../src/main/project/articles/content-id.ts";
import { copySource } from "../../../src/main/project/copies/copy-source.repository.ts";
import { readForCopies } from "../../../src/main/project/copies/read-article.ts";
import type { WritableDb } from "../../../src/main/project/db/connection.ts";
import { openProjectFile } from "../../../src/main/project/db/open-project.ts";

const BODY = "Harbour cranes – “stopped” for a day\nThe ferries waited until evening.\nGathered by the desk";
const HASH = "a".repeat(64);
let folder: string;
let db: WritableDb;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-source-"));
  db = openProjectFile(join(folder, "one.wirebench"), { create: true });
  db.prepare(
    "INSERT INTO import_run (id, started_at, state, name) VALUES ('run', 0, 'finished', 'run')",
  ).run();
  storeText(db, { hash: HASH, body: BODY, zones: [["body", 0, BODY.length, "strong", ""]], words: 15 });
  addArticle(1);
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function addArticle(index: number): void {
  insertArticle(db, {
    ...{ id: contentId(["test", index]), textHash: HASH, title: "Cranes", byline: null, language: "en" },
    ...{ url: null, outlet: "Gull", published: null, direction: "ltr", words: 15, capturedAt: index },
    ...{ path: `${index}.txt`, runId: "run", format: "text", encoding: "utf-8", warnings: [] },
    ...{ captured: null, checks: [], originalHash: null, guesses: {} },
  });
}

const key = () => db.prepare<[], number>("SELECT min(key) FROM article").pluck().get() ?? 0;

test("gives an unchanged article back itself, and reads a changed one anew", () => {
  const source = copySource(db);
  const first = source.article(key());
  expect(first?.body).toBe(BODY);
  expect(source.article(key(), first ?? undefined)).toBe(first);
  const changes = [
    "UPDATE article SET title = 'Ferries'",
    "UPDATE article SET outlet = NULL",
    "UPDATE article SET published = '2020-01-01'",
    `INSERT INTO zone_layer (text_hash, layer, version, zones) VALUES ('${HASH}', 'learned', 1, '[["boilerplate",70,90,"strong",""]]')`,
    `INSERT INTO zone_layer (text_hash, layer, version, zones) VALUES ('${HASH}', 'second-reading', 1, '[["title",0,35,"strong",""]]')`,
    `INSERT INTO zone_decision (id, text_hash, start, end, role) VALUES ('z', '${HASH}', 36, 69, 'boilerplate')`,
  ];
  for (const change of changes) {
    const before = source.article(key()) ?? undefined;
    db.exec(change);
    const now = source.article(key(), before);
    expect(now).not.toBe(before);
    expect(now).toEqual(source.article(key()));
    expect(now).not.toEqual(before);
  }
});

test("another article with the same text is seen", () => {
  const source = copySource(db);
  const before = source.article(key()) ?? undefined;
  addArticle(2);
  expect(source.article(key(), before)?.titles).toHaveLength(2);
});

test("a known text read again comes out as if it were read for the first time", () => {
  const source = copySource(db);
  const first = source.article(key());
  if (first === null) throw new Error("no article");
  const learnedOf = () => undefined;
  const read = readForCopies(first, learnedOf);
  expect(readForCopies(first, learnedOf, read)).toBe(read);
  db.exec(
    `INSERT INTO zone_decision (id, text_hash, start, end, role) VALUES ('z', '${HASH}', 36, 69, 'boilerplate')`,
  );
  const second = source.article(key(), first);
  if (second === null) throw new Error("no article");
  const again = readForCopies(second, learnedOf, read);
  expect(again).toEqual(readForCopies(second, learnedOf));
  expect(again.compared.words.count).toBeLessThan(read.compared.words.count);
  expect(
    readForCopies(second, () => ({ role: "boilerplate", strength: "strong", outlets: null }), again),
  ).toEqual(readForCopies(second, () => ({ role: "boilerplate", strength: "strong", outlets: null })));
});
