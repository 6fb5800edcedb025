/** The arithmetic of the figures on pages: bags of words and runs of four words, as two public benchmarks count. */

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

/** All true names are there, with at most three other words. */
export function isAuthor(got: string | null, want: string): boolean {
  const found = words(got ?? "");
  const wanted = words(want);
  return wanted.every((word) => found.includes(word)) && found.length <= wanted.length + 3;
}

/** Letters and digits in runs, in lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function fold(text: string | null): string {
  return words(text ?? "").join("");
}

export function runs(all: readonly string[]): string[] {
  if (all.length < 4) return [all.join(" ")];
  return all.slice(3).map((_, at) => all.slice(at, at + 4).join(" "));
}

/** How far two lists hold the same things, each as often. */
export function scores(truth: readonly string[], found: readonly string[]): Scores {
  const left = new Map<string, number>();
  for (const one of truth) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of found) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    shared += 1;
  }
  const precision = found.length === 0 ? 0 : shared / found.length;
  const recall = truth.length === 0 ? 0 : shared / truth.length;
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Words that one list has more often than another, in its order. */
export function leftOver(own: readonly string[], other: readonly string[]): string {
  const left = [...other];
  return own
    .filter((word) => {
      const at = left.indexOf(word);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    })
    .join(" ");
}

export function addScores(sum: Scores, one: Scores): void {
  sum.precision += one.precision;
  sum.recall += one.recall;
  sum.f1 += one.f1;
}

export function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
