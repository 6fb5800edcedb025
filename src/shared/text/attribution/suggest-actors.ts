import type { Span } from "../../domain/anchor.ts";
import type { Zone } from "../../domain/zone.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { sentencesIn } from "../sentences.ts";

/** A name that looks like an actor's, with its places in the text. */
export interface SuggestedActor {
  readonly name: string;
  readonly spans: readonly Span[];
}

interface Word extends Span {
  readonly form: string;
  readonly capital: boolean;
}

interface Run {
  readonly span: Span;
  readonly words: number;
  readonly opensSentence: boolean;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Small words that may stand inside a name. */
const CONNECTORS = set(
  "of de del della di da dos du des la le el al bin ibn bint van von der den zu und and the",
);
/** Ranks, offices and forms of address: before a name they are no part of it. */
const TITLES = set(
  `mr mrs ms miss dr sir lady lord dame president vice prime minister foreign defence defense interior finance secretary state
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral brigadier commander chief chairman
  chairwoman chancellor king queen prince princess sheikh emir sultan pope bishop archbishop cardinal imam ayatollah rabbi
  senator sen representative rep congressman congresswoman governor gov mayor judge justice ambassador envoy spokesman
  spokeswoman spokesperson director professor prof officer inspector attorney deputy former acting leader
  herr frau bundeskanzler kanzler bundespräsident präsident außenminister verteidigungsminister minister ministerin
  monsieur madame président présidente ministre général premier señor señora presidente presidenta ministro`,
);
/** Words that stand capitalised at the beginning of a sentence without being a name, and capitalised calendar words. */
const PLAIN = set(
  `the a an in on at by for from to of and but or so yet as if when while after before since during under over with without
  he she it they we you i his her its their our my this that these those there here what who which where why how not no
  some many most all both each several two three four five six seven eight nine ten one first second last more other another
  earlier later meanwhile however although though because according also only even then now still just once until about
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  der die das ein eine einer eines im am bei nach vor seit und aber doch er sie es wir ihr nicht auch wie wenn als
  le la les un une des du dans en sur par pour avec sans et mais il elle ils elles nous vous ce cette ces selon après avant
  el los las una unos del por para con sin y pero él ella ellos según tras este esta read follow leave denial photo image`,
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*(?:\.(?=\p{Lu}\.)\p{Lu})*/gu;
const CAPITAL = /^(?:(?:al|el|d|l|o)[-'’])?\p{Lu}/u;
const POSSESSIVE = /['’]s$/u;

/**
 * Names that a text's own words hold: runs of capitalised words in title, body and captions, without titles and
 * ranks. A single word that only ever opens a sentence is dropped. Scripts without capitals give nothing; German,
 * which capitalises every noun, gives runs of two words and acronyms. Most frequent first. Linear time.
 */
export function suggestActors(
  text: string,
  zones: readonly Zone[],
  language: string | null = null,
): SuggestedActor[] {
  const german = language?.toLowerCase().startsWith("de") ?? false;
  const found = new Map<string, { name: string; spans: Span[]; sure: boolean }>();
  for (const block of readingBlocks(text, zones)) {
    if (block.role === "boilerplate" || block.role === "related-headline" || block.role === "byline")
      continue;
    for (const run of runsIn(text, block, language)) {
      const name = text.slice(run.span.start, run.span.end);
      if (german && run.words === 1 && !/^\p{Lu}{2,}$/u.test(name)) continue;
      const entry = found.get(name) ?? { name, spans: [], sure: false };
      entry.spans.push(run.span);
      // A headline capitalises every word, and a sentence its first: neither shows a name on its own.
      entry.sure ||= block.role !== "title" && (run.words > 1 || !run.opensSentence);
      found.set(name, entry);
    }
  }
  return [...found.values()]
    .filter((entry) => entry.sure)
    .sort((a, b) => b.spans.length - a.spans.length || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map(({ name, spans }) => ({ name, spans }));
}

function runsIn(text: string, block: Span, language: string | null): Run[] {
  return sentencesIn(text, block, language).flatMap((sentence) => {
    const words = wordsIn(text, sentence);
    return runsOf(text, words).flatMap((run) => partsOf(run, words[0]));
  });
}

function wordsIn(text: string, span: Span): Word[] {
  return Array.from(text.slice(span.start, span.end).matchAll(WORD), (match) => {
    const word = match[0].replace(POSSESSIVE, "").replace(/['’-]+$/u, "");
    const start = span.start + match.index;
    return { start, end: start + word.length, form: word.toLowerCase(), capital: CAPITAL.test(word) };
  });
}

/** Capitalised words that follow each other, small connectors inside allowed; a possessive or a mark ends the run. */
function runsOf(text: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && run.at(-1)?.capital === false) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    const touches =
      last !== undefined &&
      /^(?: |\. )$/u.test(text.slice(last.end, word.start)) &&
      joinsDot(text, last, word);
    if (last !== undefined && !touches) close();
    if (word.capital) run.push(word);
    else if (run.length > 0 && CONNECTORS.has(word.form) && word.form !== "and" && word.form !== "the")
      run.push(word);
    else close();
  }
  close();
  return runs;
}

/** A dot inside a run only after an initial or a rank: "J. Smith", "Gen. Orsk". */
function joinsDot(text: string, last: Word, word: Word): boolean {
  return text.slice(last.end, word.start) === " " || last.form.length === 1 || TITLES.has(last.form);
}

/** What is left of a run without plain first words and titles; the words before a title are a name of their own. */
function partsOf(run: readonly Word[], sentenceStart: Word | undefined): Run[] {
  let words = run;
  while (words[0] !== undefined && (PLAIN.has(words[0].form) || CONNECTORS.has(words[0].form)))
    words = words.slice(1);
  while (words.at(-1) !== undefined && PLAIN.has(words.at(-1)?.form ?? "")) words = words.slice(0, -1);
  // A title stands before a name: the last word of "Islamic State" is none.
  const titles = words.slice(0, -1).map((word) => TITLES.has(word.form));
  const lastTitle = titles.lastIndexOf(true);
  const firstTitle = titles.indexOf(true);
  const parts = lastTitle < 0 ? [words] : [words.slice(0, firstTitle), words.slice(lastTitle + 1)];
  return parts.flatMap((part) => {
    const trimmed = part.filter((word, index) => word.capital || (index > 0 && index < part.length - 1));
    const first = trimmed[0];
    const last = trimmed.at(-1);
    if (first === undefined || last === undefined || !first.capital || last.end - first.start < 2) return [];
    if (trimmed.length === 1 && PLAIN.has(first.form)) return [];
    return [
      {
        span: { start: first.start, end: last.end },
        words: trimmed.length,
        opensSentence: first === sentenceStart,
      },
    ];
  });
}
