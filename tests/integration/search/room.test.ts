import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { zonesInForce } from "../../../src/main/project/articles/zones.repository.ts";
import { createCompleter } from "../../../src/main/project/search/completions.ts";
import { createNameLookup } from "../../../src/main/project/search/name-lookup.ts";
import { mergeRanked } from "../../../src/main/project/search/rank-keys.ts";
import type { SearchRequest } from "../../../src/main/project/search/search-request.ts";
import { createSearchRoom } from "../../../src/main/project/search/search-room.ts";
import { collectTermsStep } from "../../../src/main/project/search/term-table.ts";
import { createThingsIndex } from "../../../src/main/project/search/things-index.ts";
import { searchProject } from "../../support/search-project.ts";

let project: ReturnType<typeof searchProject>;
let lost: boolean[] = [];
beforeEach(() => {
  project = searchProject();
  lost = [];
});
afterEach(() => project.close());

const room = () =>
  createSearchRoom({
    db: project.db,
    projectPath: project.indexPath,
    indexPath: project.indexPath,
    indexId: "p",
    zonesOf: (hash, outlet) => zonesInForce(project.db, hash, outlet),
    onIndexLost: (damaged) => lost.push(damaged),
  });
const question = (query: string) => ({ query, filters: {}, includeBoilerplate: false });
const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...question(query),
  ...{ order: "newest", collapseCopies: false, limit: 50, ...more },
});
const ids = (query: string, more: Partial<SearchRequest> = {}) =>
  room()
    .articles(request(query, more))
    .hits.map(({ articleId }) => articleId);

/** Ready to search, with forms of words. */
function ready(): void {
  project.indexAll();
  while (collectTermsStep(project.index));
}

function sql(...statements: readonly string[]): void {
  for (const statement of statements) project.db.exec(statement);
}

describe("forms of words", () => {
  beforeEach(() => {
    for (const text of ["they attack", "two attacks", "it was attacked", "an attaché"]) project.add([text]);
    ready();
  });

  test("count unless quoted or taken out, and are given back to be shown", () => {
    expect(ids("attack").toSorted()).toEqual(["a1", "a2", "a3"]);
    expect(ids('"attack"')).toEqual(["a1"]);
    expect(room().articles(request("attack")).expansions).toEqual([
      { word: "attack", kind: "stem", forms: ["attacked", "attacks"], cut: false },
    ]);
    const one = [{ word: "attack", form: "attacks" }];
    expect(ids("attack", { leaveOut: one }).toSorted()).toEqual(["a1", "a3"]);
    expect(ids("Attack", { leaveOut: [{ word: "attack", form: null }] })).toEqual(["a1"]);
  });

  test("are marked in the snippet, and excluded with the word", () => {
    const hit = room()
      .articles(request("attack"))
      .hits.find(({ articleId }) => articleId === "a3");
    const marked = hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end));
    expect(marked).toEqual(["attacked"]);
    expect(ids("-attack")).toEqual(["a4"]);
  });
});

describe("a short prefix", () => {
  test("of more words than can be asked stands for the most frequent, and says so", () => {
    project.atOnce(() => {
      for (let i = 0; i < 90; i += 1) project.add([`ab${String.fromCharCode(97 + (i % 26))}x${i}`]);
      for (let i = 0; i < 5; i += 1) project.add(["abfrequent"]);
    });
    ready();
    const result = room().articles(request("ab*", { limit: 200 }));
    const [expansion] = result.expansions;
    expect(expansion).toMatchObject({ word: "ab", kind: "prefix", cut: true });
    expect(expansion?.forms).toHaveLength(64);
    expect(expansion?.forms[0]).toBe("abfrequent");
    expect(result.total).toBe(63 + 5);
    // A longer one is asked as it is.
    expect(room().articles(request("abfre*")).expansions).toEqual([]);
  });
});

