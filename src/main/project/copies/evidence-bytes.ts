import type { SharedPassage } from "../../../shared/domain/copy-link.ts";

/** What is stored of a pair's evidence; the rest is found again from the texts. */
export interface StoredEvidence {
  readonly wordsA: number;
  readonly wordsB: number;
  /** Words inside passages on each side. */
  readonly insideA: number;
  readonly insideB: number;
  readonly sharedWords: number;
  readonly longestRun: number;
  /** In the order of `a`. */
  readonly passages: readonly SharedPassage[];
}

/** Evidence in about 8 bytes and 6 for each passage: variable-length numbers, places as steps from the last one. */
export function evidenceToBytes(evidence: StoredEvidence): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number) => {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
    bytes.push(rest);
  };
  put(evidence.wordsA);
  put(evidence.wordsB);
  put(evidence.insideA);
  put(evidence.insideB);
  put(evidence.sharedWords);
  put(evidence.longestRun);
  let a = 0;
  let b = 0;
  for (const { aStart, aEnd, bStart, bEnd } of evidence.passages) {
    put(aStart - a);
    put(aEnd - aStart);
    put(signed(bStart - b));
    put(signed(bEnd - bStart - (aEnd - aStart)));
    a = aEnd;
    b = bEnd;
  }
  return new Uint8Array(bytes);
}

/** The inverse of {@link evidenceToBytes}. */
export function evidenceFromBytes(bytes: Uint8Array): StoredEvidence {
  let at = 0;
  const take = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  };
  const counts = {
    wordsA: take(),
    wordsB: take(),
    insideA: take(),
    insideB: take(),
    sharedWords: take(),
    longestRun: take(),
  };
  const passages: SharedPassage[] = [];
  let a = 0;
  let b = 0;
  while (at < bytes.length) {
    const aStart = a + take();
    const length = take();
    const bStart = b + unsigned(take());
    const bEnd = bStart + length + unsigned(take());
    a = aStart + length;
    b = bEnd;
    passages.push({ aStart, aEnd: a, bStart, bEnd });
  }
  return { ...counts, passages };
}

function signed(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2;
}

function unsigned(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
