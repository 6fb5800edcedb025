import type { Span } from "../../domain/anchor.ts";
import { sentencesIn } from "../sentences.ts";
import { plainWords } from "./name-words.ts";
import { isGroupName } from "./organisation-words.ts";
import type { Quotation } from "./quotations.ts";
import { titleWords } from "./title-words.ts";

/** A run of capitalised words that may be a name. UTF-16 span. */
export interface NameRun {
  readonly span: Span;
  readonly words: number;
  /** It stands where any word has a capital: at the beginning of a sentence, a quotation or behind a colon. */
  readonly opens: boolean;
  /** The title or office before it, lower case; null without one. */
  readonly title: string | null;
  /** The word before it, lower case, and the words behind it up to 24 units. */
  readonly before: string;
  readonly behind: string;
}

interface Word extends Span {
  readonly form: string;
  readonly capital: boolean;
  readonly owner: boolean;
}

/** Small words that may stand inside a name. */
const CONNECTORS = new Set(
  "of de del della di da dos du des la le el al bin ibn bint abu van von der den zu y e".split(" "),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&-]*(?:\.(?=\p{Lu}\.?)\p{Lu})*/gu;
const CAPITAL = /^(?:(?:al|el|d|l|o)[-'’])?\p{Lu}/u;
const POSSESSIVE = /['’]s?$/u;
const CONTRACTION =
  /^(?:I|We|You|They|He|She|It|That|There|What|Who|Let|Here|How|Where|Don|Didn|Doesn|Isn|Can|Won|Wouldn|Couldn|Aren|Wasn)['’]/u;
const SPELLED_TITLE = /[“"«„][^“”"«»„]{3,80}[”"»“]/gu;

/** The runs of capitalised words in a block, without plain words and titles at their ends. Linear time. */
export function nameRuns(
  text: string,
  block: Span,
  language: string | null,
  quotations: readonly Quotation[],
): NameRun[] {
  const works = titlesOfWorks(text, block);
  const opened = new Set(quotations.map(({ start }) => start + 1));
  return sentencesIn(text, block, language).flatMap((sentence) => {
    const words = wordsIn(text, sentence);
    return runsOf(text, words, language)
      .flatMap((run) => partsOf(text, run, words[0], language, opened))
      .filter(({ span }) => !works.some((work) => work.start <= span.start && span.end <= work.end));
  });
}

/** Quotation marks round words that are nearly all capitalised hold the title of a work. */
function titlesOfWorks(text: string, block: Span): Span[] {
  return Array.from(text.slice(block.start, block.end).matchAll(SPELLED_TITLE)).flatMap((match) => {
    const words = match[0].match(/[\p{L}]+/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    if (words.length < 2 || words.length > 9 || capitals < words.length * 0.6) return [];
    return { start: block.start + match.index, end: block.start + match.index + match[0].length };
  });
}

function wordsIn(text: string, span: Span): Word[] {
  return Array.from(text.slice(span.start, span.end).matchAll(WORD), (match) => {
    const owner = POSSESSIVE.test(match[0]);
    const word = match[0].replace(POSSESSIVE, "").replace(/['’&-]+$/u, "");
    const start = span.start + match.index;
    const capital = CAPITAL.test(word) && !CONTRACTION.test(match[0]);
    return { start, end: start + word.length, form: word.toLowerCase(), capital, owner };
  });
}

/** Capitalised words that follow each other, small connectors inside allowed; a possessive or a mark ends the run. */
function runsOf(text: string, words: readonly Word[], language: string | null): Word[][] {
  const titles = titleWords(language);
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && run.at(-1)?.capital === false) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    if (last !== undefined && !touches(text, last, word, titles)) close();
    if (word.capital) run.push(word);
    else if (run.length > 0 && CONNECTORS.has(word.form)) run.push(word);
    // "Ministry of the Interior", but "Officials of the Ministry" is no name.
    else if (word.form === "the" && last?.form === "of" && isGroupName(run[0]?.form ?? "", language))
      run.push(word);
    else close();
  }
  close();
  return runs;
}

/** A dot inside a run only after an initial, a rank or a saint: "J. Smith", "Gen. Orsk", "St. Louis". */
function touches(text: string, last: Word, word: Word, titles: ReadonlySet<string>): boolean {
  if (last.owner) return false;
  const between = text.slice(last.end, word.start);
  if (between === " ") return true;
  const short = last.form.length === 1 || /^\p{L}(?:\.\p{L})+$/u.test(last.form) || last.form === "st";
  return between === ". " && (short || titles.has(last.form));
}

/** What is left of a run without plain words and titles; the words before a title are a name of their own. */
function partsOf(
  text: string,
  run: readonly Word[],
  first: Word | undefined,
  language: string | null,
  opened: ReadonlySet<number>,
): NameRun[] {
  const plainForms = plainWords(language);
  const plain = {
    // "US" and "WHO" are not "us" and "who".
    has: (form: string, word: Span) =>
      plainForms.has(form) && !/^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end)),
  };
  const titles = titleWords(language);
  const isPlainLast = (all: readonly Word[]) => {
    const last = all.at(-1);
    return last !== undefined && plain.has(last.form, last);
  };
  let words = run;
  while (
    words[0] !== undefined &&
    (plain.has(words[0].form, words[0]) || (CONNECTORS.has(words[0].form) && !words[0].capital))
  )
    words = words.slice(1);
  while (isPlainLast(words) && words.length > 1 && !isDirection(words)) words = words.slice(0, -1);
  // A title stands before a name: the last word of "Islamic State" is none.
  // An office's field is part of its name: "Ministry of Foreign Affairs", "Interior Ministry".
  const isOffice =
    isGroupName(words[0]?.form ?? "", language) || isGroupName(words.at(-1)?.form ?? "", language);
  const isTitle = words
    .slice(0, -1)
    .map(
      (word, index) => titles.has(word.form) && !isOffice && !CONNECTORS.has(words[index + 1]?.form ?? ""),
    );
  const lastTitle = isTitle.lastIndexOf(true);
  const firstTitle = isTitle.indexOf(true);
  const behindTitle = words.slice(lastTitle + 1);
  const parts = lastTitle < 0 ? [words] : [words.slice(0, firstTitle), behindTitle];
  return parts
    .flatMap((part) => atOf(part, language))
    .flatMap((part) => {
      let trimmed = part;
      while (trimmed[0]?.capital === false) trimmed = trimmed.slice(1);
      while (trimmed.at(-1)?.capital === false) trimmed = trimmed.slice(0, -1);
      const [start] = trimmed;
      const end = trimmed.at(-1);
      if (start === undefined || end === undefined || end.end - start.start < 2) return [];
      if (trimmed.length === 1 && (plain.has(start.form, start) || titles.has(start.form))) return [];
      // "DNA-suitable" is an adjective.
      if (
        trimmed.length === 1 &&
        /\p{L}-\p{Ll}/u.test(text.slice(start.start, start.end)) &&
        !/^(?:al|el)-/iu.test(start.form)
      )
        return [];
      const dotted = /^\p{L}(?:\.\p{L})+$/u.test(end.form) && text.charAt(end.end) === ".";
      const isBehind = part[0] !== undefined && part[0] === behindTitle[0];
      const title = isBehind && lastTitle >= 0 ? (words[lastTitle]?.form ?? null) : null;
      return {
        span: { start: start.start, end: end.end + (dotted ? 1 : 0) },
        words: trimmed.length,
        opens: start === first || opensAnything(text, start.start, opened),
        title,
        before:
          text
            .slice(Math.max(0, start.start - 24), start.start)
            .match(/([\p{L}]+)[^\p{L}]*$/u)?.[1]
            ?.toLowerCase() ?? "",
        behind: text.slice(end.end, end.end + 24),
      };
    });
}

/** "Troy Reed of Slate Magazine" is two names, "Bank of England" and "Supreme Court of India" are one. */
function atOf(words: readonly Word[], language: string | null): (readonly Word[])[] {
  const at = words.findIndex(({ form }) => form === "of");
  if (
    at < 2 ||
    isGroupName(
      words
        .slice(0, at)
        .map(({ form }) => form)
        .join(" "),
      language,
    )
  )
    return [words];
  return [words.slice(0, at), words.slice(at + 1)];
}

/** "Korea North" does not exist, but "the West" and "Middle East" do. */
function isDirection(words: readonly Word[]): boolean {
  return /^(?:north|south|east|west)$/u.test(words.at(-1)?.form ?? "");
}

function opensAnything(text: string, at: number, opened: ReadonlySet<number>): boolean {
  if (opened.has(at)) return true;
  return /[:•“"«„‘([—–-]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}
