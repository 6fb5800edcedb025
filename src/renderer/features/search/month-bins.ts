/** Hits in a month, as the project counts them: "2026-11". */
export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

export type BinStep = "month" | "quarter" | "year" | "years";

/** One bar: the months `first` to `last`, both inclusive. */
export interface Bin {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

const MONTHS_OF: readonly (readonly [BinStep, number])[] = [
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
];

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/**
 * Months as at most `most` bars of one length: months, else quarters, years, or as many years as are needed. Bars begin
 * where a calendar's do; the first and the last are cut to the months given. Linear in the months.
 */
export function binMonths(
  months: readonly MonthCount[],
  most: number,
): { readonly step: BinStep; readonly bins: readonly Bin[] } {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return { step: "month", bins: [] };
  const from = numberOf(first.month);
  const to = numberOf(last.month);
  const barsOf = (length: number) => Math.floor(to / length) - Math.floor(from / length) + 1;
  let [step, length]: readonly [BinStep, number] = MONTHS_OF.find(([, one]) => barsOf(one) <= most) ?? [
    "years",
    24,
  ];
  while (barsOf(length) > most) length += 12;
  const start = Math.floor(from / length);
  const counts = Array.from({ length: barsOf(length) }, () => 0);
  for (const { month, count } of months) {
    const bar = Math.floor(numberOf(month) / length) - start;
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  const bins = counts.map((count, bar) => ({
    first: monthOf(Math.max(from, (start + bar) * length)),
    last: monthOf(Math.min(to, (start + bar + 1) * length - 1)),
    count,
  }));
  return { step, bins };
}

/** The bars that a filter from one date to another touches, both inclusive; null when it bounds nothing here. */
export function binsWithin(
  bins: readonly Bin[],
  from: string | undefined,
  to: string | undefined,
): { readonly first: number; readonly last: number } | null {
  if (from === undefined && to === undefined) return null;
  const touched = bins.flatMap((bin, index) => {
    const after = from === undefined || bin.last >= from.slice(0, 7) || bin.last.startsWith(from);
    const before = to === undefined || bin.first <= to.slice(0, 7) || bin.first.startsWith(to);
    return after && before ? [index] : [];
  });
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}
