import type { Zone } from "../../domain/zone.ts";
import { foldText } from "../fold-text.ts";
import type { Span } from "../span.ts";
import { CHANGE_KINDS, type ChangedPlace, type ChangeKind, changeKind } from "./change-kind.ts";
import type { Credits } from "./credits.ts";
import { type OnlySentence, onlySentences } from "./only-sentences.ts";
import { comparedWords, type PairChange, type PairPassage } from "./pair-changes.ts";

/** One of two compared articles, with its language for the rules of sentences and speakers. */
export interface WeighedText {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly language: string | null;
  /** Who is credited in it, as `creditsIn` finds. */
  readonly credits: Credits;
}

/** A change with what it touches. `change` is its index among the changes, or -1 where a speaker is gone with a sentence. */
export interface WeighedChange {
  readonly kind: ChangeKind;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly change: number;
}

/** What two texts differ in, the weightiest first, and the sentences that stand in one of them only. */
export interface PairDifferences {
  readonly changes: readonly WeighedChange[];
  readonly onlyLeft: readonly OnlySentence[];
  readonly onlyRight: readonly OnlySentence[];
}

/**
 * Weighs the differences of two texts: changed numbers, changed names, speakers that are gone or new, words of doubt
 * or denial, dates, then other wording; inside a kind in the order given. `changes` are those of `pairChanges`.
 * Rules, not understanding: a changed number or name is certain, a speaker is found by the rules of suggested claims.
 * Linear in the texts.
 */
export function weighChanges(
  left: WeighedText,
  right: WeighedText,
  passages: readonly PairPassage[],
  changes: readonly PairChange[],
): PairDifferences {
  const cues = { before: left.credits.cues, after: right.credits.cues };
  const weighed: WeighedChange[] = changes.map((change, index) => {
    const kind = changeKind(placeOf(left, change.left), placeOf(right, change.right), cues);
    return { kind, left: change.left, right: change.right, change: index };
  });
  const onlyLeft = onlySentences(
    left,
    comparedWords(left),
    passages.map((one) => one.left),
  );
  const onlyRight = onlySentences(
    right,
    comparedWords(right),
    passages.map((one) => one.right),
  );
  const gone = lostSpeakers(left, left.credits.speakers, right.text, onlyLeft);
  const added = lostSpeakers(right, right.credits.speakers, left.text, onlyRight);
  weighed.push(
    ...gone.map((span) => ({ kind: "speaker" as const, left: span, right: null, change: -1 })),
    ...added.map((span) => ({ kind: "speaker" as const, left: null, right: span, change: -1 })),
  );
  const rank = (change: WeighedChange) => CHANGE_KINDS.indexOf(change.kind);
  return { changes: weighed.sort((one, other) => rank(one) - rank(other)), onlyLeft, onlyRight };
}

function placeOf({ text, language }: WeighedText, span: Span | null): ChangedPlace {
  return { text, span, language };
}

/** A preposition begins no speaker: "in a statement", "to reporters" (English, Arabic). Folded words. */
const NO_SPEAKER = /^(?:in |to |at |on |for |في |لل|الى |على |عن )/u;

/** Speakers of sentences that stand in one text only and whose name does not stand in the other anywhere. */
function lostSpeakers(
  side: WeighedText,
  speakers: readonly Span[],
  otherText: string,
  only: readonly OnlySentence[],
): Span[] {
  if (speakers.length === 0 || only.length === 0) return [];
  const other = foldText(otherText);
  const told = new Set<string>();
  return speakers.filter((span) => {
    const words = foldText(side.text.slice(span.start, span.end));
    const isGone = only.some((sentence) => sentence.start <= span.start && span.end <= sentence.end);
    if (!isGone || NO_SPEAKER.test(words) || words.length < 3 || told.has(words) || other.includes(words))
      return false;
    told.add(words);
    return true;
  });
}
