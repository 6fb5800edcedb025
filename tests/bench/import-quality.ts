/**
 * Measures how well foreign files are read, on labelled data that is not part of the repository.
 * Usage: node tests/bench/import-quality.ts /path/to/data [--misses] [--SET ...]   (the folder with import/; SET is a
 * key of SETS, all when none is named but those of REAL, whose folder is another: where two npm packages lie, see
 * real-pages.ts)
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReadArticle, readArticle } from "../../src/main/project/import/readers/read-article.ts";
import { madePages, moreMadePages, thirdMadePages } from "../support/made-pages.ts";
import { measurePages } from "./page-quality.ts";
import { briefings, framedArticles, savedPages } from "./page-sets.ts";
import { realPages } from "./real-pages.ts";

const root = process.argv[2];
if (root === undefined) {
  console.error("Give the path of the data folder.");
  process.exit(2);
}
const verbose = process.argv.includes("--misses");

function read(path: string): ReadArticle | null {
  const outcome = readArticle({ path, bytes: readFileSync(path) });
  if (outcome.kind === "refused") console.log(`refused ${path}: ${outcome.code} ${outcome.reason}`);
  return outcome.kind === "article" ? outcome.article : null;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? "-" : ((100 * part) / whole).toFixed(1)} %)`;
}

function fold(words: string | null): string {
  return (words ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function measureLines(folder: string): void {
  const counts = new Map<string, Map<string, number>>();
  let lostStrong = 0;
  let dateLines = 0;
  for (const line of readFileSync(join(folder, "labels.jsonl"), "utf8").trim().split("\n")) {
    const gold: { file: string; labels: string[] } = JSON.parse(line);
    const article = read(join(folder, gold.file));
    if (article === null) continue;
    let position = 0;
    for (const [index, words] of article.text.split("\n").entries()) {
      const label = gold.labels[index];
      const zone = article.zones.find((candidate) => candidate.start <= position && position < candidate.end);
      position += words.length + 1;
      if (label === undefined || zone === undefined) continue;
      const row = counts.get(label) ?? new Map<string, number>();
      row.set(zone.role, (row.get(zone.role) ?? 0) + 1);
      counts.set(label, row);
      if (label === "body" && zone.role === "byline") dateLines += 1;
      if (label === "body" && !["body", "byline"].includes(zone.role) && zone.strength === "strong")
        lostStrong += 1;
      if (verbose && !agrees(label, zone.role))
        console.log(`  ${gold.file} ${label} -> ${zone.role} (${zone.strength}): ${words.slice(0, 110)}`);
    }
  }
  const get = (label: string, ...roles: string[]): number =>
    roles.reduce((sum, role) => sum + (counts.get(label)?.get(role) ?? 0), 0);
  const all = (label: string): number =>
    [...(counts.get(label)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  console.log(`made scrapes (${folder})`);
  console.log(`  boilerplate recall   ${share(get("boilerplate", "boilerplate"), all("boilerplate"))}`);
  console.log(
    `  boilerplate hidden in any role but body   ${share(all("boilerplate") - get("boilerplate", "body"), all("boilerplate"))}`,
  );
  console.log(`  related recall       ${share(get("related", "related-headline"), all("related"))}`);
  console.log(`  title                ${share(get("title", "title"), all("title"))}`);
  console.log(`  by-line and date     ${share(get("meta", "byline"), all("meta"))}`);
  console.log(`  body called boilerplate ${share(get("body", "boilerplate"), all("body"))}`);
  const lost = all("body") - get("body", "body", "byline");
  console.log(
    `  body not body        ${share(lost, all("body"))}, of these hidden (strong): ${lostStrong}; date lines taken as by-line: ${dateLines}`,
  );
}

function agrees(label: string, role: string): boolean {
  return (
    label === role ||
    (label === "related" && role === "related-headline") ||
    (label === "meta" && role === "byline")
  );
}

function measureWikinews(folder: string): void {
  let titles = 0;
  let dates = 0;
  let wrongDates = 0;
  let files = 0;
  let bodyLost = 0;
  let bodyHidden = 0;
  let dateLines = 0;
  let bodies = 0;
  for (const line of readFileSync(join(folder, "gold.jsonl"), "utf8").trim().split("\n")) {
    const gold: {
      file: string;
      title: string;
      date_created: string;
      blocks: { type: string; text: string }[];
    } = JSON.parse(line);
    const article = read(join(folder, gold.file));
    if (article === null) continue;
    files += 1;
    if (fold(article.title.value) === fold(gold.title)) titles += 1;
    else if (verbose) console.log(`  title ${gold.file}: ${article.title.value} != ${gold.title}`);
    const mentioned = article.text.slice(0, 1500).includes(gold.date_created.slice(0, 4));
    if (article.published.value?.slice(0, 10) === gold.date_created) dates += 1;
    else if (article.published.value !== null) wrongDates += 1;
    if (verbose && article.published.value?.slice(0, 10) !== gold.date_created)
      console.log(
        `  date ${gold.file}: ${article.published.value} (${article.published.from}) != ${gold.date_created}${mentioned ? "" : " (year not in the text's head)"}`,
      );
    for (const block of gold.blocks.filter(({ type }) => type === "p" || type === "sp" || type === "quote")) {
      const start = article.text.indexOf(block.text);
      if (start === -1 || block.text.length < 20) continue;
      const zone = article.zones.find((candidate) => candidate.start <= start && start < candidate.end);
      bodies += 1;
      if (zone?.role === "body") continue;
      if (zone?.role === "byline") {
        dateLines += 1;
        continue;
      }
      bodyLost += 1;
      if (zone?.strength === "strong" && zone.role !== "title") bodyHidden += 1;
      if (verbose)
        console.log(`  body ${gold.file} -> ${zone?.role} (${zone?.strength}): ${block.text.slice(0, 110)}`);
    }
  }
  console.log(`Wikinews texts (${folder})`);
  console.log(`  title exact          ${share(titles, files)}`);
  console.log(`  date exact           ${share(dates, files)}, wrong ${wrongDates}`);
  console.log(
    `  body not body        ${share(bodyLost, bodies)}, of these hidden (strong): ${bodyHidden}; date lines taken as by-line: ${dateLines}`,
  );
}

function measureWhiteHouse(folder: string): void {
  let characters = 0;
  let hidden = 0;
  let dated = 0;
  let titled = 0;
  let files = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const article = read(join(folder, name));
    if (article === null) continue;
    files += 1;
    if (article.title.value !== null) titled += 1;
    if (article.published.value !== null) dated += 1;
    for (const zone of article.zones) {
      characters += zone.end - zone.start;
      if (zone.role !== "boilerplate" && zone.role !== "related-headline") continue;
      hidden += zone.end - zone.start;
      if (verbose)
        console.log(
          `  ${name} ${zone.role} (${zone.strength}): ${article.text.slice(zone.start, zone.end).slice(0, 100)}`,
        );
    }
  }
  console.log(
    `briefings (${folder}): ${files} files, titles ${titled}, dates ${dated}, hidden characters ${share(hidden, characters)}`,
  );
}

const SETS: Readonly<Record<string, () => void>> = {
  lines: () => measureLines(join(root, "import/messy-txt")),
  wikinews: () => measureWikinews(join(root, "import/wikinews-gold")),
  known: () => measurePages("made pages in the shapes of known systems", madePages(), verbose),
  kinds: () => measurePages("made pages of other kinds", moreMadePages(), verbose),
  world: () => measurePages("made pages of the world's outlets", thirdMadePages(), verbose),
  saved: () => measurePages("saved pages, mostly blogs", savedPages(join(root, "import/cc-html")), verbose),
  briefings: () =>
    measurePages("briefings in a minimal page", briefings(join(root, "import/whitehouse-html")), verbose),
  framed: () =>
    measurePages("Wikinews in a made frame", framedArticles(join(root, "import/wikinews-gold")), verbose),
  dumps: () => measureWhiteHouse(join(root, "import/whitehouse-raw")),
};
const REAL: Readonly<Record<string, () => void>> = {
  real: () => {
    const { looked, kept } = realPages(root);
    measurePages("real pages, looked at", looked, verbose);
    measurePages("real pages, kept back", kept, false);
  },
  packages: () => {
    for (const [name, pages] of realPages(root).packages) measurePages(`real pages of ${name}`, pages, false);
  },
};
const all = { ...SETS, ...REAL };
const wanted = Object.keys(all).filter((name) => process.argv.includes(`--${name}`));
for (const [name, measure] of Object.entries(all))
  if (wanted.length === 0 ? name in SETS : wanted.includes(name)) measure();
