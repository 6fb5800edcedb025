import { foldText } from "./fold-text.ts";

/* Numbers written in words, and the words that bound and scale them. Keys are folded: small letters, no accents. */

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

/** What a word is worth by itself. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.split(" ").map((word, value) => [word, value] as const),
  ...TENS.split(" ").map((word, index) => [word, (index + 2) * 10] as const),
  ...listed("zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12"),
  ...listed("deux 2 trois 3 quatre 4 cinq 5 huit 8 neuf 9 dix 10 onze 11 douze 12"),
  ...listed("dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12"),
  ...listed(
    "два 2 две 2 двое 2 три 3 трое 3 четыре 4 четверо 4 пять 5 шесть 6 семь 7 восемь 8 девять 9 десять 10",
  ),
  ...listed("اثنان 2 ثلاثة 3 اربعة 4 خمسة 5 ستة 6 سبعة 7 ثمانية 8 تسعة 9 عشرة 10"),
]);

/** What a word multiplies the number before it by. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...listed(
    "hundred 100 dozen 12 thousand 1000 million 1000000 millions 1000000 billion 1000000000 trillion 1000000000000",
  ),
  ...listed("m 1000000 mn 1000000 bn 1000000000 k 1000"),
  ...listed(
    "tausend 1000 millionen 1000000 milliarden 1000000000 mille 1000 milliards 1000000000 mil 1000 millones 1000000",
  ),
  ...listed(
    "тысяч 1000 тысячи 1000 миллионов 1000000 миллиона 1000000 الف 1000 مليون 1000000 مليار 1000000000",
  ),
]);

function listed(words: string): readonly (readonly [string, number])[] {
  const parts = words.split(" ");
  return parts.flatMap((word, index) =>
    index % 2 === 0 ? [[foldText(word), Number(parts[index + 1])] as const] : [],
  );
}

export type Bound = "least" | "most" | "more" | "fewer" | "rough";

/** Words before a number that make it a bound, the longest first. */
export const BOUNDS: readonly (readonly [words: string, bound: Bound])[] = [
  ...all("least", ["at least", "no fewer than", "no less than", "minimum of", "mindestens", "wenigstens"]),
  ...all("least", [
    "au moins",
    "al menos",
    "por lo menos",
    "как минимум",
    "не менее",
    "على الاقل",
    "ما لا يقل عن",
  ]),
  ...all("most", [
    "at most",
    "up to",
    "as many as",
    "no more than",
    "not more than",
    "maximum of",
    "hochstens",
    "bis zu",
  ]),
  ...all("most", ["jusqu a", "au plus", "hasta", "como maximo", "до", "не более", "ما يصل الى"]),
  ...all("more", [
    "more than",
    "over",
    "upwards of",
    "mehr als",
    "uber",
    "plus de",
    "mas de",
    "более",
    "больше",
    "اكثر من",
  ]),
  ...all("fewer", [
    "fewer than",
    "less than",
    "under",
    "below",
    "weniger als",
    "unter",
    "moins de",
    "menos de",
    "менее",
  ]),
  ...all("rough", [
    "about",
    "around",
    "some",
    "roughly",
    "approximately",
    "nearly",
    "almost",
    "circa",
    "etwa",
    "rund",
  ]),
  ...all("rough", [
    "ungefahr",
    "environ",
    "pres de",
    "alrededor de",
    "unos",
    "около",
    "примерно",
    "حوالي",
    "نحو",
  ]),
];

function all(bound: Bound, words: readonly string[]): readonly (readonly [string, Bound])[] {
  return words.map((one) => [foldText(one), bound] as const);
}

/** Topics by the words that tell them, near a number of people. */
export const TOPICS: readonly (readonly [topic: string, words: ReadonlySet<string>])[] = [
  [
    "dead",
    set(`dead died dies die death deaths killed kill kills killing fatalities fatality casualties martyred slain perished
      tote toten tot getotet starben opfer morts mort tues tuees tue muertos muerto fallecidos погибли погибших погибло
      убиты убитых قتلى قتيل قتيلا قتل شهداء شهيدا مقتل`),
  ],
  [
    "injured",
    set(`injured injuries injuring wounded wounds wounding hurt verletzt verletzte verletzten blesses blessees heridos
      ранены раненых пострадали пострадавших جرحى جريح جريحا اصيب اصابة`),
  ],
  ["missing", set("missing vermisst vermisste disparus desaparecidos пропали مفقود مفقودين")],
  [
    "arrested",
    set(
      "arrested arrests arresting detained detaining detainees festgenommen arretes detenidos задержаны اعتقال اعتقل",
    ),
  ],
  [
    "displaced",
    set("displaced fled evacuated refugees vertrieben geflohen deplaces desplazados نازح نازحين"),
  ],
  ["captured", set("captured prisoners hostages abducted kidnapped gefangene geiseln otages rehenes")],
  ["rescued", set("rescued saved freed released gerettet sauves rescatados")],
  ["destroyed", set("destroyed damaged demolished zerstort beschadigt detruits destruidos")],
];

function set(words: string): ReadonlySet<string> {
  return new Set(foldText(words).split(/\s+/u));
}

/** Nouns that a number counts, wherever they stand among the next words. */
export const COUNTED: ReadonlySet<string> = set(
  `people persons civilians soldiers troops fighters militants officers police policemen men women children boys girls
   villagers residents workers journalists protesters demonstrators passengers crew students refugees families homes
   houses buildings vehicles tanks boats ships aircraft drones missiles rockets strikes attacks shots bodies prisoners
   hostages menschen personen zivilisten soldaten kinder frauen manner personnes civils soldats enfants femmes personas
   civiles soldados ninos mujeres человек людей мирных солдат детей شخص شخصا اشخاص مدني مدنيين طفل اطفال جندي`,
);

/** Words that a number before them does not count. */
export const NO_UNIT: ReadonlySet<string> = set(
  `and or of in on at by to for from with as after before the a an were was are is have had has been be being who that
   which said says more other others than but und oder in am im von wurden war et ou dans de des le la les ont sont y o
   en fueron и или в на с و او في من على was will would could may might not near per others`,
);
