import type { Span } from "./span.ts";

interface Line extends Span {
  /** Blank lines directly before this line. */
  readonly blanksBefore: number;
  /** White space before its first word. */
  readonly indent: number;
  /** Length of its first word. */
  readonly firstWord: number;
}

const CLOSES_SENTENCE = /[.!?…:;。！？؟।»”"')\]]\s*$/u;
const STARTS_LOWER = /^\s*\p{Ll}/u;
const STARTS_CASED = /^\s*[\p{Ll}\p{Lu}]/u;

/**
 * Finds the paragraphs of a canonical text, in order, as half-open UTF-16 spans without the white space around
 * them. Blank lines part paragraphs when the text uses them; otherwise every line is a paragraph, except in
 * hard-wrapped text (lines broken at a fixed width in the middle of sentences), whose lines are joined
 * up to the next short line. Rules of research/import.md 4.2 step 2. Linear time.
 */
export function detectParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  const first = lines[0];
  if (first === undefined) return [];
  const wrapWidth = findWrapWidth(text, lines);
  if (usesBlankLines(lines, wrapWidth !== null)) return joinLines(lines, (line) => line.blanksBefore > 0);
  if (wrapWidth === null) return joinLines(lines, () => true);
  const filled = filledWidth(text, lines, wrapWidth);
  return joinLines(lines, (line, previous) => {
    if (line.blanksBefore > 0) return true;
    return filled === null
      ? endsParagraph(text, previous, line, wrapWidth)
      : endsFilledParagraph(text, previous, line, filled);
  });
}

/** The non-blank lines, trimmed. */
function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  let position = 0;
  while (position <= text.length) {
    const newline = text.indexOf("\n", position);
    const lineEnd = newline === -1 ? text.length : newline;
    const raw = text.slice(position, lineEnd);
    const trimmed = raw.trim();
    if (trimmed === "") blanksBefore += 1;
    else {
      const start = position + raw.indexOf(trimmed);
      const firstWord = trimmed.search(/\s/u);
      lines.push({
        start,
        end: start + trimmed.length,
        blanksBefore,
        indent: start - position,
        firstWord: firstWord === -1 ? trimmed.length : firstWord,
      });
      blanksBefore = 0;
    }
    position = lineEnd + 1;
  }
  return lines;
}

function joinLines(lines: readonly Line[], breaksBefore: (line: Line, previous: Line) => boolean): Span[] {
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    if (open === null || previous === null || breaksBefore(line, previous)) {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    } else open.end = line.end;
    previous = line;
  }
  return paragraphs;
}

/**
 * Blank lines are the paragraph separator when they are common. One blank line under a title in a file of
 * long single lines is not enough: there each line is a paragraph of its own.
 */
function usesBlankLines(lines: readonly Line[], hardWrapped: boolean): boolean {
  if (lines.length < 2) return true;
  const separated = lines.filter((line, index) => index > 0 && line.blanksBefore > 0).length;
  if (separated === 0) return false;
  return hardWrapped ? separated * 12 >= lines.length : separated * 2 >= lines.length - 1;
}

/** The width at which lines were broken, or null when the text is not hard-wrapped. */
function findWrapWidth(text: string, lines: readonly Line[]): number | null {
  if (lines.length < 4) return null;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const typical = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (longest > 120 || typical < 40) return null;
  let full = 0;
  let open = 0;
  let lower = 0;
  let cased = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.blanksBefore > 0 || line.end - line.start < typical * 0.7) continue;
    full += 1;
    if (!CLOSES_SENTENCE.test(text.slice(line.start, line.end))) open += 1;
    const following = text.slice(next.start, next.start + 40);
    if (STARTS_CASED.test(following)) cased += 1;
    if (STARTS_LOWER.test(following)) lower += 1;
  }
  // A list of headlines has no closing marks either, but its lines do not begin in the middle of a sentence.
  const midSentence = cased < full * 0.3 ? full >= 5 : lower >= cased * 0.35;
  return full >= 3 && open >= full * 0.6 && midSentence ? typical : null;
}

/**
 * The width up to which a program filled the lines, word by word, or null when they were broken in another way. In
 * filled text a line whose next word would still have fitted ends its paragraph.
 */
function filledWidth(text: string, lines: readonly Line[], wrapWidth: number): number | null {
  const width = lines.reduce((widest, line) => {
    const length = line.end - line.start;
    return length > widest && length <= wrapWidth * 1.15 ? length : widest;
  }, 0);
  let inside = 0;
  let fits = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    // Only such a line surely goes on with the sentence.
    if (next === undefined || next.blanksBefore > 0 || !STARTS_LOWER.test(text.slice(next.start, next.end)))
      continue;
    inside += 1;
    if (hasRoom(line, next, width)) fits += 1;
  }
  return inside >= 3 && fits * 20 <= inside ? width : null;
}

function hasRoom(line: Line, next: Line, width: number): boolean {
  return line.indent + (line.end - line.start) + 1 + next.firstWord <= width;
}

function endsFilledParagraph(text: string, previous: Line, line: Line, width: number): boolean {
  if (line.indent > previous.indent + 1) return true;
  return hasRoom(previous, line, width) && !STARTS_LOWER.test(text.slice(line.start, line.end));
}

function endsParagraph(text: string, previous: Line, line: Line, wrapWidth: number): boolean {
  const length = previous.end - previous.start;
  if (STARTS_LOWER.test(text.slice(line.start, line.end))) return false;
  return (
    length < wrapWidth * 0.75 ||
    (length < wrapWidth * 0.9 && CLOSES_SENTENCE.test(text.slice(previous.start, previous.end)))
  );
}