describe("fields", () => {
  beforeEach(() => {
    project.add(["drones", ["caption", "A crane at the quay"]], { outlet: "Al Quds Post", language: "ar" });
    project.add(["drones and a crane", ["byline", "By Lena Orsk"]], { outlet: "Post", language: "de" });
    project.add(["talks"], { outlet: "Evening Herald", published: "2025-03-04" });
    sql(
      "INSERT INTO tag (id, name) VALUES ('war', 'War'); INSERT INTO tag (id, name, parent_id) VALUES ('air', 'Air war', 'war')",
      "INSERT INTO article_tag VALUES ('a1', 'air')",
      "INSERT INTO actor (id, name, kind) VALUES ('o', 'Lena Orsk', 'person'), ('k', 'L. Orskaya', 'person')",
      "INSERT INTO alias (id, actor_id, name) VALUES ('x', 'o', 'Orskaja')",
      "INSERT INTO mention VALUES ('m', 'o', 'a2', '{}')",
      "INSERT INTO claim (id, statement) VALUES ('c', 'The quay collapsed'), ('d', 'Nothing happened')",
      `INSERT INTO quote (id, claim_id, article_id, content, speaker, directness, stance) VALUES
        ('q', 'c', 'a3', '[{"exact":"fell into the sea"}]', '{"kind":"actor","actorId":"o"}', 'direct', 'affirms'),
        ('r', 'd', 'a3', '[{"exact":"all was quiet"}]', '{"kind":"unnamed","label":"a harbour worker"}', 'direct', 'affirms')`,
    );
    ready();
  });

  test.each([
    ["outlet:post", ["a2"]],
    ['outlet:"quds post"', ["a1"]],
    ["outlet:her", ["a3"]],
    ["outlet:(herald OR quds)", ["a1", "a3"]],
    ["drones -outlet:post", ["a1"]],
    ["lang:ar", ["a1"]],
    ["lang:German", ["a2"]],
    ["lang:Deutsch", ["a2"]],
    ["tag:war", ["a1"]],
    ['tag:"Air war"', ["a1"]],
    ["actor:orsk", ["a2", "a3"]],
    ["actor:Orskaja", ["a2", "a3"]],
    ["actor:nobody", []],
    ["claim:quay", ["a3"]],
    ["speaker:Lena", ["a3"]],
    ['speaker:"harbour worker"', ["a3"]],
    ["on:2025", ["a3"]],
    ["before:2026", ["a3"]],
    ["after:2025-03", ["a1", "a2"]],
    ["talks OR lang:ar", ["a1", "a3"]],
    ["-(talks OR lang:ar)", ["a2"]],
    ["crane", ["a2"]],
    ["caption:crane", ["a1"]],
    ["crane in:caption", ["a1"]],
    ["crane in:all", ["a1", "a2"]],
    ["byline:orsk", ["a2"]],
    ["drones NEAR/1 crane", []],
    ["drones NEAR/2 crane", ["a2"]],
    ["crane NEAR/2 drones", ["a2"]],
  ])("%s", (query, expected) => {
    expect(ids(query).toSorted()).toEqual(expected);
    // Filters hold without words and beside them alike.
    if (!/drones|talks|crane|byline/u.test(query))
      expect(ids(`${query} (drones OR talks)`).toSorted()).toEqual(expected);
  });

  test("say what they mean in words, and that a name is not known", () => {
    const { sentence, notes, ignored } = room().articles(
      request('drones outlet:quds -tag:war actor:nobody after:2025-03 before:soon "open &'),
    );
    expect(sentence).toBe(
      "Articles with drones and published by Al Quds Post and not tagged War and in which nobody is marked and published after 2025-03 and with “open &”.",
    );
    expect(notes).toContain("No actor is called “nobody” here.");
    expect(notes).toContain("“before:soon” is not a date.");
    expect(ignored).toEqual(["before:soon"]);
  });

  test("orders: oldest, outlet, most claims", () => {
    expect(ids("", { order: "oldest" })[0]).toBe("a3");
    expect(ids("", { order: "outlet" })).toEqual(["a1", "a3", "a2"]);
    expect(ids("drones OR talks", { order: "claims" })[0]).toBe("a3");
    expect(ids("drones", { order: "claims" })).toEqual(["a2", "a1"]);
  });

  test("facets and timeline count what was found", () => {
    const facets = room().facets(question("drones OR talks"));
    expect(facets).toMatchObject({ counted: 3, countedAmong: null });
    expect(facets.outlets.map(({ value, count }) => [value, count])).toEqual([
      ["Al Quds Post", 1],
      ["Evening Herald", 1],
      ["Post", 1],
    ]);
    expect(facets.languages.map(({ value }) => value).toSorted()).toEqual(["ar", "de", "en"]);
    expect(facets.actors).toEqual([{ value: "o", label: "Lena Orsk", count: 1 }]);
    expect(facets.tags).toEqual([{ value: "air", label: "Air war", count: 1 }]);
    expect(room().facets(question("lang:ar")).outlets).toEqual([
      { value: "Al Quds Post", label: "Al Quds Post", count: 1 },
    ]);
    const { months, counted } = room().timeline(question("drones OR talks"));
    expect(counted).toBe(3);
    expect(months[0]).toEqual({ month: "2025-03", count: 1 });
    expect(months.at(-1)).toEqual({ month: "2026-11", count: 2 });
    expect(months).toHaveLength(21);
  });

  test("things are found by the same language", () => {
    const things = createThingsIndex(project.db);
    const find = (query: string, kinds: Parameters<typeof things.find>[0]["kinds"]) =>
      things.find({ query, kinds, cursor: null, limit: 10 });
    const all = ["claim", "quote", "actor", "memo", "tag"] as const;
    expect(find("quay", [...all]).things.map(({ kind, id }) => [kind, id])).toEqual([["claim", "c"]]);
    expect(find("“into the sea”", [...all]).things[0]).toMatchObject({
      kind: "quote",
      id: "q",
      articleId: "a3",
      detail: "The quay collapsed",
    });
    expect(find("orskaja", ["actor"]).things).toEqual([
      expect.objectContaining({ id: "o", text: "Lena Orsk", detail: "Orskaja" }),
    ]);
    expect(find("orsk*", ["actor"])).toMatchObject({ total: 2, totals: [{ kind: "actor", count: 2 }] });
    expect(find("war -air", ["tag"]).things.map(({ id }) => id)).toEqual(["war"]);
    expect(find("quay outlet:post", ["claim"])).toMatchObject({ total: 1, ignored: ["outlet:post"] });
    sql(
      `INSERT INTO operation VALUES (x'00000000000000000000000000000001', 'r', 1, 'c', 'claim', 'g', 0, 0, '')`,
      "UPDATE claim SET statement = 'The pier collapsed' WHERE id = 'c'",
    );
    expect(find("quay", ["claim"]).total).toBe(0);
    expect(find("pier", ["claim"]).total).toBe(1);
  });

  test("completions: names by their use, words by their number, values of fields", () => {
    const completer = createCompleter({ db: project.db, terms: room().terms });
    const texts = (query: string) => completer.complete(query, 8).completions.map(({ insert }) => insert);
    expect(texts("dro")).toContain("drones");
    expect(texts("quiet ors")).toContain('"Lena Orsk"');
    expect(texts("outlet:her")).toEqual(['"Evening Herald"']);
    expect(texts("her")).toContain('outlet:"Evening Herald"');
    expect(texts("outl")).toContain("outlet:");
    expect(texts("d")).toEqual([]);
    expect(completer.complete('x tag:"ai', 8)).toMatchObject({
      replaces: { start: 6, end: 9 },
      completions: [{ insert: '"Air war"' }],
    });
  });
});

