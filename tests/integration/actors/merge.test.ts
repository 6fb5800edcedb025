import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actorsCommands } from "../../../src/main/project/handlers/actors-commands.ts";
import { actorsMergeCommands } from "../../../src/main/project/handlers/actors-merge-commands.ts";
import { actorsQueries } from "../../../src/main/project/handlers/actors-queries.ts";
import { actorsReviewQueries } from "../../../src/main/project/handlers/actors-review-queries.ts";
import { articleView } from "../../../src/main/project/handlers/article-view.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { mentionsCommands } from "../../../src/main/project/handlers/mentions-commands.ts";
import { createNameLookup } from "../../../src/main/project/search/name-lookup.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

const TEXT = "Report\n\nLena Orsk said the dam holds. Madame O denied it. L. Orsk left.";

let project: ResearchProject;
let lena: string;
let madame: string;
let initial: string;
let claimId: string;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({ name: "one", text: TEXT, outlet: "Post", published: "2026-11-20" });
  lena = project.actor("Lena Orsk");
  madame = project.actor("Madame O", ["The Lady"]);
  initial = project.actor("L. Orsk");
  tag(lena, "Lena Orsk");
  tag(madame, "Madame O");
  tag(initial, "L. Orsk");
  const speaker = { kind: "actor", actorId: madame } as const;
  claimId = project.claim("The dam holds.", "one", "the dam holds", { speaker }).claimId;
});
afterEach(() => project.close());

const tag = (actorId: string, words: string) =>
  mentionsCommands["mentions.tag"](project.commands, {
    actorId,
    places: [{ articleId: articleId("one"), anchor: project.anchor("one", words) }],
  });
const merge = (into: string, ...actorIds: string[]) =>
  actorsMergeCommands["actors.merge"](project.commands, { into, actorIds });
const unmerge = (...actorIds: string[]) =>
  actorsMergeCommands["actors.unmerge"](project.commands, { actorIds });
const tellApart = (actorIds: string[], different = true) =>
  actorsMergeCommands["actors.tellApart"](project.commands, { actorIds, different });
const get = (actorId: string) => actorsQueries["actors.get"](project.queries, { actorId });
const list = (text?: string) =>
  actorsQueries["actors.list"](project.queries, {
    ...(text === undefined ? {} : { text }),
    offset: 0,
    limit: 50,
  });
const names = (text?: string) => list(text).rows.map((row) => row.name);
const preview = (...actorIds: string[]) =>
  actorsReviewQueries["actors.mergePreview"](project.queries, { actorIds });
const quote = () => claimsQueries["claims.get"](project.queries, { claimId }).quotes[0];
const suggested = () =>
  actorsReviewQueries["actors.possiblySame"](project.queries, { offset: 0, limit: 50 }).pairs.map(
    ({ a, b, reason }) => [reason, ...[a.name, b.name].sort()],
  );

describe("merging", () => {
  test("says beforehand what comes together, and changes nothing then", () => {
    const shown = project.shown();
    expect(preview(lena, madame, initial)).toMatchObject({
      actors: [
        { name: "Lena Orsk", mentions: 1, claims: 0, aliases: 0, roles: 0 },
        { name: "Madame O", mentions: 1, claims: 1, aliases: 1 },
        { name: "L. Orsk", mentions: 1 },
      ],
      ...{ mentions: 3, articles: 1, claims: 1, different: [] },
    });
    expect(project.shown()).toEqual(shown);
  });

  test("shows in every place that reads an actor, and leaves every row as it was", () => {
    const before = project.shown();
    expect(merge(lena, madame, initial)).toEqual({ merged: 2 });
    expect(project.shown().filter((row) => !row.startsWith("actor "))).toEqual(
      before.filter((row) => !row.startsWith("actor ")),
    );
    expect(names()).toEqual(["Lena Orsk"]);
    const { row, mentions, claims } = get(madame);
    expect(row).toMatchObject({ id: lena, mentions: 3, articles: 1, claims: 1 });
    expect(row.merged.map(({ name, into }) => [name, into])).toEqual([
      ["L. Orsk", lena],
      ["Madame O", lena],
    ]);
    expect(row.aliases.map(({ name, mergedFrom }) => [name, mergedFrom])).toEqual([
      ["L. Orsk", initial],
      ["Madame O", madame],
      ["The Lady", madame],
    ]);
    expect(mentions).toHaveLength(3);
    expect(claims.map(({ id, speakers }) => [id, speakers])).toEqual([[claimId, ["Lena Orsk"]]]);
    expect(quote()).toMatchObject({ speaker: { kind: "actor", actorId: lena }, speakerName: "Lena Orsk" });
    const inArticle = articleView(project.queries, articleId("one")).mentions;
    expect(inArticle.map(({ actorId, actorName }) => [actorId, actorName])).toEqual(
      Array(3).fill([lena, "Lena Orsk"]),
    );
    expect(project.find(["Madame O"]).places[0]?.taggedAs).toMatchObject([
      { actorId: lena, name: "Lena Orsk" },
    ]);
    expect(names("lady")).toEqual(["Lena Orsk"]);
    const found = createNameLookup(project.db).find("madame", ["actor"], 5);
    expect(found).toMatchObject([{ id: lena, name: "Lena Orsk", detail: "Madame O" }]);
  });

  test("is one step, undone and redone, and the same after the log is read anew", () => {
    merge(lena, madame, initial);
    const merged = project.shown();
    project.rebuild();
    expect(project.shown()).toEqual(merged);
    expect(project.undo()).toBe("merge 2 actors into Lena Orsk");
    expect(names()).toEqual(["L. Orsk", "Lena Orsk", "Madame O"]);
    project.redo();
    expect(names()).toEqual(["Lena Orsk"]);
  });

  test("does not tag a place twice that a merged actor already has", () => {
    merge(lena, madame);
    expect(tag(lena, "Madame O")).toMatchObject({ added: 0, removed: 0 });
    expect(tag(madame, "Madame O")).toMatchObject({ added: 0, removed: 0 });
  });

  test("of merged ones follows to the end, and an edit goes to the one that is shown", () => {
    merge(madame, initial);
    merge(lena, initial);
    expect(names()).toEqual(["Lena Orsk"]);
    expect(get(lena).row.merged.map(({ id, into }) => [id, into])).toEqual([
      [initial, madame],
      [madame, lena],
    ]);
    actorsCommands["actors.update"](project.commands, { actorId: initial, name: "Lena M. Orsk" });
    expect(names()).toEqual(["Lena M. Orsk"]);
  });

  test("with itself, or with one that is merged already, changes nothing", () => {
    merge(lena, madame);
    const shown = project.shown();
    expect(merge(madame, lena, madame)).toEqual({ merged: 0 });
    expect(project.shown()).toEqual(shown);
  });

  test("keeps the credit of a quote that is edited under the merged actor", () => {
    merge(lena, madame);
    const quoteId = quote()?.id ?? "";
    const speaker = { kind: "actor", actorId: lena } as const;
    claimsCommands["quotes.update"](project.commands, { quoteId, speaker, stance: "denied" });
    unmerge(madame);
    expect(quote()).toMatchObject({ speakerName: "Madame O", stance: "denied" });
  });
});

