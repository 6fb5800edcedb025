import type { LineFacts } from "./zone-lines.ts";
import type { Label } from "./zones.ts";

/** The reason of a line above a list of other articles. */
export const ANNOUNCES = "Announces other articles.";

const OPENS_QUOTATION = /^["“„«‚‹]/u;
const RIGHTS = /^(?:©|\(c\)|copyright\b)/iu;
const LONGEST_GAP = 4;
const LONGEST_LABEL = 12;
/** A sentence of the article's own that stands between two lines of the page may be so long. */
const LONGEST_BRIDGED = 30;

/**
 * Labels the end of a page: from the first line of the page's own after the last paragraph of the article. What only
 * sounds like the page (no line that surely is, and not two that speak) is dimmed and never hidden.
 */
export function labelTail(
  lines: readonly LineFacts[],
  labels: (Label | undefined)[],
  title: number | null,
): void {
  const start = findTailStart(lines, labels, title);
  if (start === null) return;
  const tail = lines.slice(start);
  const sure =
    tail.some((line) => isFurniture(line)) ||
    tail.filter((line) => line.talk.speaks && isTalk(line)).length > 1;
  let afterRelatedCue = false;
  let afterPage = false;
  let afterRights = false;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const known = labels[index];
    if (known === undefined || known.role === "caption") {
      const label =
        labelTailLine(line, afterRelatedCue, afterPage, lines[index + 1]) ?? behindRights(line, afterRights);
      if (label !== undefined) labels[index] = sure ? label : { ...label, strength: "weak" };
      afterRelatedCue = isListCue(line, lines[index + 1]) || (afterRelatedCue && line.headline);
    } else {
      afterRelatedCue = line.cue === "related" || (afterRelatedCue && known.role === "related-headline");
    }
    afterRights ||= line.cue === "tail" && RIGHTS.test(line.words);
    afterPage ||= isFurniture(line) || (line.talk.speaks && isTalk(line));
  }
}

/** What stands behind "© 2014 …" in the page's tail speaks of its owner. */
function behindRights(line: LineFacts, afterRights: boolean): Label | undefined {
  if (!afterRights || OPENS_QUOTATION.test(line.words)) return undefined;
  return { role: "boilerplate", reason: "Stands behind the mark of rights.", strength: "weak" };
}

function labelTailLine(
  line: LineFacts,
  afterRelatedCue: boolean,
  afterPage: boolean,
  next: LineFacts | undefined,
): Label | undefined {
  const pageBelow = afterPage || (next !== undefined && (isFurniture(next) || isTalk(next)));
  if (line.byline) return { role: "byline", reason: "Says who wrote it or when.", strength: "strong" };
  if (isTailSentence(line))
    return { role: "boilerplate", reason: "Words of the page about itself.", strength: "strong" };
  if (isTalk(line, pageBelow)) {
    const clear =
      (afterPage && line.talk.score >= 2 && line.pageShare >= 0.12) ||
      (line.talk.speaks && line.talk.score >= 3 && line.pageShare >= 0.2);
    return {
      role: "boilerplate",
      reason: "The page speaks about itself or to its readers.",
      strength: clear ? "strong" : "weak",
    };
  }
  if (isListCue(line, next)) return { role: "boilerplate", reason: ANNOUNCES, strength: "strong" };
  const isRequest = !afterRelatedCue && line.talk.speaks && line.talk.words > 0;
  if (line.headline && !isRequest && (afterRelatedCue || line.wordCount >= 6)) {
    return {
      role: "related-headline",
      reason: "A headline after the end of the article.",
      strength: "strong",
    };
  }
  // Quotations and lists of sources stay: what opens with a quotation mark is somebody's words.
  if (OPENS_QUOTATION.test(line.words) || line.citation) return undefined;
  if (isOwnSentence(line)) {
    if (!afterPage || next === undefined) return undefined;
    return { role: "boilerplate", reason: "Stands between lines of the page.", strength: "weak" };
  }
  if (!line.sentence) {
    // A longer line without a full stop may be a sentence that was cut off.
    const isLabel = line.wordCount <= LONGEST_LABEL || line.talk.words > 0;
    return {
      role: "boilerplate",
      reason: "Stands in the page's tail.",
      strength: isLabel ? "strong" : "weak",
    };
  }
  if (line.tailWords > 0)
    return { role: "boilerplate", reason: "Stands in the page's tail.", strength: "weak" };
  return undefined;
}

