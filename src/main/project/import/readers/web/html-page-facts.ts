import { type Block, collectBlocks, type DomElement, type DomNode, isShort } from "./html-blocks.ts";
import { opensComments } from "./html-comments.ts";
import { type JsonLdFacts, readJsonLd } from "./html-json-ld.ts";
import { MARK_ATTRIBUTE } from "./html-marks.ts";

/** The part of a document that metadata needs. */
export interface DomDocument {
  readonly documentElement: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** What a page says about itself in machine-readable places, read once for all rules. */
export interface PageFacts {
  readonly document: DomDocument;
  /** Contents of meta elements by lower-case name, property or itemprop, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly json: JsonLdFacts;
  /** The title element's words. */
  readonly pageTitle: string;
  /** The element that shows the headline: the first of the highest level, else one that says what the page is called. */
  readonly heading: DomElement | null;
}

export type Candidate = readonly [value: string | null | undefined, from: string];

/** Elements that show a headline where no heading does. */
export const TITLE_LIKE =
  "h2,h3,h4,[class*=headline],[class*=title],[class*=Title],[id*=title],b,strong,font,big";
const SITE_HEADING =
  /(?:^|[\s_-])(?:banner|masthead|logo|brand|site-?(?:title|name)|blog-?(?:title|name))(?:[\s_-]|$)/i;
const SHORTEST_SHOWN = 12;
const MOST_SHOWN = 300;
const ELSEWHERE =
  /(?:^|[\s_-])comments?(?:[\s_-]?(?:list|area|section|body|author|meta|\d+))?(?:\s|$)|(?:^|[\s_-])related(?:[\s_-]|$)|sidebar|disqus|widget_recent|recent-posts/i;

/** Reads metas, JSON-LD and the title element. */
export function readPageFacts(document: DomDocument): PageFacts {
  const metas = readMetas(document);
  const pageTitle = squeeze(titleElement(document) ?? "");
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
    (script) => script.textContent ?? "",
  );
  const titles = [...(metas.get("og:title") ?? []), pageTitle];
  const highest = [...document.querySelectorAll("h1")];
  const own = highest.find((element) => !namesSite(element, squeeze(element.textContent ?? ""), pageTitle));
  // "Headline « Site", where the site's name is the only heading of the highest level.
  const atEnd = own !== undefined && isEndOf(pageTitle, own.textContent ?? "");
  const heading = (atEnd ? null : own) ?? shownTitle(document, titles) ?? highest[0] ?? null;
  return { document, metas, json: readJsonLd(scripts, titles), pageTitle, heading };
}

/** A heading that leads to the front page, or is named as the site's banner, and is only a part of the page's title. */
export function namesSite(element: DomElement, words: string, pageTitle: string): boolean {
  if (fold(pageTitle) === fold(words) || !fold(pageTitle).includes(fold(words))) return false;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return SITE_HEADING.test(names) || [...element.childNodes].some(leadsHome);
}

function isEndOf(pageTitle: string, words: string): boolean {
  const [whole, part] = [fold(pageTitle), fold(words)];
  return part !== "" && part.length * 2 < whole.length && whole.endsWith(part);
}

function leadsHome(node: DomNode): boolean {
  const href = "getAttribute" in node ? (node as DomElement).getAttribute("href") : null;
  return href !== null && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(href);
}

/** On pages without headings: a bold or large line that one of the titles begins or ends with. */
function shownTitle(document: DomDocument, titles: readonly string[]): DomElement | null {
  const wanted = titles.map(fold).filter((title) => title.length >= SHORTEST_SHOWN);
  let seen = 0;
  for (const element of document.querySelectorAll(TITLE_LIKE)) {
    seen += 1;
    if (seen > MOST_SHOWN) return null;
    if (!isShort(element, 300)) continue;
    const words = fold(element.textContent ?? "");
    if (words.length < SHORTEST_SHOWN) continue;
    if (wanted.some((title) => title.startsWith(words) || title.endsWith(words))) return element;
  }
  return null;
}

