import type { Span } from "../../domain/anchor.ts";
import type { Attribution } from "./attributions.ts";
import { restAfter } from "./cue-rest.ts";
import { findCues } from "./find-cues.ts";
import { phraseAfter, phraseBefore } from "./noun-phrases.ts";
import { type SpeechSentence, spanOf, wordCount } from "./speech-sentence.ts";
import type { SpeechUnit } from "./speech-units.ts";
import { mainSubject } from "./verb-rules.ts";

/** A quotation shorter than this (words) that nobody is credited with is a name or scare quotes. */
const LEAST_QUOTED_WORDS = 5;
/** The share of a sentence that its quotations fill when it is nothing but a quotation. */
const WHOLE = 0.85;

/** What the sentence before leaves to the next: whose words may go on. */
export interface Before {
  readonly attribution: Attribution | null;
  /** Its first noun phrase, when it credits nobody: who is spoken of is the likeliest speaker. */
  readonly subject: Span | null;
  /** The sentence itself when nobody is credited with it; null otherwise and at the beginning. */
  readonly uncredited: Span | null;
  /** "She explains:" at its end. */
  readonly announced: { readonly cue: Span; readonly speaker: Span } | null;
}

export const NOTHING_BEFORE: Before = { attribution: null, subject: null, uncredited: null, announced: null };

/** What a sentence leaves to the next one. Linear in its tokens. */
export function whatStandsBefore(
  sentence: SpeechSentence | null,
  attributions: readonly Attribution[],
  unit: Span,
): Before {
  const attribution = attributions.at(-1) ?? null;
  const uncredited = attribution === null ? { start: unit.start, end: unit.end } : null;
  if (sentence === null) return { attribution, subject: null, uncredited, announced: null };
  const range = attribution === null ? mainSubject(sentence, sentence.tokens.length) : null;
  return {
    attribution,
    uncredited,
    subject: range === null ? null : spanOf(sentence, range),
    announced: announcedIn(sentence),
  };
}

/** "..., she explains:" at a sentence's end: the verb and its speaker. */
function announcedIn(sentence: SpeechSentence): Before["announced"] {
  const { tokens } = sentence;
  const last = tokens.at(-1);
  if (last?.kind !== "colon" && last?.kind !== "comma") return null;
  const cue = findCues(sentence).findLast(({ kind }) => kind === "verb");
  if (cue === undefined || restAfter(sentence, cue.to).at < tokens.length - 1) return null;
  const range = phraseBefore(sentence, cue.from, 0);
  const speaker = range === null ? null : spanOf(sentence, range);
  const words = spanOf(sentence, cue);
  return speaker === null || words === null ? null : { cue: words, speaker };
}

/** Where a language leaves the subject out, the speaker is the one before. */
export function withEarlierSpeaker(one: Attribution, before: Before): Attribution {
  if (one.speaker !== null || one.inherited !== "sentence-before") return one;
  const speaker = before.attribution?.speaker ?? before.subject;
  return { ...one, speaker, described: before.attribution?.described ?? speaker };
}

/**
 * A sentence that is a quotation goes on with the speaker of the sentence before it; `anywhere` takes any quotation,
 * for languages of which nothing else is known.
 */
export function quotationAlone(
  text: string,
  unit: SpeechUnit,
  before: Before,
  anywhere: boolean,
): Attribution | null {
  const [first] = unit.quotations;
  const last = unit.quotations.at(-1);
  if (first === undefined || last === undefined) return null;
  const quoted = unit.quotations.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  if (quoted < (unit.end - unit.start) * WHOLE && !anywhere) return null;
  const earlier = before.announced?.speaker ?? before.attribution?.speaker ?? null;
  const words = wordCount(text.slice(first.start, last.end));
  if (words < (earlier === null ? LEAST_QUOTED_WORDS : 2)) return null;
  const speaker = earlier ?? before.subject;
  return {
    content: unit.quotations.map(({ start, end }) => ({ start, end })),
    cue: before.announced?.cue ?? null,
    speaker,
    described: before.announced === null ? (before.attribution?.described ?? speaker) : speaker,
    inherited: speaker === null ? null : "sentence-before",
    stance: "asserted",
    directness: "direct",
    rule:
      before.announced !== null
        ? "announced-quotation"
        : speaker === null
          ? "quotation-alone"
          : "quotation-goes-on",
  };
}

/** A sentence in the mood of reporting without a cue (German "Beide seien beobachtet worden") goes on reporting. */
export function reportGoesOn(sentence: SpeechSentence, before: Before): Attribution | null {
  const { tokens, lexicon } = sentence;
  const { attribution } = before;
  if (attribution === null || lexicon.reportingMood.size === 0) return null;
  const marked = tokens.some(
    ({ form, kind, quoted }) => kind === "word" && !quoted && lexicon.reportingMood.has(form),
  );
  const content = spanOf(sentence, { from: 0, to: tokens.length });
  if (!marked || content === null) return null;
  return {
    ...attribution,
    content: [content],
    cue: null,
    inherited: "sentence-before",
    directness: "indirect",
    rule: "report-goes-on",
  };
}

/** "Об этом сообщил X", "Das kündigte X an": X is credited with the sentence before. */
export function backwardReport(sentence: SpeechSentence, before: Before): Attribution | null {
  const { tokens, lexicon, text } = sentence;
  const { uncredited } = before;
  const words = lexicon.language.backward.find((one) =>
    one.split(" ").every((word, index) => tokens[index]?.form === word),
  );
  if (words === undefined || uncredited === null) return null;
  const at = words.split(" ").length;
  const cue = findCues(sentence).find((one) => one.kind === "verb" && one.from >= at && one.from <= at + 1);
  const speaker = cue === undefined ? null : phraseAfter(sentence, cue.to, tokens.length);
  const named = speaker === null ? null : spanOf(sentence, speaker);
  const cueSpan = cue === undefined ? null : spanOf(sentence, cue);
  if (named === null || cueSpan === null) return null;
  const content = {
    start: uncredited.start,
    end: uncredited.end - (/[.!?…]$/u.test(text.slice(uncredited.start, uncredited.end)) ? 1 : 0),
  };
  return {
    content: [content],
    cue: cueSpan,
    speaker: named,
    described: named,
    inherited: null,
    stance: cue?.readings[0]?.stance ?? "asserted",
    directness: "indirect",
    rule: "sentence-before",
  };
}
