import type { Span } from "../domain/anchor.ts";

/** A line of text with a marked place in it. */
export interface MarkedLine {
  readonly line: string;
  readonly span: Span;
}

/**
 * The words around `span` on one line: at most `units` UTF-16 units on each side, cut between words, never beyond
 * its paragraph.
 */
export function lineAround(text: string, span: Span, units = 60): MarkedLine {
  const before = text.slice(Math.max(0, span.start - units), span.start);
  const after = text.slice(span.end, span.end + units);
  const head = cutHead(before.slice(before.lastIndexOf("\n") + 1), before.length === units);
  const paragraphEnd = after.indexOf("\n");
  const tail = paragraphEnd >= 0 ? after.slice(0, paragraphEnd) : cutTail(after, after.length === units);
  const words = text.slice(span.start, span.end);
  const line = `${head}${words}${tail.trimEnd()}`.replace(/\s/gu, " ");
  return { line, span: { start: head.length, end: head.length + words.length } };
}

/** Drops the first, perhaps cut word; without a space only half a surrogate pair. */
function cutHead(head: string, isCut: boolean): string {
  if (!isCut) return head.trimStart();
  const blank = head.search(/\s/u);
  if (blank >= 0) return head.slice(blank).trimStart();
  return isSurrogate(head.charCodeAt(0), 0xdc00) ? head.slice(1) : head;
}

function cutTail(tail: string, isCut: boolean): string {
  if (!isCut) return tail;
  const blank = tail.search(/\s\S*$/u);
  if (blank >= 0) return tail.slice(0, blank);
  return isSurrogate(tail.charCodeAt(tail.length - 1), 0xd800) ? tail.slice(0, -1) : tail;
}

function isSurrogate(unit: number, first: number): boolean {
  return unit >= first && unit < first + 0x400;
}
