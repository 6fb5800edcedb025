/** The words by which a language credits somebody with a statement, as data for the rules of suggest-claims. */
export interface SpeechWords {
  /** Forms of verbs of speech, lower case. */
  readonly verbs: ReadonlySet<string>;
  /** Forms that are also nouns or adjectives: they count only before a "that" or beside a quotation. */
  readonly weakVerbs: ReadonlySet<string>;
  /** Words that belong to the cue when they stand directly before the verb. */
  readonly helpers: ReadonlySet<string>;
  /** Verb forms that count only after a helper (French and Spanish participles). */
  readonly participles: ReadonlySet<string>;
  /** Words before the verb that rule a statement out. */
  readonly blockers: ReadonlySet<string>;
  /** Words that open the statement after the verb. */
  readonly that: ReadonlySet<string>;
  /** Phrases before the source: "according to". */
  readonly accordingTo: readonly string[];
  /** Words after the source: German "zufolge". */
  readonly accordingAfter: readonly string[];
  /** First words of a phrase before the speaker: "In a statement, X said". */
  readonly leadIns: ReadonlySet<string>;
  /** Words that join two clauses; the speaker stands after the last of them. */
  readonly joins: ReadonlySet<string>;
  /** First words of a phrase between the speaker and the verb: "X, speaking on condition of anonymity, said". */
  readonly asides: ReadonlySet<string>;
  /** What may stand between the verb and the statement, or close the sentence: "in a statement on Sunday". */
  readonly afterVerb: RegExp;
  /** The verb comes first: VERB SPEAKER that STATEMENT. */
  readonly verbFirst: boolean;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

const NONE: ReadonlySet<string> = new Set();

const english: SpeechWords = {
  verbs: set(`said say says told tells stated added adds claimed denied denies deny announced announces
    confirmed confirms warned warns argued argues insisted insists alleged alleges declared declares explained explains
    wrote writes tweeted acknowledged acknowledges admitted admits stressed stresses emphasised emphasized suggested vowed
    testified replied predicted pledged contended contends asserted asserts concluded concludes revealed remarked commented
    cautioned maintained maintains recalled recounted accused accuses boasted conceded reiterated observed asked responded
    believes believe thinks`),
  weakVerbs:
    set(`claim claims report reports reported reportedly state states note notes noted estimate estimates estimated
    promise promises promised demand demands demanded urged urges condemned condemns indicated indicates warn argue insist
    suggest suggests admit call called expected described describes`),
  helpers: set(
    "also later earlier previously repeatedly then has have had again once immediately separately reportedly now always often only further",
  ),
  participles: NONE,
  blockers: set(
    "to not cannot can could should would will must may might let i'd you we'll don't didn't who which that be been is are was were being what as the a an his her their its this these those of no",
  ),
  that: set("that"),
  accordingTo: ["according to", "in the words of", "as reported by", "as stated by"],
  accordingAfter: [],
  leadIns:
    set(`in on at during after before following speaking when while asked with since as under by for from meanwhile
    however later earlier but and yet still also separately today yesterday although though addressing responding replying amid
    despite instead then moreover additionally furthermore finally monday tuesday wednesday thursday friday saturday sunday nevertheless`),
  joins: set("and but while because although though when where if so as after before since whereas"),
  asides: set(
    "who whose which speaking a an the quoted citing responding referring talking writing head director spokesman spokeswoman spokesperson chief leader whom now also describing wearing appearing addressing former one in from of",
  ),
  afterVerb:
    /^(?:\s*,?\s*(?:(?:on|late|early|last|this)\s+(?:on\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|week|month|year|morning|afternoon|evening)(?:\s+(?:morning|afternoon|evening|night))?|(?:in|during|at|via|through|on|to)\s+(?:an?|the|his|her|its|their)\s+(?:[\p{L}-]+\s+){0,3}?(?:statement|interview|conference|briefing|speech|tweet|post|letter|report|meeting|address|telegram|twitter|facebook|website|hearing|release|press|reporters|journalists)|on\s+(?:twitter|facebook|telegram|television|tv|x|condition of anonymity)|in\s+\d{4}|today|yesterday|to\s+(?:reporters|journalists|[\p{Lu}][\p{L}]+)|speaking\s+on\s+condition\s+of\s+anonymity))+/iu,
  verbFirst: false,
};

const german: SpeechWords = {
  verbs:
    set(`sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten berichtete berichteten bestätigte
    bestätigten behauptete behaupten behauptet behaupteten dementierte dementierten warnte warnen warnt warnten kritisierte
    meinte meint schrieb schreibt äußerte kündigte teilte teilten mitteilte mitteilten erläuterte räumte versicherte
    ergänzte fügte bestritt bestreitet bestritten forderte fordert verkündete hieß sprach twitterte begründete`),
  weakVerbs: set("berichten berichtet fordern bestätigt"),
  helpers: set("auch zuvor später wiederholt zudem außerdem hatte hat haben"),
  participles: NONE,
  blockers: set("zu nicht der die das was wie"),
  that: set("dass daß"),
  accordingTo: [
    "nach angaben der",
    "nach angaben des",
    "nach angaben von",
    "nach aussage von",
    "nach aussagen",
    "nach informationen",
    "laut",
    "so",
  ],
  accordingAfter: ["zufolge"],
  leadIns: set(
    "in im am an bei nach vor während zuvor gestern heute unterdessen doch aber und auch dagegen später zudem außerdem",
  ),
  joins: set("und aber während doch weil wenn"),
  asides: set("der die das ein eine"),
  afterVerb:
    /^(?:\s*,?\s*(?:am\s+(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)|in\s+(?:einer|der)\s+(?:Erklärung|Mitteilung)|im\s+(?:Interview|Gespräch)|gestern|heute|mit))+/iu,
  verbFirst: false,
};

const french: SpeechWords = {
  verbs: set(
    "dit affirme affirment déclare déclarent indique indiquent estime estiment assure assurent explique expliquent ajoute ajoutent précise souligne annonce annoncent dément démentent accuse accusent écrit écrivent rappelle prévient raconte selon_dit disait affirmait",
  ),
  weakVerbs: set("disent confirme rapporte rapportent"),
  helpers: set("a ont avait avaient également aussi ensuite t-il t-elle a-t-il a-t-elle ont-ils"),
  participles: set(
    "dit déclaré affirmé indiqué expliqué assuré estimé ajouté annoncé confirmé démenti accusé précisé souligné rappelé reconnu écrit averti rapporté raconté répondu",
  ),
  blockers: set("à ne pas qui que le la les un une"),
  that: set("que qu'il qu'elle qu'ils qu'elles qu'un qu'une qu’il qu’elle qu’un qu’une"),
  accordingTo: ["selon", "d'après", "d’après", "de l'avis de", "aux dires de"],
  accordingAfter: [],
  leadIns: set(
    "dans en lors après avant pendant au à mais et par devant interrogé interrogée dimanche lundi mardi mercredi jeudi vendredi samedi hier toutefois cependant",
  ),
  joins: set("et mais tandis alors car"),
  asides: set("qui un une le la sous dont"),
  afterVerb:
    /^(?:\s*,?\s*(?:dans\s+un\s+(?:communiqué|entretien|discours)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|hier|à\s+la\s+presse|à\s+l['’]\p{Lu}+|sur\s+(?:twitter|facebook|x)|lors\s+d['’]une\s+conférence\s+de\s+presse))+/iu,
  verbFirst: false,
};

const spanish: SpeechWords = {
  verbs: set(
    "dijo dijeron dice dicen afirmó afirmaron afirma declaró declararon aseguró aseguraron asegura señaló señalaron explicó explicaron indicó indicaron agregó añadió anunció anunciaron confirmó confirmaron negó negaron advirtió advirtieron denunció sostuvo manifestó informó informaron acusó subrayó precisó",
  ),
  weakVerbs: set("informe niega"),
  helpers: set("ha han había habían también además luego"),
  participles: set(
    "dicho afirmado declarado asegurado señalado explicado indicado añadido anunciado confirmado negado advertido",
  ),
  blockers: set("a no que lo la el"),
  that: set("que"),
  accordingTo: ["según", "de acuerdo con", "en palabras de"],
  accordingAfter: [],
  leadIns: set("en el durante tras ante después antes por pero y según hoy ayer"),
  joins: set("y pero mientras porque aunque"),
  asides: set("quien un una el la que"),
  afterVerb:
    /^(?:\s*,?\s*(?:en\s+un\s+comunicado|el\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|hoy|ayer|a\s+la\s+prensa|en\s+una\s+entrevista))+/iu,
  verbFirst: false,
};

const ARABIC_VERBS =
  "قال قالت قالوا صرح صرحت أعلن أعلنت أكد أكدت أضاف أضافت ذكر ذكرت أوضح أوضحت نفى نفت زعم زعمت حذر حذرت اتهم اتهمت أفاد أفادت أشار أشارت يقول تقول يقولون كشف كشفت شدد شددت اعتبر اعتبرت";

const arabic: SpeechWords = {
  // Arabic writes "and" and "then" as the first letter of the word.
  verbs: new Set(ARABIC_VERBS.split(" ").flatMap((verb) => [verb, `و${verb}`, `ف${verb}`])),
  weakVerbs: NONE,
  helpers: set("قد وقد كما كان"),
  participles: NONE,
  blockers: set("لم لن الذي التي"),
  that: set("إن أن إنه إنها أنه أنها إنهم أنهم بأن بأنه بأنها ان"),
  accordingTo: ["وفقا ل", "وفقاً ل", "بحسب", "وبحسب", "حسب", "طبقا ل", "نقلا عن"],
  accordingAfter: [],
  leadIns: set("في وفي خلال بعد قبل"),
  joins: NONE,
  asides: NONE,
  afterVerb: /^(?:\s*،?\s*(?:في\s+بيان|يوم\s+\p{L}+|أمس|اليوم))+/u,
  verbFirst: true,
};

const LANGUAGES: ReadonlyMap<string, SpeechWords> = new Map([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["ar", arabic],
]);

/** The speech words of a language tag ("en-GB"), or null where there are none: then only quotations are suggested. */
export function speechWordsOf(language: string | null): SpeechWords | null {
  return LANGUAGES.get((language ?? "").slice(0, 2).toLowerCase()) ?? null;
}

const DENIALS =
  /\b(?:den(?:y|ies|ied)|refut\w+|reject\w*|dementier\w+|bestr(?:itt|eite)\w*|dément\w*|neg(?:ó|aron|ado)|niega)|نف(?:ى|ت)/iu;
const ALLEGATIONS = /\b(?:alleg\w+|claim\w*|accus\w+|reportedly|behaupt\w+|prétend\w*|acus\w+)|زعم|اتهم/iu;
const QUESTIONS = /\b(?:ask(?:s|ed)|wonder\w*|question\w*|doubt\w*|fragte\w*|bezweifel\w*|demand(?:e|é)\b)/iu;

/** How a cue's words hold the statement, as a first guess for a form. */
export function stanceOfCue(cue: string): "asserted" | "denied" | "alleged" | "questioned" {
  if (DENIALS.test(cue)) return "denied";
  if (ALLEGATIONS.test(cue)) return "alleged";
  return QUESTIONS.test(cue) ? "questioned" : "asserted";
}

const UNNAMED =
  /\b(?:anonym\w*|unnamed|sources?|witness(?:es)?|residents?|officials?|diplomats?|quellen?|augenzeugen?|témoins?|fuentes?|testigos?|not (?:to )?be (?:named|identified)|medics|locals)\b|مصادر|مصدر|شهود/iu;
const NAMED = /(?<=\p{Ll}\s)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+$/u;

/** Whether a speaker's words name nobody: "local sources", "a US official, speaking on condition of anonymity". */
export function looksUnnamed(speaker: string): boolean {
  return UNNAMED.test(speaker) && !NAMED.test(speaker);
}
