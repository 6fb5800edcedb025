import type { Range, SpeechSentence, Token } from "./speech-sentence.ts";

/** Longer noun phrases (tokens) are clauses that the rules misread. */
const LONGEST_PHRASE = 26;
const LONGEST_ASIDE = 40;

/**
 * The noun phrase that ends before token `end`, not further left than `low`: up to a mark, a quotation or a word that
 * begins a clause. `aside` is set when a phrase between commas belongs to it ("X, who leads the list,"). Null when
 * there is none. Cost: linear in the phrase.
 */
export function phraseBefore(sentence: SpeechSentence, end: number, low: number): Range | null {
  const last = sentence.tokens[end - 1];
  if (last === undefined || end <= low) return null;
  if (last.kind === "comma" || last.kind === "dash") return phraseWithAside(sentence, end - 1, low);
  return plainPhraseBefore(sentence, end, low);
}

function plainPhraseBefore(sentence: SpeechSentence, end: number, low: number, to = end): Range | null {
  const { tokens, lexicon } = sentence;
  let from = end;
  while (from > low && end - from < LONGEST_PHRASE) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    if (token.kind === "close") {
      from = openBefore(tokens, from - 1, low);
      continue;
    }
    if (token.kind !== "word") break;
    if (!token.quoted && !token.capital && lexicon.subordinators.has(token.form)) break;
    if (
      !token.quoted &&
      !token.capital &&
      lexicon.relatives.has(token.form) &&
      isPause(tokens[from - 2]?.kind)
    )
      break;
    if (!token.quoted && lexicon.and.has(token.form) && opensClause(sentence, low, from - 1)) break;
    from -= 1;
  }
  const isClause = hasFinite(sentence, { from, to: end }) || lexicon.who.has(tokens[from - 1]?.form ?? "");
  const who = from > low && isClause ? whoBefore(sentence, from, low) : null;
  if (who !== null) return plainPhraseBefore(sentence, who, low, end);
  return withoutLeadIn(sentence, withoutManner(sentence, { from, to }));
}

/** "Two officials who asked not to be named because they feared ... VERB": the first "who" before another clause. */
function whoBefore({ tokens, lexicon }: SpeechSentence, from: number, low: number): number | null {
  let found: number | null = null;
  for (let at = from - 1; at > low && from - at < LONGEST_PHRASE; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") break;
    if (!token.quoted && lexicon.who.has(token.form) && !isPause(tokens[at - 1]?.kind)) found = at;
  }
  return found;
}

function isPause(kind: string | undefined): boolean {
  return kind === "comma" || kind === "dash";
}

function openBefore(tokens: readonly Token[], close: number, low: number): number {
  for (let at = close - 1; at >= low && close - at < LONGEST_ASIDE; at -= 1)
    if (tokens[at]?.kind === "open") return at;
  return close;
}

/** Whether "and" at `at` joins clauses: a finite verb stands before it in the clause. */
function opensClause(sentence: SpeechSentence, low: number, at: number): boolean {
  const { tokens } = sentence;
  if (tokens[at - 1]?.kind !== "word") return true;
  for (let index = at - 1; index >= low; index -= 1) {
    const token = tokens[index];
    if (token === undefined || (token.kind !== "word" && token.kind !== "comma")) return false;
    if (isFiniteVerb(sentence, index)) return true;
  }
  return false;
}

/** "X, who asked not to be named, VERB": the commas are at `close` and at the first place that makes an aside. */
function phraseWithAside(sentence: SpeechSentence, close: number, low: number): Range | null {
  const { tokens, lexicon } = sentence;
  const since = Math.max(low, close - LONGEST_ASIDE);
  const mark = tokens[close]?.kind;
  for (let at = since + 1; at < close - 1; at += 1) {
    if (tokens[at]?.kind !== mark || tokens.slice(at, close).some(({ kind }) => kind === "quote")) continue;
    const next = tokens[at + 1];
    if (next?.kind !== "word") continue;
    const isAge = /^\d{1,3}$/u.test(next.form) && tokens[at + 2]?.kind === mark;
    const isParticiple =
      !next.capital &&
      lexicon.language.finiteEnding?.test(next.form) === true &&
      isPlainOpener(sentence, at + 2);
    const opens = lexicon.asides.has(next.form) || isAge || isParticiple || next.capital;
    if (!opens) continue;
    const head = plainPhraseBefore(sentence, at, since);
    if (head === null || !isPlainPhrase(sentence, head) || /^\d+$/u.test(tokens[head.from]?.form ?? ""))
      continue;
    const opener = tokens[head.from - 1];
    // "a better rate than for novels, the librarian, ...": the head hangs on what stands before it.
    if (opener?.kind === "word" && head.from > since && lexicon.adjuncts.has(opener.form)) continue;
    if (next.capital && !lexicon.asides.has(next.form) && hasFinite(sentence, { from: at + 1, to: close }))
      continue;
    return { from: head.from, to: close };
  }
  return null;
}

