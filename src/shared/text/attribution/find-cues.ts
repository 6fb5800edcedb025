import type { Stance } from "../../domain/claim.ts";
import type { VerbUse } from "./languages/speech-language.ts";
import type { CueReading } from "./speech-lexicon.ts";
import type { Range, SpeechSentence, Token } from "./speech-sentence.ts";

/** What kind of words credit: a verb, a participle after its clause, a phrase before or after its speaker, and so on. */
export type CueKind =
  | "verb"
  | "gerund"
  | "according-to"
  | "according-after"
  | "hearsay"
  | "noun"
  | "passive"
  | "quoted-as";

/** "Quoted" stands at most so many tokens before its "as saying". */
const LONGEST_QUOTED = 24;

/** Words that may credit somebody; the rules decide. */
export interface Cue extends Range {
  readonly kind: CueKind;
  /** A pronoun inside the cue that is the speaker: "in HIS view". */
  readonly pronoun: number | null;
  /** The possible readings, the likeliest first; phrases have one. */
  readonly readings: readonly { readonly use: VerbUse; readonly stance: Stance }[];
}

/** The possible cues of a sentence, in order, never overlapping. Linear in the tokens. */
export function findCues(sentence: SpeechSentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const cue = cueAt(sentence, at);
    if (cue !== null) cues.push(cue);
    at = cue === null ? at + 1 : cue.to;
  }
  return cues;
}

function cueAt(sentence: SpeechSentence, at: number): Cue | null {
  const { tokens, lexicon } = sentence;
  const token = tokens[at];
  if (token?.kind !== "word" || token.quoted) return null;
  return (
    phraseCue(sentence, at, "according-to") ??
    phraseCue(sentence, at, "according-after") ??
    verbCue(sentence, at, token) ??
    wordCue(sentence, at, lexicon.gerunds, "gerund") ??
    wordCue(sentence, at, lexicon.nouns, "noun") ??
    phraseCue(sentence, at, "hearsay")
  );
}

function phraseCue(
  sentence: SpeechSentence,
  at: number,
  kind: "according-to" | "according-after" | "hearsay",
): Cue | null {
  const { lexicon, tokens } = sentence;
  const list = {
    "according-to": lexicon.accordingTo,
    "according-after": lexicon.accordingAfter,
    hearsay: lexicon.hearsay,
  };
  for (const { rest, stance } of list[kind].get(tokens[at]?.form ?? "") ?? []) {
    if (follows(tokens, at + 1, rest)) {
      const star = rest.indexOf("*");
      const pronoun = star < 0 ? null : at + 1 + star;
      if (pronoun !== null && !isPronounish(sentence, pronoun)) continue;
      return {
        pronoun,
        kind,
        from: at,
        to: at + 1 + rest.length,
        readings: [{ use: "about", stance }],
      };
    }
  }
  return null;
}

function wordCue(
  sentence: SpeechSentence,
  at: number,
  readings: ReadonlyMap<string, readonly CueReading[]>,
  kind: "gerund" | "noun",
): Cue | null {
  const found = matching(sentence.tokens, at, readings);
  return found === null ? null : { kind, pronoun: null, from: at, to: found.to, readings: found.readings };
}

function verbCue(sentence: SpeechSentence, at: number, token: Token): Cue | null {
  const { tokens, lexicon } = sentence;
  const stem = withoutPronoun(sentence, token);
  const verb = matching(tokens, at, lexicon.verbs, stem);
  const participle = matching(tokens, at, lexicon.participles);
  if (verb === null && participle === null && !lexicon.gerunds.has(token.form)) return null;
  // "States" and "Reports" with a capital inside a sentence are names.
  if (token.capital && at > 0 && tokens[at - 1]?.kind === "word") return null;
  const from = groupStart(sentence, at);
  const helped = from < at;
  if (verb === null && participle === null) return quotedAs(sentence, from, at);
  const found = participle !== null && helped ? participle : verb;
  if (found === null) return null;
  const before = tokens[from - 1];
  if (before?.kind === "word" && !before.quoted) {
    if (lexicon.passives.has(before.form)) return passive(sentence, from, found);
    if (lexicon.blockers.has(before.form) && !isAcronym(sentence, before)) return null;
  }
  return { kind: "verb", pronoun: null, from, to: found.to, readings: found.readings };
}

