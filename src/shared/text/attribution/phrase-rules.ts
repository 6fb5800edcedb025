import type { Draft, Reading } from "./attribution-draft.ts";
import { restAfter, withoutThat } from "./cue-rest.ts";
import { hasFinite, isFiniteVerb, nameAfter, phraseBefore } from "./noun-phrases.ts";
import { type Range, type SpeechSentence, wordsInRange } from "./speech-sentence.ts";
import { cutBefore } from "./statement-behind.ts";

const LONGEST_SOURCE = 30;

/** "according to X", before, after or in the middle of what X says. */
export function accordingToDraft(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const { tokens, lexicon } = sentence;
  const from = cue.pronoun === null ? behindVerb(sentence, cue.to) : cue.to;
  const to = cue.pronoun === null ? sourceEnd(sentence, from) : cue.to;
  const speaker = cue.pronoun === null ? { from, to } : { from: cue.pronoun, to: cue.pronoun + 1 };
  if (speaker.to === speaker.from) return null;
  const stance = cue.readings[0]?.stance ?? "asserted";
  const start = skipJoin(sentence, low, cue.from);
  const before = { from: start, to: cue.from };
  const words = wordsInRange(sentence, before);
  const open = {
    rule: "according-to-first",
    stance,
    cue,
    speaker,
    inherited: null,
    open: true,
    cuts: cutBefore(reading, cue.from),
  };
  const behind = { from: skipMarks(sentence, to), to: tokens.length };
  if (words < 2) {
    return wordsInRange(sentence, behind) < 2 ? null : { ...open, content: [behind] };
  }
  const last = tokens[to];
  if (last?.kind === "quote" || (last?.kind === "comma" && tokens[to + 1]?.kind === "quote")) {
    const at = last.kind === "quote" ? to : to + 1;
    if (endsWithQuote(sentence, cue.from))
      return {
        ...open,
        rule: "according-to-last",
        content: [before, { from: at, to: at + 1 }],
        open: false,
        cuts: null,
      };
    return { ...open, content: [{ from: at, to: at + 1 }], open: false };
  }
  const relative = lastWord(sentence, cue.from);
  if (relative !== null && sentence.lexicon.questions.has(relative))
    return { ...open, content: [behind], cuts: null };
  const content: Range[] = [before];
  const rest = restAfter(sentence, to);
  if (rest.kind === "comma" && !hasFinite(sentence, before) && wordsInRange(sentence, behind) > 1)
    content.push(behind);
  // German puts it into the clause, whose verb stands on both sides.
  if (tokens[to]?.kind === "word" && lexicon.language.capitalNouns) content.push(behind);
  if (tokens[to]?.kind === "semicolon" && hasFinite(sentence, behind)) content.push(behind);
  return {
    rule: "according-to-last",
    stance,
    cue,
    speaker,
    inherited: null,
    content,
    open: false,
    cuts: tokens[cue.from - 1]?.kind === "comma" ? cue.from - 1 : cue.from,
  };
}

/** "Según informó X": a verb of speech behind the phrase is no part of the speaker. */
function behindVerb({ tokens, lexicon }: SpeechSentence, at: number): number {
  let from = at;
  while (lexicon.helpers.has(tokens[from]?.form ?? "")) from += 1;
  const form = tokens[from]?.form ?? "";
  return lexicon.verbs.has(form) || lexicon.participles.has(form) ? from + 1 : at;
}

/** Up to the comma; without one before a verb, the first name or noun phrase. */
function sourceEnd(sentence: SpeechSentence, from: number): number {
  const { tokens, lexicon } = sentence;
  let to = from;
  let plain: number | null = null;
  while (to < tokens.length && to - from < LONGEST_SOURCE) {
    const token = tokens[to];
    if (token === undefined) break;
    if (token.kind === "open") {
      const close = tokens.findIndex(({ kind }, index) => index > to && kind === "close");
      if (close < 0) break;
      to = close + 1;
      continue;
    }
    if (token.kind === "comma") {
      const aside = asideEnd(sentence, to);
      if (aside === null) break;
      plain ??= to;
      to = aside;
      continue;
    }
    if (token.kind !== "word") break;
    if (to > from && !token.quoted && !token.capital && lexicon.subordinators.has(token.form)) break;
    if (
      to > from &&
      lexicon.and.has(token.form) &&
      hasFinite(sentence, { from: to, to: Math.min(tokens.length, to + 6) }) &&
      tokens[to + 1]?.capital !== true
    )
      break;
    to += 1;
  }
  if (lexicon.language.capitalNouns) return Math.min(to, nounPhraseEnd(sentence, from));
  // "According to Rathbun the property was returned": a verb inside shows that no comma closes the source.
  if (tokens[to]?.kind !== "word" && hasFinite(sentence, { from: from + 1, to: plain ?? to }))
    return firstPhrase(sentence, from, to);
  return to;
}

