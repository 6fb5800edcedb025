import type { QuoteView } from "../../../shared/contract/views.ts";
import type { Span } from "../../../shared/domain/anchor.ts";
import { isOwnWords, type Zone } from "../../../shared/domain/zone.ts";

/** UTF-16 units of context on one side, at most. */
const LONGEST_SIDE = 320;
/** A gap of more units than this between two spans of one quote is left out. */
const LONGEST_GAP = 240;
/** No word is looked for over more units than this. */
const LONGEST_WORD = 60;
/** How far a sentence is looked for. */
const WINDOW = 1200;

export type PieceMark = "exact" | "cue" | "speaker" | null;
/** Words of a quote in its place, in reading order. */
export interface Piece {
  readonly words: string;
  readonly mark: PieceMark;
}

/** The text a quote stands in. */
export interface QuotedText {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly language: string | null;
}

/**
 * A quote with about a sentence of the article on each side, its exact words, cue and speaker marked. A quote whose
 * words do not stand where they stood, or whose text is not at hand, shows the words its anchor keeps.
 */
export function quoteInContext(quote: QuoteView, quoted: QuotedText | null): readonly Piece[] {
  const settled = quote.content.every(({ state }) => state === "exact");
  if (quoted === null || !settled) return anchoredWords(quote);
  const spans = quote.content.map(({ anchor }) => ({ start: anchor.start, end: anchor.end }));
  const shown = shownSpan(quoted, hull(spans));
  const marks = markedSpans(quote, spans);
  return [
    ...edge(shown.start > 0 && !startsParagraph(quoted.text, shown.start), "… "),
    ...cutAtMarks(quoted.text, shown, marks),
    ...edge(shown.end < quoted.text.length && !endsParagraph(quoted.text, shown.end), " …"),
  ];
}

function anchoredWords(quote: QuoteView): Piece[] {
  return quote.content.flatMap(({ anchor }) => [
    { words: `…${anchor.prefix}`, mark: null },
    { words: anchor.exact, mark: "exact" as const },
    { words: `${anchor.suffix}… `, mark: null },
  ]);
}

function markedSpans(quote: QuoteView, content: readonly Span[]): Map<Span, PieceMark> {
  const marks = new Map<Span, PieceMark>(content.map((span) => [span, "exact"]));
  const free = (span: Span) => content.every((other) => span.end <= other.start || other.end <= span.start);
  for (const [placed, mark] of [
    [quote.cue, "cue"],
    [quote.speakerSpan, "speaker"],
  ] as const) {
    if (placed?.state !== "exact") continue;
    const span = { start: placed.anchor.start, end: placed.anchor.end };
    if (free(span)) marks.set(span, mark);
  }
  return marks;
}

/** From a sentence before to a sentence after, inside the run of the article's own words the quote stands in. */
function shownSpan({ text, zones, language }: QuotedText, quote: Span): Span {
  const own = ownWordsAround(zones, quote, text.length);
  const low = Math.max(own.start, quote.start - WINDOW);
  const high = Math.min(own.end, quote.end + WINDOW);
  const sentences = sentencesOf(text.slice(low, high), language).map(({ start, end }) => ({
    start: start + low,
    end: end + low,
  }));
  const first = sentences.findLastIndex(({ start }) => start <= quote.start);
  const last = sentences.findIndex(({ end }) => end >= quote.end);
  const from = sentences[first - 1]?.start ?? sentences[first]?.start ?? low;
  const to = sentences[last + 1]?.end ?? sentences[last]?.end ?? high;
  return trimmed(text, {
    start: quote.start - from > LONGEST_SIDE ? nextWord(text, quote.start - LONGEST_SIDE, quote.start) : from,
    end: to - quote.end > LONGEST_SIDE ? lastWord(text, quote.end + LONGEST_SIDE, quote.end) : to,
  });
}

/** The stretch around `quote` without a headline of another article or boilerplate in it. */
function ownWordsAround(zones: readonly Zone[], quote: Span, length: number): Span {
  let start = 0;
  let end = length;
  for (const zone of zones) {
    if (
      zone.role === "body" ||
      (isOwnWords(zone.role) && zone.start <= quote.start && quote.end <= zone.end)
    ) {
      continue;
    }
    if (zone.end <= quote.start) start = Math.max(start, zone.end);
    else if (zone.start >= quote.end) end = Math.min(end, zone.start);
  }
  return { start, end };
}

function sentencesOf(text: string, language: string | null): Span[] {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: "sentence" });
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

function localeOf(language: string | null): string {
  try {
    return language === null ? "en" : (Intl.getCanonicalLocales(language)[0] ?? "en");
  } catch {
    return "en";
  }
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** The first place from `from` on where a word begins; far away from any blank (Chinese, Thai), `from` itself. */
function nextWord(text: string, from: number, to: number): number {
  const blank = text.slice(from, Math.min(to, from + LONGEST_WORD)).search(/\s/u);
  return blank < 0 ? insidePair(text, from) : from + blank + 1;
}

/** The last place up to `from`, not before `to`, where a word ends. */
function lastWord(text: string, from: number, to: number): number {
  const low = Math.max(to, from - LONGEST_WORD);
  const blank = text.slice(low, from).search(/\s\S*$/u);
  return blank < 0 ? insidePair(text, from) : low + blank;
}

/** Never cuts a surrogate pair in two. */
function insidePair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}

function startsParagraph(text: string, at: number): boolean {
  return /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, at - 40), at));
}

function endsParagraph(text: string, at: number): boolean {
  return /^\s*(?:\n|$)/u.test(text.slice(at, at + 40));
}

function edge(needed: boolean, words: string): Piece[] {
  return needed ? [{ words, mark: null }] : [];
}

function cutAtMarks(text: string, shown: Span, marks: ReadonlyMap<Span, PieceMark>): Piece[] {
  const pieces: Piece[] = [];
  let at = shown.start;
  const inside = [...marks].filter(([span]) => span.start >= shown.start && span.end <= shown.end);
  for (const [span, mark] of inside.sort(([left], [right]) => left.start - right.start)) {
    if (span.start < at) continue;
    pieces.push({ words: gapWords(text.slice(at, span.start)), mark: null });
    pieces.push({ words: text.slice(span.start, span.end), mark });
    at = span.end;
  }
  pieces.push({ words: text.slice(at, shown.end), mark: null });
  return pieces.filter(({ words }) => words.length > 0);
}

function gapWords(words: string): string {
  if (words.length <= LONGEST_SIDE + LONGEST_GAP) return words;
  const head = lastWord(words, LONGEST_GAP / 2, 0);
  const tail = nextWord(words, words.length - LONGEST_GAP / 2, words.length);
  return `${words.slice(0, head)} […] ${words.slice(tail)}`;
}
