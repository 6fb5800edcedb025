import { describeLines, type LineFacts } from "../../../shared/text/zones/zone-lines.ts";
import type { CopyFamilies } from "./copy-families.ts";
import type { CopySource } from "./copy-source.ts";
import { judgeParagraph } from "./judge-paragraph.ts";
import type { LearnedChange, LearnedRow, LearnedStore } from "./learned-store.ts";
import type { TextLine } from "./learned-zones.ts";
import { type LineIndex, lineOf } from "./line-index.ts";
import type { ReadArticles, ReadForCopies } from "./read-article.ts";

/** What learning looks at. */
export interface Classroom {
  readonly source: CopySource;
  readonly articles: ReadArticles;
  readonly lines: LineIndex;
  readonly families: CopyFamilies;
  readonly store: LearnedStore;
  /** The same for titles. */
  readonly titled: LineIndex;
  /** Of each article its outlet ('' when unknown) and a number that its id decides. */
  readonly about: ReadonlyMap<number, { readonly outlet: string; readonly order: number }>;
}

/** With more articles than this a paragraph's families are counted among those added last. */
const MOST_COUNTED = 256;
/** So many of the articles are read for what the paragraph is like and where it stands. */
const MOST_READ = 12;
/** What is the title of another article is told by its shape alone. In a large corpus most lines judged are such. */
const ENOUGH_FOR_TITLE = 3;
const LEAST_FAMILIES = 3;
/** A line that stands in so many articles is no wall between a paragraph and the edge. */
const COMMON_LINE = 3;
/** "Q   Thanks, Jay.", "MR. EARNEST: Jim": who speaks, in capitals. */
const NAMES_SPEAKER = /^(?:[QA]\s+\p{Lu}|(?:\p{Lu}{2,}\.?\s)+[\p{Lu}\p{M}'’-]{2,30}:\s|[QA]:\s)/u;
const OPENS_QUOTATION = /^[-–—\s]*["“”„«‚‹「『]/u;

/**
 * Judges the paragraphs behind one kept hash by the articles that have it now, and gives what has changed. Cost: a few
 * microseconds unless three families share it; then up to twelve articles are read.
 */
export function judgeLine(line: number, room: Classroom): LearnedChange[] {
  const known = room.store.withLine(line);
  const articles = room.lines.articlesWith(line, MOST_COUNTED);
  if (articles.length < 2) return forgotten(known);
  const owners = new Set(room.titled.articlesWith(line));
  if (articles.length < LEAST_FAMILIES && owners.size === 0) return forgotten(known);
  const families = room.families.among(articles);
  const count = new Set(families).size;
  const titleOfOther = owners.size > 0 && isTitleOfAnother(articles, families, owners);
  if (count < LEAST_FAMILIES && !titleOfOther) return forgotten(known);
  const looked = lookAt(line, articles, families, titleOfOther, room);
  if (looked === null) return forgotten(known);
  const learned = room.source.isOwnParagraph(looked.hash)
    ? null
    : judgeParagraph({
        articles: articles.length,
        families: count,
        different: shareOfDifferent(families),
        isTitle: titleOfOther,
        familiesOfOutlet: () => familiesOfOutlet(articles, families, room),
        ...looked.facts,
      });
  const row: LearnedRow | null =
    learned === null
      ? null
      : { ...learned, hash: looked.hash, articles: articles.length, families: count, sample: looked.sample };
  const gone = known.filter(({ hash }) => hash !== looked.hash || row === null);
  return row === null ? forgotten(gone) : [...forgotten(gone), { hash: row.hash, row }];
}

function forgotten(rows: readonly LearnedRow[]): LearnedChange[] {
  return rows.map(({ hash }) => ({ hash, row: null }));
}

function isTitleOfAnother(
  articles: readonly number[],
  families: readonly number[],
  owners: ReadonlySet<number>,
): boolean {
  const own = new Set(families.filter((_, place) => owners.has(articles[place] ?? -1)));
  return own.size > 0 && families.some((family) => !own.has(family));
}

/** Share of the pairs of articles that are of different families. */
function shareOfDifferent(families: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const family of families) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  let same = 0;
  for (const size of sizes.values()) same += (size * (size - 1)) / 2;
  return 1 - same / ((families.length * (families.length - 1)) / 2);
}

interface Seen {
  readonly article: ReadForCopies;
  readonly index: number;
  readonly hash: number;
}

/** Reads some of the articles for what the paragraph is like; null when none has it any more. */
function lookAt(
  line: number,
  articles: readonly number[],
  families: readonly number[],
  titleOfOther: boolean,
  room: Classroom,
) {
  const order = chosen(articles, families, room);
  const few = titleOfOther ? lookInto(line, order.slice(0, ENOUGH_FOR_TITLE), room) : null;
  const isHeadline = few?.facts.hasHeadlineShape === true && !few.facts.isSomebodysWords;
  return isHeadline ? few : lookInto(line, order, room);
}

function lookInto(line: number, order: readonly number[], room: Classroom) {
  const seen = order.flatMap((article) => seenIn(line, room.articles.get(article)));
  const hash = mostFrequent(seen.map((one) => one.hash));
  const same = seen.filter((one) => one.hash === hash);
  const [first] = same;
  if (hash === null || first === undefined) return null;
  const facts = factsOf(first);
  return {
    hash,
    sample: first.article.source.key,
    facts: {
      words: facts.wordCount,
      isSentence: facts.sentence,
      hasHeadlineShape: facts.headline,
      isSomebodysWords: OPENS_QUOTATION.test(wordsAt(first)) || facts.reports,
      isTurn: (facts.closed && !facts.sentence) || NAMES_SPEAKER.test(wordsAt(first)),
      soundsLikePage: facts.tailWords > 0 || facts.pageLine,
      atEdge: () => same.filter((one) => isAtEdge(one, room.lines)).length / same.length,
      above: () => same.filter(isAbove).length / same.length,
    },
  };
}

/** Twelve articles, of different families first, in an order that import does not decide. */
function chosen(articles: readonly number[], families: readonly number[], room: Classroom): number[] {
  const order = (article: number) => room.about.get(article)?.order ?? 0;
  const places = [...articles.keys()].sort((a, b) => order(articles[a] ?? 0) - order(articles[b] ?? 0));
  const seen = new Set<number>();
  const firsts: number[] = [];
  const others: number[] = [];
  for (const place of places) {
    const family = families[place] ?? 0;
    (seen.has(family) ? others : firsts).push(articles[place] ?? 0);
    seen.add(family);
  }
  return [...firsts, ...others].slice(0, MOST_READ);
}

function seenIn(line: number, article: ReadForCopies | null): Seen[] {
  const index = article?.lines.findIndex(({ hash }) => hash !== null && lineOf(hash) === line) ?? -1;
  const hash = article?.lines[index]?.hash ?? null;
  return article === null || hash === null ? [] : [{ article, index, hash }];
}

function mostFrequent(hashes: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0]);
  return best?.[0] ?? null;
}

