/** A hybrid logical clock: epoch milliseconds, and a counter within one. Never runs backwards on one replica. */
export type HybridTime = readonly [ms: number, count: number];

/** A stamp further ahead of our clock than this (24 h) moves no other clock, and is told of before a merge: a colleague's is wrong. */
export const TRUSTED_FUTURE_MS = 86_400_000;

/** The next stamp after `last` at wall time `nowMs`. */
export function nextTime(last: HybridTime, nowMs: number): HybridTime {
  return nowMs > last[0] ? [nowMs, 0] : [last[0], last[1] + 1];
}

/** The later of two stamps. */
export function laterTime(a: HybridTime, b: HybridTime): HybridTime {
  return compareTime(a, b) < 0 ? b : a;
}

export function compareTime(a: HybridTime, b: HybridTime): number {
  return a[0] - b[0] || a[1] - b[1];
}
