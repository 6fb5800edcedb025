/** A hybrid logical clock: epoch milliseconds, and a counter within one. Never runs backwards on one replica. */
export type HybridTime = readonly [ms: number, count: number];

/** A stamp further ahead of our clock than this (24 h) is told of before a merge: a colleague's clock is wrong. */
export const TRUSTED_FUTURE_MS = 86_400_000;

/** The next stamp after `last` at wall time `nowMs`. */
export function nextTime(last: HybridTime, nowMs: number): HybridTime {
  return nowMs > last[0] ? [nowMs, 0] : [last[0], last[1] + 1];
}

export function compareTime(a: HybridTime, b: HybridTime): number {
  return a[0] - b[0] || a[1] - b[1];
}
