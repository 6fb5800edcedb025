import type { ReadableDb } from "../db/connection.ts";
import { prepared } from "../db/prepared.ts";

/** What a person said about a copy link. */
export interface Decision {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly decision: string;
}

export function decisionsIn(db: ReadableDb): Decision[] {
  return prepared<[], Decision>(
    db,
    "SELECT id, a, b, decision FROM copy_decision WHERE decision IN ('accepted', 'not-a-copy')",
  ).all();
}

/** "Not a copy" of two articles that accepted links put together by another way. */
export function contradictedDecisions(decisions: readonly Decision[]): Decision[] {
  const parent = new Map<string, string>();
  const root = (article: string): string => {
    let at = article;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  for (const { a, b, decision } of decisions) {
    const [left, right] = [root(a), root(b)];
    if (decision === "accepted" && left !== right) parent.set(left, right);
  }
  return decisions.filter(({ a, b, decision }) => decision === "not-a-copy" && root(a) === root(b));
}
