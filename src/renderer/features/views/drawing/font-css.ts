import type { Picture } from "./shape.ts";

/** A file of a face with the characters it holds. Loaded only when a drawing is saved. */
interface FontFile {
  readonly family: "Inter Variable" | "Source Serif 4 Variable";
  readonly holds: RegExp;
  readonly load: () => Promise<{ readonly default: string }>;
}

const LATIN = /[\u0000-\u00ff\u0131\u0152\u0153\u2000-\u206f\u20ac\u2122]/u;
const LATIN_EXT = /[\u0100-\u02ff\u1e00-\u1eff\u20a0-\u20cf]/u;
const CYRILLIC = /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/u;
const GREEK = /[\u0370-\u03ff]/u;

/** `?inline` makes data of the font at build time: the page itself may not fetch anything. */
const FILES: readonly FontFile[] = [
  {
    family: "Inter Variable",
    holds: LATIN,
    load: () => import("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline"),
  },
  {
    family: "Inter Variable",
    holds: LATIN_EXT,
    load: () => import("@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline"),
  },
  {
    family: "Inter Variable",
    holds: CYRILLIC,
    load: () => import("@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline"),
  },
  {
    family: "Inter Variable",
    holds: GREEK,
    load: () => import("@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?inline"),
  },
  {
    family: "Source Serif 4 Variable",
    holds: LATIN,
    load: () =>
      import("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline"),
  },
  {
    family: "Source Serif 4 Variable",
    holds: LATIN_EXT,
    load: () =>
      import("@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline"),
  },
  {
    family: "Source Serif 4 Variable",
    holds: CYRILLIC,
    load: () =>
      import("@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?inline"),
  },
];

/** The rules for the fonts that a picture needs, as data: about 65 kB for each face and script. */
export async function fontCss(picture: Picture): Promise<string> {
  const words = { ui: "", read: "" };
  for (const shape of picture.shapes) if (shape.kind === "words") words[shape.face ?? "ui"] += shape.words;
  const needed = FILES.filter(({ family, holds }) =>
    holds.test(family === "Inter Variable" ? words.ui : words.read),
  );
  const rules = await Promise.all(
    needed.map(async ({ family, load }) => {
      const { default: data } = await load();
      const source = data.replace(/^data:[^;,]*/u, "data:font/woff2");
      return `@font-face{font-family:'${family}';font-weight:100 900;src:url(${source}) format('woff2')}`;
    }),
  );
  return rules.join("");
}
