import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateArticles } from "../../support/generate-articles.ts";
import { Bench } from "./wirebench.ts";

/** A site's own words around what it repeats: nothing but the corpus tells that they are furniture. */
const NOTICE = [
  "Gathered by the Lantern Desk for readers of the eastern valley",
  "Our machine collects what the wires carry and sets it under one roof every quarter of an hour",
  "Larger print for tired eyes and older lamps",
];

interface Copies {
  readonly links: readonly { a: string; b: string; relation: string; score: number }[];
  readonly stories: readonly { id: string; members: readonly string[] }[];
  readonly articles: readonly { id: string; title: string; story: string; files: readonly string[] }[];
}

const bench = new Bench();
const made = [...generateArticles({ count: 22, seed: 23, copyShare: 0 })].map((article) => article.text);
/** Six articles alone, eight posts with the notice, eight posts whole and cut to a third with the notice, one twice. */
const texts = [
  ...made.slice(0, 6),
  ...made.slice(6, 14).map((text) => [text, ...NOTICE].join("\n\n")),
  ...made.slice(14),
  ...made
    .slice(14)
    .map((text) => [text.slice(0, text.indexOf("\n\n", text.length / 3)), ...NOTICE].join("\n\n")),
  made[0] ?? "",
];
const [POST, WHOLE, CUT, AGAIN] = [6, 14, 22, 30];

/** Writes the texts under names that a rule decides, imports them, and gives what is found with articles as texts. */
async function found(name: string, pathOf: (index: number) => string) {
  const textOf = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    const path = join(name, pathOf(index));
    mkdirSync(dirname(bench.path(path)), { recursive: true });
    writeFileSync(bench.path(path), text);
    textOf.set(path, index);
  }
  const project = ["--project", `${name}.wirebench`];
  await bench.json("import", name, ...project);
  const copies = await bench.json<Copies>("copies", ...project);
  const nameOf = new Map(
    copies.articles.map(({ id, files }) => [
      id,
      files
        .map((file) => textOf.get(file))
        .sort()
        .join("+"),
    ]),
  );
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? "?").sort();
  const shown = await bench.json<{ text: string; zones: { role: string; start: number; end: number }[] }>(
    "show",
    copies.articles.find(({ files }) => files.some((file) => textOf.get(file) === POST))?.id ?? "",
    ...project,
  );
  return {
    links: copies.links
      .map(({ a, b, relation, score }) => [...names([a, b]), relation, score].join(" "))
      .sort(),
    stories: copies.stories.map(({ members }) => names(members).join(" ")).sort(),
    articles: [...nameOf.values()].sort(),
    furniture: shown.zones
      .filter(({ role }) => role === "boilerplate")
      .map(({ start, end }) => shown.text.slice(start, end)),
  };
}

let inOrder: Awaited<ReturnType<typeof found>>;
beforeAll(async () => {
  inOrder = await found("in-order", (index) => `${String(index).padStart(3, "0")}.txt`);
}, 60_000);
afterAll(() => bench.remove());

test("every cut post is found with the furniture of its site left out, when the import has ended", () => {
  const cuts = Array.from({ length: 8 }, (_, at) => `${WHOLE + at} ${CUT + at}`);
  expect(inOrder.links.map((link) => link.split(" ").slice(0, 2).join(" "))).toEqual(cuts.sort());
  expect(inOrder.stories).toEqual(cuts.sort());
  expect(inOrder.furniture).toEqual(NOTICE);
});

test("files of the same words are one article with all its paths", () => {
  expect(inOrder.articles).toHaveLength(texts.length - 1);
  expect(inOrder.articles).toContain(`0+${AGAIN}`);
});

test("names, folders and order of the files change nothing", async () => {
  const mixed = await found(
    "mixed",
    (index) => `${(index * 7) % 3}/${(index * 29) % 31}-${index % 2}/text.txt`,
  );
  expect(mixed).toEqual(inOrder);
}, 60_000);
