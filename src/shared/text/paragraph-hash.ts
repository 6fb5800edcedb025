/** Paragraphs with fewer words say nothing about where they come from. */
const LEAST_WORDS = 3;

/**
 * A 52-bit hash (a safe integer, fits SQLite and a Set) of the words from `from` to `to`, or null when there are
 * fewer than three. Two independent 32-bit lanes; at a million paragraphs a collision has a chance near 1e-4.
 */
export function hashOfParagraph(hashes: Uint32Array, from: number, to: number): number | null {
  if (to - from < LEAST_WORDS) return null;
  let low = 0x9747b28c;
  let high = 0x3c6ef372;
  for (let at = from; at < to; at++) {
    const word = hashes[at] ?? 0;
    low = rotated(Math.imul(low ^ word, 0xcc9e2d51), 15);
    high = rotated(Math.imul(high + word, 0x1b873593), 13);
  }
  low ^= low >>> 16;
  high ^= high >>> 15;
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
