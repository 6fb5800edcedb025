const DAY_MS = 86_400_000;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}/;
const WITH_ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;
/** Sorts after every digit and letter of a date. */
const LAST = "~";

/**
 * A string that sorts as the publication dates do. A date known only to the year or month sorts at the end of it,
 * and an unknown one last: nothing counts as early that is not known to be.
 */
export function publishedOrder(published: string | null): string {
  if (published === null || published === "") return LAST;
  return (WITH_ZONE.test(published) ? inUniversalTime(published) : published) + LAST;
}

function inUniversalTime(published: string): string {
  const time = Date.parse(published);
  return Number.isNaN(time) ? published : new Date(time).toISOString();
}

/** Days between two publications, or null unless both days are known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const dayA = dayOf(a);
  const dayB = dayOf(b);
  return dayA === null || dayB === null ? null : Math.abs(dayA - dayB);
}

function dayOf(published: string | null): number | null {
  if (published === null || !FULL_DAY.test(published)) return null;
  const time = Date.parse(published.slice(0, 10));
  return Number.isNaN(time) ? null : Math.round(time / DAY_MS);
}

/** Which of two was published earlier, or null when the dates do not tell. Partial dates tell when they differ. */
export function earlierOf(a: string | null, b: string | null): "a" | "b" | null {
  if (a === null || b === null || a === "" || b === "") return null;
  const left = WITH_ZONE.test(a) ? inUniversalTime(a) : a;
  const right = WITH_ZONE.test(b) ? inUniversalTime(b) : b;
  const known = Math.min(left.length, right.length);
  const startA = left.slice(0, known);
  const startB = right.slice(0, known);
  if (startA === startB) return null;
  return startA < startB ? "a" : "b";
}
