import type { ImportOutcome, ImportState } from "../../shared/domain/import-run.ts";
import { formatCount, formatMany } from "./format.ts";

const outcomes: Readonly<Record<ImportOutcome, string>> = {
  added: "added",
  alreadyHere: "already here",
  newVersion: "new version",
  nearCopy: "near copy",
  skipped: "skipped",
};

const states: Readonly<Record<ImportState, string>> = {
  running: "under way",
  finished: "finished",
  cancelled: "cancelled, what was imported stays",
  interrupted: "interrupted, what was imported stays",
};

/** The same of a run that was taken back: nothing of it stays. */
const undoneStates: Readonly<Record<ImportState, string>> = {
  running: "under way",
  finished: "finished",
  cancelled: "cancelled",
  interrupted: "interrupted",
};

/** The words of the imports and their receipts. */
export const importsCopy = {
  title: "Imports",
  none: "Nothing imported yet",
  noneWords:
    "Drop files, folders or words anywhere on this window. Each import leaves a receipt here that says what became of every file.",
  files: (count: number) => formatMany(count, "file", "files"),
  outcomes,
  states,
  undoneStates,
  all: "all files",
  back: "All imports",
  receipt: "Receipt",
  filter: "Show the files that were",
  items: "Files of this import",
  editBeside: "Change their articles together beside",
  readArticle: "Read the article",
  noItems: "No file ended this way.",
  noMatches: "No file of this import fits.",
  started: (when: string) => `started ${when}`,
  showArticles: "Show its articles",
  underWay: "Under way",
  pause: "Pause",
  resume: "Go on",
  cancel: "Cancel",
  share: (parts: string, total: string) => `${parts}: ${total} together`,
  search: "Words of path or reason",
  onlyWarned: "Only with warnings",
  found: (count: number) => formatMany(count, "file", "files"),
  retry: (count: number) =>
    count === 1 ? "Try the failed one again" : `Try ${formatCount(count)} failed again`,
  saveCsv: "Save as CSV…",
  receiptName: (name: string) => `Receipt of ${name}`,
  csvSaved: (file: string) => `Receipt saved to ${file}.`,
  csvFailed: "The receipt could not be saved.",
  takeBack: "Take this import back…",
  takenBack: "taken back",
  takenBackAt: (when: string) => `Taken back (${when}). Its articles left the project; this receipt stays.`,
  undo: {
    title: "Take this import back?",
    words: (name: string, count: number) =>
      `${formatMany(count, "article", "articles")} that came in with “${name}” leave the project, and texts it replaced return. Articles that were here before stay. The files on your disk and this receipt stay.`,
    annotated: (count: number) =>
      count === 1
        ? "1 of these articles has claims, quotes, names or tags of yours. They leave with it, and come back if the same file is imported again."
        : `${formatCount(count)} of these articles have claims, quotes, names or tags of yours. They leave with them, and come back if the same files are imported again.`,
    confirm: "Take it back",
    confirmAnnotated: (count: number) =>
      count === 1
        ? "Take it back with what I did on 1 article"
        : `Take it back with what I did on ${formatCount(count)} articles`,
    cancel: "Keep it",
    done: (removed: number, restored: number, kept: number) =>
      `${[
        `Import taken back: ${formatMany(removed, "article", "articles")} left`,
        ...(restored === 0 ? [] : [`${formatMany(restored, "text", "texts")} returned`]),
        ...(kept === 0
          ? []
          : [`${formatMany(kept, "article", "articles")} stay, another import brought them too`]),
      ].join(", ")}.`,
  },
  words: {
    title: "New article from words",
    words: "Words",
    placeholder: "Paste the words here, or type them",
    beginning: (shown: number, all: number) =>
      `The first ${formatCount(shown)} of ${formatCount(all)} characters are shown; all of them are saved.`,
    outletHint: "Who published them, if you know.",
    publishedHint: "Such as 2026, 2026-11 or 2026-11-20.",
    notADate: "This is no date like 2026 or 2026-11-20.",
    note: "Kept as a text file, with a receipt.",
    save: "Save as an article",
  },
  where: {
    label: "Where it went",
    none: "Choose a file to see where it went.",
    added: "It is this article.",
    alreadyHere: "These words were here before. They are kept once, in this article.",
    newVersion: "It gave an article that was here new words.",
    nearCopy: "It came in as an article of its own and stands mostly in another one.",
    skipped: "Nothing of it came in.",
    openHere: "Read the one already here",
    openStory: "Show its story",
  },
} as const;
