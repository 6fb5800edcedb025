import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type Block, collectBlocks, type DomElement } from "./html-blocks.ts";
import { fold } from "./html-page-facts.ts";

interface BodyDocument {
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const BODY_NAME =
  /(?:^|[ -])(?:article|story|entry|post|news|blog|detail|single|rich|main|page|field-name|node|text|content|release)-?(?:body|content|text|copy|maintext|paragraphs?)(?=$|[ -])|(?:^| )(?:artikel-?(?:text|inhalt)|articulo-cuerpo|cuerpo|texte?|contenu-article|corps-article|body-copy|body-text|bodytext|prose|article__body|c-article-body|td-post-content|elementor-widget-theme-post-content)(?=$|[ -])/;
const MOST_GROUPS = 400;
const PROSE_WORDS = 10;
const FEWEST_PROSE = 60;
/** Paragraphs between two sentences of one stretch. */
const MOST_BETWEEN = 2;
const LONGEST_PART_NAME = 5;
const MOST_PROSE_ABOVE = 40;
/** A body that the page names must hold so much of the prose found for its end to be believed. */
const NAMED_SHARE = 0.6;

/** The paragraphs from first to last of the longest stretch of sentences, with few others between. */
export function longestProse(blocks: readonly Block[]): readonly Block[] {
  let best: readonly Block[] = [];
  let most = 0;
  let start = 0;
  let end = 0;
  let words = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isProse(block)) continue;
    if (index - end > MOST_BETWEEN) {
      start = index;
      words = 0;
    }
    end = index + 1;
    words += countWords(block.words);
    if (words <= most) continue;
    most = words;
    best = blocks.slice(start, end);
  }
  return best;
}

/** Words in paragraphs that read like sentences of an article: long enough, closed, and not made of links. */
export function proseWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) if (isProse(block)) words += countWords(block.words);
  return words;
}

export function isProse(block: Block): boolean {
  if (block.linked > 0.4 || (block.mark !== null && block.mark !== "aside")) return false;
  const words = countWords(block.words);
  return words >= 30 || (words >= PROSE_WORDS && /[.!?…。！？।؟"”»][)\]"'”’»]*$/u.test(block.words));
}

/**
 * The paragraphs of the element that the page itself names as the article's body (itemprop, class names of the usual
 * systems), or of several siblings of that name, or of the only article element; null when there is no such place or
 * it holds little prose. This is a third witness beside the two extractors, and weaker than both.
 */
export function markedBody(document: BodyDocument): Block[] | null {
  const groups = new Map<string, DomElement[]>();
  for (const element of document.querySelectorAll(
    "[itemprop=articleBody],[property=articleBody],[class],[id]",
  )) {
    const key = keyOf(element);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    if (group.length < MOST_GROUPS) group.push(element);
    groups.set(key, group);
  }
  const articles = [...document.querySelectorAll("article")];
  if (articles.length === 1) groups.set("article", articles);
  let best: Block[] | null = null;
  let most = FEWEST_PROSE;
  for (const [key, group] of groups) {
    const blocks = outermost(group).flatMap((element) => collectBlocks(element));
    // A name that says it outright goes before a wider one that holds a little more.
    const prose = proseWords(blocks) * (key === "articlebody" ? 1.3 : key === "article" ? 0.7 : 1);
    if (prose <= most) continue;
    most = prose;
    best = blocks;
  }
  return best?.filter((block) => block.mark === null) ?? null;
}

/**
 * The paragraphs between the headline and the next heading, when some of them are prose: what a page with a very short
 * article shows as such, while extractors take the longer teasers below it. `whole` is all the page shows, in order.
 */
export function underHeadline(whole: readonly Block[], title: string | null): readonly Block[] {
  const wanted = fold(title ?? "");
  const at = whole.findIndex((block) => block.kind === "heading" && fold(block.words) === wanted);
  if (wanted === "" || at === -1) return [];
  const rest = whole.slice(at + 1);
  const next = rest.findIndex((block) => block.kind === "heading");
  const under = next === -1 ? rest : rest.slice(0, next);
  return proseWords(under) === 0 ? [] : under;
}

/**
 * The blocks of an article that stand outside of what the page names as its body, if the two mostly agree: those behind
 * its end, and parts with a heading of their own between the headline and its beginning.
 */
export function outsideBody(
  article: readonly Block[],
  named: readonly Block[] | null,
  title: string | null,
): readonly Block[] {
  if (named === null || proseWords(named) < proseWords(article) * NAMED_SHARE) return [];
  const words = new Set(named.map((block) => fold(block.words)));
  const last = article.findLastIndex((block) => words.has(fold(block.words)));
  if (last === -1) return [];
  const first = article.findIndex((block) => words.has(fold(block.words)));
  const above = article.slice(0, first);
  const part = above.findIndex((block, index) => {
    const next = above[index + 1];
    const isLabel = block.kind === "heading" && countWords(block.words) <= LONGEST_PART_NAME;
    return isLabel && fold(block.words) !== fold(title ?? "") && next !== undefined && isProse(next);
  });
  return [...(part === -1 ? [] : above.slice(part)), ...article.slice(last + 1)];
}

/**
 * The first blocks of an article that stand above its headline in the page: tools, warnings, the way to here. None when
 * they hold much prose: then the headline is another's. `whole` is all the page shows, in order.
 */
export function aboveHeadline(
  article: readonly Block[],
  whole: readonly Block[],
  title: string | null,
): readonly Block[] {
  const wanted = fold(title ?? "");
  const at = whole.findIndex((block) => block.kind === "heading" && fold(block.words) === wanted);
  if (wanted === "" || at < 1) return [];
  const words = new Set(whole.slice(0, at).map((block) => fold(block.words)));
  const first = article.findIndex((block) => !words.has(fold(block.words)));
  const above = article.slice(0, Math.max(0, first));
  return proseWords(above) > MOST_PROSE_ABOVE ? [] : above;
}

function keyOf(element: DomElement): string | null {
  const said = element.getAttribute("itemprop") ?? element.getAttribute("property");
  if (said !== null && /(?:^|\s)articleBody(?:\s|$)/i.test(said)) return "articlebody";
  const tag = element.nodeName.toUpperCase();
  if (tag === "BODY" || tag === "HTML" || tag === "P" || /^H[1-6]$/.test(tag)) return null;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, "-");
  return BODY_NAME.exec(names)?.[0].trim() ?? null;
}

/** Without elements that lie inside another one of the list. */
function outermost(elements: readonly DomElement[]): DomElement[] {
  const all = new Set<unknown>(elements);
  return elements.filter((element) => {
    let parent: unknown = "parentNode" in element ? element.parentNode : null;
    while (typeof parent === "object" && parent !== null && "parentNode" in parent) {
      if (all.has(parent)) return false;
      parent = parent.parentNode;
    }
    return true;
  });
}
