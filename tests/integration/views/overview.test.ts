import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { viewsQueries } from "../../../src/main/project/handlers/views-queries.ts";
import { overviewContract } from "../../../src/shared/contract/overview.contract.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const overview = () => viewsQueries["views.overview"](project.queries);
const TEXT = [
  "Harbour report",
  "",
  "“We counted 14 boats before the fire started,” the harbour master said.",
  "The mayor said that nobody was hurt. The fire of 3 November 2026 cost 2,500 crowns.",
].join("\n");

describe("the project at a glance", () => {
  test("an empty project has an overview too", () => {
    expect(overview()).toMatchObject({
      byTime: [],
      mostCopied: [],
      disputed: [],
      counts: { articles: 0, claims: 0 },
    });
  });

  test("counts articles by day, outlet, language and claims by origins", () => {
    project.addArticle({ name: "one", text: TEXT, outlet: "Wire", published: "2026-11-03T08:00" });
    project.addArticle({
      name: "copy",
      text: `${TEXT} `,
      outlet: "Wire ",
      published: "2026-11-04",
      origin: "one",
    });
    project.addArticle({ name: "two", text: `${TEXT}  `, outlet: "Herald", published: "2026-11" });
    project.addArticle({ name: "three", text: `${TEXT}   `, outlet: null, published: null });
    project.claim("Fourteen boats", "one", "14 boats");
    const { claimId } = project.claim("Nobody hurt", "two", "nobody was hurt");
    const found = overview();
    expect(found.counts).toMatchObject({
      articles: 4,
      origins: 3,
      stories: 1,
      outlets: 2,
      claims: 2,
      quotes: 2,
    });
    expect([found.timeStep, found.byTime]).toEqual([
      "day",
      [
        { value: "2026-11", count: 1 },
        { value: "2026-11-03", count: 1 },
        { value: "2026-11-04", count: 1 },
        { value: null, count: 1 },
      ],
    ]);
    expect(found.byOutlet.reduce((sum, one) => sum + one.count, 0)).toBe(4);
    expect(found.byOrigins).toContainEqual({ origins: 1, claims: 2 });
    expect(found.mostCopied).toMatchObject([{ id: articleId("one"), count: 1 }]);
    expect(found.waiting).toMatchObject({ articlesWithoutClaim: 2, copies: 0, conflicts: 0 });
    expect(found.disputedTotal).toBe(0);
    project.db.prepare("UPDATE quote SET stance = 'denied' WHERE claim_id = ?").run(claimId);
    expect(overview().disputedTotal).toBe(0);
    expect(v.safeParse(overviewContract["views.overview"].output, found).success).toBe(true);
  });

  test("a corpus of years is counted by year", () => {
    for (let year = 1990; year < 2020; year += 1) {
      project.addArticle({ name: `y${year}`, text: `${TEXT} ${year}`, published: `${year}-05-01` });
    }
    expect(overview().timeStep).toBe("year");
    expect(overview().byTime).toHaveLength(30);
  });
});

describe("coverage of an article", () => {
  const coverage = () =>
    viewsQueries["views.articleCoverage"](project.queries, { articleId: articleId("one") });

  test("quotations, speech and numbers without a claim lead to their places; a claim covers them", () => {
    project.addArticle({ name: "one", text: TEXT });
    const { row, open } = coverage();
    expect(row.quotations).toEqual({ found: 1, claimed: 0 });
    expect(row.statements).toEqual({ found: 2, claimed: 0 });
    expect(row.speech.found).toBeGreaterThanOrEqual(2);
    // The year and the day of a date are no numbers of their own.
    expect(row.numbers).toEqual({ found: 2, claimed: 0 });
    for (const { span, context, contextSpan } of open) {
      expect(context.slice(contextSpan.start, contextSpan.end)).toBe(
        TEXT.slice(span.start, span.end).replace(/\s/gu, " "),
      );
    }
    project.claim("Fourteen boats", "one", "We counted 14 boats before the fire started");
    const after = coverage();
    expect(after.row).toMatchObject({
      claims: 1,
      quotations: { claimed: 1 },
      numbers: { found: 2, claimed: 1 },
    });
    expect(after.open.length).toBe(open.length - 2);
    project.undo();
    expect(coverage()).toEqual({ row, open });
  });

  test("the table gives the same figures page by page", () => {
    for (const name of ["one", "two", "three"])
      project.addArticle({ name, text: `${TEXT} ${name}`, published: "2026-11-03" });
    const page = (offset: number, limit: number) =>
      viewsQueries["views.coverage"](project.queries, {
        ...{ filter: {}, sort: { column: "published", direction: "ascending" }, offset, limit },
      });
    expect(page(0, 25).total).toBe(3);
    expect([...page(0, 2).rows, ...page(2, 2).rows]).toEqual(page(0, 25).rows);
    const one = page(0, 25).rows.find((row) => row.articleId === articleId("one"));
    expect(one).toEqual(coverage().row);
  });

  test("no article is said so", () => {
    expect(() => viewsQueries["views.articleCoverage"](project.queries, { articleId: "none" })).toThrow();
  });
});
