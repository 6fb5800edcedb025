import type { ZoneRole } from "../../domain/zone.ts";
import { layOutMarks } from "../lay-out-marks.ts";
import { type ReadingBlock, readingBlocks } from "../reading-blocks.ts";
import type { Span } from "../span.ts";
import type { Words } from "../words.ts";
import { type OnlySentence, onlySentences } from "./only-sentences.ts";
import {
  comparedWords,
  type PairChange,
  type PairPassage,
  type PairText,
  pairChanges,
  wordsWithin,
} from "./pair-changes.ts";

/** A stretch of a paragraph of one kind. UTF-16 offsets, half-open. */
export interface PairSegment extends Span {
  /**
   * Shared: stands in both texts. Changed: inside a shared passage, but other words than there. Only: a sentence of
   * which nothing stands in the other text.
   */
  readonly kind: "plain" | "shared" | "changed" | "only";
  /** Index of the shared passage, or -1. */
  readonly passage: number;
  /** Index of the change, or -1. */
  readonly change: number;
  /** Index among the side's sentences that stand only here, or -1. */
  readonly sentence: number;
}

export interface PairParagraph extends Span {
  readonly kind: "paragraph";
  readonly role: ZoneRole;
  /** A paragraph of the article's own words of which nothing stands in the other text. */
  readonly only: boolean;
  readonly segments: readonly PairSegment[];
}

/** At this place the other text has paragraphs that stand nowhere in this one. */
export interface PairAbsence {
  readonly kind: "absence";
  readonly paragraphs: number;
  readonly words: number;
}

export type PairBlock = PairParagraph | PairAbsence;

/** One text laid out beside the other. */
export interface PairSide {
  readonly blocks: readonly PairBlock[];
  /** Number of compared words, and of those inside shared passages. */
  readonly words: number;
  readonly inside: number;
  /** Compared words of the longest passage. */
  readonly longest: number;
  /** The sentences that stand in this text only. */
  readonly only: readonly OnlySentence[];
}

export interface PairLayout {
  readonly left: PairSide;
  readonly right: PairSide;
  readonly changes: readonly PairChange[];
}

/** A passage, a change or a sentence of its own over one text. */
interface PairMark extends Span {
  readonly passage: number;
  readonly change: number;
  readonly sentence: number;
}

