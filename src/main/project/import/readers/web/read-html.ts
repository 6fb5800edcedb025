import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { guessFromText } from "../../guess-metadata.ts";
import { type Guess, type Metadata, NO_GUESS, type ReadContent, type Refusal } from "../article.ts";
import { type Block, collectBlocks, PARAGRAPH_END } from "./html-blocks.ts";
import {
  aboveHeadline,
  longestProse,
  markedBody,
  outsideBody,
  proseWords,
  underHeadline,
} from "./html-body.ts";
import { checkPage } from "./html-checks.ts";
import { composeText } from "./html-compose.ts";
import { markElements } from "./html-marks.ts";
import { type PageMetadata, readPageMetadata } from "./html-metadata.ts";
import { fold } from "./html-page-facts.ts";
import {
  DEPTH_LIMIT,
  flattenPage,
  type PageScan,
  preparePage,
  scanPage,
  showWithoutScripts,
} from "./html-scan.ts";
import { stateBlocks, wordsAsBlocks } from "./html-state.ts";

interface Page {
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
  readonly warnings: string[];
  /** The blocks are the whole page, not an extracted article. */
  readonly raw: boolean;
  /** Those of the blocks that stand above the headline or outside of what the page names as its article. */
  readonly outside?: ReadonlySet<Block>;
}

/** A decoded page. `path` is a hint; of the options only the order of dates matters here. */
export interface HtmlPage {
  readonly path: string;
  readonly html: string;
  readonly options?: ReadOptions;
}

const PAGE_FRAME: ReadonlySet<string> = new Set(["NAV", "FOOTER", "ASIDE", "FORM", "MENU"]);
const NO_ARTICLE = "No clear article was found in the page; its whole text was taken.";
const STRETCH = "No clear article was found in the page; its longest stretch of sentences was taken.";
const FEWEST_WORDS = 25;
const FEWEST_DECLARED = 60;
/** A page with more words than this shows something itself. */
const MOST_OF_A_SHELL = 150;
const LONGEST_TITLE = 1000;
const TEXT_NODE = 3;
// Readability's time grows with the square of the depth: 0.1 s at 100 levels, seconds at 500. Real pages reach 56.
const READABILITY_DEPTH = 128;
const READABILITY_ELEMENTS = 40_000;

/**
 * Reads a web page: the article's paragraphs by Mozilla's Readability on a tree without scripts or network, or what
 * the page itself names as the article's body, or the whole page's when these find too little, or the flattened text
 * of pages too deep for a tree. The page's title is the first paragraph.
 */
export function readHtml(input: HtmlPage): ReadContent | Refusal {
  const html = preparePage(input.html);
  const read = readPage(html, input);
  if (!("kind" in read) && countWords(read.text) >= FEWEST_WORDS) return read;
  // Some pages keep their words for browsers without scripts or frames only.
  const shown = showWithoutScripts(html);
  const again = shown === null ? read : readPage(shown, input);
  if ("kind" in again) return read;
  return "kind" in read || countWords(again.text) > 2 * countWords(read.text) ? again : read;
}

function readPage(html: string, input: HtmlPage): ReadContent | Refusal {
  const scan = scanPage(html);
  const reason = scan.tooDeep ? `nested more than ${DEPTH_LIMIT} deep` : scan.tooMany ? "very many" : null;
  const tree = reason === null ? readTree(html, input, scan) : null;
  const page =
    tree === null || tree.blocks.length === 0 ? readFlat(html, reason ?? "not in order", tree) : tree;
  if (page.blocks.length === 0) return nothingToRead(scan.tooDeep);
  const read = compose(page, input.path);
  return tree === null || hasBody(read) ? read : lookAgain(read, html, tree.metadata, input.path);
}

/** Where lines of the page were taken for the article: the longest stretch of sentences in all it holds, else all. */
function lookAgain(read: ReadContent, html: string, metadata: PageMetadata, path: string): ReadContent {
  const { document } = parseHTML(wrapFragment(html));
  markElements(document);
  const all = collectBlocks(document.body);
  const stretch = compose({ blocks: longestProse(all), metadata, warnings: [STRETCH], raw: true }, path);
  if (hasBody(stretch)) return stretch;
  const whole = compose({ blocks: all, metadata, warnings: [NO_ARTICLE], raw: true }, path);
  return hasBody(whole) ? whole : read;
}