function firstPhrase(sentence: SpeechSentence, from: number, to: number): number {
  const { tokens, lexicon } = sentence;
  const { capitalNouns } = lexicon.language;
  const isName =
    (!capitalNouns && tokens[from]?.capital === true) ||
    (!capitalNouns &&
      lexicon.determiners.has(tokens[from]?.form ?? "") &&
      tokens[from + 1]?.capital === true);
  const least =
    tokens[from]?.capital === true && !lexicon.determiners.has(tokens[from]?.form ?? "")
      ? from + 1
      : from + 2;
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || (capitalNouns && isFiniteVerb(sentence, at)))
      return at;
    if (
      isName
        ? at >= least && !token.capital && !lexicon.by.has(token.form)
        : at > from + 1 &&
          (lexicon.determiners.has(token.form) ||
            lexicon.pronouns.has(token.form) ||
            (token.capital && !capitalNouns))
    )
      return at;
  }
  return to;
}

/** The end of a German noun phrase: adjectives, nouns, and what hangs on them in the genitive or behind a preposition. */
function nounPhraseEnd({ tokens, lexicon }: SpeechSentence, from: number): number {
  let seen = false;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") return at;
    const hangsOn = lexicon.by.has(token.form) && tokens.slice(at + 1, at + 3).some(({ capital }) => capital);
    if (seen && !token.capital && !token.quoted && !hangsOn && !lexicon.by.has(tokens[at - 1]?.form ?? ""))
      return at;
    seen ||= token.capital;
  }
  return tokens.length;
}

/** "according to Orsk, the minister, the bridge ...": the end of an aside behind a name. */
function asideEnd(sentence: SpeechSentence, comma: number): number | null {
  const { tokens, lexicon, text } = sentence;
  const next = tokens[comma + 1];
  if (next?.capital === true) {
    const before = tokens[comma - 1];
    const isApposition = before?.capital === false || /^\p{Lu}{2,3}$/u.test(text.slice(next.start, next.end));
    const end = isApposition ? nameAfter(tokens, comma + 1, tokens.length) : null;
    return end !== null && tokens[end]?.kind === "comma" ? end : null;
  }
  const isRelative = [next, tokens[comma + 2]].some(
    (token) => token !== undefined && (lexicon.who.has(token.form) || lexicon.relatives.has(token.form)),
  );
  const opens =
    next !== undefined &&
    (isRelative ||
      (lexicon.asides.has(next.form) &&
        tokens[comma - 1]?.capital === true &&
        lexicon.determiners.has(next.form)));
  if (!opens) return null;
  for (let at = comma + 2; at < Math.min(tokens.length, comma + 24); at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === "comma" || kind === "stop") return at;
    if (kind !== "word" || (!isRelative && isFiniteVerb(sentence, at))) return null;
  }
  return null;
}

/** The speaker stands before: German "Dem Ministerium zufolge". */
export function accordingAfterDraft(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const speaker = phraseBefore(sentence, cue.from, low);
  if (speaker === null) return null;
  const stance = cue.readings[0]?.stance ?? "asserted";
  const before = { from: low, to: speaker.from };
  const first = wordsInRange(sentence, before) < 2;
  const behind = { from: cue.to, to: sentence.tokens.length };
  return {
    rule: "according-after",
    stance,
    cue,
    speaker,
    inherited: null,
    content: first ? [behind] : [before],
    open: first,
    cuts: null,
  };
}

/** "The army reportedly fled": nobody is named, the words are held at arm's length. */
export function hearsayDraft({ sentence, cue }: Pick<Reading, "sentence" | "cue">): Draft | null {
  const stance = cue.readings[0]?.stance ?? "alleged";
  const content = [
    { from: 0, to: cue.from },
    { from: cue.to, to: sentence.tokens.length },
  ].filter((range) => wordsInRange(sentence, range) > 0);
  if (content.length === 0) return null;
  return { rule: "hearsay", stance, cue, speaker: null, inherited: null, content, open: false, cuts: null };
}

