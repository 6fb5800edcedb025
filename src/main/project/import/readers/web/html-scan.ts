import { Parser, Tokenizer } from "htmlparser2";
import { BLOCK_TAGS, type Block, BlockBuilder, SILENT_TAGS } from "./html-blocks.ts";

/** Real pages nest at most 56 deep (2,711 pages measured, research/import.md 2.5). */
export const DEPTH_LIMIT = 512;
/** The largest real page measured has 15,797 elements. */
const ELEMENT_LIMIT = 250_000;
/** Pieces of text: each character reference and each stray `<` makes one, and a tree one node of each (20 microseconds). */
const TEXT_LIMIT = 100_000;
/** Attributes of one element. */
const ATTRIBUTE_LIMIT = 2_000;
const CHUNK = 65_536;
const DATA_HEAD = /data:[\w+./-]{3,80}(?:;[\w=.-]{1,60}){0,4},/g;
const DATA_END = /[^A-Za-z0-9+/=%\s]/g;
const SHORT_DATA = 120;

export interface PageScan {
  /** The greatest depth seen. */
  readonly depth: number;
  readonly elements: number;
  readonly tooDeep: boolean;
  /** Too many elements or pieces of text, or one element with thousands of attributes. */
  readonly tooMany: boolean;
}

/**
 * Cuts out long data addresses (pictures inside the page), which hold no words. By hand, because one regular
 * expression over megabytes runs out of stack.
 */
export function stripDataUris(html: string): string {
  if (!html.includes("data:")) return html;
  const kept: string[] = [];
  let from = 0;
  DATA_HEAD.lastIndex = 0;
  for (let head = DATA_HEAD.exec(html); head !== null; head = DATA_HEAD.exec(html)) {
    const start = DATA_HEAD.lastIndex;
    DATA_END.lastIndex = start;
    const end = DATA_END.exec(html)?.index ?? html.length;
    DATA_HEAD.lastIndex = end;
    if (end - start < SHORT_DATA || !head[0].includes(";")) continue;
    kept.push(html.slice(from, start));
    from = end;
  }
  return kept.join("") + html.slice(from);
}

const CAPITAL_ATTRIBUTE = /\s(?:CLASS|ID|HREF|REL|NAME|CONTENT|PROPERTY|STYLE|LANG)\s*=/;
const TAG = /<[a-z][^<>]*>/gi;
const ATTRIBUTE = /(\s)([A-Z][A-Za-z-]*)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/** A page as the readers parse it: whole characters, no pictures inside, opened templates, names of attributes in small letters. */
export function preparePage(html: string): string {
  return lowerAttributes(openShadowTrees(stripDataUris(html.toWellFormed())));
}

/** The parser keeps `<META NAME=…>` of old pages as it is written, and nothing finds it then. */
function lowerAttributes(html: string): string {
  if (!CAPITAL_ATTRIBUTE.test(html)) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, space: string, name: string, equals: string, value: string) => {
      return `${space}${name.toLowerCase()}${equals}${value}`;
    }),
  );
}

const SHADOW = /<template\b[^<>]{0,400}\bshadowroot(?:mode)?\s*=[^<>]{0,400}>/gi;
const UNSEEN = /<(\/?)(?:noscript|noframes)\b[^<>]{0,400}>/gi;

/** Opens templates that browsers show in place (declarative shadow trees); their end tags then close nothing. */
function openShadowTrees(html: string): string {
  return html.includes("shadowroot") ? html.replace(SHADOW, "<div>") : html;
}

/** Shows what a page keeps for browsers without scripts or frames; null when it keeps nothing. */
export function showWithoutScripts(html: string): string | null {
  return /<(?:noscript|noframes)\b/i.test(html)
    ? html.replace(/<\/?frameset\b[^<>]{0,400}>/gi, "").replace(UNSEEN, "<$1div>")
    : null;
}

/** Counts depth and elements without building a tree, and stops at the limits. */
export function scanPage(html: string): PageScan {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let attributes = 0;
  let texts = 0;
  let stopped = false;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      deepest = Math.max(deepest, depth);
      elements += 1;
      attributes = 0;
      stopped ||= depth > DEPTH_LIMIT || elements > ELEMENT_LIMIT;
      if (stopped) parser.pause();
    },
    onattribute() {
      attributes += 1;
      stopped ||= attributes > ATTRIBUTE_LIMIT;
    },
    ontext() {
      texts += 1;
      stopped ||= texts > TEXT_LIMIT;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  for (let at = 0; at < html.length && !stopped; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  return {
    depth: deepest,
    elements,
    tooDeep: deepest > DEPTH_LIMIT,
    tooMany: stopped && deepest <= DEPTH_LIMIT,
  };
}

/**
 * The paragraphs and the title of a page without regard to nesting: for pages too deep or too large for a tree.
 * Uses the tokenizer alone, which keeps no stack; linear in the length.
 */
export function flattenPage(html: string): { blocks: Block[]; title: string } {
  const builder = new BlockBuilder();
  const titleParts: string[] = [];
  let silent: string | null = null;
  let inTitle = false;
  const add = (words: string): void => {
    if (inTitle) titleParts.push(words);
    else if (silent === null) builder.text(words, false);
  };
  const open = (name: string): void => {
    if (name === "TITLE") inTitle = true;
    else if (silent === null && FLAT_SILENT.has(name)) silent = name;
    if (name === "BR") builder.lineBreak();
    else if (BLOCK_TAGS.has(name)) builder.end();
  };
  const close = (name: string): void => {
    if (name === "TITLE") inTitle = false;
    if (name === silent) silent = null;
    if (BLOCK_TAGS.has(name)) builder.end();
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => open(html.slice(start, end).toUpperCase()),
      onclosetag: (start, end) => close(html.slice(start, end).toUpperCase()),
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  builder.end();
  return { blocks: builder.blocks, title: titleParts.join("").replace(/\s+/g, " ").trim() };
}

/** Elements whose end tag is never left out, so that skipping to it is safe without a stack. */
const FLAT_SILENT: ReadonlySet<string> = new Set(
  [...SILENT_TAGS].filter((tag) => !["HEAD", "TITLE", "INPUT", "EMBED", "MAP"].includes(tag)),
);