function hasBody({ zones }: ReadContent): boolean {
  return zones.some(({ role }) => role === "body");
}

/** Whether a page is small and flat enough for extractors whose time grows faster than the page. */
export function isSimplePage(scan: PageScan): boolean {
  return (
    !scan.tooDeep && !scan.tooMany && scan.depth <= READABILITY_DEPTH && scan.elements <= READABILITY_ELEMENTS
  );
}

function nothingToRead(tooDeep: boolean): Refusal {
  if (!tooDeep) return { kind: "refused", code: "no-text", reason: "The page holds no words." };
  return {
    kind: "refused",
    code: "too-deep",
    reason: `The page's elements are nested more than ${DEPTH_LIMIT} deep and hold no words.`,
  };
}

function readFlat(html: string, what: string, tree: Page | null): Page {
  const flat = flattenPage(html);
  return {
    blocks: flat.blocks,
    metadata: tree?.metadata ?? {
      title: flat.title === "" ? NO_GUESS : { value: flat.title, from: "page title" },
      byline: NO_GUESS,
      outlet: NO_GUESS,
      published: NO_GUESS,
      url: NO_GUESS,
      captured: NO_GUESS,
      language: null,
      ambiguousDate: false,
      declaredBody: null,
      kind: null,
      lead: [],
    },
    warnings: [`The page's elements are ${what}; its plain text was taken instead of the article.`],
    raw: true,
  };
}

/** Null when the parser finds no root: the page begins in the middle of itself and another follows much later. */
function readTree(html: string, { path, options = {} }: HtmlPage, scan: PageScan): Page | null {
  const { document } = parseHTML(wrapFragment(html));
  if (document.documentElement === null) return null;
  markElements(document);
  const metadata = readPageMetadata(document, html, path, options);
  // Before Readability, which takes the tree apart.
  const framed = collectBlocks(document.body, PAGE_FRAME);
  const whole = framed.length > 0 ? framed : collectBlocks(document.body);
  const named = markedBody(document);
  // Readability takes scripts out, too; reading their data is for pages that show nothing.
  const state = wordsIn(whole) < MOST_OF_A_SHELL ? stateBlocks(document) : [];
  const article = isSimplePage(scan) ? withLead(extractArticle(document), metadata) : [];
  const found = wordsIn(article);
  const prose = proseWords(whole);
  const short = underHeadline(whole, metadata.title.value);
  if (wordsIn(short) >= FEWEST_WORDS && !sharesWords(short, article))
    return { blocks: short, metadata, warnings: [], raw: false };
  if (found >= FEWEST_WORDS && found * 4 >= prose)
    return {
      blocks: article,
      metadata,
      warnings: [],
      raw: false,
      outside: new Set([
        ...aboveHeadline(article, whole, metadata.title.value),
        ...outsideBody(article, named, metadata.title.value),
      ]),
    };
  if (named !== null && proseWords(named) * 3 >= prose)
    return { blocks: named, metadata, warnings: [], raw: false };
  // Pages that only programs fill carry their words as data.
  const fewest = Math.max(FEWEST_DECLARED, 2 * wordsIn(whole));
  const declared = wordsAsBlocks(metadata.declaredBody ?? "");
  if (wordsIn(declared) >= fewest)
    return {
      blocks: declared,
      metadata,
      warnings: ["The page shows no article; the text was taken from its data for search engines (JSON-LD)."],
      raw: false,
    };
  if (wordsIn(state) >= fewest)
    return {
      blocks: state,
      metadata,
      warnings: ["The page shows no article; the text was taken from the data of its own program."],
      raw: false,
    };
  const warnings: string[] = [];
  if (whole.length > 0) warnings.push(NO_ARTICLE);
  return { blocks: whole, metadata, warnings, raw: true };
}

