import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeText } from "../../../src/main/project/articles/articles.repository.ts";
import { articlesQueries } from "../../../src/main/project/handlers/articles-queries.ts";
import { statusCounts } from "../../../src/main/project/handlers/status.repository.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT = "The dam broke on Monday. “Nobody was hurt,” the mayor said.";
const LATER = "The dam broke on Tuesday. Nobody was hurt.";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "dam", text: TEXT });
  project.addArticle({ name: "lake", text: "Lake level fell." });
  project.claim("Nobody was hurt", "dam", "Nobody was hurt");
});
afterEach(() => project.close());

async function pleaseCheck() {
  const page = await articlesQueries["articles.list"](project.queries, {
    filter: { check: true },
    sort: { column: "published", direction: "descending" },
    offset: 0,
    limit: 10,
  });
  return page.rows.map(({ id, checks }) => ({ id, checks }));
}

test("an article with marks on another version of its text is one to look at, until its text is that one again", async () => {
  expect(await pleaseCheck()).toEqual([]);
  const before = project.db.prepare("SELECT text_hash FROM article WHERE id = ?").pluck();
  const first = before.get(articleId("dam"));
  const hash = createHash("sha256").update(LATER).digest("hex");
  storeText(project.db, { hash, body: LATER, zones: [], words: 8 });
  const give = project.db.prepare("UPDATE article SET text_hash = ? WHERE id = ?");
  give.run(hash, articleId("dam"));
  expect(await pleaseCheck()).toEqual([{ id: articleId("dam"), checks: ["marks-elsewhere"] }]);
  expect(statusCounts(project.db).lostAnchors).toBe(1);

  give.run(first, articleId("dam"));
  expect(await pleaseCheck()).toEqual([]);
  expect(statusCounts(project.db).lostAnchors).toBe(0);
});
