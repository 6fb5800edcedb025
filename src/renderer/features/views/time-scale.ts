import { MONTHS } from "../../copy/format.ts";

/** A stretch of time, epoch ms (UTC), `end` after `start`. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

export interface TimeTick {
  readonly at: number;
  readonly label: string;
  /** Begins a new year, month or day, whatever is next above the step. */
  readonly isMajor: boolean;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** No closer than ten minutes across the whole screen, no further than five centuries. */
const NARROWEST = 10 * MINUTE;
const WIDEST = 500 * 365 * DAY;
type Step =
  | { readonly unit: "minute" | "hour" | "day"; readonly ms: number }
  | { readonly unit: "month"; readonly months: number };

const STEPS: readonly Step[] = [
  { unit: "minute", ms: MINUTE },
  { unit: "minute", ms: 5 * MINUTE },
  { unit: "minute", ms: 15 * MINUTE },
  { unit: "hour", ms: HOUR },
  { unit: "hour", ms: 3 * HOUR },
  { unit: "hour", ms: 6 * HOUR },
  { unit: "hour", ms: 12 * HOUR },
  { unit: "day", ms: DAY },
  { unit: "day", ms: 2 * DAY },
  { unit: "day", ms: 7 * DAY },
  { unit: "month", months: 1 },
  { unit: "month", months: 3 },
  { unit: "month", months: 6 },
  ...[1, 2, 5, 10, 20, 50, 100].map((years) => ({ unit: "month" as const, months: years * 12 })),
];

/** Where a time stands: pixels from the left of `width` pixels. */
export function xOf(range: TimeRange, width: number, at: number): number {
  return ((at - range.start) / (range.end - range.start)) * width;
}

export function timeAt(range: TimeRange, width: number, x: number): number {
  return range.start + (x / width) * (range.end - range.start);
}

/** Zooms round a time: `factor` below 1 shows less. Never beyond what can be told apart. */
export function zoomed(range: TimeRange, factor: number, around: number): TimeRange {
  const length = Math.min(WIDEST, Math.max(NARROWEST, (range.end - range.start) * factor));
  const share = (around - range.start) / (range.end - range.start);
  const start = around - share * length;
  return { start, end: start + length };
}

/** Moves by a share of what is shown: 0.5 is half a screen later. */
export function panned(range: TimeRange, share: number): TimeRange {
  const by = (range.end - range.start) * share;
  return { start: range.start + by, end: range.end + by };
}

/** A range with some air on both sides, at least two days long. */
export function fitted(start: number, end: number): TimeRange {
  const length = Math.max(end - start, 2 * DAY);
  const middle = (start + end) / 2;
  return { start: middle - length * 0.54, end: middle + length * 0.54 };
}

/** Round times about `spacing` pixels apart, from left to right. At most some dozens for any screen. */
export function timeTicks(range: TimeRange, width: number, spacing = 90): TimeTick[] {
  const wanted = ((range.end - range.start) / Math.max(1, width)) * spacing;
  const step = STEPS.find((one) => lengthOf(one) >= wanted) ?? STEPS.at(-1);
  if (step === undefined) return [];
  return step.unit === "month" ? monthTicks(range, step.months) : evenTicks(range, step.unit, step.ms);
}

function lengthOf(step: Step): number {
  return step.unit === "month" ? step.months * 30.4 * DAY : step.ms;
}

function evenTicks(range: TimeRange, unit: "minute" | "hour" | "day", ms: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(range.start / ms) * ms; at <= range.end; at += ms) {
    const date = new Date(at);
    const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""}`;
    if (unit === "day") {
      const isMajor = date.getUTCDate() <= ms / DAY;
      ticks.push({
        at,
        isMajor,
        label: isMajor || ticks.length === 0 ? `${day} ${date.getUTCFullYear()}` : day,
      });
    } else {
      const isMajor = at % DAY === 0;
      const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
      ticks.push({ at, isMajor, label: isMajor ? day : ticks.length === 0 ? `${day}, ${clock}` : clock });
    }
  }
  return ticks;
}

function monthTicks(range: TimeRange, months: number): TimeTick[] {
  const first = new Date(range.start);
  let index = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months;
  const ticks: TimeTick[] = [];
  for (;;) {
    const at = utcMonth(index);
    if (at > range.end) return ticks;
    if (at >= range.start) {
      const year = Math.floor(index / 12);
      const isMajor = index % 12 === 0;
      const month = MONTHS[index % 12] ?? "";
      const label = isMajor ? String(year) : ticks.length === 0 ? `${month} ${year}` : month;
      ticks.push({ at, isMajor, label });
    }
    index += months;
  }
}

/** Month number since year 0 as time. Years below 100 would be taken for 19xx by `Date.UTC`. */
function utcMonth(index: number): number {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(Math.floor(index / 12), index % 12, 1);
  return date.getTime();
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
