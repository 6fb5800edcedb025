import { closeSync, existsSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mergeIndexStep } from "../../../src/main/project/search/index-upkeep.ts";
import {
  attachSearchIndex,
  detachSearchIndex,
  isIndexDamage,
  writeIndexFact,
} from "../../../src/main/project/search/search-index.ts";
import { searchProject } from "../../support/search-project.ts";

let project: ReturnType<typeof searchProject>;
beforeEach(() => {
  project = searchProject();
  project.atOnce(() => {
    for (let i = 0; i < 25; i++) project.add([`common number${i}`]);
  });
});
afterEach(() => project.close());

describe("indexing", () => {
  test("goes on where it stood after the process died between batches", () => {
    expect(project.step(10)).toEqual({ indexed: 10, remaining: 15 });
    expect(project.search("common").total).toBe(10);
    project.reopenIndex();
    expect(project.index.fresh).toBe(false);
    expect(project.step(10)).toEqual({ indexed: 10, remaining: 5 });
    expect(project.step(10)).toEqual({ indexed: 5, remaining: 0 });
    expect(project.step(10)).toEqual({ indexed: 0, remaining: 0 });
    expect(project.search("common").total).toBe(25);
  });

  test("takes the newest articles first", () => {
    project.step(5);
    expect(project.ids("common")).toEqual(["a25", "a24", "a23", "a22", "a21"]);
  });

  test("a batch that dies leaves nothing half done", () => {
    project.step(10);
    project.db.exec("UPDATE text SET zones = 'broken' WHERE body = 'common number7'");
    expect(() => project.indexAll()).toThrow();
    expect(project.search("common").total).toBe(10);
    project.db.exec("UPDATE text SET zones = '[]'");
    project.indexAll();
    expect(project.search("common").total).toBe(25);
  });

  test("follows what is added, changed, moved in time and removed, also while the first filling runs", () => {
    project.step(10);
    const added = project.add(["common newcomer"]);
    const [first] = project.db.prepare<[], number>("SELECT key FROM article WHERE id = 'a1'").pluck().all();
    const [last] = project.db.prepare<[], number>("SELECT key FROM article WHERE id = 'a25'").pluck().all();
    project.remove(first ?? 0);
    project.remove(last ?? 0);
    project.indexAll();
    expect(project.ids("common")).toHaveLength(24);
    expect(project.ids("number0 OR number24")).toEqual([]);
    expect(project.ids("newcomer")).toEqual(["a26"]);

    const { hash } = project.storeText(["rewritten words"]);
    project.db.prepare("UPDATE article SET text_hash = ?, key = key - 1048576 WHERE id = 'a26'").run(hash);
    project.note(added);
    project.note(added - 1048576);
    project.indexAll();
    expect(project.ids("newcomer")).toEqual([]);
    expect(project.ids("rewritten")).toEqual(["a26"]);
    expect(project.ids("", { limit: 100 }).at(-1)).toBe("a26");
  });

  test("a hit whose article is gone before the journal was followed is not shown", () => {
    project.indexAll();
    project.db.exec("DELETE FROM article WHERE id = 'a3'");
    const { hits, total } = project.search("common");
    expect(hits).toHaveLength(24);
    expect(total).toBe(24);
  });

  test("starts over when the project is an older state than the index has seen", () => {
    project.indexAll();
    project.db.exec("DELETE FROM article WHERE id > 'a20'; UPDATE sqlite_sequence SET seq = 20");
    project.indexAll();
    const alive = project.db.prepare("SELECT count(*) FROM article").pluck().get();
    expect(
      project.index.db
        .prepare("SELECT count(*) FROM article_index WHERE article_index MATCH 'common'")
        .pluck()
        .get(),
    ).toBe(alive);
  });

  test("does not start over when the journal was emptied of what everybody has seen", () => {
    project.indexAll();
    project.db.exec("DELETE FROM article_change");
    expect(project.step(10)).toEqual({ indexed: 0, remaining: 0 });
  });

  test("merging in idle moments comes to an end and loses nothing", () => {
    while (project.step(3).remaining > 0);
    let steps = 0;
    while (mergeIndexStep(project.index) && steps < 100) steps++;
    expect(steps).toBeLessThan(100);
    expect(project.search("common").total).toBe(25);
  });
});

describe("the index file", () => {
  test("is built again when it was deleted, and readers that have the old one attached notice", () => {
    project.indexAll();
    expect(project.search("common").total).toBe(25);
    project.index.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(project.indexPath + suffix, { force: true });
    project.reopenIndex();
    expect(project.index.fresh).toBe(true);
    expect(project.search("common").total).toBe(0);
    project.indexAll();
    expect(project.search("common").total).toBe(25);
  });

  test.each(["no database at all", ""])("is built again when it holds %j", (content) => {
    project.index.close();
    rmSync(`${project.indexPath}-wal`, { force: true });
    rmSync(`${project.indexPath}-shm`, { force: true });
    writeFileSync(project.indexPath, content);
    project.reopenIndex();
    expect(project.index.fresh).toBe(true);
    project.indexAll();
    expect(project.search("common").total).toBe(25);
  });

  test("with garbage in the middle is found damaged at the latest by a search, and built again", () => {
    project.atOnce(() => {
      for (let i = 0; i < 200; i++) project.add([`common filler${i} ${"x".repeat(i)}`.repeat(20)]);
    });
    project.indexAll();
    project.index.close();
    const size = statSync(project.indexPath).size;
    const handle = openSync(project.indexPath, "r+");
    writeSync(handle, Buffer.alloc(size - 16384, 0xa5), 0, size - 16384, 16384);
    closeSync(handle);
    project.reopenIndex();
    expect(project.index.fresh).toBe(true);
    project.indexAll();
    expect(project.search("common").total).toBe(225);
  });

  test("of another project or version is emptied", () => {
    project.indexAll();
    project.reopenIndex("other");
    expect(project.index.fresh).toBe(true);
    expect(attachSearchIndex(project.db, project.indexPath, "p")).toBe(false);
    expect(attachSearchIndex(project.db, project.indexPath, "other")).toBe(true);
    writeIndexFact(project.index.db, "version", "0.0");
    detachSearchIndex(project.db);
    project.reopenIndex("other");
    expect(project.index.fresh).toBe(true);
  });

  test("can be emptied in place while a reader has it attached", () => {
    project.indexAll();
    expect(project.search("common").total).toBe(25);
    project.reopenIndex("other");
    project.reopenIndex("p");
    project.indexAll();
    expect(project.search("common").total).toBe(25);
  });

  test("is not touched when attaching fails, and damage is told from a wrong statement", () => {
    expect(attachSearchIndex(project.db, `${project.indexPath}/nowhere`, "p")).toBe(false);
    expect(existsSync(project.indexPath)).toBe(true);
    expect(isIndexDamage(new Error("no such column"))).toBe(false);
  });
});
