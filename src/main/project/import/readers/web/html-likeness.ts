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
  private readonly compared: readonly string[];
  /** By length: all runs of so many words. Made when first asked for. */
  private readonly runs = new Map<number, ReadonlySet<string>>();

  constructor(text: string) {
    this.compared = comparedWords(text);
  }

  get words(): number {
    return this.compared.length;
  }

  /** Share of the paragraph's runs of words that stand in the text, 0 to 1. */
  coverage(paragraph: string): number {
    const words = comparedWords(paragraph);
    if (words.length === 0) return 1;
    if (words.length < SHINGLE * 2) return this.runsOf(words.length).has(words.join(" ")) ? 1 : 0;
    const shingles = this.runsOf(SHINGLE);
    let found = 0;
    for (let at = 0; at + SHINGLE <= words.length; at += 1)
      if (shingles.has(words.slice(at, at + SHINGLE).join(" "))) found += 1;
    return found / (words.length - SHINGLE + 1);
  }

  private runsOf(length: number): ReadonlySet<string> {
    const known = this.runs.get(length);
    if (known !== undefined) return known;
    const runs = new Set<string>();
    for (let at = 0; at + length <= this.compared.length; at += 1)
      runs.add(this.compared.slice(at, at + length).join(" "));
    this.runs.set(length, runs);
    return runs;
  }

  has(paragraph: string): boolean {
    return this.coverage(paragraph) >= 0.6;
  }
}

export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.words).join("\n");
}
