import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const TOKENS = readFileSync(join(import.meta.dirname, "../../../../src/renderer/styles/tokens.css"), "utf8");

/** The families of a list, without quotation marks. */
function familiesOf(list: string): readonly string[] {
  const [, families = ""] = new RegExp(`${list}:([^;]*);`, "u").exec(TOKENS) ?? [];
  return families.split(",").map((family) => family.trim().replaceAll('"', ""));
}

test.each([
  ["--font-ui", "Inter Variable"],
  ["--font-read", "Source Serif 4 Variable"],
])(
  "%s begins with our own face and names no generic family: those are asked for while laying out",
  (list, own) => {
    const families = familiesOf(list);
    expect(families[0]).toBe(own);
    expect(families).not.toEqual(expect.arrayContaining(["sans-serif"]));
    expect(families).not.toEqual(expect.arrayContaining(["serif"]));
  },
);
