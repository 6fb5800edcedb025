import type { Words } from "../words.ts";
import { firstPlace, MOST_PLACES, placeAfter, type SeedIndex, seedIndexOf } from "./seed-index.ts";

/** Equal words in a row that start a comparison. */
export const SEED_WORDS = 4;
/** Runs at most this many words apart, on both sides, are one passage. */
const LARGEST_GAP = 4;
/** Or so many, when half of them are the same: several edits close together. */
export const LARGEST_EDITED_GAP = 16;
/** A passage with fewer equal words is chance. Eight loses light rewrites, five takes in stock phrases (FNC-1). */
export const LEAST_PASSAGE_WORDS = 6;
/** Long runs are placed first, so that common phrases cannot take their words. */
const FIRST_PASS_WORDS = 12;

/** A stretch of equal words: word indexes on both sides and its length. */
export interface AlignedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Runs that belong together: word indexes, half-open; between its runs the words differ. */
export interface AlignedPassage {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  readonly runs: readonly AlignedRun[];
}

/** Where two texts share words. Passages stand in the order of `a` and overlap on neither side. */
export interface Alignment {
  readonly passages: readonly AlignedPassage[];
  /** Words inside passages, on each side. */
  readonly insideA: number;
  readonly insideB: number;
  /** Words equal on both sides, each counted once. */
  readonly sharedWords: number;
  readonly longestRun: number;
}

/**
 * The passages that two texts share, wherever they stand: moved paragraphs are found, no word is used twice, and
 * swapping the texts swaps the result. Greedy tiling over seeds of four equal words (research/duplicates.md 5.1.6).
 * Cost: linear in practice, about 15 microseconds for two articles of 400 words; the index of the longer text is
 * kept with its words.
 */
export function alignWords(a: Words, b: Words): Alignment {
  const [longer, shorter] = countsAsLonger(a, b) ? [a, b] : [b, a];
  const runs = tile(longer, shorter);
  return alignmentOf(longer === a ? runs : runs.map(swapped), a, b);
}

/** The same alignment with the two sides exchanged; passages stand in the order of the new `a`. */
export function turned(alignment: Alignment): Alignment {
  const passages = alignment.passages
    .map((passage) => ({
      aFrom: passage.bFrom,
      aTo: passage.bTo,
      bFrom: passage.aFrom,
      bTo: passage.aTo,
      runs: passage.runs.map(swapped),
    }))
    .sort((left, right) => left.aFrom - right.aFrom);
  return { ...alignment, passages, insideA: alignment.insideB, insideB: alignment.insideA };
}

