import type { DomElement, DomNode } from "./html-blocks.ts";

/** What a page's own markup says a piece of it is, beside the article's words. */
const BLOCK_MARKS = ["caption", "byline", "related", "furniture", "aside", "unseen"] as const;
export type BlockMark = (typeof BLOCK_MARKS)[number];

/** The attribute that carries a mark through Readability and defuddle, which rename and copy elements. */
export const MARK_ATTRIBUTE = "data-wirebench-mark";

interface MarkedElement extends DomElement {
  readonly childNodes: Iterable<MarkedElement>;
  replaceWith(node: MarkedElement): void;
  append(node: MarkedElement): void;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

interface MarkedDocument {
  readonly documentElement: DomElement;
  createElement(name: string): MarkedElement;
  querySelectorAll(selector: string): Iterable<MarkedElement>;
}

const NAMES = [
  "class",
  "id",
  "itemprop",
  "rel",
  "role",
  "data-testid",
  "data-component",
  "data-component-name",
  "data-module",
  "data-qa",
  "data-type",
  "data-block",
];
const LONGEST_NAME = 400;

/** A rule holds for whole parts of names only: "related" fits "story-related-links", "ad" does not fit "header". */
function rule(parts: string): RegExp {
  return new RegExp(`(?:^|[ -])(?:${parts.replace(/\s+/g, "")})(?=$|[ -])`);
}

const UNSEEN = rule(
  `sr-only|visually-?hidden|screen-reader(?:-text|-only)?|a11y-hidden|element-invisible|offscreen|off-screen|assistive-text|(?:mw-)?editsection`,
);
const CAPTION = rule(`
  (?:wp-)?caption|captions|caption-text|figcaption|cutline|photo-?credit|image-?credit|img-?credit|credits?|photographer|
  (?:image|photo|img|picture|pic|media|video|gallery|slide|figure|foto)-(?:title|headline|caption|credits?|source|desc|description|copyright|
  attribution|legend|info|text|meta)|bildunterschrift|bildtext|bildnachweis|legende|pie-de-foto|piefoto`);
const BYLINE = rule(`
  byline|by-line|bylines|dateline|timestamp|time-stamp|datetime|date|time|posted-(?:on|by|at)|
  (?:article|post|entry|story|news|content|page|publish|published|publication|pub|blog)-(?:date|time|datetime|timestamp|
  author|authors|meta|info|byline|details?|updated)|
  (?:last-)?(?:updated|modified)(?:-at|-on|-date|-time)?|date-(?:published|modified|created|posted|time)|published|pubdate|
  authors?|author-(?:name|names|link|list|line|date|meta)|authored|contributors?|writers?|journalist|reporter|
  read(?:ing)?-time|time-to-read|minutes?-read|postmeta|metadata|meta|article-credits?|vcard|submitted|datum|autor|fecha|auteur`);
const RELATED = rule(`
  related|related-[a-z]+|read-?(?:more|next|also)(?!-(?:content|target|wrap|wrapper|section|body|state|text|expand))|also-?read|(?:more|other)-(?:stories|articles|news|from|on|posts|headlines|
  coverage|like|about)|recommend(?:ed|ation|ations|s)|you-(?:may|might)(?:-also)?(?:-like)?|see-?also|trending|
  most-?(?:read|popular|viewed|shared|commented|recent)|popular|popular-(?:posts|stories|articles|news)|
  latest-(?:news|stories|posts|articles|headlines)|recent-(?:posts|stories|articles|news)|outbrain|taboola|ob-widget|zergnet|
  revcontent|yarpp|jp-relatedposts|next-?(?:article|story|post|up)|prev(?:ious)?-?(?:article|story|post)|post-navigation|
  nav-links|top-stories|editors?-picks?|further-reading|rich-?link|richlink|suggested|interlink|crosslink|cross-link|
  link-?list|linkbox|story-?list|in-this-series|mehr-zum-thema|zum-thema|lesen-sie-auch|lesetipps?|weiterlesen|verwandte|
  verwandte-artikel|a-lire|a-lire-aussi|lire-aussi|sur-le-meme-sujet|relacionad[oa]s?|te-puede-interesar|leia-mais|
  leia-tambem|articoli-correlati|correlati`);
const FURNITURE = rule(`
  newsletters?|newsletter-[a-z]+|[a-z]+-newsletter|nl-signup|sign-?up|signup-[a-z]+|subscribe|subscribe-[a-z]+|subscription|
  paywall-(?:promo|banner|message|overlay|box)|promo|promos|promo-[a-z]+|[a-z]+-promo|promotion|promotional|advert|adverts|
  advertisement|advertising|advertorial|ad|ads|adsense|adslot|adbox|adunit|ad-?(?:slot|container|wrapper|label|text|box|
  unit|block|placeholder|banner|space|break|zone)|anzeige|werbung|publicite|publicidad|sponsor|sponsored|sponsors|dfp|gpt|
  share|shares|sharing|share-?(?:bar|buttons?|tools?|links?|this|icons?|box|list|article|widget)|social|socials|
  social-?(?:share|sharing|links?|media|bar|icons?|buttons?|tools?|follow|list)|sharedaddy|sd-sharing|addtoany|addthis|
  sharethis|a2a-kit|comments?|comments-(?:area|section|list|link|title|count)|comment-?(?:list|form|respond|count|section)|
  respond|disqus|disqus-thread|fb-comments|livefyre|coral|breadcrumbs?|crumbs?|tags|tag-?(?:list|links|cloud|s)|tags-links|
  (?:post|article|entry|story)-?(?:tags|categories|topics|keywords|share|sharing|social|tools|actions|footer|nav|
  navigation|promo|newsletter|toolbar)|taglist|cat-links|categories|toolbar|cookies?|cookie-[a-z]+|consent|gdpr|onetrust-[a-z-]+|ot-sdk-[a-z-]+|qc-cmp2?-[a-z-]+|
  didomi-[a-z-]+|usercentrics-[a-z-]+|cmp-?(?:box|container|banner)|(?:customer|product|user)-reviews?|reviews|no-?print|
  author-?(?:bio|box|info|card|profile|about|description|details|block|footer)|about-?(?:the-)?author|bio|biography|
  writer-bio|copyright|disclaimer|pagination|pager|page-links|toc|[a-z]+-toc|toc-[a-z]+|table-of-contents|jump-links|on-this-page|in-this-article|donat(?:e|ion)|support-us|app-(?:promo|download|banner)|
  feedback|poll|quiz|print-only|modal|popup|pop-up|lightbox|tooltip|video-player|jwplayer|player|menu|sidebar|site-footer|
  entry-footer|utility-?bar|reactions|emoji-reactions|rating|ratings|like-button|follow-?(?:us|me|buttons?)|post-views|
  correction-link|report-(?:a-)?(?:typo|error)|skip-?link|back-to-top|print-link|email-link|embed-code|call-to-action|cta|
  login|log-in|register|registration|search-form|searchform|teaser-list|navigation|navbar|nav`);
const ASIDE = rule("fact-?box|fact-?file|pull-?quotes?|info-?box");
const FRAME_ROLES =
  /^(?:navigation|complementary|contentinfo|dialog|alertdialog|search|banner|menu|menubar|toolbar)$/;
/** Their ids are made from the words of headings, and say nothing of the page's build. */
const NAMED_BY_WORDS = /^(?:H[1-6]|P|A|LI|SPAN|STRONG|B)$/;
const BOXES = /^(?:div|section|header|footer|aside|address|figure|figcaption|nav|main|article)$/i;
const KEEP = new Set(["HTML", "BODY", "MAIN", "H1"]);
/** Marks on more than this share of all the page's paragraphs mean something else. */
const LARGEST_SHARE = 0.35;
const LONGEST_BYLINE = 260;
const LONGEST_CAPTION = 1200;

/**
 * Marks the elements of a page by what their names (classes, ids, roles) say: captions, by-lines, lists of other
 * articles, furniture, words for screen readers only. Names lie, so an element that holds the page's title or more
 * than a third of its paragraphs is never marked. Writes one attribute; cost of one walk over the tree.
 */
export function markElements(document: MarkedDocument): void {
  for (const element of document.querySelectorAll(`[${MARK_ATTRIBUTE}]`))
    element.removeAttribute(MARK_ATTRIBUTE);
  const facts = new Map<DomNode, Measured>();
  let prose = 0;
  measure(document.documentElement, facts);
  for (const paragraph of document.querySelectorAll("p")) prose += facts.get(paragraph)?.length ?? 0;
  const most = Math.max(400, prose * LARGEST_SHARE);
  const marked: [element: MarkedElement, mark: BlockMark][] = [];
  for (const element of document.querySelectorAll("body *")) {
    const mark = markOf(element);
    if (mark === null || KEEP.has(element.nodeName.toUpperCase())) continue;
    if (isBelievable(facts.get(element), mark, most)) marked.push([element, mark]);
  }
  for (const element of laterArticles(document)) marked.push([element, "related"]);
  for (const [element, mark] of marked) element.setAttribute(MARK_ATTRIBUTE, mark);
  for (const [element, mark] of marked) markInside(document, element, mark);
}

/** Articles behind the first one, with headlines of their own: pages that go on with the next one when scrolled. */
function laterArticles(document: MarkedDocument): MarkedElement[] {
  const titles = new Set<string>();
  const later: MarkedElement[] = [];
  let seen = 0;
  for (const element of document.querySelectorAll("article")) {
    seen += 1;
    if (seen > 50) break;
    const title = firstTitle(element, 12);
    if (title === null) continue;
    if (titles.size > 0 && !titles.has(title)) later.push(element);
    else titles.add(title);
  }
  return later;
}

/** The words of the first heading of the highest level inside an element. */
function firstTitle(node: DomNode, depth: number): string | null {
  if (node.nodeName.toUpperCase() === "H1") return (node.textContent ?? "").replace(/\s+/g, " ").trim();
  if (depth === 0) return null;
  for (const child of node.childNodes) {
    const found = firstTitle(child, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Marks what stands inside a marked element, too: Readability puts a paragraph in the place of a box around it, and
 * the box's attributes go. Each element is marked once, so the cost is that of a walk.
 */
function markInside(document: MarkedDocument, element: MarkedElement, mark: BlockMark): void {
  const isBox = BOXES.test(element.nodeName);
  for (const child of [...element.childNodes]) {
    if (child.nodeType === TEXT_NODE) {
      if (!isBox || (child.textContent ?? "").trim() === "") continue;
      const span = document.createElement("span");
      span.setAttribute(MARK_ATTRIBUTE, mark);
      child.replaceWith(span);
      span.append(child);
    } else if (child.nodeType === ELEMENT_NODE && child.getAttribute(MARK_ATTRIBUTE) === null) {
      child.setAttribute(MARK_ATTRIBUTE, mark);
      markInside(document, child, mark);
    }
  }
}

interface Measured {
  /** Characters that are no white space. */
  readonly length: number;
  readonly holdsTitle: boolean;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Length of text and presence of a first heading for every element, in one walk, as deep as the page. */
function measure(node: DomNode, facts: Map<DomNode, Measured>): Measured {
  if (node.nodeType === TEXT_NODE)
    return { length: (node.textContent ?? "").replace(/\s+/g, "").length, holdsTitle: false };
  let length = 0;
  let holdsTitle = node.nodeName.toUpperCase() === "H1";
  if (!/^(?:script|style|template|noscript)$/i.test(node.nodeName)) {
    for (const child of node.childNodes) {
      const inner = measure(child, facts);
      length += inner.length;
      holdsTitle ||= inner.holdsTitle;
    }
  }
  const measured = { length, holdsTitle };
  facts.set(node, measured);
  return measured;
}

function isBelievable(measured: Measured | undefined, mark: BlockMark, most: number): boolean {
  if (measured === undefined || measured.length === 0 || measured.holdsTitle) return false;
  if (mark === "byline") return measured.length <= LONGEST_BYLINE;
  if (mark === "caption") return measured.length <= LONGEST_CAPTION;
  return measured.length <= most;
}

function markOf(element: DomElement): BlockMark | null {
  const tag = element.nodeName.toUpperCase();
  if (tag === "FIGCAPTION" || tag === "AMP-FIGCAPTION") return "caption";
  if (tag === "FIGURE") return isPicture(element) ? "caption" : null;
  const names = namesOf(element);
  if (names !== "") {
    if (UNSEEN.test(names)) return "unseen";
    if (CAPTION.test(names)) return "caption";
    if (RELATED.test(names)) return "related";
    if (FURNITURE.test(names)) return "furniture";
    if (BYLINE.test(names)) return "byline";
    if (ASIDE.test(names)) return "aside";
  }
  if (FRAME_ROLES.test(element.getAttribute("role") ?? "") || tag === "NAV") return "furniture";
  if (tag === "TIME") return "byline";
  return tag === "ASIDE" ? "aside" : null;
}

/** A figure can also hold a table, a quotation or code, which are the article's own. */
function isPicture(figure: DomElement): boolean {
  const own = new Set(["TABLE", "BLOCKQUOTE", "PRE"]);
  const shown = new Set(["IMG", "PICTURE", "VIDEO", "AMP-IMG", "AUDIO", "IFRAME", "SVG", "CANVAS"]);
  return holds(figure, (name) => shown.has(name), 8) && !holds(figure, (name) => own.has(name), 8);
}

function holds(node: DomNode, wanted: (name: string) => boolean, depth: number): boolean {
  if (depth === 0) return false;
  for (const child of node.childNodes) {
    if (wanted(child.nodeName.toUpperCase()) || holds(child, wanted, depth - 1)) return true;
  }
  return false;
}

/** "storyBody Related--links" as "story-body related-links": parts of one name joined by "-", names by a space. */
function namesOf(element: DomElement): string {
  let names = "";
  for (const name of NAMES) {
    if (name === "id" && NAMED_BY_WORDS.test(element.nodeName.toUpperCase())) continue;
    const value = element.getAttribute(name);
    if (value !== null && value !== "") names += ` ${value.slice(0, LONGEST_NAME)}`;
  }
  if (names === "") return "";
  return names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, "-")
    .replace(/-?(?:^| )-?/g, " ")
    .trim();
}

export function isBlockMark(value: string | null): value is BlockMark {
  return BLOCK_MARKS.some((mark) => mark === value);
}
