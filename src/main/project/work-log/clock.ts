/** A hybrid logical clock: epoch milliseconds, and a counter within one. Never runs backwards on one replica. */
export type HybridTime = readonly [ms: number, count: number];

/** A stamp from the future further than this does not move our own clock (24 h, exchange design 3.1). */
export const TRUSTED_FUTURE_MS = 86_400_000;

/** The next stamp after `last` at wall time `nowMs`. */
export function nextTime(last: HybridTime, nowMs: number): HybridTime {
  return nowMs > last[0] ? [nowMs, 0] : [last[0], last[1] + 1];
}

/** Our clock after seeing a colleague's stamp. */
export function observeTime(last: HybridTime, seen: HybridTime, nowMs: number): HybridTime {
  if (seen[0] > nowMs + TRUSTED_FUTURE_MS) return last;
  return compareTime(seen, last) > 0 ? seen : last;
}

export function compareTime(a: HybridTime, b: HybridTime): number {
  return a[0] - b[0] || a[1] - b[1];
}
