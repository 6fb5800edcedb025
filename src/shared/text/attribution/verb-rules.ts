import type { Stance } from "../../domain/claim.ts";
import type { Draft, Reading } from "./attribution-draft.ts";
import { type Rest, restAfter, restAfterListener, statementBehindAdjunct, withoutThat } from "./cue-rest.ts";
import { isAcronym } from "./find-cues.ts";
import {
  hasFinite,
  isFiniteVerb,
  isMannerAt,
  isPlainPhrase,
  phraseAfter,
  phraseBefore,
} from "./noun-phrases.ts";
import { beforeMarks, isBut, isCueWord, isPause, joinedPronounIn } from "./sentence-words.ts";
import { type Range, type SpeechSentence, wordsInRange } from "./speech-sentence.ts";
import { behindQuote, clauseFrom, isClause, postposed } from "./statement-before.ts";
import { cutBefore, preposed, startsClause } from "./statement-behind.ts";

const CLAUSE_WINDOW = 30;

/** The attribution that a verb of speech makes, or null when its neighbours do not bear one out. */
export function verbDraft(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const { tokens, lexicon } = sentence;
  const before = tokens[cue.from - 1];
  if (before === undefined || before.kind === "stop" || before.kind === "colon" || cue.from === low) {
    return verbFirst(reading);
  }
  if (cue.readings.every(({ use }) => use === "post") && !isPause(before.kind)) return null;
  if (
    lexicon.language.verbFirst &&
    (before.kind === "comma" || (before.kind === "word" && lexicon.subordinators.has(before.form)))
  ) {
    const draft = verbFirst(reading);
    if (draft !== null) return draft;
  }
  const quoteBefore = beforeMarks(sentence, cue.from);
  if (before.kind === "quote" || (isPause(before.kind) && tokens[quoteBefore]?.kind === "quote")) {
    return inverted(reading, quoteBefore + 1, "quote-verb-speaker") ?? inherited(reading);
  }
  if (isPause(before.kind)) {
    const aside = isPost(reading) ? null : phraseBefore(sentence, cue.from, low);
    if (aside !== null) return withSubject(reading, aside);
    return (
      inverted(reading, cue.from - 1, "statement-verb-speaker") ??
      (isPost(reading) ? null : (inherited(reading) ?? withStrayComma(reading)))
    );
  }
  if (before.kind === "close") {
    const phrase = phraseBefore(sentence, cue.from, low);
    return phrase === null ? null : withSubject(reading, phrase);
  }
  if (before.kind !== "word") return null;
  if (!before.quoted && (lexicon.and.has(before.form) || isBut(sentence, cue.from - 1)))
    return inherited(reading);
  if (lexicon.as.has(before.form) && !before.quoted) {
    const draft = asSaidInverted(reading);
    if (draft !== null) return draft;
  }
  const isRelative = lexicon.who.has(before.form) && !before.quoted;
  if (isRelative && !isAcronym(sentence, before)) return relative(reading);
  const phrase = phraseBefore(sentence, cue.from, low);
  return phrase === null ? null : withSubject(reading, phrase);
}

function isPost({ cue }: Reading): boolean {
  return cue.readings.every(({ use }) => use === "post");
}

/** "Lydia Orsk for the ministry, says": a comma that no aside explains. */
function withStrayComma(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const phrase = phraseBefore(sentence, cue.from - 1, low);
  if (phrase === null || phrase.from > 1 || !isPlainPhrase(sentence, phrase)) return null;
  return withSubject(reading, phrase);
}

