import type { Stance } from "../../domain/claim.ts";
import {
  type PronounFor,
  type SpeechLanguage,
  speechForm,
  type VerbForms,
  type VerbUse,
  wordsOf,
} from "./languages/speech-language.ts";

/** One reading of a cue word: the words after the first, its use and its stance. */
export interface CueReading {
  readonly rest: readonly string[];
  readonly use: VerbUse;
  readonly stance: Stance;
}

/** A phrase by its words after the first. */
export interface PhraseReading {
  readonly rest: readonly string[];
  readonly stance: Stance;
}

type Words = ReadonlySet<string>;
type Readings<Reading> = ReadonlyMap<string, readonly Reading[]>;

/** A language's words made ready for look-up: sets, and cue words by their first word, longest first. */
export interface Lexicon {
  readonly language: SpeechLanguage;
  readonly verbs: Readings<CueReading>;
  readonly participles: Readings<CueReading>;
  readonly gerunds: Readings<CueReading>;
  readonly nouns: Readings<CueReading>;
  readonly accordingTo: Readings<PhraseReading>;
  readonly accordingAfter: Readings<PhraseReading>;
  readonly hearsay: Readings<PhraseReading>;
  readonly helpers: Words;
  readonly blockers: Words;
  readonly passives: Words;
  readonly impersonals: Words;
  readonly that: Words;
  readonly questions: Words;
  readonly relatives: Words;
  readonly who: Words;
  readonly quoted: Words;
  readonly additions: Words;
  readonly reportingMood: Words;
  readonly as: Words;
  readonly by: Words;
  readonly and: Words;
  readonly subordinators: Words;
  readonly leadIns: Words;
  readonly asides: Words;
  readonly adjuncts: Words;
  readonly determiners: Words;
  readonly infinitives: Words;
  readonly matters: Words;
  readonly consequence: Words;
  readonly finiteHelpers: Words;
  readonly finite: Words;
  readonly unnamed: Words;
  readonly pronouns: ReadonlyMap<string, PronounFor>;
}

const made = new Map<string, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: SpeechLanguage): Lexicon {
  const known = made.get(language.tag);
  if (known !== undefined) return known;
  const lexicon = makeLexicon(language);
  made.set(language.tag, lexicon);
  return lexicon;
}

function makeLexicon(language: SpeechLanguage): Lexicon {
  return {
    language,
    verbs: verbReadings(language.verbs),
    participles: verbReadings(language.participles),
    gerunds: verbReadings(language.gerunds),
    nouns: verbReadings(language.nouns),
    accordingTo: phraseReadings(language.accordingTo),
    accordingAfter: phraseReadings(language.accordingAfter),
    hearsay: phraseReadings(language.hearsay),
    helpers: wordsOf(language.helpers),
    blockers: wordsOf(language.blockers),
    passives: wordsOf(language.passives),
    impersonals: wordsOf(language.impersonals),
    that: wordsOf(language.that),
    questions: wordsOf(language.questions),
    relatives: wordsOf(language.relatives),
    who: wordsOf(language.who),
    quoted: wordsOf(language.quoted),
    additions: wordsOf(language.additions),
    reportingMood: wordsOf(language.reportingMood),
    as: wordsOf(language.as),
    by: wordsOf(language.by),
    and: wordsOf(language.and),
    subordinators: wordsOf(language.subordinators),
    leadIns: wordsOf(language.leadIns),
    asides: wordsOf(language.asides),
    adjuncts: wordsOf(language.adjuncts),
    determiners: wordsOf(language.determiners),
    infinitives: wordsOf(language.infinitives),
    matters: wordsOf(language.matters),
    consequence: wordsOf(language.consequence),
    finiteHelpers: wordsOf(language.finiteHelpers),
    finite: wordsOf(language.finite),
    unnamed: wordsOf(language.unnamed),
    pronouns: pronounsOf(language),
  };
}

function verbReadings(groups: readonly VerbForms[]): Readings<CueReading> {
  const readings = new Map<string, CueReading[]>();
  for (const { use, stance, forms } of groups) {
    for (const form of wordsOf(forms)) {
      const [first = "", ...rest] = form.split("_");
      add(readings, first, { rest, use, stance });
    }
  }
  return longestFirst(readings);
}

function phraseReadings(
  phrases: readonly { readonly words: string; readonly stance: Stance }[],
): Readings<PhraseReading> {
  const readings = new Map<string, PhraseReading[]>();
  for (const { words, stance } of phrases) {
    const [first = "", ...rest] = words.split(" ").map(speechForm);
    add(readings, first, { rest, stance });
  }
  return longestFirst(readings);
}

function add<Reading>(readings: Map<string, Reading[]>, first: string, reading: Reading): void {
  const list = readings.get(first);
  if (list === undefined) readings.set(first, [reading]);
  else list.push(reading);
}

/** Longest first, else in the order of the data. */
function longestFirst<Reading extends { readonly rest: readonly string[] }>(
  readings: Map<string, Reading[]>,
): Readings<Reading> {
  for (const list of readings.values()) list.sort((one, other) => other.rest.length - one.rest.length);
  return readings;
}

function pronounsOf({ pronouns }: SpeechLanguage): ReadonlyMap<string, PronounFor> {
  const known = new Map<string, PronounFor>();
  for (const kind of ["thing", "group", "person"] as const) {
    for (const word of wordsOf(pronouns[kind] ?? "")) known.set(word, kind);
  }
  return known;
}
