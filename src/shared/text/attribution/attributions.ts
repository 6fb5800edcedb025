import type { Span } from "../../domain/anchor.ts";
import { trimSelection } from "../selection.ts";
import type { SpeechWords } from "./suggest-claims-words.ts";

/** A sentence (or several under one quotation) with its quotations. */
export interface Unit extends Span {
  readonly quotations: readonly Span[];
}

/** Who is credited with what by which words; spans in the text, trimmed. */
export interface Attribution {
  readonly content: Span | null;
  readonly cue: Span;
  readonly speaker: Span | null;
}

interface Word extends Span {
  readonly form: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/gu;
const LONGEST_SPEAKER = 14;
const BREAK = /[,،;:”"»)–—]/u;

/**
 * The first attribution of a sentence: "according to X" or a verb of speech outside quotations, with the speaker and
 * the statement found around it. A thin rule engine, not a parser: it prefers silence to a wild guess. Linear time.
 */
export function findAttribution(text: string, unit: Unit, words: SpeechWords): Attribution | null {
  const tokens = wordsIn(text, unit);
  for (const [index, token] of tokens.entries()) {
    if (isCueVerb(tokens, index, text, unit, words)) {
      const found = aroundVerb(text, unit, tokens, index, words);
      if (found !== null) return found;
    }
    if (insideQuotation(unit, token)) continue;
    const phrase = words.accordingTo.find((candidate) => phraseAt(text, token.start, unit.end, candidate));
    if (phrase !== undefined) {
      const found = accordingTo(text, unit, { start: token.start, end: token.start + phrase.length });
      if (found !== null) return found;
    }
    if (words.accordingAfter.includes(token.form)) return accordingAfter(text, unit, token);
  }
  return null;
}

function wordsIn(text: string, unit: Span): Word[] {
  return Array.from(text.slice(unit.start, unit.end).matchAll(WORD), (match) => ({
    start: unit.start + match.index,
    end: unit.start + match.index + match[0].length,
    form: match[0].toLowerCase(),
  }));
}

function isCueVerb(
  tokens: readonly Word[],
  index: number,
  text: string,
  unit: Unit,
  words: SpeechWords,
): boolean {
  const token = tokens[index];
  if (token === undefined || insideQuotation(unit, token)) return false;
  const before = tokens[index - 1];
  const adjacent = before !== undefined && /^\s+$/u.test(text.slice(before.end, token.start));
  const helped = adjacent && words.helpers.has(before.form);
  if (words.participles.has(token.form) && helped) return true;
  if (adjacent && words.blockers.has(before.form) && !isAcronym(text, before)) return false;
  if (words.verbs.has(token.form)) return true;
  if (!words.weakVerbs.has(token.form)) return false;
  const after = tokens[index + 1];
  return (after !== undefined && words.that.has(after.form)) || besideQuotation(text, unit, token);
}

function aroundVerb(
  text: string,
  unit: Unit,
  tokens: readonly Word[],
  index: number,
  words: SpeechWords,
): Attribution | null {
  const cue = cueSpan(text, tokens, index, words);
  const before = trimmedBefore(text, unit.start, cue.start);
  if (words.verbFirst && noContentBefore(unit, before))
    return verbFirst(text, unit, tokens, index, cue, words);
  const lastBreak = lastBreakBefore(text, unit, cue.start);
  const tail = { start: lastBreak, end: cue.start };
  if (countWords(text, tail) === 0) return afterBreak(text, unit, cue, lastBreak, words);
  const restStart = skipAfterVerb(text, cue.end, unit.end, words);
  const closes = restStart >= unit.end || /^\s*(?:[,.;،؛]|$)/u.test(text.slice(restStart, unit.end));
  if (closes && lastBreak > unit.start && countWords(text, { start: unit.start, end: lastBreak }) > 1) {
    return postposed(text, unit, cue, lastBreak);
  }
  return preposed(text, unit, tokens, index, cue, words);
}

/** STATEMENT, SPEAKER said. */
function postposed(text: string, unit: Unit, cue: Span, lastBreak: number): Attribution | null {
  const speaker = trimSelection(text, { start: lastBreak, end: cue.start });
  if (speaker === null || countWords(text, speaker) > LONGEST_SPEAKER) return null;
  return { content: trimContent(text, unit, { start: unit.start, end: lastBreak }), cue, speaker };
}

/** Nothing between the last comma and the verb: an aside after the speaker, or the verb before its speaker. */
function afterBreak(
  text: string,
  unit: Unit,
  cue: Span,
  lastBreak: number,
  words: SpeechWords,
): Attribution | null {
  const aside = speakerWithAside(text, unit, lastBreak, words);
  if (aside !== null) return { content: statementAfter(text, unit, cue.end, words), cue, speaker: aside };
  const end = speakerEndAfter(text, cue.end, unit.end);
  const speaker = trimSelection(text, { start: cue.end, end });
  const content = trimContent(text, unit, { start: unit.start, end: lastBreak });
  if (speaker === null || content === null || countWords(text, speaker) > LONGEST_SPEAKER) return null;
  return { content, cue, speaker };
}

/** SPEAKER said (that) STATEMENT. */
function preposed(
  text: string,
  unit: Unit,
  tokens: readonly Word[],
  index: number,
  cue: Span,
  words: SpeechWords,
): Attribution | null {
  const speaker = speakerBefore(text, unit, tokens, cue, words);
  const content = statementAfter(text, unit, cue.end, words);
  if (content === null) return null;
  const known = speaker !== null && countWords(text, speaker) <= LONGEST_SPEAKER + 6;
  const next = tokens[index + 1];
  if (!known && !(next !== undefined && words.that.has(next.form))) return null;
  return { content, cue, speaker: known ? speaker : null };
}

/** VERB SPEAKER that STATEMENT (Arabic). */
function verbFirst(
  text: string,
  unit: Unit,
  tokens: readonly Word[],
  index: number,
  cue: Span,
  words: SpeechWords,
): Attribution | null {
  const that = tokens
    .slice(index + 1, index + 25)
    .find((token) => words.that.has(token.form) && !insideQuotation(unit, token));
  const quote = unit.quotations.find((span) => span.start >= cue.end);
  const colon = text.indexOf(":", cue.end);
  const statement = that?.start ?? quote?.start ?? (colon > 0 && colon < unit.end ? colon + 1 : null);
  if (statement === null) return null;
  const stop = BREAK.exec(text.slice(cue.end, statement));
  const manner = text.slice(cue.end, statement).search(/\sفي\s+(?:بيان|تصريح|مؤتمر)/u);
  const limit = manner > 0 ? manner : (stop?.index ?? statement - cue.end);
  const after = trimSelection(text, { start: cue.end, end: cue.end + limit });
  const statementStart = that !== undefined && that.start === statement ? withoutThat(that) : statement;
  return { content: trimContent(text, unit, { start: statementStart, end: unit.end }), cue, speaker: after };
}

/** "That he" is one word in Arabic (innahu): then it belongs to the statement. */
function withoutThat(that: Word): number {
  return that.form.length <= 3 ? that.end : that.start;
}

function accordingTo(text: string, unit: Unit, phrase: Span): Attribution | null {
  const end = sourceEnd(text, phrase.end, unit.end);
  const speaker = trimSelection(text, { start: phrase.end, end });
  if (speaker === null || countWords(text, speaker) > LONGEST_SPEAKER) return null;
  const leads = countWords(text, { start: unit.start, end: phrase.start }) < 2;
  const span = leads ? { start: end, end: unit.end } : { start: unit.start, end: phrase.start };
  return { content: trimContent(text, unit, span), cue: phrase, speaker };
}

/** German: "Dem Ministerium zufolge STATEMENT". */
function accordingAfter(text: string, unit: Unit, word: Word): Attribution | null {
  const start = lastBreakBefore(text, unit, word.start);
  const speaker = trimSelection(text, { start, end: word.start });
  if (speaker === null || countWords(text, speaker) > 8) return null;
  const leads = start === unit.start;
  const span = leads ? { start: word.end, end: unit.end } : { start: unit.start, end: start };
  return { content: trimContent(text, unit, span), cue: { start: word.start, end: word.end }, speaker };
}

function cueSpan(text: string, tokens: readonly Word[], index: number, words: SpeechWords): Span {
  const verb = tokens[index];
  if (verb === undefined) throw new Error("no word at the cue's index");
  let start = verb.start;
  for (let at = index - 1; at >= 0; at -= 1) {
    const word = tokens[at];
    if (word === undefined || !words.helpers.has(word.form) || text.slice(word.end, start).trim() !== "")
      break;
    start = word.start;
  }
  return { start, end: verb.end };
}

/** The speaker before the verb: without a lead-in ("In a statement,") and without an earlier clause ("..., but"). */
function speakerBefore(
  text: string,
  unit: Unit,
  tokens: readonly Word[],
  cue: Span,
  words: SpeechWords,
): Span | null {
  const before = tokens.filter((token) => token.end <= cue.start);
  let start = unit.start;
  const first = before[0];
  if (first !== undefined && words.leadIns.has(first.form)) {
    const comma = text.slice(unit.start, cue.start).search(/[,،]/u);
    start = comma >= 0 ? unit.start + comma + 1 : afterLeadingJoin(first, words);
  }
  for (const token of before) {
    const joined = words.joins.has(token.form) && /[,،;]\s*$/u.test(text.slice(unit.start, token.start));
    if (joined && token.end > start) start = token.end;
  }
  const quote = unit.quotations.findLast((span) => span.end <= cue.start);
  if (quote !== undefined && quote.end > start) start = quote.end;
  return trimSelection(text, { start, end: cue.start });
}

/** "But the ministry said": the first word alone is no part of the speaker. */
function afterLeadingJoin(first: Word, words: SpeechWords): number {
  return words.joins.has(first.form) || /^(?:but|and|yet|still|later|aber|mais|et|pero|y)$/u.test(first.form)
    ? first.end
    : first.start;
}

/** "A US official, speaking on condition of anonymity, said": the speaker with its aside, or null. */
function speakerWithAside(text: string, unit: Unit, lastBreak: number, words: SpeechWords): Span | null {
  const before = text.slice(unit.start, lastBreak).replace(/[\s,،]+$/u, "");
  const pieces = before.split(/[,،]/u);
  if (pieces.length < 2) return null;
  const lead = pieces[0]?.trim().toLowerCase().split(/\s+/u)[0] ?? "";
  const skip = pieces.length > 2 && words.leadIns.has(lead) ? (pieces[0]?.length ?? 0) + 1 : 0;
  const speaker = trimSelection(text, { start: unit.start + skip, end: unit.start + before.length });
  const head = pieces[skip > 0 ? 1 : 0] ?? "";
  const aside = pieces[skip > 0 ? 2 : 1]?.trim().toLowerCase().split(/\s+/u)[0];
  if (aside === undefined || !(words.asides.has(aside) || /^\d{1,2}$/u.test(aside))) return null;
  return speaker !== null && head.trim().split(/\s+/u).length <= 8 ? speaker : null;
}

/** The statement after a verb: behind "that", behind "in a statement", behind a colon. */
function statementAfter(text: string, unit: Unit, from: number, words: SpeechWords): Span | null {
  const near = wordsIn(text, { start: from, end: Math.min(unit.end, from + 120) }).slice(0, 12);
  const that = near.find((word) => words.that.has(word.form) && !insideQuotation(unit, word));
  const quote = unit.quotations.find((span) => span.start >= from);
  const beforeQuote = that !== undefined && (quote === undefined || that.end <= quote.start);
  const elided = that !== undefined && /['’]/u.test(that.form);
  let start =
    beforeQuote && !elided ? that.end : beforeQuote ? that.start : skipAfterVerb(text, from, unit.end, words);
  if (!beforeQuote && quote !== undefined && countWords(text, { start, end: quote.start }) <= 3)
    start = quote.start;
  return trimContent(text, unit, { start, end: unit.end });
}

function skipAfterVerb(text: string, from: number, end: number, words: SpeechWords): number {
  return from + (words.afterVerb.exec(text.slice(from, end))?.[0].length ?? 0);
}

/** Trims a statement, but keeps the closing mark of a quotation that ends it. */
function trimContent(text: string, unit: Unit, span: Span): Span | null {
  const trimmed = trimSelection(text, span);
  if (trimmed === null) return null;
  const quote = unit.quotations.find(
    (one) => one.end > trimmed.end && one.start >= trimmed.start && one.end <= span.end,
  );
  return quote === undefined ? trimmed : { start: trimmed.start, end: quote.end };
}

/** The last comma or closing quotation mark before `at`, outside quotations; the unit's start when there is none. */
function lastBreakBefore(text: string, unit: Unit, at: number): number {
  for (let index = at - 1; index >= unit.start; index -= 1) {
    const quote = unit.quotations.find((span) => index >= span.start && index < span.end);
    if (quote !== undefined) return Math.min(quote.end, at);
    const isBreak = BREAK.test(text.charAt(index)) && !/\d/u.test(text.charAt(index + 1));
    if (isBreak) return index + 1;
  }
  return unit.start;
}

function speakerEndAfter(text: string, from: number, limit: number): number {
  const rest = text.slice(from, limit);
  const stop = rest.search(/[,،;:“"«»–—]|\.(?:\s|$)/u);
  return stop < 0 ? limit : from + stop;
}

/** Up to the comma; without one ("according to Orsk the bridge is closed") the first capitalised words. */
function sourceEnd(text: string, from: number, limit: number): number {
  const end = speakerEndAfter(text, from, limit);
  if (end < limit - 1) return end;
  const name = /^\s*(?:(?:the|der|die|das|dem|den|le|la|les|el)\s+)?(?:\p{Lu}[\p{L}\p{M}'’.-]*\s*)+/u.exec(
    text.slice(from, limit),
  );
  return name === null ? end : from + name[0].length;
}

function phraseAt(text: string, at: number, limit: number, phrase: string): boolean {
  if (at + phrase.length > limit) return false;
  if (text.slice(at, at + phrase.length).toLowerCase() !== phrase) return false;
  return phrase.endsWith(" ل") || !/[\p{L}\p{N}]/u.test(text.charAt(at + phrase.length));
}

function noContentBefore(unit: Unit, before: Span): boolean {
  return before.end - before.start < 40 || before.end <= unit.start;
}

function trimmedBefore(text: string, start: number, end: number): Span {
  return trimSelection(text, { start, end }) ?? { start, end: start };
}

function insideQuotation(unit: Unit, span: Span): boolean {
  return unit.quotations.some((quote) => span.start >= quote.start && span.end <= quote.end);
}

/** "WHO says" is no relative clause. */
function isAcronym(text: string, word: Span): boolean {
  return /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end));
}

function besideQuotation(text: string, unit: Unit, word: Span): boolean {
  return unit.quotations.some((quote) => {
    const between =
      quote.end <= word.start
        ? text.slice(quote.end, word.start)
        : text.slice(word.end, Math.max(word.end, quote.start));
    return between.trim().split(/\s+/u).length <= 4;
  });
}

function countWords(text: string, span: Span): number {
  return text.slice(span.start, Math.max(span.start, span.end)).match(WORD)?.length ?? 0;
}
