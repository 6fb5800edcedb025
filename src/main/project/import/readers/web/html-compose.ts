import type { ProposedZone } from "../../../../../shared/domain/zone.ts";
import { canonicalText } from "../../../../../shared/text/canonical-text.ts";
import { findDate } from "../../../../../shared/text/partial-date.ts";
import type { Span } from "../../../../../shared/text/span.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import { type ParagraphHint, proposeZones } from "../../../../../shared/text/zones/zones.ts";
import type { Guess } from "../article.ts";
import type { Block } from "./html-blocks.ts";
import { isProse } from "./html-body.ts";
import { comparedWords } from "./html-likeness.ts";
import type { BlockMark } from "./html-marks.ts";
import { fold } from "./html-page-facts.ts";

export interface ComposedText {
  readonly text: string;
  readonly zones: ProposedZone[];
}

type Role = Pick<ProposedZone, "role" | "reason" | "strength">;

const OWN_WORDS: Role = { role: "body", reason: "The article's own words.", strength: "strong" };
/** Marks that cover more than this share of the words are the page's misuse of a name. */
const LARGEST_MARKED_SHARE = 0.4;
const SHORT_WORDS = 40;
const HEAD_BLOCKS = 8;
/** Letters and digits of a pulled quotation: shorter ones recur by chance. */
const SHORTEST_PULLED = 28;
const LONGEST_PULLED = 400;
const MOST_WITH_PULLED = 500;
/** Lines of one paragraph that hold title, by-line and date. */
const MOST_HEAD_LINES = 6;
/** Above the comments: "Comments (2)", "3 Responses to “…”", "Leave a Reply". */
const COMMENTS_HEAD =
  /^(?:(?:\(?\d+\)?|one|no)\s+(?:comments?|responses?|replies|thoughts?|kommentare?|commentaires?|comentarios?|reacties|commenti)(?: (?:to|on|zu|sur|en|a) .{2,300})?|(?:(?:reader |user )?comments?|responses|kommentare|leserkommentare|commentaires|comentarios|комментарии|commenti|reacties)\s*(?:\(\d+\)|:)?|leave (?:a|your) (?:reply|comment)|schreibe einen kommentar|laisser un commentaire|deja (?:un comentario|una respuesta))$/iu;
