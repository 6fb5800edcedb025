import type { LineFacts } from "./zone-lines.ts";

const HEADER_PARAGRAPHS = 8;
const HEADER_CHARACTERS = 900;
const LONGEST_TITLE = 300;

/**
 * The number of the paragraph that is the title: the first of the header's lines with at least three words, no
 * full stop at the end, and nothing of a cue, date or by-line; else a shorter first line; else null.
 */
export function findTitle(lines: readonly LineFacts[]): number | null {
  const header = lines.filter((line, index) => index < HEADER_PARAGRAPHS && line.start < HEADER_CHARACTERS);
  const first = header.findIndex((line) => isProse(line));
  const candidates = first === -1 ? header : header.slice(0, first);
  const best = candidates.findIndex(
    (line) => isTitleLike(line) && line.wordCount >= 3 && !isSectionName(line, candidates),
  );
  if (best !== -1) return best;
  const short = candidates.findIndex((line) => isTitleLike(line));
  if (short !== -1) return short;
  return isStoppedTitle(header[0], lines[1]) ? 0 : null;
}

/** A paragraph of the article itself: the title cannot come after it. */
function isProse(line: LineFacts): boolean {
  return (
    line.sentence && (line.wordCount >= 25 || (line.wordCount >= 12 && /[.。।]["”’»)\]]*$/u.test(line.words)))
  );
}

function isTitleLike(line: LineFacts): boolean {
  if (line.cue !== null && line.cue !== "prefixed") return false;
  if (line.byline || line.words.length > LONGEST_TITLE || line.wordCount > 40) return false;
  return /[\p{L}\p{N}]/u.test(line.words) && !/[.,;:،؛。]["'”’»)\]]*$/u.test(line.words);
}

/** "MIDDLE EAST NEWS" above a real title. */
function isSectionName(line: LineFacts, candidates: readonly LineFacts[]): boolean {
  if (
    line.wordCount > 3 ||
    line.words !== line.words.toUpperCase() ||
    line.words === line.words.toLowerCase()
  )
    return false;
  return candidates.some((other) => other !== line && isTitleLike(other) && other.wordCount >= 5);
}

/** A first line that ends with a full stop but is short beside the paragraph after it. */
function isStoppedTitle(line: LineFacts | undefined, next: LineFacts | undefined): boolean {
  if (line === undefined || next === undefined || line.cue !== null || line.byline) return false;
  return (
    line.wordCount <= 12 && line.words.length <= 100 && next.wordCount >= line.wordCount * 2 && next.sentence
  );
}
