import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { articlesCommands } from "../../../src/main/project/handlers/articles-commands.ts";
import { boilerplateCommands, boilerplateQueries } from "../../../src/main/project/handlers/boilerplate.ts";
import { hashedParagraphs } from "../../../src/shared/text/zones/decided-paragraphs.ts";
import { articleId, ResearchProject } from "../../support/research-project.ts";

let project: ResearchProject;
beforeEach(() => {
  project = new ResearchProject();
});
afterEach(() => project.close());

const SLOGAN = "Salt on the wind and lanterns over Kesh.";
const NOTICE = "Write to us to have this text removed.";

function hashOf(words: string): number {
  const hash = hashedParagraphs(words)[0]?.hash ?? null;
  if (hash === null) throw new Error(`too short: ${words}`);
  return hash;
}

/** Three articles end with the slogan, the last one with the notice as well; both are learned. */
function addArticles(): void {
  for (const [index, name] of ["ferry", "grain", "river"].entries()) {
    const text = [`The ${name} report of the day.`, SLOGAN, ...(index === 2 ? [NOTICE] : [])].join("\n\n");
    project.addArticle({ name, text, outlet: index === 2 ? "Orrin Post" : "Kesh Lantern" });
  }
  learn(SLOGAN, { articles: 30, families: 9, outlets: ["Kesh Lantern"], sample: "ferry" });
  learn(NOTICE, { articles: 12, families: 12, outlets: null, sample: "river" });
}

function learn(
  words: string,
  row: { articles: number; families: number; outlets: readonly string[] | null; sample: string },
): void {
  project.db
    .prepare(
      `INSERT INTO copy_paragraph (hash, articles, families, role, strength, outlets, sample)
       SELECT :hash, :articles, :families, 'boilerplate', 'strong', :outlets, key FROM article WHERE id = :id`,
    )
    .run({
      ...{ hash: BigInt(hashOf(words)), articles: BigInt(row.articles), families: BigInt(row.families) },
      ...{ outlets: row.outlets === null ? null : JSON.stringify(row.outlets), id: articleId(row.sample) },
    });
}

const learned = (show: "learned" | "decided" = "learned", outlet?: string | null) =>
  boilerplateQueries["boilerplate.learned"](project.queries, {
    ...{ show, offset: 0, limit: 50 },
    ...(outlet === undefined ? {} : { outlet }),
  });
const places = (words: string) =>
  boilerplateQueries["boilerplate.places"](project.queries, { hash: hashOf(words) }).places;
const decide = (words: string, outlet: string | null, role: "body" | "boilerplate" | null) =>
  boilerplateCommands["boilerplate.decide"](project.commands, { hash: hashOf(words), outlet, role });

describe("learned paragraphs", () => {
  beforeEach(addArticles);

  test("are listed by outlet with their words and how many unlike articles have them", () => {
    const { total, outlets, paragraphs } = learned();
    expect(total).toBe(2);
    expect(outlets).toEqual([
      { outlet: null, count: 1 },
      { outlet: "Kesh Lantern", count: 1 },
    ]);
    expect(paragraphs.map(({ words, learned: one }) => [words, one?.families, one?.outlets])).toEqual([
      [NOTICE, 12, null],
      [SLOGAN, 9, ["Kesh Lantern"]],
    ]);
    expect(learned("learned", "Kesh Lantern").paragraphs.map(({ words }) => words)).toEqual([SLOGAN]);
    expect(learned("learned", null).paragraphs.map(({ words }) => words)).toEqual([NOTICE]);
    expect(learned("learned", "Nobody").total).toBe(0);
  });

  test("show where they stand, with the paragraphs around and what is in force there", () => {
    expect(places(NOTICE)).toEqual([
      {
        ...{ articleId: articleId("river"), title: "Title of river", outlet: "Orrin Post", published: null },
        ...{ direction: "ltr", before: SLOGAN, words: NOTICE, after: "", role: "body", decided: false },
      },
    ]);
    // Learned for one outlet: places in others are not shown.
    expect(
      places(SLOGAN)
        .map(({ articleId: id }) => id)
        .sort(),
    ).toEqual(["ferry", "grain"].map(articleId).sort());
    expect(places("Four words nobody wrote")).toEqual([]);
  });

  test("tell of zones that people decided on, and show those places first", () => {
    expect(learned().paragraphs.map(({ touchedByPeople }) => touchedByPeople)).toEqual([0, 0]);
    const { text } = project.textOf("grain");
    const start = text.indexOf(SLOGAN);
    articlesCommands["zones.decide"](project.commands, {
      ...{ articleId: articleId("grain"), start, end: start + SLOGAN.length, role: "caption" },
    });
    expect(learned("learned", "Kesh Lantern").paragraphs[0]?.touchedByPeople).toBe(1);
    expect(places(SLOGAN)[0]).toMatchObject({
      articleId: articleId("grain"),
      role: "caption",
      decided: true,
    });
  });

  test("kept for an outlet are article text there and stay a suggestion for others", () => {
    expect(decide(SLOGAN, "Kesh Lantern", "body")).toEqual({ articles: 2 });
    expect(places(SLOGAN).map(({ role, decided }) => [role, decided])).toEqual([
      ["body", true],
      ["body", true],
    ]);
    expect(learned().total).toBe(2);
    expect(learned("decided").paragraphs.map(({ words, decisions }) => [words, decisions])).toEqual([
      [SLOGAN, [{ outlet: "Kesh Lantern", role: "body" }]],
    ]);
  });

  test("never to be learned leave the suggestions; undo and taking back bring them again", () => {
    expect(decide(SLOGAN, null, "body")).toEqual({ articles: 3 });
    expect(learned().paragraphs.map(({ words }) => words)).toEqual([NOTICE]);
    expect(learned()).toMatchObject({ learned: 1, decided: 1 });
    expect(project.undo()).toBe("paragraph: body");
    expect(learned()).toMatchObject({ learned: 2, decided: 0 });
    decide(SLOGAN, null, "boilerplate");
    expect(places(SLOGAN)[0]).toMatchObject({ role: "boilerplate", decided: true });
    decide(SLOGAN, null, null);
    expect(learned()).toMatchObject({ learned: 2, decided: 0 });
  });

  test("decided on stay known when the corpus teaches them no more", () => {
    decide(SLOGAN, null, "body");
    project.db.exec("DELETE FROM copy_paragraph");
    expect(learned("decided").paragraphs).toMatchObject([{ words: SLOGAN, learned: null }]);
    expect(places(SLOGAN)).toHaveLength(3);
    decide(SLOGAN, null, null);
    expect(() => decide(SLOGAN, null, "body")).toThrow();
  });
});
