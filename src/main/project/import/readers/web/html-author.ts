import { findDate } from "../../../../../shared/text/partial-date.ts";
import { type Guess, NO_GUESS } from "../article.ts";
import { authorNames, isPerson, LONGEST_BYLINE, ROLE } from "../author-names.ts";
import { collectBlocks, isShort } from "./html-blocks.ts";
import { creditLine } from "./html-credit.ts";
import { fold, isElsewhere, linesAtHeading, type PageFacts, parentsOf, squeeze } from "./html-page-facts.ts";
import { isSite } from "./html-title.ts";

/** Names of one place of the page, in its order. */
interface Named {
  readonly names: readonly string[];
  readonly from: string;
  /** All from one line, so that they belong together. */
  readonly together: boolean;
}

const AUTHOR_METAS = [
  "author",
  "article:author",
  "og:article:author",
  "article:author:name",
  "byl",
  "byline",
  "article.author",
  "authors",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "parsely-author",
  "sailthru.author",
  "cxenseparse:author",
  "cxense:author",
  "citation_author",
  "citation_authors",
  "shareaholic:article_author_name",
  "twitter:data1",
  "mrf:authors",
  "rbauthors",
  "creator",
  "profile:username",
];
const MARKED_AUTHORS =
  "[rel~=author],[itemprop~=author],[itemprop~=creator],[property='schema:author'],a[href*='/author/'],a[href*='/authors/'],a[href*='/profile/']";
/** A described person has a place for the name beside that for the role. */
const MARKED_NAMES = "[itemprop~=author] [itemprop~=name],[itemprop~=creator] [itemprop~=name]";
const BYLINE_CLASSES =
  "[class*=byline],[class*=Byline],[class*=by-line],[class*=author-name],[class*=author_name],[class*=authorName],[class*=AuthorName],[class*=author__name],[class*=contributor],[class*=vcard] .fn,[class~=author],[class~=authors],[class*=article-author],[class*=post-author],[class*=entry-author],[class*=articleAuthor],[data-testid*=author],[data-testid*=byline],[class*=author],[class*=Author],[class*=autor],[class*=signature],[class*=auteur],[id*=byline],[id*=author]";
/** Names of classes: good for what looks like a person, not for anything else that stands there. */
const UNSURE = "by-line class in the page";
const BY = /^(?:by|von|par|por|door|di|av|words|text)\s/iu;
/** "By mistake" opens a sentence. */
const NAME_SECOND = /^\S+\s+[\p{Lu}\p{Lo}]/u;
/** What stands before a date and is written like a name. */
const OF_A_DATE =
  /(?<!\p{L})(?:on|at|in|of|the|last|first|since|from|until|posted|published|updated?|modified|created|filed|date[ds]?|issue|edition|volume|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?!\p{L})/iu;
const AUTHORS_HEAD = /^(?:authors?|written by|by|words(?: by)?|autor(?:en|es|in)?|auteurs?|autori)\s*:?$/iu;
const MOST_HEADS = 200;
const MOST_NAMES = 8;
/** Characters of an element that can be a by-line with its dates and roles. */
const LONGEST_BOX = 1500;

/**
 * Who wrote it: the persons of the first source that names any (JSON-LD, metas, marked authors, by-line classes),
 * together with more persons when the page's visible by-line has these and others; else the first other name.
 * A line beside the date that credits somebody else than a meta does is right: many metas name whoever owns the site.
 */
export function findByline(facts: PageFacts, sites: readonly string[]): Guess {
  const credited = creditLine(facts, sites);
  const sources = collectSources(facts);
  if (credited !== null) sources.push({ ...credited, together: true });
  const people = sources
    .map((source): Named => ({ ...source, names: source.names.filter((name) => isPerson(name, sites)) }))
    .filter(({ names }) => names.length > 0);
  const first = people[0];
  if (
    first?.from.startsWith("meta ") &&
    credited !== null &&
    !credited.names.some((name) => isSite(name, sites)) &&
    !areSome(credited.names, first.names)
  )
    return { value: credited.names.join(", "), from: credited.from };
  if (first !== undefined) {
    const wider = people.slice(1).find((other) => other.together && holdsAll(other.names, first.names));
    return { value: (wider ?? first).names.join(", "), from: (wider ?? first).from };
  }
  const sure = sources.filter(({ from }) => from !== UNSURE);
  if (credited !== null) sure.sort((a, b) => certainty(a.from) - certainty(b.from));
  const some = (wanted: (name: string) => boolean): Guess | null => {
    const source = sure.find(({ names }) => names.some(wanted));
    const name = source?.names.find(wanted);
    return source === undefined || name === undefined ? null : { value: name, from: source.from };
  };
  return (
    some((name) => !isSite(name, sites) && !ROLE.test(name)) ??
    some((name) => !isSite(name, sites)) ??
    some(() => true) ??
    NO_GUESS
  );
}

