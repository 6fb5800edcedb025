import type { Span } from "../span.ts";
import { describeLines } from "./zone-lines.ts";

const HEADER_PARAGRAPHS = 5;
const HEADER_CHARACTERS = 900;
const MOST_LINES = 6;
const LONGEST_LINE = 120;

/**
 * Takes the blocks at the top of a text apart that hold a by-line, an outlet and a date in lines of their own
 * ("By Dina Harrow" / "Coast Herald | 17 November 2026"). A block counts only when its lines are few and short and
 * one of them is a by-line or a date by itself, so that wrapped sentences stay whole. Cost of the first lines.
 */
export function splitHeaderLines(text: string, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((span, index) => {
    if (index >= HEADER_PARAGRAPHS || span.start > HEADER_CHARACTERS) return [span];
    if (span.end - span.start > MOST_LINES * LONGEST_LINE) return [span];
    if (!text.slice(span.start, span.end).includes("\n")) return [span];
    const lines = linesIn(text, span);
    if (lines.length > MOST_LINES) return [span];
    if (lines.some((line) => line.end - line.start > LONGEST_LINE)) return [span];
    return describeLines(text, lines).some((line) => line.byline) ? lines : [span];
  });
}

/** The lines of a span without the white space around them; blank ones are left out. */
function linesIn(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let position = span.start;
  for (const raw of text.slice(span.start, span.end).split("\n")) {
    const words = raw.trim();
    const start = position + raw.indexOf(words);
    if (words !== "") lines.push({ start, end: start + words.length });
    position += raw.length + 1;
  }
  return lines;
}
