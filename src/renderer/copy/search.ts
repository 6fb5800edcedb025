import { formatMany } from "./format.ts";

/** The words of the search box and its results. */
export const searchCopy = {
  label: "Search all articles",
  placeholder: "Search all articles",
  results: "Found articles",
  rankedAmong: (hits: number) =>
    `The best among the newest ${hits.toLocaleString("en")} articles found. Older ones stand under “newest first”.`,
  found: (total: number, lowerBound: boolean, collapsed: boolean) => {
    const many = collapsed ? formatMany(total, "story", "stories") : formatMany(total, "article", "articles");
    return lowerBound ? `${many} or more` : many;
  },
  order: "Order",
  newest: "newest first",
  relevance: "most relevant first",
  options: "Search options",
  byRelevance: "Most relevant first",
  folded: "copies folded",
  unfolded: "copies shown",
  fold: "Fold copies into one line",
  boilerplate: "Include text that is not the article",
  ignored: (words: string) => `Not searched: ${words}`,
  copies: (count: number) => `+${formatMany(count, "copy", "copies")}`,
  none: "Nothing found",
  noneWords:
    "No article holds these words. Try fewer words, another spelling, or look in the text outside articles as well.",
  noneFiltered: "No article holds these words within the filter in force.",
  clearFilter: "Clear the filter",
  searchBoilerplate: "Also search text that is not the article",
  loadingMore: "Loading more",
  filter: {
    outlet: (name: string) => `outlet: ${name}`,
    noOutlet: "no outlet",
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
    tag: (name: string) => `tag: ${name}`,
    run: (name: string) => `import: ${name}`,
    story: "one story",
    check: "please check",
    remove: (label: string) => `Remove the filter ${label}`,
  },
} as const;
