import { formatCount, formatMany, formatPublished } from "./format.ts";

/** A month or a stretch of months in words. */
function period(first: string, last: string): string {
  return first === last ? formatPublished(first) : `${formatPublished(first)} to ${formatPublished(last)}`;
}

/** The words of the facets and the months of a result. */
export const facetsCopy = {
  label: "Narrow the results",
  show: "Narrow",
  outlets: "Outlet",
  languages: "Language",
  actors: "Actors",
  tags: "Tags",
  noOutlet: "no outlet",
  unit: (count: number) => (count === 1 ? "article" : "articles"),
  all: (count: number) => `All ${formatCount(count)}`,
  fewer: "Fewer",
  none: "Nothing to narrow by",
  countedAmong: (count: number) => `counted among the newest ${formatCount(count)} articles`,
  failed: "These figures could not be counted.",
  months: {
    label: "Articles over time",
    steps: { month: "by month", quarter: "by quarter", year: "by year", years: "by several years" },
    period,
    bar: (first: string, last: string, count: number) =>
      `${period(first, last)}: ${formatMany(count, "article", "articles")}`,
    chosen: (first: string, last: string, count: number) =>
      `${period(first, last)}, ${formatMany(count, "article", "articles")}: Enter narrows to it`,
    hint: "Arrow keys walk, Shift with them takes more, Enter narrows",
    table: "As a table",
    drawing: "As a drawing",
    all: "All of the time",
    when: "When",
    count: "Articles",
  },
} as const;
