import { joinsWithoutSpace } from "./pdf-letters.ts";
import type { PdfLine } from "./pdf-lines.ts";

export interface PdfParagraph {
  readonly words: string;
  readonly size: number;
  /** The page it begins on, from 0. */
  readonly page: number;
  readonly lines: number;
}

/** A region of a page: lines of one column, from the top. */
export interface Region {
  readonly page: number;
  readonly lines: readonly PdfLine[];
}

/** Called when a paragraph is complete; `page` is where its last line stands. */
export type TakeParagraph = (paragraph: PdfParagraph, page: number) => void;

interface Shape {
  /** Where lines begin in the direction of reading, and where they end. */
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  /** Of most lines. */
  readonly size: number;
  /** Gaps or indents part paragraphs here, so a line that ends a little early says nothing. */
  readonly marked: boolean;
}

const CLOSED = /[.!?…:;。！？؟।»”"'’)\]]$/u;
const BULLET = /^(?:[•·▪◦‣●■–—*]\s|\(?\d{1,2}[.)]\s)/u;
const STARTS_SMALL = /^["“„«'‘(]?\p{Ll}/u;
const WORD_BREAK = /(\p{L}{2,})([-\u2010\u00AD])$/u;
const FIRST_HALF = /^(\p{Ll}{2,})/u;
/** A gap this much larger than the usual one between base lines parts paragraphs. */
const WIDER = 1.35;
const OTHER_SIZE = 0.08;

/**
 * Joins lines into paragraphs. A paragraph ends at a wider gap, another size, an indented line, a bullet, or a short
 * line that closes a sentence. One that a column or page breaks off goes on in the next region when it does not
 * close a sentence or the next line begins with a small letter.
 */
export function joinParagraphs(regions: readonly Region[], take: TakeParagraph): void {
  const known = knownWords(regions);
  let open: PdfLine[] = [];
  let opened = { page: 0, shape: shapeOf([]) };
  let at = 0;
  const close = (): void => {
    const first = open[0];
    if (first !== undefined) {
      take({ words: joinLines(open, known), size: first.size, page: opened.page, lines: open.length }, at);
    }
    open = [];
  };
  for (const region of regions) {
    const shape = shapeOf(region.lines);
    for (const [index, line] of region.lines.entries()) {
      const before = open.at(-1);
      const ends =
        before === undefined ||
        (index === 0
          ? !goesOn(before, line, opened.shape, shape)
          : endsBefore(open, line, shape, region.lines[index + 1]));
      if (ends) {
        close();
        opened = { page: region.page, shape };
      }
      open.push(line);
      at = region.page;
      opened = { ...opened, shape };
    }
  }
  close();
}

function endsBefore(
  open: readonly PdfLine[],
  line: PdfLine,
  shape: Shape,
  next: PdfLine | undefined,
): boolean {
  const before = open.at(-1) ?? line;
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * OTHER_SIZE) return true;
  if (line.y - before.y > shape.leading * WIDER || line.y < before.y) return true;
  if (BULLET.test(line.words)) return true;
  if (breaksWord(before, line)) return false;
  const indent = startOf(line) - shape.left;
  const flush = startOf(before) - shape.left < size * 0.5;
  const hanging = next !== undefined && startOf(next) - shape.left > size * 0.5;
  const listed = BULLET.test(open[0]?.words ?? "");
  // A paragraph of one line is indented itself.
  const lone = open.length === 1 && CLOSED.test(before.words);
  if (indent > size * 0.8 && indent < size * 6 && (lone || (flush && !hanging)) && !listed) return true;
  if (STARTS_SMALL.test(line.words)) return false;
  const width = shape.right - shape.left;
  const short = endOf(before) < shape.right - width * (shape.marked ? 0.22 : 0.12);
  // A line that leaves nearly half of the column empty ends a paragraph without a mark too, unless it is a heading's.
  const stump = endOf(before) < shape.right - width * 0.45 && before.size <= shape.size * 1.1;
  return stump || (short && CLOSED.test(before.words));
}

/** Whether a paragraph goes on behind the end of a column or page. */
function goesOn(before: PdfLine, line: PdfLine, old: Shape, shape: Shape): boolean {
  if (before.rtl !== line.rtl || Math.abs(before.size - line.size) > line.size * OTHER_SIZE) return false;
  if (BULLET.test(line.words)) return false;
  if (STARTS_SMALL.test(line.words) || breaksWord(before, line)) return true;
  if (startOf(line) - shape.left > line.size * 0.8) return false;
  const full = endOf(before) >= old.right - (old.right - old.left) * 0.15;
  return full && !CLOSED.test(before.words);
}

/** The usual edges and distance of lines; for lines that run to the left, edges are counted from the right. */
function shapeOf(lines: readonly PdfLine[]): Shape {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && Math.abs(before.size - line.size) <= line.size * OTHER_SIZE)
      gaps.push(line.y - before.y);
  }
  const sorted = gaps.filter((gap) => gap > 0).toSorted((one, other) => one - other);
  // Below the middle: gaps between paragraphs are among them and must not become the usual ones.
  const usual = sorted[Math.floor((sorted.length - 1) * 0.4)];
  const size = commonest(lines.map((line) => line.size)) || 1;
  const left = commonest(lines.map(startOf));
  const leading = usual === undefined || usual > size * 2.2 ? size * 1.4 : usual;
  const wide = gaps.filter((gap) => gap > leading * WIDER).length;
  const indents = lines.map((line) => startOf(line) - left).filter((by) => by > size * 0.8 && by < size * 6);
  return {
    left,
    leading,
    marked: wide + indents.length >= Math.max(2, lines.length / 25),
    right: lines.reduce((most, line) => Math.max(most, endOf(line)), Number.NEGATIVE_INFINITY),
    size,
  };
}

