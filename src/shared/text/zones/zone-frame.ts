import { findDate } from "../partial-date.ts";
import type { LineFacts } from "./zone-lines.ts";
import { isFurniture, isOwnSentence } from "./zone-tail.ts";
import type { Label } from "./zones.ts";

const MOST_HEAD_LINES = 10;
const LONGEST_HEAD_WORDS = 6;
const MOST_END_LINES = 12;
const MOST_END_SENTENCES = 3;
const LONGEST_END_SENTENCE = 40;
const FEWEST_SHORT_ABOVE = 2;
const OFFICE =
  /(?<!\p{L})(?:correspondent|reporter|editor|co-editor|writer|columnist|journalist|contributor|staff)$/iu;
const LONGEST_END_WORDS = 12;
/** Of all lines; more short lines at the end are the article's own form: verses, a table, a list. */
const LARGEST_END_SHARE = 0.4;
const STOPPED = /(?:[.!?…。！？؟।][)\]"'”’»]*|--|[–—])$/u;
const OPENS_QUOTATION = /^["'“”„«‹‘—–]/u;
const SPEAKER = /^[^:]{2,40}:\s*\S/u;
/** A key of few words with its value: "Language: ENGLISH". */
const KEY_AND_VALUE = /^\p{Lu}[\p{L}-]{2,18}(?: \p{Ll}[\p{L}-]{1,14}){0,2}\s*: \S/u;
const PERSON = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’-]+$/u;

/**
 * Dims the short lines around an article that say nothing the rules know: between the title and the first sentence
 * where a by-line or a date stands among them, and behind the last sentence. By place and shape alone, so never
 * hidden. Linear.
 */
export function labelFrame(
  lines: readonly LineFacts[],
  labels: (Label | undefined)[],
  title: number | null,
): void {
  const isOwn = (line: LineFacts, index: number): boolean =>
    labels[index] === undefined && isOwnSentence(line);
  const first = lines.findIndex((line, index) => index > (title ?? -1) && isOwn(line, index));
  if (title !== null && first > title) labelAbove(lines, labels, title, first);
  const last = lines.findLastIndex(isOwn);
  if (last > (title ?? -1)) labelBelow(lines, labels, lastOfArticle(lines, labels, last));
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
  if (!lines.slice(0, first).some(isHead)) return;
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
    else if (line.aboutAuthor || (PERSON.test(line.words) && isBesideHead(index)))
      labels[index] = { role: "byline", reason: "A name above the article.", strength: "weak" };
    else if (line.wordCount <= LONGEST_HEAD_WORDS && isBare(line))
      labels[index] = { role: "boilerplate", reason: "A short line above the article.", strength: "weak" };
  }
}

/** A whole date in a short line that is no sentence, or a name with a reporter's office. */
function saysWhoOrWhen(line: LineFacts): boolean {
  if (line.wordCount > LONGEST_END_WORDS || STOPPED.test(line.words)) return false;
  if (PERSON.test(line.words)) return OFFICE.test(line.words);
  const date = /\d{4}/.test(line.words) ? findDate(line.words) : null;
  return date !== null && date.value !== null && date.value.length >= 10;
}

/**
 * The last line of the article. Sentences of the page ("Your donation helps the writers.") stand behind it, each below
 * two short lines or more; those of an article stand below each other or one below its heading.
 */
function lastOfArticle(
  lines: readonly LineFacts[],
  labels: readonly (Label | undefined)[],
  last: number,
): number {
  let end = last;
  for (let sentences = 0; sentences < MOST_END_SENTENCES; sentences += 1) {
    const line = lines[end];
    if (line === undefined || line.wordCount > LONGEST_END_SENTENCE) return end;
    if (line.reports || line.asksPerson || OPENS_QUOTATION.test(line.words)) return end;
    let above = end - 1;
    while (above > 0 && isShort(lines[above], labels[above])) above -= 1;
    if (end - above <= FEWEST_SHORT_ABOVE) return end;
    const upper = lines[above];
    if (upper === undefined || labels[above] !== undefined || !isOwnSentence(upper)) return end;
    end = above;
  }
  return end;
}

function isShort(line: LineFacts | undefined, label: Label | undefined): boolean {
  if (line === undefined || label?.role === "title") return false;
  if (label !== undefined) return label.role !== "body";
  return line.wordCount <= LONGEST_END_WORDS && isBare(line);
}

function labelBelow(lines: readonly LineFacts[], labels: (Label | undefined)[], last: number): void {
  const behind: number[] = [];
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || labels[index] !== undefined || line.citation) continue;
    if ((line.wordCount <= LONGEST_END_WORDS && isBare(line)) || isOwnSentence(line)) behind.push(index);
  }
  const isFramed = lines.slice(last + 1).some(isFurniture);
  if (!isFramed && (behind.length > MOST_END_LINES || behind.length > lines.length * LARGEST_END_SHARE))
    return;
  for (const index of behind)
    labels[index] = {
      role: "boilerplate",
      reason: "Stands among the short lines behind the article.",
      strength: "weak",
    };
}

/** No sentence, no quotation, nobody's turn to speak. */
function isBare({ words }: LineFacts): boolean {
  if (STOPPED.test(words) || OPENS_QUOTATION.test(words)) return false;
  return !SPEAKER.test(words) || KEY_AND_VALUE.test(words);
}
