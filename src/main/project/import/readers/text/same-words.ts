/** Words without case, accents' forms, marks and spaces: to tell whether two titles say the same. */
export function plainWords(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
