import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import type { Span } from "../../../../../shared/text/span.ts";
import { type ParagraphHint, proposeZones } from "../../../../../shared/text/zones/zones.ts";
import type { Guess } from "../article.ts";
import type { Block } from "./html-blocks.ts";
import { fold } from "./html-page-facts.ts";
import { type Role, rolesFromPage } from "./html-roles.ts";

export interface ComposedText {
  readonly text: string;
  readonly zones: ProposedZone[];
}

const OWN_WORDS: Role = { role: "body", reason: "The article's own words.", strength: "strong" };
/** Lines of one paragraph that hold title, by-line and date. */
const MOST_HEAD_LINES = 6;

/**
 * Makes the text of an article from its paragraphs, title first, with a zone for each: by the rules for all texts,
 * then by what the page's markup says of the paragraph, its place, and what stood there before. `outside` are those
 * that stand outside of what the page names as its article.
 */
export function composeText(
  blocks: readonly Block[],
  title: Guess,
  byline: string | null,
  outside: ReadonlySet<Block> = new Set(),
): ComposedText {
  const titled = withTitle(blocks, title);
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
  const proposed = proposeZones({ text, paragraphs, hints, markedUp: true, ...titleIndex });
  const byRules = proposed.map(({ role }) => role);
  const roles = rolesFromPage(titled.blocks, byRules, {
    byline,
    hasTitle: titled.hasTitle,
    outside,
  });
  const zones = proposed.map((zone, index) => {
    const role = roles[index];
    const block = titled.blocks[index];
    if (zone.role === "related-headline" && zone.reason.includes("after the end") && block !== undefined)
      return isUnlinked(block) ? { ...zone, ...(role ?? OWN_WORDS) } : zone;
    // What a program says is no call to its readers.
    if (block?.kind === "code") return { ...zone, ...(role ?? OWN_WORDS) };
    return role === undefined || zone.role !== "body" ? zone : { ...zone, ...role };
  });
  return { text, zones };
}

/** On a page the headlines of other articles are links. */
function isUnlinked(block: Block): boolean {
  return block.linked < 0.2 && block.mark === null;
}

/** Puts the title first: the block that says the same, if it is one of the first, else the title's own words. */
function withTitle(all: readonly Block[], title: Guess): { blocks: readonly Block[]; hasTitle: boolean } {
  const words = canonicalText(title.value ?? "").trim();
  if (words === "") return { blocks: all, hasTitle: false };
  const blocks = all.flatMap((block, index) => (index < 6 ? linesWithTitle(block, fold(words)) : [block]));
  const same = blocks.slice(0, 6).findIndex((block) => fold(block.words) === fold(words));
  if (same === 0) return { blocks, hasTitle: true };
  const rest = blocks.filter((_, index) => index !== same);
  return { blocks: [{ words, kind: "heading", linked: 0, mark: null }, ...rest], hasTitle: true };
}

/** Old pages part title, by-line and date by line breaks only. */
function linesWithTitle(block: Block, title: string): readonly Block[] {
  if (!block.words.includes("\n")) return [block];
  const lines = block.words.split("\n");
  if (lines.length > MOST_HEAD_LINES || !lines.some((line) => fold(line) === title)) return [block];
  return lines.filter((line) => line.trim() !== "").map((words) => ({ ...block, words: words.trim() }));
}