const FEWEST_BEFORE_COMMENTS = 60;
/** Words before a link to another article. */
const READ_ALSO =
  /^[[(»>→•\s]*(?:read (?:more|also|next|on)|also read|see also|watch|listen|related|more:|don[’']t miss|lesen sie|lies auch|auch interessant|mehr zum thema|mehr dazu|siehe auch|lire aussi|à lire|lire la suite|voir aussi|te puede|lea (?:también|más)|lee (?:también|más)|ver también|leia|veja|leggi anche|guarda anche|читайте|смотрите|lees ook|läs (?:också|mer)|les også|czytaj|اقرأ|شاهد|相关|延伸阅读|関連|यह भी)(?!\p{L})/iu;
const LONGEST_POINTER = 30;
const LONGEST_HEAD_LINE = 25;
const BIO =
  /^(?:about the author|.{2,60}? (?:is|was|has been|covers|writes|reports|works|joined|contributed|can be reached|has (?:written|worked|reported|covered))\s)/iu;

/**
 * Makes the text of an article from its paragraphs, title first, with a zone for each: by the rules for all texts,
 * then by what the page's markup says of the paragraph, its place, and what stood there before.
 */
export function composeText(blocks: readonly Block[], title: Guess, byline: string | null): ComposedText {
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
  const own = proposed.map(({ role }) => role === "body");
  const roles = rolesFromPage(titled.blocks, own, byline, titled.hasTitle);
  const zones = proposed.map((zone, index) => {
    const role = roles[index];
    const block = titled.blocks[index];
    if (zone.role === "related-headline" && zone.reason.includes("after the end") && block !== undefined)
      return isUnlinked(block) ? { ...zone, ...(role ?? OWN_WORDS) } : zone;
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

function rolesFromPage(
  blocks: readonly Block[],
  own: readonly boolean[],
  byline: string | null,
  hasTitle: boolean,
): (Role | undefined)[] {
  const misused = misusedMarks(blocks);
  const roles: (Role | undefined)[] = blocks.map((block) =>
    block.mark === null || misused.has(block.mark) ? undefined : roleOfMark(block, block.mark),
  );
  if (hasTitle) labelTitleAgain(blocks, roles);
  labelRepeated(blocks, roles);
  labelPulled(blocks, roles);
  labelPointers(blocks, roles);
  labelHead(blocks, roles, hasTitle ? 1 : 0, byline);
  labelComments(blocks, roles);
  labelEnd(blocks, own, roles, byline);
  return roles;
}

function misusedMarks(blocks: readonly Block[]): Set<BlockMark> {
  let all = 0;
  const words = new Map<BlockMark, number>();
  for (const block of blocks) {
    const count = countWords(block.words);
    all += count;
    if (block.mark !== null) words.set(block.mark, (words.get(block.mark) ?? 0) + count);
  }
  return new Set([...words].filter(([, count]) => count > all * LARGEST_MARKED_SHARE).map(([mark]) => mark));
}

function roleOfMark(block: Block, mark: BlockMark): Role | undefined {
  const count = countWords(block.words);
  const strength = count <= SHORT_WORDS ? "strong" : "weak";
  if (mark === "caption") return { role: "caption", reason: "The page marks it as a caption.", strength };
  if (mark === "byline")
    return count > SHORT_WORDS
      ? undefined
      : { role: "byline", reason: "The page marks it as by-line or date.", strength };
  if (mark === "related")
    return block.linked > 0.5 && count <= 25
      ? { role: "related-headline", reason: "The page marks it as another article.", strength }
      : { role: "boilerplate", reason: "The page marks it as a pointer to other articles.", strength };
  if (mark === "furniture")
    return { role: "boilerplate", reason: "The page marks it as no part of the article.", strength };
  return { role: "boilerplate", reason: "The page sets it beside the article.", strength: "weak" };
}

/** A heading near the top that says nearly what the title says. */
function labelTitleAgain(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  const title = new Set(comparedWords(blocks[0]?.words ?? ""));
  for (const [index, block] of blocks.slice(0, 5).entries()) {
    if (index === 0 || block.kind !== "heading") continue;
    const words = comparedWords(block.words);
    const shared = words.filter((word) => title.has(word)).length;
    if (shared >= 3 && shared >= words.length * 0.75 && shared >= title.size * 0.6)
      roles[index] ??= { role: "boilerplate", reason: "The title again.", strength: "strong" };
  }
}

/** The same longer paragraph again: pulled quotations, and pages that carry a second copy for small screens. */
function labelRepeated(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  const seen = new Set<string>();
  const first = fold(blocks[0]?.words ?? "");
  for (const [index, block] of blocks.entries()) {
    const words = fold(block.words);
    // Short sentences recur in interviews: "Thank you very much, Mr. President."
    if (
      words.length < (block.kind === "heading" || index === 0 ? 12 : 70) &&
      !(words.length >= 12 && words === first)
    )
      continue;
    if (seen.has(words))
      roles[index] ??= { role: "boilerplate", reason: "Stands in the article before.", strength: "strong" };
    else if (roles[index] === undefined) seen.add(words);
  }
}

/** Words that stand inside a longer paragraph, too: pulled quotations. */
function labelPulled(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  // Each is looked for in all others.
  if (blocks.length > MOST_WITH_PULLED) return;
  const folded = blocks.map(({ words }) => fold(words));
  for (const [index, block] of blocks.entries()) {
    const words = folded[index] ?? "";
    if (roles[index] !== undefined || index === 0 || block.kind === "heading" || block.kind === "item")
      continue;
    if (words.length < SHORTEST_PULLED || words.length > LONGEST_PULLED) continue;
    if (folded.some((other) => other.length > words.length * 1.2 && other.includes(words)))
      roles[index] = { role: "boilerplate", reason: "Pulled out of another paragraph.", strength: "weak" };
  }
}

/** Paragraphs of the article's column that only lead to another one. */
function labelPointers(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  for (const [index, block] of blocks.entries()) {
    if (index === 0 || roles[index] !== undefined || block.kind === "heading" || block.linked < 0.35)
      continue;
    if (countWords(block.words) <= LONGEST_POINTER && READ_ALSO.test(block.words))
      roles[index] = { role: "related-headline", reason: "Leads to another article.", strength: "strong" };
  }
}

/** All that stands below the heading of the comments. */
function labelComments(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  let prose = 0;
  let below = false;
  for (const [index, block] of blocks.entries()) {
    below ||= prose >= FEWEST_BEFORE_COMMENTS && COMMENTS_HEAD.test(block.words.split("\n", 1)[0] ?? "");
    if (below)
      roles[index] = { role: "boilerplate", reason: "Readers' comments on the article.", strength: "strong" };
    else if (isProse(block)) prose += countWords(block.words);
  }
}

/** "Von Sabine Kohl und Peter Lang, Stand: 3. März 2024, 3 Min.": what says who and when in one line. `above`: the article has not begun. */
function isHeadLine(words: string, names: readonly string[], above: boolean): boolean {
  const count = words.length > LONGEST_HEAD_LINE * 20 ? Number.POSITIVE_INFINITY : countWords(words);
  if (count > LONGEST_HEAD_LINE || /[!?…”»]$/u.test(words)) return false;
  const isNamed = names.some((name) => fold(words).includes(fold(name)));
  const isSentence = words.endsWith(".");
  if (findDate(words) !== null) return isNamed || (count <= 12 && !isSentence);
  return above && isNamed && count <= 10 && !isSentence;
}

/** Short lines between the title and the first sentence: sections, dates in words, "3 min read". */
function labelHead(
  blocks: readonly Block[],
  roles: (Role | undefined)[],
  first: number,
  byline: string | null,
): void {
  const names = (byline ?? "").split(/,\s*/u).filter((name) => name.includes(" "));
  const prose = blocks.findIndex((block, index) => index >= first && isProse(block));
  for (const [index, block] of blocks.slice(0, first + HEAD_BLOCKS).entries()) {
    if (index < first || block.kind === "heading") continue;
    if (isHeadLine(block.words, names, index < prose))
      roles[index] ??= { role: "byline", reason: "Says who wrote it or when.", strength: "strong" };
  }
  if (prose === -1 || prose > first + HEAD_BLOCKS) return;
  for (let index = first; index < prose; index += 1) {
    const block = blocks[index];
    if (block === undefined || roles[index] !== undefined || block.kind === "heading") continue;
    if (countWords(block.words) <= 4 && !/[.!?…:"”»]$/u.test(block.words))
      roles[index] = { role: "boilerplate", reason: "A short line above the article.", strength: "weak" };
  }
}

/** What follows the last sentence: links, single words of section lists, a line on the author. */
function labelEnd(
  blocks: readonly Block[],
  own: readonly boolean[],
  roles: (Role | undefined)[],
  byline: string | null,
): void {
  const names = (byline ?? "").split(/,\s*/u).filter((name) => name.includes(" "));
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined) break;
    const count = countWords(block.words);
    const isBio = count <= 120 && BIO.test(block.words) && names.some((name) => opensWith(block.words, name));
    if (isBio && index >= blocks.length / 2) {
      roles[index] ??= { role: "byline", reason: "A line on the author.", strength: "strong" };
      continue;
    }
    if (roles[index] !== undefined || own[index] === false) continue;
    if (isProse(block)) break;
    const bare = !/[.!?…"”»]$/u.test(block.words);
    if (bare && (block.linked > 0.6 || (count <= 2 && block.kind !== "item")))
      roles[index] = { role: "boilerplate", reason: "Stands behind the article's end.", strength: "weak" };
    else if (count > 3) break;
  }
}

function opensWith(words: string, name: string): boolean {
  return fold(words.slice(0, 120))
    .replace(/^about(?:theauthor)?/u, "")
    .startsWith(fold(name));
}