/** "was quoted as saying", "quoted X as saying": the second names its speaker between. */
function quotedAs({ tokens, lexicon }: SpeechSentence, from: number, at: number): Cue | null {
  const readings = [{ use: "say" as const, stance: "asserted" as const }];
  if (at - from >= 2 && tokens[at - 1]?.form === "as")
    return { kind: "verb", pronoun: null, from, to: at + 1, readings };
  if (tokens[at - 1]?.form !== "as") return null;
  for (let index = at - 2; index >= Math.max(0, at - LONGEST_QUOTED); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "quote" || token.kind === "stop") return null;
    if (lexicon.quoted.has(token.form))
      return { kind: "quoted-as", pronoun: null, from: at - 1, to: at + 1, readings };
  }
  return null;
}

/** "It was reported that", "he was told": a cue without a speaker. */
function passive(
  sentence: SpeechSentence,
  from: number,
  verb: { readonly to: number; readonly readings: Cue["readings"] },
): Cue | null {
  const { tokens, lexicon } = sentence;
  let start = from;
  while (
    start > 0 &&
    (lexicon.passives.has(tokens[start - 1]?.form ?? "") ||
      lexicon.helpers.has(tokens[start - 1]?.form ?? ""))
  )
    start -= 1;
  if (tokens[start - 1]?.kind !== "word" || lexicon.blockers.has(tokens[start - 1]?.form ?? "")) return null;
  return { kind: "passive", pronoun: null, from: start, to: verb.to, readings: verb.readings };
}

/** Where the helpers before a verb begin; `at` when there are none. */
function groupStart({ tokens, lexicon }: SpeechSentence, at: number): number {
  let from = at;
  while (from > 0) {
    const before = tokens[from - 1];
    if (before?.kind === "word" && !before.quoted && lexicon.helpers.has(before.form)) from -= 1;
    else if (lexicon.helpers.has(phraseEnding(tokens, from))) from -= 3;
    else break;
  }
  return from;
}

/** The three words before a place as one form, as the data writes phrases. */
function phraseEnding(tokens: readonly Token[], at: number): string {
  return at < 3
    ? ""
    : tokens
        .slice(at - 3, at)
        .map(({ form }) => form)
        .join("_");
}

function matching(
  tokens: readonly Token[],
  at: number,
  readings: ReadonlyMap<string, readonly CueReading[]>,
  stem = "",
): { readonly to: number; readonly readings: CueReading[] } | null {
  const list = readings.get(tokens[at]?.form ?? "") ?? readings.get(stem) ?? [];
  const longest = list.find(({ rest }) => follows(tokens, at + 1, rest));
  if (longest === undefined) return null;
  const same = list.filter(
    ({ rest }) => rest.length === longest.rest.length && follows(tokens, at + 1, rest),
  );
  return { to: at + 1 + longest.rest.length, readings: same };
}

function follows(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => word === "*" || tokens[at + index]?.form === word);
}

/** "Regrette" of "regrette-t-elle"; empty when no pronoun is joined. */
function withoutPronoun({ lexicon }: SpeechSentence, token: Token): string {
  const joined = lexicon.language.joinedPronoun?.exec(token.form) ?? null;
  return joined === null ? "" : token.form.slice(0, joined.index);
}

/** A word that may stand for "his" in "in his view": one of a pronoun's own length, not a noun. */
function isPronounish({ tokens, lexicon }: SpeechSentence, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" &&
    !token.capital &&
    (lexicon.determiners.has(token.form) || lexicon.pronouns.has(token.form))
  );
}

/** "WHO says" is no relative clause. */
export function isAcronym({ text }: SpeechSentence, { start, end }: Token): boolean {
  return /^\p{Lu}{2,}$/u.test(text.slice(start, end));
}
