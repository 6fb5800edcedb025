import type { IngestCheck } from "../../../shared/domain/check.ts";
import {
  type DateOrder,
  type FoundDate,
  findDate,
  findDates,
  parsePartialDate,
} from "../../../shared/text/partial-date.ts";
import { isDateLine } from "../../../shared/text/zones/zone-lines.ts";
import { detectLanguage } from "./detect-language.ts";
import type { TextSource, ZoneWords } from "./guess-metadata.ts";
import { type Guess, NO_GUESS } from "./readers/article.ts";

export interface DateGuess {
  readonly published: Guess;
  readonly warnings: readonly string[];
  readonly checks: readonly IngestCheck[];
}

/** A date of the header with what its label says of it. */
interface LabelledDate {
  readonly date: FoundDate;
  readonly written: string;
  readonly kind: "published" | "plain" | "updated";
  readonly inTitle: boolean;
}

const DATE_KEY = /^(?:date|datum|fecha|дата|التاريخ)\s*:\s*/iu;
const UPDATED =
  /(?:updated?|modified|changed|revised|edited|aktualisiert|geändert|mis(?:e)? à jour|modifié|actualizad[oa]|modificad[oa]|обновлен[оа]?|изменен[оа]?|تحديث|güncelle\p{L}*|aggiornato|atualizado|bijgewerkt)/iu;
const PUBLISHED =
  /(?:publi|posted|issued|released|written|first|original|veröffentlich|erschien|опубликован|نشر|yayın)/iu;
const DATELINE =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}\s.,'’()/-]{1,60}?[,(]\s*((?:\p{L}+\.?\s+)?\d{1,2}\.?(?:\s+\p{L}+)?\.?(?:,?\s+\d{4}))\s*[)]?\s*(?:\([^)]{2,30}\)\s*)?[—–:-]/u;
const FILE_DATE = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
/** What programs write when they know no date. */
const PLACEHOLDER = /^(?:1970-01-01|1969-12-31|1900-01-01|1899-12-30|1601-01-01)/;
const NUMERIC_DATE = /(?<![\d.])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/g;
const MONTH_THEN_DAY =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?\b(?!:)/;
const DAY_THEN_MONTH =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const DAY_FIRST_ADDRESS =
  /^https?:\/\/[^/]+\.(?:uk|ie|au|nz|in|pk|bd|lk|za|ng|ke|gh|sg|my|eu|de|fr|es|it|ru|ua)(?:[:/]|$)/iu;
const MONTH_FIRST_ADDRESS = /^https?:\/\/[^/]+\.(?:us|gov|mil)(?:[:/]|$)/iu;
const SAMPLE_CHARACTERS = 1500;
const LONGEST_SEARCHED = 100_000;

/**
 * Finds the day of publication: labelled lines of the header first, then other dates there, the date that opens the
 * text, the file's name. 04/03/2024 is read as the person said for the import, else as other evidence shows (what it
 * was is told), else both readings are told, the value stays empty and the article is to be checked.
 */
export function guessDate(source: TextSource, header: readonly ZoneWords[], url: string | null): DateGuess {
  const order = source.options?.dateOrder;
  const dated = header.flatMap((line) => datesOfLine(line, order));
  const best = bestOf(dated);
  if (best?.date.value !== null && best !== undefined) return settle(best);
  const opening = guessDateline(header, order);
  if (opening !== null) return found(opening);
  if (best !== undefined && best.date.readings !== undefined) return ambiguous(source, best, url);
  const named = dateInPath(source.path);
  if (named !== null) return found(named);
  const odd = implausible(header);
  return found(
    odd === null ? NO_GUESS : { value: null, from: `written “${odd}”, which is no plausible date` },
  );
}

function found(published: Guess): DateGuess {
  return { published, warnings: [], checks: [] };
}

function settle({ date, written, kind, inTitle }: LabelledDate): DateGuess {
  if (PLACEHOLDER.test(date.value ?? ""))
    return found({ value: null, from: `written “${written}”, which is no plausible date` });
  const from = inTitle ? "end of the title line" : kind === "updated" ? "“updated” line" : "date line";
  return found({ value: date.value, from });
}

function ambiguous(source: TextSource, { date, written }: LabelledDate, url: string | null): DateGuess {
  const { readings } = date;
  if (readings === undefined) return found(NO_GUESS);
  const [dayFirst, monthFirst] = readings;
  const evidence = orderOf(source, url);
  if (evidence !== null) {
    const value = evidence.order === "day-first" ? dayFirst : monthFirst;
    return found({
      value,
      from: `date line “${written}”, ${evidence.order.replace("-", " ")}: ${evidence.because}`,
    });
  }
  const named = dateInPath(source.path);
  if (named?.value === dayFirst.slice(0, 10) || named?.value === monthFirst.slice(0, 10))
    return found({ value: named.value, from: `date line “${written}”, as in the ${named.from}` });
  if (named !== null) return found(named);
  return twoReadings(written, readings);
}

/** A date of which both readings are told. `where` says where it was written, if not in a date line. */
export function twoReadings(
  written: string,
  [dayFirst, monthFirst]: readonly [string, string],
  where?: string,
): DateGuess {
  const readings = `${spelled(dayFirst)} or ${spelled(monthFirst)}`;
  const from = `${where === undefined ? "" : `${where}, `}written “${written}”: ${readings}`;
  return {
    published: { value: null, from },
    warnings: [`The date “${written}” can be read in two ways, ${readings}, so it was left out.`],
    checks: ["ambiguous-date"],
  };
}

