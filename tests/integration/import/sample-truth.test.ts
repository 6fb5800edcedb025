import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { type ReadArticle, readArticle } from "../../../src/main/project/import/readers/read-article.ts";
import { type CopyRelation, joinsStory } from "../../../src/shared/domain/copy-link.ts";
import { type ComparedArticle, compareArticles } from "../../../src/shared/text/compare/compare-articles.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SAMPLE = join(ROOT, "resources/sample");
const Text = v.nullable(v.string());
const TruthSchema = v.array(
  v.object({
    path: v.string(),
    title: v.string(),
    outlet: Text,
    byline: Text,
    published: Text,
    language: v.string(),
    story: Text,
    relation: Text,
    copyOf: Text,
    related: v.array(v.string()),
    boilerplate: v.array(v.string()),
  }),
);
const TRUTH = v.parse(
  TruthSchema,
  JSON.parse(readFileSync(join(ROOT, "tests/fixtures/sample-truth.json"), "utf8")),
);
/** Their texts name no outlet anywhere; the person sets it for the folder. A wrong guess would be worse than none. */
const NAMELESS = new Set([
  "quick-courier/mayad-strikes-in-brief.txt",
  "quick-courier/relief-director-out.txt",
]);

function read(path: string): ReadArticle {
  const outcome = readArticle({ path, bytes: readFileSync(join(SAMPLE, path)) });
  if (outcome.kind === "refused") throw new Error(`${path} was refused: ${outcome.reason}`);
  return outcome.article;
}

function linesOf(article: ReadArticle, role: string): string[] {
  return article.zones
    .filter((zone) => zone.role === role)
    .map((zone) => article.text.slice(zone.start, zone.end));
}

const ARTICLES = new Map(TRUTH.map(({ path }) => [path, read(path)]));

function articleAt(path: string): ReadArticle {
  const article = ARTICLES.get(path);
  if (article === undefined) throw new Error(`no article ${path}`);
  return article;
}

describe("the sample folder is read as a person reads it", () => {
  test.each(TRUTH)("$path: title, outlet, by-line, date and language", (truth) => {
    const article = articleAt(truth.path);
    expect({
      title: article.title.value,
      outlet: article.outlet.value,
      byline: article.byline.value,
      published: article.published.value,
      language: article.language,
    }).toEqual({
      title: truth.title,
      outlet: NAMELESS.has(truth.path) ? null : truth.outlet,
      byline: truth.byline,
      published: truth.published,
      language: truth.language,
    });
  });

  test.each(TRUTH)("$path: headlines of other articles and lines of the page, and nothing else", (truth) => {
    const article = articleAt(truth.path);
    // What the reader of pages left out altogether is not in the text.
    const kept = (lines: readonly string[]): string[] => lines.filter((line) => article.text.includes(line));
    expect(linesOf(article, "related-headline").sort()).toEqual(kept(truth.related).sort());
    expect(linesOf(article, "boilerplate").sort()).toEqual(kept(truth.boilerplate).sort());
  });
});

type Truth = v.InferOutput<typeof TruthSchema>[number];

/** The article that a chain of copies goes back to. */
function originOf(truth: Truth): string {
  const source = TRUTH.find(({ path }) => path === truth.copyOf);
  return source === undefined ? truth.path : originOf(source);
}

function comparedOf(path: string): ComparedArticle {
  const { text, zones, title, outlet, published } = articleAt(path);
  return {
    text,
    zones,
    title: title.value ?? "",
    outlet: outlet.value,
    published: published.value,
  };
}

const COMPARED = new Map(TRUTH.map(({ path }) => [path, comparedOf(path)]));

function relationOf(a: Truth, b: Truth): CopyRelation | null {
  const [left, right] = [COMPARED.get(a.path), COMPARED.get(b.path)];
  return left === undefined || right === undefined ? null : (compareArticles(left, right)?.relation ?? null);
}

function pairs(wanted: (a: Truth, b: Truth) => boolean): [Truth, Truth][] {
  return TRUTH.flatMap((a, index) =>
    TRUTH.slice(index + 1)
      .filter((b) => wanted(a, b))
      .map((b): [Truth, Truth] => [a, b]),
  );
}

function areIssues(a: Truth, b: Truth): boolean {
  const bothRecur = a.relation === "recurring-report" && b.relation === "recurring-report";
  return bothRecur && a.story === b.story;
}

describe("the sample folder's articles are related as a person relates them", () => {
  test.each(TRUTH.filter(({ copyOf }) => copyOf !== null))("$path is a $relation of $copyOf", (truth) => {
    const source = TRUTH.find(({ path }) => path === truth.copyOf);
    expect(source).toBeDefined();
    if (source !== undefined) expect(relationOf(truth, source)).toBe(truth.relation);
  });

  test("issues of a bulletin are recurring reports, not copies of each other", () => {
    const issues = pairs(areIssues);
    expect(issues.length).toBe(6);
    for (const [a, b] of issues)
      expect([a.path, b.path, relationOf(a, b)]).toEqual([a.path, b.path, "recurring-report"]);
  });

  test("independent reports of one event are not joined, and nothing else is taken for a bulletin", () => {
    const apart = pairs((a, b) => originOf(a) !== originOf(b) && !areIssues(a, b));
    const wrong = apart.filter(([a, b]) => {
      const relation = relationOf(a, b);
      return relation !== null && (joinsStory(relation) || relation === "recurring-report");
    });
    expect(wrong.map(([a, b]) => `${a.path} ${b.path} ${relationOf(a, b)}`)).toEqual([]);
  });
});