function wordsAt({ article, index }: Seen): string {
  const line = article.lines[index];
  return line === undefined ? "" : article.source.body.slice(line.start, line.end);
}

const NO_FACTS = {
  wordCount: 0,
  sentence: true,
  closed: true,
  headline: false,
  reports: false,
  tailWords: 0,
  pageLine: false,
};

// A line is asked about whenever a paragraph of its article is judged: its facts live as long as it does.
const described = new WeakMap<TextLine, LineFacts>();

function factsOf({ article, index }: Pick<Seen, "article" | "index">): LineFacts | typeof NO_FACTS {
  const line = article.lines[index];
  if (line === undefined) return NO_FACTS;
  const facts = described.get(line) ?? describeLines(article.source.body, [line])[0];
  if (facts !== undefined) described.set(line, facts);
  return facts ?? NO_FACTS;
}

function familiesOfOutlet(
  articles: readonly number[],
  families: readonly number[],
  room: Classroom,
): Map<string, number> {
  const found = new Map<string, Set<number>>();
  for (const [place, article] of articles.entries()) {
    const outlet = room.about.get(article)?.outlet ?? "";
    found.set(outlet, (found.get(outlet) ?? new Set()).add(families[place] ?? 0));
  }
  return new Map([...found].map(([outlet, set]) => [outlet, set.size]));
}

/** Whether no sentence stands before it. */
function isAbove({ article, index }: Seen): boolean {
  return article.lines.slice(0, index).every((_, place) => !factsOf({ article, index: place }).sentence);
}

/** Whether nothing but furniture stands before it, or nothing but furniture behind it. */
function isAtEdge({ article, index }: Seen, lines: LineIndex): boolean {
  const isFurniture = (place: number) => {
    const line = article.lines[place];
    if (line === undefined) return true;
    if (line.hash === null) return true;
    if (lines.articlesWith(lineOf(line.hash), COMMON_LINE).length >= COMMON_LINE) return true;
    return !factsOf({ article, index: place }).sentence;
  };
  let after = index + 1;
  while (after < article.lines.length && isFurniture(after)) after++;
  if (after >= article.lines.length) return true;
  let before = index - 1;
  while (before >= 0 && isFurniture(before)) before--;
  return before < 0;
}
