import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProcess, type TestProcess } from "../../support/project-process.ts";

// A slogan that no rule knows: only a person can say that it is the outlet's own.
const SLOGAN = "Salt on the wind and lanterns over Kesh since the great flood.";
const BODIES = [
  [
    "Ferry to Port Kesh stops for repairs",
    "The ferry will stop for nine days, the harbour office said on Monday.",
  ],
  [
    "Grain store in Tarrow burns for a night",
    "Firemen fought the blaze until dawn, and nobody was hurt, the town said.",
  ],
  [
    "Two rivers rise after a week of rain",
    "The Orrin and the Sarn rose by two metres, the water board said on Friday.",
  ],
] as const;

let folder = "";
let opened: TestProcess;
const ids = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wirebench-paragraph-"));
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  for (const [index, [title, body]] of BODIES.entries())
    writeFileSync(
      join(corpus, `a${index}.txt`),
      `${title}\n\n${body}\n\n${SLOGAN}\n\nThe office gave no date.\n`,
    );
  opened = await startProcess(join(folder, "data"));
  await opened.call("project.open", { path: join(folder, "kesh.wirebench"), create: true });
  await opened.call("imports.start", { sources: [corpus] });
  await opened.call("project.settle", {});
  const sort = { column: "path", direction: "ascending" } as const;
  const { rows } = await opened.call("articles.list", { filter: {}, sort, offset: 0, limit: 10 });
  for (const row of rows) ids.set(row.title, row.id);
  const outletOf = (articleIds: string[], outlet: string) =>
    opened.call("articles.correct", { articleIds, fields: { outlet } });
  await outletOf([idOf(0), idOf(1)], "Kesh Lantern");
  await outletOf([idOf(2)], "Orrin Post");
}, 60_000);
afterAll(async () => {
  await opened.quit();
  rmSync(folder, { recursive: true, force: true });
});

function idOf(index: number): string {
  const id = ids.get(BODIES[index]?.[0] ?? "");
  if (id === undefined) throw new Error(`article ${index} was not imported`);
  return id;
}

async function sloganZone(index: number): Promise<[string, string, boolean] | undefined> {
  const { text, zones } = await opened.call("articles.get", { articleId: idOf(index) });
  const zone = zones.find(({ start, end }) => start <= text.indexOf(SLOGAN) && text.indexOf(SLOGAN) < end);
  return zone === undefined ? undefined : [zone.role, zone.source, zone.decided];
}

async function found(query: string): Promise<number> {
  await opened.call("project.settle", {});
  const result = await opened.call("search.articles", {
    query,
    filter: {},
    order: "newest",
    includeBoilerplate: false,
    collapseCopies: false,
    typing: false,
    cursor: null,
    limit: 50,
  });
  return result.total;
}

async function decide(
  index: number,
  role: "body" | "boilerplate" | null,
  outlet: string | null,
): Promise<number> {
  const { text } = await opened.call("articles.get", { articleId: idOf(index) });
  const start = text.indexOf(SLOGAN);
  // The middle of the paragraph is enough to name it.
  const span = { start: start + 5, end: start + 20 };
  const answer = await opened.call("zones.decideParagraph", {
    articleId: idOf(index),
    ...span,
    outlet,
    role,
  });
  return answer.articles;
}

describe("a person's word on a paragraph wherever it stands", () => {
  test("holds for the outlet's articles at once, in views and in search, and can be undone and redone", async () => {
    expect(await sloganZone(0)).toEqual(["body", "import", false]);
    expect(await found("lanterns")).toBe(3);
    expect(await decide(0, "boilerplate", "Kesh Lantern")).toBe(2);
    expect(await sloganZone(0)).toEqual(["boilerplate", "person", true]);
    expect(await sloganZone(1)).toEqual(["boilerplate", "person", true]);
    expect(await sloganZone(2)).toEqual(["body", "import", false]);
    expect(await found("lanterns")).toBe(1);
    expect((await opened.call("history.undo", {})).undone).toBe("paragraph: boilerplate");
    expect(await sloganZone(1)).toEqual(["body", "import", false]);
    expect(await found("lanterns")).toBe(3);
    await opened.call("history.redo", {});
    expect(await found("lanterns")).toBe(1);
  });

  test("holds for all outlets when none is named, the outlet's own word before it, until taken back", async () => {
    expect(await decide(2, "boilerplate", null)).toBe(3);
    expect(await found("lanterns")).toBe(0);
    expect(await decide(0, "body", "Kesh Lantern")).toBe(2);
    expect(await found("lanterns")).toBe(2);
    expect(await decide(1, null, "Kesh Lantern")).toBe(2);
    expect(await sloganZone(0)).toEqual(["boilerplate", "person", true]);
    expect(await decide(1, null, null)).toBe(3);
    expect(await found("lanterns")).toBe(3);
  });

  test("an article that moves to the outlet takes its paragraphs with it", async () => {
    await decide(0, "boilerplate", "Kesh Lantern");
    expect(await found("lanterns")).toBe(1);
    await opened.call("articles.correct", { articleIds: [idOf(2)], fields: { outlet: "Kesh Lantern" } });
    expect(await found("lanterns")).toBe(0);
    await opened.call("history.undo", {});
    expect(await found("lanterns")).toBe(1);
  });

  test("the tables follow from the work log alone", async () => {
    expect((await opened.call("project.check", {})).problems).toEqual([]);
  });

  test("is refused for places that are none and for words too few to know again", async () => {
    const at = (start: number, end: number) =>
      opened.result("zones.decideParagraph", {
        articleId: idOf(0),
        start,
        end,
        outlet: null,
        role: "boilerplate",
      });
    for (const [start, end] of [
      [-1, 5],
      [9, 9],
      [0, 1e6],
      [Number.NaN, 4],
    ] as const)
      expect(await at(start, end)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  });
});
