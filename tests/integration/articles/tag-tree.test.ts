import { afterEach, beforeEach, expect, test } from "vitest";
import { articlesCommands } from "../../../src/main/project/handlers/articles-commands.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { memosCommands, memosQueries } from "../../../src/main/project/handlers/memos.ts";
import { tagsCommands, tagsQueries } from "../../../src/main/project/handlers/tags.ts";
import { UserFacingError } from "../../../src/shared/result.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
let claimId: string;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "one", text: "The bridge is closed." });
  project.addArticle({ name: "two", text: "The port is closed." });
  claimId = project.claim("Closed.", "one", "The bridge is closed").claimId;
});
afterEach(() => project.close());

const create = (name: string, parentId: string | null = null) =>
  tagsCommands["tags.create"](project.commands, { name, parentId }).tagId;
const tagClaim = (name: string) =>
  claimsCommands["claims.tag"](project.commands, { claimIds: [claimId], name, present: true }).tagId;
const tagArticles = (name: string, ...names: string[]) =>
  articlesCommands["articles.tag"](project.commands, {
    articleIds: names.map(articleId),
    name,
    present: true,
  });
/** "name<parent claims/all articles/all" of every tag. */
const tree = () => {
  const { tags } = tagsQueries["tags.tree"](project.queries);
  const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]));
  return tags
    .map(
      (tag) =>
        `${tag.name}<${nameOf.get(tag.parentId ?? "") ?? ""} ${tag.claims}/${tag.allClaims} ${tag.articles}/${tag.allArticles}`,
    )
    .toSorted();
};
function issueOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof UserFacingError) return error.error;
    throw error;
  }
  return null;
}

test("tags nest; totals count a thing with several tags below once", () => {
  const places = create("Places");
  const port = create("Port", places);
  create("Bridge", places);
  tagClaim("Port");
  tagClaim("Bridge");
  tagArticles("port", "one", "two");
  tagArticles("Places", "one");
  expect(tree()).toEqual(["Bridge<Places 1/1 0/0", "Places< 0/1 1/2", "Port<Places 1/1 2/2"]);
  const list = (tagId: string) =>
    claimsQueries["claims.list"](project.queries, { tagId, offset: 0, limit: 10 }).total;
  expect([list(places), list(port)]).toEqual([1, 1]);
  const shown = project.shown();
  tagsCommands["tags.nest"](project.commands, { tagId: port, parentId: null });
  expect(tree()[2]).toBe("Port< 1/1 2/2");
  expect(project.undo()).toBe("move tag “Port”");
  expect(project.shown()).toEqual(shown);
  expect(
    issueOf(() => tagsCommands["tags.nest"](project.commands, { tagId: places, parentId: port })),
  ).toEqual({
    code: "invalid_input",
    issues: ["a tag cannot stand below itself"],
  });
});

test("a renamed tag is found by its new name, and its old name is free again", () => {
  const port = tagClaim("Port");
  tagsCommands["tags.rename"](project.commands, { tagId: port, name: "Harbour" });
  expect(tagClaim("harbour")).toBe(port);
  const again = create("Port");
  expect(again).not.toBe(port);
  expect(create("PORT")).toBe(again);
  expect(
    issueOf(() => tagsCommands["tags.rename"](project.commands, { tagId: again, name: "HARBOUR" })),
  ).toEqual({
    code: "invalid_input",
    issues: ["there is a tag “Harbour” already"],
  });
  tagsCommands["tags.rename"](project.commands, { tagId: port, name: "HARBOUR" });
  expect(tree()).toEqual(["HARBOUR< 1/1 0/0", "Port< 0/0 0/0"]);
});

test("a merge moves claims, articles, memos and tags below, also into a tag below, and is one step", () => {
  const places = create("Places");
  const port = create("Port", places);
  const crane = create("Crane", places);
  tagClaim("Places");
  tagClaim("Port");
  tagArticles("Places", "one", "two");
  memosCommands["memos.write"](project.commands, {
    ...{ memoId: null, aboutKind: "tag", aboutId: places, body: "All places.", continues: false },
  });
  const shown = project.shown();
  expect(tagsCommands["tags.merge"](project.commands, { tagId: places, intoId: port })).toEqual({ moved: 3 });
  expect(tree()).toEqual(["Crane<Port 0/0 0/0", "Port< 1/1 2/2"]);
  const memos = memosQueries["memos.of"](project.queries, { kind: "tag", id: port }).memos;
  expect(memos.map((memo) => memo.body)).toEqual(["All places."]);
  expect(project.undo()).toBe("merge tag “Places” into “Port”");
  expect(project.shown()).toEqual(shown);
  project.redo();
  project.rebuild();
  expect(tree()).toEqual(["Crane<Port 0/0 0/0", "Port< 1/1 2/2"]);
  expect(
    issueOf(() => tagsCommands["tags.merge"](project.commands, { tagId: crane, intoId: crane })),
  ).toMatchObject({
    code: "invalid_input",
  });
});

test("a tag that goes comes off everything, and one made anew under its name begins empty", () => {
  const places = create("Places");
  const port = create("Port", places);
  create("Crane", port);
  tagClaim("Port");
  const shown = project.shown();
  tagsCommands["tags.remove"](project.commands, { tagId: port });
  expect(tree()).toEqual(["Crane<Places 0/0 0/0", "Places< 0/0 0/0"]);
  expect(project.claimRow(claimId).tags).toEqual([]);
  expect(project.undo()).toBe("remove tag “Port”");
  expect(project.shown()).toEqual(shown);
  project.redo();
  create("Port");
  expect(tree()[2]).toBe("Port< 0/0 0/0");
  project.undo();
  expect(project.undo()).toBe("remove tag “Port”");
  expect(project.shown()).toEqual(shown);
});
