import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cliQueries } from "../../../src/main/project/handlers/cli-queries.ts";
import { insertFoundPair } from "../../support/found-pair.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
  for (const name of ["one", "two", "three"]) project.addArticle({ name, text: `Text of ${name}.` });
});
afterEach(() => project.close());

const EVIDENCE = {
  ...{ score: 0.9, coverageA: 0, coverageB: 0, wordsA: 0, wordsB: 0, sharedWords: 0, longestRun: 0 },
  ...{ passages: [], changedNumbers: [], direction: null, directionReason: null },
};

describe("what the command line asks", () => {
  test("lists every article once, page by page", () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page: ReturnType<(typeof cliQueries)["cli.articles"]> = cliQueries["cli.articles"](
        project.queries,
        {
          cursor,
          limit: 2,
        },
      );
      seen.push(...page.articles.map((article) => article.path));
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect([seen, pages]).toEqual([["sample/one.txt", "sample/two.txt", "sample/three.txt"], 2]);
  });

  test("lists suggested and decided links; of contradicting decisions the parting one", () => {
    const [a = "", b = "", c = ""] = ["one", "two", "three"].map(articleId).sort();
    insertFoundPair(project.db, a, b, "copy", 0.9);
    const decide = project.db.prepare(
      "INSERT INTO copy_decision (id, a, b, decision, relation) VALUES (?, ?, ?, ?, ?)",
    );
    decide.run("d1", a, c, "accepted", "excerpt");
    decide.run("d2", a, c, "not-a-copy", null);
    const first = cliQueries["cli.copies"](project.queries, { cursor: null, limit: 1 });
    expect(first.links).toEqual([
      {
        ...{ a, b, relation: "copy", score: 0.9, decision: null, evidence: EVIDENCE, suggested: "copy" },
        sentence: expect.stringMatching(
          /^No shared passage was found in “Title of \w+” and “Title of \w+”\.$/u,
        ),
      },
    ]);
    const second = cliQueries["cli.copies"](project.queries, { cursor: first.next, limit: 1 });
    expect(second.links).toEqual([
      {
        a,
        b: c,
        relation: "excerpt",
        score: 0,
        decision: "not-a-copy",
        evidence: null,
        suggested: null,
        sentence: null,
      },
    ]);
  });

  test("finds an article by id, path, beginning of the id and either end of a path", () => {
    const found = (article: string) =>
      cliQueries["cli.resolve"](project.queries, { article }).found.map(({ path }) => path);
    const id = articleId("two");
    expect(found(id)).toEqual(["sample/two.txt"]);
    expect(found("sample/two.txt")).toEqual(["sample/two.txt"]);
    expect(found(id.slice(0, 8).toUpperCase())).toEqual(["sample/two.txt"]);
    expect(found(id.slice(0, 3))).toEqual([]);
    expect(found("two.txt")).toEqual(["sample/two.txt"]);
    expect(found("/home/ada/sample/two.txt")).toEqual(["sample/two.txt"]);
    expect(found("wo.txt")).toEqual([]);
    expect(found("%")).toEqual([]);
    expect(found(" ")).toEqual([]);
  });
});
