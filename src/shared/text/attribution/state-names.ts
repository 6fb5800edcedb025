/** States and unions by their usual names, with what stands for their governments; English and the other languages' commonest. */
const STATES = `Afghanistan,Albania,Algeria,Andorra,Angola,Argentina,Armenia,Australia,Austria,Azerbaijan,Bahrain,Bangladesh,Barbados,
Belarus,Belgium,Belize,Benin,Bhutan,Bolivia,Bosnia,Bosnia and Herzegovina,Botswana,Brazil,Brunei,Bulgaria,Burkina Faso,Burundi,Cambodia,
Cameroon,Canada,Cape Verde,Central African Republic,Chad,Chile,China,Colombia,Comoros,Congo,Costa Rica,Croatia,Cuba,Cyprus,Czech Republic,
Czechia,Denmark,Djibouti,Dominican Republic,East Timor,Ecuador,Egypt,El Salvador,Equatorial Guinea,Eritrea,Estonia,Eswatini,Ethiopia,Fiji,
Finland,France,Gabon,Gambia,Germany,Ghana,Greece,Guatemala,Guinea,Guyana,Haiti,Honduras,Hungary,Iceland,India,Indonesia,Iran,Iraq,
Ireland,Israel,Italy,Ivory Coast,Jamaica,Japan,Kazakhstan,Kenya,Kiribati,Kosovo,Kuwait,Kyrgyzstan,Laos,Latvia,Lebanon,Lesotho,Liberia,
Libya,Liechtenstein,Lithuania,Luxembourg,Madagascar,Malawi,Malaysia,Maldives,Mali,Malta,Mauritania,Mauritius,Mexico,Moldova,Monaco,
Mongolia,Montenegro,Morocco,Mozambique,Myanmar,Burma,Namibia,Nepal,Netherlands,New Zealand,Nicaragua,Niger,Nigeria,North Korea,North Macedonia,
Norway,Oman,Pakistan,Palestine,Panama,Papua New Guinea,Paraguay,Peru,Philippines,Poland,Portugal,Qatar,Romania,Russia,Rwanda,Samoa,
Saudi Arabia,Senegal,Serbia,Seychelles,Sierra Leone,Singapore,Slovakia,Slovenia,Solomon Islands,Somalia,South Africa,South Korea,
South Sudan,Spain,Sri Lanka,Sudan,Suriname,Sweden,Switzerland,Syria,Taiwan,Tajikistan,Tanzania,Thailand,Togo,Tonga,Trinidad and Tobago,
Tunisia,Turkey,Türkiye,Turkmenistan,Uganda,Ukraine,United Arab Emirates,UAE,United Kingdom,Britain,Great Britain,UK,U.K.,England,Scotland,Wales,United States,
United States of America,US,U.S.,USA,U.S.A.,America,Soviet Union,USSR,Yugoslavia,Uruguay,Uzbekistan,Vanuatu,Vatican,Venezuela,Vietnam,Yemen,Zambia,Zimbabwe,
Deutschland,Frankreich,Russland,Ukraine,Syrien,Israel,Türkei,Vereinigte Staaten,USA,China,Iran,Irak,Polen,Italien,Spanien,Österreich,Schweiz,
Allemagne,Russie,Syrie,Turquie,États-Unis,Royaume-Uni,Chine,Liban,Espagne,Italie,Belgique,Suisse,Maroc,Algérie,Tunisie,
Alemania,Francia,Rusia,Siria,Turquía,Estados Unidos,Reino Unido,España,México,Brasil,Perú,Líbano,Egipto,Marruecos,
Россия,Украина,США,Германия,Франция,Китай,Сирия,Израиль,Турция,Иран,Ирак,Польша,Беларусь,Великобритания,Казахстан,
سوريا,العراق,إيران,إسرائيل,لبنان,مصر,السعودية,روسيا,أوكرانيا,فرنسا,ألمانيا,تركيا,الصين,الأردن,قطر,اليمن,ليبيا,السودان,تونس,الجزائر,المغرب,فلسطين,الولايات المتحدة,بريطانيا`;
/** Houses, seats and capitals that stand for a government. A capital stands for its city as often, so it is given no kind. */
const METONYMS: Readonly<Record<string, string>> = {
  "White House": "United States",
  Kremlin: "Russia",
  Pentagon: "United States",
  "Downing Street": "United Kingdom",
  Whitehall: "United Kingdom",
  Élysée: "France",
  "Elysée Palace": "France",
  "Quai d'Orsay": "France",
  "Blue House": "South Korea",
  "Foggy Bottom": "United States",
  "Capitol Hill": "United States",
  Кремль: "Россия",
  Kreml: "Russland",
  "Weiße Haus": "USA",
  "Weißes Haus": "USA",
  "Maison-Blanche": "États-Unis",
  "Casa Blanca": "Estados Unidos",
};
const CAPITALS =
  "Washington,Moscow,London,Paris,Berlin,Beijing,Kyiv,Kiev,Tehran,Jerusalem,Ankara,Riyadh,Brussels,Tokyo,Seoul,Pyongyang,Damascus,Baghdad,Cairo,New Delhi,Islamabad,Kabul,Madrid,Rome,Warsaw,Canberra,Ottawa,Beirut,Doha";
const DEMONYM_ENDING =
  /^\p{Lu}\p{Ll}*(?:ian|ians|ean|eans|ish|ese|ani|anis|eli|elis|aqi|aqis|ari|emeni|wegian)$/u;
const DEMONYMS =
  "American,Americans,Mexican,Mexicans,African,Africans,Western,Soviet,French,Dutch,German,Germans,Greek,Greeks,Swiss,Czech,Thai,Afghan,Afghans,Arab,Arabs,Kurd,Kurds,Turk,Turks,Turkish,Pakistani,Saudi,Saudis,Kuwaiti,Qatari,Iraqi,Israeli,Somali,Bengali,Muslim,Muslims,Jewish,Jews,Catholic,Catholics,Christian,Christians,Protestant,Sunni,Shiite,Shia,Islamic,Islamist,Hindu,Hellenic,Republican,Republicans,Democrat,Democrats,Democratic,Libertarian,Communist,Nazi,Nazis,Olympic,Paralympic,European,Latin,Slavic,Brit,Brits,Dane,Danes,Swede,Swedes,Finn,Finns,Pole,Poles,Spaniard,Scots,Irish,Welsh,Filipino,Filipinos,Dominican,Cuban,Moroccan,Texan,Texans,Bangladeshis,Presidential,Constitutional";

const states = setOf(STATES);
const capitals = setOf(CAPITALS);
const demonyms = setOf(DEMONYMS);

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map((name) => name.trim()));
}

/** Whether a name is a state's. */
export function isState(name: string): boolean {
  return states.has(name);
}

/** The state whose government a name stands for ("the Kremlin"); null for others. */
export function metonymOf(name: string): string | null {
  return METONYMS[name] ?? null;
}

/** Whether a name is a capital: a place, or its government. */
export function isCapital(name: string): boolean {
  return capitals.has(name);
}

/** Whether one word is a people's or a faith's adjective ("Iranian"): no actor by itself. */
export function isDemonym(word: string): boolean {
  return !states.has(word) && (demonyms.has(word) || (DEMONYM_ENDING.test(word) && word.length > 5));
}
