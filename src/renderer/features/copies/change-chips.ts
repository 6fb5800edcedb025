import type { CopyPairView } from "../../../shared/contract/copies.contract.ts";
import { type ChangeKind, doubtsIn, wholeNumbers } from "../../../shared/text/compare/change-kind.ts";
import type { PairLayout } from "../../../shared/text/compare/pair-layout.ts";
import { type WeighedChange, weighChanges } from "../../../shared/text/compare/weigh-changes.ts";
import type { Span } from "../../../shared/text/span.ts";

/** One difference of two texts in a few words. `before` stands in the source, `after` in what was taken from it. */
export interface ChangeChip {
  readonly kind: ChangeKind | "dropped" | "inserted" | "headline";
  readonly before: string | null;
  readonly after: string | null;
  /** The words after a dropped or added word of doubt. */
  readonly beside: string | null;
  /** How many sentences; 1 for everything else. */
  readonly count: number;
  /** Selectors of its places in the columns, each to be shown in turn; none when it has no place. */
  readonly places: readonly string[];
}

const LONGEST = 64;
const NEXT_WORD = /^[^\S\n]+[\p{L}\p{N}’'-]{2,18}(?![\p{L}\p{N}])/u;
const NEXT_WORDS = /^[^\S\n]+(\p{L}[\p{L}\p{N}’'-]*(?:[^\S\n]\p{L}[\p{L}\p{N}’'-]*)?)/u;
type Side = "left" | "right";

/**
 * What differs, to read before the texts, the weightiest first: numbers, names, speakers, words of doubt, dates,
 * sentences dropped and put in, then other words and headlines put in.
 */
export function changeChips(pair: CopyPairView, layout: PairLayout): readonly ChangeChip[] {
  const turned = pair.direction === "left-from-right";
  const [source, taken]: readonly [Side, Side] = turned ? ["right", "left"] : ["left", "right"];
  const side = (name: Side) => ({
    text: pair[name].text,
    zones: pair[name].zones,
    language: pair[name].row.language,
    credits: pair[name].credits,
  });
  const { changes } = weighChanges(side("left"), side("right"), pair.passages, layout.changes);
  const chips = changes.map((change) => chipOf(pair, change, source, taken));
  const unplaced = unplacedNumbers(pair, changes, turned);
  const wording = chips.filter((chip) => chip.kind === "wording");
  const weighty = chips.filter((chip) => chip.kind !== "wording");
  const numbers = weighty.filter((chip) => chip.kind === "number");
  const rest = weighty.filter((chip) => chip.kind !== "number");
  const sentences = [
    sentencesChip(pair, layout, source, "dropped"),
    sentencesChip(pair, layout, taken, "inserted"),
  ].flatMap((chip) => chip ?? []);
  const inserted = pair.direction === null ? [] : headlines(pair, layout, taken);
  return [...numbers, ...unplaced, ...rest, ...sentences, ...wording, ...inserted];
}

function chipOf(pair: CopyPairView, change: WeighedChange, source: Side, taken: Side): ChangeChip {
  const isNumber = change.kind === "number" || change.kind === "date";
  const words = (name: Side) => wordsAt(pair[name].text, change[name], isNumber);
  const places = change.change < 0 ? [] : [`[data-change="${change.change}"]`];
  const chip = {
    kind: change.kind,
    before: words(source),
    after: words(taken),
    beside: null,
    count: 1,
    places,
  };
  return change.kind === "hedge" ? hedgeChip(pair, change, source, taken, chip) : chip;
}

/** Of a change that drops or puts in a word of doubt only that word, with what follows it. */
function hedgeChip(
  pair: CopyPairView,
  change: WeighedChange,
  source: Side,
  taken: Side,
  chip: ChangeChip,
): ChangeChip {
  const doubts = (name: Side) => (change[name] === null ? [] : doubtsIn(pair[name].text, change[name]));
  const [before, after] = [doubts(source)[0], doubts(taken)[0]];
  if (before !== undefined && after !== undefined) return chip;
  const [name, span] = before === undefined ? [taken, after] : [source, before];
  if (span === undefined) return chip;
  const { text } = pair[name];
  const word = text.slice(span.start, span.end);
  return {
    ...chip,
    before: before === undefined ? null : word,
    after: before === undefined ? word : null,
    beside: NEXT_WORDS.exec(text.slice(span.end, span.end + 60))?.[1] ?? null,
  };
}

function sentencesChip(
  pair: CopyPairView,
  layout: PairLayout,
  name: Side,
  kind: "dropped" | "inserted",
): ChangeChip | null {
  const { only } = layout[name];
  const [first] = only;
  if (first === undefined) return null;
  const words = wordsAt(pair[name].text, first, false);
  return {
    kind,
    before: kind === "dropped" ? words : null,
    after: kind === "inserted" ? words : null,
    beside: null,
    count: only.length,
    places: only.map((_, index) => `[data-column="${name}"] [data-sentence="${index}"]`),
  };
}

/** Changed numbers that the program found and the layout does not show as a change of their own. */
function unplacedNumbers(
  pair: CopyPairView,
  changes: readonly WeighedChange[],
  turned: boolean,
): ChangeChip[] {
  const told = new Set(
    changes.map(({ left, right }) => `${numberAt(pair.left.text, left)} ${numberAt(pair.right.text, right)}`),
  );
  const shown = changes.some((change) => change.kind === "number" || change.kind === "date");
  return pair.changedNumbers.flatMap(({ left, right }) => {
    if (told.has(`${left} ${right}`) || shown) return [];
    const [before, after] = turned ? [right, left] : [left, right];
    return [{ kind: "number" as const, before, after, beside: null, count: 1, places: [] }];
  });
}

function numberAt(text: string, span: Span | null): string {
  if (span === null) return "";
  const { start, end } = wholeNumbers(text, span);
  return text.slice(start, end);
}

function headlines(pair: CopyPairView, layout: PairLayout, name: Side): ChangeChip[] {
  return layout[name].blocks.flatMap((block) =>
    block.kind === "paragraph" && block.role === "related-headline"
      ? [
          {
            kind: "headline" as const,
            before: null,
            after: wordsAt(pair[name].text, block, false),
            beside: null,
            count: 1,
            places: [],
          },
        ]
      : [],
  );
}

function wordsAt(text: string, given: Span | null, isNumber: boolean): string | null {
  if (given === null) return null;
  const span = isNumber ? wholeNumbers(text, given) : given;
  const words = text.slice(span.start, span.end);
  const next = isNumber ? (NEXT_WORD.exec(text.slice(span.end, span.end + 40))?.[0] ?? "") : "";
  const all = `${words}${next}`.replace(/\s+/gu, " ");
  return all.length > LONGEST ? `${all.slice(0, LONGEST - 1).trimEnd()}…` : all;
}
