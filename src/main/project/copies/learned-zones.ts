import { hashOfParagraph } from "../../../shared/text/paragraph-hash.ts";
import { paragraphEnd, type Words } from "../../../shared/text/words.ts";
import type { StoredZone, ZoneInForce } from "../articles/zones.repository.ts";
import type { LearnedParagraph } from "./judge-paragraph.ts";

/** A line of a text that has words: its place and, when it is long enough to be known elsewhere, its hash. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly hash: number | null;
}

/** The lines of `text` that have words; `words` are all of it. Offsets are UTF-16 units. */
export function linesOf(text: string, words: Words): TextLine[] {
  const lines: TextLine[] = [];
  for (let index = 0; index < words.paragraphs.length; index++) {
    const from = words.paragraphs[index] ?? 0;
    const to = paragraphEnd(words, index);
    const first = words.starts[from] ?? 0;
    const newline = text.indexOf("\n", words.ends[to - 1] ?? first);
    let start = text.lastIndexOf("\n", first - 1) + 1;
    let end = newline === -1 ? text.length : newline;
    while (start < first && isSpace(text.charCodeAt(start))) start++;
    while (end > first && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, hash: hashOfParagraph(words.hashes, from, to) });
  }
  return lines;
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13);
  return SPACE.test(String.fromCharCode(unit));
}

const SPACE = /\s/u;

const REASONS = {
  boilerplate: "Stands in many unlike articles.",
  "related-headline": "The title of another article here.",
} as const;
const BESIDE = "Stands between lines of the page.";
const ENDS_SENTENCE = /[.!?…:;,。！？؟।]["”’»)\]]*$/u;
const OPENS_QUOTATION = /^["'“”„«‹‘—–-]/u;

/**
 * What the corpus teaches about the lines of one text, as a layer over the zones that reading it proposed: only where
 * these say body, or something weakly. Its own titles stay. Null when it teaches nothing.
 */
export function learnedZones(
  text: string,
  lines: readonly TextLine[],
  proposed: readonly ZoneInForce[],
  about: { readonly titles: ReadonlySet<number>; readonly outlets: readonly string[] },
  learnedOf: (hash: number) => LearnedParagraph | undefined,
): StoredZone[] | null {
  const zones: StoredZone[] = [];
  for (const line of lines) {
    // Of nearly all lines nothing is learned.
    const learned = line.hash === null ? undefined : learnedOf(line.hash);
    if (learned === undefined || line.hash === null || about.titles.has(line.hash)) continue;
    if (!appliesIn(learned, about.outlets)) continue;
    const under = proposed.find((zone) => zone.end > line.start && zone.start < line.end);
    if (under !== undefined && !canBeLearned(under, learned)) continue;
    const isWhole = under !== undefined && under.start >= line.start && under.end <= line.end;
    const { start, end } = isWhole ? under : line;
    zones.push([learned.role, start, end, learned.strength, REASONS[learned.role]]);
  }
  if (zones.length === 0) return null;
  zones.push(...shortLinesBeside(text, lines, proposed, zones));
  return zones.sort((one, other) => one[1] - other[1]);
}

/**
 * Lines too short to be known elsewhere ("Print", "12") go with what is learned: those between a learned line and
 * another line of the page or the text's end.
 */
function shortLinesBeside(
  text: string,
  lines: readonly TextLine[],
  proposed: readonly ZoneInForce[],
  learned: readonly StoredZone[],
): StoredZone[] {
  const isLearned = (line: TextLine | undefined): boolean =>
    line !== undefined &&
    learned.some(([role, start, end]) => role === "boilerplate" && end > line.start && start < line.end);
  const isOfPage = (line: TextLine | undefined): boolean =>
    line === undefined ||
    isLearned(line) ||
    roleAt(proposed, line) === "boilerplate" ||
    roleAt(proposed, line) === "related-headline";
  const isShort = (line: TextLine | undefined): boolean => {
    if (line === undefined || line.hash !== null || roleAt(proposed, line) !== "body") return false;
    const words = text.slice(line.start, line.end);
    return !ENDS_SENTENCE.test(words) && !OPENS_QUOTATION.test(words);
  };
  const zones: StoredZone[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (!isShort(lines[from])) continue;
    let to = from + 1;
    while (isShort(lines[to])) to += 1;
    const [before, after] = [from === 0 ? undefined : lines[from - 1], lines[to]];
    if (from > 0 && isOfPage(before) && isOfPage(after) && (isLearned(before) || isLearned(after)))
      for (const { start, end } of lines.slice(from, to))
        zones.push(["boilerplate", start, end, "weak", BESIDE]);
    from = to;
  }
  return zones;
}

function roleAt(proposed: readonly ZoneInForce[], line: TextLine): ZoneInForce["role"] {
  return proposed.find((zone) => zone.end > line.start && zone.start < line.end)?.role ?? "body";
}

function appliesIn({ outlets }: LearnedParagraph, ofText: readonly string[]): boolean {
  return outlets === null || ofText.some((outlet) => outlets.has(outlet));
}

/** What is weakly known to be something else takes strong evidence; a headline that recurs is none. */
function canBeLearned(zone: ZoneInForce, { strength }: LearnedParagraph): boolean {
  if (zone.role === "body" || zone.strength === "strong" || zone.role === "title")
    return zone.role === "body";
  return strength === "strong" || zone.role === "related-headline";
}
