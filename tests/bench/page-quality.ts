/** How well pages are read, before and after the second reading. Used by import-quality.ts. */
import { type Metadata, NO_GUESS, type ReadContent } from "../../src/main/project/import/readers/article.ts";
import { readHtml } from "../../src/main/project/import/readers/web/read-html.ts";
import {
  type SecondOpinion,
  secondOpinion,
} from "../../src/main/project/import/readers/web/second-opinion.ts";
import type { ProposedZone } from "../../src/shared/domain/zone.ts";
import {
  addScores,
  fold,
  harmonic,
  isAuthor,
  leftOver,
  runs,
  type Scores,
  scores,
  words,
} from "./page-scores.ts";
import { withoutOpen } from "./real-pages.ts";

/** What is known of a page; a missing field is not measured. */
export interface PageTruth {
  readonly name: string;
  readonly html: string;
  readonly body?: string;
  /** Lines that one may or may not call body. */
  readonly open?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  /** A day. */
  readonly date?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
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
      if (verbose) console.log(`  refused ${page.name}: ${content.reason}`);
      for (const tally of [before, after]) tally.add(page, "", true);
      fields.add(page, { title: NO_GUESS, byline: NO_GUESS, published: NO_GUESS });
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

  add(page: PageTruth, read: string, flagged: boolean): void {
    const body = withoutOpen(read, page.body ?? "", page.open ?? []);
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

  add(page: PageTruth, content: Pick<Metadata, "title" | "byline" | "published">): void {
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
      const none = all - this.right.date - this.wrongDates;
      const wrong = field === "date" ? `, wrong ${this.wrongDates}, none ${none}` : "";
      console.log(
        `  ${field.padEnd(8)} ${this.right[field]} of ${all} (${((100 * this.right[field]) / all).toFixed(1)} %)${wrong}`,
      );
    }
  }
}