describe("unmerging", () => {
  test("gives everybody back what was theirs", () => {
    const before = project.shown();
    merge(lena, madame, initial);
    expect(unmerge(madame)).toEqual({ unmerged: 1 });
    expect(names()).toEqual(["Lena Orsk", "Madame O"]);
    expect(get(lena).row).toMatchObject({ mentions: 2, claims: 0 });
    expect(get(madame).row).toMatchObject({ mentions: 1, claims: 1 });
    unmerge(initial);
    expect(project.shown()).toEqual(before);
    expect(project.undo()).toBe("unmerge L. Orsk");
  });

  test("in the middle of a chain takes along who was merged there", () => {
    merge(madame, initial);
    merge(lena, madame);
    expect(names()).toEqual(["Lena Orsk"]);
    unmerge(madame);
    expect(names()).toEqual(["Lena Orsk", "Madame O"]);
    expect(get(initial).row.name).toBe("Madame O");
  });

  test("of a ring takes it apart: the smallest id stood for all", () => {
    const point = (entity: string, mergedInto: string) =>
      project.commands.log.record("point", [{ kind: "put", type: "actor", entity, fields: { mergedInto } }]);
    point(lena, madame);
    point(madame, lena);
    point(initial, madame);
    expect(names()).toEqual(["Lena Orsk"]);
    expect(get(initial).row).toMatchObject({ id: lena, mentions: 3 });
    unmerge(madame);
    expect(names()).toEqual(["Lena Orsk", "Madame O"]);
    expect(get(initial).row.name).toBe("Madame O");
  });

  test("is not needed when the other is removed: who pointed there stands for itself", () => {
    merge(lena, madame);
    project.commands.log.record("remove", [{ kind: "delete", type: "actor", entity: lena }]);
    expect(names()).toEqual(["L. Orsk", "Madame O"]);
    project.undo();
    expect(names()).toEqual(["L. Orsk", "Lena Orsk"]);
  });
});

describe("removing a merged actor", () => {
  test("removes all that counts as it in one step, and its quotes keep the name", () => {
    merge(lena, madame);
    const shown = project.shown();
    actorsCommands["actors.remove"](project.commands, { actorId: lena });
    expect(names()).toEqual(["L. Orsk"]);
    expect(quote()?.speaker).toEqual({ kind: "unnamed", label: "Lena Orsk" });
    expect(articleView(project.queries, articleId("one")).mentions).toHaveLength(1);
    expect(project.undo()).toBe("remove Lena Orsk");
    expect(project.shown()).toEqual(shown);
  });
});

describe("not the same", () => {
  test("is a word on each pair of several, kept once, and ends suggestions", () => {
    expect(suggested()).toEqual([]);
    const twin = project.actor("Orsk, Lena");
    expect(suggested()).toEqual([["reordered", "Lena Orsk", "Orsk, Lena"]]);
    expect(tellApart([lena, twin, initial])).toEqual({ pairs: 3 });
    expect(tellApart([twin, lena])).toEqual({ pairs: 0 });
    expect(suggested()).toEqual([]);
    expect(get(twin).row.different.map(({ name }) => name)).toEqual(["L. Orsk", "Lena Orsk"]);
    expect(project.undo()).toBe("not the same: 3 actors");
    expect(suggested()).toHaveLength(1);
    project.redo();
    tellApart([lena, twin], false);
    expect(suggested()).toHaveLength(1);
  });

  test("holds for the one that an actor was merged into", () => {
    const twin = project.actor("Orsk, Lena");
    tellApart([madame, twin]);
    merge(lena, madame);
    expect(suggested()).toEqual([]);
    expect(get(lena).row.different.map(({ name }) => name)).toEqual(["Orsk, Lena"]);
  });

  test("is said before a merge that contradicts it, and taken back by it in the same step", () => {
    tellApart([lena, madame]);
    expect(preview(lena, madame).different).toEqual([{ nameA: "Lena Orsk", nameB: "Madame O" }]);
    merge(lena, madame);
    expect(get(lena).row.different).toEqual([]);
    project.undo();
    expect(get(lena).row.different.map(({ name }) => name)).toEqual(["Madame O"]);
  });
});
