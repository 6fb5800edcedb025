import type { Span } from "../../../src/shared/text/span.ts";
import type { Label, LabelledArticle, Place } from "./label.ts";

/** A suggestion of the engine, as far as it is measured. */
export interface Suggested {
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Span | null;
  readonly directness: Label["directness"];
}

/** A label and the suggestion that found it. */
export interface Found {
  readonly label: Label;
  readonly suggested: Suggested;
  readonly exact: boolean;
  readonly cueRight: boolean;
  readonly speakerRight: boolean;
}

/** What became of one article's labels and suggestions; optional labels and what overlaps them are left out. */
export interface Scored {
  readonly found: readonly Found[];
  readonly missed: readonly Label[];
  readonly wrong: readonly Suggested[];
}

/** F1 of the words of two contents from which they count as the same attribution. */
const SAME_CONTENT = 0.8;
/** A suggestion that shares so much (F1) with an optional label is neither right nor wrong. */
const NEAR_OPTIONAL = 0.5;
/** Words beside the labelled cue that a suggested cue may have ("told reporters"). */
const WORDS_BESIDE_CUE = 2;
/** Words of a speaker found elsewhere in the article by its name; more is a sentence that holds the name. */
const LONGEST_NAME = 10;

/** Pairs labels and suggestions one to one, best first by shared words. Quadratic in their number. */
export function scoreArticle(text: string, article: LabelledArticle, all: readonly Suggested[]): Scored {
  const wordsAt = wordStarts(text);
  const suggestions = all.filter((suggested) => isInRange(suggested, article.range));
  const pairs = article.attributions
    .flatMap((label) =>
      suggestions.map((suggested) => ({
        label,
        suggested,
        share: shareOf(
          wordsAt(label.content),
          wordsAt(suggested.content.map(({ start, end }) => [start, end])),
        ),
      })),
    )
    .filter(({ label, share }) => share >= (label.optional === true ? NEAR_OPTIONAL : SAME_CONTENT))
    .toSorted((a, b) => b.share - a.share);
  const labels = new Map<Label, Suggested>();
  const taken = new Set<Suggested>();
  for (const { label, suggested } of pairs) {
    if (labels.has(label) || taken.has(suggested)) continue;
    labels.set(label, suggested);
    taken.add(suggested);
  }
  const counted = article.attributions.filter(({ optional }) => optional !== true);
  const spared = new Set(
    pairs.filter(({ label }) => label.optional === true).map(({ suggested }) => suggested),
  );
  return {
    found: counted.flatMap((label) => {
      const suggested = labels.get(label);
      return suggested === undefined ? [] : [foundOf(text, article, label, suggested)];
    }),
    missed: counted.filter((label) => !labels.has(label)),
    wrong: suggestions.filter((suggested) => !taken.has(suggested) && !spared.has(suggested)),
  };
}

function isInRange({ content }: Suggested, range: Place | undefined): boolean {
  const start = content[0]?.start ?? 0;
  return range === undefined || (range[0] <= start && start < range[1]);
}

function foundOf(text: string, article: LabelledArticle, label: Label, suggested: Suggested): Found {
  const own = suggested.content.map(({ start, end }) => `${start} ${end}`).join();
  return {
    label,
    suggested,
    exact: own === label.content.map(([start, end]) => `${start} ${end}`).join(),
    cueRight: isCueRight(text, label, suggested.cue),
    speakerRight: isSpeakerRight(text, article, label, suggested.speaker),
  };
}

/** The same words but for two beside them; none where none is. */
function isCueRight(text: string, { cue }: Label, suggested: Span | null): boolean {
  if (cue === null || suggested === null) return cue === null && suggested === null;
  const wordsAt = wordStarts(text);
  const wanted = wordsAt([cue]);
  const given = [...wordsAt([[suggested.start, suggested.end]])];
  const shared = given.filter((word) => wanted.has(word)).length;
  return shared > 0 && given.length - shared <= WORDS_BESIDE_CUE;
}

/**
 * At the labelled place: all words of the core, and at most as many others outside the labelled speaker as inside. Elsewhere: a
 * place labelled as speaker of the same name, or words that hold that name.
 */
function isSpeakerRight(
  text: string,
  article: LabelledArticle,
  label: Label,
  suggested: Span | null,
): boolean {
  if (label.speaker === null || suggested === null) return label.speaker === null && suggested === null;
  const wordsAt = wordStarts(text);
  const given = wordsAt([[suggested.start, suggested.end]]);
  const speaks = (other: Label): boolean => {
    if (other.speaker === null) return false;
    const whole = wordsAt([other.speaker]);
    const core = wordsAt([other.core ?? other.speaker]);
    const outside = [...given].filter((word) => !whole.has(word)).length;
    return [...core].every((word) => given.has(word)) && outside <= given.size - outside;
  };
  const { speakerName } = label;
  if (speaks(label)) return true;
  if (speakerName === undefined) return false;
  return (
    namesOnly(text.slice(suggested.start, suggested.end), speakerName) ||
    article.attributions.some((other) => other.speakerName === speakerName && speaks(other))
  );
}

/** Whether words are a name with at most a title or an office round it, and not somebody else of that name's ("Holm's son"). */
function namesOnly(words: string, name: string): boolean {
  const at = words.indexOf(name);
  const rest = words.slice(at + name.length);
  return (
    at !== -1 && !/^['’]/u.test(rest) && (words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).length <= LONGEST_NAME
  );
}

/** Twice the shared words over all words of both. */
function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}

/** The words of stretches by the offsets at which they begin; a word counts when its beginning is inside. */
function wordStarts(text: string): (places: readonly Place[]) => Set<number> {
  return (places) =>
    new Set(
      places.flatMap(([start, end]) =>
        [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => start + index),
      ),
    );
}
