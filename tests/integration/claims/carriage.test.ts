import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articleRows } from "../../../src/main/project/articles/article-rows.ts";
import { claimsCommands } from "../../../src/main/project/handlers/claims-commands.ts";
import { claimsQueries } from "../../../src/main/project/handlers/claims-queries.ts";
import { insertFoundPair } from "../../support/found-pair.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const WORDS = "“We saw three boats,” the mayor said";

/** One report with three copies, one of them without the words, and a report of its own. */
function addStories(): void {
  project.addArticle({
    name: "agency",
    text: `Boats seen\n\n${WORDS} on Monday. Rain fell.`,
    outlet: "Agency",
    published: "2026-11-18T08:00",
  });
  const copies = [
    ["daily", `Boats at sea\n\n"WE SAW   three boats," the\nMayor said on Monday.`, "Daily", "2026-11-18"],
    ["mirror", `Boats seen\n\n${WORDS} on Monday. Rain fell.`, "daily ", "2026-11-19"],
    ["short", "Boats\n\nRain fell on Monday.", "Short News", "2026-11-17"],
  ] as const;
  for (const [name, text, outlet, published] of copies) {
    project.addArticle({ name, text, outlet, published, origin: "agency" });
  }
  project.addArticle({
    name: "radio",
    text: "Own report\n\nThe mayor told us that three boats had passed.",
    outlet: "Radio",
    published: "2026-11",
  });
}

describe("how far a claim is carried", () => {
  test("counts the quoted article, the copies that hold the words, and one origin for all of them", () => {
    addStories();
    const { claimId } = project.claim(
      "Three boats were seen.",
      "daily",
      'WE SAW   three boats," the\nMayor said',
    );
    expect(project.claimRow(claimId).carriage).toEqual({
      articles: 3,
      outlets: 2,
      origins: 1,
      firstArticleId: articleId("agency"),
      firstTitle: "Title of agency",
      firstOutlet: "Agency",
      firstPublished: "2026-11-18T08:00",
      firstReason: "earliest",
    });
    const quote = project.quote("radio", "three boats had passed");
    claimsCommands["quotes.add"](project.commands, { claimId, quote });
    expect(project.claimRow(claimId).carriage).toMatchObject({ articles: 4, outlets: 3, origins: 2 });
  });

  test("shows each story with its origin first and how every copy is related", () => {
    addStories();
    insertFoundPair(project.db, articleId("agency"), articleId("daily"), "copy", 0.9);
    const { claimId } = project.claim("Three boats were seen.", "mirror", WORDS);
    const { carriers } = claimsQueries["claims.get"](project.queries, { claimId });
    expect(carriers).toHaveLength(1);
    expect(carriers[0]?.members).toMatchObject([
      { articleId: articleId("agency"), relation: "origin", isOrigin: true, quoted: false },
      { articleId: articleId("daily"), relation: "copy", score: 0.9, quoted: false },
      { articleId: articleId("mirror"), relation: "copy", score: null, quoted: true },
    ]);
  });

  test("takes a quote of several spans for carried only where all of them stand", () => {
    addStories();
    const content = [project.anchor("agency", "We saw three boats"), project.anchor("agency", "Rain fell")];
    const { claimId } = project.claim("Boats and rain.", "agency", WORDS, { content });
    expect(project.claimRow(claimId).carriage).toMatchObject({ articles: 2, origins: 1 });
  });

  test("names the credited origin as the first, whatever the dates say", () => {
    const words = "The dam will be opened on Friday for the first time in nine years";
    project.addArticle({ name: "wire", text: `${words}.`, outlet: "Coast Wire", published: "2026-11-20" });
    const text = `PORT AMAL (Coast Wire) - ${words}.\n\nSource: Coast Wire`;
    project.addArticle({ name: "paper", text, outlet: "Paper", published: "2026-11-19", origin: "wire" });
    const { claimId } = project.claim("The dam will be opened.", "paper", words);
    expect(project.claimRow(claimId).carriage).toMatchObject({
      articles: 2,
      firstOutlet: "Coast Wire",
      firstReason: "credited",
    });
  });

  test("does not take words inside longer words for the quote", () => {
    project.addArticle({ name: "one", text: "He left." });
    project.addArticle({ name: "two", text: "She left.", origin: "one" });
    const { claimId } = project.claim("He left.", "one", "He left");
    expect(project.claimRow(claimId).carriage.articles).toBe(1);
  });

  test("follows the stories when they change", () => {
    addStories();
    const { claimId } = project.claim("Three boats were seen.", "mirror", WORDS);
    project.db.prepare("UPDATE article SET story_id = id WHERE id = ?").run(articleId("mirror"));
    expect(project.claimRow(claimId).carriage).toMatchObject({
      articles: 1,
      origins: 1,
      firstOutlet: "daily ",
    });
  });

  test("rows of the articles table count copies and claims", () => {
    addStories();
    const { claimId } = project.claim("Three boats were seen.", "mirror", WORDS);
    claimsCommands["quotes.add"](project.commands, { claimId, quote: project.quote("mirror", "Rain fell") });
    project.claim("Rain fell.", "mirror", "Rain fell");
    const ids = ["radio", "mirror", "nowhere", "agency"].map(articleId);
    expect(articleRows(project.db, ids)).toMatchObject([
      { id: ids[0], copies: 0, claims: 0, isOrigin: true },
      { id: ids[1], copies: 3, claims: 2, isOrigin: false, storyId: ids[3] },
      { id: ids[3], copies: 3, claims: 0, isOrigin: true },
    ]);
  });
});
