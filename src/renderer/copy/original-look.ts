import { formatMany } from "./format.ts";

/** The words of the original look of an article. */
export const lookCopy = {
  title: "Original look",
  show: "Original look",
  back: "Back to the text",
  frame: (file: string) => `${file}, as it was imported`,
  safe: "Nothing of it runs, nothing is fetched.",
  cut: "(only the beginning is shown)",
  picturesLeftOut: (count: number) =>
    `${formatMany(count, "picture is", "pictures are")} not in the file and left out.`,
  none: "This file cannot be shown as it looked",
  noneWords: "Its words are in the text. Export the imported files to open it in another program.",
} as const;
