import { relationWords } from "./copies.ts";
import { formatCount, formatMany } from "./format.ts";

/** The words of the list of stories. */
export const storiesCopy = {
  count: (total: number) => formatMany(total, "story", "stories"),
  detail: "reports that several articles carry, newest first",
  list: "Stories",
  articles: (count: number) => formatMany(count, "article", "articles"),
  moreMembers: (count: number) => `and ${formatMany(count, "more", "more")}, behind the number above`,
  origin: "origin",
  outlets: (count: number) => formatMany(count, "outlet", "outlets"),
  noOutlet: "no outlet",
  noEvidence: "joined by other members",
  evidence: (title: string) => `Why ${title} belongs to the story`,
  percent: (percent: number) => `${formatCount(percent)} %`,
  reviewOpen: "Review copies",
  memosOn: (title: string) => `Memos on the story ${title}`,
  choose: (title: string) => `Select the story ${title}`,
  editArticles: "Change their articles together",
  empty: {
    title: "No stories yet",
    words:
      "A story is one report in several articles: its origin and the copies, excerpts and new versions taken from it. Stories form by themselves when imported articles share their words.",
  },
} as const;

const words: ReadonlyMap<string, string> = new Map(Object.entries(relationWords));

/** A member's relation to the origin in words. */
export function relationLabel(relation: string): string {
  return words.get(relation) ?? relation;
}
