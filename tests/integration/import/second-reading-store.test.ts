import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  findArticle,
  insertArticle,
  storeText,
} from "../../../src/main/project/articles/articles.repository.ts";
import { zonesInForce } from "../../../src/main/project/articles/zones.repository.ts";
import { insertItem, insertRun, storeOriginal } from "../../../src/main/project/import/import.repository.ts";
import {
  lastChange,
  nextUnreadPage,
  type SecondReading,
  storeSecondReading,
  type UnreadPage,
} from "../../../src/main/project/import/second-reading.repository.ts";
import { type TemporaryProject, temporaryProject } from "../../support/memory-project.ts";

const FIRST = "Storm\n\nThe pier broke.\n\nWin a weekend at the sea.";
const LEFT = [
  "boilerplate",
  24,
  FIRST.length,
  "strong",
  "The second reading of the page left it out.",
] as const;
const BETTER = "Storm\n\nThe pier broke in the night.\n\nNobody was hurt.";
const ID = "a".repeat(32);

const hashOf = (words: string): string => createHash("sha256").update(words).digest("hex");

let project: TemporaryProject;

beforeEach(() => {
  project = temporaryProject();
  const { db } = project;
  const nothing = ["", ""] as [string, string];
  insertRun(db, { id: "run", name: "in", startedAt: 1, sources: [], options: {} });
  storeOriginal(db, { hash: hashOf("page"), size: 4, deflated: new Uint8Array([1]) });
  storeText(db, {
    hash: hashOf(FIRST),
    body: FIRST,
    zones: [
      ["title", 0, 5, "strong", ""],
      ["body", 7, 22, "strong", ""],
      ["body", 24, FIRST.length, "strong", ""],
    ],
    words: 10,
  });
  insertArticle(db, {
    id: ID,
    textHash: hashOf(FIRST),
    title: "Storm",
    outlet: null,
    byline: null,
    published: null,
    language: null,
    url: null,
    direction: "ltr",
    captured: null,
    capturedAt: 1,
    path: "in/page.html",
    runId: "run",
    originalHash: hashOf("page"),
    format: "html",
    encoding: "utf-8",
    words: 10,
    warnings: [],
    checks: ["link-heavy"],
    guesses: {
      title: nothing,
      outlet: nothing,
      byline: nothing,
      published: nothing,
      captured: nothing,
      language: nothing,
    },
  });
  insertItem(db, {
    runId: "run",
    source: 0,
    path: "in/page.html",
    outcome: "added",
    code: null,
    reason: null,
    articleId: ID,
    originalHash: hashOf("page"),
    warnings: [],
  });
});

afterEach(() => project.close());

function unread(): UnreadPage {
  const page = nextUnreadPage(project.db, 0, lastChange(project.db));
  if (page === null) throw new Error("every page is read");
  return page;
}

function store(reading: Partial<SecondReading>): boolean {
  return storeSecondReading(project.db, unread(), { agreement: 0.9, left: [], instead: null, ...reading }, 2);
}

const better = {
  hash: hashOf(BETTER),
  body: BETTER,
  zones: [["body", 7, BETTER.length, "strong", ""]] as const,
  words: 9,
};

describe("storing a second reading", () => {
  test("a page is read once", () => {
    store({});
    expect(nextUnreadPage(project.db, 0, lastChange(project.db))).toBeNull();
  });

  test("what it left out becomes a layer over the zones, and the journal says so", () => {
    const before = lastChange(project.db);
    expect(store({ left: [LEFT] })).toBe(true);
    expect(zonesInForce(project.db, hashOf(FIRST), null).map(({ role, source }) => [role, source])).toEqual([
      ["title", "import"],
      ["body", "import"],
      ["boilerplate", "second-reading"],
    ]);
    expect(lastChange(project.db)).toBeGreaterThan(before);
  });

  test("disagreement is a check beside the others", () => {
    store({ agreement: 0.5 });
    expect(JSON.parse(String(findArticle(project.db, ID)?.checks))).toEqual([
      "link-heavy",
      "extractors-disagree",
    ]);
  });

  test("a better text takes the first one's place, which stays among the article's texts", () => {
    store({ agreement: 0.3, instead: better });
    expect(findArticle(project.db, ID)?.text_hash).toBe(better.hash);
    const kept = project.db.prepare("SELECT text_hash FROM article_text").pluck().all();
    expect(kept.sort()).toEqual([hashOf(FIRST), better.hash].sort());
  });

  test("an article that somebody worked with keeps its text", () => {
    project.db.prepare("INSERT INTO article_tag (article_id, tag_id) VALUES (?, 't')").run(ID);
    store({ agreement: 0.3, instead: better });
    expect(findArticle(project.db, ID)?.text_hash).toBe(hashOf(FIRST));
  });

  test("what was found about other words than the article's present ones is left", () => {
    const page = unread();
    storeText(project.db, better);
    project.db.prepare("UPDATE article SET text_hash = ?").run(better.hash);
    expect(storeSecondReading(project.db, page, { agreement: 0.1, left: [LEFT], instead: null }, 2)).toBe(
      false,
    );
    expect(project.db.prepare("SELECT count(*) FROM zone_layer").pluck().get()).toBe(0);
    expect(nextUnreadPage(project.db, 0, lastChange(project.db))).toBeNull();
  });
});
