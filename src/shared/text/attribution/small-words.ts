/** The words that a text writes small somewhere: what only a sentence's beginning capitalises is no name. */
export function smallWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu));
}
