import type { Stance } from "../../../domain/claim.ts";

/**
 * What a verb of speech needs beside it to be a cue. `say`: a clause or a quotation; `clause`: a clause with its verb, or a quotation; `tell`: a listener first;
 * `that`: it is often something else, so a "that", a question word, a quotation or a whole clause must follow;
 * `strict`: a "that" or a quotation; `quote`: a quotation, which is the content; `about`: whatever follows is the
 * content ("denied the report"); `post`: only behind what is said (German "so X"); `order`: somebody, then what he is to do or blamed for ("urged them to stay").
 */
export type VerbUse = "say" | "clause" | "post" | "tell" | "that" | "strict" | "quote" | "about" | "order";

/** Verb forms of one use and stance, separated by white space; words of one form by "_" ("pointed_out"). */
export interface VerbForms {
  readonly use: VerbUse;
  readonly stance: Stance;
  readonly forms: string;
}

/** A phrase that credits by itself ("according to"), and how it holds the content. */
export interface CuePhrase {
  readonly words: string;
  readonly stance: Stance;
}

/** Whom a pronoun may stand for. */
export type PronounFor = "person" | "group" | "thing";

/**
 * The words by which a language credits somebody with a statement: data for the rules, none of them in code.
 * All words are lower case with straight apostrophes, lists are separated by white space. A language that has no
 * such words leaves the list empty. Recipe: docs/contributing.md.
 */
export interface SpeechLanguage {
  /** First part of the language tag: "en". */
  readonly tag: string;
  /** The verb comes first: VERB SPEAKER that STATEMENT. */
  readonly verbFirst: boolean;
  readonly verbs: readonly VerbForms[];
  /** Forms that count only after a helper: "a déclaré". */
  readonly participles: readonly VerbForms[];
  /** Forms that take their speaker from the clause before: "adding", "saying". */
  readonly gerunds: readonly VerbForms[];
  /** Words that belong to the cue when they stand directly before the verb: "has", "also". */
  readonly helpers: string;
  /** Words directly before a verb form that rule a cue out: "to", "not", "would". */
  readonly blockers: string;
  /** Words of a passive: after "it" the verb credits nobody ("it was reported that"), else there is no cue. */
  readonly passives: string;
  /** Impersonal subjects of a passive: "it". */
  readonly impersonals: string;
  /** Verbs of "QUOTED somebody as saying". */
  readonly quoted: string;
  /** The word before the agent of a passive: "by". */
  readonly agent: string;
  /** Words that open the statement: "that". */
  readonly that: string;
  /** Question words that open it: "whether". */
  readonly questions: string;
  /** Nouns are capitalised: a capital shows no name. */
  readonly capitalNouns: boolean;
  /** A word whose first letter is the preposition before what is demanded or claimed: Arabic. */
  readonly joinedMatter: RegExp | null;
  /** Relative pronouns: "which". */
  readonly relatives: string;
  /** Relative pronouns that may go on with a speaker: "who". */
  readonly who: string;
  /** First words of a clause between commas that only adds something to a speaker: it is no part of its span. */
  readonly additions: string;
  /** A pronoun joined to the end of a verb, as group 1: French "a-t-elle". */
  readonly joinedPronoun: RegExp | null;
  /** The subject may be left out: then the speaker is the one before. */
  readonly dropsSubject: boolean;
  /** Commas inside quotation marks may hold the attribution: French "« Q, explique X, Q »". */
  readonly commasInsideQuotes: boolean;
  /** An infinitive joined to its preposition: French "d'agir". */
  readonly joinedInfinitive: RegExp | null;
  /** Words before a verb by which the sentence credits somebody with the one before: Russian "об этом", German "das". */
  readonly backward: readonly string[];
  /** Dashes inside quotation marks hold the attribution: "Q, - said X. - Q". */
  readonly dashInsideQuotes: boolean;
  /** Forms of a mood by which a sentence goes on reporting what was said before; German "sei". */
  readonly reportingMood: string;
  /** Phrases before the speaker; "*" is a pronoun inside ("in his view"), which is the speaker. */
  readonly accordingTo: readonly CuePhrase[];
  /** Words after the speaker: German "zufolge". */
  readonly accordingAfter: readonly CuePhrase[];
  /** Conjunctions before speaker and verb that close the statement: "A, as X said". */
  readonly as: string;
  /** Words that hold a whole sentence away from the outlet without a speaker: "reportedly". */
  readonly hearsay: readonly CuePhrase[];
  /** Nouns that credit: "claim", as in "the claim by X that". */
  readonly nouns: readonly VerbForms[];
  /** Words between such a noun and its speaker: "by", "of", "from". */
  readonly by: string;
  /** Words that join clauses or noun phrases: "and". */
  readonly and: string;
  /** Words that begin another clause: the speaker stands after them. */
  readonly subordinators: string;
  /** First words of a phrase before the speaker: "In a statement, X said". */
  readonly leadIns: string;
  /** First words of a phrase between speaker and verb: "X, who asked not to be named, said". */
  readonly asides: string;
  /** Words that begin an adjunct after the verb and no statement: "said of", "said after". */
  readonly adjuncts: string;
  /** The word before what somebody is to do ("to"), and the words before what somebody is blamed for ("of"). */
  readonly infinitives: string;
  readonly matters: string;
  /** Words behind a comma by which the outlet goes on in its own words: "so". */
  readonly consequence: string;
  /** Finite verbs that go on with a statement behind ", and": auxiliaries. */
  readonly finiteHelpers: string;
  /** The statement follows a comma without a "that": "X sagte, es sei". */
  readonly commaBeforeStatement: boolean;
  /** Determiners, which begin a noun phrase. */
  readonly determiners: string;
  /** Frequent finite verbs, by which a clause is known from a noun phrase; empty when the language gives no hint. */
  readonly finite: string;
  /** Endings of finite verbs, as a pattern on a whole lower-case word. */
  readonly finiteEnding: RegExp | null;
  /** What may stand between verb and statement or close the sentence: "in a statement on Sunday". */
  readonly manner: RegExp;
  readonly pronouns: Readonly<Partial<Record<PronounFor, string>>>;
  /** Nouns for people and papers who are not named: "officials", "sources". */
  readonly unnamed: string;
  /** Words by which a source stays unnamed: "anonymity". */
  readonly anonymity: RegExp;
}

/** The words of a list, in the form in which tokens are looked up. */
export function wordsOf(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/\s+/u)
      .filter((word) => word !== "")
      .map(speechForm),
  );
}

/** A word as it is looked up: lower case, straight apostrophes, without Arabic vowel signs. */
export function speechForm(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\u064B-\u0652\u0640]/gu, "");
}