describe("while articles come in", () => {
  test("pages stay as they are, and new results are counted", () => {
    for (let i = 0; i < 30; i += 1) project.add([`common word ${i}`], { published: "2026-01-10" });
    ready();
    const first = room().articles(request("common", { limit: 10 }));
    project.add(["common newcomer"], { published: "2026-05-01" });
    project.add(["common but older"], { published: "2025-01-01" });
    project.add(["something else"], { published: "2026-05-01" });
    project.indexAll();
    expect(room().fresh(question("common"), first.asOf)).toEqual({
      newResults: 2,
      isLowerBound: false,
      rebuilt: false,
    });
    const second = room().articles(request("common", { limit: 10, cursor: first.nextCursor }));
    const shown = [...first.hits, ...second.hits].map(({ articleId }) => articleId);
    expect(new Set(shown).size).toBe(20);
    expect(shown).not.toContain("a31");
    // An article that changes is not new.
    project.note(second.hits[0]?.articleKey ?? 0);
    project.indexAll();
    expect(room().fresh(question("common"), first.asOf).newResults).toBe(2);
    project.reopenIndex("other");
    project.reopenIndex("p");
    project.indexAll();
    expect(room().fresh(question("common"), first.asOf).rebuilt).toBe(true);
  });

  test("during the first filling older articles are new results", () => {
    for (let i = 0; i < 20; i += 1) project.add([`common ${i}`]);
    project.step(5);
    const first = room().articles(request("common"));
    expect(first.hits).toHaveLength(5);
    project.step(8);
    expect(room().fresh(question("common"), first.asOf).newResults).toBe(8);
  });

  test("titles are known as they come, and forgotten as they go", () => {
    const names = createNameLookup(project.db);
    const key = project.add(["text"], { title: "Harbour closed" });
    const titles = () => names.find("harbor", ["article"], 5).map(({ name }) => name);
    expect(titles()).toEqual(["Harbour closed"]);
    project.add(["text"], { title: "Harbour open" });
    expect(titles()).toHaveLength(2);
    project.remove(key);
    expect(titles()).toEqual(["Harbour open"]);
  });
});

