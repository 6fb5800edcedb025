/** Words by which a name is known as an organisation, a body of a state or an armed group; lower case. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  en: `ministry department agency office army navy force forces police council committee commission court parliament senate
    congress house party union league front movement group association federation organisation organization institute
    university college school hospital bank company corporation corp inc ltd plc co llc gmbh foundation society club museum
    church authority board bureau service services news times post herald guardian telegraph journal press tribune
    television network channel wire reuters team observatory network centre center alliance coalition government
    administration assembly cabinet airlines airways motors industries exchange fund trust society laboratory chamber
    brigade brigades battalion militia guard guards legion command nations lords commons`,
  de: `ministerium verteidigungsministerium außenministerium innenministerium amt behörde armee marine bundeswehr polizei rat ausschuss
    gericht parlament bundestag partei union verband verein bank universität krankenhaus agentur gmbh ag regierung kommission
    gewerkschaft stiftung institut zeitung`,
  fr: `ministère marine armée police agence office conseil comité commission cour tribunal parlement sénat assemblée parti syndicat
    union front mouvement association fédération organisation institut université hôpital banque société entreprise
    gouvernement autorité préfecture mairie`,
  es: `ministerio ejército marina armada policía agencia oficina consejo comité comisión corte tribunal parlamento senado congreso
    partido sindicato unión frente movimiento asociación federación organización instituto universidad hospital banco
    empresa gobierno autoridad ayuntamiento fiscalía guardia`,
  ru: `министерство мид минобороны армия флот полиция агентство совет комитет комиссия суд парламент дума партия союз движение
    ассоциация федерация организация институт университет больница банк компания правительство администрация`,
  ar: `وزارة جيش الجيش بحرية البحرية شرطة الشرطة وكالة مكتب مجلس لجنة محكمة برلمان البرلمان حزب اتحاد جبهة حركة جمعية منظمة معهد
    جامعة مستشفى بنك شركة حكومة الحكومة سلطة هيئة مؤسسة نقابة`,
};
const ARMED =
  /\b(?:brigades?|militias?|battalion|fighters|rebels|insurgents|taliban|hamas|hezbollah|hizbollah|isis|isil|houthis?|boko haram|al-shabaab|al-qaeda|al qaeda|islamic state|jihad|front de libération|milice|milicia|farc|pkk|wagner)\b/iu;
const COMPANY = /(?:\b(?:Inc|Ltd|Corp|plc|PLC|Co|LLC|GmbH|AG|SA|SE|NV|AB|Oy)\.?)$/u;

const sets = new Map<string, ReadonlySet<string>>();

function organisationWords(language: string | null): ReadonlySet<string> {
  const tag = (language ?? "").toLowerCase().split(/[-_]/u)[0] ?? "";
  const known = ORGANISATIONS[tag] === undefined ? "en" : tag;
  const made = sets.get(known) ?? new Set((ORGANISATIONS[known] ?? "").split(/\s+/u));
  sets.set(known, made);
  return made;
}

/** Whether a name reads as a group's and not a person's: an organisation's word, an acronym, a company's ending. */
export function isGroupName(name: string, language: string | null): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}&.]+$/u.test(name) || COMPANY.test(name) || ARMED.test(name)) return true;
  const words = organisationWords(language);
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => words.has(word));
}

/** Whether a name reads as an armed group's. */
export function isArmedGroup(name: string): boolean {
  return ARMED.test(name);
}
