import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { comparePair } from "../../../src/main/project/copies/compare-pair.ts";
import { recomputeStories } from "../../../src/main/project/copies/copies.service.ts";
import { copyThreshold } from "../../../src/main/project/copies/threshold.ts";
import { cliQueries } from "../../../src/main/project/handlers/cli-queries.ts";
import { copiesCommands } from "../../../src/main/project/handlers/copies-commands.ts";
import { copiesQueries } from "../../../src/main/project/handlers/copies-queries.ts";
import { storeComparedPair } from "../../support/found-pair.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const VOCABULARY =
  `harbour crane rope gull tide mayor council bridge winter market lamp ferry island captain letter window
  garden river stone bread music paper train mountain valley doctor school bottle engine shadow copper candle thunder
  morning evening quiet narrow heavy green sudden distant counted carried opened followed promised repaired painted`.split(
    /\s+/u,
  );

/** Sentences of fourteen words that hardly repeat; a subject always says the same. */
function sentences(subject: string, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => {
    let state = (from + index + 1) * 7919 + subject.length * 104729;
    const words = Array.from({ length: 14 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return VOCABULARY[(state >> 8) % VOCABULARY.length] ?? "";
    });
    return `The ${words.join(" ")}.`;
  }).join(" ");
}

/** The first `shared` of ten sentences stand in the wire's report; nine in all. */
const article = (subject: string, shared: number) =>
  `${sentences("harbour", 0, shared)} ${sentences(subject, 40, 49 - shared)}`;

function link(a: string, b: string): void {
  const [one, other] = [articleId(a), articleId(b)];
  const pair = comparePair(project.db, one, other);
  if (pair === null) throw new Error("too little in common");
  storeComparedPair(project.db, one, other, pair);
}

function addReports(): void {
  project.addArticle({
    name: "wire",
    text: sentences("harbour", 0, 10),
    outlet: "Wire",
    published: "2026-11-20",
  });
  for (const [name, shared] of [
    ["most", 8],
    ["part", 4],
  ] as const) {
    project.addArticle({ name, text: article(name, shared), outlet: `The ${name}`, published: "2026-11-21" });
    link(name, "wire");
  }
  recomputeStories(project.db);
}

const countsAt = (threshold: number) => copiesQueries["copies.countsAt"](project.queries, { threshold });
const setThreshold = (threshold: number | null) => {
  copiesCommands["copies.setThreshold"](project.commands, { threshold });
  recomputeStories(project.db);
};

describe("the threshold", () => {
  test("is tried without changing anything: links, stories and folded articles under each", () => {
    addReports();
    expect(countsAt(0.55)).toMatchObject({ current: 0.55, preset: 0.55, links: 1, stories: 1, folded: 1 });
    expect(countsAt(0.9)).toMatchObject({ links: 0, stories: 0, folded: 0 });
    expect(countsAt(0.3)).toMatchObject({ links: 2, stories: 1, folded: 2 });
    expect(project.storyOf("part")).toBe(articleId("part"));
  });

  test("is set for the project; stories follow, undo and rebuild bring both back", () => {
    addReports();
    setThreshold(0.35);
    expect(project.storyOf("part")).toBe(articleId("wire"));
    expect(countsAt(0.5).current).toBe(0.35);
    setThreshold(0.9);
    expect(project.storyOf("most")).toBe(articleId("most"));
    expect(project.undo()).toBe("copies from 90 %");
    recomputeStories(project.db);
    expect(project.storyOf("part")).toBe(articleId("wire"));
    project.rebuild();
    expect(copyThreshold(project.db)).toBe(0.35);
    setThreshold(null);
    expect(copyThreshold(project.db)).toBe(0.55);
    expect(project.storyOf("part")).toBe(articleId("part"));
    project.undo();
    expect(copyThreshold(project.db)).toBe(0.35);
    project.undo();
    expect(copyThreshold(project.db)).toBe(0.55);
  });

  test("never parts what a person accepted nor joins what a person keeps apart", () => {
    addReports();
    const decide = (name: string, decision: "accepted" | "not-a-copy") =>
      copiesCommands["copies.decide"](project.commands, {
        pairs: [{ a: articleId(name), b: articleId("wire") }],
        decision,
      });
    decide("most", "accepted");
    decide("part", "not-a-copy");
    setThreshold(0.9);
    expect(project.storyOf("most")).toBe(articleId("wire"));
    setThreshold(0.3);
    expect(project.storyOf("part")).toBe(articleId("part"));
  });
});

describe("the evidence of a pair", () => {
  test("is computed for articles that nobody linked", () => {
    addReports();
    const pair = copiesQueries["copies.pair"](project.queries, {
      a: articleId("most"),
      b: articleId("part"),
    });
    expect(pair.link).toMatchObject({ decision: null, relation: pair.link.suggested });
    expect(pair.passages.length).toBeGreaterThan(0);
    const [passage] = pair.passages;
    expect(pair.left.text.slice(passage?.left.start, passage?.left.end)).toBe(
      pair.right.text.slice(passage?.right.start, passage?.right.end),
    );
  });

  test("keeps the suggestion beside the decision and counts the groups that a refusal parts", () => {
    addReports();
    const [most, wire, part] = ["most", "wire", "part"].map(articleId);
    if (most === undefined || wire === undefined || part === undefined) throw new Error("three articles");
    const pairs = [{ a: most, b: wire }];
    copiesCommands["copies.decide"](project.commands, { pairs, decision: "accepted", relation: "excerpt" });
    const decided = copiesQueries["copies.queue"](project.queries, { show: "decided", offset: 0, limit: 9 });
    expect(decided.links).toMatchObject([{ relation: "excerpt", decision: "accepted" }]);
    expect(decided.links[0]?.suggested).not.toBe("excerpt");
    const view = copiesQueries["copies.pair"](project.queries, { a: part, b: wire });
    const [ofWire, ofPart] =
      view.left.row.id === wire
        ? [view.groups.left, view.groups.right]
        : [view.groups.right, view.groups.left];
    expect([ofWire, ofPart]).toEqual([2, 1]);
  });
});

describe("why, on the command line", () => {
  test("gives sentence, passages, changes, direction and all relations considered, also without a link", () => {
    addReports();
    const why = cliQueries["cli.why"](project.queries, { a: articleId("part"), b: articleId("wire") });
    expect(why.sentence).toMatch(/^\d+ % of The part \(\d+ words\) stands in Wire in \d+ passages?/u);
    expect(why).toMatchObject({ linked: true, sameStory: false, direction: "a-from-b", decision: null });
    for (const { a, b } of why.passages) expect(a.words.slice(0, 20)).toBe(b.words.slice(0, 20));
    expect(why.considered.map((one) => one.relation)).toHaveLength(7);
    expect(why.considered.filter((one) => one.chosen).map((one) => one.relation)).toEqual([why.suggested]);
    const unlinked = cliQueries["cli.why"](project.queries, { a: articleId("part"), b: articleId("most") });
    expect(unlinked.linked).toBe(false);
    project.addArticle({
      name: "other",
      text: "Nothing of this stands anywhere else in the whole of this corpus.",
    });
    const none = cliQueries["cli.why"](project.queries, { a: articleId("other"), b: articleId("wire") });
    expect(none).toMatchObject({ relation: null, suggested: null, passages: [], score: 0 });
    expect(none.sentence).toMatch(/^No shared passage was found/u);
  });
});
