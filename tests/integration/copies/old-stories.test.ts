import { afterEach, beforeEach, expect, test } from "vitest";
import { noteArticleChange } from "../../../src/main/project/articles/article-change.repository.ts";
import { listStoryIds, storiesOfSeveral } from "../../../src/main/project/copies/copies.repository.ts";
import {
  copyDecisionId,
  recomputeOldStories,
  recomputeStories,
} from "../../../src/main/project/copies/copies.service.ts";
import { searchProject } from "../../support/search-project.ts";

let project: ReturnType<typeof searchProject>;

beforeEach(() => {
  project = searchProject();
  for (const number of [1, 2, 3, 4]) project.add([`report ${number}`], { published: `2026-11-0${number}` });
  decide("a1", "a2", "accepted");
  recomputeStories(project.db);
});
afterEach(() => project.close());

function decide(a: string, b: string, decision: "accepted" | "not-a-copy"): void {
  project.db
    .prepare(
      "INSERT OR REPLACE INTO copy_decision (id, a, b, decision, relation) VALUES (?, ?, ?, ?, 'copy')",
    )
    .run(copyDecisionId(a, b), a, b, decision);
}

const storyOf = (id: string) =>
  project.db.prepare("SELECT story_id FROM article WHERE id = ?").pluck().get(id);
/** What forming stories anew would mend: whether it was done shows in it. */
const spoil = () => project.db.prepare("UPDATE article SET story_id = 'a4' WHERE id = 'a3'").run();

test("stories are formed from what links them", () => {
  expect(storyOf("a2")).toBe("a1");
  expect(listStoryIds(project.db, { offset: 0, limit: 10 })).toEqual({ total: 1, ids: ["a1"] });
});

test("nothing is done when nothing they are formed from has changed", () => {
  spoil();
  recomputeOldStories(project.db);
  expect(storyOf("a3")).toBe("a4");
});

test("another decision, an article that changed or another threshold form them anew", () => {
  spoil();
  decide("a1", "a2", "not-a-copy");
  recomputeOldStories(project.db);
  expect(storyOf("a2")).toBe("a2");
  expect(storyOf("a3")).toBe("a3");
  spoil();
  noteArticleChange(project.db, 1);
  recomputeOldStories(project.db);
  expect(storyOf("a3")).toBe("a3");
  spoil();
  project.db.prepare("INSERT INTO project_fact (name, value) VALUES ('copyThreshold', '0.5')").run();
  recomputeOldStories(project.db);
  expect(storyOf("a3")).toBe("a3");
});

test("the list of stories follows every change, the newest first", () => {
  expect(storiesOfSeveral(project.db)).toEqual(["a1"]);
  decide("a3", "a4", "accepted");
  recomputeStories(project.db);
  expect(storiesOfSeveral(project.db)).toEqual(["a3", "a1"]);
});
