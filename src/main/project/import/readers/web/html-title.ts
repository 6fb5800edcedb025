import { type Guess, NO_GUESS } from "../article.ts";
import { collectBlocks, isShort } from "./html-blocks.ts";
import {
  fold,
  hostOf,
  lineOf,
  metaOf,
  namesSite,
  type PageFacts,
  squeeze,
  TITLE_LIKE,
} from "./html-page-facts.ts";

const SEPARATOR = /\s+(?:[|»«›·•—–-]|::|\/\/)+\s+|\s*[|»«]\s*/u;
const MARKS_AT_END = /[\s|»«›·•:—–/-]+$/u;
const MARKS_AT_START = /^[\s|»«›·•:—–/-]+/u;
const DOMAIN =
  /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|de|at|ch|fr|es|it|nl|pl|info|eu|co\.uk|uk|ru|ua|io|tv|news|in|ca|com\.au|ie|co\.za|br|us|gov|edu)$/i;
const LONGEST_TITLE = 400;
const MOST_LOWER_HEADINGS = 40;
/** Letters and digits of a part of the title that is none of its own. */
const SHORTEST_PART = 6;

interface Heading {
  readonly words: string;
  /** The page's names for it say that it is the headline. */
  readonly named: boolean;
  /** All of it is a link: the name of a site or of a section more often than a headline. */
  readonly linked: boolean;
}

/** The names by which the page's outlet may stand in a title, folded. */
export function siteNames(facts: PageFacts, outlet: string | null, url: string | null): string[] {
  const host = hostOf(url) ?? "";
  const core =
    host
      .replace(/\.(?:com?|org|net|gov|ac|edu)?\.?[a-z]{2,10}$/, "")
      .split(".")
      .at(-1) ?? "";
  const names = [
    outlet,
    facts.json.publisher,
    metaOf(facts, "og:site_name"),
    metaOf(facts, "application-name"),
    metaOf(facts, "apple-mobile-web-app-title"),
    metaOf(facts, "al:android:app_name", "al:ios:app_name"),
    metaOf(facts, "twitter:site")?.replace("@", "") ?? null,
    metaOf(facts, "publisher", "dc.publisher", "article:publisher_name"),
    host,
    core,
  ];
  return [...new Set(names.map((name) => fold(name ?? "")).filter((name) => name.length >= 2))];
}

/**
 * The visible headline: the page's heading that agrees with what the page calls itself, else what it calls itself
 * without the site's name, else a lone heading.
 */
export function findTitle(facts: PageFacts, sites: readonly string[]): Guess {
  const page = stripSite(facts.pageTitle, sites, metaOf(facts, "article:section"));
  const declared = declaredTitles(facts, sites);
  const headings = readHeadings(facts, sites);
  const part = headingOfPart(facts, sites, headings);
  if (part !== null) return { value: part, from: "page heading" };
  const shown = findShown(headings, facts.pageTitle, page, declared);
  if (shown !== null) return { value: shown, from: "page heading" };
  const second = secondHeading(facts, sites, page, declared);
  if (second !== null) return { value: second, from: "page heading" };
  const lone = headings.filter(({ words }) => words.split(" ").length >= 4);
  const only = lone.length === 1 ? lone[0] : lone.filter(({ named }) => named).at(0);
  if (only !== undefined && (only.named || headings.length === 1))
    return { value: only.words, from: "page heading" };
  const said = declared[0];
  if (said !== undefined) return said;
  const withoutHeading = headings.find(
    ({ words }) => facts.pageTitle.endsWith(words) && facts.pageTitle.length > words.length + 3,
  );
  if (withoutHeading !== undefined) {
    const length = facts.pageTitle.length - withoutHeading.words.length;
    return { value: facts.pageTitle.slice(0, length).replace(MARKS_AT_END, ""), from: "page title" };
  }
  if (headings.length === 1 && headings[0] !== undefined && fold(page) === "")
    return { value: headings[0].words, from: "page heading" };
  if (page !== "") return { value: guessSiteAway(page), from: "page title" };
  return headings[0] === undefined ? NO_GUESS : { value: headings[0].words, from: "page heading" };
}

