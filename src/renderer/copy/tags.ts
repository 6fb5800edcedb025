import { formatCount, formatMany } from "./format.ts";

/** The words of the tree of tags. */
export const tagsCopy = {
  title: "Tags",
  tree: "Tree of tags",
  filter: "Filter tags",
  filterPlaceholder: "Name of a tag",
  totals: "Count tags below too",
  newTag: "New tag",
  newUnder: (name: string | null) =>
    name === null ? "Name of the new tag" : `Name of the new tag under ${name}`,
  create: "Make tag",
  counts: (claims: number, articles: number) =>
    `${formatMany(claims, "claim", "claims")}, ${formatMany(articles, "article", "articles")}`,
  short: (claims: number, articles: number) => `${formatCount(claims)} · ${formatCount(articles)}`,
  columns: "claims · articles",
  empty: "No tags yet",
  emptyWords:
    "Tag a claim or an article in the right pane, or make a tag here. Tags can stand under one another.",
  nothingFound: "No tag has this name",
  loading: "Reading the tags",
  keys: "F2 renames, N makes a tag below, M moves, Delete removes. Drag a tag onto another one to put it there.",
  heading: "Tag",
  name: "Name",
  rename: "Rename",
  sameName: (name: string) => `There is a tag “${name}” already.`,
  mergeInstead: (name: string) => `Merge into ${name}`,
  standsUnder: "Stands under",
  onTop: "nothing, on top",
  merge: "Merge into",
  mergePlaceholder: "another tag",
  mergeHint: "Whatever carries this tag carries the other one then.",
  mergeButton: "Merge",
  remove: "Remove tag",
  showClaims: "Show the claims",
  showArticles: "Show the articles",
  withBelow: (claims: number, articles: number) =>
    `with the tags below: ${formatMany(claims, "claim", "claims")}, ${formatMany(articles, "article", "articles")}`,
  said: {
    created: "Tag made",
    renamed: "Tag renamed",
    moved: "Tag moved",
    merged: (count: number) => `Tags merged, ${formatCount(count)} things moved`,
    removed: "Tag removed",
  },
} as const;
