import { formatPublished, formatPublishedDay } from "../../copy/format.ts";

/**
 * The date of an article in the list under another one, only as far as it differs: the time when both are of one day,
 * else day and month, else everything.
 */
export function dateBeside(published: string | null, origin: string | null): string {
  if (published === null || origin === null || published.length < 10) return formatPublished(published);
  if (published.length >= 16 && published.slice(0, 10) === origin.slice(0, 10))
    return published.slice(11, 16);
  const day = formatPublishedDay(published);
  return published.slice(0, 4) === origin.slice(0, 4) ? day.replace(/ \d{4}$/u, "") : day;
}
