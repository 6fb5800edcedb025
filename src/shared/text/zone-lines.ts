import { findDate, parsePartialDate } from "./partial-date.ts";
import type { Span } from "./span.ts";
import {
  BYLINE_LINE,
  CAPTION_LINE,
  CREDIT_LINE,
  FURNITURE,
  RELATED_CUE,
  RELATED_PREFIX,
  SOFT_FURNITURE,
  TAIL_CUE,
  TAIL_WORDS,
} from "./zone-patterns.ts";

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
  readonly cue: "furniture" | "tail" | "related" | "prefixed" | "caption" | "credit" | "soft" | null;
  readonly byline: boolean;
  /** How many different words typical of boilerplate the paragraph holds. */
  readonly tailWords: number;
}

const LONGEST_PATTERN_LINE = 1200;
const CLOSING = /[.!?…:;,،؛؟。！？।][)\]"'”’»›“‘]*$/u;
const BROKEN_OFF = /(?:--|[–—])$/u;
const CLOSING_QUOTE = /["”»“]$/u;
const OPENING_QUOTE = /^["'“”„«‘‚‹»—–-]/u;
const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
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
  return paragraphs.map((span) => describeLine(text.slice(span.start, span.end).replace(/\s+/g, " "), span));
}

function describeLine(words: string, span: Span): LineFacts {
  const wordCount = countWords(words);
  const closed = CLOSING.test(words) || CLOSING_QUOTE.test(words) || BROKEN_OFF.test(words);
  const sentence = (closed && wordCount >= 6 && !words.endsWith(":")) || wordCount >= 30;
  const short = words.length <= LONGEST_PATTERN_LINE;
  return {
    start: span.start,
    end: span.end,
    words,
    wordCount,
    closed,
    sentence,
    headline: hasHeadlineShape(words, wordCount, closed),
    cue: short ? findCue(words) : null,
    byline: short && words.length <= 220 && isBylineOrDate(words),
    tailWords: short ? countTailWords(words) : 0,
  };
}

/** Number of words; scripts without spaces count two characters as a word. */
export function countWords(words: string): number {
  const spaced = words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const wide = words.match(WIDE_SCRIPT)?.length ?? 0;
  return spaced + Math.floor(wide / 2);
}

/** Whether a whole line is a date, with or without a label or weekday ("Updated: 4 Mar 2024, 10:12 AM"). */
export function isDateLine(words: string): boolean {
  if (words.length > 120 || !/\p{N}/u.test(words)) return false;
  const whole = parsePartialDate(words);
  // "James Foley went missing in November 2012" is a headline; "November 2012" is a date.
  const bareMonth = whole.value?.length === 7 && words.split(" ").length > 3;
  if (words.length > 4 && (whole.value !== null || whole.ambiguous) && !bareMonth) return true;
  return DATE_LABEL.test(words) && findDate(words) !== null;
}

function isBylineOrDate(words: string): boolean {
  if (isDateLine(words) || BYLINE_LINE.test(words) || HEADER_KEY.test(words)) return true;
  if (BY_WORD.test(words) && words.length > 4 && /^\S+ \p{Lu}/u.test(words) && BY_PERSON.test(words))
    return true;
  if (BY_PERSON.test(words) && !BY_WORD.test(words)) return true;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(words) || /^https?:\/\/\S+$/.test(words)) return true;
  const tail = OUTLET_AND_DATE.exec(words)?.[1];
  return tail !== undefined && !CLOSING.test(words) && isDateLine(tail);
}

function findCue(words: string): LineFacts["cue"] {
  const bare = words.replace(/^[\s•·*»›→▶►|:#-]+/u, "").replace(/[\s»›→▶►|]+$/u, "");
  if (bare === "") return "soft";
  if (RELATED_CUE.test(bare)) return "related";
  if (FURNITURE.test(bare)) return "furniture";
  if (TAIL_CUE.test(bare)) return "tail";
  if (SOFT_FURNITURE.test(bare)) return "soft";
  if (bare.length <= 200 && RELATED_PREFIX.test(bare)) return "prefixed";
  if (CREDIT_LINE.test(bare)) return "credit";
  return CAPTION_LINE.test(bare) && bare.length <= 400 ? "caption" : null;
}

function countTailWords(words: string): number {
  const found = words.match(TAIL_WORDS);
  return found === null ? 0 : new Set(found.map((word) => word.toLowerCase())).size;
}

function hasHeadlineShape(words: string, wordCount: number, closed: boolean): boolean {
  if (wordCount < 4 || wordCount > 18 || words.length > 130) return false;
  if (closed && (CLOSING.test(words) || BROKEN_OFF.test(words))) return false;
  if (OPENING_QUOTE.test(words) && closed) return false;
  if (LIST_MARK.test(words) || OPENING_QUOTE.test(words) || /^\p{Ll}/u.test(words)) return false;
  return wordCount >= 7 || !SPEAKER_TURN.test(words);
}