/** SPEAKER VERB ...: the statement stands behind, or before when nothing follows. */
function withSubject(reading: Reading, speaker: Range): Draft | null {
  const only = reading.sentence.tokens[speaker.from]?.form ?? "";
  const { impersonals, pronouns } = reading.sentence.lexicon;
  // Spanish "se informó": nobody.
  if (speaker.to - speaker.from === 1 && impersonals.has(only) && !pronouns.has(only)) return null;
  const { sentence, cue, low } = reading;
  const { tokens, lexicon } = sentence;
  const last = beforeMarks(sentence, speaker.from);
  const quote = tokens[last];
  const marks = speaker.from - 1 - last;
  const opener = tokens[speaker.from - 1];
  for (const { use, stance } of cue.readings) {
    const rest = use === "tell" ? restAfterListener(sentence, cue.to) : restAfter(sentence, cue.to);
    const goesOn =
      rest.kind === "that" ||
      rest.kind === "clause" ||
      rest.kind === "colon" ||
      rest.kind === "quote" ||
      rest.kind === "question";
    if (opener !== undefined && opener.kind === "word" && lexicon.as.has(opener.form)) {
      const draft = asSaid(reading, speaker, rest, stance);
      if (draft !== null) return draft;
    }
    const isWeak = use === "strict" || use === "order" || use === "about";
    if (quote?.kind === "quote" && last >= low - 1 && use !== "order") {
      const closed = marks === 0 && /[.!?…؟]["”»“’]?$/u.test(sentence.text.slice(quote.start, quote.end));
      const same = use !== "about" && !(closed && goesOn) && (rest.kind !== "that" || marks === 0);
      if (same)
        return behindQuote(
          reading,
          { from: clauseFrom(reading, last), to: last + 1 },
          speaker,
          rest,
          stance,
          "quote-speaker-verb",
        );
    }
    if (goesOn || use === "about" || rest.kind === "adjunct" || rest.kind === "comma") {
      const before = { from: clauseFrom(reading, speaker.from - 1), to: speaker.from - 1 };
      const middle = isPause(opener?.kind ?? "") && !goesOn && use !== "about" && isClause(sentence, before);
      if (!middle) {
        const draft = preposed(reading, speaker, rest, use, stance, "speaker-verb-statement");
        if (draft !== null) return draft;
      }
    }
    if (isPause(opener?.kind ?? "") && !goesOn && !isWeak && use !== "quote") {
      const before = { from: clauseFrom(reading, speaker.from - 1), to: speaker.from - 1 };
      if (isClause(sentence, before))
        return postposed(reading, before, speaker, rest, stance, "statement-speaker-verb");
    }
  }
  return null;
}

/** "STATEMENT, as SPEAKER said" and "As SPEAKER said, STATEMENT". */
function asSaid(reading: Reading, speaker: Range, rest: Rest, stance: Stance): Draft | null {
  const { sentence, cue, low } = reading;
  const as = speaker.from - 1;
  if (as <= low && rest.kind === "comma") {
    const content = { from: rest.at + 1, to: sentence.tokens.length };
    return {
      rule: "as-speaker-verb",
      stance,
      cue,
      speaker,
      inherited: null,
      content: [content],
      open: true,
      cuts: null,
    };
  }
  const before = { from: clauseFrom(reading, as), to: as };
  if (rest.kind !== "end" || !isClause(sentence, before) || !isPause(sentence.tokens[as - 1]?.kind ?? ""))
    return null;
  return {
    rule: "as-speaker-verb",
    stance,
    cue,
    speaker,
    inherited: null,
    content: [before],
    open: false,
    cuts: null,
  };
}

/** "As VERB SPEAKER, STATEMENT" and "STATEMENT, as VERB SPEAKER": Russian "Как пишет X, ...", "..., как пишет X". */
function asSaidInverted(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const { tokens, lexicon } = sentence;
  const isPlace = lexicon.adjuncts.has(tokens[cue.to]?.form ?? "");
  const speaker = phraseAfter(sentence, cue.to + (isPlace ? 1 : 0), tokens.length);
  if (speaker === null) return null;
  const rest = restAfter(sentence, speaker.to);
  const stance = cue.readings[0]?.stance ?? "asserted";
  const as = cue.from - 1;
  if (as > low) {
    const before = { from: clauseFrom(reading, as), to: as };
    if (rest.kind !== "end" || !isPause(tokens[as - 1]?.kind ?? "") || !isClause(sentence, before))
      return null;
    const [rule, content] = ["as-speaker-verb", [before]];
    return { rule, stance, cue, speaker, inherited: null, content, open: false, cuts: null };
  }
  if (rest.kind !== "comma") return null;
  const content = { from: rest.at + 1, to: sentence.tokens.length };
  return {
    rule: "as-speaker-verb",
    stance,
    cue,
    speaker,
    inherited: null,
    content: [content],
    open: true,
    cuts: null,
  };
}

/** STATEMENT VERB SPEAKER: "..., said X". `to` is the end of the statement. */
function inverted(reading: Reading, to: number, rule: string): Draft | null {
  const { sentence, cue } = reading;
  const { tokens, lexicon } = sentence;
  const first = cue.readings.find(({ use }) => use !== "about" && use !== "order");
  if (first === undefined) return null;
  const { stance } = first;
  const before = { from: clauseFrom(reading, to), to };
  const isQuote = tokens[to - 1]?.kind === "quote";
  if (!isQuote && (first.use === "strict" || first.use === "quote")) return null;
  const joined = joinedPronounIn(sentence, cue);
  const manner = restAfter(sentence, cue.to).at;
  const speaker = joined
    ? null
    : phraseAfter(sentence, tokens[manner]?.kind === "word" ? manner : cue.to, tokens.length);
  if (speaker === null) {
    // Nobody is named behind the verb: French joins the pronoun to it, Spanish leaves it out.
    if (!joined && !lexicon.language.dropsSubject) return null;
    const rest = restAfter(sentence, cue.to);
    if (!joined && rest.kind !== "end" && rest.kind !== "comma") return null;
    const draft = isQuote
      ? behindQuote(reading, before, null, rest, stance, rule)
      : postposed(reading, before, null, rest, stance, rule);
    return isQuote || isClause(sentence, before)
      ? { ...draft, inherited: joined ? null : "sentence-before" }
      : null;
  }
  if (
    !isQuote &&
    !isClause(sentence, before) &&
    !hasFinite(sentence, { from: speaker.to, to: tokens.length })
  )
    return null;
  const next = tokens[speaker.to];
  // "said X was": no speaker but the statement's subject.
  if (next?.kind === "word" && lexicon.finite.has(next.form)) return null;
  const rest = restAfter(sentence, speaker.to);
  if (isQuote) return behindQuote(reading, before, speaker, rest, stance, rule);
  if (rest.kind === "that" || rest.kind === "colon" || rest.kind === "clause") return null;
  return postposed(reading, before, speaker, rest, stance, rule);
}

/** "... and added that STATEMENT": the speaker of the clause before. */
function inherited(reading: Reading): Draft | null {
  const { sentence, cue, earlier } = reading;
  const source = earlier.findLast(({ speaker }) => speaker !== null);
  const speaker = source?.speaker ?? mainSubject(sentence, cue.from);
  if (speaker === null) return null;
  for (const { use, stance } of cue.readings) {
    const rest = use === "tell" ? restAfterListener(sentence, cue.to) : restAfter(sentence, cue.to);
    // After a bare "and" a clause without "that" may still be the earlier statement.
    if (
      rest.kind === "clause" &&
      use === "that" &&
      !sentence.tokens.slice(rest.at, rest.at + CLAUSE_WINDOW).some(({ kind }) => kind === "quote")
    ) {
      if (!startsClause(sentence, rest.at)) continue;
    }
    const draft = preposed(reading, speaker, rest, use, stance, "same-speaker", cue.from);
    if (draft !== null)
      return {
        ...draft,
        rule: "same-speaker",
        inherited: "same-sentence",
        cuts: draft.cuts ?? commaBefore(sentence, cue.from),
      };
  }
  return null;
}

function commaBefore({ tokens }: SpeechSentence, at: number): number | null {
  return isPause(tokens[at - 1]?.kind ?? "") ? at - 1 : null;
}

/** The noun phrase that begins the sentence and ends before its first finite verb. */
export function mainSubject(sentence: SpeechSentence, limit: number): Range | null {
  const { tokens } = sentence;
  for (let at = 1; at < limit; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "quote" || kind === "colon" || kind === "semicolon") return null;
    if (isFiniteVerb(sentence, at) || isCueWord(sentence, at)) return phraseBefore(sentence, at, 0);
    if (isMannerAt(sentence, tokens[at - 1]?.end ?? 0) && kind !== "comma") return null;
  }
  return null;
}