/** Readability leaves out what stands between headline and article; the headline may be among its blocks. */
function withLead(article: Block[], { lead, title }: PageMetadata): Block[] {
  const words = new Set(article.map((block) => fold(block.words)));
  const missing = lead.filter((block) => !words.has(fold(block.words)));
  if (missing.length === 0 || article.length === 0) return article;
  const headline = article.slice(0, 6).findIndex((block) => fold(block.words) === fold(title.value ?? ""));
  return [...article.slice(0, headline + 1), ...missing, ...article.slice(headline + 1)];
}

function sharesWords(some: readonly Block[], others: readonly Block[]): boolean {
  const words = new Set(others.map((block) => fold(block.words)));
  return some.some((block) => words.has(fold(block.words)));
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(block.words), 0);
}

/** linkedom makes no usable document of a fragment without an html element. */
export function wrapFragment(html: string): string {
  const start = html.search(/<!doctype\s+html|<html[\s>]/i);
  // Words before the page itself are messages of a broken server; they would hide the whole body.
  if (start !== -1 && /<html[\s>]/i.test(html)) return start < 20_000 ? html.slice(start) : html;
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function extractArticle(document: ReturnType<typeof parseHTML>["document"]): Block[] {
  try {
    shortenTitle(document);
    forgetNames(document);
    keepBreaks(document);
    const reader = new Readability(document, { serializer: (node) => node, maxElemsToParse: 0 });
    // It drops the first sub-heading that shares most words with the title; we know a repeated title ourselves.
    const parsed = Object.assign(reader, { _headerDuplicatesTitle: () => false }).parse();
    return parsed?.content === null || parsed?.content === undefined ? [] : collectBlocks(parsed.content);
  } catch {
    // Readability gives up on odd trees by throwing; the whole page is taken then.
    return [];
  }
}

/**
 * Readability throws away paragraphs and sub-headings named "header", "extra" or "social", wherever they stand; our own
 * marks say it better.
 */
function forgetNames(document: ReturnType<typeof parseHTML>["document"]): void {
  for (const element of document.querySelectorAll("p,p *,h2,h3,h4,h5,h6")) element.removeAttribute("class");
}

/** Readability takes two line breaks out where they stand between inline elements; a mark in the words stays. */
function keepBreaks(document: ReturnType<typeof parseHTML>["document"]): void {
  for (const element of document.querySelectorAll("br")) {
    let next = element.nextSibling;
    while (next?.nodeType === TEXT_NODE && (next.textContent ?? "").trim() === "") next = next.nextSibling;
    if (next?.nodeName.toUpperCase() === "BR") element.before(document.createTextNode(PARAGRAPH_END));
  }
}

/** Readability looks for marks in the title in time that grows with the square of its length. */
function shortenTitle(document: ReturnType<typeof parseHTML>["document"]): void {
  const title = document.querySelector("title");
  if (title !== null && title.textContent.length > LONGEST_TITLE)
    title.textContent = title.textContent.slice(0, LONGEST_TITLE);
}

function compose(page: Page, path: string): ReadContent {
  const { metadata } = page;
  const { text, zones } = composeText(page.blocks, metadata.title, metadata.byline.value, page.outside);
  const { warnings, ...fromText } = guessFromText({ path, text, zones });
  const merged = mergeGuesses(metadata, fromText);
  const checked = checkPage({
    blocks: page.blocks,
    text,
    zones,
    title: merged.title.value,
    url: merged.url.value,
    raw: page.raw,
  });
  const kept = merged.published.value === null ? warnings : [];
  const unsure = metadata.ambiguousDate ? ["The page's date can be read in two ways."] : [];
  return {
    format: "html",
    text,
    zones,
    ...merged,
    captured: metadata.captured,
    declaredLanguage: metadata.language,
    warnings: [...page.warnings, ...checked.warnings, ...unsure, ...kept],
    checks: [...checked.checks, ...(metadata.ambiguousDate ? (["ambiguous-date"] as const) : [])],
  };
}

/** The page's own marks win; what only the words say fills the gaps. */
function mergeGuesses(page: Metadata, text: Metadata): Metadata {
  const pick = (first: Guess, second: Guess): Guess => (first.value === null ? second : first);
  return {
    title: pick(page.title, text.title),
    byline: pick(page.byline, text.byline),
    outlet: pick(page.outlet, text.outlet),
    published: pick(page.published, text.published),
    url: pick(page.url, text.url),
  };
}
