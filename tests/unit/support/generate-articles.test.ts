import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  type GeneratedArticle,
  generateArticles,
  writeArticleFolder,
} from "../../support/generate-articles.ts";

const fiveGrams = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(" ")));
};

/** Share of the smaller set's 5-grams that the other set holds too. */
const containment = (a: Set<string>, b: Set<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return [...small].filter((gram) => large.has(gram)).length / small.size;
};

const originalsOf = (articles: readonly GeneratedArticle[]) =>
  articles.filter((article) => article.copyOf === null);

test("the same seed gives the same articles and another seed gives others", () => {
  const first = [...generateArticles({ count: 50, seed: 7 })];
  expect([...generateArticles({ count: 50, seed: 7 })]).toEqual(first);
  const other = [...generateArticles({ count: 50, seed: 8 })];
  expect(other.map((article) => article.text)).not.toContain(first[0]?.text);
});

test("a longer run begins with the shorter one", () => {
  const short = [...generateArticles({ count: 20, seed: 3 })];
  expect([...generateArticles({ count: 60, seed: 3 })].slice(0, 20)).toEqual(short);
});

test("the share of copies is the one asked for, and each copy names an earlier original", () => {
  for (const share of [0, 0.2, 0.5]) {
    const articles = [...generateArticles({ count: 400, seed: 5, copyShare: share })];
    const seen = new Set<string>();
    let copies = 0;
    for (const article of articles) {
      if (article.copyOf === null) seen.add(article.path);
      else copies += seen.has(article.copyOf) ? 1 : 0;
    }
    expect(copies).toBe(400 * share);
    expect(seen.size + copies).toBe(400);
  }
});

test("paths are unique and articles have the sample's shape at about 3 kB", () => {
  const articles = [...generateArticles({ count: 1000, seed: 11 })];
  expect(new Set(articles.map((article) => article.path)).size).toBe(1000);
  const original = originalsOf(articles)[0];
  const [title, byline] = original?.text.split("\n\n") ?? [];
  expect(title).toMatch(/^\p{Lu}.{10,}/u);
  expect(byline).toMatch(/^By .+\n.+ \| \d{1,2} \p{L}+ \d{4}, \d\d:\d\d$/u);
  const mean = articles.reduce((sum, article) => sum + Buffer.byteLength(article.text), 0) / articles.length;
  expect(mean).toBeGreaterThan(2500);
  expect(mean).toBeLessThan(3600);
});

test("different originals share few 5-grams and a copy shares most of its own", () => {
  const articles = [...generateArticles({ count: 250, seed: 13 })];
  const grams = new Map(articles.map((article) => [article.path, fiveGrams(article.text)]));
  const paths = originalsOf(articles).map((article) => article.path);
  const shared: number[] = [];
  for (const [index, path] of paths.entries()) {
    for (const other of paths.slice(index + 1)) {
      shared.push(containment(grams.get(path) ?? new Set(), grams.get(other) ?? new Set()));
    }
  }
  expect(Math.max(...shared)).toBeLessThan(0.15);
  expect(shared.reduce((sum, value) => sum + value, 0) / shared.length).toBeLessThan(0.01);
  for (const { path, copyOf } of articles) {
    if (copyOf === null) continue;
    expect(containment(grams.get(path) ?? new Set(), grams.get(copyOf) ?? new Set())).toBeGreaterThan(0.5);
  }
});

test("a folder holds the generated texts under the paths it returns", () => {
  const dir = mkdtempSync(join(tmpdir(), "wirebench-articles-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const written = writeArticleFolder(dir, { count: 12, seed: 2 });
  const articles = [...generateArticles({ count: 12, seed: 2 })];
  expect(written).toHaveLength(12);
  expect(written.map(({ path }) => readFileSync(join(dir, path), "utf8"))).toEqual(
    articles.map(({ text }) => text),
  );
});
