import type { Stance } from "../../domain/claim.ts";
import type { Draft, Reading } from "./attribution-draft.ts";
import type { Rest } from "./cue-rest.ts";
import { hasFinite, isFiniteVerb } from "./noun-phrases.ts";
import { hasCue, isBut, isCueWord } from "./sentence-words.ts";
import { type Range, type SpeechSentence, wordsInRange } from "./speech-sentence.ts";

/** A statement without quotation marks has so many words, or it is no statement. */
const LEAST_INDIRECT_WORDS = 2;

/** Where the clause before `at` begins: behind earlier attributions and a semicolon. */
export function clauseFrom({ sentence, low }: Reading, at: number): number {
  for (let index = at - 1; index >= low; index -= 1) {
    const kind = sentence.tokens[index]?.kind;
    if (kind === "semicolon" || kind === "stop") return index + 1;
  }
  return low;
}

/** Whether words before a comma are a statement and no lead-in. */
export function isClause(sentence: SpeechSentence, range: Range): boolean {
  const first = sentence.tokens[range.from];
  if (first === undefined || wordsInRange(sentence, range) < LEAST_INDIRECT_WORDS) return false;
  if (sentence.lexicon.language.finite === "")
    return !sentence.lexicon.leadIns.has(first.form) || wordsInRange(sentence, range) > 5;
  return (
    hasFinite(sentence, range) ||
    (!sentence.lexicon.leadIns.has(first.form) && wordsInRange(sentence, range) > 3)
  );
}

/** QUOTATION SPEAKER VERB, with the second half of a split quotation. */
export function behindQuote(
  reading: Reading,
  content: Range,
  speaker: Range | null,
  rest: Rest,
  stance: Stance,
  rule: string,
): Draft {
  const { sentence, cue } = reading;
  const more: Range[] = [];
  if (rest.kind === "quote" || rest.kind === "colon") {
    const at = sentence.tokens.findIndex(({ kind }, index) => index >= rest.at && kind === "quote");
    if (at >= 0 && at - rest.at <= 3) more.push({ from: at, to: at + 1 });
  } else if (rest.kind === "comma" && content.to - content.from > 1) {
    const tail = tailStatement(reading, rest.at + 1);
    if (tail !== null) more.push(tail);
  }
  return {
    rule: more.length > 0 ? "split-quotation" : rule,
    stance,
    cue,
    speaker,
    inherited: null,
    content: [content, ...more],
    open: false,
    cuts: null,
  };
}

/** STATEMENT, SPEAKER VERB: what goes on behind the verb belongs to the statement when it was cut in two. */
export function postposed(
  reading: Reading,
  before: Range,
  speaker: Range | null,
  rest: Rest,
  stance: Stance,
  rule: string,
): Draft {
  const { sentence, cue } = reading;
  const more: Range[] = [];
  if (rest.kind === "comma") {
    const tail = tailStatement(reading, rest.at + 1);
    const behind = { from: rest.at + 1, to: sentence.tokens.length };
    if (tail !== null) more.push(tail);
    else if (isBroken(sentence, before) && hasFinite(sentence, behind)) more.push(behind);
  } else if (rest.kind === "end" && sentence.tokens[rest.at]?.kind === "semicolon") {
    const tail = { from: rest.at + 1, to: sentence.tokens.length };
    if (isClause(sentence, tail) && !hasCue(sentence, tail)) more.push(tail);
  }
  return { rule, stance, cue, speaker, inherited: null, content: [before, ...more], open: false, cuts: null };
}

/** "..., she said, and both had been watched": what goes on behind the comma when it is no aside. */
function tailStatement({ sentence, earlier }: Reading, from: number): Range | null {
  const { tokens, lexicon } = sentence;
  const first = tokens[from];
  if (first === undefined || earlier.length > 3) return null;
  const joins = lexicon.and.has(first.form) || isBut(sentence, from);
  if (!joins || isFiniteVerb(sentence, from + 1) || !hasFinite(sentence, { from, to: tokens.length }))
    return null;
  // "and added": the next attribution, not this one.
  const verb = tokens[from + 1];
  if (verb === undefined || isCueWord(sentence, from + 1)) return null;
  return { from, to: tokens.length };
}

/** "The pictures, said Orsk, are older": too short for a clause and without its verb. */
function isBroken(sentence: SpeechSentence, range: Range): boolean {
  const knowsClauses = sentence.lexicon.language.finite !== "";
  return knowsClauses && wordsInRange(sentence, range) < 8 && !hasFinite(sentence, range);
}
