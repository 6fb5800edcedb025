import { oneLine } from "./one-line.ts";
import { findDate, parsePartialDate } from "./partial-date.ts";
import type { Span } from "./span.ts";
import { cueOfLine, isBylinePhrase, type LineCue, TAIL_WORDS } from "./zone-patterns.ts";
import { countWords } from "./zone-word-count.ts";

/** What the words of one paragraph look like, before its place in the text is considered. */
export interface LineFacts extends Span {
  readonly words: string;
  readonly wordCount: number;
  /** A paragraph of prose: several words and a closing mark, or very long. */
  readonly sentence: boolean;
  /** Ends with a mark that closes a sentence or a quotation. */
  readonly closed: boolean;
  /** Has the shape of a headline: 4 to 18 words, no closing mark, not a quotation. */
  readonly headline: boolean;
  readonly cue: LineCue | null;
  readonly byline: boolean;
  /** How many different words typical of boilerplate the paragraph holds. */
  readonly tailWords: number;
}

const LONGEST_PATTERN_LINE = 1200;
/** Closing brackets and quotation marks behind the last mark of a sentence: never more. */
const LONGEST_ENDING = 40;
const MARKS_BEFORE = /^[\s•·*»›→▶►|:#-]+/u;
const MARKS_BEHIND = /[\s»›→▶►|]+$/u;
const CLOSING = /[.!?…:;,،؛؟。！？।][)\]"'”’»›“‘]*$/u;
const BROKEN_OFF = /(?:--|[–—])$/u;
const IN_BRACKETS = /^\(.*\)$|^\[.*\]$/u;
const CLOSING_QUOTE = /["”»“]$/u;
const OPENING_QUOTE = /^["'“”„«‘‚‹»—–-]/u;
const SPEAKER_TURN =
  /^(?:Q|A|[\p{Lu}][\p{Lu}\p{M}.' -]{1,30}|[\p{Lu}][\p{L}.'-]+(?: [\p{Lu}][\p{L}.'-]+)?)\s?:\s/u;
const LIST_MARK = /^(?:[-*•·▪◦‣#>|]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/iu;
const PERSON = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|la|van|von|der|bin|al|el|ben|and|und|et|y|&|i|e|и)";
const BY_PERSON = new RegExp(
  `^(?:by|von|par|por|di|da|door|av|автор[ы]?:?|author:|byline:|текст:)\\s+${PERSON}(?:[ ,]+${PERSON}){0,9}(?:\\s*[|/,•·–—-].{0,80})?$`,
  "iu",
);
const BY_WORD = /^(?:by|von|par|por|di|da|door|av)\s/iu;
const HEADER_KEY =
  /^(?:author|byline|writer|date|published|publication date|source|outlet|publisher|url|link|autor|autorin|datum|quelle|auteur|source|fecha|fuente|автор|дата|источник|الكاتب|التاريخ|المصدر)\s*:\s*\S.{0,160}$/iu;
const DATE_LABEL =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|uploaded|date|issued|released|aktualisiert|veröffentlicht|stand|publié|mis à jour|modifié|publicado|actualizado|опубликовано|обновлено|نشر|تحديث|آخر تحديث|تاريخ النشر)\b|نشر|آخر تحديث|تاريخ)/iu;
const OUTLET_AND_DATE = /^(?:\S+ ){0,5}\S+?\s*(?:[|•·,]|\s[–—/-]\s)\s*(.{6,60})$/u;

/** Describes each paragraph of a text on its own. Linear in the text, with patterns on short paragraphs only. */
export function describeLines(text: string, paragraphs: readonly Span[]): LineFacts[] {
  return paragraphs.map((span) => new Line(oneLine(text.slice(span.start, span.end)), span));
}

/** Most facts are asked of few lines only (by-lines at the top, words of boilerplate at the end): found when asked. */
class Line implements LineFacts {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly wordCount: number;
  readonly closed: boolean;
  readonly sentence: boolean;
  readonly headline: boolean;
  readonly cue: LineFacts["cue"];
  private knownByline: boolean | undefined;
  private knownTailWords: number | undefined;

  constructor(words: string, span: Span) {
    this.start = span.start;
    this.end = span.end;
    this.words = words;
    this.wordCount = countWords(words);
    const ending = words.slice(-LONGEST_ENDING);
    this.closed = CLOSING.test(ending) || CLOSING_QUOTE.test(ending) || BROKEN_OFF.test(ending);
    this.sentence = (this.closed && this.wordCount >= 6 && !words.endsWith(":")) || this.wordCount >= 30;
    this.headline = hasHeadlineShape(words, this.wordCount, this.closed);
    this.cue = this.isShort() ? findCue(words) : null;
  }

  get byline(): boolean {
    this.knownByline ??= this.isShort() && this.words.length <= 220 && isBylineOrDate(this.words);
    return this.knownByline;
  }

  get tailWords(): number {
    this.knownTailWords ??= this.isShort() ? countTailWords(this.words) : 0;
    return this.knownTailWords;
  }

  private isShort(): boolean {
    return this.words.length <= LONGEST_PATTERN_LINE;
  }
}

/** Whether a whole line is a date, with or without a label or weekday ("Updated: 4 Mar 2024, 10:12 AM"). */
export function isDateLine(words: string): boolean {
  if (words.length > 120 || !/[\d٠-٩۰-۹]{4}/u.test(words)) return false;
  const whole = parsePartialDate(words);
  // "James Foley went missing in November 2012" is a headline; "November 2012" is a date.
  const bareMonth = whole.value?.length === 7 && words.split(" ").length > 3;
  if (words.length > 4 && (whole.value !== null || whole.ambiguous) && !bareMonth) return true;
  return DATE_LABEL.test(words) && findDate(words) !== null;
}

function isBylineOrDate(words: string): boolean {
  if (isDateLine(words) || isBylinePhrase(words) !== null || HEADER_KEY.test(words)) return true;
  if (BY_WORD.test(words) && words.length > 4 && /^\S+ \p{Lu}/u.test(words) && BY_PERSON.test(words))
    return true;
  if (BY_PERSON.test(words) && !BY_WORD.test(words)) return true;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(words) || /^https?:\/\/\S+$/.test(words)) return true;
  const tail = OUTLET_AND_DATE.exec(words)?.[1];
  return tail !== undefined && !CLOSING.test(words) && isDateLine(tail);
}

function findCue(words: string): LineFacts["cue"] {
  const opened = words.replace(MARKS_BEFORE, "");
  // Looking for marks behind costs by the line: a glance at the last character comes first.
  const bare = MARKS_BEHIND.test(opened.slice(-1)) ? opened.replace(MARKS_BEHIND, "") : opened;
  return bare === "" ? "soft" : cueOfLine(bare);
}

function countTailWords(words: string): number {
  const found = words.match(TAIL_WORDS);
  return found === null ? 0 : new Set(found.map((word) => word.toLowerCase())).size;
}

function hasHeadlineShape(words: string, wordCount: number, closed: boolean): boolean {
  if (wordCount < 4 || wordCount > 18 || words.length > 130) return false;
  if (closed && (CLOSING.test(words) || BROKEN_OFF.test(words))) return false;
  if (OPENING_QUOTE.test(words) && closed) return false;
  if (IN_BRACKETS.test(words)) return false;
  if (LIST_MARK.test(words) || OPENING_QUOTE.test(words) || /^\p{Ll}/u.test(words)) return false;
  return wordCount >= 7 || !SPEAKER_TURN.test(words);
}
