import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { languageTable } from "../../../../src/main/project/import/language-scores.ts";

const folder = join(dirname(findPackageJSON("eld", import.meta.url) ?? ""), "src/ngrams");

test("the table read from eld's file is that of the program", async () => {
  const { ngramsData } = await import(join(folder, "small.js"));
  const table = languageTable(readFileSync(join(folder, "small.js"), "utf8"));
  expect(table.languages).toEqual(ngramsData.languages);
  const wanted = Object.entries<Record<number, number>>(ngramsData.ngrams);
  expect(wanted.length).toBeGreaterThan(80_000);
  const wrong = wanted.filter(([ngram, scores]) => !isSame(table.ngrams[ngram], scores));
  expect(wrong.map(([ngram]) => ngram)).toEqual([]);
  expect(table.ngrams.nowhere).toBeUndefined();
});

test("a file of another shape is no table", () => {
  expect(() => languageTable("export const other = {}")).toThrow("another shape");
});

function isSame(
  one: Readonly<Record<number, number>> | undefined,
  other: Readonly<Record<number, number>>,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
