import type { KnownTerm } from "./word-forms.ts";

/** Words are near when so many letters at most were changed, left out, added or swapped with the next. */
const MOST_EDITS = 2;
/** In a shorter word two changes make any other word. */
const SHORT_WORD = 4;
/** Shorter words are near to too many others. */
export const SHORTEST_NEAR = 3;

/** How many edits a word of this length may be away. */
export function editsAllowed(word: string): number {
  return Array.from(word).length <= SHORT_WORD ? 1 : MOST_EDITS;
}

/**
 * The edits between two words: letters changed, left out, added, or swapped with the next one (optimal string
 * alignment, Damerau 1964). `most` + 1 when there are more than `most`. Cost: the product of the lengths.
 */
export function editsBetween(one: string, other: string, most: number): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      line.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = line;
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(line: readonly number[], index: number): number {
  return line[index] ?? Number.MAX_SAFE_INTEGER;
}

/** The words near to `word`, the nearest first and of those the most frequent; never the word itself. */
export function nearWords(word: string, terms: Iterable<KnownTerm>, limit: number): KnownTerm[] {
  const most = editsAllowed(word);
  const found: { readonly known: KnownTerm; readonly edits: number }[] = [];
  for (const known of terms) {
    const edits = editsBetween(word, known.term, most);
    if (edits > 0 && edits <= most) found.push({ known, edits });
  }
  found.sort(
    (one, other) =>
      one.edits - other.edits ||
      other.known.articles - one.known.articles ||
      (one.known.term < other.known.term ? -1 : 1),
  );
  return found.slice(0, limit).map(({ known }) => known);
}
