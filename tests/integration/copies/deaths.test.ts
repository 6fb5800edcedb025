import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeCopiesBatch } from "../../../src/main/project/copies/copies.service.ts";
import { CopiesRounds } from "../../../src/main/project/copies/copies-rounds.ts";
import { openReader, type ReadableDb } from "../../../src/main/project/db/connection.ts";
import { backgroundLoops } from "../../../src/main/project/session/background-loops.ts";
import { addPlainArticles, compareAll, foundCopies } from "../../support/copies-project.ts";
import { generateArticles } from "../../support/generate-articles.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";
import { createRandom } from "../../support/seeded-random.ts";

const ARTICLES = 300;
/** Without their dates: by these a copy would be looked at beside its original. */
const TEXTS = Array.from(generateArticles({ count: ARTICLES, seed: 31, copyShare: 0.3 }), ({ text }) => ({
  text,
}));
const projects: TemporaryProject[] = [];
const readers: ReadableDb[] = [];
let whole: ReturnType<typeof foundCopies>;

beforeAll(() => {
  const { db, path } = project();
  compareAll(db, rounds(path));
  whole = foundCopies(db);
  // Otherwise nothing below could fail.
  expect(whole.pairs.length).toBeGreaterThan(ARTICLES / 10);
  expect(whole.layers.length).toBeGreaterThan(ARTICLES / 20);
  expect(whole.stories.length).toBeGreaterThan(ARTICLES / 10);
});
afterAll(() => {
  for (const reader of readers.splice(0)) reader.close();
  for (const one of projects.splice(0)) one.close();
});

function project(): TemporaryProject {
  const made = temporaryProject();
  projects.push(made);
  addPlainArticles(made.db, TEXTS);
  return made;
}

function rounds(path: string): CopiesRounds {
  const reader = openReader(path);
  readers.push(reader);
  return new CopiesRounds(reader, 60);
}

test.each([1, 2])("what dies between two batches, or with one in hand, is made up for (%i)", (seed) => {
  const random = createRandom(seed);
  const { db, path } = project();
  for (let deaths = 0; deaths < 6; deaths++) {
    const dying = rounds(path);
    const lifetime = 1 + random.below(4);
    for (let at = 0; at < lifetime; at++) {
      const batch = dying.next();
      const isLost = at + 1 === lifetime && random.chance(0.5);
      if (!isLost) storeCopiesBatch(db, batch, { formStories: false });
    }
  }
  compareAll(db, rounds(path));
  expect(foundCopies(db)).toEqual(whole);
});

test("the death between a lesson and the articles that it changes is made up for", () => {
  const { db, path } = project();
  const dying = rounds(path);
  for (let learned = 0; learned === 0; ) {
    const batch = dying.next();
    learned = batch.learned.length;
    storeCopiesBatch(db, batch, { formStories: false });
  }
  expect(foundCopies(db).layers).toEqual([]);
  compareAll(db, rounds(path));
  expect(foundCopies(db)).toEqual(whole);
});

test("a copies thread that is killed again and again leaves nothing out", async () => {
  const { db, path, folder } = project();
  const workerData = { projectPath: path, indexPath: join(folder, "index.search"), indexId: "deaths" };
  const threads: Worker[] = [];
  const remember = (worker: Worker) => threads.push(worker);
  process.on("worker", remember);
  let kills = 0;
  const loops = backgroundLoops(db, workerData, {
    changes: { note() {}, flush() {} },
    isReading: () => false,
    nowMs: () => 0,
    // Asked before anything is stored: the thread dies while its last batch is in hand.
    async writable() {
      const copies = threads.findLast((thread) => thread.threadName === "copies");
      if (kills++ < 6) await copies?.terminate();
    },
  });
  loops.wake();
  await loops.settled();
  expect(loops.stopped()).not.toContain("copies");
  await loops.close();
  process.off("worker", remember);
  expect(kills).toBeGreaterThan(5);
  expect(foundCopies(db)).toEqual(whole);
});

test("while all sketches are made anew, pairs of before stay until both articles were looked at", () => {
  const { db, path } = project();
  compareAll(db, rounds(path));
  db.exec("UPDATE copy_sketch SET algorithm = algorithm - 1");
  const anew = rounds(path);
  for (let remaining = 1; remaining > 0; ) {
    const batch = anew.next();
    remaining = batch.remaining;
    storeCopiesBatch(db, batch, { formStories: remaining === 0 });
    expect(foundCopies(db).pairs.length).toBeGreaterThanOrEqual(whole.pairs.length);
  }
  expect(foundCopies(db)).toEqual(whole);
});
