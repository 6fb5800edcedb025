import { formatCount, formatMany } from "./format.ts";

/** The words of the board of disputed values. */
export const valuesCopy = {
  title: "Disputed values",
  board: "Board of values: claims and topics",
  detail: (claims: number, disputed: number) =>
    `${formatMany(claims, "claim", "claims")}, ${disputed === 0 ? "none" : formatCount(disputed)} contradicted`,
  filter: "Filter the board",
  filterPlaceholder: "Words of a claim, topic or value",
  tag: "Tag",
  allTags: "all tags",
  actor: "Actor",
  actorPlaceholder: "Said by, or held responsible",
  disputedOnly: "Contradicted only",
  topics: "Topics",
  export: "Save as CSV",
  fileName: "disputed values",
  saved: (file: string) => `Board saved to ${file}.`,
  failed: "The board could not be saved.",
  claim: "Claim",
  topicCount: (values: number, disputed: number) =>
    `${formatMany(values, "value", "values")}${disputed === 0 ? "" : `, ${formatCount(disputed)} contradicted`}`,
  empty: "No values yet",
  emptyWords:
    "Give a claim its values: how many, where, when, who did it. The board then shows side by side who says what, and which values contradict each other.",
  nothingFound: "No claim with values fits this filter",
  loading: "Reading the values",
  nobody: "nobody credited",
  origins: (origins: number, articles: number) => {
    const voices = formatMany(origins, "origin", "origins");
    return articles > origins ? `${voices}, ${formatMany(articles, "article", "articles")}` : voices;
  },
  contradicts: "contradicts",
  changedFrom: "the same speaker elsewhere:",
  more: (count: number) => `and ${formatCount(count)} more`,
  help: "Arrow keys move, Enter opens the quote.",
  noCell: "no value",
} as const;
