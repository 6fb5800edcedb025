import type { Stance } from "../../domain/claim.ts";
import type { Draft, Reading } from "./attribution-draft.ts";
import { type Rest, statementBehindAdjunct, withoutThat } from "./cue-rest.ts";
import type { VerbUse } from "./languages/speech-language.ts";
import { hasFinite, isFiniteVerb } from "./noun-phrases.ts";
import { isBut, isPause } from "./sentence-words.ts";
import { type Range, type SpeechSentence, type Token, wordsInRange } from "./speech-sentence.ts";

/** A statement without quotation marks has so many words, or it is no statement. */
const LEAST_INDIRECT_WORDS = 2;
const CLAUSE_WINDOW = 30;
/** A quotation belongs to a verb so many tokens before it ("called the plan \"...\""). */
const QUOTE_WINDOW = 6;
const FAR_QUOTE_WINDOW = 20;
/** "Asked not to be named" is the article's reason for silence, not something said. */
const LONGEST_FORMULA = 8;
const LISTENER_WINDOW = 10;
const ORDER_WINDOW = 14;

/** SPEAKER VERB (that) STATEMENT. */
export function preposed(
  reading: Reading,
  speaker: Range | null,
  rest: Rest,
  use: VerbUse,
  stance: Stance,
  rule: string,
  begin = (speaker ?? reading.cue).from,
): Draft | null {
  const { sentence, cue } = reading;
  const from = statementFrom(sentence, rest, use);
  if (from === null) return null;
  const clause = leadingClause(reading, begin, from);
  const content = { from, to: clause ?? statementEnd(sentence, from) };
  if (wordsInRange(sentence, content) < (sentence.tokens[from]?.kind === "quote" ? 1 : LEAST_INDIRECT_WORDS))
    return null;
  if (!fits(sentence, rest, use, content) || isFormula(sentence, content)) return null;
  return {
    rule: use === "about" ? "speaker-verb-matter" : rule,
    stance: rest.kind === "question" && stance === "asserted" && use === "that" ? "asserted" : stance,
    cue,
    speaker,
    inherited: null,
    content: [content],
    open: clause === null,
    cuts: cutBefore(reading, begin),
  };
}

/** "After X said A, B" and "B, which X says A, C": the statement ends at the comma; null elsewhere. */
function leadingClause({ sentence, low }: Reading, begin: number, from: number): number | null {
  const { tokens, lexicon } = sentence;
  const opener = tokens[begin - 1];
  const first = tokens[low];
  const opens = (token: Token | undefined) =>
    token !== undefined &&
    !token.quoted &&
    (lexicon.questions.has(token.form) ||
      (lexicon.subordinators.has(token.form) && !isBut(sentence, tokens.indexOf(token))));
  const isLeading =
    begin - 1 === low || (first !== undefined && lexicon.leadIns.has(first.form) && begin - 2 === low);
  const isRelative =
    opener !== undefined && lexicon.questions.has(opener.form) && isPause(tokens[begin - 2]?.kind ?? "");
  if (!opens(opener) || !(isLeading || isRelative)) return null;
  const comma = tokens.findIndex(({ kind }, index) => index > from && isPause(kind));
  return comma < 0 ? null : comma;
}

/** A statement that begins with a quotation ends with it, one that goes on with the main clause ends before that. */
function statementEnd(sentence: SpeechSentence, from: number): number {
  const { tokens, lexicon } = sentence;
  const first = tokens[from];
  if (first?.kind === "quote") {
    const next = tokens[from + 1];
    const joins =
      next?.kind === "word" &&
      !lexicon.adjuncts.has(next.form) &&
      !lexicon.subordinators.has(next.form) &&
      !lexicon.gerunds.has(next.form);
    return joins ? tokens.length : from + 1;
  }
  for (let at = from + 1; at < tokens.length - 1; at += 1) {
    if (tokens[at]?.kind !== "comma") continue;
    const join = tokens[at + 1];
    const verb = tokens[at + 2];
    if (join === undefined || verb?.kind !== "word") continue;
    const joins = lexicon.and.has(join.form) || isBut(sentence, at + 1);
    if (
      joins &&
      isFiniteVerb(sentence, at + 2) &&
      !lexicon.finiteHelpers.has(verb.form) &&
      hasFinite(sentence, { from, to: at })
    )
      return at;
    if (lexicon.consequence.has(join.form)) return at;
  }
  return tokens.length;
}

function statementFrom(sentence: SpeechSentence, rest: Rest, use: VerbUse): number | null {
  if (use === "order") return orderFrom(sentence, rest.at);
  if (use === "quote" && (rest.kind === "clause" || rest.kind === "adjunct")) {
    const quote = sentence.tokens.findIndex(({ kind }, index) => index >= rest.at && kind === "quote");
    return quote < 0 || quote - rest.at > FAR_QUOTE_WINDOW ? null : quote;
  }
  switch (rest.kind) {
    case "end":
      return null;
    case "that":
    case "colon":
    case "quote":
      return withoutThat(sentence, rest.at);
    case "question":
      return rest.at;
    case "clause":
      return behindListener(sentence, rest.at) ?? rest.at;
    case "comma": {
      const that = statementBehindAdjunct(sentence, rest.at + 1);
      if (that !== null) return withoutThat(sentence, that);
      return sentence.lexicon.language.commaBeforeStatement ? rest.at + 1 : null;
    }
    case "adjunct": {
      if (use === "about") return rest.at;
      const that = statementBehindAdjunct(sentence, rest.at);
      if (that !== null) return withoutThat(sentence, that);
      return use === "say" && hasFinite(sentence, { from: rest.at, to: rest.at + CLAUSE_WINDOW })
        ? rest.at
        : null;
    }
  }
}

