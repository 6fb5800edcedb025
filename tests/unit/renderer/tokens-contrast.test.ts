import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../src/renderer/styles/tokens.css", import.meta.url), "utf8");

/** The six-digit colours of one rule of the file. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf("\n}", start));
  return new Map(
    [...body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const light = coloursOf(":root");
const themes = { light, dark: new Map([...light, ...coloursOf('[data-theme="dark"]')]) };

const SURFACES = ["ground", "surface", "raised"];
/** Words on what they stand on: 4.5 to one (AA). */
const WORDS: readonly (readonly [string, readonly string[]])[] = [
  [
    "ink",
    [
      ...SURFACES,
      "sunken",
      "accent-soft",
      "mark-claim",
      "shared-passage",
      "changed",
      "warn-soft",
      "bad-soft",
    ],
  ],
  ["ink-2", [...SURFACES, "sunken", "accent-soft"]],
  ["ink-3", [...SURFACES, "accent-soft"]],
  ["accent", [...SURFACES, "accent-soft"]],
  ["accent-strong", SURFACES],
  ["on-accent", ["accent", "accent-strong"]],
  ["ok", [...SURFACES, "accent-soft"]],
  ["warn", [...SURFACES, "warn-soft", "accent-soft"]],
  ["bad", [...SURFACES, "bad-soft"]],
  ["zone-dim", ["surface"]],
  ["mark-person", ["surface", "ground"]],
  ["mark-state", ["surface", "ground"]],
  ["mark-group", ["surface", "ground"]],
  ["mark-org", ["surface", "ground"]],
  ["mark-place", ["surface", "ground"]],
  ["mark-speaker", ["surface"]],
];
/** Lines and edges that carry meaning: 3 to one (AA, non-text). */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ["line-control", SURFACES],
  ["focus", [...SURFACES, "accent-soft"]],
  ["mark-claim-line", ["surface"]],
  ["mark-cue", ["surface"]],
  ["mark-speaker", ["surface"]],
];

function pairs(table: typeof WORDS) {
  return table.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const));
}

describe.each(Object.entries(themes))("the %s theme", (_name, colours) => {
  const of = (role: string) => {
    const colour = colours.get(role);
    if (colour === undefined) throw new Error(`tokens.css has no colour for ${role}`);
    return colour;
  };

  test.each(pairs(WORDS))("writes %s legibly on %s", (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(LINES))("draws %s visibly on %s", (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("black on white is as far apart as colours can be", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});
