import type { ReadOptions } from "../../../../../shared/domain/read-options.ts";
import { findDate } from "../../../../../shared/text/partial-date.ts";
import { dateInPath } from "../../guess-date.ts";
import { type Guess, type Metadata, NO_GUESS } from "../article.ts";
import { findByline } from "./html-author.ts";
import type { Block } from "./html-blocks.ts";
import { findPublished, readPageDate } from "./html-date.ts";
import { findLead } from "./html-lead.ts";
import {
  type Candidate,
  type DomDocument,
  hostOf,
  metaOf,
  type PageFacts,
  readPageFacts,
  squeeze,
} from "./html-page-facts.ts";
import { readSavedPage, unwrapArchive } from "./html-saved.ts";
import { findTitle, siteNames } from "./html-title.ts";

export interface PageMetadata extends Metadata {
  readonly captured: Guess;
  readonly language: string | null;
  /** The date was written so that day and month cannot be told apart. */
  readonly ambiguousDate: boolean;
  /** The page's own copy of the article's words in JSON-LD. */
  readonly declaredBody: string | null;
  /** What the page says it is: "article", "website", … */
  readonly kind: string | null;
  /** What announces the article between its headline and its first paragraph. */
  readonly lead: readonly Block[];
}

const FROM_TITLE = "end of the page title";

/**
 * The article's title, author, outlet, dates, address and language as the page says them, each from the first of our
 * ranked sources that has it (research/import.md section 3). `html` is only searched for the comments that
 * browsers leave when they save a page. Elements should be marked before (html-marks.ts).
 */
export function readPageMetadata(
  document: DomDocument,
  html: string,
  path: string,
  options: ReadOptions = {},
): PageMetadata {
  const facts = readPageFacts(document);
  const saved = readSavedPage(document, html);
  const { url, captured } = unwrapArchive(findUrl(facts, saved.url));
  const outlet = findOutlet(facts, url);
  const known = outlet.from === FROM_TITLE ? null : outlet.value;
  const sites = siteNames(facts, known, url.value ?? saved.url.value);
  const title = findTitle(facts, sites);
  const host = hostOf(url.value) ?? (/^[\w.-]+\.[a-z]{2,6}$/i.test(outlet.value ?? "") ? outlet.value : null);
  const published = findPublished(facts, url.value, host, options.dateOrder);
  const ofTitle = dateInTitle(facts, title, host, options.dateOrder);
  const elsewhere = ofTitle?.guess ?? dateInPath(path);
  // Said in two ways, and by nothing else.
  const isUnsure =
    published.guess.value === null && elsewhere !== null
      ? ofTitle?.guess === elsewhere && ofTitle.ambiguous
      : published.ambiguous;
  return {
    url,
    outlet,
    title,
    byline: findByline(facts, sites),
    published: published.guess.value === null ? (elsewhere ?? NO_GUESS) : published.guess,
    captured: saved.captured.value === null ? captured : saved.captured,
    language: declaredLanguage(facts),
    ambiguousDate: isUnsure,
    declaredBody: facts.json.body,
    kind: metaOf(facts, "og:type")?.toLowerCase() ?? null,
    lead: findLead(facts, title.value),
  };
}

/** The canonical address, unless it is only the site's front page and another names the article. */
function findUrl(facts: PageFacts, saved: Guess): Guess {
  const found = [
    guessUrl(facts.document.querySelector("link[rel~=canonical]")?.getAttribute("href"), "canonical link"),
    guessUrl(metaOf(facts, "og:url"), "meta og:url"),
    saved,
    guessUrl(facts.json.url, "JSON-LD url"),
    guessUrl(metaOf(facts, "twitter:url", "parsely-link", "dc.identifier"), "meta url"),
    guessUrl(
      facts.document.querySelector("link[rel~=amphtml],link[rel~=shortlink]")?.getAttribute("href"),
      "link",
    ),
  ].filter(({ value }) => value !== null);
  return found.find(({ value }) => !/^https?:\/\/[^/]+\/?$/i.test(value ?? "")) ?? found[0] ?? NO_GUESS;
}

function guessUrl(value: string | null | undefined, from: string): Guess {
  const url = value?.trim() ?? "";
  if (/^https?:\/\/\S+$/i.test(url)) return { value: url, from };
  return /^\/\/[^/\s]+\/\S*$/.test(url) ? { value: `https:${url}`, from } : NO_GUESS;
}

function findOutlet(facts: PageFacts, url: Guess): Guess {
  const candidates: Candidate[] = [
    [metaOf(facts, "og:site_name"), "meta og:site_name"],
    [facts.json.publisher, "JSON-LD publisher"],
    [metaOf(facts, "application-name"), "meta application-name"],
    [metaOf(facts, "dc.publisher", "citation_publisher", "publisher", "cre"), "meta publisher"],
    [siteInTitle(facts.pageTitle), FROM_TITLE],
    [hostOf(url.value), "host of the address"],
  ];
  for (const [value, from] of candidates) {
    const words = squeeze(value ?? "");
    if (words !== "" && words.length <= 120 && !/^https?:/i.test(words)) return { value: words, from };
  }
  return NO_GUESS;
}

function siteInTitle(page: string): string | null {
  const opening = /^([\w-]+\.(?:com|org|net|de|at|ch|fr|es|it|info|eu|uk|ru))(?=\s+[|»·—–-]\s)/iu.exec(page);
  if (opening?.[1] !== undefined) return opening[1];
  const match = /\s[|»·—–-]\s+([^|»·—–]{2,50})$/u.exec(page);
  const site = match?.[1]?.trim();
  return site !== undefined && site.split(" ").length <= 5 && /^\p{Lu}|^\p{Lo}|\./u.test(site) ? site : null;
}

/** "Briefing by the spokesman, 16 December 2011": only a date at the very end. */
function dateInTitle(
  facts: PageFacts,
  title: Guess,
  host: string | null,
  order: ReadOptions["dateOrder"],
): { readonly guess: Guess; readonly ambiguous: boolean } | null {
  const words = title.value ?? "";
  const date = findDate(words);
  if (date === null || date.end < words.length - 1) return null;
  const { value, ambiguous } = readPageDate(facts, words.slice(date.start, date.end), host, order);
  if (value === null || value.length < 10) return null;
  return { guess: { value, from: "end of the title" }, ambiguous: ambiguous && order === undefined };
}

function declaredLanguage(facts: PageFacts): string | null {
  const declared =
    facts.document.documentElement.getAttribute("lang") ??
    facts.document.documentElement.getAttribute("xml:lang") ??
    metaOf(facts, "content-language", "og:locale", "dc.language", "language") ??
    "";
  return /^[a-z]{2}(?=[-_]|$)/i.exec(declared.trim())?.[0].toLowerCase() ?? null;
}
