import { findDate } from "../partial-date.ts";
import type { LineFacts } from "./zone-lines.ts";
import { isFurniture, isOwnSentence } from "./zone-tail.ts";
import type { Label } from "./zones.ts";

const MOST_HEAD_LINES = 14;
const LONGEST_HEAD_WORDS = 6;
const MOST_END_LINES = 12;
const LONGEST_END_SENTENCE = 40;
/** Words of a sentence that a short line outweighs; a few of them part the article from the page. */
const SHORT_LINE_WEIGHT = 5;
/** Headlines of others, captions and by-lines stand inside articles, too. */
const OTHER_LINE_WEIGHT = 1;
const MOST_SENTENCE_WEIGHT = 40;
const REPORT_WEIGHT = 15;
/** Of a long table or list only so many lines in a row weigh: the article may go on behind it. */
const MOST_SHORT_LINES = 8;
const OFFICE =
  /(?<!\p{L})(?:correspondent|reporter|editor|co-editor|writer|columnist|journalist|contributor|staff)$/iu;
const LONGEST_END_WORDS = 12;
const FEWEST_HEADLINE_WORDS = 6;
/** "12:05 P.M. EST", "18.30 Uhr" */
const TIME = /^\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s\(?\p{L}{3,9}\)?)?$/iu;
/** Of all lines; more short lines at the end are the article's own form: verses, a table, a list. */
const LARGEST_END_SHARE = 0.4;
const STOPPED = /(?:[.!?…。！？؟।][)\]"'”’»]*|--|[–—])$/u;
/** "More from the desk:", "Up next…": no reply ends so. */
const ANNOUNCES_MORE = /(?:[:…]|\.\.\.)$/u;
const OPENS_QUOTATION = /^["'“”„«‹‘—–]/u;
const SPEAKER = /^[^:]{2,40}:\s*\S/u;
/** A key of few words with its value: "Language: ENGLISH". */
const KEY_AND_VALUE = /^\p{Lu}[\p{L}-]{2,18}(?: \p{Ll}[\p{L}-]{1,14}){0,2}\s*: \S/u;
const PERSON = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’-]+$/u;

/**
 * Dims the short lines around an article that say nothing the rules know: between the title and the core of the
 * article where a by-line, a date or other lines of the page stand among them, and behind the core. By place and shape
 * alone, so never hidden. Linear.
 */
export function labelFrame(
  lines: readonly LineFacts[],
  labels: (Label | undefined)[],
  title: number | null,
): void {
  const core = coreOf(lines, labels, (title ?? -1) + 1);
  if (core === null) return;
  if (title !== null) labelAbove(lines, labels, title, core.first);
  labelBelow(lines, labels, core.last);
}

/**
 * The stretch of lines in which sentences outweigh what stands between them by most words (the idea of Finn, Kushmerick
 * and Smyth 2001, over lines in place of tags); null when there is no sentence of the article.
 */
function coreOf(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  from: number,
): { first: number; last: number } | null {
  let best = 0;
  let core: { first: number; last: number } | null = null;
  let sum = 0;
  let first = from;
  let shortLines = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const weight = weightOf(line, labels[index]);
    shortLines = weight < 0 && labels[index] === undefined ? shortLines + 1 : 0;
    if (shortLines <= MOST_SHORT_LINES) sum += weight;
    if (sum <= 0) {
      sum = 0;
      first = index + 1;
    } else if (sum > best) {
      best = sum;
      core = { first, last: index };
    }
  }
  return core;
}

function weightOf(line: LineFacts, label: Label | undefined): number {
  if (label !== undefined) return label.role === "boilerplate" ? -SHORT_LINE_WEIGHT : -OTHER_LINE_WEIGHT;
  if (isOwnSentence(line)) {
    const words = Math.min(line.wordCount, MOST_SENTENCE_WEIGHT) + (isSomebodys(line) ? REPORT_WEIGHT : 0);
    return STOPPED.test(line.words) ? words : words / 2;
  }
  if (line.sentence || !isBare(line)) return 0;
  return -SHORT_LINE_WEIGHT;
}