function holdsAll(names: readonly string[], wanted: readonly string[]): boolean {
  const folded = names.map(fold);
  return (
    names.length > wanted.length && names.length <= 5 && wanted.every((name) => folded.includes(fold(name)))
  );
}

/** A user name in a meta is worth less than one that is credited where everybody reads it. */
function certainty(from: string): number {
  if (from === "JSON-LD author") return 0;
  return from.startsWith("meta ") ? 2 : 1;
}

function areSome(names: readonly string[], wanted: readonly string[]): boolean {
  const folded = wanted.map(fold);
  return names.some((name) =>
    folded.some((other) => other.includes(fold(name)) || fold(name).includes(other)),
  );
}

function collectSources(facts: PageFacts): Named[] {
  const sources: Named[] = [];
  const add = (values: readonly string[], from: string): void => {
    const names = [...new Map(values.flatMap(authorNames).map((name) => [fold(name), name])).values()];
    if (names.length > 0)
      sources.push({ names: names.slice(0, MOST_NAMES), from, together: values.length === 1 });
  };
  const { authors } = facts.json;
  add(
    authors.filter(({ organisation }) => !organisation).map(({ name }) => name),
    "JSON-LD author",
  );
  for (const name of AUTHOR_METAS) {
    if (
      name === "twitter:data1" &&
      !/written|author|by|verfasst|écrit|escrito/i.test(facts.metas.get("twitter:label1")?.[0] ?? "")
    )
      continue;
    add((facts.metas.get(name) ?? []).map(swappedName(name)), `meta ${name}`);
  }
  add(markedNames(facts, MARKED_NAMES, 6), "author mark in the page");
  add(markedNames(facts, MARKED_AUTHORS, 6), "author mark in the page");
  for (const words of markedNames(facts, BYLINE_CLASSES, 16)) add([words], UNSURE);
  add(visibleBylines(facts), "by-line under the title");
  add(namesBelowHead(facts), "names below “Authors”");
  add(
    authors.filter(({ organisation }) => organisation).map(({ name }) => name),
    "JSON-LD author",
  );
  add(addressNames(facts), "address of the author’s page");
  add(loneAuthor(facts), "author mark beside the article");
  return sources;
}

/** The one author whom the whole page marks, wherever that stands; empty when there are several. */
function loneAuthor(facts: PageFacts): string[] {
  const names = new Map<string, string>();
  for (const element of facts.document.querySelectorAll("[rel~=author],[itemprop~=author]")) {
    const words = isShort(element, LONGEST_BYLINE) ? squeeze(element.textContent ?? "") : "";
    if (words !== "") names.set(fold(words), words);
    if (names.size > 1) return [];
  }
  return [...names.values()];
}

/** "Doe, Jane", as catalogues write it. */
function swappedName(meta: string): (value: string) => string {
  return (value) => {
    const match = /^(dc|dcterms|citation)/.test(meta)
      ? /^([^,\s]+), ?([^,\s]+(?: [^,\s]+)?)$/u.exec(value)
      : null;
    return match === null ? value : `${match[2]} ${match[1]}`;
  };
}

function markedNames(facts: PageFacts, selector: string, most: number): string[] {
  const found: string[] = [];
  let seen = 0;
  for (const element of facts.document.querySelectorAll(selector)) {
    seen += 1;
    if (seen > 60 || found.length >= most) break;
    if (isElsewhere(element, false) || !isShort(element, LONGEST_BOX)) continue;
    const content = element.getAttribute("content");
    if (content !== null) {
      found.push(content);
      continue;
    }
    // A by-line box holds names in lines of their own beside dates and roles.
    const blocks = collectBlocks(element).slice(0, 8);
    for (const block of blocks) if (block.words.length <= LONGEST_BYLINE) found.push(block.words);
  }
  return found;
}

