import type { HistoryWay } from "../../shared/contract/history.contract.ts";
import { capital } from "../../shared/text/capital.ts";
import { countedKind } from "./exchange.ts";
import { formatCount, formatMany } from "./format.ts";

function steps(count: number): string {
  return formatMany(count, "step", "steps");
}

/** Names in quotation marks, joined as a list. */
function files(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** The words of the history: what was done in this project on this computer, step by step. */
export const historyCopy = {
  title: "History",
  list: "Steps",
  count: (done: number, total: number) =>
    done === total ? steps(total) : `${steps(done)} done, ${formatCount(total - done)} undone`,
  /** "tag claim" becomes "Tag claim". */
  label: capital,
  start: "Start of the history",
  startWords: "Before the first step on this computer",
  here: "Now",
  undone: "Undone",
  merge: "Merge",
  team: "Several people",
  unknownTime: "Time not known",
  touched: (touched: readonly { readonly type: string; readonly count: number }[]) =>
    touched.map(({ type, count }) => countedKind(type, count)).join(", "),
  empty: "Nothing was done yet",
  emptyWords:
    "Every change you make stands here as a step with its name: marking a claim, tagging an actor, merging a file. You can go back to any of them, also after a restart.",
  redo: "Redo",
  did: { made: "made", changed: "changed", deleted: "removed", restored: "put back" },
  things: "What it touched",
  moreThings: (count: number) => `and ${formatCount(count)} more`,
  isHere: "The project stands as it did just after this step.",
  goBack: (count: number) => `Go back to here (undo ${steps(count)})`,
  goForward: (count: number) => `Go forward to here (redo ${steps(count)})`,
  stays: "Nothing is lost by going back: later steps stay on the list until you do something new.",
  wentBack: (count: number) => `Went back ${steps(count)}.`,
  wentForward: (count: number) => `Went forward ${steps(count)}.`,
  returnThere: "Return",
  confirm: {
    title: (way: HistoryWay) =>
      way.direction === "back" ? `Go back ${steps(way.steps)}?` : `Go forward ${steps(way.steps)}?`,
    merges: (names: readonly string[]) =>
      names.length === 1
        ? `The merge of ${files(names)} is among them. It is taken back as a whole; to have it again, merge the file again.`
        : `The merges of ${files(names)} are among them. They are taken back as a whole; to have them again, merge the files again.`,
    imports: (count: number) =>
      count === 1
        ? "One import was made since then. It stays; take it back on its receipt."
        : `${formatCount(count)} imports were made since then. They stay; take them back on their receipts.`,
    blocked: (name: string) =>
      `The merge of “${name}” lies between, and what came with it was worked on since. It can no longer be taken back, so one cannot go behind it. Nothing was changed.`,
    go: "Go",
  },
} as const;
