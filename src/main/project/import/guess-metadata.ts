import type { IngestCheck } from "../../../shared/domain/check.ts";
import type { ReadOptions } from "../../../shared/domain/read-options.ts";
import type { ProposedZone } from "../../../shared/domain/zone.ts";
import { oneLine } from "../../../shared/text/one-line.ts";
import { findDate } from "../../../shared/text/partial-date.ts";
import { guessDate, stripTrailingDate } from "./guess-date.ts";
import { guessOutletFromText, hasOutletWord } from "./guess-outlet.ts";
import { type Guess, type Metadata, NO_GUESS } from "./readers/article.ts";

export interface TextSource {
  readonly path: string;
  readonly text: string;
  readonly zones: readonly ProposedZone[];
  /** What the person said about the whole import. */
  readonly options?: ReadOptions;
}

/** One zone with its words on one line. */
export interface ZoneWords {
  readonly zone: ProposedZone;
  readonly words: string;
}

const TITLE_KEY = /^(?:title|headline|titel|titre|título|titular|заголовок|العنوان)\s*:\s*/iu;
const AUTHOR_KEY =
  /^(?:by|author|byline|writer|written by|words by|story by|report by|autor(?:in)?|auteur|autora?|автор[ы]?|текст|الكاتب|بقلم|كتب|كتبت|إعداد)\s*:\s*/iu;
const AUTHOR_WORD = /^(?:by|written by|words by|story by|von|par|por|di|door|av|بقلم|كتبت?|إعداد|تقرير)\s+/iu;
const URL_LINE =
  /^(?:url|link|source|source link|original|quelle|fuente|источник|المصدر)?\s*:?\s*<?(https?:\/\/[^\s<>]+)>?$/iu;
const PLACE_AND_NAME =
  /^[\p{Script=Arabic}]+(?: [\p{Script=Arabic}]+)?\s+[-–—]\s+((?:[\p{Script=Arabic}]+ ?){2,4})$/u;
const STARTS_LIKE_NAME = /^(?:(?:and|und|et|y|и)\s+)?(?:\p{Lu}|\p{Lo})/u;
const IN_PLACE = /\s+(?:in|at|aus|à|en)\s+(?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,3}$/u;
const HEADER_ZONES = 10;

/** What the lines of a text say about the article, with why a person should look at it. */
export interface GuessedMetadata extends Metadata {
  readonly warnings: string[];
  readonly checks: IngestCheck[];
}

/** Reads what the lines of a text say about the article. Pure; cost of the first and last paragraphs only. */
export function guessFromText(source: TextSource): GuessedMetadata {
  const header = wordsOf(source, source.zones.slice(0, HEADER_ZONES));
  const url = guessUrl(source, header);
  const { published, warnings, checks } = guessDate(source, header, url.value);
  return {
    title: guessTitle(source, header),
    byline: guessByline(source, header),
    outlet: guessOutletFromText(source.path, header, wordsOf(source, source.zones.slice(-25))),
    published,
    url,
    warnings: [...warnings],
    checks: [...checks],
  };
}

function wordsOf(source: TextSource, zones: readonly ProposedZone[]): ZoneWords[] {
  return zones.map((zone) => ({
    zone,
    words: oneLine(source.text.slice(zone.start, Math.min(zone.end, zone.start + 2000))),
  }));
}

function guessTitle(source: TextSource, header: readonly ZoneWords[]): Guess {
  const keyed = header.find(({ words }) => TITLE_KEY.test(words));
  if (keyed !== undefined) return { value: keyed.words.replace(TITLE_KEY, ""), from: "title line" };
  const title = source.zones.find((zone) => zone.role === "title");
  const words = header.find(({ zone }) => zone === title)?.words;
  if (title === undefined || words === undefined) return NO_GUESS;
  const from = title === source.zones[0] ? "first line" : "first line that looks like a title";
  return { value: stripTrailingDate(words), from };
}

function guessByline(source: TextSource, header: readonly ZoneWords[]): Guess {
  const bylines = header.filter(({ zone }) => zone.role === "byline");
  for (const { words } of bylines) {
    const keyed = AUTHOR_KEY.test(words);
    if (!keyed && !AUTHOR_WORD.test(words)) continue;
    const value = namesOnly(cleanByline(words.replace(AUTHOR_KEY, "").replace(AUTHOR_WORD, "")));
    if (value !== "") return { value, from: "by-line" };
  }
  const placed = guessPlacedName(header);
  if (placed !== null) return placed;
  const staff = bylines.find(
    ({ words }) => /^(?:\S+ )?(?:staff|correspondent|reporter|writer)\b/iu.test(words) && !/\d/.test(words),
  );
  if (staff !== undefined) return { value: staff.words, from: "by-line" };
  return guessCredit(source);
}

/** "Place - Name" above the date, as Arabic newspapers write it. */
function guessPlacedName(header: readonly ZoneWords[]): Guess | null {
  for (const [index, { zone, words }] of header.entries()) {
    const name = zone.role === "byline" ? PLACE_AND_NAME.exec(words)?.[1] : undefined;
    if (name !== undefined && header[index + 1]?.zone.role === "byline" && !hasOutletWord(name))
      return { value: name, from: "name behind the place" };
  }
  return null;
}

/** Names of people without the outlet, the desk or the place behind them: "Ana Ruiz, Coast Herald", "Ana Ruiz in Rome". */
function namesOnly(byline: string): string {
  const [first = "", ...others] = byline.split(/\s*[,،]\s+/u);
  const people = others.findIndex((part) => !STARTS_LIKE_NAME.test(part) || hasOutletWord(part));
  const kept = [first, ...(people === -1 ? others : others.slice(0, people))].join(", ");
  return kept.replace(IN_PLACE, "");
}

function guessCredit(source: TextSource): Guess {
  for (const zone of source.zones.slice(-20)) {
    if (zone.role !== "byline") continue;
    const match = /^\(?(?:reporting|written|report|story) by ([^;.]{3,120})/iu.exec(
      source.text.slice(zone.start, zone.end),
    );
    if (match?.[1] !== undefined) return { value: cleanByline(match[1]), from: "credit line at the end" };
  }
  return NO_GUESS;
}

/** A by-line without the date, agency mark or reading time that stands behind the names. */
function cleanByline(words: string): string {
  const first = words.split(/\s*[|•·]\s*|\s+[–—]\s+|\s{2,}/u)[0] ?? "";
  const date = findDate(first);
  return (date === null ? first : first.slice(0, date.start))
    .replace(/[\s,;:–—-]+$/u, "")
    .slice(0, 200)
    .trim();
}

function guessUrl(source: TextSource, header: readonly ZoneWords[]): Guess {
  const tail = wordsOf(source, source.zones.slice(-10));
  for (const { words } of [...header, ...tail]) {
    const match = /https?:/iu.test(words) ? URL_LINE.exec(words) : null;
    if (match?.[1] !== undefined) return { value: match[1], from: "address line" };
  }
  return NO_GUESS;
}
