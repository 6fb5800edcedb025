import type { Differences } from "../../shared/contract/stories.contract.ts";
import { formatCount, formatMany } from "./format.ts";

const KINDS: Readonly<Record<Differences["changes"][number]["kind"], string>> = {
  number: "number",
  name: "name",
  speaker: "speaker",
  hedge: "doubt",
  date: "date",
  wording: "wording",
};

function changeWords({ kind, before, after }: Differences["changes"][number]): string {
  if (before !== null && after !== null) return `${KINDS[kind]} “${before}” becomes “${after}”`;
  if (before !== null) return `${KINDS[kind]} “${before}” dropped`;
  return `${KINDS[kind]} “${after ?? ""}” added`;
}

/** The words of the list of a story's other articles. */
export const othersCopy = {
  label: "Other articles of the story",
  title: (total: number) => formatMany(total, "other article", "other articles"),
  chip: (count: number) => `+${formatCount(count)}`,
  chipLabel: (count: number) => `${formatMany(count, "other article", "other articles")} of this story`,
  origin: "origin",
  noOutlet: "no outlet",
  percent: (percent: number) => `${percent} %`,
  open: (title: string) => `Open ${title}`,
  compare: "Compare",
  compareWith: (title: string) => `Compare with ${title}`,
  range: (from: number, to: number, total: number) =>
    `${formatCount(from)} to ${formatCount(to)} of ${formatCount(total)}`,
  before: "Before",
  next: "Next",
  /** What differs, the weightiest first, in one line. */
  differs: ({ identical, sameTitle, changes, changed, dropped, added }: Differences) => {
    const parts = changes.map(changeWords);
    if (changed > changes.length)
      parts.push(`${formatMany(changed - changes.length, "more change", "more changes")}`);
    if (dropped > 0) parts.push(`${formatMany(dropped, "sentence", "sentences")} left out`);
    if (added > 0) parts.push(`${formatMany(added, "sentence", "sentences")} added`);
    if (parts.length > 0) return parts.join("; ");
    const words = identical ? "word for word the same" : "the same words";
    return sameTitle ? words : `another headline, ${words}`;
  },
} as const;
