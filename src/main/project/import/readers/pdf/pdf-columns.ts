import { countDirections } from "./pdf-letters.ts";
import { commonSize, makeRows, type Row } from "./pdf-lines.ts";
import type { TextBox } from "./pdf-page.ts";

/** A cut between two columns: the rows it parts and where. */
interface Gutter {
  readonly first: number;
  readonly end: number;
  readonly x: number;
  readonly rows: number;
}

/** Part of the size that stays white between columns; gaps between words are not in line over many rows. */
const GUTTER = 0.8;
const FEWEST_ROWS = 4;
const DEEPEST = 6;
const MOST_PLACES = 80;
/** Pages of more boxes are drawings or tables; looking for columns would take long. */
const MOST_BOXES = 8000;

/**
 * Parts the boxes of a page into regions in reading order: a column stands wholly before the next one, from the left
 * or, where most letters run to the left, from the right; what goes across all columns stands where it is. Columns
 * are looked for as white strips between at least four rows of prose on either side, again within each part.
 * Tables of short cells are left as rows. Cost: rows times places tried, bounded for each page.
 */
export function splitColumns(boxes: readonly TextBox[]): TextBox[][] {
  if (boxes.length > MOST_BOXES) return [[...boxes]];
  const size = commonSize(boxes.filter((box) => box.words.trim() !== ""));
  return split(boxes, size, 0);
}

function split(boxes: readonly TextBox[], size: number, depth: number): TextBox[][] {
  const rows = makeRows(boxes.filter((box) => box.words.trim() !== ""));
  if (rows.length === 0) return [];
  const gutter = depth < DEEPEST ? findGutter(rows, size) : null;
  if (gutter === null) return [[...boxes]];
  const top = rows[gutter.first]?.y ?? 0;
  const below = rows[gutter.end]?.y ?? Number.POSITIVE_INFINITY;
  // Half a line up: marks that stand high belong to the row below them.
  const above = (box: TextBox): boolean => box.y < top - size * 0.5;
  const under = (box: TextBox): boolean => box.y >= below - size * 0.5;
  const inside = boxes.filter((box) => !above(box) && !under(box));
  const left = inside.filter((box) => (box.x0 + box.x1) / 2 < gutter.x);
  const right = inside.filter((box) => (box.x0 + box.x1) / 2 >= gutter.x);
  const { rtl, ltr } = countDirections(inside.map((box) => box.words).join(""));
  const columns = rtl > ltr ? [right, left] : [left, right];
  return [boxes.filter(above), ...columns, boxes.filter(under)]
    .filter((part) => part.length > 0 && part.length < boxes.length)
    .flatMap((part) => split(part, size, depth + 1));
}

function findGutter(rows: readonly Row[], size: number): Gutter | null {
  let best: Gutter | null = null;
  for (const x of placesToTry(rows, size)) {
    const found = bestRun(rows, x, size);
    if (found !== null && found.rows > (best?.rows ?? 0)) best = found;
  }
  return best;
}

/** Just before the places where most boxes begin, and just behind those where most end. */
function placesToTry(rows: readonly Row[], size: number): number[] {
  const away = (GUTTER * size) / 2 + 0.3;
  const counts = new Map<number, number>();
  const count = (place: number): void => {
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  for (const { boxes } of rows) {
    for (const box of boxes) {
      count(Math.floor(box.x0 - away));
      count(Math.ceil(box.x1 + away));
    }
  }
  return [...counts]
    .filter(([, often]) => often >= 2)
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, MOST_PLACES)
    .map(([place]) => place);
}

/** The longest run of rows that leave a strip around x white, with prose on both sides of it. */
function bestRun(rows: readonly Row[], x: number, size: number): Gutter | null {
  // A little less than the distance of the places tried, which are whole points.
  const half = (GUTTER * size) / 2 - 0.5;
  let best: Gutter | null = null;
  let first = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    const crossed = row === undefined || row.boxes.some((box) => box.x0 < x + half && box.x1 > x - half);
    if (!crossed) continue;
    const run = judgeRun(rows.slice(first, at), x, size);
    if (run > (best?.rows ?? 0)) best = { first, end: at, x, rows: run };
    first = at + 1;
  }
  return best;
}

/** How many rows of prose stand beside each other; 0 when these are not two columns. */
function judgeRun(rows: readonly Row[], x: number, size: number): number {
  const left = sideOf(rows, (box) => box.x1 <= x);
  const right = sideOf(rows, (box) => box.x0 >= x);
  if (!isProse(left, size) || !isProse(right, size)) return 0;
  // They must stand beside, not below each other.
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  const beside = (side: readonly Side[]): number =>
    side.filter((row) => row.y >= top && row.y <= bottom).length;
  const fewer = Math.min(beside(left), beside(right));
  return fewer < FEWEST_ROWS - 1 ? 0 : left.length + right.length;
}

interface Side {
  readonly y: number;
  readonly width: number;
  readonly characters: number;
}

function sideOf(rows: readonly Row[], on: (box: TextBox) => boolean): Side[] {
  return rows.flatMap((row) => {
    const boxes = row.boxes.filter(on);
    const first = boxes[0];
    const last = boxes.at(-1);
    if (first === undefined || last === undefined) return [];
    const characters = boxes.reduce((sum, box) => sum + box.words.length, 0);
    return [{ y: row.y, width: last.x1 - first.x0, characters }];
  });
}

/** Lines that mostly fill their width with words, as those of a column do and those of a table's cells do not. */
function isProse(side: readonly Side[], size: number): boolean {
  if (side.length < FEWEST_ROWS) return false;
  const widest = side.reduce((most, row) => Math.max(most, row.width), 0);
  if (widest < size * 7) return false;
  const full = side.filter((row) => row.width >= widest * 0.7 && row.characters >= 10).length;
  return full >= side.length * 0.4;
}
