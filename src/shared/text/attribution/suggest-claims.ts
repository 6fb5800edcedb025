import type { Span } from "../../domain/anchor.ts";
import type { Directness, Stance } from "../../domain/claim.ts";
import { isOwnWords, type Zone } from "../../domain/zone.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import { opensWithMark, quotationsIn } from "./quotations.ts";
import { guessSpeakers, type SpeakerGuess } from "./speaker-guess.ts";
import { lexiconFor } from "./speech-languages.ts";
import type { Lexicon } from "./speech-lexicon.ts";
import { speechSentence, wordCount } from "./speech-sentence.ts";
import { type SpeechUnit, speechUnits, withoutDateline } from "./speech-units.ts";

/** A claim that the rules propose. Spans are UTF-16, half-open. */
export interface ProposedClaim {
  readonly content: Span;
  /** Further spans of a statement that its attribution cuts in two. */
  readonly more: Span[];
  readonly cue: Span | null;
  readonly speakerSpan: Span | null;
  readonly directness: Directness;
  readonly stance: Stance;
  readonly speakerGuess: SpeakerGuess | null;
  /** Id of the rule that proposed it. */
  readonly rule: string;
}

/** A quotation shorter than this (words) that nobody is credited with is a name or scare quotes. */
const LEAST_QUOTED_WORDS = 5;
/** Nothing is suggested behind this offset: longer texts are books and logs, and a window must open at once. */
const FURTHEST = 400_000;

/** What is known of the sentence before: whose words may go on. */
interface Before {
  readonly attribution: Attribution | null;
  readonly direct: boolean;
}

/**
 * Places where a body zone credits somebody with a statement, by rule and in order: quotations, verbs of speech,
 * phrases such as "according to", for the languages in `languages/`; others get quotations only. Titles, captions,
 * related headlines and boilerplate are not read, nor what stands behind the first 400,000 UTF-16 units. Suggestions
 * only: never saved without a person. Linear time.
 */
export function suggestClaims(
  text: string,
  zones: readonly Zone[],
  language: string | null,
): ProposedClaim[] {
  const lexicon = lexiconFor(language);
  const blocks = readingBlocks(text, zones).filter(
    ({ role, start }) => isOwnWords(role) && role !== "title" && start <= FURTHEST,
  );
  const found: Attribution[] = [];
  let before: Before = { attribution: null, direct: false };
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const goesOn = next !== undefined && opensWithMark(text, next);
    const body = withoutDateline(text, block);
    const quotations = quotationsIn(text, body, goesOn);
    for (const unit of speechUnits(text, body, quotations, language)) {
      const attributions = lexicon === null ? [] : read(text, unit, lexicon);
      const alone = attributions.length === 0 ? quotationAlone(text, unit, before, lexicon === null) : null;
      const all = alone === null ? attributions : [alone];
      const known = all.map((one) => withEarlierSpeaker(one, before.attribution));
      found.push(...known);
      const last = known.at(-1) ?? null;
      before = { attribution: last, direct: last !== null && last.directness !== "indirect" };
    }
  }
  return proposals(text, found, lexicon);
}

/** Where a language leaves the subject out, the speaker is the one before. */
function withEarlierSpeaker(one: Attribution, before: Attribution | null): Attribution {
  if (one.speaker !== null || one.inherited !== "sentence-before" || before === null) return one;
  return { ...one, speaker: before.speaker, described: before.described };
}

function read(text: string, unit: SpeechUnit, lexicon: Lexicon): Attribution[] {
  return attributionsIn(speechSentence(text, unit, unit.quotations, lexicon));
}

/** A sentence that is a quotation goes on with the speaker of the sentence before it. */
function quotationAlone(
  text: string,
  unit: SpeechUnit,
  before: Before,
  anywhere: boolean,
): Attribution | null {
  const [first] = unit.quotations;
  const last = unit.quotations.at(-1);
  if (first === undefined || last === undefined) return null;
  const quoted = unit.quotations.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  const whole = quoted >= (unit.end - unit.start) * 0.85;
  if (!whole && !anywhere) return null;
  const speaker = before.attribution?.speaker ?? null;
  const words = wordCount(text.slice(first.start, last.end));
  if (words < (speaker === null ? LEAST_QUOTED_WORDS : 2)) return null;
  return {
    content: unit.quotations.map(({ start, end }) => ({ start, end })),
    cue: null,
    speaker,
    described: before.attribution?.described ?? null,
    inherited: speaker === null ? null : "sentence-before",
    stance: "asserted",
    directness: "direct",
    rule: speaker === null ? "quotation-alone" : "quotation-goes-on",
  };
}

function proposals(
  text: string,
  attributions: readonly Attribution[],
  lexicon: Lexicon | null,
): ProposedClaim[] {
  const guesses = guessSpeakers(text, attributions, lexicon);
  return attributions.flatMap((attribution, index) => {
    const [content, ...more] = attribution.content;
    if (content === undefined) return [];
    return {
      content,
      more,
      cue: attribution.cue,
      speakerSpan: attribution.speaker,
      directness: attribution.directness,
      stance: attribution.stance,
      speakerGuess: guesses[index] ?? null,
      rule: attribution.rule,
    };
  });
}
