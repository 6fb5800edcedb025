import { findDate } from "../../../../shared/text/partial-date.ts";
import { hasOutletWord } from "../guess-outlet.ts";
import { type Guess, NO_GUESS } from "./article.ts";
import { collectBlocks } from "./html-blocks.ts";
import { fold, isElsewhere, isShort, linesAtHeading, type PageFacts, squeeze } from "./html-page-facts.ts";
import { isSite } from "./html-title.ts";

/** Names of one place of the page, in its order. */
interface Named {
  readonly names: readonly string[];
  readonly from: string;
  /** All from one line, so that they belong together. */
  readonly together: boolean;
}

const BY =
  /^(?:(?:(?:blog ?beitrag|beitrag|gespeichert|erstellt|written|posted|published|reported|submitted|compiled|edited|analysis|opinion|column|review|commentary|story|words|text|article|report|exclusive|geschrieben|veröffentlicht|publié|escrito|publicado|scritto|ein beitrag|eine analyse|ein kommentar|ein gastbeitrag)\s+)?(?:by|von|par|por|di|door|av|od|przez)(?![\p{L}\p{N}])|(?:author|authors|autor(?:in|es)?|auteurs?|autore|writer|text|words|reporter|автор[ы]?|текст)\s*(?=:))\s*:?\s*/iu;
