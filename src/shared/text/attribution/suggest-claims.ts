import type { Span } from "../../domain/anchor.ts";
import type { Directness, Stance } from "../../domain/claim.ts";
import { isOwnWords, type Zone } from "../../domain/zone.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import {
  type Before,
  backwardReport,
  NOTHING_BEFORE,
  quotationAlone,
  reportGoesOn,
  whatStandsBefore,
  withEarlierSpeaker,
} from "./going-on.ts";
import { speechForm } from "./languages/speech-language.ts";
import { cutAtCommas, cutAtDashes, opensWithMark, type Quotation, quotationsIn } from "./quotations.ts";
import { guessSpeakers, type SpeakerGuess } from "./speaker-guess.ts";
import { lexiconFor } from "./speech-languages.ts";
import type { Lexicon } from "./speech-lexicon.ts";
import { type SpeechSentence, speechSentence } from "./speech-sentence.ts";
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

/** Nothing is suggested behind this offset: longer texts are books and logs, and a window must open at once. */
const FURTHEST = 400_000;

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
  let before: Before = NOTHING_BEFORE;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const goesOn = next !== undefined && opensWithMark(text, next);
    const body = withoutDateline(text, block);
    const whole = quotationsIn(text, body, goesOn);
    const quotations = lexicon === null ? whole : cutAtAttributions(text, whole, lexicon);
    for (const unit of speechUnits(text, body, quotations, language)) {
      const sentence = lexicon === null ? null : speechSentence(text, unit, unit.quotations, lexicon);
      const attributions = read(sentence, unit, text, before);
      found.push(...attributions);
      before = whatStandsBefore(sentence, attributions, unit);
    }
  }
  return proposals(text, found, lexicon);
}

function cutAtAttributions(
  text: string,
  whole: readonly Quotation[],
  lexicon: Lexicon,
): readonly Quotation[] {
  const { dashInsideQuotes, commasInsideQuotes, joinedPronoun } = lexicon.language;
  if (dashInsideQuotes) return cutAtDashes(text, whole);
  if (!commasInsideQuotes) return whole;
  return cutAtCommas(text, whole, (word) => {
    const form = speechForm(word);
    return lexicon.verbs.has(form) || joinedPronoun?.test(form) === true;
  });
}

function read(
  sentence: SpeechSentence | null,
  unit: SpeechUnit,
  text: string,
  before: Before,
): Attribution[] {
  const backward = sentence === null ? null : backwardReport(sentence, before);
  if (backward !== null) return [backward];
  const attributions = sentence === null ? [] : attributionsIn(sentence);
  if (attributions.length > 0) return attributions.map((one) => withEarlierSpeaker(one, before));
  const alone =
    quotationAlone(text, unit, before, sentence === null) ??
    (sentence === null ? null : reportGoesOn(sentence, before));
  return alone === null ? [] : [alone];
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
