import { oneLine } from "../one-line.ts";
import { findDate, parsePartialDate } from "../partial-date.ts";
import type { Span } from "../span.ts";
import { asksForConsent } from "./zone-consent.ts";
import { NO_TALK, type PageTalk, pageTalk } from "./zone-page-talk.ts";
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
  /** How much it sounds like a page that speaks about itself or to its readers. */
  readonly talk: PageTalk;
  /** The score of `talk` for each word. */
  readonly pageShare: number;
  /** Surely the page's own, wherever it stands: a request to its readers, in the page's words, not a quotation. */
  readonly pageLine: boolean;
  /** A button or links: nothing but what these say, an address, a count, or several names with bars between. */
  readonly button: boolean;
  /** A question without a word that only pages use: an interviewer's. */
  readonly asksPerson: boolean;
  /** Tells what somebody said. */
  readonly reports: boolean;
  /** An entry of a list of sources. */
  readonly citation: boolean;
  /** Says who the author is: "Ana Ruiz covers courts for the Herald." */
  readonly aboutAuthor: boolean;
  /** Holds a word that stands above lists of other articles. */
  readonly listsOthers: boolean;
}

const LONGEST_PATTERN_LINE = 1200;
const LONGEST_MENU = 160;
const BETWEEN_PARTS = /\s+[|·•>›»→/–—-]+\s+/u;
const BREADCRUMBS = /\s[>›»→]\s.*\s[>›»→]\s/u;
/** Three names or more with a count behind each. */
const COUNTED_WORDS = /^(?:\p{L}{3,12}\s\(?\d{1,6}\)?\s?){3,8}$/u;
const LONGEST_PAGE_LINE = 30;
const LONGEST_BUTTON = 8;
/** An address, with or without its name. */
const BARE_LINK = /^(?:[\p{L} ]{2,20}:\s)?(?:https?:\/\/|www\.)\S+$/u;
/** "teilen17", "64L": a word with the number of its presses. */
const COUNTER = /^(?:\p{L}{3,12}\d{1,6}|\d{1,6}\p{L}|\p{Lu})$/u;
const BETWEEN_LINKS = /\s*[|•▪·]\s*|\s+,\s+/u;
const FEWEST_LINKS = 4;
const LONGEST_LINK = 5;
const LONGEST_CITATION = 400;
/** Closing brackets and quotation marks behind the last mark of a sentence: never more. */
const LONGEST_ENDING = 40;
const QUOTED = /^["“”„«‹‘'`]|["“„«].{20,}["”“»]/u;
const QUESTION = /[?؟？]["”’»)\]]*$/u;
const REPORTS =
  /(?<![\p{L}])(?:said|says|told|added|according to|tweeted|wrote|writes|argued|argues|observed|noted|responded|sagte|sagten|erklärte|erklärten|a déclaré|ont dit|selon|dijo|dijeron|según|сказал[аи]?|заявил[аи]?|сообщил[аи]?|قال|قالت|أضاف|وقال|وأضاف)(?![\p{L}])/iu;
const ABOUT_AUTHOR =
  /^(?:(?:about )?\p{Lu}[\p{L}\p{M}.'’-]+ ){1,4}(?:covers|reports (?:on|from)|writes (?:about|on|for)|has (?:covered|reported|written)|(?:is|was|has been) (?:an? |the |our )?(?:[\p{L}'’-]+ ){0,6}(?:reporter|correspondent|journalist|columnist|contributor|editor|writer|author|fellow|freelancer)|(?:[\p{L}'’-]+ ){0,3}(?:reporter|correspondent|journalist|editor)(?:,| with a focus| based| covering| specialis| specializ))\b/u;
const LISTS_OTHERS =
  /(?<![\p{L}])(?:more|most|other|others|also|popular|trending|latest|recommended|related|next|previous|around|top|liked|interested|mehr|weitere|auch|meist|beliebt|plus|aussi|autres|más|otras|otros|también|еще|ещё|другие|также|популярн\p{L}*|المزيد|أيضا|أخرى)(?![\p{L}])/iu;
const MARKS_BEFORE = /^[\s•·*»›→▶►|:#-]+/u;
const MARKS_BEHIND = /[\s»›→▶►|]+$/u;
const CLOSING = /[.!?…:;,،؛؟。！？।][)\]"'”’»›“‘]*$/u;
const BROKEN_OFF = /(?:--|[–—])$/u;
const IN_BRACKETS = /^\(.*\)$|^\[.*\]$/u;
/** "Title of a report" — Name of a paper: an entry in a list of sources. */
const CITATION = /["“„«].{10,}["”“»]\s*[—–-]\s*\S/u;
const ASKS_PERSON =
  /^(?:how|what|why|when|where|who|do|did|is|are|can|could|would|will|have)\s(?:.* )?(?:you|your)\s/iu;
const CLOSING_QUOTE = /["”»“]$/u;
const OPENING_QUOTE = /^["'“”„«‘‚‹»—–-]/u;
const SPEAKER_TURN =
  /^(?:Q|A|[\p{Lu}][\p{Lu}\p{M}.' -]{1,30}|[\p{Lu}][\p{L}.'-]+(?: [\p{Lu}][\p{L}.'-]+)?)\s?:\s/u;
/** Small words with a capital, as English titles have them. */
const TITLED_SMALL_WORD =
  /\s(?:Is|Are|Was|Were|Did|Do|Does|Has|Have|Had|Will|Can|Could|Should|Would|You|Your|To|The|A|An|In|Of|For)\s/u;
/** "Race on your resume: An invitation for discrimination?": three words or more before the colon are no speaker. */
const TOPIC_AND_QUESTION = /^\p{Lu}[^\s:.!?]*(?: [^\s:.!?]+){2,6}: [^:.!?]{4,}[!?]$/u;
const LONGEST_QUESTION = 16;
const LIST_MARK = /^(?:[-*•·▪◦‣#>|]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/iu;
const PERSON = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|la|van|von|der|bin|al|el|ben|and|und|et|y|&|i|e|и)";
const BY_PERSON = new RegExp(
  `^(?:by|von|par|por|di|da|door|av|автор[ы]?:?|author:|byline:|текст:)\\s+${PERSON}(?:[ ,]+${PERSON}){0,9}(?:\\s*[|/,•·–—-].{0,80})?$`,
  "iu",
);
const BY_WORD = /^(?:by|von|par|por|di|da|door|av)\s/iu;
const HEADER_KEY =
  /^(?:author|byline|writer|date|published|publication date|location|source|outlet|publisher|url|link|autor|autorin|datum|quelle|auteur|source|fecha|fuente|автор|дата|источник|الكاتب|التاريخ|المصدر)\s*:\s*\S.{0,160}$/iu;
const DATE_LABEL =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|uploaded|date|issued|released|aktualisiert|veröffentlicht|stand|publié|mis à jour|modifié|publicado|actualizado|опубликовано|обновлено|نشر|تحديث|آخر تحديث|تاريخ النشر)\b|نشر|آخر تحديث|تاريخ)/iu;
const OUTLET_AND_DATE = /^(?:\S+ ){0,5}\S+?\s*(?:[|•·,]|\s[–—/-]\s)\s*(.{6,60})$/u;

/** "CNA0412 4 GEN 0310 EASTMARK-TALKS": how agencies name a dispatch. */
const SLUG = /^(?=\D*\d\D*\d\D*\d)(?=.*[A-Z]{3})[A-Z0-9][A-Z0-9 /.:_-]{5,60}$/;
const LONGEST_PLACE_AND_DATE = 110;
/** Nothing, or a name of at most four words that a mark sets apart. */
const BEFORE_DATE = /^(?:[«“"]?\p{Lu}\S*(?: \S+){0,3}\s*[,|·•(–—-]\s*)?$/u;
const BEHIND_DATE =
  /^\s*(?:года|г\.)?\s*(?:\)|\([^()]{2,60}\)|(?:[.,|·•–—-]|by)\s*\p{Lu}\S*(?: \S+){0,4})?\s*$/u;
/** Marks between the parts of a line on author, date and length. */
/** "Jane Doe, senior correspondent" */
const NAME_AND_ROLE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+, (?:[\p{L}'’-]+ ){0,4}(?:reporter|correspondent|editor|writer|columnist|journalist|contributor|bureau chief)$/u;
const BETWEEN_HEAD_PARTS = /\s*[|•·∙]\s*|\s+[–—-]\s+/u;
const MOST_HEAD_PARTS = 6;

/** "Ann Pike / HCPR", "Getty Images/Jo Berg": who owns a picture. */
const PICTURE_CREDIT =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]* ){1,2}\p{Lu}[\p{L}\p{M}'’-]+ ?\/ ?\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;
/** A teaser: what follows stands elsewhere. */
const GOES_ON_ELSEWHERE =
  /(?:read more|full story|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|читать (?:далее|полностью)|اقرأ المزيد)[\s»›>→….]*$/iu;
/** Arrows point to the page before or behind. */
const POINTS_AWAY = /^[←⟵⇐]\s*\S|\S\s*[→⟶⇒]$/u;
const LONGEST_BRACKETED = 8;
const LONGEST_TITLE = 240;
/** "‘We lost everything’: families return to the valley" */
const QUOTES_FIRST = /^[‘'“"][^‘’'“”"]{3,60}[’'”"]:? [\p{L}\p{N}]/u;

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
  private knownCue: LineFacts["cue"] | undefined;
  private knownTalk: PageTalk | undefined;
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
  }

  get cue(): LineFacts["cue"] {
    if (this.knownCue === undefined) this.knownCue = this.isShort() ? findCue(this.words) : null;
    return this.knownCue;
  }

  get byline(): boolean {
    this.knownByline ??= this.isShort() && this.words.length <= 220 && isBylineOrDate(this.words);
    return this.knownByline;
  }

  get tailWords(): number {
    this.knownTailWords ??= this.isShort() ? countTailWords(this.words) : 0;
    return this.knownTailWords;
  }

  get talk(): PageTalk {
    this.knownTalk ??= this.isShort() ? pageTalk(this.words) : NO_TALK;
    return this.knownTalk;
  }

  get pageShare(): number {
    return this.talk.score / Math.max(1, this.wordCount);
  }

  get pageLine(): boolean {
    if (this.isRequestForConsent()) return true;
    if (this.wordCount > LONGEST_PAGE_LINE || !this.talk.speaks || this.talk.words < 2) return false;
    if (QUOTED.test(this.words) || SPEAKER_TURN.test(this.words) || this.reports) return false;
    const { score, heavy, asks } = this.talk;
    if (!heavy && !asks) return false;
    if (this.asksPerson) return false;
    if (score >= 4 && this.pageShare >= 0.28) return true;
    return !this.closed && this.wordCount <= 12 && score >= 3 && this.pageShare >= 0.4;
  }

  get button(): boolean {
    if (this.sentence || this.words.endsWith(".") || OPENING_QUOTE.test(this.words)) return false;
    if (this.wordCount <= LONGEST_BUTTON && this.talk.onlyPage) return true;
    return BARE_LINK.test(this.words) || COUNTER.test(this.words) || isLinkList(this.words);
  }

  get asksPerson(): boolean {
    return !this.talk.heavy && this.wordCount >= 5 && QUESTION.test(this.words.slice(-LONGEST_ENDING));
  }

  get reports(): boolean {
    return REPORTS.test(this.words);
  }

  get citation(): boolean {
    return this.words.length <= LONGEST_CITATION && CITATION.test(this.words);
  }

  get aboutAuthor(): boolean {
    return this.wordCount <= 60 && ABOUT_AUTHOR.test(this.words);
  }

  get listsOthers(): boolean {
    return LISTS_OTHERS.test(this.words);
  }

  private isRequestForConsent(): boolean {
    return (
      asksForConsent(this.words, this.wordCount, this.talk.speaks) &&
      !this.reports &&
      !OPENING_QUOTE.test(this.words)
    );
  }

  private isShort(): boolean {
    return this.words.length <= LONGEST_PATTERN_LINE;
  }
}

/** "Politics | World | Arts | Sport": names in a row that no sentence parts so. */
function isLinkList(words: string): boolean {
  const parts = words.length <= LONGEST_PATTERN_LINE ? words.split(BETWEEN_LINKS) : [];
  return parts.length >= FEWEST_LINKS && parts.every((part) => countWords(part) <= LONGEST_LINK);
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
  if (SLUG.test(words)) return true;
  if (isDateLine(words) || isBylinePhrase(words) !== null || HEADER_KEY.test(words)) return true;
  if (BY_WORD.test(words) && words.length > 4 && /^\S+ \p{Lu}/u.test(words) && BY_PERSON.test(words))
    return true;
  if (BY_PERSON.test(words) && !BY_WORD.test(words)) return true;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(words) || /^https?:\/\/\S+$/.test(words)) return true;
  if (CLOSING.test(words.replace(/\)$/u, ""))) return false;
  const tail = OUTLET_AND_DATE.exec(words)?.[1];
  return (
    (tail !== undefined && isDateLine(tail)) ||
    isPlaceAndDate(words) ||
    isHeadLine(words) ||
    NAME_AND_ROLE.test(words)
  );
}

/** "Jane Doe | Published: 23 July 2019 | 3 min read": several short parts, a date among them and no sentence. */
function isHeadLine(words: string): boolean {
  const parts = words.length <= 160 ? words.split(BETWEEN_HEAD_PARTS) : [];
  if (parts.length < 2 || parts.length > MOST_HEAD_PARTS || !parts.some(isDateLine)) return false;
  return parts.every((part) => isDateLine(part) || (countWords(part) <= 5 && !CLOSING.test(part)));
}

/** "San Telmo, 2 de octubre de 2026 (Agencia del Sur)": a place or an outlet, a whole date, and who sent it. */
function isPlaceAndDate(words: string): boolean {
  if (words.length > LONGEST_PLACE_AND_DATE) return false;
  const date = findDate(words);
  if (date === null || date.value === null || date.value.length < 10) return false;
  return BEFORE_DATE.test(words.slice(0, date.start)) && BEHIND_DATE.test(words.slice(date.end));
}

function findCue(words: string): LineFacts["cue"] {
  if (POINTS_AWAY.test(words) && countWords(words) >= 4) return "prefixed";
  if (GOES_ON_ELSEWHERE.test(words) && countWords(words) >= 8) return "prefixed";
  if (PICTURE_CREDIT.test(words)) return "caption";
  const cue = findPlainCue(words);
  if (cue !== null || !IN_BRACKETS.test(words) || countWords(words) > LONGEST_BRACKETED) return cue;
  const inside = findPlainCue(words.slice(1, -1).trim());
  return inside === "prefixed" ? null : inside;
}

function findPlainCue(words: string): LineFacts["cue"] {
  const opened = words.replace(MARKS_BEFORE, "");
  // Looking for marks behind costs by the line: a glance at the last character comes first.
  const bare = MARKS_BEHIND.test(opened.slice(-1)) ? opened.replace(MARKS_BEHIND, "") : opened;
  return bare === "" ? "soft" : (cueOfLine(bare) ?? cueOfParts(bare));
}

/** "ADVERTISEMENT - CONTINUE READING", "Home > World > Security", "Like 12 Sad 4": several short things in one line. */
function cueOfParts(words: string): LineFacts["cue"] {
  if (words.length > LONGEST_MENU) return null;
  if (COUNTED_WORDS.test(words)) return "furniture";
  const parts = words.split(BETWEEN_PARTS);
  if (parts.length < 2) return null;
  const cues = parts.map((part) => cueOfLine(part.trim()));
  const known = cues.filter(
    (cue) => cue !== null && cue !== "prefixed" && cue !== "caption" && cue !== "credit",
  );
  if (known.length === parts.length && known.some((cue) => cue !== "soft")) return "furniture";
  const short = parts.every((part) => /\p{L}/u.test(part) && countWords(part) <= 3);
  const path = BREADCRUMBS.test(words) && known.length > 0;
  return parts.length >= 3 && short && (path || known.length * 2 >= parts.length) ? "furniture" : null;
}

function countTailWords(words: string): number {
  const found = words.match(TAIL_WORDS);
  return found === null ? 0 : new Set(found.map((word) => word.toLowerCase())).size;
}

/** Most of the longer words begin with a capital: "Press Briefing by the Secretary, the Director for Asia and …". */
function isTitleCase(words: string): boolean {
  const long = words.match(/[\p{L}\p{M}’'-]{4,}/gu) ?? [];
  return (
    words.length <= LONGEST_TITLE && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.75
  );
}

function hasHeadlineShape(words: string, wordCount: number, closed: boolean): boolean {
  if (wordCount < 4 || wordCount > 29) return false;
  if ((wordCount > 18 || words.length > 130) && (closed || !isTitleCase(words))) return false;
  if (closed && !isTitleQuestion(words, wordCount) && (CLOSING.test(words) || BROKEN_OFF.test(words)))
    return false;
  if (OPENING_QUOTE.test(words) && closed) return false;
  if (IN_BRACKETS.test(words) || CITATION.test(words) || ASKS_PERSON.test(words)) return false;
  if (LIST_MARK.test(words) || /^\p{Ll}/u.test(words)) return false;
  if (OPENING_QUOTE.test(words) && !QUOTES_FIRST.test(words)) return false;
  return wordCount >= 7 || !SPEAKER_TURN.test(words);
}

/** "Why Did the Talks Fail?" */
function isTitleQuestion(words: string, wordCount: number): boolean {
  if (wordCount > LONGEST_QUESTION) return false;
  return (
    TOPIC_AND_QUESTION.test(words) ||
    (QUESTION.test(words) && TITLED_SMALL_WORD.test(words) && isTitleCase(words))
  );
}
