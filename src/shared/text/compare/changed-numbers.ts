import type { ChangedNumber } from "../../domain/copy-link.ts";
import type { Words } from "../words.ts";
import type { AlignedPassage, AlignedRun, Alignment } from "./align-words.ts";

/** More are not read; the passages show the rest. */
const MOST_CHANGES = 20;
const NUMBER = /\p{Nd}+(?:[.,:\u00a0\u202f]\p{Nd}+)*/gu;
const NUMBER_PART = /[\p{Nd}.,:]/u;

interface Side {
  readonly text: string;
  readonly words: Words;
}

/**
 * Numbers that differ at the same place of a shared passage, each as its article writes it: "900" against "2,500".
 * They tell corrections and recurring reports from plain copies. At most 20, in the order of `a`.
 */
export function changedNumbers(a: Side, b: Side, alignment: Alignment): ChangedNumber[] {
  const changes: ChangedNumber[] = [];
  for (const passage of alignment.passages) {
    for (const [left, right] of gapsOf(passage)) {
      const numbersA = numbersBetween(a, left.a + left.length, right.a);
      const numbersB = numbersBetween(b, left.b + left.length, right.b);
      if (numbersA.length !== numbersB.length) continue;
      for (const [index, numberA] of numbersA.entries()) {
        const numberB = numbersB[index];
        if (numberB === undefined || numberB === numberA) continue;
        if (changes.length < MOST_CHANGES) changes.push({ a: numberA, b: numberB });
      }
    }
  }
  return changes;
}

function* gapsOf(passage: AlignedPassage): Generator<[AlignedRun, AlignedRun]> {
  for (const [index, right] of passage.runs.entries()) {
    const left = passage.runs[index - 1];
    if (left !== undefined) yield [left, right];
  }
}

/** Numbers in the words from `from` to `to`, whole: "2,500" is one even where only its "2" differs. */
function numbersBetween(side: Side, from: number, to: number): string[] {
  if (from >= to) return [];
  let start = side.words.starts[from] ?? 0;
  let end = side.words.ends[to - 1] ?? start;
  while (start > 0 && NUMBER_PART.test(side.text.charAt(start - 1))) start--;
  while (end < side.text.length && NUMBER_PART.test(side.text.charAt(end))) end++;
  return side.text.slice(start, end).match(NUMBER) ?? [];
}
