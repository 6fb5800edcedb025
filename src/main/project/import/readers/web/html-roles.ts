import type { ProposedZone, ZoneRole } from "../../../../../shared/domain/zone.ts";
import { findDate } from "../../../../../shared/text/partial-date.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";
import type { Block } from "./html-blocks.ts";
import { isProse } from "./html-body.ts";
import { opensComments } from "./html-comments.ts";
import { comparedWords } from "./html-likeness.ts";
import type { BlockMark } from "./html-marks.ts";
import { fold } from "./html-page-facts.ts";

export type Role = Pick<ProposedZone, "role" | "reason" | "strength">;

/** Marks that cover more than this share of the words are the page's misuse of a name. */
const LARGEST_MARKED_SHARE = 0.4;
const SHORT_WORDS = 40;
const HEAD_BLOCKS = 8;
/** Letters and digits of a pulled quotation: shorter ones recur by chance. */
const SHORTEST_PULLED = 28;
const LONGEST_PULLED = 400;
const MOST_WITH_PULLED = 500;
const FEWEST_BEFORE_COMMENTS = 60;
/** Words before a link to another article. */
const READ_ALSO =
  /^[[(»>→•\s]*(?:(?:read|see|watch|listen)\s*:|read (?:more|also|next|on)|also read|see also|watch|listen|related|more:|don[’']t miss|lesen sie|lies auch|auch interessant|mehr zum thema|mehr dazu|siehe auch|lire aussi|[aà] lire|lire la suite|voir aussi|te puede|lea (?:también|más)|lee (?:también|más)|ver también|leia|veja|leggi anche|guarda anche|читайте|смотрите|lees ook|läs (?:också|mer)|les også|czytaj|[iİ]lg[iİ]l[iİ] haber|ayrıca|اقرأ|شاهد|相关|延伸阅读|関連|यह भी)(?!\p{L})/iu;
const LONGEST_POINTER = 30;
/** A whole line that is a link and asks to go there. */
const GO_THERE =
  /^[[(»>→•\s]*(?:see|view|read|watch|click|check out|listen to|follow|find out|learn more|browse|take a look)(?!\p{L})/iu;
/** "iTunes | RSS | Download" */
const LINK_BAR = /\S\s*[|•·]\s*\S/u;
const LONGEST_HEAD_LINE = 25;
const BIO =
  /^(?:about the author|.{2,60}? (?:is|was|has been|covers|writes|reports|works|joined|contributed|can be reached|has (?:written|worked|reported|covered))\s)/iu;
const POSTED = /^(?:posted|published|written|submitted|filed|created)\s+(?:by|on|in|at|under)\s/iu;
const LONGEST_POSTING = 200;
const COUNT = /^\d[\d.,]{0,6}\s?[km]?(?: (?:likes?|shares?|views?|votes?|points?|comments?|replies))?$/iu;

/** What is known of the page whose paragraphs these are. */
interface KnownOfPage {
  readonly byline: string | null;
  /** The first paragraph is the title. */
  readonly hasTitle: boolean;
  /** Paragraphs above the headline, or outside of what the page names as its article. */
  readonly outside: ReadonlySet<Block>;
}

/**
 * What the page says of its paragraphs beside the rules for all texts: by its markup, by their place, and by what stood
 * there before. `proposed`: the roles by those rules. Undefined: nothing is said.
 */
export function rolesFromPage(
  blocks: readonly Block[],
  proposed: readonly ZoneRole[],
  { byline, hasTitle, outside }: KnownOfPage,
): (Role | undefined)[] {
  const misused = misusedMarks(blocks);
  const roles: (Role | undefined)[] = blocks.map((block) =>
    block.mark === null || misused.has(block.mark) ? undefined : roleOfMark(block, block.mark),
  );
  for (const [index, block] of blocks.entries()) if (outside.has(block)) roles[index] ??= outsideRole(block);
  if (hasTitle) labelTitleAgain(blocks, roles);
  labelRepeated(blocks, roles);
  labelPulled(blocks, roles);
  labelPointers(blocks, roles);
  labelHead(blocks, roles, hasTitle ? 1 : 0, byline);
  labelPosting(blocks, roles);
  labelComments(blocks, roles);
  labelEnd(blocks, proposed, roles, byline);
  labelEmptyHeadings(blocks, proposed, roles);
  return roles;
}

function outsideRole(block: Block): Role {
  const strength = countWords(block.words) <= SHORT_WORDS ? "strong" : "weak";
  return { role: "boilerplate", reason: "Stands outside the article.", strength };
}

/** "Posted by Jane on 3 May 2019 at 9:14 in Ships", and bare counts: "31", "214 shares". */
function labelPosting(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  for (const [index, { words, kind }] of blocks.entries()) {
    if (index === 0 || roles[index] !== undefined || words.length > LONGEST_POSTING) continue;
    if (POSTED.test(words) && findDate(words) !== null)
      roles[index] = { role: "byline", reason: "Says who posted it and when.", strength: "strong" };
    else if (kind === "paragraph" && COUNT.test(words))
      roles[index] = { role: "boilerplate", reason: "A count of the page.", strength: "weak" };
  }
}

/** A heading with nothing of the article's own below it, down to the next heading. */
function labelEmptyHeadings(
  blocks: readonly Block[],
  proposed: readonly ZoneRole[],
  roles: (Role | undefined)[],
): void {
  // Above the first sentence a lower heading is the standfirst.
  const first = blocks.findIndex(isProse);
  if (first === -1) return;
  let holdsOwn = false;
  for (let index = blocks.length - 1; index > first; index -= 1) {
    const isOwn = roles[index] === undefined && proposed[index] === "body";
    if (blocks[index]?.kind !== "heading") holdsOwn ||= isOwn;
    else {
      if (isOwn && !holdsOwn)
        roles[index] = {
          role: "boilerplate",
          reason: "A heading above nothing of the article.",
          strength: "weak",
        };
      holdsOwn = false;
    }
  }
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
    // Announced words are quoted once more, not pulled.
    if (/[:：]$/u.test(blocks[index - 1]?.words ?? "")) continue;
    if (folded.some((other) => other.length > words.length * 1.2 && other.includes(words)))
      roles[index] = { role: "boilerplate", reason: "Pulled out of another paragraph.", strength: "weak" };
  }
}

/** Paragraphs of the article's column that only lead to another one. */
function labelPointers(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  for (const [index, block] of blocks.entries()) {
    if (index === 0 || roles[index] !== undefined || block.kind === "heading") continue;
    const fewest = /[.!?…]$/u.test(block.words) ? 0.35 : 0.15;
    if (block.linked < fewest || countWords(block.words) > LONGEST_POINTER) continue;
    if (READ_ALSO.test(block.words) || (block.linked > 0.95 && GO_THERE.test(block.words)))
      roles[index] = { role: "related-headline", reason: "Leads to another article.", strength: "strong" };
    else if (block.linked > 0.6 && fewest < 0.3 && LINK_BAR.test(block.words))
      roles[index] = { role: "boilerplate", reason: "A row of links.", strength: "weak" };
  }
}

/** All that stands below the heading of the comments. */
function labelComments(blocks: readonly Block[], roles: (Role | undefined)[]): void {
  let prose = 0;
  let below = false;
  for (const [index, block] of blocks.entries()) {
    below ||= prose >= FEWEST_BEFORE_COMMENTS && opensComments(block.words);
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
  proposed: readonly ZoneRole[],
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
    if (roles[index] !== undefined || proposed[index] !== "body") continue;
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
