import { createHash } from "node:crypto";
import type { Half, PlannedArticle } from "./label.ts";

/**
 * The half of each article, decided by a hash: inside each draw, kind of source and language the articles stand in the
 * order of the SHA-256 of their names and are dealt out in turn; which half comes first is a bit of the hash of the kind.
 */
export function halvesOf(plan: readonly PlannedArticle[]): Map<string, Half> {
  const strata = new Map<string, string[]>();
  for (const { source, language, draw } of plan) {
    const stratum = [kindOf(source), language, ...(draw === undefined ? [] : [draw])].join(" ");
    strata.set(stratum, [...(strata.get(stratum) ?? []), source]);
  }
  const halves = new Map<string, Half>();
  for (const [stratum, sources] of strata) {
    const first = Number.parseInt(hashOf(stratum).slice(0, 2), 16) % 2;
    const dealt = sources.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
    for (const [index, source] of dealt.entries())
      halves.set(source, (index + first) % 2 === 0 ? "tuning" : "unseen");
  }
  return halves;
}

/** The part of a source's name before the colon. */
export function kindOf(source: string): string {
  return source.slice(0, source.indexOf(":"));
}

function hashOf(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}
