import { formatCount, formatMany } from "./format.ts";

/** The words of the search for a list of names. */
export const namesScreenCopy = {
  title: "List of names",
  field: "Names, one a line",
  placeholder: "Lena Orsk | Orsk\nRiver Front\nPort Amal",
  description: "Other spellings of a name follow it after “|”. At most 1,000 names.",
  fromFile: "From a text file",
  fromActors: "All actors",
  search: "Search all names",
  clear: "Clear",
  count: (names: number, found: number) =>
    `${formatMany(names, "name", "names")}, ${formatCount(found)} found in articles`,
  twice: (count: number) => `${formatMany(count, "line", "lines")} given twice`,
  over: (count: number) => `${formatMany(count, "name", "names")} over the limit of 1,000 left out`,
  actorsOver: (count: number) => `The first ${formatCount(count)} actors were taken.`,
  list: "Names and how many articles have them",
  order: "Order",
  orders: {
    given: "As given",
    most: "Most articles first",
    fewest: "Fewest articles first",
    name: "By name",
  },
  articles: (count: number, lowerBound: boolean) =>
    `${formatMany(count, "article", "articles")}${lowerBound ? " or more" : ""}`,
  newest: (date: string, title: string) => `${date}: ${title}`,
  nothing: "no words to search",
  all: "Search them as one",
  allCut: "Together they are too many for one question: the first names only.",
  emptyTitle: "Search for many names at once",
  emptyWords:
    "Paste a list, take a text file, or the actors of this project. Each name gets the number of articles that have it, and leads to them.",
  fileTooLarge: "That file is too large for a list of names. Files up to 1 MB are read.",
  searching: "Searching",
} as const;
