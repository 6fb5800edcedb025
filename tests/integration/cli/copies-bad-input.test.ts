import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateArticles } from "../../support/generate-articles.ts";
import { Bench } from "./wirebench.ts";

interface Copies {
  readonly links: readonly { a: string; b: string; relation: string; score: number }[];
  readonly articles: readonly { id: string; files: readonly string[] }[];
}

const bench = new Bench();
afterAll(() => bench.remove());

/** The paragraphs of generated articles without their heads. */
const bodies = [...generateArticles({ count: 900, seed: 47, copyShare: 0 })].map(({ text }) =>
  text.trim().split("\n\n").slice(3),
);
const long = bodies.slice(0, 850).flat();
const letter = bodies[880] ?? [];
const quoted = letter.map((paragraph) => `“${paragraph.replaceAll(/[“”]/g, "'")}”`);

const FILES: Readonly<Record<string, string>> = {
  "long.txt": long.join("\n\n"),
  "part.txt": long.slice(4000, 4012).join("\n\n"),
  "ten-words.txt": "The ferry leaves from the northern pier until late Sunday.",
  "ten-words-again.txt": "The ferry leaves from the northern pier until late Sunday.",
  "ten-other-words.txt": "The ferry leaves from the southern pier until early Monday.",
  "letter.txt": letter.join("\n\n"),
  "quoting.txt": [...(bodies[881] ?? []), ...quoted, ...(bodies[882] ?? [])].join("\n\n"),
  "quoting-too.txt": [...(bodies[883] ?? []), ...quoted].join("\n\n"),
};

let relationOf: (one: string, other: string) => string | null;
let files: readonly (readonly string[])[];
beforeAll(async () => {
  expect(Buffer.byteLength(FILES["long.txt"] ?? "")).toBeGreaterThan(2_000_000);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(bench.path(name), text);
  const project = ["--project", "bad.wirebench"];
  await bench.json("import", ...Object.keys(FILES), ...project);
  const copies = await bench.json<Copies>("copies", ...project);
  files = copies.articles.map((article) => [...article.files].sort());
  const idOf = (name: string) =>
    copies.articles.find((article) => article.files.some((file) => file.endsWith(name)))?.id;
  relationOf = (one, other) => {
    const wanted = [idOf(one), idOf(other)].sort().join();
    return copies.links.find(({ a, b }) => [a, b].sort().join() === wanted)?.relation ?? null;
  };
}, 120_000);

test("a part of an article of 2 MB is an excerpt of it", () => {
  expect(relationOf("long.txt", "part.txt")).toBe("excerpt");
});

test("articles of ten words: the same words are one article of two files, others are nothing", () => {
  expect(files).toContainEqual(["ten-words-again.txt", "ten-words.txt"]);
  expect(relationOf("/ten-words.txt", "ten-other-words.txt")).toBe(null);
});

test("a quotation is no copy, however long", () => {
  expect(relationOf("quoting.txt", "quoting-too.txt")).toBe("shares-passages");
});
