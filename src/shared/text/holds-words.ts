import { foldText } from "./fold-text.ts";

/** Tells whether a text holds all words of `asked`, in any order, case and accents aside; null when none is asked for. */
export function holdsWords(asked: string): ((text: string) => boolean) | null {
  const words = foldText(asked)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  return (text) => {
    const held = foldText(text);
    return words.every((word) => held.includes(word));
  };
}