function datesOfLine({ zone, words }: ZoneWords, order: DateOrder | undefined): LabelledDate[] {
  const inTitle = zone.role === "title";
  if (zone.role !== "byline" && !inTitle) return [];
  if (inTitle && stripTrailingDate(words) === words) return [];
  const line = words.replace(DATE_KEY, "");
  let read = 0;
  return findDates(line, order === undefined ? {} : { order }).map((date) => {
    const label = line.slice(read, date.start);
    read = date.end;
    const kind = UPDATED.test(label) ? "updated" : PUBLISHED.test(label) ? "published" : "plain";
    return { date, written: line.slice(date.start, date.end), kind, inTitle };
  });
}

/** The day of publication goes before the day of a change, wherever they stand; a sure date before a doubtful one. */
function bestOf(dated: readonly LabelledDate[]): LabelledDate | undefined {
  for (const kind of ["published", "plain", "updated"] as const) {
    const ofKind = dated.filter((one) => one.kind === kind);
    const best = ofKind.find(({ date }) => date.value !== null) ?? ofKind.find(({ date }) => date.ambiguous);
    if (best !== undefined) return best;
  }
  return undefined;
}

function guessDateline(header: readonly ZoneWords[], order: DateOrder | undefined): Guess | null {
  for (const { zone, words } of header) {
    if (zone.role !== "body") continue;
    const start = words.slice(0, 140);
    const written = DATELINE.exec(start)?.[1];
    const dateline = written === undefined ? null : parsePartialDate(written).value;
    if (dateline !== null) return { value: dateline, from: "dateline" };
    // A whole date that opens the paragraph: a date line that lost its line break.
    const opening = findDate(start, order === undefined ? {} : { order });
    if (opening === null || opening.value === null || opening.end >= start.length) continue;
    const before = start.slice(0, opening.start);
    const opens =
      /^(?:\p{L}+,?\s+)?$/u.test(before) && /^\s+(?:(?:--?|[–—])\s*)?\p{Lu}/u.test(start.slice(opening.end));
    if (opens && isDateLine(start.slice(0, opening.end)))
      return { value: opening.value, from: "date at the start of the text" };
  }
  return null;
}

/** How the text writes its other dates, then its language, its way of writing months, and its address. */
function orderOf(source: TextSource, url: string | null): { order: DateOrder; because: string } | null {
  const text = source.text.slice(0, LONGEST_SEARCHED);
  const others = new Set<DateOrder>();
  for (const [, first, , second] of text.matchAll(NUMERIC_DATE)) {
    if (Number(first) > 12 && Number(second) <= 12) others.add("day-first");
    if (Number(second) > 12 && Number(first) <= 12) others.add("month-first");
  }
  const [other] = others;
  if (others.size === 1 && other !== undefined)
    return { order: other, because: "as another date in the text" };
  const language = detectLanguage(text.slice(0, SAMPLE_CHARACTERS)) ?? source.options?.language ?? null;
  if (language !== null && language !== "en")
    return { order: "day-first", because: "as its language writes dates" };
  const spelt = spelledOrder(text);
  if (spelt !== null) return { order: spelt, because: "as the text writes other days" };
  if (url !== null && DAY_FIRST_ADDRESS.test(url))
    return { order: "day-first", because: "by the country of its address" };
  if (url !== null && MONTH_FIRST_ADDRESS.test(url))
    return { order: "month-first", because: "by the country of its address" };
  return null;
}

/** How an English text writes days with the month's name; null: in neither way or in both. */
export function spelledOrder(text: string): DateOrder | null {
  const monthFirst = MONTH_THEN_DAY.test(text);
  if (monthFirst === DAY_THEN_MONTH.test(text)) return null;
  return monthFirst ? "month-first" : "day-first";
}

/** A date-like line whose year is none of ours: 0001, or a year of another calendar. */
function implausible(header: readonly ZoneWords[]): string | null {
  for (const { zone, words } of header) {
    if (zone.role === "title" || words.length > 120) continue;
    const date = findDate(words, { earliestYear: 1, latestYear: 9999 });
    if (
      date !== null &&
      date.start <= 40 &&
      (zone.role === "byline" || date.end - date.start >= words.length - 14)
    )
      return words.slice(date.start, date.end);
  }
  return null;
}

function spelled(value: string): string {
  const [year = "", month = "", day = ""] = value.slice(0, 10).split("-");
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2000, Number(month) - 1, 1)),
  );
  return `${Number(day)} ${name} ${year}`;
}

/** "Title of the article Tuesday, September 1, 2015" without the date that a copy glued to it. */
export function stripTrailingDate(words: string): string {
  const date = findDate(words);
  if (date?.value?.length !== undefined && date.value.length >= 10 && date.end >= words.length - 1) {
    const before = words.slice(0, date.start).replace(/[\s,|·•–—-]+$/u, "");
    const bare = before
      .replace(/\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu, "")
      .replace(/[\s,|·•–—-]+$/u, "");
    if (bare.split(" ").length >= 3) return bare;
  }
  return words;
}

/** A full date in the file's name, or in the folder's when the file's name has none. */
export function dateInPath(path: string): Guess | null {
  const parts = path.split(/[/\\]/u);
  for (const [name, from] of [
    [parts.at(-1), "file name"],
    [parts.at(-2), "folder name"],
  ] as const) {
    const match = FILE_DATE.exec(name ?? "");
    if (match === null) continue;
    const date = parsePartialDate(`${match[1]}-${match[2]}-${match[3]}`);
    if (date.value !== null) return { value: date.value, from };
  }
  return null;
}