/** "By Jane Doe" in a short paragraph of its own near the heading. */
function visibleBylines(facts: PageFacts): string[] {
  const title = fold(`${facts.pageTitle} ${facts.heading?.textContent ?? ""}`);
  for (const lines of linesAtHeading(facts)) {
    const found = lines.find((words) => words.length <= 160 && BY.test(words) && NAME_SECOND.test(words));
    if (found !== undefined) return [found.replace(/^(?:words|text)(?: by)?\s+/iu, "")];
    const beside = lines
      .map((words) => nameBesideDate(words) ?? labelledName(words))
      .find((name) => name !== null);
    if (beside !== undefined && beside !== null) return [beside];
    const alone = namesAlone(lines).filter((name) => !title.includes(fold(name)));
    if (alone.length > 0) return alone;
  }
  return [];
}

/** "Jane Doe | Published: 23 July 2019", "3 May 2019 / Jane Doe / Reviews": the part beside the date that is a name. */
function nameBesideDate(words: string): string | null {
  const [before] = words.split(/\s+(?=\d{1,2}[./ ]\s?\d|(?:\p{Lu}\p{Ll}{2,8})\.? \d{1,2},? \d{4})/u);
  if (before !== undefined && before !== words && isFullName(before) && !OF_A_DATE.test(before))
    return before;
  const parts = words.split(/\s+[|•·∙–—/]\s+/u);
  const dated = parts.findIndex((part) => findDate(part) !== null);
  if (parts.length < 2 || dated === -1) return null;
  const [first = ""] = parts;
  if (dated > 0) return first.length > 60 ? null : first;
  return isPerson(parts[1] ?? "", []) ? (parts[1] ?? null) : null;
}

/** Lines that are nothing but a name, beside a line that is little more than a date. */
function namesAlone(lines: readonly string[]): string[] {
  const dated = lines.findIndex((words) => words.length <= 80 && findDate(words) !== null);
  const beside = dated === -1 ? [] : [lines[dated - 1], lines[dated + 1]];
  const found = beside.find((words) => words !== undefined && isFullName(words));
  return found === undefined ? [] : [found];
}

/** A person's name of two to four words; letters that stand for words are none. */
function isFullName(words: string): boolean {
  return (
    words.split(" ").length <= 4 && isPerson(words, []) && !/(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/u.test(words)
  );
}

/** The names in the box whose heading is "Authors" or "Written by". */
function namesBelowHead(facts: PageFacts): string[] {
  let seen = 0;
  for (const element of facts.document.querySelectorAll("h2,h3,h4,h5,h6,dt,strong")) {
    seen += 1;
    if (seen > MOST_HEADS) break;
    if (!isShort(element, 40) || !AUTHORS_HEAD.test(squeeze(element.textContent ?? ""))) continue;
    const [box] = parentsOf(element);
    if (box === undefined || isElsewhere(element, false) || !isShort(box, LONGEST_BOX)) continue;
    const names = collectBlocks(box).map(({ words }) => words);
    const found = names.filter(isFullName);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Jane Doe, senior reporter" and, in scripts without spaces, "来源：… 作者：李文". */
function labelledName(words: string): string | null {
  const east =
    /(?:作者|记者|記者|撰文|文|著者|筆者|기자)\s*[:：／/]\s*([\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}·]{2,8})/u.exec(
      words,
    );
  if (east?.[1] !== undefined) return east[1];
  const [name = "", role = ""] = words.split(/,\s+/u);
  return words.length <= 80 && name.includes(" ") && role !== "" && ROLE.test(role) && /^\p{Lu}/u.test(name)
    ? name
    : null;
}

/** ".../author/jane-doe/" when nothing else names anybody. */
function addressNames(facts: PageFacts): string[] {
  const urls = [...(facts.metas.get("article:author") ?? [])];
  for (const element of facts.document.querySelectorAll("a[rel~=author]")) {
    if (urls.length > 5) break;
    urls.push(element.getAttribute("href") ?? "");
  }
  return urls.flatMap((url) => {
    const slug =
      /\/(?:authors?|people|person|profiles?|staff|by|contributors?|journalists?)\/([a-z]+(?:-[a-z]+){1,3})\/?(?:[?#]|$)/i.exec(
        url,
      )?.[1];
    return slug === undefined
      ? []
      : [
          slug
            .split("-")
            .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
            .join(" "),
        ];
  });
}