/** "X, identified only as Y, VERB": behind the participle stands a preposition or an adverb, no object. */
function isPlainOpener({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (lexicon.adjuncts.has(token.form) || lexicon.as.has(token.form) || lexicon.helpers.has(token.form))
  );
}

/** Takes words of time off the end ("the minister on Friday"). */
function withoutManner(sentence: SpeechSentence, range: Range): Range {
  // "Officials who were not authorised to speak to reporters": those words are the clause's.
  if (hasFinite(sentence, range)) return range;
  const end = sentence.tokens[range.to - 1]?.end;
  for (let to = Math.max(range.from + 1, range.to - 5); to < range.to; to += 1) {
    const last = sentence.tokens[to - 1];
    if (last !== undefined && mannerEnd(sentence, last.end) === end) return { from: range.from, to };
  }
  return range;
}

/** Takes a phrase of time or place off the front ("On Sunday the ministry"). */
function withoutLeadIn(sentence: SpeechSentence, range: Range): Range | null {
  const { tokens, lexicon } = sentence;
  let { from } = range;
  while (from < range.to && tokens[from]?.kind !== "word") from += 1;
  while (from < range.to - 1 && lexicon.and.has(tokens[from]?.form ?? "")) from += 1;
  const first = tokens[from];
  const led = first === undefined ? 0 : mannerEnd(sentence, first.start);
  if (first !== undefined && led > first.start && led < (tokens[range.to - 1]?.start ?? 0)) {
    while (from < range.to - 1 && (tokens[from]?.end ?? 0) <= led) from += 1;
    if (endsWithPronoun(sentence, range.to)) from = nextStart(sentence, from, range.to) ?? from;
  } else if (first !== undefined && range.to - from > 1 && !first.quoted && lexicon.leadIns.has(first.form)) {
    const next = nextStart(sentence, from + 1, range.to);
    if (next !== null) from = next;
  }
  const only = tokens[from];
  if (only !== undefined && from === range.to - 1 && !only.capital && lexicon.leadIns.has(only.form))
    return null;
  return from < range.to ? { from, to: range.to } : null;
}

function endsWithPronoun({ tokens, lexicon }: SpeechSentence, to: number): boolean {
  return lexicon.pronouns.has(tokens[to - 1]?.form ?? "");
}

/** Where the noun phrase begins behind a lead-in without a comma: at the last determiner, else behind a day or year. */
function nextStart({ tokens, lexicon, text }: SpeechSentence, from: number, to: number): number | null {
  const second = tokens[from];
  if (second === undefined) return null;
  const before = tokens[from - 1];
  // "But the ministry", "Later Orsk": one word alone is the lead-in.
  if (
    before !== undefined &&
    /^\p{Lu}?\p{L}+$/u.test(text.slice(before.start, before.end)) &&
    lexicon.pronouns.has(second.form)
  )
    return from;
  for (let at = to - 1; at > from; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const previous = tokens[at - 1];
    const afterPreposition =
      previous !== undefined && (lexicon.by.has(previous.form) || lexicon.leadIns.has(previous.form));
    if ((lexicon.determiners.has(token.form) || lexicon.pronouns.has(token.form)) && !afterPreposition)
      return at;
  }
  const day = tokens.slice(from, to).findIndex(({ form }) => /^(?:\d{4}|\p{L}+day)$/u.test(form));
  return day >= 0 && from + day + 1 < to ? from + day + 1 : from;
}

/**
 * The noun phrase that begins at token `from`: up to a mark, a quotation or a word that goes on with something else.
 * An aside between commas belongs to it when it closes or ends the sentence. Null when there is none.
 */
export function phraseAfter(sentence: SpeechSentence, from: number, limit: number): Range | null {
  const { tokens } = sentence;
  let to = from;
  while (to < limit && to - from < LONGEST_PHRASE) {
    const token = tokens[to];
    if (token === undefined) break;
    if (token.kind === "open") {
      const close = closeAfter(tokens, to, limit);
      if (close === null) break;
      to = close + 1;
      continue;
    }
    if (token.kind !== "word") break;
    if (to > from && !token.quoted && endsPhrase(sentence, to, from)) break;
    to += 1;
  }
  if (to === from) return null;
  const phrase = { from, to };
  if (!startsPhrase(sentence, from)) return null;
  const aside = asideAfter(sentence, to, limit, tokens[from]?.capital === false);
  return aside === null ? phrase : { from, to: aside };
}

function endsPhrase(sentence: SpeechSentence, at: number, from: number): boolean {
  const { tokens, lexicon } = sentence;
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.capital) return false;
  if (lexicon.subordinators.has(token.form) || lexicon.that.has(token.form)) return true;
  if (lexicon.gerunds.has(token.form)) return true;
  if (lexicon.and.has(token.form))
    return tokens[at + 1]?.capital !== true && !lexicon.determiners.has(tokens[at + 1]?.form ?? "");
  if (isMannerAt(sentence, tokens[at - 1]?.end ?? token.start)) return true;
  if (lexicon.language.joinedMatter?.test(token.form) === true) return true;
  const adjunct = lexicon.adjuncts.has(token.form) && !lexicon.by.has(token.form);
  return adjunct && at > from && token.form !== "for" && token.form !== "at" && token.form !== "in"
    ? true
    : lexicon.finite.has(token.form) && at > from;
}

