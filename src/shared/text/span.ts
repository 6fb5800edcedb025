import type { Span } from "../domain/anchor.ts";

export type { Span };

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two spans share more than half of the longer one: better rules may move an edge by a word. */
export function mostlySame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.max(a.end - a.start, b.end - b.start);
}

/** The order of spans in a text: by where they start, of those that start together the longest first. */
export function outermostFirst(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
