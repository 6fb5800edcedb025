import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const NAMED = /`([\w-]+)`((?:,? “[^”]+”)+)/gu;
/** The catalogue of the research has as many rows, and one is ours. */
const ROWS = 33;

const sources = new Map(
  readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:test|spec)\.ts$/u.test(path))
    .map((path) => [
      basename(path).replace(/\.(?:test|spec)\.ts$/u, ""),
      readFileSync(join(ROOT, "tests", path), "utf8"),
    ]),
);
const rows = readFileSync(join(ROOT, "docs/bad-input.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.slice(2, -2).split(" | "));

test("every row of the catalogue of bad input names tests that exist", () => {
  expect(rows.length).toBeGreaterThanOrEqual(ROWS);
  const missing: string[] = [];
  for (const [input = "", expected = "", shown = ""] of rows) {
    expect(expected, input).not.toBe("");
    const named = [...shown.matchAll(NAMED)];
    if (named.length === 0) missing.push(`${input}: no test`);
    for (const [, file = "", names = ""] of named) {
      const source = sources.get(file);
      for (const [, name = ""] of names.matchAll(/“([^”]+)”/gu)) {
        const isThere = ['"', "`"].some((mark) => source?.includes(`${mark}${name}`) === true);
        if (!isThere) missing.push(`${input}: ${file} “${name}”`);
      }
    }
  }
  expect(missing).toEqual([]);
});
