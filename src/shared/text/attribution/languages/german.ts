import type { SpeechLanguage } from "./speech-language.ts";

/** German. Indirect speech often follows a comma without "dass"; nouns are capitalised. */
export const german: SpeechLanguage = {
  tag: "de",
  verbFirst: false,
  verbs: [
    {
      use: "say",
      stance: "asserted",
      forms: `sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären betonte betont betonten betonen meinte meint meinten
        schrieb schreibt schrieben äußerte äußerten versicherte versichert versicherten ergänzte ergänzt ergänzten warnte warnt
        warnten warnen mahnte mahnt mahnten berichtete berichteten bestätigte bestätigten bestätigt teilte_mit teilten_mit
        mitteilte mitteilten mitgeteilt kritisierte kritisierten kritisiert erläuterte erläutert räumte_ein räumten_ein einräumte
        entgegnete antwortete erwiderte kündigte_an kündigten_an ankündigte betonte verkündete verkündeten urteilte schätzte
        schätzt schätzen vermutete vermutet glaubt glaubte rief flüsterte klagte klagt beklagte lobte lobt bekräftigte unterstrich
        fügte_hinzu hinzufügte hob_hervor wies_darauf_hin stellte_klar argumentierte sprach_von bilanzierte resümierte zitierte
        twitterte heißt_es hieß_es gab_bekannt gaben_bekannt bekanntgab bekannt_gab prognostizierte erinnerte forderte fordert forderten fordern teilte teilten meldete meldet meldeten räumte räumten kündigte kündigten versprach
        verspricht versprachen widersprach widersprachen widerspricht wies wiesen drohte drohten gesteht gestand bat erzählte erzählt erzählten hieß heißt`,
    },
    { use: "post", stance: "asserted", forms: "so" },
    { use: "say", stance: "alleged", forms: "behauptete behaupten behauptet behaupteten" },
    {
      use: "say",
      stance: "denied",
      forms:
        "dementierte dementierten dementiert bestritt bestritten bestreitet bestreiten wies_zurück wiesen_zurück zurückwies",
    },
    { use: "say", stance: "questioned", forms: "fragte fragt fragten fragen bezweifelte bezweifelt" },
    { use: "strict", stance: "asserted", forms: "berichten berichtet gab gaben hofft hoffte" },
    {
      use: "quote",
      stance: "asserted",
      forms: "nannte nennt nannten bezeichnete bezeichnet bezeichneten sprach sprachen",
    },
    { use: "about", stance: "alleged", forms: "beschuldigte beschuldigten beschuldigt" },
  ],
  participles: [],
  gerunds: [],
  helpers:
    "auch zuvor später wiederholt zudem außerdem hatte hat haben hatten dazu weiter ferner nun jedoch noch",
  blockers: "zu nicht was wie",
  passives: "wurde wird wurden werden",
  impersonals: "es",
  quoted: "",
  agent: "von",
  that: "dass daß",
  questions: "ob warum wie wann weshalb",
  relatives: "",
  capitalNouns: true,
  joinedMatter: null,
  who: "",
  additions: "der die das dessen deren den",
  joinedPronoun: null,
  dropsSubject: false,
  commasInsideQuotes: false,
  joinedInfinitive: null,
  backward: ["das", "dies"],
  dashInsideQuotes: false,
  reportingMood:
    "sei seien habe hätten hätte würde würden werde könne könnten müsse müssten solle dürfe wolle gebe bleibe",
  accordingTo: [
    { words: "nach angaben von", stance: "asserted" },
    { words: "nach angaben", stance: "asserted" },
    { words: "nach aussage von", stance: "asserted" },
    { words: "nach aussage", stance: "asserted" },
    { words: "nach aussagen", stance: "asserted" },
    { words: "nach informationen von", stance: "asserted" },
    { words: "nach informationen", stance: "asserted" },
    { words: "nach einschätzung", stance: "asserted" },
    { words: "nach ansicht", stance: "asserted" },
    { words: "nach meinung", stance: "asserted" },
    { words: "unter berufung auf", stance: "asserted" },
    { words: "nach darstellung von", stance: "asserted" },
    { words: "nach darstellung", stance: "asserted" },
    { words: "nach auskunft von", stance: "asserted" },
    { words: "nach auskunft", stance: "asserted" },
    { words: "nach schätzungen von", stance: "asserted" },
    { words: "nach schätzungen", stance: "asserted" },
    { words: "nach schätzung von", stance: "asserted" },
    { words: "nach den worten", stance: "asserted" },
    { words: "nach * angaben", stance: "asserted" },
    { words: "nach * worten", stance: "asserted" },
    { words: "* ansicht nach", stance: "asserted" },
    { words: "* meinung nach", stance: "asserted" },
    { words: "laut", stance: "asserted" },
  ],
  accordingAfter: [{ words: "zufolge", stance: "asserted" }],
  as: "wie",
  hearsay: [
    { words: "angeblich", stance: "alleged" },
    { words: "mutmaßlich", stance: "alleged" },
  ],
  nouns: [
    { use: "that", stance: "alleged", forms: "behauptung vorwurf anschuldigung" },
    { use: "that", stance: "asserted", forms: "aussage erklärung warnung ankündigung einschätzung" },
  ],
  by: "von des der",
  and: "und sowie oder",
  subordinators:
    "aber doch während weil obwohl wenn nachdem bevor als wo damit sodass denn sondern wie dass daß",
  leadIns: `in im am an bei nach vor während zuvor gestern heute unterdessen doch aber und auch dagegen später zudem außerdem laut
    auf aus mit seit unter für über gegenüber anschließend schließlich dennoch allerdings dabei dazu dort hier jetzt nun so
    angesprochen gefragt wie obwohl nachdem`,
  asides:
    "der die das ein eine dessen deren den selbst seit ehemals früher leiter leiterin chef chefin sprecher sprecherin",
  adjuncts: "zu von nach vor am im in bei auf über mit während für gegenüber seit unter wegen zum zur",
  infinitives: "zu",
  matters: "",
  consequence: "",
  finiteHelpers: "",
  commaBeforeStatement: true,
  determiners:
    "der die das den dem des ein eine einer eines einem einen sein seine ihr ihre unser unsere dieser diese dieses zwei drei vier mehrere viele einige",
  finite: `ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien habe hätten hätte würde würden werde könne
    könnte könnten müsse müssten müsste solle sollte sollten dürfe wolle wollen kann können muss müssen soll sollen will gibt gab
    gebe bleibt blieb bleibe kam kommt komme ging geht gehe steht stand stehe liegt lag liege`,
  finiteEnding: /^\p{L}{3,}(?:te|ten)$/u,
  manner:
    /^(?:\s*,?\s*(?:am\s+(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend)(?:abend|morgen|nachmittag|mittag|vormittag)?|in\s+(?:einer|der|ihrer|seiner)\s+(?:Erklärung|Mitteilung|Stellungnahme|Pressekonferenz|Rede|Sendung)|im\s+(?:Interview|Gespräch|Parlament|Bundestag|Radio|Fernsehen|Rundfunk)(?:\s+mit\s+(?:der|dem)\s+\p{Lu}\p{L}+)?|auf\s+(?:einer|der)\s+Pressekonferenz|auf\s+(?:Twitter|Facebook|Anfrage)|gestern|heute|am\s+(?:Abend|Morgen|Nachmittag|Mittag)|(?:gegenüber\s+)?(?:der|dem)\s+(?:Deutschen\s+Presse-Agentur|dpa|Agentur(?:\s+\p{Lu}\p{L}+)*|Nachrichtenagentur\s+\p{Lu}\p{L}+|Zeitung)|vor\s+(?:Journalisten|der\s+Presse)|in\s+der\s+Nacht|zunächst|weiter|dazu|mit)(?![\p{L}\p{N}]))+/u,
  pronouns: { person: "er sie ich man", group: "wir", thing: "es" },
  unnamed: `quelle quellen augenzeugen augenzeuge zeugen zeuge anwohner anwohnerin bewohner beamte beamter beamten diplomat diplomaten
    experten experte kritiker forscher behörden polizei kreise insider mitarbeiter mitarbeiterin sprecher sprecherin helfer medien
    beobachter aktivisten einwohner bericht berichte leute menschen ärzte angehörige regierungskreise sicherheitskreise`,
  anonymity: /anonym|nicht\s+(?:namentlich\s+)?genannt|ungenannt|unbekannt/iu,
};
