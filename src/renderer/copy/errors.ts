import type { AppError } from "../../shared/errors.ts";
import { assertNever } from "../../shared/result.ts";
import { appCopy } from "./app.ts";

/** An error in sentences: what happened, what is safe, what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly safe: string;
  readonly next: string;
}

const SAVED = "Everything saved so far is safe.";
const UNTOUCHED = "Nothing was changed.";

/** The sentences for an error. Exhaustive: a new code does not compile until it can be said. */
export function describeError(error: AppError): ErrorWords {
  switch (error.code) {
    case "invalid_input":
      return {
        title: "That could not be accepted as entered.",
        safe: UNTOUCHED,
        next: error.issues.length > 0 ? `Correct this: ${error.issues.join("; ")}.` : "Check the entry.",
      };
    case "not_found":
      return {
        title: `This ${error.what} is no longer in the project.`,
        safe: SAVED,
        next: "It may have been removed or undone. Go back and choose another.",
      };
    case "no_project":
      return { title: "No project is open.", safe: UNTOUCHED, next: "Open a project or make a new one." };
    case "read_only":
      return {
        title: `This project is open for reading only: ${error.reason}`,
        safe: UNTOUCHED,
        next: "Close other programs that use the file, or copy it to a local folder and open the copy.",
      };
    case "path_denied":
      return {
        title: "Wirebench may not use that file.",
        safe: UNTOUCHED,
        next: "Choose the file again, or drop it on the window.",
      };
    case "unreadable_file":
      return {
        title: `${error.file} could not be read: ${error.reason}`,
        safe: SAVED,
        next: "Check that the file is still there and that you may read it, then try again.",
      };
    case "unwritable_file":
      return {
        title: `${error.file} could not be written: ${error.reason}`,
        safe: SAVED,
        next: "Choose another place for the file, or check that you may write there.",
      };
    case "disk_full":
      return {
        title: `The disk is full; ${error.file} could not be written.`,
        safe: SAVED,
        next: "Free some space, then repeat the last step.",
      };
    case "project_locked":
      return {
        title: `${error.file} is open in another window or program.`,
        safe: UNTOUCHED,
        next: "Close it there, then open it here again.",
      };
    case "project_from_future":
      return {
        title: `${error.file} was made by a newer Wirebench.`,
        safe: "The file was not touched.",
        next: "Update Wirebench, then open the project again.",
      };
    case "not_a_project":
      return {
        title: `${error.file} is not a Wirebench project.`,
        safe: "The file was not touched.",
        next: "To read it as an article, drop it on an open project.",
      };
    case "project_damaged":
      return {
        title: `${error.file} is damaged: ${error.reason}`,
        safe: "The file was not changed. Wirebench keeps a backup beside each project.",
        next: "Open the newest backup, and keep the damaged file.",
      };
    case "cannot_undo_merge":
      return {
        title:
          "This merge cannot be taken back: what came with it was worked on since, or a later merge builds on it.",
        safe: UNTOUCHED,
        next: "Undo those steps or take that merge back first, or open the copy that was made before.",
      };
    case "cannot_undo":
      return {
        title: "This step was made by a newer Wirebench and cannot be undone or redone here.",
        safe: UNTOUCHED,
        next: "Update Wirebench, or change the thing by hand.",
      };
    case "not_yet":
      return { title: `${error.what} is not there yet.`, safe: UNTOUCHED, next: "Try again in a moment." };
    case "interrupted":
      return {
        title: "The project was restarted while this was running.",
        safe: SAVED,
        next: "Repeat the last step.",
      };
    case "reading_stopped":
      return {
        title: "The project cannot be read just now.",
        safe: SAVED,
        next: "Wirebench keeps trying by itself. If this stays, restart it.",
      };
    case "background_stopped":
      return {
        title: `${appCopy.status.stopped(error.work)}.`,
        safe: SAVED,
        next: "Try again, or restart Wirebench.",
      };
    case "cancelled":
      return { title: "Cancelled.", safe: SAVED, next: "Start it again when you are ready." };
    case "internal":
      return {
        title: "Something went wrong inside Wirebench.",
        safe: SAVED,
        next: `Repeat the step. If it fails again, report it with this number: ${error.errorId}.`,
      };
    default:
      return assertNever(error);
  }
}
