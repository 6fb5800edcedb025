/**
 * How well saved texts are taken apart: made articles of invented outlets whose tails the rules have not seen, over
 * labelled body texts that are not part of the repository; by the rules alone and, with --learn, as a folder imported
 * by the real project process. Usage: node tests/bench/text-quality.ts /path/to/data [--lines] [--look] [--learn]
 * (the folder with import/wikinews-gold and import/whitehouse-html). --look measures the families that may be looked at,
 * --last-day five more that were written after them, --third ten more of other kinds of page, --fourth twelve more, --fifth six.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readText } from "../../src/main/project/import/readers/text/read-text.ts";
import type { ProposedZone } from "../../src/shared/domain/zone.ts";
import { startProcess, type TestProcess } from "../support/project-process.ts";
import {
  type BodyText,
  contentOf,
  foreignTexts,
  type LineLabel,
  type MessyText,
  messyTexts,
} from "./messy-texts.ts";
import { halfOf, realFurniture, realTexts } from "./real-tails.ts";
import { FAMILIES_TO_LOOK_AT, FAMILIES_TO_MEASURE } from "./text-tails.ts";
import { FAMILIES_OF_FIFTH_SET } from "./text-tails-fifth.ts";
import { FAMILIES_OF_FOURTH_SET } from "./text-tails-fourth.ts";
import { FAMILIES_OF_LAST_DAY } from "./text-tails-later.ts";
import { FAMILIES_OF_THIRD_SET } from "./text-tails-third.ts";

const root = process.argv[2];
if (root === undefined) {
  console.error("Give the path of the data folder.");
  process.exit(2);
}
const has = (option: string): boolean => process.argv.includes(option);
const SETS = [
  { option: "--look", name: "families looked at", families: FAMILIES_TO_LOOK_AT },
  { option: "--last-day", name: "five later families", families: FAMILIES_OF_LAST_DAY },
  { option: "--third", name: "ten families of the third set", families: FAMILIES_OF_THIRD_SET },
  { option: "--fourth", name: "twelve families of the fourth set", families: FAMILIES_OF_FOURTH_SET },
  { option: "--fifth", name: "six families of the fifth set", families: FAMILIES_OF_FIFTH_SET },
];
const MEASURED = { option: "", name: "unseen families", families: FAMILIES_TO_MEASURE };
const set = SETS.find(({ option }) => has(option)) ?? MEASURED;
const real = process.argv[process.argv.indexOf("--real") + 1];
const half = has("--even") ? "even" : "odd";
const SEED = 20_261_122;
const COUNT = 180;
const FORMS = 140;
const FORM_LINES = 60;

const mayLook = has("--real") ? half === "odd" : set !== MEASURED;

type Zones = (text: MessyText) => readonly ProposedZone[];

function wikinewsBodies(folder: string): BodyText[] {
  return readFileSync(join(folder, "gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line): BodyText => {
      const gold: { title: string; blocks: { type: string; text: string }[] } = JSON.parse(line);
      const kept = gold.blocks.filter(({ type }) => type === "p" || type === "sp" || type === "quote");
      return { title: gold.title, paragraphs: kept.map(({ text }) => text.replace(/\s+/gu, " ").trim()) };
    })
    .filter(({ paragraphs }) => paragraphs.length >= 3);
}

/**
 * Transcripts: hundreds of short turns, which must not be taken for headlines or furniture. `whole` with the head of
 * their form (room, time), which stands in nearly all of them.
 */
function briefingBodies(folder: string, count: number, whole = false): BodyText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .slice(0, count)
    .flatMap((name): BodyText[] => {
      const html = readFileSync(join(folder, name), "utf8");
      const title = plain(/<title[^>]*>([^<]+)/iu.exec(html)?.[1] ?? "");
      const lines = html
        .slice(html.search(/<body/iu))
        .split(/<\/?(?:p|br|div)\b[^>]*>/iu)
        .map(plain)
        .filter((line) => line !== "");
      if (title === "" || lines.length < 20) return [];
      if (whole) return [{ title, paragraphs: lines.slice(1, 1 + FORM_LINES) }];
      const first = lines.findIndex((line) => line.split(" ").length >= 12);
      return [{ title, paragraphs: lines.slice(first, first + 70) }];
    });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, "")
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/gu, " ")
    .replace(/&(?:quot|ldquo|rdquo);/gu, '"')
    .replace(/&amp;/gu, "&")
    .replace(/\s+/gu, " ")
    .trim();
}

function byRules(text: MessyText): readonly ProposedZone[] {
  return readText({ path: text.file, text: contentOf(text) }).zones;
}

