import { findDate } from "../../../../../shared/text/partial-date.ts";
import { countWords } from "../../../../../shared/text/zones/zone-word-count.ts";

const FEWEST_PIECES = 3;
const FEWEST_WORDS = 60;
const RULE = /^[ \t]*([-=*_#~—–]{3,}|(?:\*[ \t]+){2,}\*)[ \t]*$/;
const NUMBERED =
  /^[ \t]*(?:document|dokument|article|artikel|documento|doc\.?)[ \t]+(\d{1,5})[ \t]+(?:of|von|de|\/)[ \t]+\d{1,5}[ \t]*(?:documents?|dokumenten?|articles?)?[ \t]*$/i;
const BYLINE = /^(?:by|von|par|por|di|author|byline|source|outlet|url|date|published)\b|^https?:\/\//i;
const LONGEST_TITLE = 160;
const HEADER_LINES = 6;

/**
 * Splits a text that clearly holds many articles: by lines "Document 3 of 40" as news databases write them, or by one
 * repeated rule (---, ===, ***) when every piece has sixty words, begins with a line like a title, and most name a date,
 * an author or an address near the top. Null for all other texts: section rules inside one article look the same but for
 * that. Works on canonical text; linear time.
 */
export function splitText(text: string): readonly string[] | null {
  const lines = text.split("\n");
  return splitNumbered(lines) ?? splitByRule(lines);
}

function splitNumbered(lines: readonly string[]): readonly string[] | null {
  const marks = lines.flatMap((line, index) => {
    const number = line.length > 80 ? undefined : NUMBERED.exec(line)?.[1];
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
  if (marks.length < FEWEST_PIECES) return null;
  const inOrder = marks.every((mark, at) => at === 0 || mark.number === (marks[at - 1]?.number ?? 0) + 1);
  if (!inOrder) return null;
  const first = marks[0]?.index ?? 0;
  // Some databases write the line above each document, some below it.
  const above = wordsIn(lines.slice(0, first)) < 20;
  const starts = above ? marks.map((mark) => mark.index + 1) : [0, ...marks.map((mark) => mark.index + 1)];
  const pieces = starts.map((start, at) => joined(lines, start, (starts[at + 1] ?? lines.length + 1) - 1));
  const filled = pieces.filter((piece) => piece.trim() !== "");
  const long = filled.filter((piece) => countWords(piece) >= FEWEST_WORDS).length;
  return filled.length >= FEWEST_PIECES && long * 2 > filled.length ? filled : null;
}

function splitByRule(lines: readonly string[]): readonly string[] | null {
  const counts = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const rule = line.length > 200 ? undefined : RULE.exec(line)?.[1];
    // A rule right under words underlines them as a heading.
    if (rule !== undefined && (rule.length >= 10 || (lines[index - 1]?.trim() ?? "") === ""))
      counts.set(rule, [...(counts.get(rule) ?? []), index]);
  }
  for (const marks of counts.values()) {
    if (marks.length < FEWEST_PIECES - 1) continue;
    const starts = [0, ...marks.map((mark) => mark + 1)];
    const pieces = starts.map((start, at) => joined(lines, start, marks[at] ?? lines.length));
    const filled = pieces.filter((piece) => piece.trim() !== "");
    if (filled.length < FEWEST_PIECES || !filled.every(isArticleLike)) continue;
    if (filled.filter(namesItself).length * 3 >= filled.length * 2) return filled;
  }
  return null;
}

function isArticleLike(piece: string): boolean {
  if (countWords(piece) < FEWEST_WORDS) return false;
  const [title = "", ...rest] = piece.trim().split("\n");
  const words = title.trim();
  if (words.length > LONGEST_TITLE || rest.length === 0) return false;
  return /^[\p{L}\p{N}"“‘«'[(]/u.test(words) && !/[.;:,]$/.test(words) && countWords(words) >= 2;
}

/** A date, an author or an address in the first lines. */
function namesItself(piece: string): boolean {
  const header = piece.trim().split("\n").slice(1, HEADER_LINES);
  return header.some((line) => {
    const words = line.trim();
    return words.length <= LONGEST_TITLE && (BYLINE.test(words) || findDate(words) !== null);
  });
}

function joined(lines: readonly string[], start: number, end: number): string {
  return lines.slice(start, end).join("\n").trim();
}

function wordsIn(lines: readonly string[]): number {
  return countWords(lines.join("\n"));
}
