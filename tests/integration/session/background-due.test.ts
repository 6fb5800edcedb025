import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { isCopiesWorkDue } from "../../../src/main/project/copies/copies-due.ts";
import { CopiesRounds } from "../../../src/main/project/copies/copies-rounds.ts";
import { openReader } from "../../../src/main/project/db/connection.ts";
import { readFact, writeFact } from "../../../src/main/project/db/facts.ts";
import { removeIndexFile } from "../../../src/main/project/search/search-index.ts";
import { backgroundLoops, type Loops } from "../../../src/main/project/session/background-loops.ts";
import { addPlainArticles, compareAll, foundCopies } from "../../support/copies-project.ts";
import { generateArticles } from "../../support/generate-articles.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";

const TEXTS = Array.from(generateArticles({ count: 60, seed: 33, copyShare: 0.4 }), ({ text }) => ({ text }));
let project: TemporaryProject;
let isReading = false;
let started: string[] = [];
let exits: Promise<void>[] = [];
const opened: Loops[] = [];

function remember(worker: Worker): void {
  started.push(worker.threadName ?? "");
  exits.push(new Promise((resolve) => worker.on("exit", () => resolve())));
}
process.on("worker", remember);
beforeEach(() => {
  project = temporaryProject();
  isReading = false;
});
afterEach(async () => {
  for (const loops of opened.splice(0)) await loops.close();
  project.close();
});
afterAll(() => process.off("worker", remember));

const indexPath = () => join(project.folder, "index.search");

/** As at an opening of the project; threads that rest are ended at once. */
function open(): Loops {
  const workerData = { projectPath: project.path, indexPath: indexPath(), indexId: "due" };
  const loops = backgroundLoops(project.db, workerData, {
    changes: { note() {}, flush() {} },
    isReading: () => isReading,
    nowMs: () => 0,
    writable: () => Promise.resolve(),
    endAfterMs: 1,
  });
  opened.push(loops);
  return loops;
}

/** Wakes the loops, waits until all is done and all threads have ended, and gives the names of those that had started: the index follows the copies' lessons. */
async function threadsFor(loops: Loops): Promise<string[]> {
  started = [];
  exits = [];
  loops.wake();
  await loops.settled();
  await Promise.all(exits);
  return [...new Set(started)].sort();
}

test("threads start for what there is to do, and for nothing else", async () => {
  expect(await threadsFor(open())).toEqual(["index"]);
  expect(await threadsFor(open())).toEqual([]);
  addPlainArticles(project.db, TEXTS);
  expect(await threadsFor(open())).toEqual(["copies", "index"]);
  expect(foundCopies(project.db).stories.length).toBeGreaterThan(5);
  removeIndexFile(indexPath());
  expect(await threadsFor(open())).toEqual(["index"]);
  expect(await threadsFor(open())).toEqual([]);
});

test("what an older program or a thread that died has left undone is due", async () => {
  addPlainArticles(project.db, TEXTS);
  await threadsFor(open());
  for (const [name, value] of [
    ["copiesAlgorithm", "1"],
    ["copiesLearned", "0"],
    ["copiesDoneThrough", "3"],
  ] as const) {
    expect(isCopiesWorkDue(project.db)).toBe(false);
    const before = readFact(project.db, name) ?? "";
    writeFact(project.db, name, value);
    expect(isCopiesWorkDue(project.db)).toBe(true);
    writeFact(project.db, name, before);
  }
  writeFact(project.db, "copiesAlgorithm", "1");
  expect(await threadsFor(open())).toEqual(["copies"]);
  expect(isCopiesWorkDue(project.db)).toBe(false);
});

test("stories that waited for the end of a run are formed though the thread has ended meanwhile", async () => {
  isReading = true;
  addPlainArticles(project.db, TEXTS);
  const loops = open();
  await threadsFor(loops);
  expect(foundCopies(project.db).stories).toEqual([]);
  expect(foundCopies(project.db).pairs.length).toBeGreaterThan(5);
  isReading = false;
  expect(await threadsFor(loops)).toEqual(["copies"]);
  expect(foundCopies(project.db).stories.length).toBeGreaterThan(5);
  expect(await threadsFor(loops)).toEqual([]);
});

test("articles that come in between two lives of the threads are compared with those before", async () => {
  const loops = open();
  addPlainArticles(project.db, TEXTS.slice(0, 30));
  await threadsFor(loops);
  addPlainArticles(project.db, TEXTS.slice(30), 30);
  expect(await threadsFor(loops)).toEqual(["copies", "index"]);
  const inTwo = foundCopies(project.db);
  project.close();
  project = temporaryProject();
  addPlainArticles(project.db, TEXTS);
  const reader = openReader(project.path);
  compareAll(project.db, new CopiesRounds(reader));
  reader.close();
  expect(inTwo).toEqual(foundCopies(project.db));
});
