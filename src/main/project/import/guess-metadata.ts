import type { ProposedZone } from "../../../shared/domain/zone.ts";
import { oneLine } from "../../../shared/text/one-line.ts";
import { findDate, parsePartialDate } from "../../../shared/text/partial-date.ts";
import { isDateLine } from "../../../shared/text/zone-lines.ts";
import { guessOutletFromText, hasOutletWord } from "./guess-outlet.ts";
import { type Guess, type Metadata, NO_GUESS } from "./readers/article.ts";

export interface TextSource {
  readonly path: string;
  readonly text: string;
  readonly zones: readonly ProposedZone[];
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
const DATE_KEY = /^(?:date|published|publication date|datum|fecha|дата|опубликовано|التاريخ|نشر)\s*:\s*/iu;
const URL_LINE =
  /^(?:url|link|source|source link|original|quelle|fuente|источник|المصدر)?\s*:?\s*<?(https?:\/\/[^\s<>]+)>?$/iu;
const UPDATED = /\b(?:updated|modified|aktualisiert|mis à jour|actualizado)\b|обновлено|تحديث/iu;
const DATELINE =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}\s.,'’()/-]{1,60}?[,(]\s*((?:\p{L}+\.?\s+)?\d{1,2}\.?(?:\s+\p{L}+)?\.?(?:,?\s+\d{4}))\s*[)]?\s*(?:\([^)]{2,30}\)\s*)?[—–:-]/u;
const FILE_DATE = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const PLACE_AND_NAME =
  /^[\p{Script=Arabic}]+(?: [\p{Script=Arabic}]+)?\s+[-–—]\s+((?:[\p{Script=Arabic}]+ ?){2,4})$/u;
const STARTS_LIKE_NAME = /^(?:(?:and|und|et|y|и)\s+)?(?:\p{Lu}|\p{Lo})/u;
const IN_PLACE = /\s+(?:in|at|aus|à|en)\s+(?:\p{Lu}[\p{L}\p{M}'’-]*\s?){1,3}$/u;
const HEADER_ZONES = 10;

/** Reads what the lines of a text say about the article. Pure; cost of the first and last paragraphs only. */
export function guessFromText(source: TextSource): Metadata & { warnings: string[] } {
  const warnings: string[] = [];
  const header = wordsOf(source, source.zones.slice(0, HEADER_ZONES));
  const published = guessDate(source, header, warnings);
  return {
    title: guessTitle(source, header),
    byline: guessByline(source, header),
    outlet: guessOutletFromText(source.path, header, wordsOf(source, source.zones.slice(-25))),
    published,
    url: guessUrl(source, header),
    warnings,
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
export function cleanByline(words: string): string {
  const first = words.split(/\s*[|•·]\s*|\s+[–—]\s+|\s{2,}/u)[0] ?? "";
  const date = findDate(first);
  return (date === null ? first : first.slice(0, date.start))
    .replace(/[\s,;:–—-]+$/u, "")
    .slice(0, 200)
    .trim();
}

function guessDate(source: TextSource, header: readonly ZoneWords[], warnings: string[]): Guess {
  const bylines = header.filter(({ zone }) => zone.role === "byline" || zone.role === "title");
  const dated = bylines
    .map(({ words, zone }) => ({
      words,
      date: findDate(words.replace(DATE_KEY, "")),
      title: zone.role === "title",
    }))
    .filter(({ words, date, title }) => date !== null && (!title || stripTrailingDate(words) !== words));
  const ambiguous = dated.find(({ date }) => date?.ambiguous === true);
  const sure = dated.filter(({ date }) => date?.value !== null);
  // The day of publication goes before the day of a change, wherever they stand.
  const best = sure.find(({ words }) => !UPDATED.test(words)) ?? sure[0];
  if (best?.date?.value !== undefined && best.date.value !== null) {
    return { value: best.date.value, from: best.title ? "end of the title line" : "date line" };
  }
  const dateline = guessDateline(header);
  if (dateline !== null) return dateline;
  const named = dateInPath(source.path);
  if (ambiguous !== undefined && named === null) {
    warnings.push(
      `The date in “${ambiguous.words.slice(0, 80)}” can be read in two ways, so it was left out.`,
    );
  }
  return named ?? NO_GUESS;
}

function guessDateline(header: readonly ZoneWords[]): Guess | null {
  for (const { zone, words } of header) {
    if (zone.role !== "body") continue;
    const start = words.slice(0, 140);
    const written = DATELINE.exec(start)?.[1];
    const dateline = written === undefined ? null : parsePartialDate(written).value;
    if (dateline !== null) return { value: dateline, from: "dateline" };
    // A whole date that opens the paragraph: a date line that lost its line break.
    const opening = findDate(start);
    if (
      opening?.value !== null &&
      opening !== null &&
      opening.end < start.length &&
      isDateLine(start.slice(0, opening.end))
    ) {
      if (
        /^(?:\p{L}+,?\s+)?$/u.test(start.slice(0, opening.start)) &&
        /^\s+\p{Lu}/u.test(start.slice(opening.end))
      ) {
        return { value: opening.value, from: "date at the start of the text" };
      }
    }
  }
  return null;
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

function guessUrl(source: TextSource, header: readonly ZoneWords[]): Guess {
  const tail = wordsOf(source, source.zones.slice(-10));
  for (const { words } of [...header, ...tail]) {
    const match = /https?:/iu.test(words) ? URL_LINE.exec(words) : null;
    if (match?.[1] !== undefined) return { value: match[1], from: "address line" };
  }
  return NO_GUESS;
}
