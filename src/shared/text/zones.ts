import type { ProposedZone, ZoneRole } from "../domain/zone.ts";
import type { Span } from "./span.ts";
import { describeLines, type LineFacts } from "./zone-lines.ts";
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

interface Label {
  readonly role: ZoneRole;
  readonly reason: string;
  readonly strength: "weak" | "strong";
}

const HEADER_PARAGRAPHS = 8;
const HEADER_CHARACTERS = 900;
const LONGEST_NAME = 6;
/** More headline-shaped lines in a row are a list of the article's own. */
const LONGEST_RUN = 2;
// Headlines are written in the present tense and do not open with a pronoun; a sentence that lost its full stop does.
const READS_AS_SENTENCE =
  /^(?:he|she|it|they|we|i|you|this|these|those|there|but|and|one of|er|sie|es|wir|il|elle|ils|ella|ellos)\s|\s(?:said|told|added|was|were|had|has been|have been|would|sagte|sagten|wurde|wurden|hatte|declared|déclaré|dijo|fue|сказал|заявил|قال|قالت|أضاف)(?:\s|$)/iu;
const OPENS_QUOTATION = /^["“„«‚‹]/u;
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
  labelTail(lines, labels);
  labelSoftRuns(lines, labels);
  if (input.markedUp !== true) labelHeadlines(lines, labels, title);
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
    else if (title !== null && index < title && !line.closed && line.wordCount <= 4 && line.cue === null) {
      labels[index] = { role: "boilerplate", reason: "A section name above the title.", strength: "weak" };
    }
  }
}

/** "Sarn Water Board" between the title and a line that says when. */
function isNameAboveDate(line: LineFacts, next: LineFacts | undefined): boolean {
  if (line.closed || line.wordCount > LONGEST_NAME || line.cue !== null) return false;
  return next?.byline === true && /\p{N}/u.test(next.words) && !/\p{N}/u.test(line.words);
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
      labels[index] = { role: "boilerplate", reason: "Announces other articles.", strength: "strong" };
    } else if (line.cue === "prefixed") {
      labels[index] = { role: "related-headline", reason: "Named as another article.", strength: "strong" };
    } else if (line.cue === "credit") {
      labels[index] = { role: "byline", reason: "Says who reported or edited it.", strength: "strong" };
    } else if (hint?.caption === true) {
      labels[index] = { role: "caption", reason: "The page marks it as a caption.", strength: "strong" };
    } else if (line.cue === "caption" && line.wordCount <= 60) {
      labels[index] = { role: "caption", reason: "A picture's caption or credit.", strength: "weak" };
    } else if (hint?.linkOnly === true && line.headline) {
      labels[index] = {
        role: "related-headline",
        reason: "A headline that is only a link.",
        strength: "strong",
      };
    }
  }
}

/** The end of the page: from the first tail cue after the last paragraph of the article. */
function labelTail(lines: readonly LineFacts[], labels: (Label | undefined)[]): void {
  const start = findTailStart(lines, labels);
  if (start === null) return;
  let afterRelatedCue = false;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (labels[index] !== undefined && labels[index]?.role !== "caption") {
      afterRelatedCue =
        line.cue === "related" || (afterRelatedCue && labels[index]?.role === "related-headline");
      continue;
    }
    labels[index] = labelTailLine(line, afterRelatedCue);
    afterRelatedCue = afterRelatedCue && line.headline;
  }
}

function labelTailLine(line: LineFacts, afterRelatedCue: boolean): Label | undefined {
  if (line.byline) return { role: "byline", reason: "Says who wrote it or when.", strength: "strong" };
  if (isTailSentence(line))
    return { role: "boilerplate", reason: "Words of the page about itself.", strength: "strong" };
  if (line.headline && line.tailWords === 0 && (afterRelatedCue || line.wordCount >= 6)) {
    return {
      role: "related-headline",
      reason: "A headline after the end of the article.",
      strength: "strong",
    };
  }
  // Quotations and lists of sources stay: what opens with a quotation mark is somebody's words.
  if (OPENS_QUOTATION.test(line.words) || isOwnSentence(line)) return undefined;
  if (!line.sentence)
    return { role: "boilerplate", reason: "Stands in the page's tail.", strength: "strong" };
  if (line.tailWords > 0)
    return { role: "boilerplate", reason: "Stands in the page's tail.", strength: "weak" };
  return undefined;
}

/** A sentence that the page says about itself, wherever the tail begins. */
function isTailSentence(line: LineFacts): boolean {
  return (line.tailWords >= 3 && line.wordCount <= 120) || (line.tailWords >= 2 && line.wordCount <= 40);
}

/** A sentence that one word in it does not make the page's own: "traffic to the website had increased …". */
function isOwnSentence(line: LineFacts): boolean {
  return line.sentence && line.tailWords <= Math.floor(line.wordCount / 25);
}

function findTailStart(lines: readonly LineFacts[], labels: readonly (Label | undefined)[]): number | null {
  let start: number | null = null;
  let ownSentences = 0;
  let ownReplies = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || labels[index]?.role === "title") break;
    // A sentence of the article between a cue and the tail found so far must not become part of the tail.
    // Without any, every furniture line will do, unless short replies of an interview follow it.
    const open = ownSentences === 0 && ownReplies === 0;
    if (open ? isFurniture(line) : line.cue === "tail" && (start === null || ownSentences === 0)) {
      start = index;
      continue;
    }
    if (labels[index] === undefined && isOwnSentence(line)) ownSentences += 1;
    if (isReply(line) && labels[index] === undefined) ownReplies += 1;
    if (ownSentences >= 2) break;
  }
  if (start === null) return null;
  return growTail(lines, labels, start);
}

/** Takes in the furniture directly above the tail, with the short lines between. */
function growTail(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  start: number,
): number {
  let first = start;
  for (let index = start - 1; index > 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || labels[index]?.role === "title" || first - index > 4) break;
    if (
      isFurniture(line) ||
      line.cue === "soft" ||
      (line.sentence && line.tailWords >= 3 && line.wordCount <= 60)
    )
      first = index;
    else if (line.closed || line.wordCount > 4) break;
  }
  return first;
}

/** A short closed line that says nothing of the page: "Thank you for asking me." */
function isReply(line: LineFacts): boolean {
  return (
    line.closed && !line.sentence && line.cue === null && line.tailWords === 0 && /\p{L}/u.test(line.words)
  );
}

function isFurniture(line: LineFacts): boolean {
  return line.cue === "furniture" || line.cue === "related" || line.cue === "tail";
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

function labelHeadlines(
  lines: readonly LineFacts[],
  labels: (Label | undefined)[],
  title: number | null,
): void {
  const candidates = lines.filter(
    (line, index) => labels[index] === undefined && line.headline && index !== title,
  );
  const few = candidates.length <= Math.max(4, lines.length * 0.15);
  for (const [index, line] of lines.entries()) {
    if (labels[index] !== undefined || !line.headline) continue;
    const label = judgeHeadline(lines, labels, index, few);
    if (label !== undefined) labels[index] = label;
  }
}

function judgeHeadline(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  index: number,
  few: boolean,
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
  const alone = before?.sentence === true && after?.sentence === true;
  if (few && alone && line.wordCount >= 7 && !READS_AS_SENTENCE.test(line.words)) {
    return {
      role: "related-headline",
      reason: "A headline that stands alone between sentences.",
      strength: "strong",
    };
  }
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
      line.cue !== "furniture" &&
      line.cue !== "soft" &&
      line.cue !== "related"
    )
      return line;
  }
  return undefined;
}
