import { findDate, parsePartialDate } from "../../../../shared/text/partial-date.ts";
import { cleanByline, dateInPath } from "../guess-metadata.ts";
import { type Guess, type Metadata, NO_GUESS } from "./article.ts";
import { collectBlocks, type DomElement } from "./html-blocks.ts";
import { type JsonLdFacts, readJsonLd } from "./html-json-ld.ts";

/** The part of a document that metadata needs. */
export interface DomDocument {
  readonly documentElement: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface PageMetadata extends Metadata {
  readonly language: string | null;
}

type Candidate = readonly [value: string | null | undefined, from: string];

const URL_DATE =
  /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/_-]|$)|\/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_-]|$)/;
const SAVED_FROM = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/\S+)/i;
const SITE_MARK_AT_END = /[\s|»«›·•:—–-]+$/u;
const DATE_CLASS =
  "[class*=date],[class*=Date],[id*=date],[class*=time],[class*=published],[class*=posted],[class*=meta],[class*=datum],[class*=fecha],footer";
const AUTHOR_CLASS =
  "[itemprop=author],[rel=author],[class~=author],[class*=byline],[class*=author-name],[class*=author_name],[class*=authorName],[class*=autor],[class*=vcard] .fn,[id*=author]";

/**
 * The article's title, author, outlet, date, address and language as the page says them, each from the first of
 * our ranked sources that has it (research/import.md section 3). `html` is only searched for the comments that
 * browsers leave when they save a page.
 */
export function readPageMetadata(document: DomDocument, html: string, path: string): PageMetadata {
  const metas = readMetas(document);
  const json = readJsonLd(texts(document, 'script[type="application/ld+json"]'));
  const url = firstUrl([
    [link(document, "canonical"), "canonical link"],
    [metas.get("og:url"), "meta og:url"],
    [SAVED_FROM.exec(html.slice(0, 20_000))?.[1], "comment of the saving browser"],
    [json.url, "JSON-LD url"],
  ]);
  const outlet = findOutlet(document, metas, json, url);
  const title = findTitle(document, metas, json, outlet.value);
  const published = findPublished(document, metas, json, url.value);
  return {
    url,
    outlet,
    title,
    byline: findByline(document, metas, json, outlet.value),
    published: published ?? dateInTitle(title) ?? dateInText(document) ?? dateInPath(path) ?? NO_GUESS,
    language: declaredLanguage(document, metas),
  };
}

function readMetas(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop")
    )?.toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (name !== undefined && content !== undefined && content !== "" && !metas.has(name))
      metas.set(name, content);
  }
  return metas;
}

function findTitle(
  document: DomDocument,
  metas: ReadonlyMap<string, string>,
  json: JsonLdFacts,
  outlet: string | null,
): Guess {
  const page = squeeze(document.querySelector("title")?.textContent ?? metas.get("og:title") ?? "");
  const declared = squeeze(metas.get("og:title") ?? json.headline ?? metas.get("twitter:title") ?? "");
  const headings = texts(document, "h1").filter((words) => words.length <= 400 && !isSiteName(words, outlet));
  const shown = headings.find(
    (words) => fold(words).length >= 3 && isTitleIn(fold(words), fold(page), fold(declared), outlet),
  );
  if (shown !== undefined) return { value: shown, from: "page heading" };
  const second = texts(document, "h2").find(
    (words) => fold(words).length >= 12 && fold(page).startsWith(fold(words)),
  );
  if (second !== undefined) return { value: second, from: "page heading" };
  return firstGuess([
    [metas.has("og:title") ? stripSite(declared, outlet) : null, "meta og:title"],
    [json.headline, "JSON-LD headline"],
    [stripHeading(page, headings), "page title"],
    [headings.length === 1 ? headings[0] : null, "page heading"],
    [stripSite(page, outlet), "page title"],
    [headings[0], "page heading"],
  ]);
}

/** A heading is the title when the page's title begins with it, or holds it behind the site's name. */
function isTitleIn(heading: string, page: string, declared: string, outlet: string | null): boolean {
  if (page.startsWith(heading) || declared.includes(heading)) return true;
  const before = page.slice(0, page.indexOf(heading));
  const site = fold(outlet ?? "");
  return (
    page.includes(heading) &&
    heading.length >= 8 &&
    site !== "" &&
    (site.includes(before) || before.includes(site))
  );
}