/**
 * "Site » Archive » Headline", where the highest heading is the site's name and a lower one the headline: the heading
 * that is another and longer part of the page's title.
 */
function headingOfPart(
  facts: PageFacts,
  sites: readonly string[],
  headings: readonly Heading[],
): string | null {
  const parts = facts.pageTitle.split(SEPARATOR).filter((part) => !isSite(part, sites));
  const first = fold(headings[0]?.words ?? "");
  if (parts.length < 2 || headings.length !== 1 || first === "" || fold(parts[0] ?? "") !== first)
    return null;
  const others = new Set(
    parts
      .slice(1)
      .map(fold)
      .filter((part) => part.length > (headings[0]?.linked === true ? SHORTEST_PART : first.length)),
  );
  let seen = 0;
  for (const element of others.size === 0 ? [] : facts.document.querySelectorAll("h2,h3")) {
    seen += 1;
    if (seen > MOST_LOWER_HEADINGS) break;
    if (isShort(element, LONGEST_TITLE) && others.has(fold(element.textContent ?? "")))
      return lineOf(element);
  }
  return null;
}

function declaredTitles(facts: PageFacts, sites: readonly string[]): Guess[] {
  const section = metaOf(facts, "article:section");
  const found: Guess[] = [];
  const add = (value: string | null, from: string): void => {
    const words = stripSite(plainWords(value ?? ""), sites, section);
    if (fold(words) !== "" && words.length <= LONGEST_TITLE && !isSite(words, sites))
      found.push({ value: words, from });
  };
  add(metaOf(facts, "og:title"), "meta og:title");
  add(facts.json.headline, "JSON-LD headline");
  add(metaOf(facts, "twitter:title"), "meta twitter:title");
  for (const name of [
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "hdl",
  ])
    add(metaOf(facts, name), `meta ${name}`);
  return found;
}

function readHeadings(facts: PageFacts, sites: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  for (const element of facts.document.querySelectorAll("h1,[itemprop=headline]")) {
    if (headings.length >= 20) break;
    const content = element.nodeName.toUpperCase() === "META" ? "" : lineOf(element);
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (content === "" || content.length > LONGEST_TITLE || fold(content).length < 3) continue;
    if (isSite(content, sites) || namesSite(element, content, facts.pageTitle)) continue;
    const linked = collectBlocks(element).every((block) => block.linked === 1);
    headings.push({ words: content, named: /headline|title|heading|titel|titre/i.test(names), linked });
  }
  return headings;
}

function findShown(
  headings: readonly Heading[],
  wholeTitle: string,
  page: string,
  declared: readonly Guess[],
): string | null {
  const said = [...declared.map((guess) => guess.value ?? ""), page].filter((words) => fold(words) !== "");
  const same = headings.find(({ words }) => said.some((other) => fold(other) === fold(words)));
  if (same !== undefined) return same.words;
  for (const { words } of headings) {
    const heading = fold(words);
    for (const other of said) {
      const folded = fold(other);
      // A section's name or a label stands in the heading beside the headline itself.
      if (folded.length >= 15 && heading.includes(folded) && heading.length - folded.length <= 30)
        return other;
    }
    if (heading.length >= 8 && [...said, wholeTitle].some((other) => opens(fold(other), heading)))
      return words;
  }
  const known = new Set(said.flatMap(wordsOf));
  let best: string | null = null;
  let most = 0.49;
  for (const { words, named } of headings) {
    const own = wordsOf(words);
    if (own.length < 3) continue;
    const share = own.filter((word) => known.has(word)).length / own.length + (named ? 0.05 : 0);
    if (share > most) {
      best = words;
      most = share;
    }
  }
  return best;
}

/** Whether a title begins with a heading, or has it behind something shorter: a site's own name stands at the end. */
function opens(title: string, heading: string): boolean {
  const at = title.indexOf(heading);
  return at === 0 || (at > 0 && at < heading.length);
}

