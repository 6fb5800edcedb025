/** Words that stand capitalised at the beginning of a sentence or in the calendar and are no names, by language. Lower case. */
const PLAIN: Readonly<Record<string, string>> = {
  en: `the a an in on at by for from to of and but or so yet as if when while after before since during under over with without
    he she it they we you i me him us them his her its our my your their this that these those there here what who which where why
    how not no yes some many most all both each several two three four five six seven eight nine ten eleven twelve one first
    second third last more other another earlier later meanwhile however although though because according also only even then
    now still just once until about well oh hey wow ok okay let see please thanks thank sorry perhaps maybe indeed instead
    despite among between through against such having being are is was were do does did can could will would should may might
    have has had nothing everything something anyone everyone people today yesterday tomorrow question answer image photo video
    source sources read follow leave denial note editor updated update advertisement categories related share published q a
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec summer winter spring
    autumn god christmas easter ramadan english french german spanish russian arabic north south east west internet web`,
  de: `der die das den dem des ein eine einer eines einem einen im am bei nach vor seit und aber doch er sie es wir ihr ich nicht
    auch wie wenn als montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
    september oktober november dezember heute gestern laut mit von zu in auf aus für über unter zwischen dabei dazu hier dort
    so nun noch nur man was wer wo warum diese dieser dieses sein seine ihre trotz während`,
  fr: `le la les l un une des du de dans en sur par pour avec sans et mais il elle ils elles nous vous je on ce cet cette ces selon
    après avant depuis si quand comme lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre hier aujourd deux trois qui que où leur son sa ses au aux`,
  es: `el la los las un una unos de del por para con sin en y pero él ella ellos según tras este esta estos si cuando como lunes
    martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre hoy ayer dos tres que su sus al no se lo desde`,
  ru: `в на и но а по с со из за от до для при как это этот эта эти он она они мы вы я его её их не что когда где если после
    перед во ко у о об однако также ранее вчера сегодня понедельник вторник среда четверг пятница суббота воскресенье
    два три один одна все всё так там здесь тем кто`,
  ar: "",
};
/** Last words of names that are events, works, laws and other things that act in nobody's name. */
const THINGS =
  words(`cup games olympics paralympics championship championships tournament war wars prize award awards act constitution
  amendment code month day week year season series tour edition volume chapter carnival jubilee festival convention treaty
  agreement deal bible book books album show game award protocol license licence project program programme operation hurricane cyclone
  typhoon storm revolution election elections world internet web language system conference summit expo exhibition law bill report
  index magic music science philosophy biology history education psychology linguistics art arts media studies economics`);
/** Capital letters that name no actor. */
const ACRONYMS =
  words(`dna rna cd cds dvd phd iq ok tv pc id gps hiv aids ceo cfo gmt utc am pm xml html pdf url faq gdp cc qc mp mps rpg ros
  usd eur us$ q&a ba ma msc bsc jd md ad bc ied ieds vip vips nra-style ufo atm sms app ios gnu sic lgbt ac dc uk-based ai ii iii iv vi`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ""));
}

const plain = new Map<string, ReadonlySet<string>>();

/** The plain words of a language; all of them where the language is not known. */
export function plainWords(language: string | null): ReadonlySet<string> {
  const tag = (language ?? "").toLowerCase().split(/[-_]/u)[0] ?? "";
  const key = PLAIN[tag] === undefined ? "" : tag;
  const known = plain.get(key) ?? words(key === "" ? Object.values(PLAIN).join(" ") : (PLAIN[key] ?? ""));
  plain.set(key, known);
  return known;
}

/** Whether a name's last word says that it names no actor: an event, a work, a law. */
export function isThing(name: string): boolean {
  return THINGS.has(name.toLowerCase().split(/\s+/u).at(-1) ?? "");
}

/** Whether capitals stand for something that is no actor: "DNA". */
export function isPlainAcronym(name: string): boolean {
  return ACRONYMS.has(name.toLowerCase().replaceAll(".", ""));
}
