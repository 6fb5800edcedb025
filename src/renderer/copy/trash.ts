import type { KindCount } from "../../shared/contract/history.contract.ts";
import { capital } from "../../shared/text/capital.ts";
import { countedKind } from "./exchange.ts";
import { formatCount, formatMany } from "./format.ts";

/** A removed article is an article; in the log's own counts it is one that was corrected. */
function counted(type: string, count: number): string {
  return type === "article" ? formatMany(count, "article", "articles") : countedKind(type, count);
}

/** The words of the trash. */
export const trashCopy = {
  title: "Trash",
  list: "Removed things",
  kind: "Kind",
  allKinds: "All kinds",
  kindOption: (type: string) => capital(counted(type, 2).replace(/^\d+ /, "")),
  one: (type: string) => capital(counted(type, 1).replace(/^\d+ /, "")),
  filter: "Find in the trash",
  filterPlaceholder: "Words of what was removed",
  showUndone: "Also what Undo took back",
  empty: "The trash is empty",
  emptyWords:
    "Articles, claims, quotes, actors, tags and memos that you or your team-mates remove wait here and can be put back. Nothing that people made is ever destroyed.",
  nothingFound: "Nothing removed fits",
  nothingFoundWords: "Try other words, or all kinds.",
  promise: "Nothing here is ever destroyed: it stays in the project’s work log.",
  along: (along: readonly KindCount[]) =>
    `with ${along.map(({ type, count }) => counted(type, count)).join(", ")}`,
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
  articles: {
    remove: "Remove the article",
    removeMany: (count: number) => `Remove ${formatMany(count, "article", "articles")}`,
    title: (count: number) =>
      count === 1 ? "Move the article to the trash?" : `Move ${formatCount(count)} articles to the trash?`,
    looking: "Looking at what stands on it",
    goes: (quotes: number, mentions: number, memos: number) => {
      const parts = [
        ...(quotes === 0 ? [] : [formatMany(quotes, "quote", "quotes")]),
        ...(mentions === 0 ? [] : [formatMany(mentions, "mention", "mentions")]),
        ...(memos === 0 ? [] : [formatMany(memos, "memo", "memos")]),
      ];
      return parts.length === 0
        ? "Nobody has marked anything in it."
        : `With it go ${parts.join(", ")}; all come back with it.`;
    },
    bare: (count: number) =>
      count === 1
        ? "This claim stays, but keeps no quote:"
        : `These ${formatCount(count)} claims stay, but keep no quote:`,
    more: (count: number) => `and ${formatCount(count)} more`,
    follows:
      "Lists, search, copies, stories and origins are computed without it. Its words and the imported file stay in the project.",
    confirm: "Move to the trash",
    done: (count: number, quotes: number, mentions: number) => {
      const along = [
        ...(quotes === 0 ? [] : [formatMany(quotes, "quote", "quotes")]),
        ...(mentions === 0 ? [] : [formatMany(mentions, "mention", "mentions")]),
      ];
      const what =
        count === 1 ? "Article moved to the trash" : `${formatCount(count)} articles moved to the trash`;
      return along.length === 0 ? `${what}.` : `${what} with ${along.join(" and ")}.`;
    },
  },
} as const;
