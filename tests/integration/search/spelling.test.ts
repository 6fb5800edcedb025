import { afterEach, beforeEach, expect, test } from "vitest";
import { spellingOf } from "../../../src/main/project/search/spelling.ts";
import { collectTermsStep } from "../../../src/main/project/search/term-table.ts";
import { searchProject } from "../../support/search-project.ts";

let project: ReturnType<typeof searchProject>;
beforeEach(() => {
  project = searchProject();
  for (const text of [
    "the bridge fell",
    "a bridge and the harbour",
    "the brigade came",
    "Ялта и мост",
    "ქართული ენა",
  ])
    project.add([text]);
  project.indexAll();
  while (collectTermsStep(project.index));
  // Searching attaches the index.
  project.search("");
});
afterEach(() => project.close());

const spelled = (query: string) =>
  spellingOf(project.db, query).words.map(({ word, instead }) => [word, instead.map(({ term }) => term)]);

test("words that no article has get the corpus' own words, nearest first", () => {
  expect(spelled("brige")).toEqual([["brige", ["bridge", "brigade"]]]);
  expect(spelled("harbuor")).toEqual([["harbuor", ["harbour"]]]);
  expect(spelled("мостт")).toEqual([["мостт", ["мост"]]]);
});

test("a wrong first letter is found when no word begins so", () => {
  expect(spelled("xridge")).toEqual([["xridge", ["bridge"]]]);
});

test("words that are there, numbers, short words, quoted names of filters and what is left out are not asked about", () => {
  expect(spelled("bridge harbour")).toEqual([]);
  expect(spelled("2026 zz -brige outlet:brige")).toEqual([]);
  expect(spelled("qwertyuiop")).toEqual([]);
  expect(spelled("")).toEqual([]);
});

test("a word that came in after the terms were collected is not taken for a mistake", () => {
  project.add(["the brigge stands"]);
  project.indexAll();
  expect(spelled("brigge")).toEqual([]);
});

test("the query keeps everything else as it was typed", () => {
  const [found] = spellingOf(project.db, '(Brige OR "the harbuor") NOT title:fell').words;
  expect(found?.instead[0]?.query).toBe('(bridge OR "the harbuor") NOT title:fell');
});