/** Pictures inside pages have title elements too; the page's stands in the head. */
function titleElement(document: DomDocument): string | null {
  const title = document.querySelector("head title") ?? document.querySelector("title");
  return title?.textContent ?? null;
}

function readMetas(document: DomDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = squeeze(meta.getAttribute("content") ?? meta.getAttribute("value") ?? "");
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name === undefined || name === "") continue;
      const all = metas.get(name) ?? [];
      if (all.length < 50) all.push(content);
      metas.set(name, all);
      break;
    }
  }
  return metas;
}

/** The first content of the first of these names that the page has. */
export function metaOf(facts: PageFacts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = facts.metas.get(name)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** White space squeezed, for one-line values. */
export function squeeze(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** For comparing titles and names: lower case letters and digits only. */
export function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** An element's words on one line: blocks and line breaks inside it part words, what is hidden is left out. */
export function lineOf(element: DomElement): string {
  return squeeze(
    collectBlocks(element)
      .map((block) => block.words)
      .join(" "),
  );
}

/** "October 6, 2022By Jane Doe", "WordsJane Doe" with spaces between: neighbours that only a style sheet sets apart. */
export function unglued(words: string): string {
  return words
    .replace(/(\d{4})(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .replace(/^(By|Words|Text|Story|Author|Written by|Von|Par|Por)(?=\p{Lu}\p{Ll})/u, "$1 ");
}

/** The host of an address without "www.", in lower case. */
export function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;
}

/** Whether an element stands in a list of other articles, among comments or in a side column: authors and dates of others. */
export function isElsewhere(element: DomElement, asideToo = true): boolean {
  let node: unknown = element;
  for (let depth = 0; depth < 40 && typeof node === "object" && node !== null; depth += 1) {
    if (!("getAttribute" in node) || typeof node.getAttribute !== "function") return false;
    const mark: unknown = node.getAttribute(MARK_ATTRIBUTE);
    if (mark === "related" || (mark === "aside" && asideToo) || mark === "unseen") return true;
    const names = `${node.getAttribute("class") ?? ""} ${node.getAttribute("id") ?? ""}`;
    const tag = "nodeName" in node ? String(node.nodeName).toUpperCase() : "";
    if (tag === "BODY" || tag === "HTML") return false;
    if (ELSEWHERE.test(names)) return true;
    node = "parentNode" in node ? node.parentNode : null;
  }
  return false;
}

/** The elements around a node, the nearest first, up to the body. */
export function* parentsOf(node: unknown): Generator<DomNode> {
  let inner = node;
  while (typeof inner === "object" && inner !== null && "parentNode" in inner) {
    inner = inner.parentNode;
    if (!isNode(inner) || /^(?:BODY|HTML|#document)$/i.test(inner.nodeName)) return;
    yield inner;
  }
}

function isNode(node: unknown): node is DomNode {
  return typeof node === "object" && node !== null && "childNodes" in node && "nodeName" in node;
}

const NEAR_LEVELS = 4;
const NEAR_BLOCKS = 16;
/** Who is quoted has a name and a day, too. */
const QUOTED: ReadonlySet<string> = new Set(["BLOCKQUOTE"]);

/** Who comments has a name and a day, too. */
function aboveComments(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind, words }) => kind === "heading" && opensComments(words));
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** The short paragraphs around the page's first heading, the nearest element first. */
export function linesAtHeading(facts: PageFacts): string[][] {
  const levels: string[][] = [];
  for (const parent of parentsOf(facts.heading)) {
    if (levels.length >= NEAR_LEVELS) break;
    levels.push(
      aboveComments(collectBlocks(parent, QUOTED).slice(0, NEAR_BLOCKS))
        .flatMap((block) => unglued(block.words).split("\n"))
        .filter((words) => words.length <= 200),
    );
  }
  return levels;
}
