import { isFiniteVerb, mannerEnd } from "./noun-phrases.ts";
import type { SpeechSentence, Token } from "./speech-sentence.ts";

/** What stands behind a cue. */
export type RestKind = "end" | "comma" | "colon" | "quote" | "that" | "question" | "adjunct" | "clause";

/** Where the words behind a cue and its words of time and place begin, and what they are. */
export interface Rest {
  readonly at: number;
  readonly kind: RestKind;
}

/** A "that" is looked for so many tokens behind a listener or an adjunct. */
const THAT_WINDOW = 16;
const LONGEST_LISTENER = 8;

/** What stands behind token `from`, words of time, place and occasion skipped. Cost: linear in what is skipped. */
export function restAfter(sentence: SpeechSentence, from: number): Rest {
  const { tokens, lexicon } = sentence;
  const at = skipManner(sentence, from);
  const token = tokens[at];
  if (token === undefined || token.kind === "stop" || token.kind === "semicolon") return { at, kind: "end" };
  if (token.kind === "comma" || token.kind === "dash") {
    const next = tokens[at + 1];
    if (next?.kind === "quote") return { at: at + 1, kind: "quote" };
    if (next?.kind === "dash" && tokens[at + 2]?.kind === "quote") return { at: at + 2, kind: "quote" };
    if (next?.kind === "word" && lexicon.that.has(next.form)) return { at: at + 1, kind: "that" };
    const asks = lexicon.language.commaBeforeStatement && next?.kind === "word" && !next.quoted;
    if (asks && lexicon.questions.has(next.form)) return { at: at + 1, kind: "question" };
    return { at, kind: next === undefined ? "end" : "comma" };
  }
  if (token.kind === "colon" || token.kind === "quote") return { at, kind: token.kind };
  if (token.kind === "close") return { at, kind: "end" };
  if (!token.quoted && lexicon.that.has(token.form)) return { at, kind: "that" };
  if (!token.quoted && lexicon.questions.has(token.form)) return { at, kind: "question" };
  if (
    !token.capital &&
    !token.quoted &&
    (lexicon.adjuncts.has(token.form) || lexicon.gerunds.has(token.form))
  )
    return { at, kind: "adjunct" };
  if (lexicon.and.has(token.form)) return { at, kind: "end" };
  return { at, kind: "clause" };
}

function skipManner(sentence: SpeechSentence, from: number): number {
  const { tokens } = sentence;
  const before = tokens[from - 1];
  if (before === undefined) return from;
  const end = mannerEnd(sentence, before.end);
  let at = from;
  while (at < tokens.length && (tokens[at]?.end ?? 0) <= end) at += 1;
  return at;
}

/** What stands behind the listener of "X told LISTENER ...". */
export function restAfterListener(sentence: SpeechSentence, from: number): Rest {
  const { tokens, lexicon } = sentence;
  const window = tokens.slice(from, from + THAT_WINDOW);
  for (const [index, token] of window.entries()) {
    if (token.kind === "quote" || token.kind === "colon") return restAfter(sentence, from + index);
    if (
      token.kind === "word" &&
      !token.quoted &&
      (lexicon.that.has(token.form) || isQuestion(sentence, token)) &&
      index > 0
    )
      return restAfter(sentence, from + index);
    if (token.kind !== "word") break;
  }
  return restAfter(sentence, listenerEnd(sentence, from));
}

function isQuestion({ lexicon }: SpeechSentence, token: Token): boolean {
  return lexicon.questions.has(token.form);
}

function listenerEnd({ tokens, lexicon }: SpeechSentence, from: number): number {
  const first = tokens[from];
  if (first?.kind !== "word") return from;
  const isName = first.capital;
  let at = from + 1;
  while (at < tokens.length && at - from < LONGEST_LISTENER) {
    const token = tokens[at];
    if (token?.kind !== "word") break;
    if (
      isName
        ? !token.capital && !(lexicon.by.has(token.form) && tokens[at + 1]?.capital === true)
        : !goesOn(token, tokens[at - 1])
    )
      break;
    at += 1;
  }
  // "told Reuters Taiwan would": the last name before a verb is the statement's subject.
  if (isName && at - from > 1 && isFiniteVerb({ tokens, lexicon } as SpeechSentence, at)) return at - 1;
  return at;

  /** "the newspaper", "a crowd of Reuters": until the next name, determiner or pronoun. */
  function goesOn(token: Token, before: Token | undefined): boolean {
    if (!lexicon.determiners.has(first?.form ?? "")) return false;
    if (before === first) return true;
    return (
      !token.capital &&
      !lexicon.determiners.has(token.form) &&
      !lexicon.pronouns.has(token.form) &&
      !lexicon.finite.has(token.form) &&
      token.form !== "to"
    );
  }
}

/** Where the statement begins behind an adjunct ("said of the plan that"): at a "that" or quotation; null without one. */
export function statementBehindAdjunct({ tokens, lexicon }: SpeechSentence, from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + THAT_WINDOW); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "stop" || token.kind === "semicolon") return null;
    // "one of the states, who asked ..., said that": that "that" is another verb's.
    const isVerb = token.kind === "word" && !token.capital && lexicon.verbs.has(token.form);
    if (isVerb && !lexicon.language.verbFirst) return null;
    if (lexicon.gerunds.has(token.form)) return null;
    if (token.kind === "quote" || token.kind === "colon") return at;
    if (token.kind === "word" && !token.quoted && lexicon.that.has(token.form)) return at;
  }
  return null;
}

/** The first token of the statement at `at`: a "that" and marks are no part of it, "that he" in one word is. */
export function withoutThat({ tokens, lexicon }: SpeechSentence, at: number): number {
  let from = at;
  while (tokens[from] !== undefined && tokens[from]?.kind !== "word" && tokens[from]?.kind !== "quote")
    from += 1;
  const token = tokens[from];
  if (token === undefined || token.quoted || !lexicon.that.has(token.form)) return from;
  const holdsMore =
    token.form.includes("'") || (/\p{Script=Arabic}/u.test(token.form) && !/^ب?[إأا]ن$/u.test(token.form));
  return holdsMore ? from : from + 1;
}
