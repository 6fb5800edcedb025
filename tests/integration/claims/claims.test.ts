import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articleView } from "../../../src/main/project/handlers/article-view.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { UserFacingError } from "../../../src/shared/result.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  project.addArticle({
    name: "harbour",
    text: "Bridge closed\n\nThe harbour bridge is closed, the port authority said. Lena Orsk denied it.",
    outlet: "Harbour Post",
    published: "2026-11-20",
  });
});
afterEach(() => project.close());

function errorOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof UserFacingError) return error.error;
    throw error;
  }
  return null;
}

const BRIDGE = "The harbour bridge is closed";

describe("claims", () => {
  test("are marked, shown in the article, undone, redone and kept over a restart", () => {
    const { claimId, quoteId } = project.claim("The bridge is closed.", "harbour", BRIDGE, {
      cue: project.anchor("harbour", "said"),
      speaker: { kind: "unnamed", label: "port authority" },
    });
    const [quote] = articleView(project.queries, articleId("harbour")).quotes;
    expect(quote).toMatchObject({
      id: quoteId,
      statement: "The bridge is closed.",
      speakerName: "port authority",
    });
    expect(quote?.content[0]).toMatchObject({ state: "exact", span: { start: 15, end: 43 } });

    const shown = project.shown();
    expect(project.undo()).toBe("mark claim");
    expect(project.shown()).not.toEqual(shown);
    expect(articleView(project.queries, articleId("harbour")).quotes).toEqual([]);
    project.reopen();
    expect(project.redo()).toBe("mark claim");
    expect(project.shown()).toEqual(shown);
    expect(project.claimRow(claimId)).toMatchObject({ quotes: 1, speakers: ["port authority"] });
  });

  test("keep the context of the text in their anchors, whatever the page sent", () => {
    const anchor = { ...project.anchor("harbour", BRIDGE), prefix: "made up", suffix: "too" };
    project.claim("Closed.", "harbour", BRIDGE, { content: [anchor] });
    const [quote] = articleView(project.queries, articleId("harbour")).quotes;
    expect(quote?.content[0]?.anchor).toEqual(project.anchor("harbour", BRIDGE));
  });

  test("refuse words that do not stand in their place, and leave nothing behind", () => {
    const anchor = { ...project.anchor("harbour", BRIDGE), exact: "The harbour bridge is opened" };
    const error = errorOf(() => project.claim("x", "harbour", BRIDGE, { content: [anchor] }));
    expect(error).toEqual({
      code: "invalid_input",
      issues: ["words of the quote: other words stand in this place"],
    });
    const elsewhere = { ...project.anchor("harbour", BRIDGE), textHash: "0".repeat(64) };
    expect(errorOf(() => project.claim("x", "harbour", BRIDGE, { cue: elsewhere }))).toEqual({
      code: "invalid_input",
      issues: ["cue: the article does not have this text"],
    });
    const nobody = { kind: "actor", actorId: articleId("nobody") } as const;
    expect(errorOf(() => project.claim("x", "harbour", BRIDGE, { speaker: nobody }))).toEqual({
      code: "not_found",
      what: "actor",
    });
    expect(project.dump()).toEqual([]);
    expect(project.undo()).toBeNull();
  });

  test("go with quotes and assessments in one step and come back in one", () => {
    const { claimId } = project.claim("The bridge is closed.", "harbour", BRIDGE);
    const { commands } = project;
    claimsCommands["quotes.add"](commands, {
      claimId,
      quote: project.quote("harbour", "Lena Orsk denied it"),
    });
    claimsCommands["assessments.set"](commands, { claimId, verdict: "likely", confidence: 70, reason: null });
    claimsCommands["claims.tag"](commands, { claimIds: [claimId], name: "Port", present: true });
    const shown = project.shown();
    claimsCommands["claims.remove"](commands, { claimId });
    expect(project.shown().filter((line) => !line.startsWith("tag "))).toEqual([]);
    expect(project.undo()).toBe("remove claim");
    expect(project.shown()).toEqual(shown);
    expect(project.redo()).toBe("remove claim");
    expect(errorOf(() => project.claimRow(claimId))).toEqual({ code: "not_found", what: "claim" });
  });

  test("stay when their last quote goes", () => {
    const { claimId, quoteId } = project.claim("The bridge is closed.", "harbour", BRIDGE);
    claimsCommands["quotes.remove"](project.commands, { quoteId });
    expect(project.claimRow(claimId)).toMatchObject({ quotes: 0, carriage: { articles: 0, origins: 0 } });
  });

  test("are edited field by field; a missing key leaves a value", () => {
    const { claimId, quoteId } = project.claim("The bridge is closed.", "harbour", BRIDGE, {
      cue: project.anchor("harbour", "said"),
    });
    claimsCommands["claims.update"](project.commands, { claimId, note: "Ask the port." });
    claimsCommands["quotes.update"](project.commands, { quoteId, stance: "denied", cue: null });
    const view = claimsQueries["claims.get"](project.queries, { claimId });
    expect(view).toMatchObject({ note: "Ask the port.", row: { statement: "The bridge is closed." } });
    expect(view.quotes[0]).toMatchObject({ stance: "denied", cue: null, directness: "direct" });
    project.undo();
    expect(claimsQueries["claims.get"](project.queries, { claimId }).quotes[0]?.cue?.anchor.exact).toBe(
      "said",
    );
    claimsCommands["claims.update"](project.commands, { claimId });
    expect(project.undo()).toBe("edit claim");
    expect(claimsQueries["claims.get"](project.queries, { claimId }).note).toBeNull();
  });

  test("have one assessment a person; emptied, it is gone", () => {
    const { claimId } = project.claim("The bridge is closed.", "harbour", BRIDGE);
    const set = (values: { verdict: "likely" | "false" | null; confidence: number | null }) =>
      claimsCommands["assessments.set"](project.commands, { claimId, ...values, reason: null });
    const assessments = () => claimsQueries["claims.get"](project.queries, { claimId }).assessments;
    set({ verdict: "likely", confidence: 60 });
    set({ verdict: "false", confidence: null });
    expect(assessments()).toMatchObject([{ verdict: "false", confidence: null, isMine: true }]);
    set({ verdict: null, confidence: null });
    expect(assessments()).toEqual([]);
    expect(project.undo()).toBe("remove assessment");
    expect(assessments()).toMatchObject([{ verdict: "false" }]);
    project.undo();
    expect(assessments()).toMatchObject([{ verdict: "likely", confidence: 60 }]);
  });

  test("share one tag whatever its case, and tagging twice is no step", () => {
    const first = project.claim("One.", "harbour", BRIDGE).claimId;
    const second = project.claim("Two.", "harbour", BRIDGE).claimId;
    const tag = (claimIds: string[], name: string, present = true) =>
      claimsCommands["claims.tag"](project.commands, { claimIds, name, present }).tagId;
    const tagId = tag([first], "Énergie");
    expect(tag([first, second], "energie")).toBe(tagId);
    expect(tag([first, second], "ÉNERGIE")).toBe(tagId);
    expect(project.claimRow(second).tags).toEqual([{ id: tagId, name: "Énergie" }]);
    expect(project.undo()).toBe("tag claim “energie”");
    expect(project.claimRow(second).tags).toEqual([]);
    tag([first, second], "energie", false);
    expect(project.claimRow(first).tags).toEqual([]);
    project.undo();
    expect(project.claimRow(first).tags).toHaveLength(1);
  });

  test("are listed newest first and found by words, actor and article", () => {
    project.addArticle({ name: "other", text: "Nothing is closed, officials said." });
    const actorId = project.actor("Lena Orsk");
    const first = project.claim("The bridge is closed.", "harbour", BRIDGE).claimId;
    const second = project.claim("Café closed.", "other", "Nothing is closed", {
      speaker: { kind: "actor", actorId },
    }).claimId;
    const list = (filter: { text?: string; actorId?: string; articleId?: string }) =>
      claimsQueries["claims.list"](project.queries, { ...filter, offset: 0, limit: 50 });
    expect(list({}).rows.map((row) => row.id)).toEqual([second, first]);
    expect(list({ text: "cafe CLOSED" }).rows.map((row) => row.id)).toEqual([second]);
    expect(list({ actorId }).rows.map((row) => row.speakers)).toEqual([["Lena Orsk"]]);
    expect(list({ articleId: articleId("harbour") }).rows.map((row) => row.id)).toEqual([first]);
    expect(claimsQueries["claims.list"](project.queries, { offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ id: first }],
    });
  });
});

