import type { Draft } from "./attribution-draft.ts";
import { restAfter } from "./cue-rest.ts";
import { isFiniteVerb, isPlainPhrase, phraseAfter, phraseBefore } from "./noun-phrases.ts";
import { joinedPronounIn } from "./sentence-words.ts";
import type { Range, SpeechSentence } from "./speech-sentence.ts";
import { cutBefore } from "./statement-behind.ts";

const LONGEST_TAIL = 12;

/**
 * Attributions of quotations that no known cue claimed: the place beside a quotation shows a verb of speech that the
 * language's data do not hold (", VERB SPEAKER", ", SPEAKER VERB" at the end, "SPEAKER VERB:"). Linear.
 */
export function openVerbDrafts(sentence: SpeechSentence, taken: readonly Range[]): Draft[] {
  return sentence.tokens.flatMap((token, at) => {
    if (token.kind !== "quote" || taken.some(({ from, to }) => from <= at && at < to)) return [];
    return behind(sentence, at) ?? before(sentence, at) ?? [];
  });
}

function behind(sentence: SpeechSentence, quote: number): Draft | null {
  const { tokens, text } = sentence;
  const token = tokens[quote];
  if (token === undefined) return null;
  let at = quote + 1;
  while (tokens[at]?.kind === "comma" || tokens[at]?.kind === "dash") at += 1;
  const pauses = at > quote + 1 || /[,،?!…]["”»“’']?$/u.test(text.slice(token.start, token.end));
  if (!pauses || tokens[at]?.kind !== "word") return null;
  return verbSpeaker(sentence, quote, at) ?? speakerVerb(sentence, quote, at);
}

function verbSpeaker(sentence: SpeechSentence, quote: number, at: number): Draft | null {
  const { tokens, lexicon } = sentence;
  let to = at;
  while (lexicon.helpers.has(tokens[to]?.form ?? "")) to += 1;
  if (!mayBeVerb(sentence, to)) return null;
  const cue = { from: at, to: to + 1 };
  if (joinedPronounIn(sentence, cue)) return draft(sentence, quote, cue, null);
  const speaker = phraseAfter(sentence, to + 1, tokens.length);
  if (speaker === null || !isPlainPhrase(sentence, speaker)) return null;
  const first = tokens[speaker.from];
  const opens =
    first !== undefined &&
    (first.capital || lexicon.determiners.has(first.form) || lexicon.pronouns.has(first.form));
  const rest = restAfter(sentence, speaker.to).kind;
  return opens && (rest === "end" || rest === "comma" || rest === "adjunct")
    ? draft(sentence, quote, cue, speaker)
    : null;
}

function speakerVerb(sentence: SpeechSentence, quote: number, from: number): Draft | null {
  const { tokens, lexicon } = sentence;
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_TAIL); at += 1) {
    if (tokens[at]?.kind !== "word") return null;
    const rest = restAfter(sentence, at + 1).kind;
    const closes = rest === "end" || rest === "comma" || rest === "colon" || rest === "adjunct";
    const isVerb =
      lexicon.language.finite === ""
        ? mayBeVerb(sentence, at)
        : isFiniteVerb(sentence, at) || lexicon.who.has(tokens[at]?.form ?? "");
    if (!isVerb || lexicon.finiteHelpers.has(tokens[at]?.form ?? "")) continue;
    const speaker = { from, to: at };
    return closes && isPlainPhrase(sentence, speaker) && startsLikeName(sentence, from)
      ? draft(sentence, quote, { from: at, to: at + 1 }, speaker)
      : null;
  }
  return null;
}

/** SPEAKER VERB: "..." with a verb the data do not hold. */
function before(sentence: SpeechSentence, quote: number): Draft | null {
  const { tokens } = sentence;
  if (tokens[quote - 1]?.kind !== "colon" || !mayBeVerb(sentence, quote - 2)) return null;
  const speaker = phraseBefore(sentence, quote - 2, 0);
  if (speaker === null || !isPlainPhrase(sentence, speaker) || !startsLikeName(sentence, speaker.from))
    return null;
  if (sentence.lexicon.language.finiteEnding !== null && !isVerbForm(sentence, quote - 2)) return null;
  return draft(sentence, quote, { from: quote - 2, to: quote - 1 }, speaker);
}

function isVerbForm(sentence: SpeechSentence, at: number): boolean {
  return isFiniteVerb(sentence, at) || sentence.lexicon.language.tag !== "en";
}

function startsLikeName({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  const first = tokens[at];
  return (
    first !== undefined &&
    (first.capital || lexicon.determiners.has(first.form) || lexicon.pronouns.has(first.form))
  );
}

/** Whether a word that the lexicon does not know as anything else may be a verb. */
function mayBeVerb({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.capital || token.quoted || /\d/u.test(token.form)) return false;
  const { form } = token;
  const others = [
    lexicon.subordinators,
    lexicon.and,
    lexicon.adjuncts,
    lexicon.determiners,
    lexicon.questions,
    lexicon.that,
  ];
  return (
    !others.some((words) => words.has(form)) &&
    !lexicon.leadIns.has(form) &&
    !lexicon.pronouns.has(form) &&
    !lexicon.finiteHelpers.has(form) &&
    !lexicon.additions.has(form)
  );
}

function draft(sentence: SpeechSentence, quote: number, cue: Range, speaker: Range | null): Draft {
  const content = [{ from: quote, to: quote + 1 }];
  const cuts = cutBefore({ sentence }, Math.min(quote, speaker?.from ?? quote));
  return {
    rule: "quotation-open-verb",
    stance: "asserted",
    cue,
    speaker,
    inherited: null,
    content,
    open: false,
    cuts,
  };
}
