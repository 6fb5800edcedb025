import { findDate } from "../../../../shared/text/partial-date.ts";
import { hasOutletWord } from "../guess-outlet.ts";
import { fold, squeeze } from "./web/html-page-facts.ts";
import { isSite } from "./web/html-title.ts";

const BY =
  /^(?:(?:(?:blog ?beitrag|beitrag|gespeichert|erstellt|written|posted|published|reported|submitted|compiled|edited|analysis|opinion|column|review|commentary|story|words|text|article|report|exclusive|geschrieben|veröffentlicht|publié|escrito|publicado|scritto|ein beitrag|eine analyse|ein kommentar|ein gastbeitrag)\s+)?(?:by|von|par|por|di|door|av|od|przez)(?![\p{L}\p{N}])|(?:author|authors|autor(?:in|es)?|auteurs?|autore|writer|text|words|reporter|автор[ы]?|текст)\s*(?=:))\s*:?\s*/iu;
const SPLIT = /\s*[,;|•·/\n]\s*|\s+(?:and|und|et|y|&|with|и|mit|avec|con)\s+|\s+[–—-]\s+/iu;
const BEHIND =
  /\s+(?:for|in|at|of|from|aus|à|en|via|on|für|pour)\s+.*$|\s*[([].*$|\s*@.*$|\s+(?:published|updated|posted|is a|is the|covers|last|contributed|follow)\b.*$/iu;
const RANK =
  /\s+(?:the|chief|senior|staff|special|foreign|political|politics|business|national|international|diplomatic|defen[cs]e|security|health|science|sports?|news|deputy|associate|assistant|executive|managing|contributing|guest|freelance|washington|white house|world affairs|features?|digital|web|data|investigative|editor|reporter|correspondent|writer|columnist|contributor|journalist|producer|photographer|analyst|envoyée?s?|journaliste|redakteur(?:in)?|korrespondent(?:in)?|bureau)(?![\p{L}]).*$/iu;
/** Words of people who are no names. */
export const ROLE =
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
export const LONGEST_BYLINE = 240;

/** Its strokes would part it like names. */
const NUMERIC_DATE = /(?<=\p{L})[\s,]+\d{1,2}\/\s?\d{1,2}\/\s?\d{2,4}(?!\d).*$/u;
/** "Jane Doe (with John Roe)", "Jane Doe (avec …)". */
const WITH = /\s*\((?:with|avec|mit|con|com|and|et|und)\s+([^()]{3,120})\)/giu;
/** "Richard (R. J.) Roe", "Jane “Jay” Doe": what stands between two names belongs to them. */
const BETWEEN_NAMES = /^(\p{Lu}[\p{L}.'’-]*) [("“‘'][\p{L}. '’-]{1,20}[)"”’'] (\p{Lu}[\p{L}'’-]+)$/u;

/** The names in a by-line, one by one, without "By", roles, places, degrees, addresses and dates. */
export function authorNames(value: string): string[] {
  let line = squeeze(value.replace(/<[^<>]{1,200}>/g, " ").replace(/&amp;/g, "&"));
  if (line.length > LONGEST_BYLINE || /^https?:/i.test(line)) return [];
  line = line.replace(BY, "").replace(WITH, ", $1").replace(NUMERIC_DATE, "");
  const inner = /(?:^|\s)(?:[Bb]y|BY)\s+(?=\p{Lu})(.*)$/u.exec(line)?.[1];
  if (inner !== undefined) line = inner;
  const names: string[] = [];
  for (const part of line.split(SPLIT)) {
    const name = cleanName(part);
    if (name !== null && !names.some((known) => fold(known) === fold(name))) names.push(name);
  }
  return names;
}

/** One name without "By", roles, places and dates; null when nothing like a name is left. */
export function cleanName(part: string): string | null {
  const bare = part.trim().replace(BY, "");
  let name = BETWEEN_NAMES.test(bare) ? bare : bare.replace(BEHIND, "");
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

function isNameShape(all: readonly string[]): boolean {
  const words = all.map((word) => word.replace(/^[("“‘']|[)"”’']$/gu, ""));
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