/** German "schrieb den Eltern, sie werde": behind the comma or colon that opens the statement; null where none does. */
function behindListener(sentence: SpeechSentence, from: number): number | null {
  const { language } = sentence.lexicon;
  if (!language.commaBeforeStatement) return null;
  for (let at = from; at < Math.min(sentence.tokens.length, from + LISTENER_WINDOW); at += 1) {
    const kind = sentence.tokens[at]?.kind;
    // Where verbs are not known by their form, a comma may stand before anything.
    if (kind === "comma" && language.finite === "" && !isMarked(sentence, at + 1)) return null;
    if (kind === "comma" || kind === "colon") return withoutThat(sentence, at + 1);
    if (kind !== "word") return null;
  }
  return null;
}

/** "urged residents TO stay", "accused her of RUNNING": where the matter begins behind the person addressed. */
export function orderFrom({ tokens, lexicon }: SpeechSentence, from: number): number | null {
  for (let at = from; at < Math.min(tokens.length - 1, from + ORDER_WINDOW); at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== "word" && token.kind !== "comma")) return null;
    if (token.quoted) continue;
    if (lexicon.language.joinedInfinitive?.test(token.form) === true)
      return at > from && lexicon.blockers.has(tokens[at - 1]?.form ?? "") ? at - 1 : at;
    if (lexicon.infinitives.has(token.form)) return tokens[at - 1]?.form === "not" ? at - 1 : at;
    if (at > from && lexicon.matters.has(token.form)) return at + 1;
    if (at > from && lexicon.that.has(token.form)) return at + 1;
  }
  return null;
}

/** Whether what follows is what the verb's use asks for. */
function fits(sentence: SpeechSentence, rest: Rest, use: VerbUse, content: Range): boolean {
  const quoted = sentence.tokens
    .slice(content.from, content.from + QUOTE_WINDOW)
    .some(({ kind }) => kind === "quote");
  const knowsClauses = sentence.lexicon.language.finite !== "";
  const clause =
    !knowsClauses ||
    hasFinite(sentence, { from: content.from, to: Math.min(content.to, content.from + CLAUSE_WINDOW) });
  switch (use) {
    case "about":
      return rest.kind !== "comma";
    case "quote":
      return quoted;
    case "that":
      if (rest.kind === "comma" || rest.kind === "adjunct")
        return quoted || statementBehindAdjunct(sentence, rest.at + 1) !== null;
      if (rest.kind !== "clause") return true;
      return (
        quoted || isMarked(sentence, content.from) || (knowsClauses && startsClause(sentence, content.from))
      );
    case "tell":
      return rest.kind !== "clause" || clause || quoted || sentence.tokens[content.from]?.form === "to";
    case "clause":
      return clause || quoted || rest.kind === "that" || rest.kind === "colon";
    case "say":
      if (
        knowsClauses &&
        sentence.lexicon.language.commaBeforeStatement &&
        rest.kind !== "that" &&
        rest.kind !== "colon"
      )
        return (
          quoted || isInfinitive(sentence) || (clause && (rest.kind === "comma" || content.from > rest.at))
        );
      return rest.kind !== "comma" || clause || quoted;
    case "strict":
      return isMarked(sentence, content.from);
    case "order":
      return true;
    case "post":
      return false;
  }
}

/** Whether a noun phrase and a finite verb begin at `from`: the clause of a "that" left out. */
export function startsClause(sentence: SpeechSentence, from: number): boolean {
  const { tokens, lexicon } = sentence;
  if (isFiniteVerb(sentence, from)) return false;
  for (let at = from; at < Math.min(tokens.length, from + 14); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "comma" || token.kind === "stop" || token.kind === "quote")
      return false;
    if (at > from && isFiniteVerb(sentence, at)) return true;
    if (
      at > from &&
      !token.capital &&
      (lexicon.subordinators.has(token.form) || lexicon.questions.has(token.form))
    )
      return false;
  }
  return false;
}

/** Where an open statement before this attribution ends: at the comma or the "and" before it. */
export function cutBefore({ sentence }: Pick<Reading, "sentence">, at: number): number | null {
  const { tokens, lexicon } = sentence;
  const before = tokens[at - 1];
  if (before === undefined) return null;
  if (before.kind === "semicolon" || before.kind === "stop") return at - 1;
  if (before.kind !== "word" || before.quoted) return null;
  const joins = lexicon.and.has(before.form) || isBut({ tokens, lexicon } as SpeechSentence, at - 1);
  if (!joins) {
    const contrast =
      tokens[at - 2]?.kind === "comma" &&
      lexicon.subordinators.has(before.form) &&
      !lexicon.that.has(before.form);
    return contrast ? at - 2 : null;
  }
  return isPause(tokens[at - 2]?.kind ?? "") ? at - 2 : at - 1;
}

/** Whether a "that", a colon or quotation marks show the statement. */
function isMarked({ tokens, lexicon }: SpeechSentence, from: number): boolean {
  const before = tokens[from - 1];
  if (tokens[from]?.kind === "quote" || before?.kind === "colon") return true;
  return [before, tokens[from]].some(
    (token) => token?.kind === "word" && !token.quoted && lexicon.that.has(token.form),
  );
}

/** German "..., die Halle zu schließen": the sentence ends with an infinitive. */
function isInfinitive({ tokens, lexicon }: SpeechSentence): boolean {
  return tokens.slice(-3).some(({ form }) => lexicon.infinitives.has(form));
}

function isFormula(sentence: SpeechSentence, content: Range): boolean {
  const first = sentence.tokens[content.from];
  if (first === undefined || first.kind === "quote" || wordsInRange(sentence, content) > LONGEST_FORMULA)
    return false;
  return sentence.lexicon.language.anonymity.test(sentence.text.slice(first.start, sentence.end));
}
