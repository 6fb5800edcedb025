/** Pages in the shapes of known systems, in words of our own, with what a person would call their body, title, author and day. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface MadePage {
  readonly name: string;
  readonly html: string;
  readonly body: string;
  readonly title: string;
  readonly author?: string;
  /** A day. */
  readonly date?: string;
  /** The F1 of a page that is known to be read less well than others. */
  readonly least?: number;
}

const FOLDER = join(import.meta.dirname, "../fixtures/pages");
/** Kinds of page that the first ones do not cover: blogs of site builders, forums, old pages, other languages. */
const MORE = join(FOLDER, "more");
/** Kinds written after the rules had been worked out on the others: outlets of the world, 2002 to 2025, in eleven languages. */
const THIRD = join(FOLDER, "third");
const SIGNS = /\{p(\d*)\}|\{q(\d*)\}|\{h ([^}]*)\}|\[\[(.*?)\]\]/gsu;

/**
 * Reads the pages. Their first line holds the truth but the body, which is marked in the page: `{p}` stands for the next
 * paragraph of paragraphs.txt and `{p7}` for its seventh line, `{h …}` for a heading of the article's own, `[[…]]` for
 * other words of it; `{q}` is a paragraph that is there without being shown.
 */
export function madePages(): MadePage[] {
  return pagesIn(FOLDER);
}

/** The second set, in the same form. */
export function moreMadePages(): MadePage[] {
  return pagesIn(MORE);
}

/** The third set, in the same form. */
export function thirdMadePages(): MadePage[] {
  return pagesIn(THIRD);
}

function pagesIn(folder: string): MadePage[] {
  const paragraphs = readFileSync(join(FOLDER, "paragraphs.txt"), "utf8").trim().split("\n");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => madePage(basename(name, ".html"), readFileSync(join(folder, name), "utf8"), paragraphs));
}

function madePage(name: string, source: string, paragraphs: readonly string[]): MadePage {
  const [first = "", ...rest] = source.split("\n");
  const truth: { title: string; author?: string; date?: string; least?: number } = JSON.parse(
    first.slice(9, -3),
  );
  const body: string[] = [];
  let shown = 0;
  let unseen = 0;
  const html = rest.join("\n").replace(SIGNS, (_, p?: string, q?: string, heading?: string, own?: string) => {
    if (q !== undefined) {
      unseen = q === "" ? unseen + 1 : Number(q);
      return paragraphs[unseen - 1] ?? "";
    }
    if (p !== undefined) shown = p === "" ? shown + 1 : Number(p);
    const words = p === undefined ? (heading ?? own ?? "") : (paragraphs[shown - 1] ?? "");
    body.push(words);
    return words;
  });
  return { name, html, body: body.join("\n"), ...truth };
}
