import type { ImportOutcome, ImportState } from "../../shared/domain/import-run.ts";
import { formatMany } from "./format.ts";

const outcomes: Readonly<Record<ImportOutcome, string>> = {
  added: "added",
  alreadyHere: "already here",
  newVersion: "new version",
  nearCopy: "near copy",
  skipped: "skipped",
};

const states: Readonly<Record<ImportState, string>> = {
  running: "running",
  finished: "finished",
  cancelled: "cancelled, what was imported stays",
  interrupted: "interrupted, what was imported stays",
};

/** The words of the imports and their receipts. */
export const importsCopy = {
  title: "Imports",
  none: "Nothing imported yet",
  noneWords:
    "Drop files or folders anywhere on this window. Each import leaves a receipt here that says what became of every file.",
  files: (count: number) => formatMany(count, "file", "files"),
  outcomes,
  states,
  all: "all files",
  back: "All imports",
  receipt: "Receipt",
  filter: "Show the files that were",
  items: "Files of this import",
  readArticle: "Read the article",
  noItems: "No file ended this way.",
  started: (when: string) => `started ${when}`,
  showArticles: "Show its articles",
} as const;
