import { parseHTML } from "linkedom";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { type Block, collectBlocks } from "./html-blocks.ts";
import { flattenPage, scanPage, stripDataUris } from "./html-scan.ts";

const TAGS =
  /<(?:\/?(?:p|div|span|a|h[1-6]|ul|ol|li|strong|em|b|i|u|article|section|figure|figcaption|blockquote|table|tr|td|html|body)(?:\s[^<>]*)?|(?:br|img|hr)\b[^<>]*)>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i;

/** Whether words of a feed, a cell or a record are marked up as HTML. */
export function isMarkedUp(words: string): boolean {
  return words.includes("<") && TAGS.test(words);
}

/** The paragraphs of a piece of HTML that is all article: nothing is left out but what is not shown. */
export function blocksOfFragment(html: string): readonly Block[] {
  const clean = stripDataUris(html.toWellFormed());
  const scan = scanPage(clean);
  if (scan.tooDeep || scan.tooMany) return flattenPage(clean).blocks;
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${clean}</body></html>`);
  return collectBlocks(document.body);
}

/** Words in which "&amp;" and its like are written out, line by line; words without them come back as they are. */
export function withoutEntities(words: string): string {
  if (!ENTITY.test(words)) return words;
  return words
    .split("\n")
    .map((line) => (ENTITY.test(line) ? flatWords(line) : line))
    .join("\n");
}

function flatWords(line: string): string {
  // "<" that opens no tag is a character of the text.
  const { blocks } = flattenPage(line.replaceAll("<", "&lt;"));
  return canonicalText(blocks.map((block) => block.words).join(" "));
}
