import { afterEach, beforeEach, expect, test } from "vitest";
import { queueCounts, queueRows, storyMembers } from "../../../src/main/project/copies/copies.repository.ts";
import { CopiesRounds } from "../../../src/main/project/copies/copies-rounds.ts";
import { openReader } from "../../../src/main/project/db/connection.ts";
import { addPlainArticles, compareAll, type PlainArticle } from "../../support/copies-project.ts";
import { generateArticles } from "../../support/generate-articles.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";

/** How many copies of one text: a few hundred in each run of the tests, `COPIES=10000` on demand. */
const COPIES = Number(process.env.COPIES ?? 400);
/** Copies beyond these are compared with them and not with each other. */
const MOST_COMPARED = 24;
const OTHERS = 40;

const SLOW = { timeout: 900_000 };

let project: TemporaryProject;
beforeEach(() => {
  project = temporaryProject();
});
afterEach(() => project.close());

const [one, ...others] = [...generateArticles({ count: OTHERS + 1, seed: 41, copyShare: 0 })];
const text = one?.text ?? "";

/** Everything behind the import: comparison, learning, stories, the queue. Gives what bounds time and memory. */
function found(articles: readonly PlainArticle[]) {
  const { db, path } = project;
  addPlainArticles(db, [...articles, ...others]);
  const before = changes();
  const reader = openReader(path);
  compareAll(db, new CopiesRounds(reader));
  reader.close();
  const [row] = queueRows(db, { show: "undecided", offset: 0, limit: 50 });
  return {
    counts: queueCounts(db),
    looksAnew: changes() - before,
    relations: db.prepare("SELECT DISTINCT relation FROM copy_found ORDER BY 1").pluck().all(),
    story: storyMembers(db, [row?.story_a ?? ""]).length,
    masked: db.prepare("SELECT count(*) FROM zone_layer").pluck().get(),
  };
}

function changes(): number {
  return project.db.prepare<[], number>("SELECT count(*) FROM article_change").pluck().get() ?? 0;
}

test(
  `${COPIES} articles of one text: eight stand for all, one story, one row in the queue for each link`,
  SLOW,
  () => {
    const same = Array.from({ length: COPIES }, (_, at) => ({
      ...{ text, title: `Paper ${at}`, outlet: `Paper ${at}`, published: "2026-11-02" },
    }));
    const { counts, looksAnew, relations, story, masked } = found(same);
    expect(counts.total).toBeLessThanOrEqual(8 * COPIES);
    expect(relations).toEqual(["identical"]);
    expect(story).toBe(COPIES);
    expect(masked).toBe(0);
    expect(looksAnew).toBe(0);
  },
);

// Each is linked with those that came shortly before it and with the first: a story holds who is linked with its origin.
test(`${COPIES} copies of one text, each with a line of its own: bounded links, one story`, SLOW, () => {
  const alike = Array.from({ length: COPIES }, (_, at) => ({
    ...{ text: `${text}\nPrinted in the paper of town number ${at} only`, outlet: `Paper ${at}` },
  }));
  const { counts, looksAnew, relations, story, masked } = found(alike);
  expect(counts.total).toBeLessThanOrEqual(MOST_COMPARED * COPIES);
  expect(relations).toEqual(["copy"]);
  expect(story).toBe(COPIES);
  expect(masked).toBe(0);
  expect(looksAnew).toBe(0);
});
