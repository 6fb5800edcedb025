/** How numbers, dates, languages and times are written. English figures and short month names, everywhere the same. */

const numbers = new Intl.NumberFormat("en");
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A whole number with thousands separated: "4,812". */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** A count with its noun: "1 article", "4,812 articles". */
export function formatMany(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

const UNITS = ["bytes", "KB", "MB", "GB", "TB"] as const;

/** Bytes for people, decimal units: "812 bytes", "1.8 GB". */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  const digits = power === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toLocaleString("en", { maximumFractionDigits: digits })} ${UNITS[power] ?? ""}`;
}

/** A partial ISO date for people: "2026", "Nov 2026", "20 Nov 2026", "20 Nov 2026, 21:40". What cannot be read is shown as it is. */
export function formatPublished(published: string | null): string {
  if (published === null || published === "") return "no date";
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(published);
  if (match === null) return published;
  const [, year = "", month, day, time] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  const date = day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
  return time === undefined ? date : `${date}, ${time}`;
}

/** As `formatPublished` without the time, for lists. */
export function formatPublishedDay(published: string | null): string {
  return formatPublished(published === null ? null : published.slice(0, 10));
}

/** The local day of an instant (epoch ms): "Today", "22 Nov"; the year only when it is another than `nowMs`'s. */
export function formatDay(ms: number, nowMs: number): string {
  const date = new Date(ms);
  const now = new Date(nowMs);
  if (date.toDateString() === now.toDateString()) return "Today";
  const year = date.getFullYear() === now.getFullYear() ? "" : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ""}${year}`;
}

/** As `formatDay` with the local time: "22 Nov, 13:40". */
export function formatInstant(ms: number, nowMs: number): string {
  const date = new Date(ms);
  const time = `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
  return `${formatDay(ms, nowMs)}, ${time}`;
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** A language code in words: "ar" is "Arabic"; unknown is said so. */
export function formatLanguage(code: string | null): string {
  if (code === null || code === "" || code === "und") return "unknown language";
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}
