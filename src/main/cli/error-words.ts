import type { AppError, BackgroundWork } from "../../shared/errors.ts";
import { assertNever } from "../../shared/result.ts";

const STOPPED: Readonly<Record<BackgroundWork, string>> = {
  index: "Making the articles searchable failed several times and was given up.",
  copies: "Comparing the articles failed several times and was given up, so copies may be missing.",
};

/** An error as a plain sentence that names file and reason. */
export function errorWords(error: AppError): string {
  switch (error.code) {
    case "invalid_input":
      return `The input was not accepted: ${bare(error.issues.join("; "))}.`;
    case "not_found":
      return `Not found: ${bare(error.what)}.`;
    case "no_project":
      return "No project is open.";
    case "read_only":
      return `The project can only be read: ${bare(error.reason)}.`;
    case "path_denied":
      return "This place may not be used.";
    case "unreadable_file":
      return `${error.file} cannot be read: ${bare(error.reason)}.`;
    case "unwritable_file":
      return `${error.file} cannot be written: ${bare(error.reason)}.`;
    case "disk_full":
      return `${error.file} was not written: the disk is full. What was there before is unchanged.`;
    case "project_locked":
      return `${error.file} is open in another Wirebench. Close it there first.`;
    case "project_from_future":
      return `${error.file} was made by a newer version of Wirebench. Nothing was changed; it needs that version.`;
    case "not_a_project":
      return `${error.file} is not a Wirebench project. Nothing was changed.`;
    case "project_damaged":
      return `${error.file} is damaged: ${bare(error.reason)}.`;
    case "cannot_undo_merge":
      return "What came with that file was worked on since, or a later merge builds on it; it can no longer be taken back. The copy made before the merge is still there.";
    case "cannot_undo":
      return "This step was made by a newer version of Wirebench; it cannot be undone or redone here.";
    case "not_yet":
      return `Not yet: ${bare(error.what)}.`;
    case "interrupted":
      return "The project process ended before it answered. What was saved is safe; try again.";
    case "reading_stopped":
      return "The project cannot be read: its reading threads do not start. What was saved is safe.";
    case "background_stopped":
      return `${error.work.map((one) => STOPPED[one]).join(" ")} What was saved is safe; try again.`;
    case "cancelled":
      return "Cancelled.";
    case "internal":
      return `Something went wrong inside Wirebench (error ${error.errorId}).`;
    default:
      return assertNever(error);
  }
}

/** 1 for what a person can mend, 2 for what is not there yet, 130 for a cancel, as shells do. */
export function exitCodeOf(error: AppError): number {
  if (error.code === "not_yet") return 2;
  return error.code === "cancelled" ? 130 : 1;
}

/** Reasons come with and without a full stop. */
function bare(words: string): string {
  return words.replace(/\.+$/u, "");
}
