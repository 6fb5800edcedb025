import { formatBytes, formatCount, formatMany } from "./format.ts";

/** The words of the page that says how the project stands. */
export const statusCopy = {
  title: "State of the project",
  file: "On this computer",
  projectFile: "Project file",
  projectFileNote: "Everything belongs to it; it points to no other file.",
  originals: "Originals in it",
  originalsOf: (count: number, bytes: number, keptBytes: number, isEstimate: boolean) =>
    count === 0
      ? "none"
      : `${isEstimate ? "about " : ""}${formatBytes(keptBytes)} for ${formatMany(count, "file", "files")} of ${formatBytes(bytes)}`,
  originalsNote: "The imported bytes as they were, compressed. They can be exported again.",
  index: "Search index",
  indexNote: "Kept outside the project and made from it. When it is lost, it is made anew by itself.",
  holds: "In the project",
  articles: "Articles",
  articlesOf: (articles: number, texts: number) =>
    articles === texts
      ? formatCount(articles)
      : `${formatCount(articles)}, with ${formatMany(texts, "text", "texts")}`,
  stories: "Stories",
  storiesNote: "Reports that several articles carry.",
  claims: "Claims",
  actors: "Actors",
  imports: "Imports",
  operations: "Work log",
  operationsOf: (count: number) => formatMany(count, "operation", "operations"),
  search: "Search",
  state: "State",
  searchable: (indexed: number) =>
    indexed === 1 ? "The one article can be found." : `All ${formatCount(indexed)} articles can be found.`,
  following: (indexed: number, articles: number) =>
    `${formatCount(Math.min(indexed, articles))} of ${formatMany(articles, "article", "articles")} can be found; the rest follows by itself.`,
  building: (indexed: number, articles: number) =>
    `The index is being made: ${formatCount(Math.min(indexed, articles))} of ${formatMany(articles, "article", "articles")} so far.`,
  empty: "There is nothing to search yet.",
  queue: "Waiting",
  queueOf: (waiting: number) =>
    waiting === 0 ? "nothing" : `${formatMany(waiting, "article", "articles")} to take in`,
  terms: "Words known",
  termsOf: (terms: number) => (terms === 0 ? "collected in a quiet moment" : formatCount(terms)),
  termsNote: "For completions, other forms of a word, and what you may have meant.",
  review: "Waiting for you",
  copies: "Pairs of copies",
  anchors: "Marks that lost their place",
  none: "none",
  underWay: "Under way",
  nothingUnderWay: "Nothing. Everything is saved.",
} as const;
