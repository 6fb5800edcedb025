/**
 * Month names and their usual short forms, lower case, one line a month: English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Czech, Russian, Ukrainian, Turkish, Indonesian, Greek,
 * Hebrew, Arabic, Persian, Hindi. Two words are joined by an underscore. Croatian is left out: its "listopad" is
 * October, the Poles' and Czechs' is November.
 */
const MONTH_WORDS = [
  "january jan januar jänner janvier janv enero ene gennaio janeiro januari stycznia styczeń ledna leden января январь янв січня ocak ιανουαρίου ינואר يناير كانون_الثاني ژانویه जनवरी",
  "february feb februar feber février fevrier févr febrero febbraio fevereiro februari lutego luty února únor февраля февраль фев лютого şubat φεβρουαρίου פברואר فبراير شباط فوریه फरवरी",
  "march mar märz maerz mrz mars marzo março maart marts marca marzec března březen maret марта март мар березня mart μαρτίου מרץ مارس آذار मार्च",
  "april apr avril avr abril abr aprile kwietnia kwiecień dubna duben апреля апрель апр квітня nisan απριλίου אפריל أبريل ابريل إبريل نيسان آوریل अप्रैल",
  "may mai mayo maggio maio mei maj maja května květen мая май травня mayıs μαΐου מאי مايو أيار مه मई",
  "june jun juni juin junio giugno junho czerwca czerwiec června červen июня июнь июн червня haziran ιουνίου יוני يونيو حزيران ژوئن जून",
  "july jul juli juillet juil julio luglio julho lipca lipiec července červenec июля июль июл липня temmuz ιουλίου יולי يوليو تموز ژوئیه जुलाई",
  "august aug août aout agosto ago augustus augusti agustus sierpnia sierpień srpna srpen августа август авг серпня ağustos αυγούστου אוגוסט أغسطس اغسطس آب اوت अगस्त",
  "september sep sept septembre septiembre setiembre settembre setembro września wrzesień září сентября сентябрь сен вересня eylül σεπτεμβρίου ספטמבר سبتمبر أيلول سپتامبر सितंबर",
  "october oct oktober okt octobre octubre ottobre outubro października październik října říjen октября октябрь окт жовтня ekim οκτωβρίου אוקטובר أكتوبر اكتوبر تشرين_الأول اکتبر अक्टूबर",
  "november nov novembre noviembre novembro listopada listopad listopadu ноября ноябрь ноя нояб листопада kasım νοεμβρίου נובמבר نوفمبر تشرين_الثاني نوامبر नवंबर",
  "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia grudzień prosince prosinec декабря декабрь дек грудня aralık δεκεμβρίου דצמבר ديسمبر كانون_الأول دسامبر दिसंबर",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((line, index) =>
    line.split(" ").map((word): [string, number] => [word.replace("_", " "), index + 1]),
  ),
);

/** The month's number, 1 to 12, for a month's name in any of the known languages; null for other words. */
export function monthNumber(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}

/** One alternative of a regular expression for every known month name, longest first. */
export const MONTH_PATTERN: string = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
