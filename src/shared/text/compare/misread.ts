import type { Span } from "../span.ts";

/** A stretch of a text, UTF-16 offsets. */
export interface Stretch extends Span {
  readonly text: string;
}

/** Longer stretches are not compared letter by letter. */
const LONGEST = 80;
const DIGIT = /\p{Nd}/u;

// Two rows of distances, kept from call to call: this is asked for every word near a difference.
let row = new Uint8Array(LONGEST + 1);
let next = new Uint8Array(LONGEST + 1);

/**
 * The same letters but for one in three: a name misread or misspelt. Numbers of both are never taken for that. Cost: the
 * product of the lengths at most (Levenshtein's distance by rows), less where they soon differ too much.
 */
export function isMisread(one: Stretch, other: Stretch): boolean {
  const [width, height] = [other.end - other.start, one.end - one.start];
  const longest = Math.max(width, height);
  if (longest > LONGEST || Math.abs(width - height) * 3 > longest) return false;
  if (hasDigit(one) && hasDigit(other)) return false;
  for (let to = 0; to <= width; to++) row[to] = to;
  for (let at = 0; at < height; at++) {
    const unit = one.text.charCodeAt(one.start + at);
    let least = at + 1;
    next[0] = least;
    for (let to = 0; to < width; to++) {
      const replaced = (row[to] ?? 0) + (unit === other.text.charCodeAt(other.start + to) ? 0 : 1);
      const distance = Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1);
      next[to + 1] = distance;
      if (distance < least) least = distance;
    }
    // No later row gets below the least of this one.
    if (least * 3 > longest) return false;
    [row, next] = [next, row];
  }
  return (row[width] ?? longest) * 3 <= longest;
}

function hasDigit({ text, start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) return true;
    if (unit > 0x7f) return DIGIT.test(text.slice(start, end));
  }
  return false;
}