/** A lower heading, or a bold line, that says what the page calls itself; one that says a part of it only if none says all. */
function secondHeading(
  facts: PageFacts,
  sites: readonly string[],
  page: string,
  declared: readonly Guess[],
): string | null {
  const said = [page, ...declared.map((guess) => guess.value ?? "")]
    .map(fold)
    .filter((one) => one.length >= 8);
  let part: string | null = null;
  let seen = 0;
  for (const element of facts.document.querySelectorAll(TITLE_LIKE)) {
    seen += 1;
    if (seen > 200) break;
    if (!isShort(element, LONGEST_TITLE)) continue;
    const words = lineOf(element);
    const heading = fold(words);
    if (heading.length < 12 || words.length > LONGEST_TITLE) continue;
    if (said.includes(heading)) return words;
    if (part === null && !isSite(words, sites) && said.some((one) => isEnd(one, heading))) part = words;
  }
  return part;
}

function isEnd(whole: string, part: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part);
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Some pages write markup or doubly escaped marks into their metas. */
function plainWords(words: string): string {
  return squeeze(
    words
      .replace(/<[^<>]{1,200}>/g, " ")
      .replace(/&(?:amp;)?#0?39;|&(?:amp;)?apos;|&(?:amp;)?rsquo;|&#8217;/g, "’")
      .replace(/&(?:amp;)?quot;|&(?:amp;)?#0?34;/g, '"')
      .replace(/&nbsp;|&#160;/g, " ")
      .replace(/&amp;/g, "&"),
  );
}

/** "Title | Section | Site", "Site: Title" without the parts that name the site, and sections before a site's name. */
function stripSite(title: string, sites: readonly string[], section: string | null = null): string {
  let rest = title.trim();
  let stripped = false;
  for (let round = 0; round < 4; round += 1) {
    const parts = rest.split(SEPARATOR).filter((part) => part !== "");
    if (parts.length < 2) break;
    const last = parts.at(-1) ?? "";
    const isSection = stripped && (fold(last) === fold(section ?? "-") || last.split(" ").length <= 2);
    if (!isSite(last, sites) && !(isSection && parts.length > 1 && /[|»›]/u.test(rest))) break;
    rest = rest.slice(0, rest.lastIndexOf(last)).replace(MARKS_AT_END, "");
    stripped = true;
  }
  const first = rest.split(/\s+[|»«›·•—–-]\s+|\s*[|»«]\s*|:\s+/u)[0] ?? "";
  if (first !== "" && first.length < rest.length && isWholeSite(first, sites)) {
    const behind = rest.slice(first.length).replace(MARKS_AT_START, "");
    if (behind.split(" ").length >= 2) rest = behind;
  }
  return rest;
}

/** A short last part after a mark is the site's name more often than not. */
function guessSiteAway(title: string): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  return parts.length >= 2 && last.split(" ").length <= 4 && first.split(" ").length > last.split(" ").length
    ? title.slice(0, title.lastIndexOf(last)).replace(MARKS_AT_END, "")
    : title;
}

/** Whether words name the site: one of its names, a part of one, its domain, or the letters it is short for. */
export function isSite(words: string, sites: readonly string[]): boolean {
  if (DOMAIN.test(words)) return true;
  const name = fold(words);
  if (name === "" || words.split(" ").length > 8) return false;
  const bare = name.replace(/^the(?=.{3})/, "");
  return sites.some(
    (site) =>
      site === name ||
      site === bare ||
      (site.length >= 4 && name.includes(site) && name.length <= site.length * 3) ||
      (bare.length >= 3 && site.includes(bare) && site.length <= bare.length * 3) ||
      shortForms(words).includes(site),
  );
}

function isWholeSite(words: string, sites: readonly string[]): boolean {
  return DOMAIN.test(words) || sites.includes(fold(words)) || sites.includes(fold(words).replace(/^the/, ""));
}

/** "nyt" and "nytimes" for "The New York Times". */
function shortForms(words: string): string[] {
  const parts = wordsOf(words).filter((word) => word !== "the");
  if (parts.length < 2) return [];
  const initials = parts.map((part) => part[0]).join("");
  const rest = `${parts
    .slice(0, -1)
    .map((part) => part[0])
    .join("")}${parts.at(-1)}`;
  return initials.length >= 3 ? [initials, rest] : [rest];
}
