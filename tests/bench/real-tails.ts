import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "../support/seeded-random.ts";
import { type BodyText, cutSomewhere, insert, type LineLabel, type MessyText } from "./messy-texts.ts";
import { decoded } from "./page-sets.ts";
import { pageLines } from "./real-pages.ts";

type Line = MessyText["lines"][number];
type Range = readonly [from: number, to: number];

/** What a saved page puts around its article, in its own words. */
export interface RealFurniture {
  readonly page: string;
  readonly outlet: string;
  readonly above: readonly Line[];
  readonly between: readonly Line[];
  readonly below: readonly Line[];
  /** Headlines of other articles, anywhere on the page. */
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
}

interface PageLabels {
  readonly body: readonly Range[];
  readonly open: readonly Range[];
  readonly related: readonly Range[];
  readonly title: string | null;
  readonly author: readonly string[];
}

const LINES_ABOVE = 12;
const LINES_BELOW = 25;
const MOST_BETWEEN = 4;
/** More short lines in a row are a menu, which nobody copies with an article. */
const LONGEST_BAR = 8;
const BAR_WORDS = 3;
const SAID_AGAIN = 40;
const NAMES = ["Dina Harrow", "Jon Vale", "Samir Qadeh", "Lotte Brand", "Irina Koss"];
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/u;

/**
 * The furniture near the articles of the real pages in `folder` (see real-pages.ts), in Latin letters, sorted by
 * outlet. Which lines are headlines of others stands in `real-related.jsonl`, in the numbers of `pageLines`.
 */
export function realFurniture(folder: string): RealFurniture[] {
  const related = new Map(
    readLines<{ name: string; related: Range[] }>("real-related.jsonl").map((line) => [
      line.name,
      line.related,
    ]),
  );
  return readLines<PageLabels & { name: string; file: string }>("real-pages.jsonl")
    .flatMap(({ name, file, ...labels }): RealFurniture[] => {
      const lines = pageLines(decoded(join(folder, file)));
      const found = furnitureOf(name, lines, { ...labels, related: related.get(name) ?? [] });
      return found === null ? [] : [found];
    })
    .sort((one, other) => compared(one.outlet, other.outlet) || compared(one.page, other.page));
}

