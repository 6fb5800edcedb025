import type { Overview } from "../../../shared/contract/overview.contract.ts";

export interface TimeBar {
  /** The partial date of the bar: a day, a month or a year. */
  readonly value: string;
  readonly count: number;
}

export interface TimeBars {
  readonly bars: readonly TimeBar[];
  /** Articles before and after the bars, and those without a date as exact as the bars. */
  readonly earlier: number;
  readonly later: number;
  readonly inexact: number;
}

const LENGTHS: Readonly<Record<Overview["timeStep"], number>> = { day: 10, month: 7, year: 4 };

/**
 * Bars for at most `most` days, months or years in a row, empty ones too: the stretch that holds most articles. What lies
 * outside is counted. Linear.
 */
export function timeBars(byTime: Overview["byTime"], step: Overview["timeStep"], most = 62): TimeBars {
  const counts = new Map<number, number>();
  let inexact = 0;
  for (const { value, count } of byTime) {
    const at = value === null || value.length !== LENGTHS[step] ? null : numberOf(value, step);
    if (at === null) inexact += count;
    else counts.set(at, (counts.get(at) ?? 0) + count);
  }
  const steps = [...counts.keys()].sort((one, other) => one - other);
  const [start, end] = densest(steps, counts, most);
  const bars: TimeBar[] = [];
  for (let at = start; at <= end; at += 1) bars.push({ value: dateOf(at, step), count: counts.get(at) ?? 0 });
  const sum = (keep: (at: number) => boolean): number =>
    steps.filter(keep).reduce((total, at) => total + (counts.get(at) ?? 0), 0);
  return { bars, earlier: sum((at) => at < start), later: sum((at) => at > end), inexact };
}

/** First and last step of the stretch of at most `most` steps with the highest sum; the latest of equal ones. */
function densest(
  steps: readonly number[],
  counts: ReadonlyMap<number, number>,
  most: number,
): readonly [number, number] {
  let best: readonly [number, number] = [0, -1];
  let bestSum = -1;
  let sum = 0;
  let from = 0;
  for (const at of steps) {
    sum += counts.get(at) ?? 0;
    while (at - (steps[from] ?? at) >= most) {
      sum -= counts.get(steps[from] ?? 0) ?? 0;
      from += 1;
    }
    if (sum >= bestSum) [best, bestSum] = [[steps[from] ?? at, at], sum];
  }
  return best;
}

const DAY_MS = 86_400_000;

function numberOf(value: string, step: Overview["timeStep"]): number | null {
  const [year, month = 1, day = 1] = value.split("-").map(Number);
  if (year === undefined || Number.isNaN(year + month + day)) return null;
  if (step === "year") return year;
  if (step === "month") return year * 12 + month - 1;
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function dateOf(at: number, step: Overview["timeStep"]): string {
  if (step === "year") return String(at).padStart(4, "0");
  if (step === "day") return new Date(at * DAY_MS).toISOString().slice(0, 10);
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}
