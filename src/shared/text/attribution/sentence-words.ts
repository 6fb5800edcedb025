import type { Range, SpeechSentence } from "./speech-sentence.ts";

/** "but", "yet": they join what one speaker says and does. */
export function isBut({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  const form = tokens[at]?.form ?? "";
  return lexicon.subordinators.has(form) && lexicon.leadIns.has(form) && !lexicon.questions.has(form);
}

/** Whether a mark only pauses: a comma or a dash. */
export function isPause(kind: string): boolean {
  return kind === "comma" || kind === "dash";
}

/** The last token before `at` that is no comma or dash; -1 when there is none. */
export function beforeMarks({ tokens }: SpeechSentence, at: number): number {
  let index = at - 1;
  while (index >= 0 && isPause(tokens[index]?.kind ?? "")) index -= 1;
  return index;
}

/** Whether a verb of speech stands at a token, behind its helpers if it has some. */
export function isCueWord({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  let index = at;
  while (lexicon.helpers.has(tokens[index]?.form ?? "")) index += 1;
  const form = tokens[index]?.form ?? "";
  return lexicon.verbs.has(form) || lexicon.participles.has(form);
}

/** Whether a range holds a verb of speech. */
export function hasCue(sentence: SpeechSentence, range: Range): boolean {
  for (let at = range.from; at < range.to; at += 1) if (isCueWord(sentence, at)) return true;
  return false;
}

/** Whether a pronoun is joined to a verb of the range: French "a-t-elle". */
export function joinedPronounIn({ tokens, lexicon }: SpeechSentence, range: Range): boolean {
  const joined = lexicon.language.joinedPronoun;
  return joined !== null && tokens.slice(range.from, range.to).some(({ form }) => joined.test(form));
}
