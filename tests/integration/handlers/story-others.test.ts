import { afterEach, beforeEach, expect, test } from "vitest";
import { storyOthers } from "../../../src/main/project/handlers/story-others.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const TEXT = [
  "The harbour office said on Monday that 12 boats had left the old quay before the storm reached the coast.",
  "Fishermen on the southern bank allegedly ignored the warning and went out again in the evening.",
  "The mayor promised to look at the sirens, which had been silent for most of the night, within a week.",
].join(" ");

const others = (name: string, offset = 0, limit = 20) =>
  storyOthers(project.db, { articleId: articleId(name), offset, limit });

test("the others of a story come with what they have otherwise than the article at hand", () => {
  project.addArticle({ name: "wire", text: TEXT, outlet: "Wire", published: "2026-11-20" });
  const changed = TEXT.replace("12 boats", "20 boats").replace("allegedly ignored", "ignored");
  project.addArticle({ name: "post", text: changed, outlet: "Post", origin: "wire" });
  project.addArticle({ name: "echo", text: TEXT, outlet: "Echo", origin: "wire" });
  project.addArticle({ name: "apart", text: "Other words altogether.", outlet: "Echo" });
  const { total, others: found } = others("wire");
  expect(total).toBe(2);
  expect(found.map(({ member }) => member.outlet).sort()).toEqual(["Echo", "Post"]);
  const differsOf = (outlet: string) => found.find(({ member }) => member.outlet === outlet)?.differs;
  expect(differsOf("Echo")).toMatchObject({ identical: true, changed: 0, dropped: 0, added: 0 });
  expect(differsOf("Post")).toMatchObject({ identical: false, sameTitle: false });
  expect(differsOf("Post")?.changes[0]).toMatchObject({ kind: "number" });
  expect(differsOf("Post")?.changed).toBe(2);
  // Seen from a copy, the origin is one of the others, and stands first.
  expect(others("post").others.map(({ member }) => member.relation)).toEqual(["origin", "copy"]);
  expect(others("apart")).toEqual({ total: 0, others: [] });
  expect(others("wire", 1, 1).others).toHaveLength(1);
});

test("an unknown article is said to be unknown", () => {
  expect(() => others("nobody")).toThrow();
});
