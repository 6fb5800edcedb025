import { formatMany } from "./format.ts";

/** The words of the right pane for an article. */
export const articleDetailsCopy = {
  heading: "Article",
  known: "What is known",
  title: "Title",
  outlet: "Outlet",
  byline: "Byline",
  published: "Published",
  language: "Language",
  url: "Address",
  file: "File",
  captured: "Captured",
  imported: "Imported",
  words: "Length",
  text: "Text",
  notKnown: "not known",
  edit: (name: string) => `Edit ${name.toLowerCase()}`,
  publishedHint: "2026, 2026-11, 2026-11-20 or 2026-11-20T21:40",
  languageHint: "A code such as en, ar or de",
  open: "Read",
  counts: { words: (count: number) => formatMany(count, "word", "words") },
  claims: (count: number) => formatMany(count, "claim", "claims"),
  warnings: "From the import",
  tags: "Tags",
  noTags: "No tags yet.",
  addTag: "Add a tag",
  removeTag: (name: string) => `Take off the tag ${name}`,
  names: "Names in this article",
  tagName: (name: string) => `Tag ${name} as an actor`,
  story: "Who carries it",
  alone: "No copies of it are known.",
  origin: "origin",
  more: (count: number) => `and ${formatMany(count, "more", "more")}`,
} as const;

/** Where a value came from, for people: "from JSON-LD datePublished", "corrected by Ada"; null when nobody can say. */
export function sourceWords(source: string | null): string | null {
  if (source === null || source === "" || source === "not found") return null;
  return /^(?:corrected|guessed|from|said|decided|given|declared|found|told|detected|by|set)\b/i.test(source)
    ? source
    : `from ${source}`;
}
