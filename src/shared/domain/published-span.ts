/** The time a partial date may mean: epoch ms of the wall clock as written, half-open. */
export interface PublishedSpan {
  readonly start: number;
  readonly end: number;
  /** "minute" and "day" are drawn as points, the others as spans. */
  readonly precision: "minute" | "day" | "month" | "year";
}

const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;
const MINUTE_MS = 60_000;

/**
 * What "2026", "2026-11", "2026-11-20" or "2026-11-20T21:40" may mean. A time with a zone is turned into UTC, as in
 * `publishedOrder`; null for anything else and for days that do not exist.
 */
export function publishedSpan(published: string | null): PublishedSpan | null {
  const match = published === null ? null : SHAPE.exec(published);
  if (match === null) return null;
  const [year, month, day, hour, minute] = match
    .slice(1, 6)
    .map((part) => (part === undefined ? null : Number(part)));
  if (year === null || year === undefined) return null;
  if (month === null || month === undefined) {
    return { start: Date.UTC(year, 0), end: Date.UTC(year + 1, 0), precision: "year" };
  }
  if (month < 1 || month > 12) return null;
  if (day === null || day === undefined) {
    return { start: Date.UTC(year, month - 1), end: Date.UTC(year, month), precision: "month" };
  }
  const start = Date.UTC(year, month - 1, day);
  if (day < 1 || new Date(start).getUTCDate() !== day) return null;
  if (hour === null || hour === undefined || minute === null || minute === undefined) {
    return { start, end: Date.UTC(year, month - 1, day + 1), precision: "day" };
  }
  if (hour > 23 || minute > 59) return null;
  const at = start + (hour * 60 + minute - zoneMinutes(match[6])) * MINUTE_MS;
  return { start: at, end: at + MINUTE_MS, precision: "minute" };
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}
