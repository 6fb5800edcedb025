import type { SearchOrder } from "../../shared/contract/search.contract.ts";
import { formatMany } from "./format.ts";

const ORDER_WORDS: Readonly<Record<SearchOrder, string>> = {
  newest: "newest first",
  oldest: "oldest first",
  relevance: "most relevant first",
  outlet: "by outlet",
  claims: "most claims first",
};

/** The words of the search box and its results. */
export const searchCopy = {
  label: "Search all articles",
  placeholder: "Search all articles",
  results: "Found articles",
  found: (total: number, lowerBound: boolean, collapsed: boolean) => {
    const many = collapsed ? formatMany(total, "story", "stories") : formatMany(total, "article", "articles");
    return lowerBound ? `${many} or more` : many;
  },
  order: "Order",
  orders: {
    newest: "Newest first",
    oldest: "Oldest first",
    relevance: "Most relevant first",
    outlet: "By outlet",
    claims: "Most claims first",
  } satisfies Readonly<Record<SearchOrder, string>>,
  /** How far the order on screen holds. */
  ordering: (order: SearchOrder, kind: "exact" | "among" | "newest", among: number | null) => {
    const newest = (among ?? 0).toLocaleString("en");
    if (order === "relevance") {
      if (kind === "exact") return "best of all";
      return kind === "among" ? `best among the newest ${newest}` : "newest first, the best follow";
    }
    return kind === "among" ? `${ORDER_WORDS[order]}, among the newest ${newest}` : ORDER_WORDS[order];
  },
  rankAll: "Rank all",
  rankAllHint: "Also judges the older results. This may take a while in a large project.",
  ranking: (done: number, slices: number) =>
    slices === 0 ? "Ranking all results" : `Ranking all results, ${Math.round((done / slices) * 100)} %`,
  options: "Search options",
  folded: "copies folded",
  unfolded: "copies shown",
  fold: "Fold copies into one line",
  boilerplate: "Include text that is not the article",
  newResults: (count: number, lowerBound: boolean) =>
    `${lowerBound ? "More than " : ""}${formatMany(count, "new result", "new results")}`,
  rebuilt: "The index was made anew: show the results again",
  copies: (count: number) => `+${formatMany(count, "copy", "copies")}`,
  copiesShown: (count: number) => `${formatMany(count, "copy", "copies")} shown`,
  copiesFolded: "Copies folded",
  copiesLoading: "Looking for the copies",
  copiesMore: (count: number) =>
    `and ${formatMany(count, "more copy", "more copies")} that this list leaves out`,
  claims: (count: number) => formatMany(count, "claim", "claims"),
  matches: (count: number) => formatMany(count, "match", "matches"),
  tabs: "Kinds of results",
  tab: {
    articles: "Articles",
    claim: "Claims",
    quote: "Quotes",
    actor: "Actors",
    memo: "Memos",
    tag: "Tags",
    context: "Line by line",
  },
  things: {
    claim: "Found claims",
    quote: "Found quotes",
    actor: "Found actors",
    memo: "Found memos",
    tag: "Found tags",
  },
  noThings: {
    claim: "No claim has these words",
    quote: "No quote has these words",
    actor: "No actor has such a name",
    memo: "No memo has these words",
    tag: "No tag has such a name",
  },
  noThingsWords: "The filter and words of fields, such as outlet:, are for articles only.",
  memoOf: {
    claim: "on a claim",
    quote: "on a quote",
    actor: "on an actor",
    article: "on an article",
    story: "on a story",
    tag: "on a tag",
    project: "on the project",
  },
  reading: {
    label: "How the search was read",
    ignored: (words: string) => `Not searched: ${words}`,
    /** After the word. */
    also: { stem: ": also", clitic: ": also", prefix: "…: also" },
    only: (word: string) => `Only ${word}`,
    leaveOut: (form: string, word: string) => `Do not search ${form} along with ${word}`,
    more: (count: number) => `and ${count.toLocaleString("en")} more`,
    cut: "the most frequent only",
    leftOut: (count: number) => (count === 1 ? "1 form left out" : `${count} forms left out`),
    putBack: "Put back",
  },
  spelling: {
    none: (word: string) => `No article has “${word}”.`,
    ask: "Did you mean",
    search: (term: string) => `Search for ${term} instead`,
    articles: (count: number) => formatMany(count, "article", "articles"),
  },
  none: "Nothing found",
  noneWords: "No article has all of this.",
  noneFiltered: "No article has all of this within the filter in force.",
  loosen: {
    filter: "Clear the filter",
    boilerplate: "Also search text that is not the article",
    forms: "Put the left out forms back",
    any: "Any of the words",
    unquote: "Without quotation marks",
    begin: "Longer words as well",
    field: (field: string) => `Without ${field}`,
  },
  help: "How to search",
  save: "Save search",
  saveChanges: "Save the changes",
  completions: {
    label: "Completions",
    announced: (count: number) =>
      count === 0 ? "" : `${formatMany(count, "completion", "completions")}, down arrow to choose`,
    kind: {
      term: "Word",
      actor: "Actor",
      outlet: "Outlet",
      tag: "Tag",
      "saved-search": "Saved",
      field: "Field",
    },
    start: "Start with",
  },
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
  lines: {
    label: "Every place in its line",
    order: "Sort lines",
    orders: { place: "By article", left: "By words before", right: "By words after" },
    sortedAmong: (count: number) => `sorted among the first ${count.toLocaleString("en")} places`,
    none: "No place to show",
    noneWords: "The question names no words that stand in an article's text.",
    keys: "Enter opens the place, C makes a claim of its sentence, A tags the words as an actor",
    loading: "Looking for the places",
    claim: "Claim",
    actor: "Actor",
  },
} as const;
