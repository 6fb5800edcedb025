import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { findDate, findDates, parsePartialDate } from "../../../../../shared/text/partial-date.ts";
import { spelledOrder } from "../../guess-date.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import { collectBlocks, type DomElement, isShort } from "./html-blocks.ts";
import { type Dated, electDate } from "./html-date-election.ts";
import {
  isElsewhere,
  linesAtHeading,
  metaOf,
  type PageFacts,
  parentsOf,
  squeeze,
  unglued,
} from "./html-page-facts.ts";

export interface FoundPublished {
  readonly guess: Guess;
  /** The only date there is can be read in two ways. */
  readonly ambiguous: boolean;
}

type DateOrder = NonNullable<ReadOptions["dateOrder"]>;

const URL_DATE =
  /\/((?:19|20)\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|[/_-]((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\/|\/((?:19|20)\d{2})\/[a-z.-]{2,30}\/(\d{2})\/(\d{2})\/|\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\/(\d{1,2})(?=\/|$)/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DATE_METAS = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "article.published",
  "datepublished",
  "og:published_time",
  "og:pubdate",
  "published_time",
  "published_date",
  "publisheddate",
  "published-date",
  "publish_date",
  "publishdate",
  "publish-date",
  "pub_date",
  "pubdate",
  "article:publication_date",
  "publication_date",
  "publication-date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "cxense:recs:publishtime",
  "cxenseparse:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dc.created",
  "dcterms.date",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "originalpublicationdate",
  "article_date_original",
  "article:original_publication_date",
  "rnews:datepublished",
  "bt:pubdate",
  "shareaholic:article_published_time",
  "created",
  "date_published",
  "date",
  "ptime",
  "pdate",
  "displaydate",
  "lastpublished",
  "analyticsattributes.articledate",
  "eomportal-publication-date",
  "mrf:canonical_date",
  "release_date",
  "datecreated",
];
const TIMES =
  "time[itemprop~=datePublished],time[pubdate],time.published,time.entry-date,time[class*=publish],article time[datetime],header time[datetime],main time[datetime],time[datetime],abbr.published[title],[data-published-date],[data-publish-date],[data-publishtime],[data-publish-time],[data-datetime],[data-timestamp]";
const DATE_ATTRIBUTES = [
  "datetime",
  "content",
  "data-published-date",
  "data-publish-date",
  "data-publishtime",
  "data-publish-time",
  "data-datetime",
  "data-timestamp",
];
const MICRODATA =
  "[itemprop~=datePublished],[property='dc:date dc:created'],[property='schema:datePublished']";
/** "3/09/15", "12.03.19", as people write beside a headline. */
const SHORT_YEAR = /(?<![\p{L}\p{N}./-])(\d{1,2})([/.])\s?(\d{1,2})\2(\d{2})(?![\p{L}\p{N}./-])/gu;
/** Two digits above are of the century before. */
const LAST_SHORT_YEAR = 60;
const MOST_BLOCKS = 3000;
const DATE_CLASS =
  "[class*=publish],[class*=Publish],[class*=posted],[class*=date],[class*=Date],[id*=date],[class*=time],[class*=datum],[class*=fecha],[class*=byline],[class*=Byline],[class*=dateline],[class*=meta],[class*=submitted],[class*=info],footer";
const CHANGED =
  /updated?|modified|edited|aktualisiert|geändert|mis à jour|modifié|actualizado|modificado|atualizado|aggiornato|bijgewerkt|güncelle|aktualizacja|обновлено/iu;
const PUBLISHED =
  /publish|posted|created|issued|first|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|giriş|opublikowano|опубликовано/iu;
const MOST_PARAGRAPHS = 60;
const UTC = /\d(?:Z|\s?(?:UTC|GMT)|[+-]00:?00)\s*$/;
const MONTH_FIRST_HOST = /\.(?:us|gov|mil)$/;
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|pk|ng|ke|sg|my|de|at|ch|fr|es|it|br|mx|ar|ru|pl|nl|be|pt)$/;

/**
 * The day of publication. The order of sources is JSON-LD, metas, microdata, time elements, address, date-like classes
 * (research/import.md section 3 says how often each is right). When a first one stands alone and two of other kinds
 * agree on another day, the two win.
 */
export function findPublished(
  facts: PageFacts,
  url: string | null,
  host: string | null,
  order: DateOrder | undefined,
): FoundPublished {
  const dates: Dated[] = [];
  let ambiguous: string | null = null;
  const add = (value: string | null | undefined, from: string, kind: Dated["kind"]): void => {
    if (value === null || value === undefined || value === "") return;
    const read = readDate(value, order);
    if (read.value !== null) dates.push({ value: read.value, from, kind, utc: UTC.test(value) });
    else if (read.ambiguous) ambiguous ??= value;
  };
  add(facts.json.published, "JSON-LD datePublished", "json");
  for (const name of DATE_METAS) add(metaOf(facts, name), `meta ${name}`, "meta");
  for (const value of microdata(facts)) add(value, "microdata datePublished", "mark");
  for (const value of times(facts)) add(value, "time element", "mark");
  const inUrl = dateInUrl(url);
  if (inUrl !== null) dates.push({ ...inUrl, kind: "url", utc: false });
  for (const value of shownDates(facts)) add(value, "date mark in the page", "shown");
  for (const value of datesAtHeading(facts)) add(value, "date beside the title", "shown");
  if (dates.length === 0) add(publishedLine(facts), "line that says when it was published", "shown");
  const best = electDate(dates);
  if (best !== null) return { guess: { value: best.value, from: best.from }, ambiguous: false };
  if (ambiguous === null) return { guess: NO_GUESS, ambiguous: false };
  const likely = order ?? likelyOrder(facts, host);
  const value = likely === null ? null : readDate(ambiguous, likely).value;
  return { guess: { value, from: value === null ? "not found" : "date mark in the page" }, ambiguous: true };
}

/** A date by the order that is likely for the page, for dates that stand elsewhere; `ambiguous` as in findPublished. */
export function readPageDate(
  facts: PageFacts,
  words: string,
  host: string | null,
  order: DateOrder | undefined,
): { readonly value: string | null; readonly ambiguous: boolean } {
  return readDate(words, order ?? likelyOrder(facts, host) ?? undefined);
}

function readDate(value: string, order: DateOrder | undefined): { value: string | null; ambiguous: boolean } {
  const words = squeeze(value);
  if (/^\d{10}(?:\d{3})?$/.test(words)) return { value: fromClock(words), ambiguous: false };
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2}).*)?$/.exec(words);
  const plain =
    compact === null
      ? words.replace(
          /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
          (_, y, m, d) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
        )
      : `${compact[1]}-${compact[2]}-${compact[3]}${compact[4] === undefined ? "" : `T${compact[4]}:${compact[5]}`}`;
  const whole = parsePartialDate(plain);
  if (whole.value !== null) return isDay(whole.value) ? whole : { value: null, ambiguous: false };
  const found = plain.length <= 200 ? findDate(plain) : null;
  if (found !== null && found.value !== null)
    return isDay(found.value) ? found : { value: null, ambiguous: false };
  if (found?.ambiguous === true && order !== undefined)
    return { value: ordered(plain.slice(found.start, found.end), order), ambiguous: true };
  return { value: null, ambiguous: found?.ambiguous === true };
}

