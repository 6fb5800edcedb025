import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { searchProject } from "../../support/search-project.ts";

let project: ReturnType<typeof searchProject>;
beforeEach(() => {
  project = searchProject();
});
afterEach(() => project.close());

/** Each text becomes an article a1, a2, … */
function addTexts(...texts: string[]): void {
  for (const text of texts) project.add([text]);
  project.indexAll();
}

describe("what finds what", () => {
  test.each([
    ["accents left out", "Malmö and São Paulo", "malmo sao"],
    ["accents typed in", "Malmo and Sao Paulo", "Malmö São"],
    ["German sharp s", "in der Hauptstraße", "HAUPTSTRASSE"],
    ["stroke letters", "Łódź", "lodz"],
    ["Cyrillic yo", "Пётр шёл", "петр шел"],
    ["Cyrillic ye for yo", "Петр шел", "Пётр"],
    ["Arabic without vowel signs", "قالَ مُحَمَّدٌ", "محمد"],
    ["Arabic with vowel signs", "قال محمد", "مُحَمَّد"],
    ["Arabic alef and yeh forms", "أعلن مصطفى", "اعلن مصطفي"],
    ["Arabic digits", "عام ٢٠٢٤", "2024"],
    ["Hindi whole words", "हिन्दी समाचार", "हिन्दी"],
    ["two Chinese characters inside a sentence", "中国外交部发言人", "外交"],
    ["one Chinese character", "中国外交部", "交"],
    ["Chinese across the ends", "中国外交部发言人", "中国外交部发言人"],
    ["Japanese, half width", "ガードレール", "ｶﾞｰﾄﾞ"],
    ["Korean with a particle", "대한민국은 오늘", "대한민국"],
    ["decomposed Korean", "대한민국", "대한민국".normalize("NFD")],
    ["Chinese beside Latin", "使用iPhone手机", "iphone手机"],
    ["a Thai word inside a sentence", "ทำให้ประตูน้ำเสียหาย", "ประตูน้ำ"],
    ["a Khmer word inside a sentence", "កំពង់ផែនឹងបិទ", "បិទ"],
    ["a Burmese word inside a sentence", "ဆိပ်ကမ်းကိုပိတ်ထား", "ပိတ်"],
    ["prefix", "bombardment", "bombar*"],
    ["phrase", "the air base was hit", '"air base"'],
    ["typographic quotation marks", "the air base was hit", "“air base”"],
    ["words with marks inside", "the U.S. said COVID-19 isn't", "U.S. covid-19 isn’t"],
    ["OR", "only drones", "missiles OR drones"],
    ["parentheses", "drones at night", "(missiles OR drones) night"],
    ["words of the title", "nothing", "Untitled"],
    ["title:", "nothing", "title:untitled"],
  ])("%s", (_name, text, query) => {
    addTexts(text, "something else entirely");
    expect(project.ids(query)).toContain("a1");
    if (!query.toLowerCase().includes("untitled")) expect(project.ids(query)).toEqual(["a1"]);
  });

  test.each([
    ["half a word", "bombardment", "bombard"],
    ["words of a phrase in another order", "the base in the air", '"air base"'],
    ["words of one AND in part", "air", "air base"],
    ["an excluded word", "air base", "air -base"],
    ["an excluded phrase", "air base", 'air NOT "air base"'],
    ["a body word asked for in the title", "drones", "title:drones"],
    ["short i for i", "мой", "мои"],
    ["characters that do not touch", "中外", "中国外"],
  ])("%s does not match", (_name, text, query) => {
    addTexts(text);
    expect(project.ids(query)).toEqual([]);
  });

  test("negative-only queries give everything else", () => {
    addTexts("air base", "drones", "missiles");
    expect(project.ids("-drones")).toEqual(["a3", "a1"]);
    expect(project.ids("NOT (drones OR air)")).toEqual(["a3"]);
    expect(project.ids("drones OR -air")).toEqual(["a3", "a2"]);
  });

  test("a half-typed word finds longer words only while typing", () => {
    addTexts("bombardment");
    expect(project.ids("bombard")).toEqual([]);
    expect(project.ids("bombard", { typing: true })).toEqual(["a1"]);
  });

  test("says what it understood and ignored, and hostile input is no error", () => {
    addTexts("drones");
    const result = project.search('drones & -!!! OR ) "', { typing: true });
    expect(result.understood).toBe("drones");
    expect(result.ignored).toEqual(expect.arrayContaining(["&", "!!!", "OR", ")", '"']));
    expect(result.total).toBe(1);
    for (const query of [
      "title:",
      "{title}:x",
      "NEAR(a b)",
      "a^2",
      "'; DROP TABLE article; --",
      "\0",
      "\ud800",
    ]) {
      expect(() => project.search(query), query).not.toThrow();
    }
  });
});

