import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import type { ProjectedQuote } from "../../../src/shared/contract/claims.contract.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  addStory();
});
afterEach(() => project.close());

const SAID = "Twelve people were hurt when the ferry struck the eastern pier";
const REPORT = `Ferry strikes the pier

The ferry left Port Amal at dawn on Sunday. ${SAID}, the harbour office said. Divers searched the water until the late evening.

The owner of the line denied that the engine had failed before the ferry reached the port.`;

function addStory(): void {
  const add = (name: string, text: string, published: string | null) =>
    project.addArticle({ name, text, outlet: `${name} News`, published, origin: "wire" });
  project.addArticle({ name: "wire", text: REPORT, outlet: "Wire", published: "2026-11-20T08:00" });
  add("herald", `Herald title\n\nRain fell over the coast.\n\n${REPORT}`, "2026-11-20T10:00");
  add("mirror", REPORT.replace("Twelve", "Fourteen"), "2026-11-20T11:00");
  add("courier", REPORT.replace("struck", "hit"), "2026-11-20T12:00");
  add("post", REPORT.replace(", the harbour office said", ""), "2026-11-20T13:00");
  add("short", REPORT.replace(` ${SAID}, the harbour office said.`, ""), "2026-11-20T14:00");
}

const marks = {
  cue: () => project.anchor("wire", "said"),
  speakerSpan: () => project.anchor("wire", "the harbour office"),
};
const claim = () =>
  project.claim("Twelve people were hurt.", "wire", SAID, {
    cue: marks.cue(),
    speakerSpan: marks.speakerSpan(),
    speaker: { kind: "unnamed", label: "the harbour office" },
    directness: "indirect",
  }).claimId;
const projections = (claimId: string): ProjectedQuote[] =>
  claimsQueries["claims.projections"](project.queries, { claimId }).projections;
const byOutlet = (found: readonly ProjectedQuote[]) => new Map(found.map((one) => [one.outlet, one]));

describe("a claim over copies", () => {
  test("is projected onto the copies with the same passage, the earliest first", () => {
    const found = projections(claim());
    expect(found.map(({ outlet }) => outlet)).toEqual([
      "herald News",
      "mirror News",
      "courier News",
      "post News",
    ]);
    expect(found[0]).toMatchObject({
      exactness: "same",
      weighty: false,
      words: [SAID],
      changes: [],
      speakerName: "the harbour office",
      fromOutlet: "Wire",
      left: false,
    });
    const { text } = project.textOf("herald");
    const [span] = found[0]?.content ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(SAID);
    expect(text.slice(found[0]?.cue?.start, found[0]?.cue?.end)).toBe("said");
  });

  test("tells a changed number, a changed word and a dropped speaker apart", () => {
    const found = byOutlet(projections(claim()));
    expect(found.get("mirror News")).toMatchObject({
      weighty: true,
      changes: [{ kind: "number", before: "Twelve", after: "Fourteen" }],
    });
    expect(found.get("courier News")).toMatchObject({
      weighty: false,
      exactness: "changed",
      changes: [{ kind: "wording", before: "struck", after: "hit" }],
    });
    expect(found.get("post News")).toMatchObject({
      weighty: true,
      cue: null,
      speakerSpan: null,
      changes: [{ kind: "speaker", before: "the harbour office", after: null }],
    });
  });

  test("is carried by copies with the passage, not by those that changed or dropped it", () => {
    const claimId = claim();
    expect(project.claimRow(claimId).carriage).toMatchObject({
      articles: 3,
      origins: 1,
      firstOutlet: "Wire",
      firstReason: "earliest",
    });
  });

  test("becomes quotes in one step that one undo takes back", () => {
    const claimId = claim();
    const articleIds = ["herald", "courier", "mirror", "short", "wire"].map(articleId);
    const added = claimsCommands["quotes.acceptProjected"](project.commands, { claimId, articleIds });
    expect(added).toEqual({ added: 3 });
    const { quotes } = claimsQueries["claims.get"](project.queries, { claimId });
    expect(quotes).toHaveLength(4);
    for (const quote of quotes) {
      expect(quote.speakerName).toBe("the harbour office");
      for (const { state } of quote.content) expect(state).toBe("exact");
      expect([quote.cue?.state, quote.speakerSpan?.state]).toEqual(["exact", "exact"]);
    }
    expect(projections(claimId).map(({ outlet }) => outlet)).toEqual(["post News"]);
    expect(project.undo()).toBe("add quotes in 3 copies");
    expect(projections(claimId)).toHaveLength(4);
    project.redo();
    expect(claimsQueries["claims.get"](project.queries, { claimId }).quotes).toHaveLength(4);
  });

  test("credits nobody where the copy dropped the speaker", () => {
    const claimId = claim();
    claimsCommands["quotes.acceptProjected"](project.commands, { claimId, articleIds: [articleId("post")] });
    const { quotes } = claimsQueries["claims.get"](project.queries, { claimId });
    expect(quotes.find((quote) => quote.outlet === "post News")).toMatchObject({
      speaker: null,
      cue: null,
      speakerSpan: null,
    });
  });

  test("can be left alone in an article, for good, and offered again", () => {
    const claimId = claim();
    const articleIds = [articleId("mirror")];
    const leave = (left: boolean) =>
      claimsCommands["quotes.leaveProjected"](project.commands, { claimId, articleIds, left });
    const isLeft = () => byOutlet(projections(claimId)).get("mirror News")?.left;
    leave(true);
    expect(isLeft()).toBe(true);
    project.undo();
    expect(isLeft()).toBe(false);
    project.redo();
    expect(isLeft()).toBe(true);
    project.rebuild();
    expect(isLeft()).toBe(true);
    leave(false);
    expect(isLeft()).toBe(false);
    leave(true);
    expect(isLeft()).toBe(true);
  });

  test("stands as a pale mark in each copy, in the order of its text", () => {
    const claimId = claim();
    const other = project.claim("Divers searched.", "wire", "Divers searched the water");
    const on = (name: string) =>
      claimsQueries["claims.projections"](project.queries, { articleId: articleId(name) }).projections;
    expect(on("herald").map((one) => one.claimId)).toEqual([claimId, other.claimId]);
    expect(on("short").map((one) => one.claimId)).toEqual([other.claimId]);
    expect(on("wire")).toEqual([]);
    const quote = project.quote("herald", "Divers searched the water");
    claimsCommands["quotes.add"](project.commands, { claimId: other.claimId, quote });
    expect(on("herald").map((one) => one.claimId)).toEqual([claimId]);
  });

  test("goes no further than its story", () => {
    project.addArticle({ name: "alone", text: REPORT, outlet: "Alone" });
    expect(projections(claim()).some((one) => one.outlet === "Alone")).toBe(false);
  });
});
