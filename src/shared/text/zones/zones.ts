import type { ProposedZone, ZoneRole } from "../../domain/zone.ts";
import type { Span } from "../span.ts";
import { labelComments } from "./zone-comments.ts";
import { labelFrame } from "./zone-frame.ts";
import { describeLines, isDateLine, type LineFacts } from "./zone-lines.ts";
import { ANNOUNCES, isFurniture, labelTail } from "./zone-tail.ts";
import { findTitle } from "./zone-title.ts";

/** What a reader of pages knows about a paragraph beside its words. */
export interface ParagraphHint {
  readonly caption?: boolean;
  /** The whole paragraph is a link to somewhere else. */
  readonly linkOnly?: boolean;
}

export interface ZoneInput {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** By paragraph number; may be shorter than the list of paragraphs. */
  readonly hints?: readonly (ParagraphHint | undefined)[];
  /** The paragraph that is known to be the title; otherwise it is looked for. Null: there is none. */
  readonly titleIndex?: number | null;
  /** The text comes from marked-up headings and paragraphs, so the shape of a line alone says nothing. */
  readonly markedUp?: boolean;
}

/** What a paragraph is taken for, and why. */
export interface Label {
  readonly role: ZoneRole;
  readonly reason: string;
  readonly strength: "weak" | "strong";
}

const HEADER_PARAGRAPHS = 8;
const HEADER_CHARACTERS = 900;
const LONGEST_NAME = 6;
/** More headline-shaped lines in a row are a list of the article's own. */
const LONGEST_RUN = 2;
/** A bar of buttons: words in a line, lines in a row. One line alone may be a heading below an advertisement. */
const LONGEST_IN_BAR = 3;
const FEWEST_IN_BAR = 2;
const MOST_IN_BAR = 8;
const FEWEST_TOPIC_WORDS = 4;
const TOPIC = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2}: \p{Lu}/u;
const MAY_BE_OWN_PART = /^(?:analysis|opinion|explainer)/iu;
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’-]+$/u;
const BODY: Label = { role: "body", reason: "The article's own words.", strength: "strong" };

/**
 * Proposes a role for every paragraph of a text: one zone a paragraph, in order. Rules of research/import.md 4.2:
 * header lines, line patterns, the tail of the page, and headlines of other articles between the sentences. Its
 * first duty is never to call the article's own sentences boilerplate. Linear time.
 */
export function proposeZones(input: ZoneInput): ProposedZone[] {
  const lines = describeLines(input.text, input.paragraphs);
  const labels: (Label | undefined)[] = lines.map(() => undefined);
  const title = input.titleIndex === undefined ? findTitle(lines) : input.titleIndex;
  if (title !== null) labels[title] = { role: "title", reason: "The title.", strength: "strong" };
  labelHeader(lines, labels, title);
  labelPatterns(lines, labels, input.hints ?? []);
  if (input.markedUp !== true) labelComments(lines, labels);
  labelTail(lines, labels, title);
  labelSoftRuns(lines, labels);
  if (input.markedUp !== true) {
    labelButtons(lines, labels);
    labelHeadlines(lines, labels);
    labelBars(lines, labels);
    labelFrame(lines, labels, title);
  }
  return lines.map((line, index) => ({ start: line.start, end: line.end, ...(labels[index] ?? BODY) }));
}

function labelHeader(lines: readonly LineFacts[], labels: (Label | undefined)[], title: number | null): void {
  const offset = lines[title ?? 0]?.end ?? 0;
  for (const [index, line] of lines.entries()) {
    if (index > (title ?? 0) + HEADER_PARAGRAPHS || line.start > offset + HEADER_CHARACTERS) break;
    if (labels[index] !== undefined) continue;
    if (line.byline)
      labels[index] = { role: "byline", reason: "Says who wrote it or when.", strength: "strong" };
    else if (line.sentence && line.wordCount >= 20 && index > (title ?? 0)) break;
    else if (title !== null && index > title && isNameAboveDate(line, lines[index + 1]))
      labels[index] = { role: "byline", reason: "Stands above the date.", strength: "weak" };
    else if (title !== null && index > title && isNameBeside(line, lines[index - 1]))
      labels[index] = { role: "byline", reason: "A name below the date.", strength: "weak" };
    else if (
      title !== null &&
      index === title + 1 &&
      isSectionName(line) &&
      lines[index + 1]?.sentence === false
    )
      labels[index] = { role: "boilerplate", reason: "A section name below the title.", strength: "weak" };
    else if (title !== null && index < title && !line.closed && line.wordCount <= 4 && line.cue === null) {
      labels[index] = { role: "boilerplate", reason: "A section name above the title.", strength: "weak" };
    }
  }
}