function labelAbove(
  lines: readonly LineFacts[],
  labels: (Label | undefined)[],
  title: number,
  first: number,
): void {
  if (first - title > MOST_HEAD_LINES) return;
  const isHead = (line: LineFacts, index: number): boolean =>
    index > title && (labels[index]?.role === "byline" || saysWhoOrWhen(line));
  const isOfPage = (_: LineFacts, index: number): boolean =>
    index > title && labels[index]?.role === "boilerplate";
  const hasHead = lines.slice(0, first).some(isHead);
  if (!hasHead && !lines.slice(0, first).some(isOfPage)) return;
  const isBesideHead = (index: number): boolean =>
    [index - 1, index + 1].some((at) => {
      const beside = lines[at];
      return beside !== undefined && at < first && isHead(beside, at);
    });
  for (let index = title + 1; index < first; index += 1) {
    const line = lines[index];
    if (line === undefined || labels[index]?.strength === "strong") continue;
    if (saysWhoOrWhen(line))
      labels[index] = { role: "byline", reason: "Says who wrote it or when.", strength: "weak" };
    else if (labels[index] !== undefined) continue;
    else if ((hasHead && line.aboutAuthor) || (PERSON.test(line.words) && isBesideHead(index)))
      labels[index] = { role: "byline", reason: "A name above the article.", strength: "weak" };
    else if (line.wordCount <= LONGEST_HEAD_WORDS && isBare(line))
      labels[index] = { role: "boilerplate", reason: "A short line above the article.", strength: "weak" };
  }
}

/** A time of day, a whole date in a short line that is no sentence, or a name with a reporter's office. */
function saysWhoOrWhen(line: LineFacts): boolean {
  if (TIME.test(line.words)) return true;
  if (line.wordCount > LONGEST_END_WORDS || STOPPED.test(line.words)) return false;
  if (PERSON.test(line.words)) return OFFICE.test(line.words);
  const date = /\d{4}/.test(line.words) ? findDate(line.words) : null;
  return date !== null && date.value !== null && date.value.length >= 10;
}

/**
 * Sentences of the page ("Your donation helps the writers.") are short and stand behind the core; quotations and what
 * reports somebody's words are the article's wherever they stand. Headlines are those of others.
 */
function labelBelow(lines: readonly LineFacts[], labels: (Label | undefined)[], last: number): void {
  const behind: number[] = [];
  let afterPage = false;
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index];
    afterPage ||= labels[index]?.role === "boilerplate";
    if (line === undefined || labels[index] !== undefined || line.citation) continue;
    if (isSentenceOfPage(line) || isLabel(line, afterPage) || (afterPage && line.headline))
      behind.push(index);
  }
  const isFramed = lines.slice(last + 1).some(isFurniture);
  if (!isFramed && (behind.length > MOST_END_LINES || behind.length > lines.length * LARGEST_END_SHARE))
    return;
  for (const index of behind)
    labels[index] = {
      role: isHeadline(lines[index]) ? "related-headline" : "boilerplate",
      reason: "Stands among the short lines behind the article.",
      strength: "weak",
    };
}

function isHeadline(line: LineFacts | undefined): boolean {
  if (line?.headline !== true || line.wordCount < FEWEST_HEADLINE_WORDS) return false;
  return line.talk.words === 0 && !SPEAKER.test(line.words);
}

function isLabel(line: LineFacts, afterPage: boolean): boolean {
  return (
    line.wordCount <= LONGEST_END_WORDS && (isBare(line) || (afterPage && ANNOUNCES_MORE.test(line.words)))
  );
}

function isSentenceOfPage(line: LineFacts): boolean {
  return isOwnSentence(line) && line.wordCount <= LONGEST_END_SENTENCE && !isSomebodys(line);
}

function isSomebodys(line: LineFacts): boolean {
  return line.reports || line.asksPerson || OPENS_QUOTATION.test(line.words);
}

/** No sentence, no quotation, nobody's turn to speak. */
function isBare({ words }: LineFacts): boolean {
  if (STOPPED.test(words) || OPENS_QUOTATION.test(words)) return false;
  return !SPEAKER.test(words) || KEY_AND_VALUE.test(words);
}
