import { afterEach, beforeEach, expect, test } from "vitest";
import { findNamePlaces } from "../../../src/main/project/actors/name-places.ts";
import { articlesNaming } from "../../../src/main/project/search/named-articles.ts";
import { attachSearchIndex } from "../../../src/main/project/search/search-index.ts";
import { searchProject } from "../../support/search-project.ts";
import { createRandom } from "../../support/seeded-random.ts";

let project: ReturnType<typeof searchProject>;
beforeEach(() => {
  project = searchProject();
});
afterEach(() => project.close());

const NAMES = [
  ["US"],
  ["us"],
  ["Al-Sisi"],
  ["O'Brien", "O’Neill"],
  ["北京"],
  ["王"],
  ["القدس"],
  ["São Paulo"],
  ["Lena Orsk", "Orsk"],
  ["C++"],
  ["U.N."],
  ["3rd Brigade"],
  ["김철수"],
];
const WORDS =
  "US us the Al-Sisi al sisi Sisi O'Brien O’Brien Brien O'Neill 北京 在北京市开会 王先生 القُدس القدس Sao São Paulo Paulo Lena Orsk Orsk's C++ C U.N. UN 3rd Brigade 김철수는 김 and, of. “Orsk”".split(
    " ",
  );

/** What is found with the index and by reading everything, as comparable lines. */
function compare(names: string[]): void {
  const lines = (keys: readonly number[] | null) =>
    findNamePlaces(
      project.db,
      { names, weakNames: [] },
      { articleId: null, storyId: null, keys },
      5000,
    ).places.map(({ articleId, anchor }) => `${articleId} ${anchor.start}-${anchor.end} ${anchor.exact}`);
  const keys = articlesNaming(project.db, names);
  expect(keys, names.join()).not.toBeNull();
  expect(lines(keys), names.join()).toEqual(lines(null));
}

test("names are found with the index exactly where they are found without, at every stage of indexing", () => {
  const random = createRandom(7);
  const text = () => Array.from({ length: 12 }, () => random.pick(WORDS)).join(" ");
  project.atOnce(() => {
    for (let index = 0; index < 60; index++) project.add([text(), ["caption", text()], text()]);
  });
  expect(attachSearchIndex(project.db, project.indexPath, "p")).toBe(true);
  for (const names of NAMES) expect(articlesNaming(project.db, names)).toBeNull();
  let steps = 0;
  do {
    steps += 1;
    for (const names of steps === 1 ? [] : NAMES) compare(names);
  } while (project.step(15).remaining > 0 && steps < 20);
  for (const names of NAMES) compare(names);
  // What comes after is found before it is indexed.
  project.add([text(), text()]);
  for (const names of NAMES) compare(names);
  const narrow = articlesNaming(project.db, ["no such name anywhere"]);
  expect(narrow?.length).toBe(1);
});

test("a name without any letter or digit cannot be looked up: everything is read", () => {
  project.add(["!!! and more"]);
  while (project.step(10).remaining > 0);
  expect(attachSearchIndex(project.db, project.indexPath, "p")).toBe(true);
  expect(articlesNaming(project.db, ["!!!"])).toBeNull();
  expect(articlesNaming(project.db, ["!!!", "more"])).toBeNull();
});