function startOf(line: PdfLine): number {
  return line.rtl ? -line.x1 : line.x0;
}

function endOf(line: PdfLine): number {
  return line.rtl ? -line.x0 : line.x1;
}

/** The least of the places where at least a fifth of the lines begin, to a point; else the least. */
function commonest(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const often = [...counts]
    .filter(([, count]) => count >= Math.max(2, places.length * 0.2))
    .map(([place]) => place);
  const all = often.length > 0 ? often : places;
  return all.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
}

function joinLines(lines: readonly PdfLine[], known: ReadonlySet<string>): string {
  let words = "";
  for (const line of lines) words = words === "" ? line.words : joinTwo(words, line.words, known);
  return words.replaceAll("\u00AD", "");
}

function joinTwo(before: string, after: string, known: ReadonlySet<string>): string {
  const broken = WORD_BREAK.exec(before);
  const rest = FIRST_HALF.exec(after);
  if (broken?.[1] !== undefined && rest?.[1] !== undefined) {
    const withHyphen = `${broken[1]}-${rest[1]}`.toLowerCase();
    const without = `${broken[1]}${rest[1]}`.toLowerCase();
    const keep = broken[2] !== "\u00AD" && known.has(withHyphen) && !known.has(without);
    return keep ? before + after : before.slice(0, -1) + after;
  }
  if (/[\p{L}\p{N}][-\u2010]$/u.test(before)) return before + after;
  return joinsWithoutSpace(before.slice(-1), after.slice(0, 1)) ? before + after : `${before} ${after}`;
}

function breaksWord(before: PdfLine, line: PdfLine): boolean {
  return WORD_BREAK.test(before.words) && FIRST_HALF.test(line.words);
}

/** Words with and without hyphens that stand inside lines: they tell what a hyphen at a line's end was. */
function knownWords(regions: readonly Region[]): Set<string> {
  const words = new Set<string>();
  for (const { lines } of regions) {
    for (const line of lines) {
      for (const [word] of line.words.matchAll(/\p{L}+(?:-\p{L}+)?(?![-\u2010\u00AD]$)/gu))
        words.add(word.toLowerCase());
    }
  }
  return words;
}