/** Paragraphs found on one side only, and the passage of that side after which they stand (-1: before all). */
interface OnlyRun {
  readonly after: number;
  paragraphs: number;
  words: number;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Lays two texts out side by side: paragraphs cut at their zones, each in segments that are shared, changed or plain,
 * and the places where paragraphs of the other text are missing. Furniture and titles are not compared and stay plain.
 * Passages may stand in any order. Cost: linear in the texts, n log n in passages.
 */
export function layOutPair(
  left: PairText & { readonly language?: string | null },
  right: PairText & { readonly language?: string | null },
  passages: readonly PairPassage[],
): PairLayout {
  const [wordsLeft, wordsRight] = [comparedWords(left), comparedWords(right)];
  const changes = pairChanges(wordsLeft, wordsRight, passages);
  const [one, other] = (["left", "right"] as const).map((side) => {
    const spans = passages.map((passage) => passage[side]);
    const input = side === "left" ? left : right;
    const words = side === "left" ? wordsLeft : wordsRight;
    const only =
      passages.length === 0
        ? []
        : onlySentences({ ...input, language: input.language ?? null }, words, spans);
    const paragraphs = paragraphsOf(input, marksOf(spans, changes, side, only), passages.length > 0);
    return { spans, words, paragraphs, only };
  });
  if (one === undefined || other === undefined) throw new Error("two sides were laid out");
  return {
    left: sideOf(one, runsOf(other.paragraphs, other.words)),
    right: sideOf(other, runsOf(one.paragraphs, one.words)),
    changes,
  };
}

function marksOf(
  spans: readonly Span[],
  changes: readonly PairChange[],
  side: "left" | "right",
  only: readonly Span[],
): readonly PairMark[] {
  const none = { passage: -1, change: -1, sentence: -1 };
  const marks: PairMark[] = spans.map(({ start, end }, passage) => ({ ...none, start, end, passage }));
  for (const [change, { passage, [side]: span }] of changes.entries()) {
    if (span !== null) marks.push({ ...none, start: span.start, end: span.end, passage, change });
  }
  for (const [sentence, { start, end }] of only.entries()) marks.push({ ...none, start, end, sentence });
  return marks;
}

function paragraphsOf(
  input: PairText,
  marks: readonly PairMark[],
  canBeOnly: boolean,
): readonly PairParagraph[] {
  return readingBlocks(input.text, input.zones).map((block) => {
    const segments = block.role === "body" ? segmentsOf(input.text, block, marks) : [plain(block)];
    const isShared = segments.some((segment) => segment.kind === "shared" && hasWords(input.text, segment));
    const only = canBeOnly && block.role === "body" && !isShared && hasWords(input.text, block);
    const { start, end, role } = block;
    return {
      kind: "paragraph",
      start,
      end,
      role,
      only,
      segments: isShared
        ? segments
        : segments.map((segment) => (segment.kind === "only" ? segment : plain(segment))),
    };
  });
}

function segmentsOf(text: string, block: ReadingBlock, marks: readonly PairMark[]): PairSegment[] {
  return layOutMarks(text, block, marks).map(({ start, end, marks: over }): PairSegment => {
    const changed = over.find((mark) => mark.change >= 0);
    const shared = over.find((mark) => mark.passage >= 0);
    const own = over.find((mark) => mark.sentence >= 0);
    const kind =
      changed !== undefined
        ? "changed"
        : shared !== undefined
          ? "shared"
          : own !== undefined
            ? "only"
            : "plain";
    return {
      ...{ start, end, kind, passage: (changed ?? shared)?.passage ?? -1 },
      ...{ change: changed?.change ?? -1, sentence: kind === "only" ? (own?.sentence ?? -1) : -1 },
    };
  });
}

function plain({ start, end }: Span): PairSegment {
  return { start, end, kind: "plain", passage: -1, change: -1, sentence: -1 };
}

function hasWords(text: string, span: Span): boolean {
  return HAS_WORDS.test(text.slice(span.start, span.end));
}

function runsOf(paragraphs: readonly PairParagraph[], words: Words): readonly OnlyRun[] {
  const runs = new Map<number, OnlyRun>();
  let after = -1;
  for (const paragraph of paragraphs) {
    if (paragraph.only) {
      const { from, to } = wordsWithin(words, paragraph);
      const run = runs.get(after) ?? { after, paragraphs: 0, words: 0 };
      run.paragraphs += 1;
      run.words += to - from;
      runs.set(after, run);
    }
    for (const segment of paragraph.segments) if (segment.passage >= 0) after = segment.passage;
  }
  return [...runs.values()];
}

function sideOf(
  own: {
    readonly spans: readonly Span[];
    readonly words: Words;
    readonly paragraphs: readonly PairParagraph[];
    readonly only: readonly OnlySentence[];
  },
  missing: readonly OnlyRun[],
): PairSide {
  const { spans, words, paragraphs, only } = own;
  const blocks: PairBlock[] = [];
  const wanted = new Map<number, PairAbsence[]>();
  for (const run of missing) {
    const place = run.after < 0 ? -1 : lastHolding(paragraphs, spans[run.after]);
    const absence: PairAbsence = { kind: "absence", paragraphs: run.paragraphs, words: run.words };
    wanted.set(place, [...(wanted.get(place) ?? []), absence]);
  }
  const firstBody = Math.max(
    0,
    paragraphs.findIndex((paragraph) => paragraph.role === "body"),
  );
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index === firstBody) blocks.push(...(wanted.get(-1) ?? []));
    blocks.push(paragraph, ...(wanted.get(index) ?? []));
  }
  const lengths = spans.map((span) => {
    const { from, to } = wordsWithin(words, span);
    return to - from;
  });
  const inside = lengths.reduce((sum, length) => sum + length, 0);
  return { blocks, words: words.count, inside, longest: Math.max(0, ...lengths), only };
}

/** Index of the last paragraph that holds a part of the span; -1 when none does. */
function lastHolding(paragraphs: readonly PairParagraph[], span: Span | undefined): number {
  if (span === undefined) return -1;
  return paragraphs.findLastIndex((paragraph) => paragraph.start < span.end && paragraph.end > span.start);
}
