import type { ClaimValueKind } from "./claim.ts";

/** A value with what comparing needs. Topic, unit and party are keys: folded by the caller, equal for equal meaning. */
export interface ComparableValue {
  readonly id: string;
  readonly topic: string;
  readonly kind: ClaimValueKind;
  /** Bounds of a number, included; null is open. */
  readonly number: number | null;
  readonly upper: number | null;
  /** The number is called rough ("about 40"): it meets what lies within a tenth of it. */
  readonly rough: boolean;
  /** Empty when none is given. */
  readonly unit: string;
  /** A place or party, folded. */
  readonly name: string;
  /** A time as a partial ISO date ("2026-11", "2026-11-20T21:40"); null when it cannot be told. */
  readonly when: string | null;
}

/** What contradicts a value: how many other values, and the first few of them. */
export interface Dispute {
  readonly count: number;
  readonly against: readonly string[];
}

/** Ids named of each dispute. */
const NAMED = 5;
/** Of so many different places or times of one topic, each is compared with each; of more only equal ones count as equal. */
const MOST_NAMES = 400;
const ROUGHNESS = 0.1;

/**
 * Which values contradict which, by the id of the value; values without a contradiction are not in it. Numbers contradict
 * when their ranges do not meet, in the same unit and topic; parties when they are others; places when neither name holds
 * the other; times when neither date lies in the other. Free text never does. A number without a unit counts in the
 * topic's unit where there is only one. Cost: n log n in the numbers.
 */
export function disputesOf(values: readonly ComparableValue[]): Map<string, Dispute> {
  const disputes = new Map<string, Dispute>();
  for (const [, ofTopic] of Map.groupBy(values, (value) => `${value.kind}\n${value.topic}`)) {
    const kind = ofTopic[0]?.kind;
    if (kind === "number") {
      for (const inUnit of byUnit(ofTopic)) disputeNumbers(inUnit, disputes);
    } else if (kind === "party" || kind === "place" || kind === "time") {
      disputeNames(ofTopic, kind, disputes);
    }
  }
  return disputes;
}

function byUnit(values: readonly ComparableValue[]): readonly (readonly ComparableValue[])[] {
  const units = Map.groupBy(values, (value) => value.unit);
  const named = [...units.keys()].filter((unit) => unit !== "");
  return named.length === 1 ? [values] : [...units.values()];
}

interface Range {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

function rangeOf(value: ComparableValue): Range {
  const low = value.number ?? Number.NEGATIVE_INFINITY;
  const high = value.upper ?? Number.POSITIVE_INFINITY;
  if (!value.rough) return { id: value.id, low, high };
  return { id: value.id, low: low - Math.abs(low) * ROUGHNESS, high: high + Math.abs(high) * ROUGHNESS };
}

function disputeNumbers(values: readonly ComparableValue[], disputes: Map<string, Dispute>): void {
  const ranges = values.map(rangeOf);
  const byLow = ranges.toSorted((a, b) => a.low - b.low);
  const byHigh = ranges.toSorted((a, b) => a.high - b.high);
  for (const { id, low, high } of ranges) {
    const above = firstAt(byLow, (range) => range.low > high);
    const below = firstAt(byHigh, (range) => range.high >= low);
    const count = byLow.length - above + below;
    if (count === 0) continue;
    // The nearest on both sides say most.
    const against = [
      ...byHigh.slice(Math.max(0, below - NAMED), below).reverse(),
      ...byLow.slice(above, above + NAMED),
    ];
    disputes.set(id, { count, against: against.slice(0, NAMED).map((range) => range.id) });
  }
}

/** Index of the first element for which `holds`, in an array where it holds from some place on. */
function firstAt(ranges: readonly Range[], holds: (range: Range) => boolean): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range !== undefined && holds(range)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function disputeNames(
  values: readonly ComparableValue[],
  kind: "party" | "place" | "time",
  disputes: Map<string, Dispute>,
): void {
  const keyOf = (value: ComparableValue) => (kind === "time" ? value.when : value.name) ?? "";
  const known = Map.groupBy(
    values.filter((value) => keyOf(value) !== ""),
    keyOf,
  );
  const isExact = kind === "party" || known.size > MOST_NAMES;
  const agree = (a: string, b: string) => a === b || (!isExact && (holds(a, b, kind) || holds(b, a, kind)));
  for (const [key, same] of known) {
    const others = [...known].filter(([other]) => !agree(key, other));
    const count = others.reduce((sum, [, ofOther]) => sum + ofOther.length, 0);
    if (count === 0) continue;
    const against = others.flatMap(([, ofOther]) => ofOther.slice(0, 1).map((value) => value.id));
    for (const { id } of same) disputes.set(id, { count, against: against.slice(0, NAMED) });
  }
}

/** Whether a larger place or time holds a smaller one: "halvern" the "port of halvern", 2026-11 the 2026-11-20. */
function holds(larger: string, smaller: string, kind: "place" | "time"): boolean {
  return kind === "time" ? smaller.startsWith(larger) : ` ${smaller} `.includes(` ${larger} `);
}
