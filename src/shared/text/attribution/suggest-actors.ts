import type { ActorKind } from "../../domain/actor.ts";
import type { Span } from "../../domain/anchor.ts";
import type { Zone } from "../../domain/zone.ts";
import { nameFinder } from "../find-names.ts";
import { readingBlocks } from "../reading-blocks.ts";
import { longForms } from "./acronyms.ts";
import { arabicNames } from "./arabic-names.ts";
import { type Evidence, kindOfName } from "./name-kinds.ts";
import { type NameRun, nameRuns } from "./name-runs.ts";
import { isPlainAcronym, isThing } from "./name-words.ts";
import { quotationsIn } from "./quotations.ts";
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
  for (const block of blocks) {
    const runs =
      tag === "ar"
        ? arabicNames(text, block)
        : nameRuns(text, block, language, quotationsIn(text, block)).filter((run) =>
            isCandidate(text, run, small, tag),
          );
    for (const run of runs) note(entries, text, run, block.role !== "title" && (run.words > 1 || !run.opens));
  }
  for (const span of nameFinder(known).find(text)) {
    if (!blocks.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    noteKnown(entries, text, span);
  }
  const shorts = longForms(text, [...entries.keys()]);
  return [...entries.values()]
    .filter(({ sure }) => sure)
    .sort((a, b) => b.spans.length - a.spans.length || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .map((entry) => {
      const shortens = shorts.get(entry.name) ?? longerName(entry.name, entries);
      return {
        name: entry.name,
        spans: entry.spans,
        kind: kindOf(entry, shortens, entries, language),
        shortens,
      };
    });
}

/** The words that a text writes small somewhere. */
function smallWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu));
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

/** A name of the register is sure wherever it stands; it takes the place of the runs it covers. */
function noteKnown(entries: Map<string, Entry>, text: string, span: Span): void {
  const name = text.slice(span.start, span.end);
  for (const entry of entries.values()) {
    const kept = entry.spans.filter((one) => one.end <= span.start || one.start >= span.end);
    entry.spans.splice(0, entry.spans.length, ...kept);
    if (kept.length === 0 && entry.name !== name) entries.delete(entry.name);
  }
  const entry = entries.get(name) ?? { name, spans: [], runs: [], sure: true };
  entry.spans.push(span);
  entry.sure = true;
  entries.set(name, entry);
}

/** "Lena Orsk" for "Orsk", when one name alone of the text ends so. */
function longerName(name: string, entries: ReadonlyMap<string, Entry>): string | null {
  const longer = [...entries.keys()].filter((one) => one.endsWith(` ${name}`));
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

function kindOf(
  entry: Entry,
  shortens: string | null,
  entries: ReadonlyMap<string, Entry>,
  language: string | null,
): ActorKind | null {
  const long = shortens === null ? null : (entries.get(shortens) ?? null);
  const isShortened = [...entries.keys()].some((one) => entry.name !== one && entry.name.endsWith(` ${one}`));
  const evidence: Evidence = { runs: [...entry.runs, ...(long?.runs ?? [])], isShortened };
  return kindOfName(long === null ? entry.name : long.name, evidence, language);
}
