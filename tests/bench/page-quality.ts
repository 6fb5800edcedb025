/** How well pages are read, before and after the second reading. Used by import-quality.ts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { decodeBytes } from "../../src/main/project/import/decode-bytes.ts";
import type { ReadContent } from "../../src/main/project/import/readers/article.ts";
import { readHtml } from "../../src/main/project/import/readers/web/read-html.ts";
import {
  type SecondOpinion,
  secondOpinion,
} from "../../src/main/project/import/readers/web/second-opinion.ts";
import type { ProposedZone } from "../../src/shared/domain/zone.ts";

/** What is known of a page; a missing field is not measured. */
export interface PageTruth {
  readonly name: string;
  readonly html: string;
  readonly body?: string;
  readonly title?: string;
  readonly author?: string;
  /** A day. */
  readonly date?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

/** Pages whose body reaches less than this are called badly read. */
const BAD = 0.8;

/** Reads all pages and prints the figures of the set. */
export function measurePages(name: string, pages: readonly PageTruth[], verbose: boolean): void {
  const before = new Tally(false);
  const after = new Tally(verbose);
  const fields = new Fields(verbose);
  let firstMs = 0;
  let secondMs = 0;
  let slowest = 0;
  for (const page of pages) {
    const startMs = performance.now();
    let start = cpuMs();
    const content = readHtml({ path: page.name, html: page.html });
    firstMs += cpuMs() - start;
    slowest = Math.max(slowest, performance.now() - startMs);
    if ("kind" in content) {
      console.log(`  refused ${page.name}: ${content.reason}`);
      continue;
    }
    start = cpuMs();
    const opinion = secondOpinion({
      path: page.name,
      html: page.html,
      text: content.text,
      zones: content.zones,
    });
    secondMs += cpuMs() - start;
    fields.add(page, content);
    const flagged = opinion.agreement >= 0 && opinion.agreement < 0.8;
    const checked = (content.checks ?? []).some((check) => check !== "ambiguous-date");
    before.add(page, bodyOf(content.text, content.zones), checked);
    after.add(page, bodyAfter(content, opinion), checked || flagged);
  }
  console.log(
    `${name}: ${pages.length} pages, ${(firstMs / pages.length).toFixed(0)} ms + ${(secondMs / pages.length).toFixed(0)} ms of CPU a page, slowest first reading ${slowest.toFixed(0)} ms`,
  );
  before.print("first reading");
  after.print("after the second reading");
  fields.print();
}

/** CPU time of the process, which other programs of the machine disturb less than the clock. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The words of all zones with the role "body". */
function bodyOf(text: string, zones: readonly ProposedZone[]): string {
  return zones
    .filter((zone) => zone.role === "body")
    .map((zone) => text.slice(zone.start, zone.end))
    .join("\n");
}

/** The body of a page after both readings. */
export function bodyAfter(content: ReadContent, opinion: SecondOpinion): string {
  if (opinion.instead !== null) return bodyOf(opinion.instead.text, opinion.instead.zones);
  const left = new Set(opinion.left.map((zone) => zone.start));
  return bodyOf(
    content.text,
    content.zones.filter((zone) => !left.has(zone.start)),
  );
}

class Tally {
  private readonly shingles: Scores = { precision: 0, recall: 0, f1: 0 };
  private readonly bags: Scores = { precision: 0, recall: 0, f1: 0 };
  private pages = 0;
  private empty = 0;
  private kept = 0;
  private wanted = 0;
  private unwanted = 0;
  private unwantedKept = 0;
  private flagged = 0;
  private bad = 0;
  private badFlagged = 0;
  private readonly verbose: boolean;

  constructor(verbose: boolean) {
    this.verbose = verbose;
  }

  add(page: PageTruth, body: string, flagged: boolean): void {
    this.pages += 1;
    if (words(body).length === 0) this.empty += 1;
    if (flagged) this.flagged += 1;
    let isBad = false;
    if (page.body !== undefined) {
      const shingled = scores(runs(words(page.body)), runs(words(body)));
      const bagged = scores(words(page.body), words(body));
      addScores(this.shingles, shingled);
      addScores(this.bags, bagged);
      isBad = bagged.f1 < BAD;
      if (this.verbose && bagged.f1 < 0.995) this.tell(page, body, bagged.f1);
    }
    const line = ` ${body.replace(/\s+/g, " ")} `;
    const has = (snippet: string): boolean => line.includes(snippet.trim().replace(/\s+/g, " "));
    for (const snippet of page.with ?? []) {
      this.wanted += 1;
      if (has(snippet)) this.kept += 1;
      else isBad = true;
      if (this.verbose && !has(snippet)) console.log(`  lost ${page.name}: ${snippet}`);
    }
    for (const snippet of page.without ?? []) {
      this.unwanted += 1;
      if (!has(snippet)) continue;
      this.unwantedKept += 1;
      isBad = true;
      if (this.verbose) console.log(`  kept ${page.name}: ${snippet}`);
    }
    if (isBad) this.bad += 1;
    if (isBad && flagged) this.badFlagged += 1;
  }

