import { asciiDigit, INVISIBLE, LETTER_FOLDS, STRIPPED_MARKS } from "./fold-tables.ts";

/** Raise it with every change of what folding yields: an index built with another version is thrown away. */
export const FOLD_VERSION = 1;

/** A folded text with, for every UTF-16 index of it (and its end), the index in the original text. */
export interface FoldedText {
  readonly folded: string;
  /** Length folded.length + 1; the last entry is the original's length. */
  readonly offsets: Int32Array;
}

/**
 * A unit that folds on its own: a run of Hangul letters that forms a syllable, or one character that is not
 * ASCII with the marks that follow it. Han characters and whole Hangul syllables fold to themselves.
 */
const CLUSTER =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|[^\0-\x7f\u4e00-\u9fff\uac00-\ud7a3][\p{M}\uff9e\uff9f]*/gu;

const SHORT_I = /\u0438\u0306/gu;
const TRADE_SIGNS = /[™℠]/gu;
const MEMORY_LIMIT = 20_000;
const clusterMemory = new Map<string, string>();

/**
 * Folds a text to the form in which search compares it: compatibility forms, lower case, without accents and
 * vowel signs, one form for each Arabic letter. Never fails; ASCII text costs one pass.
 */
export function foldText(text: string): string {
  return text.replace(CLUSTER, foldCluster).toLowerCase();
}

/**
 * Folds like {@link foldText} and remembers where every folded character came from.
 * Offsets are UTF-16 indices; costs about twice a plain fold and 4 bytes a character.
 */
export function foldWithOffsets(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  let read = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const [cluster] = match;
    copyPlain(text, read, match.index, parts, starts);
    const folded = foldCluster(cluster);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) starts.push(match.index);
    read = match.index + cluster.length;
  }
  copyPlain(text, read, text.length, parts, starts);
  starts.push(text.length);
  return { folded: parts.join(""), offsets: Int32Array.from(starts) };
}

/**
 * The span of the original text behind a span of the folded text, both half-open UTF-16. A hit on half of a
 * letter that folds to two (sharp s) takes the whole letter.
 */
export function originalSpan(
  offsets: Int32Array,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = offsets[start] ?? 0;
  let last = end;
  while (last < offsets.length - 1 && offsets[last] === offsets[last - 1]) last++;
  return { start: from, end: offsets[last] ?? from };
}

function copyPlain(text: string, from: number, to: number, parts: string[], starts: number[]): void {
  if (from === to) return;
  parts.push(text.slice(from, to).toLowerCase());
  for (let i = from; i < to; i++) starts.push(i);
}

function foldCluster(cluster: string): string {
  const known = clusterMemory.get(cluster);
  if (known !== undefined) return known;
  const folded = computeFold(cluster);
  // A text of many rare characters must not grow the memory for ever.
  if (clusterMemory.size >= MEMORY_LIMIT) clusterMemory.clear();
  clusterMemory.set(cluster, folded);
  return folded;
}

function computeFold(cluster: string): string {
  const plain = cluster
    .replace(TRADE_SIGNS, " ")
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .toLowerCase()
    // Russian short i is a letter of its own, not an accented i: shield it from the stripping.
    .replace(SHORT_I, "\u0439")
    .replace(STRIPPED_MARKS, "");
  let folded = "";
  for (const character of plain) folded += foldCharacter(character);
  // Compose again, so that Hangul syllables and voiced kana count as one character in 2-grams.
  return folded.normalize("NFC");
}

function foldCharacter(character: string): string {
  return asciiDigit(character.codePointAt(0) ?? 0) ?? LETTER_FOLDS.get(character) ?? character;
}
