import type { Budget } from "./part.ts";

const MB = 1024 * 1024;

/** One article's file, one entry of an archive, one record: what may be held in memory at once. */
export const LARGEST_DOCUMENT = 48 * MB;
/** What all entries of one file may unpack to together (research/import.md 7: suggested 2 GB, 200, 100,000, 2). */
export const LARGEST_UNPACKED = 2048 * MB;
/** Packed to unpacked; only asked of what unpacks to more than `RATIO_FROM`. */
export const LARGEST_RATIO = 200;
export const RATIO_FROM = MB;
/** Web archives are large by nature; they stream, so only time is at stake. */
export const LARGEST_WEB_ARCHIVE = 32 * 1024 * MB;
export const MOST_ENTRIES = 100_000;
/** An archive in an archive is read; one inside that is not. */
export const DEEPEST_ARCHIVE = 2;
/** Files inside files of any kind: an e-mail in an e-mail in a mailbox in an archive. */
export const DEEPEST_FILE = 8;
/** Real records nest some ten deep. */
export const DEEPEST_JSON = 200;

export function newBudget(): Budget {
  return { bytes: LARGEST_UNPACKED, entries: MOST_ENTRIES };
}

/** "3 MB", "2.5 MB", "12 kB". */
export function megabytes(bytes: number): string {
  if (bytes < MB / 10) return `${Math.ceil(bytes / 1024)} kB`;
  return `${(bytes / MB).toFixed(1).replace(/\.0$/, "")} MB`;
}