  private tell(page: PageTruth, body: string, f1: number): void {
    const truth = page.body ?? "";
    console.log(`  body ${page.name} ${f1.toFixed(3)}`);
    console.log(`    extra: ${leftOver(words(body), words(truth))}`);
    console.log(`    missing: ${leftOver(words(truth), words(body))}`);
  }

  print(name: string): void {
    console.log(`  ${name}`);
    if (this.bags.f1 > 0) {
      console.log(`    body, runs of 4 words  ${this.show(this.shingles)}`);
      console.log(`    body, bag of words     ${this.show(this.bags)}`);
    }
    if (this.wanted > 0) {
      const recall = this.kept / this.wanted;
      const precision = this.kept / (this.kept + this.unwantedKept);
      console.log(
        `    body, snippets         F1 ${harmonic(precision, recall).toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}): ${this.kept} of ${this.wanted} wanted, ${this.unwantedKept} of ${this.unwanted} unwanted`,
      );
    }
    console.log(
      `    empty ${this.empty}; flagged ${this.flagged}; badly read ${this.bad}, of these flagged ${this.badFlagged}`,
    );
  }

  private show(sum: Scores): string {
    const mean = (value: number): string => (value / this.pages).toFixed(3);
    const precision = sum.precision / this.pages;
    const recall = sum.recall / this.pages;
    return `F1 ${mean(sum.f1)} by page, ${harmonic(precision, recall).toFixed(3)} of the means (precision ${mean(sum.precision)}, recall ${mean(sum.recall)})`;
  }
}

class Fields {
  private readonly right = { title: 0, author: 0, date: 0 };
  private readonly all = { title: 0, author: 0, date: 0 };
  private wrongDates = 0;
  private readonly verbose: boolean;

  constructor(verbose: boolean) {
    this.verbose = verbose;
  }

  add(page: PageTruth, content: ReadContent): void {
    if (page.title !== undefined)
      this.count("title", fold(content.title.value) === fold(page.title), page, content.title, page.title);
    if (page.author !== undefined)
      this.count("author", isAuthor(content.byline.value, page.author), page, content.byline, page.author);
    if (page.date !== undefined) {
      const value = content.published.value?.slice(0, 10) ?? null;
      this.count("date", value === page.date, page, content.published, page.date);
      if (value !== null && value !== page.date) this.wrongDates += 1;
    }
  }

  private count(
    field: "title" | "author" | "date",
    isRight: boolean,
    page: PageTruth,
    got: { readonly value: string | null; readonly from: string },
    want: string,
  ): void {
    this.all[field] += 1;
    if (isRight) this.right[field] += 1;
    else if (this.verbose) console.log(`  ${field} ${page.name}: ${got.value} (${got.from}) != ${want}`);
  }

  print(): void {
    for (const field of ["title", "author", "date"] as const) {
      const { [field]: all } = this.all;
      if (all === 0) continue;
      const wrong = field === "date" ? `, wrong ${this.wrongDates}` : "";
      console.log(
        `  ${field.padEnd(8)} ${this.right[field]} of ${all} (${((100 * this.right[field]) / all).toFixed(1)} %)${wrong}`,
      );
    }
  }
}

/** All true names are there, with at most three other words. */
export function isAuthor(got: string | null, want: string): boolean {
  const found = words(got ?? "");
  const wanted = words(want);
  return wanted.every((word) => found.includes(word)) && found.length <= wanted.length + 3;
}

/** Letters and digits in runs, in lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(text: string | null): string {
  return words(text ?? "").join("");
}

function runs(all: readonly string[]): string[] {
  if (all.length < 4) return [all.join(" ")];
  return all.slice(3).map((_, at) => all.slice(at, at + 4).join(" "));
}

/** How far two lists hold the same things, each as often. */
export function scores(truth: readonly string[], found: readonly string[]): Scores {
  const left = new Map<string, number>();
  for (const one of truth) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of found) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    shared += 1;
  }
  const precision = found.length === 0 ? 0 : shared / found.length;
  const recall = truth.length === 0 ? 0 : shared / truth.length;
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Words that one list has more often than another, in its order. */
export function leftOver(own: readonly string[], other: readonly string[]): string {
  const left = [...other];
  return own
    .filter((word) => {
      const at = left.indexOf(word);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    })
    .join(" ");
}