/** Day and month of "04/03/2024" by the order that holds. */
function ordered(written: string, order: DateOrder): string | null {
  const match = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(.*)$/su.exec(written);
  if (match === null) return null;
  const [day, month] = order === "day-first" ? [match[1], match[2]] : [match[2], match[1]];
  const rest = match[4] ?? "";
  const iso = `${match[3]}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return parsePartialDate(`${iso}${rest}`).value ?? parsePartialDate(iso).value;
}

/** Years are of pages: nothing before the web, and no plain year or month, which say too little here. */
function isDay(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= 1990 && year <= 2100 && value.length >= 7;
}

function fromClock(digits: string): string | null {
  const ms = Number(digits) * (digits.length === 10 ? 1000 : 1);
  const iso = new Date(ms).toISOString().slice(0, 16);
  return iso > "1990" ? iso : null;
}

function likelyOrder(facts: PageFacts, host: string | null): DateOrder | null {
  const declared =
    facts.document.documentElement.getAttribute("lang") ??
    metaOf(facts, "og:locale", "content-language") ??
    "";
  const [language = "", region = ""] = declared.toLowerCase().split(/[-_]/);
  if (host !== null && MONTH_FIRST_HOST.test(host)) return "month-first";
  if (host !== null && DAY_FIRST_HOST.test(host)) return "day-first";
  if (region === "us") return "month-first";
  if (region !== "" || (language !== "" && language !== "en")) return "day-first";
  return spelledOrder(firstWords(facts));
}

/** The page's paragraphs, as far as days are looked for in them. */
function firstWords(facts: PageFacts): string {
  const parts: string[] = [];
  for (const paragraph of facts.document.querySelectorAll("p")) {
    if (parts.length >= MOST_PARAGRAPHS) break;
    if (isShort(paragraph, 4000)) parts.push(paragraph.textContent ?? "");
  }
  return parts.join("\n");
}

/** Beside the article only if the page has no other and all say the same day: teasers carry their own. */
function microdata(facts: PageFacts): string[] {
  const own = marked(facts, MICRODATA, 3);
  if (own.length > 0) return own;
  const aside = marked(facts, MICRODATA, 3, false);
  return new Set(aside.map((value) => value.slice(0, 10))).size === 1 ? aside : [];
}

function times(facts: PageFacts): string[] {
  return marked(facts, TIMES, 3);
}

/** Values of marked elements that belong to the article and do not speak of a change. */
function marked(facts: PageFacts, selector: string, most: number, asideToo = true): string[] {
  const values: string[] = [];
  let seen = 0;
  const { heading } = facts;
  const elements = [...facts.document.querySelectorAll(selector)].slice(0, 200);
  for (const element of elements.sort((a, b) => closeness(b, heading) - closeness(a, heading))) {
    seen += 1;
    if (seen > 60 || values.length >= most) break;
    if (isElsewhere(element, asideToo) || speaksOfChange(element)) continue;
    const said = DATE_ATTRIBUTES.map((name) => element.getAttribute(name)).find((one) => one !== null);
    const value =
      said ??
      (element.nodeName.toUpperCase() === "ABBR" ? element.getAttribute("title") : null) ??
      fullYear(squeeze(element.textContent ?? ""));
    if (value !== "") values.push(value);
  }
  return values;
}

/** An element's own names and words say that it was published (2), or nothing of it (1); beside the heading counts most. */
function closeness(element: DomElement, heading: DomElement | null): number {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("id") ?? ""}`;
  let score = PUBLISHED.test(names) || element.getAttribute("pubdate") !== null ? 2 : 0;
  if (heading !== null && sharesParent(element, heading)) score += 1;
  return score;
}

