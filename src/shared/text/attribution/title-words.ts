/** Ranks, offices and forms of address by language: before a name they are no part of it. Lower case, without dots. */
const TITLES: Readonly<Record<string, string>> = {
  en: `mr mrs ms miss dr sir lady lord dame president vice prime minister foreign defence defense interior finance home secretary
    state general gen lieutenant-general major-general colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm brigadier
    commander chief chairman chairwoman chair chancellor king queen prince princess sheikh emir sultan pope bishop archbishop
    cardinal imam ayatollah rabbi rev reverend father sister senator sen representative rep congressman congresswoman governor
    gov mayor judge justice ambassador envoy spokesman spokeswoman spokesperson director professor prof officer inspector
    attorney deputy former acting leader councillor detective constable sheriff premier treasurer analyst economist
    researcher author editor actor actress singer coach manager executive ceo founder co-founder deputy assistant senior mp
    opposition republican democrat labour conservative shadow administrator commissioner undersecretary under-secretary superintendent
    environment justice health education trade energy agriculture oil economy information`,
  de: `herr frau bundeskanzler bundeskanzlerin kanzler kanzlerin bundespräsident präsident präsidentin außenminister außenministerin
    verteidigungsminister verteidigungsministerin innenminister innenministerin minister ministerin ministerpräsident
    ministerpräsidentin sprecher sprecherin regierungssprecher regierungssprecherin bürgermeister bürgermeisterin general oberst
    professor prof dr chef chefin leiter leiterin direktor direktorin polizeisprecher polizeisprecherin landrat kapitän abgeordnete
    abgeordneter vorsitzende vorsitzender`,
  fr: `monsieur madame m mme mlle dr président présidente ministre premier première général colonel commandant capitaine maire
    députée député porte-parole directeur directrice préfet préfète sénateur sénatrice procureur professeur consul consule
    gouverneur gouverneure chancelier chancelière roi reine prince pape`,
  es: `señor señora sr sra don doña dr dra presidente presidenta ministro ministra general coronel comandante capitán alcalde
    alcaldesa diputado diputada portavoz director directora gobernador gobernadora senador senadora profesor profesora rey reina
    papa fiscal juez jueza vicepresidente vicepresidenta`,
  ru: `президент премьер-министр министр глава генерал полковник майор капитан губернатор мэр депутат директор представитель
    пресс-секретарь профессор посол сенатор заместитель вице-премьер академик судья прокурор господин госпожа`,
  ar: `الرئيس رئيس رئيسة وزير وزيرة الوزير الوزيرة المتحدث المتحدثة الناطق محافظ المحافظ الجنرال العقيد اللواء العميد القائد الدكتور
    الدكتورة السيد السيدة الأمير الملك الشيخ السفير القاضي المدير مدير مديرة النائب النائبة قنصل الأمين`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The title words of a language; those of English where it has none of its own. */
export function titleWords(language: string | null): ReadonlySet<string> {
  const tag = (language ?? "").toLowerCase().split(/[-_]/u)[0] ?? "";
  const known = TITLES[tag] === undefined ? "en" : tag;
  const made = sets.get(known) ?? new Set((TITLES[known] ?? "").split(/\s+/u));
  sets.set(known, made);
  return made;
}

/** A name without the titles before it; the name as it is when nothing else would be left. */
export function stripTitles(name: string, language: string | null): string {
  const titles = titleWords(language);
  const words = name.split(/\s+/u);
  const last = words.slice(0, -1).findLastIndex((word) => titles.has(word.toLowerCase().replace(/\.$/u, "")));
  return words.slice(last + 1).join(" ");
}
