import { asciiDigit, INVISIBLE, LETTER_FOLDS, STRIPPED_MARKS } from "./fold-tables.ts";
import type { Span } from "./span.ts";

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
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|[^\0-\x7f\u4e00-\u9fff\uac00-\ud7a3][\p{M}\uff9e\uff9f]*/uy;

/** What may belong to the cluster of the character before; surrogates, because a mark may be written with two. */
const JOINING = /[\p{M}\uff9e\uff9f\u1161-\u1175\u11a8-\u11c2\ud800-\udfff]/u;
const SURROGATE = /[\ud800-\udfff]/;
const BEYOND_ASCII = /[^\0-\x7f]+/g;
const SHORT_I = /\u0438\u0306/gu;
const TRADE_SIGNS = /[™℠]/gu;

/**
 * For each UTF-16 unit, filled when first met: 0 unknown; else how it folds standing alone (to the unit in the
 * low half, or as CLUSTERED), and whether it can join the unit before.
 */
const unitFolds = new Uint32Array(0x10000);
const KNOWN = 1 << 16;
const CLUSTERED = 1 << 17;
const JOINS = 1 << 18;

const MEMORY_LIMIT = 20_000;
const clusterMemory = new Map<string, string>();

/**
 * Folds a text to the form in which search compares it: compatibility forms, lower case, without accents and
 * vowel signs, one form for each Arabic letter. Never fails; about 20 ns a character beyond ASCII, 5 ns else.
 */
export function foldText(text: string): string {
  return isMostlyAscii(text) ? text.replace(BEYOND_ASCII, foldRun).toLowerCase() : fold(text, false).folded;
}

/**
 * Folds like {@link foldText} and remembers where every folded character came from.
 * Offsets are UTF-16 indices; costs 4 bytes a character.
 */
export function foldWithOffsets(text: string): FoldedText {
  return isMostlyAscii(text) ? foldSparse(text) : fold(text, true);
}

/**
 * The span of the original text behind a span of the folded text, both half-open UTF-16. A hit on half of a
 * letter that folds to two (sharp s) takes the whole letter.
 */
export function originalSpan(offsets: Int32Array, start: number, end: number): Span {
  const from = offsets[start] ?? 0;
  let last = end;
  while (last < offsets.length - 1 && offsets[last] === offsets[last - 1]) last++;
  return { start: from, end: offsets[last] ?? from };
}

/** Judged by the start; only the speed depends on it. */
function isMostlyAscii(text: string): boolean {
  const looked = Math.min(text.length, 500);
  let beyond = 0;
  for (let i = 0; i < looked; i++) if (text.charCodeAt(i) > 0x7f) beyond++;
  return beyond * 10 <= looked;
}

/** The same result by copying the stretches of ASCII, which is four times faster where there is little else. */
function foldSparse(text: string): FoldedText {
  const runs = Array.from(text.matchAll(BEYOND_ASCII), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...fold(match[0], true),
  }));
  if (runs.length === 0) return { folded: text.toLowerCase(), offsets: unmovedOffsets(text.length + 1) };
  const growth = runs.reduce((sum, { start, end, folded }) => sum + folded.length - (end - start), 0);
  const offsets = new Int32Array(text.length + growth + 1);
  let plain = "";
  let read = 0;
  let written = 0;
  for (const run of runs) {
    plain += text.slice(read, run.start).toLowerCase() + run.folded;
    for (; read < run.start; read++) offsets[written++] = read;
    for (let i = 0; i < run.folded.length; i++) offsets[written++] = run.start + (run.offsets[i] ?? 0);
    read = run.end;
  }
  plain += text.slice(read).toLowerCase();
  for (; read <= text.length; read++) offsets[written++] = read;
  return { folded: plain, offsets };
}

let unmoved = new Int32Array(0);

/** Offsets of a text in which every character stays where it is: for all of them the same numbers, counted up once. */
function unmovedOffsets(length: number): Int32Array {
  if (unmoved.length < length) unmoved = Int32Array.from({ length: 2 * length }, (_, at) => at);
  return unmoved.subarray(0, length);
}

function foldRun(run: string): string {
  return run.length === 1 ? foldCluster(run) : fold(run, false).folded;
}

/**
 * One pass over UTF-16 units with a table look-up each; only what has marks, or folds to none or several units,
 * is looked at as a cluster. `units` always has room for what is written plus one unit for each still to read.
 */
function fold(text: string, wantsOffsets: boolean): FoldedText {
  let units = new Uint16Array(text.length + 32);
  let offsets = new Int32Array(wantsOffsets ? units.length + 1 : 0);
  let written = 0;
  let facts = text === "" ? 0 : factsOf(text.charCodeAt(0));
  for (let at = 0; at < text.length; ) {
    const next = at + 1 < text.length ? factsOf(text.charCodeAt(at + 1)) : 0;
    if ((facts & CLUSTERED) === 0 && (next & JOINS) === 0) {
      if (wantsOffsets) offsets[written] = at;
      units[written++] = facts & 0xffff;
      facts = next;
      at++;
      continue;
    }
    const cluster = clusterAt(text, at);
    const folded = foldCluster(cluster);
    if (written + folded.length + text.length - at > units.length) {
      units = grown(units, new Uint16Array(units.length * 2 + folded.length));
      if (wantsOffsets) offsets = grown(offsets, new Int32Array(units.length + 1));
    }
    for (let i = 0; i < folded.length; i++) {
      if (wantsOffsets) offsets[written] = at;
      units[written++] = folded.charCodeAt(i);
    }
    at += cluster.length;
    facts = at < text.length ? factsOf(text.charCodeAt(at)) : 0;
  }
  if (wantsOffsets) offsets[written] = text.length;
  return { folded: unitsToString(units, written), offsets: offsets.subarray(0, written + 1) };
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function clusterAt(text: string, at: number): string {
  CLUSTER.lastIndex = at;
  // ASCII, Han and Hangul are no clusters: they stay alone whatever follows.
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
}

function factsOf(unit: number): number {
  const known = unitFolds[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const folded = SURROGATE.test(character) ? "" : computeFold(character);
  const alone = folded.length === 1 ? KNOWN | folded.charCodeAt(0) : CLUSTERED;
  const facts = alone | (JOINING.test(character) ? JOINS : 0);
  unitFolds[unit] = facts;
  return facts;
}

/** In slices, because a call takes a bounded number of arguments. */
function unitsToString(units: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += 4096) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(length, at + 4096)));
  }
  return text;
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