/** "POLITICS", "MIDDLE EAST": one to three words in capitals. */
function isSectionName({ words, wordCount }: LineFacts): boolean {
  return wordCount <= 3 && /^[\p{Lu}\s&-]{4,30}$/u.test(words);
}

const ENDS_SENTENCE = /[.!?…:;]["”»“]?$/u;

/** "Sarn Water Board" between the title and a line that says when. */
function isNameAboveDate(line: LineFacts, next: LineFacts | undefined): boolean {
  // A name may end in a quotation mark, as papers do in Russian; it ends in no full stop.
  if (ENDS_SENTENCE.test(line.words) || line.wordCount > LONGEST_NAME || line.cue !== null) return false;
  return next?.byline === true && /\p{N}/u.test(next.words) && !/\p{N}/u.test(line.words);
}

/** "Irina Koss" in a line of its own below a line that says when. */
function isNameBeside(line: LineFacts, before: LineFacts | undefined): boolean {
  return before?.byline === true && line.cue === null && NAME.test(line.words);
}

function labelPatterns(
  lines: readonly LineFacts[],
  labels: (Label | undefined)[],
  hints: readonly (ParagraphHint | undefined)[],
): void {
  for (const [index, line] of lines.entries()) {
    if (labels[index] !== undefined) continue;
    const hint = hints[index];
    if (line.cue === "furniture" || line.cue === "tail") {
      labels[index] = {
        role: "boilerplate",
        reason: "A line that pages add to articles.",
        strength: "strong",
      };
    } else if (line.cue === "related") {
      labels[index] = { role: "boilerplate", reason: ANNOUNCES, strength: "strong" };
    } else if (line.cue === "prefixed") {
      const label = labelPrefixed(line);
      if (label !== undefined) labels[index] = label;
    } else if (line.cue === "credit") {
      labels[index] = { role: "byline", reason: "Says who reported or edited it.", strength: "strong" };
    } else if (hint?.caption === true) {
      labels[index] = { role: "caption", reason: "The page marks it as a caption.", strength: "strong" };
    } else if (line.cue === "caption" && line.wordCount <= 60) {
      labels[index] = { role: "caption", reason: "A picture's caption or credit.", strength: "weak" };
    } else if (line.pageLine) {
      labels[index] = {
        role: "boilerplate",
        reason: "The page speaks about itself or to its readers.",
        strength: "strong",
      };
    } else if (hint?.linkOnly === true && line.headline) {
      labels[index] = {
        role: "related-headline",
        reason: "A headline that is only a link.",
        strength: "strong",
      };
    }
  }
}

/** "MORE: …" names another article; "Analysis: …" may also open a part of this one. */
function labelPrefixed(line: LineFacts): Label | undefined {
  if (line.aboutAuthor) return undefined;
  if (!MAY_BE_OWN_PART.test(line.words))
    return { role: "related-headline", reason: "Named as another article.", strength: "strong" };
  if (line.sentence) return undefined;
  return { role: "related-headline", reason: "Reads as the name of another article.", strength: "weak" };
}

function labelSoftRuns(lines: readonly LineFacts[], labels: (Label | undefined)[]): void {
  for (const [index, line] of lines.entries()) {
    if (line.cue !== "soft" || labels[index] !== undefined) continue;
    const beside = [lines[index - 1], lines[index + 1]].some(
      (other) => other?.cue !== null && other?.cue !== undefined && other.cue !== "caption",
    );
    if (beside)
      labels[index] = { role: "boilerplate", reason: "A word of a share bar or menu.", strength: "strong" };
  }
}

/** Wherever they stand, but dimmed only: the parts of an article may have such names, too. */
function labelButtons(lines: readonly LineFacts[], labels: (Label | undefined)[]): void {
  for (const [index, line] of lines.entries()) {
    if (!line.button || (labels[index] !== undefined && labels[index]?.role !== "related-headline")) continue;
    labels[index] = { role: "boilerplate", reason: "Says what buttons say.", strength: "weak" };
  }
}

/** Short lines in a row that touch a button, or have lines of the page on both sides. */
function labelBars(lines: readonly LineFacts[], labels: (Label | undefined)[]): void {
  const isOfPage = (index: number): boolean => labels[index]?.role === "boilerplate";
  const isShort = (index: number): boolean => {
    const line = lines[index];
    if (line === undefined || labels[index] !== undefined) return false;
    return !line.closed && line.wordCount <= LONGEST_IN_BAR && line.cue === null && !line.byline;
  };
  for (let from = 0; from < lines.length; from += 1) {
    if (!isShort(from)) continue;
    let to = from + 1;
    while (isShort(to)) to += 1;
    const sides = Number(isOfPage(from - 1)) + Number(isOfPage(to));
    if (sides === 2 || (sides === 1 && to - from >= FEWEST_IN_BAR && to - from <= MOST_IN_BAR)) {
      for (let index = from; index < to; index += 1)
        labels[index] = { role: "boilerplate", reason: "Stands beside lines of the page.", strength: "weak" };
    }
    from = to;
  }
}

function labelHeadlines(lines: readonly LineFacts[], labels: (Label | undefined)[]): void {
  for (const [index, line] of lines.entries()) {
    if (labels[index] !== undefined || isDateLine(line.words)) continue;
    if (!line.headline && !isTopicBetween(line, lines[index - 1], lines[index + 1])) continue;
    const label = judgeHeadline(lines, labels, index);
    if (label === undefined) continue;
    const { asks, speaks, heavy, words } = line.talk;
    const isRequest = label.strength === "weak" && (heavy || ((asks || speaks) && words > 0));
    labels[index] = isRequest
      ? { role: "boilerplate", reason: "Asks its readers for something.", strength: "weak" }
      : label;
  }
}

/** "Your money: what works now" between two sentences, where neither a form's keys nor a speaker's turns stand. */
function isTopicBetween(
  line: LineFacts,
  before: LineFacts | undefined,
  after: LineFacts | undefined,
): boolean {
  if (line.closed || line.wordCount < FEWEST_TOPIC_WORDS || line.wordCount > LONGEST_NAME) return false;
  return before?.sentence === true && after?.sentence === true && TOPIC.test(line.words);
}

function judgeHeadline(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  index: number,
): Label | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const before = lines[index - 1];
  const after = lines[index + 1];
  const cued = before?.cue === "related" || isReadMore(before) || isReadMore(after);
  if (cued)
    return { role: "related-headline", reason: "A headline beside a “read more” line.", strength: "strong" };
  if (runLength(lines, labels, index) > LONGEST_RUN) return undefined;
  const beforeSentence = neighbour(lines, index, -1);
  const afterSentence = neighbour(lines, index, 1);
  if (beforeSentence?.sentence !== true && afterSentence?.sentence !== true && afterSentence?.cue !== "tail")
    return undefined;
  return { role: "related-headline", reason: "Has the shape of a headline.", strength: "weak" };
}

