import type { ColumnMapping, RecordField } from "../../../../../shared/domain/read-options.ts";
import { RECORD_FIELDS } from "../../../../../shared/domain/read-options.ts";

/** A record with its nested keys joined by dots ("source.name"): column or key to value. */
export type FlatRecord = ReadonlyMap<string, string>;

/** Which column fills which part of an article; a part that none fills is missing. */
export type RecordMapping = ReadonlyMap<RecordField, string>;

/** Ways in which tables and dumps name a part, folded to letters and digits, best first. */
const NAMES: Readonly<Record<RecordField, string>> = {
  title:
    "title headline titlerendered articletitle newstitle pagetitle doctitle headlinemain storytitle hl1 heading head subject titel überschrift schlagzeile titre titulo título titular titolo заголовок название العنوان عنوان 标题 標題 タイトル 제목 כותרת name",
  text: "text body content articlebody articletext fulltext maintext bodytext contenttext contentrendered story storytext articlecontent newstext article contenthtml html bodyhtml cleanedtext plaintext rawtext texttext inhalt volltext artikeltext texte contenu corps texto cuerpo contenido testo corpo текст содержание тело النص نص المحتوى محتوى متن 正文 内容 內容 本文 본문 טקסט תוכן paragraphs",
  byline:
    "author authors byline bylineoriginal authorname authorsname creator dccreator writer journalist reporter by writtenby autor autorin autoren auteur auteurs autores autora автор авторы الكاتب الكاتبة المؤلف المحرر 作者 記者 记者 저자",
  outlet:
    "outlet outletname sourcename sourcetitle sourcecommonname source newspaper publication publicationname publisher publishername site sitename website medianame media medium newssource newsoutlet domain sourcedomain domainname hostname host provider agency quelle zeitung herausgeber fuente medio periodico periódico diario journal testata источник издание сайт المصدر مصدر الصحيفة الجريدة 来源 來源 媒体 출처",
  published:
    "published publishedat publisheddate publishdate publishedon publishedtime datepublished datepublish pubdate publicationdate webpublicationdate firstpublished date articledate datetime pubdatetime dcdate timestamp created createdat datecreated time seendate day datum veröffentlicht erscheinungsdatum datepublication fecha fechapublicacion data дата датапубликации التاريخ تاريخ تاريخالنشر 日期 发布时间 日付 날짜 updated updatedat",
  url: "url link permalink weburl articleurl sourceurl articlelink pageurl canonicalurl canonicallink canonical href originalurl originallink documentidentifier uri adresse lien enlace ссылка адрес الرابط رابط 链接 網址 urlmobile",
  language:
    "language lang inlanguage languagecode locale contentlanguage sourcelanguage langcode sprache langue idioma lingua язык اللغة لغة 语言 語言",
};
const SUMMARY_NAMES =
  "description summary abstract snippet lead leadparagraph teaser excerpt excerptrendered intro standfirst dek trailtext beschreibung zusammenfassung résumé resumen описание аннотация الوصف ملخص 摘要";
const CAPTURED_NAMES =
  "captured capturedat datedownload downloaddate downloadedat crawldate crawledat crawled fetched fetchedat scraped scrapedat scrapedate retrieved retrievedat archived accessed accessdate";

const RANKS = new Map(RECORD_FIELDS.map((field) => [field, rank(NAMES[field])] as const));
const SUMMARY_RANKS = rank(SUMMARY_NAMES);
const CAPTURED_RANKS = rank(CAPTURED_NAMES);
/** Addresses of other things than the article. */
const OTHER_ADDRESS = /@|context|schema|image|img|thumb|logo|icon|photo|picture|video|audio|avatar|feed/i;
/** A column without a known name is taken for the text when its cells are this long on average. */
const PROSE_LENGTH = 160;

/**
 * Guesses the mapping from a sample of records (ten to a hundred): by names in several languages, then by shape: the
 * longest column of prose is the text, a column of addresses the address. `chosen` goes before the guess: null leaves a
 * part empty. Pure; linear in the sample.
 */
export function guessMapping(sample: readonly FlatRecord[], chosen: ColumnMapping = {}): RecordMapping {
  const facts = describeColumns(sample);
  const mapping = new Map<RecordField, string>();
  const taken = new Set(Object.values(chosen).filter((name) => name !== null && name !== undefined));
  for (const field of RECORD_FIELDS) {
    const said = chosen[field];
    if (said === null) continue;
    const column = said ?? guessField(field, facts, taken);
    if (column === null) continue;
    mapping.set(field, column);
    taken.add(column);
  }
  return mapping;
}

