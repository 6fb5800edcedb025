import type { SpeechLanguage } from "./speech-language.ts";

/** French. Participles count after their helper ("a déclaré"); pronouns may follow the verb in one word ("a-t-il dit"). */
export const french: SpeechLanguage = {
  tag: "fr",
  verbFirst: false,
  verbs: [
    {
      use: "say",
      stance: "asserted",
      forms: `dit disent disait affirme affirment affirmait déclare déclarent indique indiquent estime estiment estimait assure
        assurent explique expliquent expliquait ajoute ajoutent précise précisent souligne soulignent annonce annoncent écrit
        écrivent rappelle rappellent prévient préviennent raconte racontent soutient soutiennent confirme confirment insiste
        insistent martèle regrette regrettent dénonce dénoncent avertit avertissent répond répondent reconnaît reconnaissent
        craint craignent espère espèrent pense pensent croit croient constate constatent révèle révèlent considère considèrent
        redoute redoutent déplore déplorent souhaite souhaitent réagit tranche plaide s'étonne se_réjouit observe observent montre juge jugent s'emporte s'inquiète s'indigne se_félicite poursuit conclut témoigne témoignent confie lance résume note notent rapporte rapportent répète promet
        dit-il dit-elle affirme-t-il affirme-t-elle explique-t-il explique-t-elle ajoute-t-il ajoute-t-elle précise-t-il précise-t-elle
        assure-t-il assure-t-elle estime-t-il estime-t-elle déclare-t-il poursuit-il poursuit-elle raconte-t-il raconte-t-elle
        indique-t-il indique-t-elle indique-t-on confie-t-il confie-t-elle rappelle-t-il rappelle-t-elle prévient-il prévient-elle
        insiste-t-il insiste-t-elle lance-t-il lance-t-elle témoigne-t-il témoigne-t-elle juge-t-il juge-t-elle reconnaît-il
        reconnaît-elle détaille-t-il détaille-t-elle annonce-t-il annonce-t-elle précise-t-on admet-il admet-elle écrit-il écrit-elle
        assurent-ils assurent-elles racontent-ils racontent-elles regrettent-ils précisent-ils
        déclarait déclaraient indiquait indiquaient ajoutait précisait annonçait soulignait rappelait racontait assurait assuraient
        avance avancent détaille détaillent alerte alertent relève relèvent garantit garantissent jure jurent prédit prédisent
        prévoit prévoient suggère suggèrent soupçonne soupçonnent admet admettent avoue avouent signale signalent rétorque réplique
        renchérit commente commentent glisse lâche soupire s'exclame relate relatent tempère nuance ironise se_souvient
        se_souviennent fait_savoir font_savoir fait_valoir font_valoir fait_remarquer laisse_entendre laissent_entendre
        regrette-t-elle regrette-t-il souligne-t-il souligne-t-elle conclut-il conclut-elle disent-ils expliquent-ils`,
    },
    { use: "say", stance: "alleged", forms: "prétend prétendent" },
    {
      use: "say",
      stance: "denied",
      forms: "dément démentent nie nient conteste contestent rejette rejettent réfute",
    },
    { use: "say", stance: "questioned", forms: "demande demandent interroge s'interroge" },
    { use: "quote", stance: "asserted", forms: "qualifie qualifient évoque évoquent parle parlent" },
    { use: "order", stance: "alleged", forms: "accuse accusent" },
    {
      use: "order",
      stance: "asserted",
      forms:
        "exhorte appelle appellent exige exigent réclame promet promettent propose proposent menace menacent demande demandent",
    },
  ],
  participles: [
    {
      use: "say",
      stance: "asserted",
      forms: `dit déclaré affirmé indiqué expliqué assuré estimé ajouté annoncé confirmé précisé souligné rappelé reconnu écrit averti
        rapporté raconté répondu insisté regretté dénoncé jugé soutenu lancé martelé confié conclu résumé témoigné prévenu promis
        avancé détaillé alerté relevé garanti juré prédit suggéré avoué signalé rétorqué répliqué renchéri glissé lâché soupiré
        relaté nuancé ironisé fait_remarquer laissé_entendre
        répété salué noté admis tweeté poursuivi commenté réagi tranché plaidé fait_savoir fait_valoir`,
    },
    { use: "say", stance: "alleged", forms: "prétendu" },
    { use: "say", stance: "denied", forms: "démenti nié contesté rejeté réfuté" },
    { use: "strict", stance: "questioned", forms: "demandé interrogé" },
    { use: "quote", stance: "asserted", forms: "qualifié évoqué" },
    { use: "order", stance: "alleged", forms: "accusé" },
    {
      use: "order",
      stance: "asserted",
      forms: "appelé exhorté exigé réclamé demandé promis proposé menacé accepté",
    },
  ],
  gerunds: [
    {
      use: "that",
      stance: "asserted",
      forms: "ajoutant précisant affirmant expliquant soulignant assurant estimant indiquant déclarant",
    },
  ],
  helpers: `a ont l'a l'ont m'a avait avaient a-t-il a-t-elle ont-ils ont-elles également aussi ensuite encore toutefois pourtant notamment
    avait-il avait-elle alors lui-même elle-même a-t-on en_outre déjà plus_tard`,
  blockers: "à ne pas qui les un une de pour sans n'a n'ont n'avait il_faut",
  passives: "est été être sont était",
  impersonals: "il",
  quoted: "",
  agent: "par",
  that: "que qu'il qu'elle qu'ils qu'elles qu'un qu'une qu'on qu'aucun qu'aucune qu'en qu'à",
  questions: "si pourquoi comment quand où",
  relatives: "dont lequel laquelle",
  capitalNouns: false,
  joinedMatter: null,
  who: "qui",
  additions: "qui dont",
  joinedPronoun: /-(?:t-)?(il|elle|ils|elles|on|je)$/u,
  dropsSubject: false,
  commasInsideQuotes: true,
  joinedInfinitive: /^d'[^']+(?:er|ir|re|oir)$/u,
  backward: [],
  dashInsideQuotes: false,
  reportingMood: "",
  accordingTo: [
    { words: "selon", stance: "asserted" },
    { words: "d'après", stance: "asserted" },
    { words: "de l'avis de", stance: "asserted" },
    { words: "aux dires de", stance: "asserted" },
    { words: "à en croire", stance: "asserted" },
    { words: "de source", stance: "asserted" },
  ],
  accordingAfter: [],
  as: "comme",
  hearsay: [{ words: "prétendument", stance: "alleged" }],
  nouns: [{ use: "that", stance: "alleged", forms: "accusation allégation affirmation" }],
  by: "de du des par",
  and: "et ou",
  subordinators:
    "mais tandis alors car lorsque quand parce puisque si où pendant que qu'il qu'elle après avant comme",
  leadIns: `dans en lors après avant pendant au à mais et par devant interrogé interrogée dimanche lundi mardi mercredi jeudi vendredi
    samedi hier toutefois cependant aux sur de depuis selon pour or puis ensuite enfin aussi ainsi malgré sous chez`,
  asides:
    "qui un une la le sous dont ancien ancienne directeur directrice président présidente maire ministre porte-parole âgé âgée chef l'un l'une",
  adjuncts: "de du des à au aux en dans lors après avant pendant sur devant sans par pour avec vouloir",
  infinitives: "à de",
  matters: "d'avoir d'être",
  consequence: "",
  finiteHelpers: "",
  commaBeforeStatement: false,
  determiners:
    "le la les l' un une des du son sa ses leur leurs ce cette ces deux trois quatre plusieurs certains",
  finite: `est sont était étaient sera seront serait seraient a ont avait avaient aura auront aurait auraient peut peuvent doit doivent
    fait font va vont reste restent restait faut fallait n'est n'a n'ont n'avait c'est c'était s'est j'ai il_y`,
  finiteEnding: /^\p{L}{3,}(?:ait|aient|era|eront|erait|eraient)$/u,
  manner:
    /^(?:\s*,?\s*(?:dans\s+(?:un|une|son|sa|le|la)\s+(?:bref\s+)?(?:communiqué|entretien|discours|interview|déclaration|message|lettre|rapport|tribune)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\s+(?:matin|soir|après-midi))?|hier|à\s+la\s+(?:presse|radio|télévision|tribune)|à\s+l['’](?:AFP|agence(?:\s+\p{Lu}\p{L}+)*|\p{Lu}\p{L}+)|aux\s+(?:journalistes|députés|médias)|sur\s+(?:Twitter|Facebook|X|France\s+\p{Lu}\p{L}+)|lors\s+d['’](?:une|un)\s+(?:conférence\s+de\s+presse|point\s+(?:de\s+)?presse|entretien)|devant\s+(?:la\s+presse|les\s+(?:journalistes|députés|médias)|le\s+parlement)|en\s+conférence\s+de\s+presse|en\s+\d{4}|ce\s+(?:matin|soir))(?![\p{L}\p{N}]))+/u,
  pronouns: { person: "il elle je on", group: "ils elles nous" },
  unnamed: `source sources témoin témoins habitant habitants habitante responsable responsables diplomate diplomates expert experts
    analyste analystes police autorités chercheurs critiques riverain riverains militants médecins salarié salariés employé employée
    pilote porte-parole voisin voisins voyageur voyageuse passager passagers fonctionnaire fonctionnaires proche proches
    observateurs enquêteurs syndicats secouristes journal médias presse`,
  anonymity: /anonym|ne\s+pas\s+être\s+(?:nommé|identifié|cité)|sous\s+couvert/iu,
};