function sharesParent(element: DomElement, heading: DomElement): boolean {
  const around = new Set([...parentsOf(heading)].slice(0, 3));
  return [...parentsOf(element)].slice(0, 6).some((parent) => around.has(parent));
}

function speaksOfChange(element: DomElement): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (PUBLISHED.test(names)) return false;
  const words = isShort(element, 4000) ? (element.textContent ?? "").trim() : "";
  const [parent] = parentsOf(element);
  const around = parent !== undefined && isShort(parent, 600) ? (parent.textContent ?? "") : "";
  const at = words === "" ? -1 : around.indexOf(words);
  // The label that belongs to a date has no other date between.
  const label = at === -1 ? "" : (/\D{0,30}$/.exec(around.slice(0, at))?.[0] ?? "");
  const start = words.slice(0, 40);
  return CHANGED.test(names) || CHANGED.test(start) || (CHANGED.test(label) && !PUBLISHED.test(label));
}

function dateInUrl(url: string | null): { value: string; from: string } | null {
  const match = URL_DATE.exec(url ?? "");
  if (match === null) return null;
  const [year, month, day] = match.slice(1).filter((part) => part !== undefined);
  const named = MONTHS.indexOf(month?.toLowerCase() ?? "");
  const number = named === -1 ? month : String(named + 1);
  const date = parsePartialDate(`${year}-${number?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  return date.value === null ? null : { value: date.value, from: "date in the address" };
}

/** How well a line that holds a date says when the article was published, 0 and less best; null: it holds none. */
function rankOfDate(words: string): number | null {
  const date = words.length <= 200 ? findDate(words) : null;
  if (date === null || (date.value !== null && date.value.length < 10)) return null;
  const before = words.slice(Math.max(0, date.start - 30), date.start);
  if (PUBLISHED.test(before)) return -1;
  return CHANGED.test(before) ? 2 : 0;
}

/** A date of two digits for the year with all four. */
function fullYear(words: string): string {
  return words.replace(SHORT_YEAR, (_, first: string, sign: string, second: string, year: string) => {
    const century = Number(year) > LAST_SHORT_YEAR ? "19" : "20";
    return `${first}${sign}${second}${sign}${century}${year}`;
  });
}

/** The one day of the whole page that is said to be that of publication; null: none, or several days. */
function publishedLine(facts: PageFacts): string | null {
  const lines = collectBlocks(facts.document.documentElement)
    .slice(0, MOST_BLOCKS)
    .filter(({ mark }) => mark !== "related" && mark !== "aside")
    .flatMap(({ words }) => words.split("\n"))
    .filter((words) => words.length <= 120)
    .flatMap(datedParts)
    .filter((words) => rankOfDate(words) === -1);
  const days = new Set(lines.map((words) => (findDate(words)?.value ?? words).slice(0, 10)));
  return days.size === 1 ? (lines[0] ?? null) : null;
}

/** A line of several dates in pieces, each with the words before it: "Modifié le 11/03/2015 | Publié le 10/03/2015". */
function datedParts(words: string): string[] {
  const dates = words.length <= 200 ? findDates(words) : [];
  if (dates.length < 2) return [words];
  return dates.map((date, index) => words.slice(dates[index - 1]?.end ?? 0, date.end));
}

/** Lines around the heading that are little more than a date. */
function datesAtHeading(facts: PageFacts): string[] {
  for (const lines of linesAtHeading(facts)) {
    const dated = lines
      .filter((words) => words.length <= 120)
      .map(fullYear)
      .flatMap(datedParts)
      .map((words) => ({ words, rank: rankOfDate(words) }))
      .filter(({ rank }) => rank !== null && rank < 2)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    if (dated.length > 0) return dated.map(({ words }) => words).slice(0, 2);
  }
  return [];
}

/** Whole dates in elements that are named like dates, those that speak of publishing first, changes last. */
function shownDates(facts: PageFacts): string[] {
  const found: { readonly words: string; readonly rank: number }[] = [];
  let seen = 0;
  for (const element of facts.document.querySelectorAll(DATE_CLASS)) {
    seen += 1;
    if (seen > 80) break;
    if (isElsewhere(element) || !isShort(element, 4000)) continue;
    const inFooter = element.nodeName.toUpperCase() === "FOOTER";
    for (const block of collectBlocks(element).slice(0, 6)) {
      for (const words of datedParts(fullYear(unglued(block.words)))) {
        const rank = rankOfDate(words);
        if (rank !== null) found.push({ words, rank: rank + (inFooter ? 1 : 0) });
      }
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .map(({ words }) => words)
    .slice(0, 6);
}