function isReadMore(line: LineFacts | undefined): boolean {
  return (
    line?.cue === "furniture" &&
    /^(?:read|see|mehr|weiter|lire|leer|читать|подробнее|اقرأ)/iu.test(line.words) &&
    line.wordCount <= 3
  );
}

/** How many headline-shaped, unlabelled lines stand in a row here; stops counting past the longest run. */
function runLength(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  index: number,
): number {
  let length = 1;
  const counts = (at: number): boolean =>
    lines[at]?.headline === true && (labels[at] === undefined || labels[at]?.role === "related-headline");
  for (let at = index - 1; length <= LONGEST_RUN && counts(at); at -= 1) length += 1;
  for (let at = index + 1; length <= LONGEST_RUN && counts(at); at += 1) length += 1;
  return length;
}

/** The next line in a direction that is neither furniture nor another headline. */
function neighbour(lines: readonly LineFacts[], index: number, step: -1 | 1): LineFacts | undefined {
  for (let at = index + step; at >= 0 && at < lines.length && Math.abs(at - index) <= 4; at += step) {
    const line = lines[at];
    if (
      line !== undefined &&
      !line.headline &&
      line.cue !== "soft" &&
      (line.cue === "tail" || !isFurniture(line))
    )
      return line;
  }
  return undefined;
}
