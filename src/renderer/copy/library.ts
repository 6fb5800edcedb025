import { formatMany } from "./format.ts";

/** The words of the left navigation. */
export const libraryCopy = {
  library: "Library",
  review: "To review",
  imports: "Imports",
  exchange: "Exchange",
  team: "Team and merges",
  kept: "Kept",
  allImports: "All imports",
  importsOf: (count: number) => formatMany(count, "file", "files"),
  skipped: (count: string) => `${count} skipped`,
  running: "under way",
  takenBack: "taken back",
} as const;
