import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { capital, type Vocabulary, vocabularyFor } from "./article-vocabulary.ts";
import * as lists from "./article-words.ts";
import { createRandom, type Random } from "./seeded-random.ts";

/** One fictional article as a file of the sample's shape: title, byline lines, paragraphs. */
export interface GeneratedArticle {
  /** Inside the folder, forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Path of the article it was copied from; never itself a copy. */
  readonly copyOf: string | null;
  readonly outlet: string;
  /** Local time as in the text, `YYYY-MM-DDTHH:MM`. */
  readonly published: string;
}

export interface GenerateOptions {
  readonly count: number;
  readonly seed: number;
  /** Share of articles that are damaged copies of earlier ones, 0 to below 1; 0.2 when left out. */
  readonly copyShare?: number;
}

interface Original {
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly minutes: number;
}

const FIRST_MINUTE = Date.UTC(2017, 0, 1) / 60_000;
const SPAN_MINUTES = 10 * 365 * 24 * 60;
/** How many recent originals a copy may come from: bounds the memory of a run of any length. */
const POOL = 2000;

/**
 * Yields `count` articles, the same for the same seed on every machine; a longer run begins with the shorter one.
 * Words follow a Zipf law over some 14,000 words, so that originals share function words and little else. Mean
 * size about 3 kB. Copies carry a tail, foreign headlines, a cut, light edits, or several of them. Memory is bounded.
 */
export function* generateArticles(options: GenerateOptions): Generator<GeneratedArticle> {
  const share = options.copyShare ?? 0.2;
  const random = createRandom(options.seed);
  const pool: Original[] = [];
  for (let index = 0; index < options.count; index += 1) {
    const isCopy = Math.floor((index + 1) * share) > Math.floor(index * share);
    const source = isCopy && pool.length > 0 ? random.pick(pool) : null;
    if (source !== null) {
      yield copyArticle(random, index, source, pool);
      continue;
    }
    const { article, original } = writeOriginal(random, index);
    if (pool.length < POOL) pool.push(original);
    else pool[index % POOL] = original;
    yield article;
  }
}

/** Writes the articles of `generateArticles` under `dir`; returns them without their texts. */
export function writeArticleFolder(dir: string, options: GenerateOptions): Omit<GeneratedArticle, "text">[] {
  const folders = new Set<string>();
  const written: Omit<GeneratedArticle, "text">[] = [];
  for (const { text, ...facts } of generateArticles(options)) {
    const path = join(dir, facts.path);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path, text);
    written.push(facts);
  }
  return written;
}

function writeOriginal(random: Random, index: number): { article: GeneratedArticle; original: Original } {
  const outlet = `${random.pick(lists.OUTLET_FIRST)} ${random.pick(lists.OUTLET_LAST)}`;
  const minutes = FIRST_MINUTE + random.below(SPAN_MINUTES);
  const words = vocabularyFor(random);
  const title = capital(words.clause());
  const paragraphs = Array.from({ length: 3 + random.below(6) + random.below(9) }, () =>
    writeParagraph(random, words),
  );
  const path = pathOf(outlet, minutes, index, title);
  const head = `By ${words.person()}, ${outlet}\n${outlet} | ${humanDate(minutes)}`;
  const text = `${[title, head, ...paragraphs].join("\n\n")}\n`;
  return {
    article: { path, text, copyOf: null, outlet, published: isoMinute(minutes) },
    original: { path, title, paragraphs, minutes },
  };
}

function copyArticle(
  random: Random,
  index: number,
  source: Original,
  pool: readonly Original[],
): GeneratedArticle {
  const outlet = random.pick(lists.AGGREGATORS);
  const minutes = source.minutes + 5 + random.below(2 * 24 * 60);
  let paragraphs: readonly string[] = source.paragraphs;
  // At least one damage; each kind is drawn by its own odds, so that they also come together.
  const kind = random.below(4);
  if (kind === 0 || random.chance(0.2))
    paragraphs = paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * 0.5)));
  if (kind === 1 || random.chance(0.2)) paragraphs = paragraphs.map((text) => editLightly(random, text));
  if (kind === 2 || random.chance(0.4)) paragraphs = insertHeadlines(random, paragraphs, pool);
  if (kind === 3 || random.chance(0.6)) paragraphs = [...paragraphs, ...tailOf(outlet)];
  const text = `${[source.title, `${outlet} | ${humanDate(minutes)}`, ...paragraphs].join("\n\n")}\n`;
  return {
    path: pathOf(outlet, minutes, index, source.title),
    text,
    copyOf: source.path,
    outlet,
    published: isoMinute(minutes),
  };
}

/** Replaces about one word in twenty-five by another and drops one in a hundred. */
function editLightly(random: Random, text: string): string {
  const kept = text.split(" ").filter(() => !random.chance(0.01));
  return kept.map((word) => (random.chance(0.04) ? random.pick(lists.ADJECTIVES) : word)).join(" ");
}

function insertHeadlines(random: Random, paragraphs: readonly string[], pool: readonly Original[]): string[] {
  const result = [...paragraphs];
  for (let left = 1 + random.below(2); left > 0; left -= 1) {
    result.splice(1 + random.below(result.length), 0, random.pick(pool).title);
  }
  return result;
}

function tailOf(outlet: string): string[] {
  return [
    "FOLLOW US EVERYWHERE",
    "Read the original here",
    `Disclaimer! ${outlet} collects texts by machine from public pages. Rights stay with those who hold them. Write to us if yours should go.`,
    "Leave a Comment",
  ];
}

function writeParagraph(random: Random, words: Vocabulary): string {
  return Array.from({ length: 1 + random.below(4) }, () => writeSentence(random, words)).join(" ");
}

function writeSentence(random: Random, words: Vocabulary): string {
  const said = random.pick(lists.SPEECH_VERBS);
  const day = random.pick(lists.WEEKDAYS);
  const shape = random.below(8);
  if (shape === 0) return `“${capital(words.clause())}, and ${words.clause()},” ${words.person()} ${said}.`;
  if (shape === 1)
    return `${capital(words.clause())}, ${random.pick(lists.ROLES)}, ${words.person()}, ${said} on ${day}.`;
  if (shape === 2) return `${capital(random.pick(lists.UNNAMED))} ${said} that ${words.clause()}.`;
  if (shape === 3)
    return `At least ${2 + random.below(900)} ${words.noun()}s were counted in ${words.place()}, ${words.person()} ${said}.`;
  if (shape === 4) return `According to ${words.person()}, ${words.clause()} while ${words.clause()}.`;
  if (shape === 5)
    return `In ${words.place()}, ${words.clause()} and ${random.pick(lists.ADVERBS)} ${words.clause()}.`;
  return `${capital(words.clause())}, although ${words.clause()} on ${day}.`;
}

function isoMinute(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

function humanDate(minutes: number): string {
  const date = new Date(minutes * 60_000);
  return `${date.getUTCDate()} ${lists.MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}, ${isoMinute(minutes).slice(11)}`;
}

function pathOf(outlet: string, minutes: number, index: number, title: string): string {
  const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, "-");
  const day = isoMinute(minutes).slice(0, 10);
  return `${slug(outlet)}/${day.slice(0, 7)}/${day}-${slug(title).slice(0, 40)}-${index}.txt`;
}
