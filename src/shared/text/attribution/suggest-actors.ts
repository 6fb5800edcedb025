import type { ActorKind } from "../../domain/actor.ts";
import type { Span } from "../../domain/anchor.ts";
import type { Zone } from "../../domain/zone.ts";
import { nameFinder } from "../find-names.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { longForms } from "./acronyms.ts";
import { arabicNames } from "./arabic-names.ts";
import { kindOfName } from "./name-kinds.ts";
import { type NameRun, nameRuns } from "./name-runs.ts";
import { isPlainAcronym, isThing } from "./name-words.ts";
import { quotationsIn } from "./quotations.ts";
import { smallWords } from "./small-words.ts";
import { isDemonym, isState } from "./state-names.ts";

/** A name that looks like an actor's, with its places in the text. */
export interface SuggestedActor {
  readonly name: string;
  readonly spans: readonly Span[];
  /** What the words round it show it to be; null without evidence. */
  readonly kind: ActorKind | null;
  /** The longer name of the same text that it shortens: "Orsk" of "Lena Orsk", "IAEA" of its full form. */
  readonly shortens: string | null;
}

interface Entry {
  readonly name: string;
  readonly spans: Span[];
  readonly runs: NameRun[];
  sure: boolean;
}

/**
 * Names that a text's own words hold: names of the project's register (`known`), and runs of capitalised words in
 * body and captions without titles and ranks, kept when a sentence's beginning is not all that capitalises them.
 * Peoples' adjectives, events and works are left out. Arabic, which has no capitals, gives names behind titles and
 * offices; German, which capitalises every noun, runs of two words and acronyms. Most frequent first. Linear time.
 */
export function suggestActors(
  text: string,
  zones: readonly Zone[],
  language: string | null = null,
  known: readonly string[] = [],
): SuggestedActor[] {
  const blocks = readingBlocks(text, zones).filter(
    ({ role }) => role !== "boilerplate" && role !== "related-headline" && role !== "byline",
  );
  const entries = new Map<string, Entry>();
  const small = smallWords(text);
  const tag = language?.toLowerCase().slice(0, 2) ?? null;
  const places = nameFinder(known).find(text);
  for (const block of blocks) {
    const inBlock = places.filter(({ start, end }) => block.start <= start && end <= block.end);
    const runs =
      tag === "ar"
        ? arabicNames(text, block)
        : nameRuns(text, block, language, quotationsIn(text, block)).filter((run) =>
            isCandidate(text, run, small, tag),
          );
    for (const run of runs) {
      // What the register names is named so.
      if (inBlock.some(({ start, end }) => start < run.span.end && run.span.start < end)) continue;
      note(entries, text, run, block.role !== "title" && (run.words > 1 || !run.opens));
    }
    for (const span of inBlock) noteKnown(entries, text, span);
  }
  const acronyms = longForms(text, [...entries.keys()]);
  const { longer, shortened } = nameEndings([...entries.keys()]);
  return [...entries.values()]
    .filter(({ sure }) => sure)
    .sort((a, b) => b.spans.length - a.spans.length || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map((entry) => {
      const shortens = acronyms.get(entry.name) ?? longer.get(entry.name) ?? null;
      const long = shortens === null ? entry : (entries.get(shortens) ?? entry);
      const runs = long === entry ? entry.runs : [...entry.runs, ...long.runs];
      const kind = kindOfName(long.name, { runs, isShortened: shortened.has(long.name) }, language);
      return { name: entry.name, spans: entry.spans, kind, shortens };
    });
}

/**
 * Which names shorten which: "Orsk" the only name that ends so, "Lena Orsk"; and which are shortened somewhere. Linear
 * in the words of the names.
 */
function nameEndings(names: readonly string[]): {
  readonly longer: ReadonlyMap<string, string | null>;
  readonly shortened: ReadonlySet<string>;
} {
  const known = new Set(names);
  const longer = new Map<string, string | null>();
  const shortened = new Set<string>();
  for (const name of names) {
    const words = name.split(" ");
    for (let from = 1; from < words.length; from += 1) {
      const ending = words.slice(from).join(" ");
      if (!known.has(ending)) continue;
      shortened.add(name);
      longer.set(ending, longer.has(ending) ? null : name);
    }
  }
  return { longer, shortened };
}

function isCandidate(text: string, run: NameRun, small: ReadonlySet<string>, tag: string | null): boolean {
  const name = text.slice(run.span.start, run.span.end);
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&.]+$/u.test(name);
  if (isState(name)) return true;
  if (isThing(name) || isPlainAcronym(name) || /\d/u.test(name)) return false;
  if (run.words > 1) return true;
  if (tag === "de" && !isAcronym) return false;
  return !isDemonym(name) && (isAcronym || !small.has(name.toLowerCase()));
}

function note(entries: Map<string, Entry>, text: string, run: NameRun, sure: boolean): void {
  const name = text.slice(run.span.start, run.span.end).replace(/\s+/gu, " ");
  const entry = entries.get(name) ?? { name, spans: [], runs: [], sure: false };
  entry.spans.push(run.span);
  entry.runs.push(run);
  // A headline capitalises every word, and a sentence its first: neither shows a name on its own.
  entry.sure ||= sure;
  entries.set(name, entry);
}

/** A name of the register is sure wherever it stands. */
function noteKnown(entries: Map<string, Entry>, text: string, span: Span): void {
  const name = text.slice(span.start, span.end).replace(/\s+/gu, " ");
  const entry = entries.get(name) ?? { name, spans: [], runs: [], sure: true };
  entry.spans.push(span);
  entry.sure = true;
  entries.set(name, entry);
}