describe("zones", () => {
  test("what is not the article's own words is found only on request", () => {
    project.add([
      "The strike hit.",
      ["related-headline", "Volcano erupts"],
      ["boilerplate", "Leave a comment"],
    ]);
    project.indexAll();
    expect(project.ids("volcano")).toEqual([]);
    expect(project.ids("volcano", { includeBoilerplate: true })).toEqual(["a1"]);
    expect(project.search("comment", { includeBoilerplate: true }).hits[0]?.snippet.text).toContain(
      "Leave a comment",
    );
    expect(project.ids("strike", { includeBoilerplate: true })).toEqual(["a1"]);
  });

  test("weak evidence does not take words out of search", () => {
    project.add(["The strike hit.", ["related-headline", "Volcano erupts", "weak"]]);
    project.indexAll();
    expect(project.ids("volcano")).toEqual(["a1"]);
  });

  test("phrases do not reach across what was taken out", () => {
    project.add(["It hit the air", ["related-headline", "Volcano"], "base at night"]);
    project.indexAll();
    expect(project.ids('"air base"')).toEqual([]);
    expect(project.ids("air base")).toEqual(["a1"]);
  });

  test("a person's decision on a zone counts after the journal was followed", () => {
    const key = project.add(["The strike hit.", ["boilerplate", "Volcano erupts"]]);
    project.indexAll();
    const hash = project.db.prepare("SELECT text_hash FROM article").pluck().get();
    project.db.prepare("INSERT INTO zone_decision VALUES ('z', ?, 17, 31, 'body')").run(hash);
    expect(project.ids("volcano")).toEqual([]);
    project.note(key);
    project.indexAll();
    expect(project.ids("volcano")).toEqual(["a1"]);
  });
});

