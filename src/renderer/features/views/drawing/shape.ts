/**
 * Drawings as data: a view lays out shapes once, and the same shapes are shown on screen, written as SVG and painted on
 * a canvas. Lengths are CSS pixels, x to the right and y down. Colours are names of roles (styles/tokens.css).
 */
export type Role =
  | "ink"
  | "ink-2"
  | "ink-3"
  | "line"
  | "line-strong"
  | "surface"
  | "sunken"
  | "accent"
  | "accent-soft"
  | "on-accent"
  | "warn"
  | "bad"
  | "bad-soft"
  | "warn-soft"
  | "mark-claim"
  | "mark-claim-line"
  | "mark-person"
  | "mark-state"
  | "mark-group"
  | "mark-org"
  | "mark-place";

interface Inked {
  readonly fill?: Role;
  readonly stroke?: Role;
  /** Of the stroke; 1 when missing. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** From 0 to 1. */
  readonly opacity?: number;
}

export interface Rect extends Inked {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
}

export interface Circle extends Inked {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Straight lines from point to point, closed when filled. */
export interface Line extends Inked {
  readonly kind: "line";
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly closed?: boolean;
}

export interface Words {
  readonly kind: "words";
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly words: string;
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly face?: "ui" | "read";
  readonly fill: Role;
  readonly anchor?: "start" | "middle" | "end";
  /** A rim round the letters, so that they can be read over lines. */
  readonly halo?: Role;
  /** Degrees clockwise round (x, y). */
  readonly turn?: number;
}

export type Shape = Rect | Circle | Line | Words;

/** A picture of its own: shapes on a ground of `surface`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** In words, for who cannot see it; part of the file. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** The colour of each role, as CSS writes it. */
export type Colours = (role: Role) => string;

/** Measures the width of words in CSS pixels. */
export type Measure = (words: string, size: number, face: "ui" | "read", weight: 400 | 600) => number;

/** `words` cut with "…" to at most `most` pixels, never inside a character; empty when not even "…" fits. */
export function cutWords(
  words: string,
  most: number,
  how: {
    readonly measure: Measure;
    readonly size: number;
    readonly face?: "ui" | "read";
    readonly weight?: 400 | 600;
  },
): string {
  const width = (part: string): number => how.measure(part, how.size, how.face ?? "ui", how.weight ?? 400);
  if (width(words) <= most) return words;
  const characters = [...words];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (width(`${characters.slice(0, middle).join("").trimEnd()}…`) <= most) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${characters.slice(0, low).join("").trimEnd()}…`;
}

/** Words in lines of at most `most` pixels, broken at spaces; the last of `lines` lines is cut. */
export function wrapWords(
  words: string,
  most: number,
  how: {
    readonly measure: Measure;
    readonly size: number;
    readonly face?: "ui" | "read";
    readonly weight?: 400 | 600;
    readonly lines: number;
  },
): string[] {
  const width = (part: string): number => how.measure(part, how.size, how.face ?? "ui", how.weight ?? 400);
  const found: string[] = [];
  let rest = words.trim().split(/\s+/u);
  while (rest.length > 0 && found.length < how.lines - 1) {
    let taken = 1;
    while (taken < rest.length && width(rest.slice(0, taken + 1).join(" ")) <= most) taken += 1;
    found.push(cutWords(rest.slice(0, taken).join(" "), most, how));
    rest = rest.slice(taken);
  }
  if (rest.length > 0) found.push(cutWords(rest.join(" "), most, how));
  return found;
}
