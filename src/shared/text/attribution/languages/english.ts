import type { SpeechLanguage } from "./speech-language.ts";

/** English, the language the rules were measured in. */
export const english: SpeechLanguage = {
  tag: "en",
  verbFirst: false,
  verbs: [
    {
      use: "say",
      stance: "asserted",
      forms: `said say says stated explained insisted insists stressed admitted acknowledged conceded argued argues
        warned warns declared replied testified tweeted
        asserted asserts contended contends reiterated remarked commented quipped joked boasted emphasised emphasized
        explains acknowledges admits concedes stresses declares`,
    },
    { use: "clause", stance: "alleged", forms: "claimed claims claim alleged alleges allege" },
    {
      use: "tell",
      stance: "asserted",
      forms: "told tells tell informed informs assured assures reminded notified",
    },
    {
      use: "that",
      stance: "asserted",
      forms: `noted notes note suggested suggests suggest reported reports report announced announces announce
        confirmed confirms confirm revealed reveals reveal indicated indicates indicate estimated estimates
        estimate predicted predicts predict concluded concludes conclude recalled recalls recounted recounts
        observed wrote writes write maintained maintains maintain cautioned cautions pointed_out points_out
        point_out made_clear makes_clear responded responds argue insist warn hopes hoped feared fears feels
        disclosed theorized theorised speculated speculates recommends recommended proposes proposed advised
        advises affirmed affirms proclaimed proclaims mentioned mentions explain expect hope fear lamented
        complained complains stipulates remembered remembers swore vowed pledged promised promises answered
        guessed figured signalled signaled hinted hints emphasise emphasize believes believe believed thinks think thought stress admit acknowledge reads
        added adds add clarified clarifies calculated calculates worked_out insinuated implied implies states ruled_out told_of
        show shows observes agrees voiced_confidence expressed_confidence expressed_hope expressed_concern
        voiced_concern joked guarantees guaranteed demanded demands requested`,
    },
    {
      use: "strict",
      stance: "asserted",
      forms: `found finds heard hears understood understands understand finds showed agreed continued continues expects expected felt learned decided ruled determined detailed
        ensured described expressed considers considered state posted`,
    },
    { use: "that", stance: "denied", forms: "denied denies deny" },
    { use: "that", stance: "alleged", forms: "charged charge charges" },
    {
      use: "that",
      stance: "questioned",
      forms: "asked asks ask wondered wonders questioned doubted doubts doubt queried",
    },
    {
      use: "quote",
      stance: "asserted",
      forms: `called calls described describes dubbed characterised characterized termed branded praised urged urges
        shouted cried exclaimed whispered chanted concluded opined mused went_on spoke_of demanded criticised
        criticized condemned welcomed hailed compared joked smiled laughed likened summed_up dismissed_as
        defended expressed pledged`,
    },
    {
      use: "about",
      stance: "denied",
      forms: "denied denies rejected rejects disputed disputes dismissed refuted refutes denounced_as",
    },
    { use: "order", stance: "alleged", forms: "accused accuses accuse" },
    {
      use: "order",
      stance: "asserted",
      forms: `urged urges urge called_on calls_on pleaded begged ordered instructed encouraged appealed_to asked asks advised
        warned told invited`,
    },
    { use: "about", stance: "asserted", forms: "warned_of warned_against called_for calls_for call_for" },
  ],
  participles: [],
  gerunds: [
    {
      use: "that",
      stance: "asserted",
      forms: `saying adding stating explaining noting insisting arguing warning writing telling stressing reporting
        commenting tweeting announcing suggesting declaring remarking replying reading pointing_out observing confirming
        indicating revealing predicting promising recalling`,
    },
    { use: "that", stance: "alleged", forms: "claiming alleging" },
    { use: "about", stance: "alleged", forms: "accusing" },
    { use: "about", stance: "denied", forms: "denying" },
    { use: "that", stance: "questioned", forms: "asking wondering" },
    { use: "quote", stance: "asserted", forms: "calling describing dubbing" },
  ],
  helpers: `has have had also later earlier previously repeatedly then again once immediately separately reportedly now always
    often only further since recently publicly simply already initially further both all subsequently quickly even
    is_quoted_as was_quoted_as were_quoted_as been_quoted_as did does do still`,
  blockers: `to not cannot can could should would will must may might let i'd you we'll don't didn't doesn't never couldn't
    wouldn't can't won't what as the a an his her their its my your our this that these those of no for by with without some
    any many such several other former later_on "'s nothing everything something from in on`,
  passives: "is are was were be been being get got gets",
  impersonals: "it",
  quoted: "quoted quotes quoting cited cites citing",
  agent: "by",
  that: "that",
  questions: "whether if how why what who where when which",
  relatives: "which whom whose",
  capitalNouns: false,
  joinedMatter: null,
  who: "who which",
  additions: "who whose which whom speaking citing quoting referring responding talking",
  joinedPronoun: null,
  dropsSubject: false,
  commasInsideQuotes: false,
  joinedInfinitive: null,
  backward: [],
  dashInsideQuotes: false,
  reportingMood: "",
  accordingTo: [
    { words: "according to", stance: "asserted" },
    { words: "in the words of", stance: "asserted" },
    { words: "as reported by", stance: "asserted" },
    { words: "as stated by", stance: "asserted" },
    { words: "in * view", stance: "asserted" },
    { words: "in * words", stance: "asserted" },
    { words: "in * opinion", stance: "asserted" },
    { words: "in the view of", stance: "asserted" },
    { words: "in the opinion of", stance: "asserted" },
    { words: "as claimed by", stance: "alleged" },
  ],
  accordingAfter: [],
  as: "as",
  hearsay: [
    { words: "reportedly", stance: "alleged" },
    { words: "allegedly", stance: "alleged" },
    { words: "purportedly", stance: "alleged" },
    { words: "supposedly", stance: "alleged" },
  ],
  nouns: [
    {
      use: "that",
      stance: "alleged",
      forms: "claim claims allegation allegations accusation accusations charge",
    },
    {
      use: "that",
      stance: "asserted",
      forms: `statement statements report reports warning warnings announcement announcements comment comments remark remarks
        assertion assertions contention suggestion suggestions argument prediction estimate belief view opinion assurance
        assurances promise promises confirmation testimony declaration conclusion admission insistence assessment`,
    },
    { use: "that", stance: "denied", forms: "denial denials" },
  ],
  by: "by from of",
  and: "and or &",
  subordinators: `that because although though when while if where so after before since whereas unless until whether why how but yet
    as than`,
  leadIns: `in on at during after before following speaking when while asked with since as under by for from meanwhile however
    later earlier but and yet still also separately today yesterday although though addressing responding replying amid despite
    instead then moreover additionally furthermore finally monday tuesday wednesday thursday friday saturday sunday nevertheless
    writing discussing commenting citing last this according if because once until so now nonetheless similarly likewise`,
  asides: `who whose which speaking a an the quoted citing responding referring talking writing head director spokesman
    spokeswoman spokesperson chief leader whom now also describing wearing appearing addressing former one in from of
    professor president chairman chairwoman minister curator author senior representative of assistant co-founder founder
    editor secretary at for aged himself herself born himself vice managing executive deputy general ceo owner manager
    currently then formerly commenting published released issued posted known based including which`,
  adjuncts: `of in at on about after before during when while as with because for by following from upon through via under amid
    until since without to ahead despite nothing little so`,
  infinitives: "to",
  matters: "of against for",
  consequence: "so",
  finiteHelpers: `is are was were be has have had will would can could may might must should do does did isn't aren't wasn't weren't
    won't wouldn't can't couldn't`,
  commaBeforeStatement: false,
  determiners: `the a an his her their its our my your this that these those some many several two three four five six most all
    one both another other local senior`,
  finite: `is are was were has have had will would can could may might must should shall do does did isn't aren't wasn't weren't
    hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't it's he's she's they're we're i'm you're that's
    there's i've we've they've gave took went came told met left began held led lost made put set spoke wrote knew saw
    got ran fell grew kept thought became brought stood sent felt won rose broke built bought needs wants makes takes comes
    goes says remains seems appears shows means gives keeps shares looks carries includes supports wishes applies exist
    bears belongs depends matters works plans faces feels sees hit struck shot sank said`,
  finiteEnding: /^\p{L}{3,}ed$/u,
  manner:
    /^(?:\s*,?\s*(?:(?:(?:late|early|earlier|later)\s+)?(?:on|last|this)\s+(?:late\s+|early\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|night|week|month|year|morning|afternoon|evening)(?:\s+(?:morning|afternoon|evening|night))?|(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\s+\p{Lu})|(?:in|during|at|via|through|on|to|by)\s+(?:an?|the|his|her|its|their|\p{Lu}[\p{L}]+(?:['’]s)?)\s+(?:[\p{L}\p{N}'’-]+\s+){0,4}?(?:statement|interview|conference|briefing|speech|tweet|post|blog|letter|report|meeting|address|Telegram|Twitter|Facebook|website|hearing|release|press|reporters|journalists|television|radio|email|e-mail|newspaper|magazine|agency|telephone|crowd|court|parliament|article|message|video|broadcast|podcast|documentary)(?:\s+(?:post|conference|release|briefing|report|agency|article|address|interview|message))?(?:\s+(?:on|last|this)\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|year))?|on\s+(?:Twitter|Facebook|Telegram|Instagram|television|TV|X|condition\s+of\s+anonymity|his\s+blog|her\s+blog|air)|by\s+(?:telephone|phone|e-?mail|fax)|in\s+(?:\d{4}|court|parliament|reply|response|January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?|on\s+\p{L}+\s+\d{1,2}(?!\d)|aloud|bluntly|flatly|today|yesterday|earlier|later|afterwards|at\s+the\s+time|to\s+(?:reporters|journalists|\p{Lu}[\p{L}]+(?:\s+\p{Lu}[\p{L}]+)*)|speaking\s+(?:privately|on\s+condition\s+of\s+anonymity))(?![\p{L}\p{N}]))+/u,
  pronouns: { person: "he she i", group: "they we", thing: "it" },
  unnamed: `official officials source sources witness witnesses resident residents diplomat diplomats analyst analysts expert
    experts critic critics researcher researchers scientist scientists police authorities authority observers observer
    activist activists medic medics doctors locals villagers employee employees employee staff insider insiders soldier soldiers
    officer officers investigator investigators prosecutors lawyers relatives neighbours neighbors survivors aide aides people
    person man woman media reports report spokesman spokeswoman spokesperson opponents supporters individuals somebody someone
    worker workers eyewitnesses eyewitness fishermen students student member members others many some blogger
    bloggers poster posters user users tourists passers-by rescuers captain captains families rumours rumors posts volunteers`,
  anonymity:
    /\b(?:anonym\w*|unnamed|unidentified|not\s+(?:to\s+)?be(?:ing)?\s+(?:named|identified)|declined\s+to\s+be\s+(?:named|identified)|unknown|undisclosed)\b/iu,
};