describe("pages", () => {
  function addMany(count: number): void {
    project.atOnce(() => {
      for (let i = 0; i < count; i++) {
        const day = String(1 + (i % 28)).padStart(2, "0");
        project.add([`common word number${i}`], { published: `2026-01-${day}` });
      }
    });
    project.indexAll();
  }

  function readAll(
    query: string,
    limit: number,
    order: "newest" | "relevance",
    collapseCopies = false,
  ): string[] {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = project.search(query, { limit, cursor, order, collapseCopies });
      found.push(...page.hits.map(({ articleId }) => articleId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return found;
  }

  test("run through all hits once, newest first", () => {
    addMany(230);
    const newest = readAll("common", 40, "newest");
    const byKey = project.db.prepare("SELECT id FROM article ORDER BY key DESC").pluck().all();
    expect(newest).toEqual(byKey);
    expect(readAll("", 60, "newest")).toEqual(byKey);
    expect(new Set(readAll("common", 40, "relevance"))).toEqual(new Set(byKey));
    expect(project.search("common")).toMatchObject({ total: 230, totalIsLowerBound: false });
  });

  test("count to a thousand and no further", () => {
    addMany(1001);
    expect(project.search("common")).toMatchObject({ total: 1000, totalIsLowerBound: true });
    expect(project.search("")).toMatchObject({ total: 1000, totalIsLowerBound: true });
  });

  test("nonsense as a cursor starts from the beginning", () => {
    addMany(3);
    for (const cursor of ["", "x", "n:", "n:-5", "r:2", "n:99999999999999999999"]) {
      expect(project.search("common", { cursor }).hits, cursor).toHaveLength(3);
    }
  });

  test("show a story once, by its newest hit, on whatever page it is", () => {
    project.atOnce(() => {
      for (let i = 0; i < 150; i++) {
        const day = String(1 + ((i * 7) % 28)).padStart(2, "0");
        const storyId = `s${i % 30}`;
        project.add([i % 9 === 0 ? "another text" : "common word"], { published: `2026-01-${day}`, storyId });
      }
    });
    project.indexAll();
    const rows = project.db
      .prepare<[], { id: string; story_id: string }>(
        `SELECT article.id, story_id FROM article JOIN text ON hash = text_hash
         WHERE body LIKE 'common%' ORDER BY key DESC`,
      )
      .all();
    const first = new Map<string, string>();
    for (const { id, story_id } of rows) if (!first.has(story_id)) first.set(story_id, id);
    for (const limit of [3, 7, 50])
      expect(readAll("common", limit, "newest", true)).toEqual([...first.values()]);
    expect(readAll("common", 7, "relevance", true)).toHaveLength(30);
    const page = project.search("common", { collapseCopies: true });
    expect(page.total).toBe(30);
    expect(page.hits[0]).toMatchObject({ copies: 4 });
    expect(project.search("common").total).toBe(rows.length);
  });
});

describe("order and filters", () => {
  test("relevance puts the title first, and newest first is by date", () => {
    project.add(["a flood of words about drones and drones"], { title: "Weather", published: "2026-03-01" });
    project.add(["nothing of note"], { title: "Drones", published: "2025-01-01" });
    project.indexAll();
    expect(project.ids("drones", { order: "relevance" })).toEqual(["a2", "a1"]);
    expect(project.ids("drones")).toEqual(["a1", "a2"]);
  });

  test("each filter narrows, alone and together", () => {
    project.add(["drones"], { outlet: "Alpha", published: "2026-01-15", language: "de" });
    project.add(["drones"], { outlet: "Beta", published: "2026-02-10" });
    project.add(["drones"], { published: "2026-02-28", storyId: "s" });
    project.db.exec(
      "INSERT INTO tag (id, name) VALUES ('t', 'seen'); INSERT INTO article_tag VALUES ('a2', 't')",
    );
    project.db.exec(
      "INSERT INTO import_item (run_id, source, path, outcome, article_id) VALUES ('run1', 1, 'f', 'added', 'a3')",
    );
    project.indexAll();
    for (const query of ["drones", ""]) {
      const ids = (filters: object) => project.ids(query, { filters });
      expect(ids({ outlet: "Alpha" })).toEqual(["a1"]);
      expect(ids({ outlet: null })).toEqual(["a3"]);
      expect(ids({ from: "2026-02" })).toEqual(["a3", "a2"]);
      expect(ids({ to: "2026-01" })).toEqual(["a1"]);
      expect(ids({ from: "2026-02-10", to: "2026-02-10" })).toEqual(["a2"]);
      expect(ids({ tagId: "t" })).toEqual(["a2"]);
      expect(ids({ runId: "run1" })).toEqual(["a3"]);
      expect(ids({ language: "de" })).toEqual(["a1"]);
      expect(ids({ storyId: "s" })).toEqual(["a3"]);
      expect(ids({ outlet: "Beta", tagId: "t", from: "2026" })).toEqual(["a2"]);
      expect(ids({ outlet: "Alpha", tagId: "t" })).toEqual([]);
    }
  });
});

describe("snippets", () => {
  test("show the words around the hits as written, and mark them all", () => {
    const filler = "Some words that say nothing much at all. ".repeat(20);
    project.add([`${filler}The Straße was hit, the STRASSE is closed.${filler}`]);
    project.indexAll();
    const [hit] = project.search("strasse").hits;
    const marked = hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end));
    expect(marked).toEqual(["Straße", "STRASSE"]);
    expect(hit?.matches).toBe(2);
    expect(hit?.snippet.text).toMatch(/^…The Straße was hit/);
    expect(hit?.snippet.text.endsWith("…")).toBe(true);
  });

  test("of a hit in the title only begin with the body", () => {
    project.add([["title", "Drones"], "The body begins."], { title: "Drones" });
    project.indexAll();
    expect(project.search("drones").hits[0]?.snippet).toEqual({ text: "The body begins.", marks: [] });
  });
});
