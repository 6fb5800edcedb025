import { countDirections, unshapeLetters } from "./pdf-letters.ts";
import type { TextBox } from "./pdf-page.ts";

/** One line of text in reading order. Lengths are points; `right` to left is the way its letters run. */
export interface PdfLine {
  readonly words: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** The size that most of its characters have. */
  readonly size: number;
  readonly rtl: boolean;
}

/** Boxes that stand on one base line, from left to right. */
export interface Row {
  readonly boxes: readonly TextBox[];
  readonly y: number;
}

type Way = "ltr" | "rtl" | "neutral";

/** Part of the size by which base lines of one line may differ: marks that stand high or low. */
const SAME_LINE = 0.4;
/** Part of the size from which a gap is a space; spaces of set text have about 0.25, kerning less than 0.1. */
const SPACE = 0.16;
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ["()", "[]", "{}", "<>", "«»", "‹›"].flatMap((pair) => {
    const [open = "", close = ""] = pair;
    return [[open, close] as const, [close, open] as const];
  }),
);

/** Puts boxes into rows by their base lines, from the top. */
export function makeRows(boxes: readonly TextBox[]): Row[] {
  const rows: { y: number; size: number; boxes: TextBox[] }[] = [];
  // Large letters first would draw small lines to them: the order is by place alone.
  for (const box of boxes.toSorted((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(box.y - row.y) <= SAME_LINE * Math.min(row.size, box.size)) {
      row.boxes.push(box);
    } else if (row !== undefined && isRaised(box, row)) {
      row.boxes.push(box);
      if (box.size > row.size) Object.assign(row, { y: box.y, size: box.size });
    } else rows.push({ y: box.y, size: box.size, boxes: [box] });
  }
  return rows.map((row) => ({ y: row.y, boxes: dropDoubles(row.boxes.toSorted((a, b) => a.x0 - b.x0)) }));
}

/** A line of boxes in reading order; null when it holds only white space. */
export function makeLine(row: Row): PdfLine | null {
  const inked = row.boxes.filter((box) => box.words.trim() !== "");
  const first = inked[0];
  if (first === undefined) return null;
  const pieces = withSpaces(row.boxes);
  const { rtl, ltr } = countDirections(pieces.join(""));
  const words = unshapeLetters(order(pieces, rtl > ltr).join(""))
    .replace(/[\s\u00A0]+/gu, " ")
    .trim();
  if (words === "") return null;
  return {
    words,
    x0: Math.min(...inked.map((box) => box.x0)),
    x1: Math.max(...inked.map((box) => box.x1)),
    y: row.y,
    size: commonSize(inked),
    rtl: rtl > ltr,
  };
}

/** The size of most characters, to half a point. */
export function commonSize(boxes: readonly TextBox[]): number {
  const sizes = new Map<number, number>();
  for (const box of boxes) {
    const size = Math.round(box.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + box.words.trim().length);
  }
  let best = { size: 1, characters: -1 };
  for (const [size, characters] of sizes) if (characters > best.characters) best = { size, characters };
  return best.size;
}

/** A small mark that stands higher or lower than the line it belongs to, and directly behind a part of it. */
function isRaised(box: TextBox, row: { y: number; size: number; boxes: readonly TextBox[] }): boolean {
  const [small, large] = box.size < row.size ? [box.size, row.size] : [row.size, box.size];
  if (small > large * 0.8 || Math.abs(box.y - row.y) > large * 0.6) return false;
  return row.boxes.some(
    (other) => Math.min(Math.abs(box.x0 - other.x1), Math.abs(other.x0 - box.x1)) < large * 0.2,
  );
}

/** Some programs print bold by drawing letters twice, a hair apart. */
function dropDoubles(boxes: readonly TextBox[]): TextBox[] {
  const kept: TextBox[] = [];
  for (const box of boxes) {
    const before = kept.at(-1);
    const same = before !== undefined && before.words === box.words && box.words.trim() !== "";
    if (same && box.x0 - before.x0 < (before.x1 - before.x0) * 0.3) continue;
    kept.push(box);
  }
  return kept;
}

/** The words of the boxes from left to right, with a space where there is a gap or a run of white space. */
function withSpaces(boxes: readonly TextBox[]): string[] {
  const pieces: string[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    if (box.words.trim() === "") {
      pieces.push(" ");
      continue;
    }
    if (box.x0 - end > SPACE * box.size && pieces.at(-1) !== " ") pieces.push(" ");
    pieces.push(box.words);
    end = box.x1;
  }
  return pieces;
}

/**
 * Puts pieces that stand from left to right into the order of reading: on a line of Arabic or Hebrew the pieces run
 * from the right, runs of Latin words and figures in it from the left; on other lines the other way round. A much
 * simplified form of rule L2 of Unicode's annex 9; pieces hold letters of one way, already in reading order.
 */
function order(pieces: readonly string[], rtl: boolean): string[] {
  const main: Way = rtl ? "rtl" : "ltr";
  const ways = pieces.map(wayOf);
  if (!rtl && !ways.includes("rtl")) return [...pieces];
  const ordered: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = foreignRun(ways, at, main);
    const group = pieces.slice(at, Math.max(run, at + 1));
    const turned = rtl
      ? run > at
        ? group
        : group.map(mirror)
      : run > at
        ? group.map(mirror).reverse()
        : group;
    if (rtl) ordered.unshift(...turned);
    else ordered.push(...turned);
    at += group.length;
  }
  return ordered;
}

/** The end of a run of pieces of the other way that begins here, neutral pieces inside it included; else `start`. */
function foreignRun(ways: readonly Way[], start: number, main: Way): number {
  let end = start;
  for (let at = start; at < ways.length; at += 1) {
    const way = ways[at];
    if (way === main || (at === start && way === "neutral")) break;
    if (way !== "neutral") end = at + 1;
  }
  return end;
}

function wayOf(piece: string): Way {
  const { rtl, ltr } = countDirections(piece);
  if (rtl === 0 && ltr === 0) return "neutral";
  return rtl >= ltr ? "rtl" : "ltr";
}

function mirror(piece: string): string {
  return piece.replace(/[()[\]{}<>«»‹›]/gu, (mark) => MIRRORED.get(mark) ?? mark);
}