/** Zones in force after a folder of all texts has been imported and everything that runs in the background is done. */
async function byPipeline(texts: readonly MessyText[]): Promise<Zones> {
  const folder = mkdtempSync(join(tmpdir(), "wirebench-text-"));
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  for (const text of texts) writeFileSync(join(corpus, text.file), contentOf(text));
  const opened = await startProcess(join(folder, "data"));
  try {
    await opened.call("project.open", { path: join(folder, "bench.wirebench"), create: true });
    await opened.call("imports.start", { sources: [corpus] });
    const found = await importedZones(opened, texts.length);
    return (text) => found.get(text.file) ?? [];
  } finally {
    await opened.quit();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importedZones(opened: TestProcess, count: number): Promise<Map<string, ProposedZone[]>> {
  for (;;) {
    const event = await opened.nextEvent();
    if (event.name !== "job.progress" || event.job.kind !== "import") continue;
    if (event.job.state === "finished" || event.job.state === "failed") break;
  }
  await opened.call("project.settle", {});
  const zones = new Map<string, ProposedZone[]>();
  const sort = { column: "path", direction: "ascending" } as const;
  for (let offset = 0; offset < count; offset += 200) {
    const { rows } = await opened.call("articles.list", { filter: {}, sort, offset, limit: 200 });
    for (const { id, path } of rows) {
      const view = await opened.call("articles.get", { articleId: id });
      zones.set(basename(path), view.zones);
    }
  }
  return zones;
}

interface Tally {
  all: number;
  right: number;
  hidden: number;
  dimmed: number;
}

const ROLES: Readonly<Record<LineLabel, readonly string[]>> = {
  title: ["title"],
  meta: ["byline", "boilerplate", "caption"],
  body: ["body"],
  related: ["related-headline", "boilerplate"],
  listed: ["related-headline", "boilerplate"],
  boilerplate: ["boilerplate", "caption", "byline"],
};

function measure(name: string, texts: readonly MessyText[], zonesOf: Zones): void {
  const tallies = new Map<LineLabel, Tally>();
  for (const text of texts) {
    const zones = zonesOf(text);
    let position = 0;
    for (const { words, label } of text.lines) {
      const zone = zones.find(({ start, end }) => start <= position && position < end);
      position += words.length + text.joint.length;
      const tally = tallies.get(label) ?? { all: 0, right: 0, hidden: 0, dimmed: 0 };
      tallies.set(label, tally);
      tally.all += 1;
      const role = zone?.role ?? "body";
      if (ROLES[label].includes(role)) tally.right += 1;
      // A date line in the article's own words is in both readings right.
      if (label === "body" && role === "byline") tally.right += 1;
      else if (role !== "body" && role !== "title")
        tally[zone?.strength === "strong" ? "hidden" : "dimmed"] += 1;
      // What the page's own lines look like may only be learned from the families to look at.
      if (has("--lines") && (mayLook || label === "body") && !ROLES[label].includes(role))
        console.log(
          `  ${text.file} ${label} -> ${role} (${zone?.strength}, ${zone?.reason}): ${words.slice(0, 120)}`,
        );
    }
  }
  const share = (part: number, whole: number) =>
    `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`;
  const of = (label: LineLabel): Tally => tallies.get(label) ?? { all: 0, right: 0, hidden: 0, dimmed: 0 };
  console.log(`${name}: ${texts.length} texts`);
  console.log(`  body lines hidden        ${share(of("body").hidden, of("body").all)}`);
  console.log(`  body lines dimmed        ${share(of("body").dimmed, of("body").all)}`);
  console.log(
    `  boilerplate found        ${share(of("boilerplate").right, of("boilerplate").all)}, hidden ${of("boilerplate").hidden}`,
  );
  console.log(
    `  related headlines found  ${share(of("related").right, of("related").all)}, hidden ${of("related").hidden}`,
  );
  console.log(
    `  listed headlines found   ${share(of("listed").right, of("listed").all)}, hidden ${of("listed").hidden}`,
  );
  console.log(`  titles found             ${share(of("title").right, of("title").all)}`);
  console.log(`  by-lines, dates found    ${share(of("meta").right, of("meta").all)}`);
}

const wikinews = wikinewsBodies(join(root, "import/wikinews-gold"));
const bodies = [...wikinews, ...wikinews, ...briefingBodies(join(root, "import/whitehouse-html"), 37)];
if (has("--real") && real !== undefined) {
  const all = realFurniture(real);
  const furniture = has("--all") ? all : halfOf(all, half);
  for (const copies of [1, 4]) {
    const made = realTexts(furniture, wikinews, { copies, seed: SEED });
    const name = `real furniture of ${furniture.length} pages, ${copies} of each`;
    measure(`rules alone, ${name}`, made, byRules);
    if (has("--learn")) measure(`imported together, ${name}`, made, await byPipeline(made));
  }
  process.exit(0);
}
if (has("--forms")) {
  const forms = briefingBodies(join(root, "import/whitehouse-html"), FORMS, true);
  const made = messyTexts(forms, set.families, { count: FORMS, seed: SEED });
  measure(`rules alone, transcripts, ${set.name}`, made, byRules);
  if (has("--learn")) measure(`imported together, transcripts, ${set.name}`, made, await byPipeline(made));
  process.exit(0);
}
const texts = messyTexts(bodies, set.families, { count: COUNT, seed: SEED });
measure(`rules alone, ${set.name}`, texts, byRules);
measure("rules alone, other languages", foreignTexts(), byRules);
if (has("--learn")) measure(`imported together, ${set.name}`, texts, await byPipeline(texts));