/** "witnesses, who said that STATEMENT". */
function relative(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const { tokens } = sentence;
  const who = cue.from - 1;
  const end = isPause(tokens[who - 1]?.kind ?? "") ? who - 1 : who;
  const speaker = phraseBefore(sentence, end, low);
  if (speaker === null) return null;
  for (const { use, stance } of cue.readings) {
    const rest = use === "tell" ? restAfterListener(sentence, cue.to) : restAfter(sentence, cue.to);
    if (
      rest.kind !== "that" &&
      rest.kind !== "quote" &&
      rest.kind !== "colon" &&
      !(rest.kind === "clause" && use === "say")
    )
      continue;
    const draft = preposed(reading, speaker, rest, use, stance, "speaker-who-verb");
    const content = draft?.content[0];
    if (draft === null || content === undefined) continue;
    let to = content.from;
    while (to < tokens.length && !(isPause(tokens[to]?.kind ?? "") && isFiniteVerb(sentence, to + 1)))
      to += 1;
    return { ...draft, content: [{ from: content.from, to }], cuts: null };
  }
  return null;
}

/** VERB (SPEAKER) that STATEMENT at the beginning of a clause: Arabic always, others when the speaker was named before. */
function verbFirst(reading: Reading): Draft | null {
  const { sentence, cue } = reading;
  const { lexicon, tokens } = sentence;
  const [first] = cue.readings;
  if (first === undefined) return null;
  const next = restAfter(sentence, cue.to);
  const that = tokens[next.at + 1];
  const isFar = next.kind === "adjunct" && that?.kind === "word" && lexicon.that.has(that.form);
  const rest: Rest = isFar ? { at: next.at + 1, kind: "that" } : next;
  if (
    rest.kind === "that" ||
    (lexicon.language.verbFirst && (rest.kind === "colon" || rest.kind === "quote"))
  ) {
    const draft = preposed(reading, null, rest, first.use, first.stance, "verb-statement");
    return draft === null
      ? null
      : { ...draft, inherited: "sentence-before", cuts: draft.cuts ?? commaBefore(sentence, cue.from) };
  }
  const speaker = phraseAfter(sentence, cue.to, tokens.length);
  if (speaker === null) return null;
  const behind = restAfter(sentence, speaker.to);
  const statement =
    behind.kind === "comma" || behind.kind === "adjunct"
      ? statementBehindAdjunct(sentence, behind.at)
      : behind.at;
  const direct = behind.kind === "that" || behind.kind === "colon" || behind.kind === "quote";
  if (statement === null || !(direct || behind.kind === "comma" || behind.kind === "adjunct")) {
    return lexicon.language.verbFirst
      ? preposed(reading, speaker, behind, first.use, first.stance, "verb-speaker-statement")
      : null;
  }
  const content = { from: withoutThat(sentence, statement), to: tokens.length };
  if (wordsInRange(sentence, content) < 1) return null;
  return {
    rule: "verb-speaker-statement",
    stance: first.stance,
    cue,
    speaker,
    inherited: null,
    content: [content],
    open: true,
    cuts: cutBefore(reading, cue.from) ?? commaBefore(sentence, cue.from),
  };
}