describe("somebody credited who is no actor yet", () => {
  const orsk = { kind: "new", name: "Lena Orsk", actorKind: "person" } as const;
  const actors = () =>
    project.db.prepare<[], string>("SELECT kind || ' ' || name FROM actor ORDER BY name").pluck().all();

  test("becomes one in the same step, also as a hand of the chain, and goes with it", () => {
    const chain = [
      { speaker: orsk, words: "Orsk" },
      { speaker: { kind: "new", name: "Port authority", actorKind: "organisation" } as const, words: null },
    ];
    const { claimId } = project.claim("Closed.", "harbour", BRIDGE, { speaker: orsk, chain });
    expect(actors()).toEqual(["person Lena Orsk", "organisation Port authority"]);
    const [quote] = articleView(project.queries, articleId("harbour")).quotes;
    expect(quote?.speakerName).toBe("Lena Orsk");
    expect(quote?.chain.map(({ name, words }) => [name, words])).toEqual([
      ["Lena Orsk", "Orsk"],
      ["Port authority", null],
    ]);
    expect(quote?.chain[0]?.speaker).toEqual(quote?.speaker);
    expect(project.undo()).toBe("mark claim");
    expect(actors()).toEqual([]);
    expect(project.redo()).toBe("mark claim");
    expect(project.claimRow(claimId)).toMatchObject({ speakers: ["Lena Orsk"] });
  });

  test("becomes one for many quotes in one step; where nothing changes nobody is made", () => {
    project.claim("Closed.", "harbour", BRIDGE);
    const { claimId } = project.claim("Not so.", "harbour", "denied it");
    const update = claimsCommands["quotes.updateMany"];
    expect(update(project.commands, { claimIds: [articleId("none")], speaker: orsk })).toEqual({
      changed: 0,
    });
    expect(actors()).toEqual([]);
    const quoteIds = articleView(project.queries, articleId("harbour")).quotes.map(({ id }) => id);
    expect(update(project.commands, { quoteIds, speaker: orsk })).toEqual({ changed: 2 });
    expect(actors()).toEqual(["person Lena Orsk"]);
    expect(project.claimRow(claimId)).toMatchObject({ speakers: ["Lena Orsk"] });
    expect(project.undo()).toBe("edit 2 quotes");
    expect(actors()).toEqual([]);
  });
});

describe("an article as shown", () => {
  test("suggests claims only where nobody has marked a quote", () => {
    const suggested = () =>
      articleView(project.queries, articleId("harbour")).suggestions.map(({ content }) => content.start);
    expect(suggested()).toContain(15);
    project.claim("The bridge is closed.", "harbour", "bridge is closed");
    expect(suggested()).not.toContain(15);
  });

  test("says who corrected a value and where the others came from", () => {
    const { log, person } = project.commands;
    log.record("sign", [{ kind: "put", type: "person", entity: person.id, fields: { name: person.name } }]);
    const outlet = {
      kind: "put",
      type: "article",
      entity: articleId("harbour"),
      fields: { outlet: "The Post" },
    };
    log.record("correct outlet", [outlet as Parameters<typeof log.record>[1][number]]);
    const view = articleView(project.queries, articleId("harbour"));
    expect(view.sources).toMatchObject({ title: "first line", outlet: "corrected by Ada Vint" });
    expect(view.row.outlet).toBe("The Post");
    project.undo();
    expect(articleView(project.queries, articleId("harbour")).sources.outlet).toBe("folder");
  });
});
