import type { Block } from "./html-blocks.ts";

const SHINGLE = 3;
const WORD = /[\p{L}\p{N}]+/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The words of a text for comparing extractions: folded, and one for each character of scripts without spaces. */
export function comparedWords(text: string): string[] {
  return text.toLowerCase().replace(WIDE, " $& ").match(WORD) ?? [];
}

/** How far two texts hold the same words, each as often: F1 of bags of words, 0 to 1. Two empty texts agree. Linear. */
export function wordAgreement(a: string, b: string): number {
  const left = comparedWords(a);
  const right = comparedWords(b);
  if (left.length === 0 && right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/** Which paragraphs a text holds too: most of their runs of three words stand in it, or, of short ones, all words in a row. */
export class TextMatcher {
  private readonly shingles = new Set<string>();
  private readonly folded: string;
  readonly words: number;

  constructor(text: string) {
    const words = comparedWords(text);
    this.words = words.length;
    this.folded = ` ${words.join(" ")} `;
    for (let at = 0; at + SHINGLE <= words.length; at += 1)
      this.shingles.add(words.slice(at, at + SHINGLE).join(" "));
  }

  /** Share of the paragraph's runs of words that stand in the text, 0 to 1. */
  coverage(paragraph: string): number {
    const words = comparedWords(paragraph);
    if (words.length === 0) return 1;
    if (words.length < SHINGLE * 2) return this.folded.includes(` ${words.join(" ")} `) ? 1 : 0;
    let found = 0;
    for (let at = 0; at + SHINGLE <= words.length; at += 1)
      if (this.shingles.has(words.slice(at, at + SHINGLE).join(" "))) found += 1;
    return found / (words.length - SHINGLE + 1);
  }

  has(paragraph: string): boolean {
    return this.coverage(paragraph) >= 0.6;
  }
}

export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.words).join("\n");
}
