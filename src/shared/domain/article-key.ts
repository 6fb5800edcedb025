/**
 * Internal keys of articles are ordered in time: day number of the publication (of the import when undated) times
 * 2^20 plus a sequence. A date range is then a key range, and newest-first needs no sorting. 2^20 and not 2^14:
 * a folder without dates puts all its articles on one day (docs/decisions/0003).
 */
export const KEYS_PER_DAY = 2 ** 20;

const MS_PER_DAY = 86_400_000;
/** Days before 1970 are shifted so that keys stay positive: 1 January year 1 is day 719,162 before the epoch. */
const DAY_SHIFT = 719_163;

/** The first key of the day of a partial ISO date ("2026", "2026-11", "2026-11-20", with or without a time); null when it is no date. */
export function firstKeyOf(published: string): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(published);
  if (match === null) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2] ?? "1") - 1, Number(match[3] ?? "1"));
  return Number.isNaN(ms) ? null : firstKeyOfMs(ms);
}

/** The first key of the day of an epoch time in ms (UTC). */
export function firstKeyOfMs(ms: number): number {
  return (Math.floor(ms / MS_PER_DAY) + DAY_SHIFT) * KEYS_PER_DAY;
}

/**
 * Keys of the days from `from` to `to`, both included, as a half-open range; a missing bound is open.
 * A bound of a month or a year means the whole month or year.
 */
export function keyRange(
  from: string | undefined,
  to: string | undefined,
): { readonly first: number; readonly end: number } {
  const first = from === undefined ? null : firstKeyOf(from);
  const last = to === undefined ? null : firstKeyOf(endOf(to));
  return { first: first ?? 0, end: last === null ? Number.MAX_SAFE_INTEGER : last + KEYS_PER_DAY };
}

function endOf(date: string): string {
  if (/^\d{4}$/u.test(date)) return `${date}-12-31`;
  const month = /^(\d{4})-(\d{2})$/u.exec(date);
  if (month === null) return date;
  const days = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
  return `${date}-${days}`;
}

/** The month ("2026-11") of an article's key. */
export function monthOfKey(key: number): string {
  const day = Math.floor(key / KEYS_PER_DAY) - DAY_SHIFT;
  const date = new Date(day * MS_PER_DAY);
  return `${String(date.getUTCFullYear()).padStart(4, "0")}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
}
