/** Words that change what a sentence claims, lower case, in the languages we read best. Single words only. */

/** Words of doubt, of hearsay and of denial: what drops one of them says more than what had it. */
const DOUBT = `
  alleged allegedly reported reportedly apparent apparently possible possibly likely unlikely probably perhaps maybe may might could
  suspected suspect purported purportedly supposed supposedly unconfirmed unverified presumed claimed seemingly potentially
  not no never neither nor none without cannot
  angeblich angebliche angeblichen angeblicher mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher möglicherweise wahrscheinlich vermutlich
  offenbar wohl vielleicht unbestätigt unbestätigten sollen soll nicht kein keine keinen keiner nie niemals ohne
  présumé présumée présumés présumées prétendu prétendue apparemment probablement possible peut-être serait aurait seraient auraient
  pas ne jamais aucun aucune sans
  presunto presunta presuntos presuntas supuesto supuesta supuestos supuestas supuestamente presuntamente posible posiblemente probablemente
  quizá quizás habría habrían no nunca jamás ningún ninguna sin
  якобы предположительно вероятно возможно предполагаемый предполагаемого предполагаемые неподтвержденным не нет никогда ни без
  مزعوم مزعومة المزعوم المزعومة يزعم يُزعم زعم محتمل محتملة ربما قد غير لا لم لن ليس ليست دون
  疑似 涉嫌 据称 可能 不 没有`;

/** Numbers as words, and amounts that stand in the place of one. */
const NUMBERS = `
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
  dozen dozens scores several few half twice
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig
  hundert hunderte tausend tausende million millionen milliarde milliarden dutzend dutzende mehrere einige
  deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze vingt trente quarante cinquante soixante cent cents
  mille millions milliard milliards dizaine dizaines douzaine centaine centaines milliers plusieurs
  dos tres cuatro cinco siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta
  ochenta noventa cien cientos mil miles millón millones decenas docena docenas varios varias
  два две три четыре пять шесть семь восемь девять десять двенадцать двадцать тридцать сорок пятьдесят сто сотни тысяча тысячи
  тысяч миллион миллиона миллионов десятки несколько
  اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين
  خمسون خمسين مئة مائة مئات ألف آلاف مليون ملايين عشرات عدة`;

const WEEKDAYS = `
  monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute morgen
  lundi mardi mercredi jeudi vendredi samedi dimanche hier demain
  lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana
  понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье вчера сегодня завтра
  الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد أمس اليوم غدا`;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const DOUBT_WORDS = set(DOUBT);
export const NUMBER_WORDS = set(NUMBERS);
export const WEEKDAY_WORDS = set(WEEKDAYS);