/** The column or key that holds only a summary of the article, when there is one. */
export function findSummary(record: FlatRecord): string | null {
  return bestNamed([...record.keys()], SUMMARY_RANKS);
}

/** Whether a column or key by this name holds only a summary. */
export function isSummaryName(name: string): boolean {
  return rankOf(name, SUMMARY_RANKS) !== null;
}

/** The column or key that says when the record was fetched from the web. */
export function findCaptured(record: FlatRecord): string | null {
  return bestNamed([...record.keys()], CAPTURED_RANKS);
}

/** Whether any of the names is one by which tables call a text or a title. */
export function knowsNames(names: readonly string[]): boolean {
  const named = (field: RecordField): boolean => bestNamed(names, RANKS.get(field) ?? new Map()) !== null;
  const others = (["byline", "outlet", "published", "url"] as const).filter(named).length;
  return (named("text") || bestNamed(names, SUMMARY_RANKS) !== null) && (named("title") || others > 0);
}

interface ColumnFacts {
  readonly name: string;
  /** Mean length of the cells that are not empty, UTF-16 code units. */
  readonly length: number;
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly addresses: number;
  readonly spaced: number;
}

function describeColumns(sample: readonly FlatRecord[]): ColumnFacts[] {
  const names = new Set(sample.flatMap((record) => [...record.keys()]));
  return [...names].map((name) => {
    const cells = sample.map((record) => record.get(name) ?? "").filter((cell) => cell !== "");
    const share = (test: RegExp): number =>
      cells.filter((cell) => test.test(cell)).length / Math.max(1, cells.length);
    return {
      name,
      filled: cells.length,
      length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
      addresses: share(/^https?:\/\/\S+$/i),
      spaced: share(/\s|[\u3000-\u9FFF]/u),
    };
  });
}

function guessField(
  field: RecordField,
  facts: readonly ColumnFacts[],
  taken: ReadonlySet<string>,
): string | null {
  const free = facts.filter((column) => !taken.has(column.name) && fits(field, column));
  const named = bestNamed(
    free.map((column) => column.name),
    RANKS.get(field) ?? new Map(),
  );
  if (named !== null) return named;
  if (field === "text") {
    const names = facts
      .filter((column) => !taken.has(column.name) && column.filled > 0)
      .map(({ name }) => name);
    return longestProse(free) ?? bestNamed(names, SUMMARY_RANKS);
  }
  if (field === "url") return free.find((column) => column.addresses > 0.9)?.name ?? null;
  return null;
}

/** "source" may hold a name or an address, "name" a person; an empty column says nothing. */
function fits(field: RecordField, column: ColumnFacts): boolean {
  if (column.filled === 0) return false;
  if (field === "url") return column.addresses > 0.5 && !OTHER_ADDRESS.test(column.name);
  if (field === "text") return column.addresses < 0.5 && !isSummaryName(column.name);
  return column.addresses < 0.5 && (field === "title" ? column.length < 600 : column.length < 300);
}

function longestProse(columns: readonly ColumnFacts[]): string | null {
  const prose = columns.filter((column) => column.length >= PROSE_LENGTH && column.spaced > 0.8);
  return (
    prose.reduce<ColumnFacts | null>((best, column) => {
      return best === null || column.length > best.length ? column : best;
    }, null)?.name ?? null
  );
}

function bestNamed(names: readonly string[], ranks: ReadonlyMap<string, number>): string | null {
  let best: { name: string; rank: number } | null = null;
  for (const name of names) {
    const rank = rankOf(name, ranks);
    if (rank !== null && (best === null || rank < best.rank)) best = { name, rank };
  }
  return best?.name ?? null;
}

/** The whole name counts before its last part: "source.name" is an outlet's, "article.title" a title's. */
function rankOf(name: string, ranks: ReadonlyMap<string, number>): number | null {
  const whole = ranks.get(foldName(name));
  if (whole !== undefined) return whole;
  const parts = name.split(".");
  const last = parts.length > 1 ? ranks.get(foldName(parts.at(-1) ?? "")) : undefined;
  // "author.name" is no title, "media.url" no address of the article.
  return last === undefined || /author|creator|source|publisher|image|media|thumb/i.test(name)
    ? null
    : last + 100;
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function rank(names: string): Map<string, number> {
  return new Map(names.split(" ").map((name, index) => [name, index]));
}