/** "Title - Site" where the site's name is also a heading of the page. */
function stripHeading(page: string, headings: readonly string[]): string | null {
  const site = headings.find((words) => page.endsWith(words) && page.length > words.length + 3);
  return site === undefined ? null : page.slice(0, page.length - site.length).replace(SITE_MARK_AT_END, "");
}

/** "Title | Site" or "Title - Site" without the site, which may also stand first. */
function stripSite(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|»«›·•—–-]\s+|\s*[|»«]\s*/u).filter((part) => part !== "");
  if (parts.length < 2) return title;
  const site = outlet === null ? "" : fold(outlet);
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  if (site !== "" && fold(last) !== "" && (site.includes(fold(last)) || fold(last).includes(site)))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|»«›·•—–-]+$/u, "");
  if (site !== "" && (site === fold(first) || fold(first).includes(site)))
    return title.slice(first.length).replace(/^[\s|»«›·•—–-]+/u, "");
  return last.split(" ").length <= 4 && first.split(" ").length > last.split(" ").length
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|»«›·•—–-]+$/u, "")
    : title;
}

function isSiteName(words: string, outlet: string | null): boolean {
  return (
    /^[\w-]+\.(?:com|org|net|de|at|ch|fr|es|info|eu|uk|ru|io)$/i.test(words) ||
    (outlet !== null && fold(words) === fold(outlet))
  );
}

function findByline(
  document: DomDocument,
  metas: ReadonlyMap<string, string>,
  json: JsonLdFacts,
  outlet: string | null,
): Guess {
  const candidates: Candidate[] = [
    [json.author, "JSON-LD author"],
    ...[
      "author",
      "article:author",
      "dc.creator",
      "dcterms.creator",
      "byl",
      "parsely-author",
      "sailthru.author",
      "citation_author",
      "twitter:data1",
    ].map(
      (name): Candidate => [
        name === "twitter:data1" && !/written/i.test(metas.get("twitter:label1") ?? "")
          ? null
          : metas.get(name),
        `meta ${name}`,
      ],
    ),
    ...blockTexts(document, AUTHOR_CLASS, 12).map((words): Candidate => [words, "author mark in the page"]),
  ];
  for (const [value, from] of candidates) {
    const words = cleanAuthor(value ?? "");
    if (words !== "" && !isSiteName(words, from.startsWith("meta") ? null : outlet))
      return { value: words, from };
  }
  return NO_GUESS;
}

function cleanAuthor(value: string): string {
  const words = cleanByline(
    squeeze(value).replace(
      /^(?:(?:written|posted|published|geschrieben|veröffentlicht|publié|escrito|publicado)\s+)?(?:by|von|par|por|author|autor(?:in)?|auteur)\b\s*:?\s*/iu,
      "",
    ),
  );
  if (/^https?:|@\w|^[^\p{L}\p{N}]*$|^\d/u.test(words) || words.length > 120 || words.split(" ").length > 14)
    return "";
  return /^(?:admin|administrator|root|unknown|author|autor|staff|redaktion|webmaster|user)$/iu.test(words) &&
    !/redaktion/iu.test(words)
    ? ""
    : words;
}

function findOutlet(
  document: DomDocument,
  metas: ReadonlyMap<string, string>,
  json: JsonLdFacts,
  url: Guess,
): Guess {
  const page = squeeze(document.querySelector("title")?.textContent ?? "");
  return firstGuess([
    [metas.get("og:site_name"), "meta og:site_name"],
    [json.publisher, "JSON-LD publisher"],
    [metas.get("application-name"), "meta application-name"],
    [metas.get("dc.publisher") ?? metas.get("citation_publisher"), "meta publisher"],
    [siteInTitle(page), "end of the page title"],
    [hostOf(url.value), "host of the address"],
  ]);
}

function siteInTitle(page: string): string | null {
  const match = /\s[|»·—–]\s+([^|»·—–]{2,50})$/u.exec(page);
  const site = match?.[1]?.trim();
  return site !== undefined && site.split(" ").length <= 5 ? site : null;
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;
}