/** A line of the page's own, wherever it stands. */
export function isFurniture(line: LineFacts): boolean {
  return line.cue === "furniture" || line.cue === "related" || line.cue === "tail" || line.pageLine;
}

/**
 * What is furniture in the tail and may be an article's own sentence elsewhere; `below` says that lines of the page
 * stand below or above it.
 */
function isTalk(line: LineFacts, below = false): boolean {
  if (OPENS_QUOTATION.test(line.words)) return false;
  if (line.aboutAuthor) return true;
  if ((line.reports && line.talk.score < 5) || line.asksPerson) return false;
  const { score, words, speaks, heavy } = line.talk;
  if (words === 0) return false;
  // A report tells how it was made, too, and ends with that; more of the page must follow it.
  if (!below && !speaks && !heavy && line.wordCount > LONGEST_LABEL) return false;
  if (score >= 3 && line.pageShare >= 0.12 && line.wordCount <= 90) return true;
  if (score >= 2 && line.pageShare >= 0.18) return true;
  return !line.closed && line.wordCount <= 3;
}

/** A sentence that the page says about itself, wherever the tail begins. */
function isTailSentence(line: LineFacts): boolean {
  if (line.asksPerson) return false;
  return (line.tailWords >= 3 && line.wordCount <= 120) || (line.tailWords >= 2 && line.wordCount <= 40);
}

/** Terms of use: so many words of pages that no sentence of an article has them. */
function isTerms(line: LineFacts): boolean {
  return line.tailWords >= 4 && line.wordCount <= 120 && !line.reports;
}

/** A short line above headlines, behind the article: "Around the region", "Popular this hour". */
function isListCue(line: LineFacts, next: LineFacts | undefined): boolean {
  return !line.closed && line.wordCount <= 5 && !line.byline && next?.headline === true && line.listsOthers;
}

/** A sentence that one word in it does not make the page's own: "traffic to the website had increased …". */
export function isOwnSentence(line: LineFacts): boolean {
  return line.sentence && line.tailWords <= Math.floor(line.wordCount / 25) && !isTalk(line, true);
}

function findTailStart(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  title: number | null,
): number | null {
  let start: number | null = null;
  let ownSentences = 0;
  let ownReplies = 0;
  for (let index = lines.length - 1; index > (title ?? -1); index -= 1) {
    const line = lines[index];
    if (line === undefined || labels[index]?.role === "title") break;
    const furniture = isFurniture(line);
    // A sentence of the article between a cue and the tail found so far must not become part of the tail.
    // Without any, every line of the page will do, unless short replies of an interview follow it.
    const open = ownSentences === 0 && ownReplies === 0;
    const surely = line.cue === "tail" || line.pageLine;
    const bridges = start !== null && ownSentences === 1 && bridged(lines, index, start);
    if (
      open
        ? furniture || isTalk(line, start !== null) || isListCue(line, lines[index + 1]) || isTerms(line)
        : surely && (start === null || ownSentences === 0 || bridges)
    ) {
      start = index;
      if (bridges) ownSentences = 0;
      continue;
    }
    if (labels[index] === undefined && isOwnSentence(line)) ownSentences += 1;
    if (isReply(line) && labels[index] === undefined) ownReplies += 1;
    if (ownSentences >= 2) break;
  }
  return start === null ? null : growTail(lines, labels, start);
}

/** Whether only one short sentence stands between a line of the page and the tail found below it. */
function bridged(lines: readonly LineFacts[], above: number, below: number): boolean {
  const between = lines[above + 1];
  return (
    below === above + 2 && between !== undefined && between.wordCount <= LONGEST_BRIDGED && !between.reports
  );
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
    if (line === undefined || labels[index]?.role === "title" || first - index > LONGEST_GAP) break;
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
    line.closed &&
    !line.sentence &&
    line.cue === null &&
    line.tailWords === 0 &&
    line.talk.words === 0 &&
    /\p{L}/u.test(line.words)
  );
}