/** A fixed order of two texts, the longer first, so that no result depends on the order of the call. */
export function countsAsLonger(a: Words, b: Words): boolean {
  if (a.count !== b.count) return a.count > b.count;
  for (let at = 0; at < a.count; at++) {
    const difference = (a.hashes[at] ?? 0) - (b.hashes[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function swapped(run: AlignedRun): AlignedRun {
  return { a: run.b, b: run.a, length: run.length };
}

/** Marks of used words, and places worth a second pass: kept from pair to pair, since making them costs as much as a pair. */
let used: [a: Uint8Array, b: Uint8Array] = [new Uint8Array(1 << 12), new Uint8Array(1 << 12)];
let seeded = new Int32Array(1 << 12);

function tile(a: Words, b: Words): AlignedRun[] {
  const most = Math.max(a.count, b.count);
  if (most > seeded.length) {
    used = [new Uint8Array(most * 2), new Uint8Array(most * 2)];
    seeded = new Int32Array(most * 2);
  }
  const [usedA, usedB] = used;
  usedA.fill(0, 0, a.count);
  usedB.fill(0, 0, b.count);
  const tiling: Tiling = { a, b, index: seedIndexOf(a), usedA, usedB, runs: [], diagonal: 0 };
  // Long runs first; where no seed is left, none comes back, and nothing is looked up again.
  let left = 0;
  for (let at = 0; at + SEED_WORDS <= b.count; at++) {
    const length = placeRun(tiling, at, FIRST_PASS_WORDS);
    if (length >= FIRST_PASS_WORDS) at += length - 1;
    else if (length >= SEED_WORDS) seeded[left++] = at;
  }
  tiling.diagonal = 0;
  for (let next = 0; next < left; next++) {
    const at = seeded[next] ?? 0;
    if (usedB[at] === 0) placeRun(tiling, at, SEED_WORDS);
  }
  return tiling.runs;
}

/** What two passes over `b` share: the words taken on both sides, the runs found, and how far apart the last one stood. */
interface Tiling {
  readonly a: Words;
  readonly b: Words;
  readonly index: SeedIndex;
  readonly usedA: Uint8Array;
  readonly usedB: Uint8Array;
  readonly runs: AlignedRun[];
  diagonal: number;
}

/** Takes the longest run of unused words that begins at word `at` of `b`, if it has `least`. Gives its length, taken or not. */
function placeRun(tiling: Tiling, at: number, least: number): number {
  const { a, b, index, usedA, usedB } = tiling;
  let bestStart = -1;
  let bestLength = 0;
  let place = firstPlace(index, b.hashes, at);
  // No array of places: nearly always there is none, and this is asked for every word of every pair.
  for (let found = 0; place >= 0 && found < MOST_PLACES; found++) {
    const length = equalWords(a, b, place, at, usedA, usedB);
    const closer =
      length === bestLength &&
      Math.abs(place - at - tiling.diagonal) < Math.abs(bestStart - at - tiling.diagonal);
    if (length > bestLength || closer) {
      bestStart = place;
      bestLength = length;
    }
    place = placeAfter(index, place, b.hashes, at);
  }
  if (bestLength < least) return bestLength;
  usedA.fill(1, bestStart, bestStart + bestLength);
  usedB.fill(1, at, at + bestLength);
  tiling.runs.push({ a: bestStart, b: at, length: bestLength });
  tiling.diagonal = bestStart - at;
  return bestLength;
}

function equalWords(
  a: Words,
  b: Words,
  fromA: number,
  fromB: number,
  usedA: Uint8Array,
  usedB: Uint8Array,
): number {
  const most = Math.min(a.count - fromA, b.count - fromB);
  let length = 0;
  while (
    length < most &&
    a.hashes[fromA + length] === b.hashes[fromB + length] &&
    usedA[fromA + length] === 0 &&
    usedB[fromB + length] === 0
  ) {
    length++;
  }
  return length;
}

function alignmentOf(runs: AlignedRun[], a: Words, b: Words): Alignment {
  const groups = joinNeighbours(runs, a, b);
  let insideA = 0;
  let insideB = 0;
  let sharedWords = 0;
  let longestRun = 0;
  const passages: AlignedPassage[] = [];
  for (const group of groups) {
    const words = group.reduce((sum, run) => sum + run.length, 0);
    const first = group[0];
    const last = group[group.length - 1];
    if (words < LEAST_PASSAGE_WORDS || first === undefined || last === undefined) continue;
    const passage = {
      aFrom: first.a,
      aTo: last.a + last.length,
      bFrom: first.b,
      bTo: last.b + last.length,
      runs: group,
    };
    passages.push(passage);
    insideA += passage.aTo - passage.aFrom;
    insideB += passage.bTo - passage.bFrom;
    sharedWords += words;
    for (const run of group) longestRun = Math.max(longestRun, run.length);
  }
  return { passages, insideA, insideB, sharedWords, longestRun };
}

/** Groups runs that follow each other on both sides with small gaps. A gap that holds another run stays open. */
function joinNeighbours(runs: readonly AlignedRun[], a: Words, b: Words): AlignedRun[][] {
  const inA = runs.toSorted((left, right) => left.a - right.a);
  const orderInB = new Map(
    runs.toSorted((left, right) => left.b - right.b).map((run, order) => [run, order]),
  );
  const groups: AlignedRun[][] = [];
  let current: AlignedRun[] = [];
  for (const run of inA) {
    const last = current[current.length - 1];
    const next = last !== undefined && orderInB.get(run) === (orderInB.get(last) ?? 0) + 1;
    if (last !== undefined && next && isNear(last, run, a, b)) current.push(run);
    else {
      current = [run];
      groups.push(current);
    }
  }
  return groups;
}

function isNear(left: AlignedRun, right: AlignedRun, a: Words, b: Words): boolean {
  const fromA = left.a + left.length;
  const fromB = left.b + left.length;
  const gapA = right.a - fromA;
  const gapB = right.b - fromB;
  if (gapA < 0 || gapB < 0 || gapA > LARGEST_EDITED_GAP || gapB > LARGEST_EDITED_GAP) return false;
  if (gapA <= LARGEST_GAP && gapB <= LARGEST_GAP) return true;
  return commonInOrder(a, fromA, gapA, b, fromB, gapB) * 2 >= Math.max(gapA, gapB);
}

/** The most words that two short stretches have in common in the same order. */
function commonInOrder(
  a: Words,
  fromA: number,
  countA: number,
  b: Words,
  fromB: number,
  countB: number,
): number {
  let row = new Array<number>(countB + 1).fill(0);
  for (let atA = 0; atA < countA; atA++) {
    const next = [0];
    for (let atB = 0; atB < countB; atB++) {
      const isEqual = a.hashes[fromA + atA] === b.hashes[fromB + atB];
      next.push(isEqual ? (row[atB] ?? 0) + 1 : Math.max(row[atB + 1] ?? 0, next[atB] ?? 0));
    }
    row = next;
  }
  return row[countB] ?? 0;
}
