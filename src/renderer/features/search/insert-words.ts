import type { Completion } from "./use-completions.ts";

/** What stands in the box, and where the caret is (UTF-16). */
export interface Typed {
  readonly text: string;
  readonly caret: number;
}

/** The box after a completion was taken. A field keeps the caret at its colon; other words are followed by a space. */
export function withCompletion(
  { text, caret }: Typed,
  replaces: { readonly start: number; readonly end: number },
  { kind, insert }: Pick<Completion, "kind" | "insert">,
): Typed {
  if (kind === "saved-search") return { text: insert, caret: insert.length };
  const after = text.slice(Math.max(caret, replaces.end));
  const gap = kind === "field" || after.startsWith(" ") ? "" : " ";
  const before = `${text.slice(0, replaces.start)}${insert}${gap}`;
  return { text: before + after, caret: before.length };
}

/** The question with further words at its end. */
export function withWords(query: string, words: string): string {
  const before = query.trim();
  return before === "" ? words : `${before} ${words}`;
}