function addScores(sum: Scores, one: Scores): void {
  sum.precision += one.precision;
  sum.recall += one.recall;
  sum.f1 += one.f1;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function decoded(path: string): string {
  const read = decodeBytes(readFileSync(path));
  return "error" in read ? "" : read.text;
}

/** Saved pages with words that must and must not be there. */
export function savedPages(folder: string): PageTruth[] {
  const gold: {
    file: string;
    title: string;
    author: string;
    date: string;
    with: string[];
    without: string[];
  }[] = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
  return gold.map((page) => ({
    name: page.file,
    html: decoded(join(folder, page.file)),
    with: page.with,
    without: page.without,
    ...(page.title === "" ? {} : { title: page.title }),
    ...(page.author === "" ? {} : { author: page.author }),
    ...(page.date === "" ? {} : { date: page.date }),
  }));
}

/** Briefings in a minimal page: the truth is all its words but the heading. */
export function briefings(folder: string): PageTruth[] {
  const lines = readFileSync(join(folder, "manifest.jsonl"), "utf8").trim().split("\n");
  return lines.map((line): PageTruth => {
    const row: { file: string; title: string; date_in_title: string | null } = JSON.parse(line);
    const html = decoded(join(folder, row.file));
    const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(row.date_in_title ?? "");
    const date =
      day === null ? {} : { date: `${day[3]}-${day[1]?.padStart(2, "0")}-${day[2]?.padStart(2, "0")}` };
    return { name: row.file, html, body: wordsOfPage(html), title: row.title, ...date };
  });
}

function wordsOfPage(html: string): string {
  const parts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (name === "h1" || name === "title") silent += 1;
      parts.push(" ");
    },
    ontext(text) {
      if (silent === 0) parts.push(text);
    },
    onclosetag(name) {
      if (name === "h1" || name === "title") silent -= 1;
      parts.push(" ");
    },
  });
  parser.end(html);
  return parts.join("");
}

/** Wikinews articles set into a page as sites build them, with captions, share tools and other headlines around. */
export function framedArticles(folder: string): PageTruth[] {
  const lines = readFileSync(join(folder, "gold.jsonl"), "utf8").trim().split("\n");
  const rows = lines.map(
    (line): { file: string; title: string; date_created: string; blocks: { type: string; text: string }[] } =>
      JSON.parse(line),
  );
  return rows.map((row, index) => {
    const others = [1, 2, 3].map((step) => rows[(index + step) % rows.length]?.title ?? "");
    const own = row.blocks.filter(
      ({ type }) => !["head", "figure", "caption", "date", "dateline"].includes(type),
    );
    const shown = row.blocks.filter(({ type }) => type !== "head");
    const links = others.map((title) => `<li><a href="/x"><h3>${escaped(title)}</h3></a></li>`).join("");
    const body = shown.map(({ type, text }) => markup(type, text)).join("\n");
    const html = `<!doctype html><html lang="en"><head><title>${escaped(row.title)} | The Example Wire</title>
<meta property="og:site_name" content="The Example Wire"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${row.date_created}T10:00:00Z"}</script></head>
<body><header><nav><ul><li><a href="/w">World</a></li><li><a href="/p">Politics</a></li></ul></nav></header>
<main><article><h1>${escaped(row.title)}</h1><div class="article-meta"><time datetime="${row.date_created}">Published</time><div class="share-tools">Share this article with others</div></div>
${body.replace("</p>", `</p><aside class="related-inline"><h4>More on this</h4><ul>${links}</ul></aside>`)}
<div class="newsletter-box"><p>Sign up for the daily letter of The Example Wire and never miss a story again.</p></div></article>
<section class="most-read"><h2>Most read</h2><ul>${links}</ul></section></main><footer><p>© The Example Wire. All rights reserved.</p></footer></body></html>`;
    return {
      name: row.file,
      html,
      title: row.title,
      date: row.date_created,
      body: own.map(({ text }) => text).join("\n"),
    };
  });
}

function markup(type: string, text: string): string {
  const words = escaped(text);
  if (type === "figure" || type === "caption")
    return `<figure><img src="a.jpg"><figcaption>${words}</figcaption></figure>`;
  if (type === "quote") return `<blockquote><p>${words}</p></blockquote>`;
  if (type === "item" || type === "list") return `<ul><li>${words}</li></ul>`;
  return `<p>${words}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