function closeAfter(tokens: readonly Token[], open: number, limit: number): number | null {
  for (let at = open + 1; at < limit && at - open < LONGEST_ASIDE; at += 1)
    if (tokens[at]?.kind === "close") return at;
  return null;
}

/** Whether a noun phrase may begin with the word: a name, a determiner, a number, a pronoun, a nameless source. */
function startsPhrase({ tokens, lexicon }: SpeechSentence, from: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  if (token.capital || token.quoted || lexicon.pronouns.has(token.form)) return true;
  if (
    lexicon.subordinators.has(token.form) ||
    lexicon.adjuncts.has(token.form) ||
    lexicon.that.has(token.form)
  )
    return false;
  return (
    !lexicon.finite.has(token.form) && !lexicon.gerunds.has(token.form) && !lexicon.helpers.has(token.form)
  );
}

/** The end of ", the mayor of Amal" behind a name, its closing comma not included; null when there is none. */
function asideAfter(
  sentence: SpeechSentence,
  comma: number,
  limit: number,
  nameless: boolean,
): number | null {
  const { tokens, lexicon } = sentence;
  const next = tokens[comma + 1];
  if (tokens[comma]?.kind !== "comma" || next?.kind !== "word") return null;
  if (next.capital && !lexicon.asides.has(next.form) && (nameless || tokens[comma - 1]?.capital === false))
    return nameAfter(tokens, comma + 1, limit);
  if (!lexicon.asides.has(next.form) || lexicon.gerunds.has(next.form)) return null;
  for (let at = comma + 1; at < limit && at - comma < LONGEST_ASIDE; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quote" || token.kind === "colon" || token.kind === "semicolon")
      return null;
    if (token.kind === "stop") return at;
    if (token.kind === "comma") return at;
    const isRelative = next.form.startsWith("wh");
    if (!isRelative && isFiniteVerb(sentence, at)) return null;
    if (isMannerAt(sentence, tokens[at - 1]?.end ?? token.start)) return at;
  }
  return limit - comma < LONGEST_ASIDE ? limit : null;
}

/** "the mayor, Agathe Pohlmann, ...": the end of a name that a comma or the sentence's end closes. */
export function nameAfter(tokens: readonly Token[], from: number, limit: number): number | null {
  let at = from;
  while (at < limit && at - from < 6 && tokens[at]?.capital === true) at += 1;
  const next = tokens[at];
  return next === undefined || next.kind !== "word" ? at : null;
}

/** Whether words of time, place or occasion that belong to the cue begin at an offset ("in a statement on Sunday"). */
export function isMannerAt(sentence: SpeechSentence, offset: number): boolean {
  return mannerEnd(sentence, offset) > offset;
}

/** The offset behind such words; the offset itself when there are none. Reads at most 200 units. */
export function mannerEnd({ text, lexicon, end }: SpeechSentence, offset: number): number {
  const rest = text.slice(offset, Math.min(end, offset + 200));
  // A sentence may begin with such words.
  const lowered = rest.charAt(0).toLowerCase() + rest.slice(1);
  return (
    offset + (lexicon.language.manner.exec(lowered.length === rest.length ? lowered : rest)?.[0].length ?? 0)
  );
}

/** Whether a word is, by the language's data, a finite verb. "Armed men" is none, "men armed the" is one. */
export function isFiniteVerb({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || token.quoted || (token.capital && at > 0)) return false;
  if (lexicon.finite.has(token.form)) return true;
  if (lexicon.language.finiteEnding?.test(token.form) !== true) return false;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before !== undefined && lexicon.determiners.has(before.form)) return false;
  if (next === undefined || next.kind !== "word" || next.capital) return true;
  return lexicon.determiners.has(next.form) || lexicon.adjuncts.has(next.form) || lexicon.that.has(next.form);
}

/** Whether a range holds a finite verb. */
export function hasFinite(sentence: SpeechSentence, range: Range): boolean {
  for (let at = range.from; at < range.to; at += 1) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** Whether a range reads as a noun phrase: it is short, holds no verb and does not begin like a lead-in. */
export function isPlainPhrase(sentence: SpeechSentence, range: Range): boolean {
  const { tokens, lexicon } = sentence;
  const first = tokens[range.from];
  if (first === undefined || range.to - range.from > LONGEST_PHRASE) return false;
  if (!first.quoted && lexicon.adjuncts.has(first.form)) return false;
  if (lexicon.leadIns.has(first.form) && !lexicon.determiners.has(first.form)) return false;
  return !hasFinite(sentence, range);
}
