import { afterEach, beforeEach, expect, test } from "vitest";
import { rankKeys } from "../../../src/main/project/search/rank-keys.ts";
import { prepareSearch } from "../../../src/main/project/search/search.repository.ts";
import { attachSearchIndex } from "../../../src/main/project/search/search-index.ts";
import { Stopped, stopWhen } from "../../../src/main/project/search/stop-signal.ts";
import { searchProject } from "../../support/search-project.ts";

const ALL = { first: 0, end: Number.MAX_SAFE_INTEGER };
let project: ReturnType<typeof searchProject>;

beforeEach(() => {
  project = searchProject();
  project.atOnce(() => {
    for (let article = 0; article < 200; article += 1) project.add([`ferry ${"port ".repeat(article % 7)}`]);
  });
  project.indexAll();
  attachSearchIndex(project.db, project.indexPath, "p");
});
afterEach(() => project.close());

function ranked() {
  const question = { query: "ferry port", filters: {}, includeBoilerplate: false };
  return rankKeys(project.db, prepareSearch(project.db, question).source, ALL);
}

test("a ranking that is wanted is the same as one that nobody watches", () => {
  const before = ranked();
  let asked = 0;
  stopWhen(project.db, () => {
    asked += 1;
    return false;
  });
  expect(ranked()).toEqual(before);
  expect(before.keys.length).toBeGreaterThan(100);
  expect(asked).toBeGreaterThan(0);
});

test("a ranking that nobody waits for ends, and the connection goes on", () => {
  let isUnwanted = true;
  stopWhen(project.db, () => isUnwanted);
  expect(ranked).toThrow(Stopped);
  isUnwanted = false;
  expect(ranked().keys.length).toBeGreaterThan(100);
});