const SPLIT = /\s*[,;|•·/\n]\s*|\s+(?:and|und|et|y|&|with|и|mit|avec|con)\s+|\s+[–—-]\s+/iu;
const BEHIND =
  /\s+(?:for|in|at|of|from|aus|à|en|via|on|für|pour)\s+.*$|\s*[([].*$|\s*@.*$|\s+(?:published|updated|posted|is a|is the|covers|last|contributed|follow)\b.*$/iu;
const RANK =
  /\s+(?:the|chief|senior|staff|special|foreign|political|politics|business|national|international|diplomatic|defen[cs]e|security|health|science|sports?|news|deputy|associate|assistant|executive|managing|contributing|guest|freelance|washington|white house|world affairs|features?|digital|web|data|investigative|editor|reporter|correspondent|writer|columnist|contributor|journalist|producer|photographer|analyst|envoyée?s?|journaliste|redakteur(?:in)?|korrespondent(?:in)?|bureau)(?![\p{L}]).*$/iu;
const ROLE =
  /(?<!\p{L})(?:editors?|reporters?|correspondents?|writers?|columnists?|contributors?|journalists?|producers?|staff|newsroom|desk|team|bureau|redaktion|redacción|rédaction|redazione|editorial|analysts?|photographers?|videographers?|professor|fellow|lecturer|university|institute|director|president|agencies|correspondant|editor-in-chief|newswire|wire|service|special to)(?!\p{L})/iu;
const NOBODY =
  /^(?:admin|administrator|root|unknown|author|autor|by|user|users?\d*|webmaster|web ?master|editor|null|undefined|none|n\/a|anonymous|guest|default|test|www|content|cms|site ?admin|wp ?admin|super ?user|share|follow|email|contact|biography|bio|view all posts|see all|all posts|more|photo|image|getty images?|subscribe|comments?|leave a comment|no comments|published|updated|print|facebook|twitter|advertisement|home|news)$/iu;
/** Words of buttons beside names. */
const BUTTON =
  /^(?:view|see|show|more|follow|read|about|all|sign|log|learn|get|click|share|subscribe|posted|email|contact|related|comment|mehr|alle|voir|ver|по)(?!\p{L})/iu;
const PARTICLE =
  /^(?:de|del|della|der|den|di|da|dos|das|do|du|la|le|van|von|vom|zu|zur|ter|ten|bin|ibn|ben|al|el|abu|y|e|af|av|st\.?|mc|o’|ap|jr\.?|sr\.?|ii|iii|iv)$/iu;
const NAME_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’‘`-]*$/u;
const DEGREE = /^(?:ph\.?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|esq|jr|sr|dr|prof|mba|rn|jd|ll\.?m|dds)\.?$/iu;
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
const BYLINE_CLASSES =
  "[class*=byline],[class*=Byline],[class*=by-line],[class*=author-name],[class*=author_name],[class*=authorName],[class*=AuthorName],[class*=author__name],[class*=contributor],[class*=vcard] .fn,[class~=author],[class~=authors],[class*=article-author],[class*=post-author],[class*=entry-author],[class*=articleAuthor],[data-testid*=author],[data-testid*=byline],[class*=author],[class*=Author],[class*=autor],[class*=auteur],[id*=byline],[id*=author]";
/** Names of classes: good for what looks like a person, not for anything else that stands there. */
const UNSURE = "by-line class in the page";
const MOST_NAMES = 8;
const LONGEST_BYLINE = 240;
/** Characters of an element that can be a by-line with its dates and roles. */
const LONGEST_BOX = 1500;

/**
 * Who wrote it: the persons of the first source that names any (JSON-LD, metas, marked authors, by-line classes),
 * together with more persons when the page's visible by-line has these and others; else the first other name.
 */
export function findByline(facts: PageFacts, sites: readonly string[]): Guess {
  const sources = collectSources(facts);
  const people = sources
    .map((source): Named => ({ ...source, names: source.names.filter((name) => isPerson(name, sites)) }))
    .filter(({ names }) => names.length > 0);
  const first = people[0];
  if (first !== undefined) {
    const wider = people.slice(1).find((other) => other.together && holdsAll(other.names, first.names));
    return { value: (wider ?? first).names.join(", "), from: (wider ?? first).from };
  }
  const sure = sources.filter(({ from }) => from !== UNSURE);
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
  add(markedNames(facts, MARKED_AUTHORS, 6), "author mark in the page");
  for (const words of markedNames(facts, BYLINE_CLASSES, 16)) add([words], UNSURE);
  add(visibleBylines(facts), "by-line under the title");
  add(
    authors.filter(({ organisation }) => organisation).map(({ name }) => name),
    "JSON-LD author",
  );
  add(addressNames(facts), "address of the author’s page");
  return sources;
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
  for (const lines of linesAtHeading(facts)) {
    const found = lines.find((words) => words.length <= 160 && /^(?:by|von|par|por)\s/iu.test(words));
    if (found !== undefined) return [found];
  }
  return [];
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

/** The names in a by-line, one by one, without "By", roles, places, degrees, addresses and dates. */
export function authorNames(value: string): string[] {
  let line = squeeze(value.replace(/<[^<>]{1,200}>/g, " ").replace(/&amp;/g, "&"));
  if (line.length > LONGEST_BYLINE || /^https?:/i.test(line)) return [];
  line = line.replace(BY, "");
  const inner = /(?:^|\s)(?:[Bb]y|BY)\s+(?=\p{Lu})(.*)$/u.exec(line)?.[1];
  if (inner !== undefined) line = inner;
  const names: string[] = [];
  for (const part of line.split(SPLIT)) {
    const name = cleanName(part);
    if (name !== null && !names.some((known) => fold(known) === fold(name))) names.push(name);
  }
  return names;
}

function cleanName(part: string): string | null {
  let name = part.trim().replace(BY, "").replace(BEHIND, "");
  const date = findDate(name);
  if (date !== null) name = name.slice(0, date.start);
  name = name
    .replace(/^(?:dr|prof|professor|mr|mrs|ms|sir|mx)\.?\s+(?=\p{Lu})/iu, "")
    .replace(/[\s.,;:–—|-]+$/u, "")
    .replace(/^[\s.,;:–—|•*-]+/u, "");
  const words = name.split(" ");
  const ranked = words.length >= 3 && isNameShape(words.slice(0, 2)) ? name.replace(RANK, "") : name;
  if (ranked.split(" ").length >= 2) name = ranked;
  if (name === "" || name.length > 80 || name.split(" ").length > 8) return null;
  if (/https?:|www\.|@|\.(?:com|org|net)\b|[<>{}=]/i.test(name) || /^\d|\d{3}/.test(name)) return null;
  if (!/\p{L}{2}/u.test(name) || NOBODY.test(name) || BUTTON.test(name) || DEGREE.test(name)) return null;
  return name;
}

function isNameShape(words: readonly string[]): boolean {
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    words.some((word) => NAME_WORD.test(word))
  );
}

/** Two to five words that are written like a person's name, and not the site's, a desk's or an agency's. */
export function isPerson(name: string, sites: readonly string[]): boolean {
  const words = name.split(/\s+/u);
  if (isSite(name, sites) || ROLE.test(name) || hasOutletWord(name)) return false;
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,6}$/u.test(name)) return true;
  return words.length >= 2 && words.length <= 6 && isNameShape(words);
}
