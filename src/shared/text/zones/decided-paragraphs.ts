import type { ZoneRole } from "../../domain/zone.ts";
import { hashOfParagraph } from "../paragraph-hash.ts";
import type { Span } from "../span.ts";
import { paragraphEnd, type Words, wordsOf } from "../words.ts";

/** What a person said of a paragraph wherever it stands; `outlet` is '' for all outlets. */
export interface DecidedParagraph {
  readonly role: ZoneRole;
  readonly outlet: string;
}

/** A paragraph (a line with words) of a text, with its hash; null when it is too short to be known elsewhere. */
export interface HashedParagraph extends Span {
  readonly hash: number | null;
}

/**
 * The lines of `text` from `start` to `end` that have words, with the hash of paragraph-hash.ts: case, accents and
 * marks aside. Offsets are UTF-16 units, from the first word of a line to the last mark behind it. Linear time.
 */
export function hashedParagraphs(text: string, start = 0, end = text.length): HashedParagraph[] {
  const words = wordsOf(text.slice(start, end), []);
  return [...words.paragraphs.keys()].map((index) => {
    const { from, to, hash } = paragraph(words, index);
    const first = start + (words.starts[from] ?? 0);
    const last = start + (words.ends[to - 1] ?? 0);
    return { start: lineStart(text, first), end: lineEnd(text, last), hash };
  });
}

/**
 * The spans of `text` on which somebody has decided, one for each run of decided paragraphs that stand together
 * under one decision. A line too short to be known elsewhere goes with the decided lines on both its sides.
 */
export function decidedZones(
  text: string,
  decisionOn: (hash: number) => DecidedParagraph | undefined,
): (Span & DecidedParagraph)[] {
  const found: { start: number; end: number; role: ZoneRole; outlet: string }[] = [];
  let joins = false;
  for (const { start, end, hash } of hashedParagraphs(text)) {
    const decision = hash === null ? undefined : decisionOn(hash);
    const last = found.at(-1);
    if (decision === undefined) {
      joins &&= hash === null;
      continue;
    }
    // Blank lines part paragraphs for the eye; each stays a zone of its own.
    const together = last !== undefined && joins && !/\n\s*\n/u.test(text.slice(last.end, start));
    if (together && last.role === decision.role && last.outlet === decision.outlet) last.end = end;
    else found.push({ start, end, ...decision });
    joins = true;
  }
  return found;
}

function paragraph(words: Words, index: number): { from: number; to: number; hash: number | null } {
  const from = words.paragraphs[index] ?? 0;
  const to = paragraphEnd(words, index);
  return { from, to, hash: hashOfParagraph(words.hashes, from, to) };
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return at - text.slice(start, at).trimStart().length;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return at + text.slice(at, newline === -1 ? text.length : newline).trimEnd().length;
}