function findPublished(
  document: DomDocument,
  metas: ReadonlyMap<string, string>,
  json: JsonLdFacts,
  url: string | null,
): Guess | null {
  const names = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "originalpublicationdate",
    "article.published",
    "last-modified-first",
  ];
  const declared: Candidate[] = [
    [json.published, "JSON-LD datePublished"],
    ...names.map((name): Candidate => [metas.get(name), `meta ${name}`]),
    ...marked(document, "[itemprop=datePublished],[property='dc:date dc:created']").map(
      (value): Candidate => [value, "microdata datePublished"],
    ),
    ...marked(document, "time[pubdate],time.published,time.entry-date,article time[datetime],time[datetime]")
      .slice(0, 4)
      .map((value): Candidate => [value, "time element"]),
  ];
  for (const [value, from] of declared) {
    const date = value === null || value === undefined ? null : parseDeclared(value);
    if (date !== null) return { value: date, from };
  }
  return dateInUrl(url);
}

function parseDeclared(value: string): string | null {
  const date = parsePartialDate(value);
  if (date.value !== null) return date.value;
  const found = value.length <= 200 ? findDate(value) : null;
  return found?.value ?? null;
}

function dateInUrl(url: string | null): Guess | null {
  const match = URL_DATE.exec(url ?? "");
  if (match === null) return null;
  const [year, month, day] = match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4);
  const date = parsePartialDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  return date.value === null ? null : { value: date.value, from: "date in the address" };
}

/** "Briefing by the spokesman, 16 December 2011": only a date at the very end. */
function dateInTitle(title: Guess): Guess | null {
  const date = findDate(title.value ?? "");
  const atEnd = date !== null && title.value !== null && date.end >= title.value.length - 1;
  return atEnd && date.value !== null && date.value.length >= 10
    ? { value: date.value, from: "end of the title" }
    : null;
}

function dateInText(document: DomDocument): Guess | null {
  for (const words of blockTexts(document, DATE_CLASS, 60)) {
    const found = words.length <= 160 ? findDate(words) : null;
    if (found?.value !== undefined && found.value !== null && found.value.length >= 10)
      return { value: found.value, from: "date mark in the page" };
  }
  return null;
}

function declaredLanguage(document: DomDocument, metas: ReadonlyMap<string, string>): string | null {
  const declared =
    document.documentElement.getAttribute("lang") ??
    metas.get("content-language") ??
    metas.get("og:locale") ??
    "";
  return /^[a-z]{2}(?=[-_]|$)/i.exec(declared.trim())?.[0].toLowerCase() ?? null;
}

function marked(document: DomDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .map(
      (element) =>
        element.getAttribute("datetime") ??
        element.getAttribute("content") ??
        squeeze(element.textContent ?? ""),
    )
    .filter((value) => value !== "");
}

function link(document: DomDocument, rel: string): string | null {
  return document.querySelector(`link[rel=${rel}]`)?.getAttribute("href") ?? null;
}

function texts(document: DomDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .map((element) => squeeze(element.textContent ?? ""))
    .filter((words) => words !== "");
}

/** The words of the first blocks of the first elements that match. */
function blockTexts(document: DomDocument, selector: string, most: number): string[] {
  return [...document.querySelectorAll(selector)].slice(0, most).flatMap((element) =>
    collectBlocks(element)
      .slice(0, 6)
      .map((block) => block.words),
  );
}

function firstGuess(candidates: readonly Candidate[]): Guess {
  for (const [value, from] of candidates) {
    const words = squeeze(value ?? "");
    if (words !== "" && words.length <= 500) return { value: words, from };
  }
  return NO_GUESS;
}

function firstUrl(candidates: readonly Candidate[]): Guess {
  return firstGuess(
    candidates.map(
      ([value, from]): Candidate => [/^https?:\/\/\S+$/i.test(value ?? "") ? value : null, from],
    ),
  );
}

/** White space squeezed, for one-line values. */
function squeeze(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** For comparing titles: lower case letters and digits only. */
export function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
