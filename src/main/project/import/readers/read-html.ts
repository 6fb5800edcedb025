import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { canonicalText } from "../../../../shared/text/canonical-text.ts";
import type { Span } from "../../../../shared/text/span.ts";
import { countWords } from "../../../../shared/text/zone-word-count.ts";
import { type ParagraphHint, proposeZones } from "../../../../shared/text/zones.ts";
import { guessFromText } from "../guess-metadata.ts";
import { type Guess, type Metadata, NO_GUESS, type ReadContent, type Refusal } from "./article.ts";
import { type Block, collectBlocks } from "./html-blocks.ts";
import { fold, type PageMetadata, readPageMetadata } from "./html-metadata.ts";
import { DEPTH_LIMIT, flattenPage, type PageScan, scanPage, stripDataUris } from "./html-scan.ts";

interface Page {
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
  readonly warnings: string[];
  /** The blocks are the whole page, not an extracted article. */
  readonly raw: boolean;
}

const PAGE_FRAME: ReadonlySet<string> = new Set(["NAV", "FOOTER", "ASIDE", "FORM", "MENU"]);
const FEWEST_WORDS = 25;
// Readability's time grows with the square of the depth: 0.1 s at 100 levels, seconds at 500. Real pages reach 56.
const READABILITY_DEPTH = 128;
const READABILITY_ELEMENTS = 40_000;

/**
 * Reads a web page: the article's paragraphs by Mozilla's Readability on a tree without scripts or network, or
 * the whole page's when it finds too little, or the flattened text of pages too deep for a tree. The page's
 * title is the first paragraph.
 */
export function readHtml(input: { readonly path: string; readonly html: string }): ReadContent | Refusal {
  const html = stripDataUris(input.html.toWellFormed());
  const scan = scanPage(html);
  const reason = scan.tooDeep ? `nested more than ${DEPTH_LIMIT} deep` : scan.tooMany ? "very many" : null;
  const tree = reason === null ? readTree(html, input.path, scan) : null;
  const page =
    tree === null || tree.blocks.length === 0 ? readFlat(html, reason ?? "not in order", tree) : tree;
  if (page.blocks.length === 0) return nothingToRead(scan.tooDeep);
  return compose(page, input.path);
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
      language: null,
    },
    warnings: [`The page's elements are ${what}; its plain text was taken instead of the article.`],
    raw: true,
  };
}

function readTree(html: string, path: string, scan: PageScan): Page {
  const { document } = parseHTML(wrapFragment(html));
  const metadata = readPageMetadata(document, html, path);
  // Before Readability, which takes the tree apart.
  const framed = collectBlocks(document.body, PAGE_FRAME);
  const whole = framed.length > 0 ? framed : collectBlocks(document.body);
  const simple = scan.depth <= READABILITY_DEPTH && scan.elements <= READABILITY_ELEMENTS;
  const article = simple ? extractArticle(document) : [];
  const warnings: string[] = [];
  const words = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => sum + countWords(block.words), 0);
  const found = words(article);
  const prose = words(whole.filter((block) => block.linked < 0.5 && countWords(block.words) >= 12));
  if (found >= FEWEST_WORDS && found * 4 >= prose) return { blocks: article, metadata, warnings, raw: false };
  if (whole.length > 0) warnings.push("No clear article was found in the page; its whole text was taken.");
  return { blocks: whole, metadata, warnings, raw: true };
}

/** linkedom makes no usable document of a fragment without an html element. */
function wrapFragment(html: string): string {
  const start = html.search(/<!doctype\s+html|<html[\s>]/i);
  // Words before the page itself are messages of a broken server; they would hide the whole body.
  if (start !== -1 && /<html[\s>]/i.test(html)) return start < 20_000 ? html.slice(start) : html;
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}

function extractArticle(document: ReturnType<typeof parseHTML>["document"]): Block[] {
  try {
    const parsed = new Readability(document, { serializer: (node) => node, maxElemsToParse: 0 }).parse();
    return parsed?.content === null || parsed?.content === undefined ? [] : collectBlocks(parsed.content);
  } catch {
    // Readability gives up on odd trees by throwing; the whole page is taken then.
    return [];
  }
}

function compose(page: Page, path: string): ReadContent {
  const titled = withTitle(page.blocks, page.metadata.title);
  let text = "";
  const paragraphs: Span[] = [];
  const hints: ParagraphHint[] = [];
  for (const block of titled.blocks) {
    if (text !== "") text += "\n\n";
    paragraphs.push({ start: text.length, end: text.length + block.words.length });
    hints.push({
      caption: block.kind === "caption",
      linkOnly: block.linked > 0.9 && block.kind !== "heading",
    });
    text += block.words;
  }
  const titleIndex = titled.hasTitle ? { titleIndex: 0 } : {};
  const zones = proposeZones({ text, paragraphs, hints, markedUp: true, ...titleIndex });
  const { warnings, ...fromText } = guessFromText({ path, text, zones });
  const metadata = mergeGuesses(page.metadata, fromText);
  const kept = metadata.published.value === null ? warnings : [];
  return {
    format: "html",
    text,
    zones,
    ...metadata,
    declaredLanguage: page.metadata.language,
    warnings: [...page.warnings, ...kept],
  };
}

/** Puts the title first: the block that says the same, if it is one of the first, else the title's own words. */
function withTitle(blocks: readonly Block[], title: Guess): { blocks: readonly Block[]; hasTitle: boolean } {
  const words = canonicalText(title.value ?? "").trim();
  if (words === "") return { blocks, hasTitle: false };
  const same = blocks.slice(0, 6).findIndex((block) => fold(block.words) === fold(words));
  if (same === 0) return { blocks, hasTitle: true };
  const rest = blocks.filter((_, index) => index !== same);
  return { blocks: [{ words, kind: "heading", linked: 0 }, ...rest], hasTitle: true };
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