describe("without an index", () => {
  test("nothing is found, it is said, and what needs no index still answers", () => {
    project.add(["drones"]);
    ready();
    project.index.close();
    rmSync(project.indexPath);
    const result = room().articles(request("drones"));
    expect(result).toMatchObject({ hits: [], total: 0, totalIsLowerBound: true });
    expect(lost).toEqual([false]);
    expect(room().state()).toMatchObject({ indexed: 0, filling: true });
    project.reopenIndex();
    project.indexAll();
    expect(ids("drones")).toEqual(["a1"]);
  });
});

describe("lines and names", () => {
  beforeEach(() => {
    project.add(["Before the harbour closed, ships left the harbour."], { published: "2026-02-01" });
    project.add(["A harbour again, and Al-Rashid spoke."], { published: "2026-01-01" });
    ready();
  });

  test("a concordance has every hit once over all pages, in each order", () => {
    const ask = (sort: "place" | "left" | "right", limit: number) => {
      const rows: string[] = [];
      let cursor: string | null = null;
      do {
        const page = room().concordance({
          ...{ query: "harbour", filter: {}, includeBoilerplate: false, sort, width: 12, cursor, limit },
        });
        rows.push(...page.rows.map(({ left, hit, right }) => `${left}|${hit}|${right}`));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return rows;
    };
    const inPlace = ["Before the |harbour| closed, shi", "ps left the |harbour|.", "A |harbour| again, and "];
    expect(ask("place", 10)).toEqual(inPlace);
    expect(ask("place", 1)).toEqual(inPlace);
    expect(ask("right", 2)).toEqual([inPlace[1], inPlace[2], inPlace[0]]);
    expect(ask("left", 2)[0]).toBe(inPlace[2]);
  });

  test("a list of names counts each, takes spellings between bars, and makes one query", () => {
    const result = room().nameList({
      names: ["Al-Rashid", "Harbor | harbour", "nobody", ' "" '],
      filter: {},
      includeBoilerplate: false,
    });
    expect(result.names.map(({ name, articles, query }) => [name, articles, query])).toEqual([
      ["Al-Rashid", 1, '"Al-Rashid"'],
      ["Harbor | harbour", 2, '"Harbor" OR "harbour"'],
      ["nobody", 0, '"nobody"'],
      [' "" ', 0, ""],
    ]);
    expect(result.names[0]?.newest?.articleId).toBe("a2");
    expect(ids(result.query)).toEqual(["a1", "a2"]);
  });
});

test("slices of a ranking merge to the order of the whole", () => {
  project.atOnce(() => {
    for (let i = 0; i < 400; i += 1) {
      const words = Array.from({ length: 3 + ((i * 7) % 11) }, (_, n) => (n % 3 === i % 3 ? "common" : "x"));
      const month = String(1 + (i % 12)).padStart(2, "0");
      project.add([words.join(" ")], { published: `2025-${month}-10` });
    }
  });
  ready();
  const all = room().slice(request("common"), { first: 0, end: Number.MAX_SAFE_INTEGER });
  const borders = [0, ...[100, 200, 300].map((at) => all.keys.toSorted((a, b) => a - b)[at] ?? 0)];
  const slices = borders.map((first, index) =>
    room().slice(request("common"), { first, end: borders[index + 1] ?? Number.MAX_SAFE_INTEGER }),
  );
  expect(all.keys.length).toBeGreaterThan(300);
  expect(mergeRanked(slices)).toEqual(all.keys);
  expect(room().plan(request("common"))).toEqual({ needsSlices: false, slices: [] });
});