function readLines<Line>(file: string): Line[] {
  const text = readFileSync(join(import.meta.dirname, file), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Every second outlet: whoever writes rules looks at the odd ones only. */
export function halfOf(furniture: readonly RealFurniture[], half: "even" | "odd"): RealFurniture[] {
  const outlets = [...new Set(furniture.map(({ outlet }) => outlet))];
  return furniture.filter(({ outlet }) => outlets.indexOf(outlet) % 2 === (half === "odd" ? 1 : 0));
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function furnitureOf(page: string, lines: readonly string[], labels: PageLabels): RealFurniture | null {
  const isIn = (ranges: readonly Range[], index: number): boolean =>
    ranges.some(([from, to]) => from <= index && index <= to);
  const first = labels.body[0]?.[0];
  const last = labels.body.at(-1)?.[1];
  if (first === undefined || last === undefined) return null;
  if (!isLatin(lines.slice(first, last + 1).join(" "))) return null;
  const body = lines.filter((_, index) => isIn(labels.body, index)).join("\n");
  const title = labels.title?.trim();
  const labelled = (from: number, to: number, plain: (words: string) => LineLabel): Line[] => {
    const found: Line[] = [];
    for (let index = Math.max(0, from); index < Math.min(lines.length, to); index += 1) {
      const words = lines[index]?.trim() ?? "";
      if (words === "" || words === title || isIn(labels.body, index) || isIn(labels.open, index)) continue;
      // What repeats the article, for sharing or printing, is neither.
      if (words.length > SAID_AGAIN && body.includes(words.slice(0, SAID_AGAIN))) continue;
      found.push({ words, label: isIn(labels.related, index) ? "listed" : plain(words) });
    }
    return withoutMenus(found);
  };
  const isMeta = (words: string): boolean =>
    DATE.test(words) || labels.author.some((author) => words.includes(author));
  // Whoever copies an article begins at its title, as far as it stands above it.
  const titleAt = lines.findLastIndex((words, index) => index < first && words.trim() === title);
  const headlines = lines.filter((words, index) => isIn(labels.related, index) && isHeadline(words));
  return {
    page,
    outlet: outletOf(page),
    above: labelled(Math.max(first - LINES_ABOVE, titleAt + 1), first, (words) =>
      isMeta(words) ? "meta" : "boilerplate",
    ),
    between: labelled(first, last, () => "boilerplate")
      .filter(({ label }) => label === "boilerplate")
      .slice(0, MOST_BETWEEN),
    below: labelled(last + 1, last + 1 + LINES_BELOW, () => "boilerplate"),
    headlines,
    authors: labels.author.filter((author) => author.length > 4),
  };
}

function outletOf(page: string): string {
  const bare = page
    .replace(/^(?:r-|tags_|test(?=[A-Z]))/u, "")
    .replace(/(?:[-_](?:issue|video|\d).*|\d+)$/u, "")
    .toLowerCase();
  return bare === "" || bare === "issue" ? page : bare;
}

function isLatin(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return (words.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters * 0.9;
}

function isHeadline(words: string): boolean {
  const count = words.trim().split(/\s+/u).length;
  return count >= 4 && count <= 25 && !/[.…]$/u.test(words.trim());
}

function withoutMenus(lines: readonly Line[]): Line[] {
  const isBar = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && line.label !== "listed" && line.words.split(/\s+/u).length <= BAR_WORDS;
  };
  return lines.filter((_, index) => {
    if (!isBar(index)) return true;
    let length = 1;
    for (let at = index - 1; isBar(at); at -= 1) length += 1;
    for (let at = index + 1; isBar(at); at += 1) length += 1;
    return length <= LONGEST_BAR;
  });
}

/**
 * Articles as people copy them from these pages: a body, two headlines of other articles between its paragraphs, and
 * the furniture of a page around it, `copies` articles for each page. With several, numbers and authors differ from
 * one to the next, as they do between articles of an outlet. The same seed gives the same files.
 */
export function realTexts(
  furniture: readonly RealFurniture[],
  bodies: readonly BodyText[],
  { copies, seed }: { readonly copies: number; readonly seed: number },
): MessyText[] {
  const random = createRandom(seed);
  const headlines = furniture.flatMap((page) => page.headlines);
  return furniture.flatMap((page, number) =>
    Array.from({ length: copies }, (_, copy): MessyText => {
      const index = number * copies + copy;
      const body = bodies[index % bodies.length];
      if (body === undefined) throw new RangeError("no bodies");
      const varied = copies === 1 ? (line: Line) => line : varies(page.authors, random);
      const lines: Line[] = [
        { words: body.title, label: "title" },
        ...page.above.map(varied),
        ...cutSomewhere(body.paragraphs, random).map((words) => ({ words, label: "body" as const })),
      ];
      const first = 1 + page.above.length;
      const own = page.headlines.length >= 2 ? page.headlines : headlines;
      insert(
        lines,
        first,
        Array.from({ length: 2 }, () => ({ words: random.pick(own), label: "related" as const })),
        random,
      );
      insert(lines, first, page.between.map(varied), random);
      lines.push(...page.below.map(varied));
      return { file: `${page.page}-${copy}.txt`, lines, joint: index % 3 === 0 ? "\n\n" : "\n" };
    }),
  );
}

function varies(authors: readonly string[], random: Random): (line: Line) => Line {
  const name = random.pick(NAMES);
  return ({ words, label }) => {
    const named = authors.reduce((text, author) => text.replaceAll(author, name), words);
    const numbered = named.replace(/(?<![\p{L}\d])\d{1,3}(?![\p{L}\d])/gu, (digits) =>
      String(random.below(Number(digits) + 1)).padStart(digits.length === 2 ? 2 : 1, "1"),
    );
    return { words: numbered, label };
  };
}
