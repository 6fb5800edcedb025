import type { KindCount } from "../../shared/contract/history.contract.ts";
import { countedKind } from "./exchange.ts";
import { formatCount, formatMany } from "./format.ts";

/** The words of the trash. */
export const trashCopy = {
  title: "Trash",
  list: "Removed things",
  count: (count: number) => formatMany(count, "thing", "things"),
  kind: "Kind",
  allKinds: "All kinds",
  kindOption: (type: string) => {
    const name = countedKind(type, 2).replace(/^\d+ /, "");
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  one: (type: string) => {
    const name = countedKind(type, 1).replace(/^\d+ /, "");
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  filter: "Find in the trash",
  filterPlaceholder: "Words of what was removed",
  showUndone: "Also what Undo took back",
  empty: "The trash is empty",
  emptyWords:
    "Claims, quotes, actors, tags and memos that you or your team-mates remove wait here and can be put back. Nothing that people made is ever destroyed.",
  nothingFound: "Nothing removed fits",
  nothingFoundWords: "Try other words, or all kinds.",
  promise: "Nothing here is ever destroyed: it stays in the project’s work log.",
  along: (along: readonly KindCount[]) =>
    `with ${along.map(({ type, count }) => countedKind(type, count)).join(", ")}`,
  of: (what: string) => `of “${what}”`,
  by: (name: string, isMine: boolean) => (isMine ? "you" : name),
  undone: "its making was undone",
  restore: "Put back",
  restoreMany: (count: number) => `Put ${formatCount(count)} back`,
  restoreNeeds: (what: string) => `Put back with “${what}”`,
  needs: (what: string) => `What it belongs to, “${what}”, is in the trash too and comes back with it.`,
  restored: (what: string) => `Put back: ${what}`,
  restoredMany: (count: number) => `${formatMany(count, "thing", "things")} put back.`,
  details: {
    removed: "Removed",
    by: "By",
    step: "In the step",
    belonged: "Belonged to",
    along: "Went with it and comes back with it",
    moreAlong: (count: number) => `and ${formatCount(count)} more`,
  },
} as const;