/** "X's claim that STATEMENT", "a warning from X that STATEMENT". */
export function nounDraft(reading: Reading): Draft | null {
  const { sentence, cue, low } = reading;
  const { tokens, lexicon } = sentence;
  const stance = cue.readings[0]?.stance ?? "asserted";
  let that = cue.to;
  let speaker: Range | null = null;
  if (lexicon.by.has(tokens[that]?.form ?? "")) {
    const from = that + 1;
    for (that = from; that < Math.min(tokens.length, from + 12); that += 1) {
      const token = tokens[that];
      if (token?.kind !== "word" || lexicon.that.has(token.form)) break;
    }
    speaker = { from, to: that };
  }
  const opener = tokens[that];
  if (opener === undefined || opener.quoted || !lexicon.that.has(opener.form)) return null;
  const content = { from: withoutThat(sentence, that), to: tokens.length };
  if (!hasFinite(sentence, { from: content.from, to: Math.min(content.to, content.from + 24) })) return null;
  speaker ??= possessor(sentence, cue.from, low);
  if (speaker === null) return null;
  return {
    rule: "speaker-noun-statement",
    stance,
    cue,
    speaker,
    inherited: null,
    content: [content],
    open: true,
    cuts: cutBefore(reading, cue.from),
  };
}

/** "Orsk's claim", "their denial": the words before the noun, if they own it. */
function possessor(sentence: SpeechSentence, at: number, low: number): Range | null {
  const { tokens, lexicon } = sentence;
  const before = tokens[at - 1];
  if (before?.kind !== "word") return null;
  if (/'s?$/u.test(before.form)) return phraseBefore(sentence, at, low);
  return lexicon.language.tag === "en" && /^(?:his|her|their|its)$/u.test(before.form)
    ? { from: at - 1, to: at }
    : null;
}

/** SPEAKER: "..." at the beginning of a sentence. */
export function colonDraft(sentence: SpeechSentence): Draft | null {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ kind }) => kind === "colon");
  const quote = tokens[colon + 1];
  if (colon < 1 || colon > 12 || quote?.kind !== "quote") return null;
  const speaker = phraseBefore(sentence, colon, 0);
  if (speaker === null || speaker.from > 2 || hasFinite(sentence, speaker)) return null;
  if (tokens[speaker.from]?.capital !== true) return null;
  return {
    rule: "speaker-colon",
    stance: "asserted",
    cue: null,
    speaker,
    inherited: null,
    content: [{ from: colon + 1, to: colon + 2 }],
    open: false,
    cuts: null,
  };
}

/** "..." - SPEAKER, as quotations stand over a text or beside it. */
export function epigraphDraft(sentence: SpeechSentence): Draft | null {
  const { tokens } = sentence;
  const dash = tokens[1];
  if (
    tokens[0]?.kind !== "quote" ||
    (dash?.kind !== "dash" && dash?.kind !== "open") ||
    tokens[2]?.capital !== true
  )
    return null;
  const speaker = { from: 2, to: tokens.length };
  const isPlain = tokens
    .slice(2)
    .every(({ kind, form }) => (kind === "word" || kind === "comma") && !/\d/u.test(form));
  if (tokens.length > 14 || !isPlain || hasFinite(sentence, speaker)) return null;
  return {
    rule: "quotation-dash-speaker",
    stance: "asserted",
    cue: null,
    speaker,
    inherited: null,
    content: [{ from: 0, to: 1 }],
    open: false,
    cuts: null,
  };
}

function endsWithQuote({ tokens }: SpeechSentence, at: number): boolean {
  return (
    tokens[at - 1]?.kind === "quote" || (tokens[at - 1]?.kind === "comma" && tokens[at - 2]?.kind === "quote")
  );
}

function lastWord({ tokens }: SpeechSentence, at: number): string | null {
  let index = at - 1;
  while (index > 0 && tokens[index]?.kind !== "word") index -= 1;
  return tokens[index]?.form ?? null;
}

function skipMarks({ tokens }: SpeechSentence, at: number): number {
  let from = at;
  while (tokens[from] !== undefined && tokens[from]?.kind !== "word" && tokens[from]?.kind !== "quote")
    from += 1;
  return from;
}

/** "But according to X": one joining word is no statement. */
function skipJoin({ tokens, lexicon }: SpeechSentence, low: number, to: number): number {
  let from = low;
  while (from < to) {
    const token = tokens[from];
    const joins =
      token?.kind === "word" &&
      (lexicon.and.has(token.form) ||
        (lexicon.leadIns.has(token.form) && lexicon.subordinators.has(token.form)));
    if (token === undefined || (token.kind === "word" && !joins) || token.kind === "quote") break;
    from += 1;
  }
  return from;
}
