import type { ProjectedQuote } from "../../../shared/contract/claims.contract.ts";

type Change = ProjectedQuote["changes"][number];

/** Projections of a claim as they are shown: to accept together, to look at one by one, left alone. */
export interface GroupedProjections {
  /** The same words, or a little other wording. */
  readonly open: readonly ProjectedQuote[];
  /** More than wording changed. */
  readonly differing: readonly ProjectedQuote[];
  readonly left: readonly ProjectedQuote[];
  /** Each weighty change with the number of copies that have it, the most frequent first. */
  readonly changes: readonly { readonly change: Change; readonly count: number }[];
}

export function groupProjections(projections: readonly ProjectedQuote[]): GroupedProjections {
  const offered = projections.filter((one) => !one.left);
  const differing = offered.filter((one) => one.weighty);
  const counts = new Map<string, { readonly change: Change; count: number }>();
  for (const one of differing) {
    const own = new Set<string>();
    for (const change of one.changes) {
      const key = JSON.stringify([change.kind, change.before?.toLowerCase(), change.after?.toLowerCase()]);
      if (change.kind === "wording" || own.has(key)) continue;
      own.add(key);
      const known = counts.get(key) ?? { change, count: 0 };
      known.count += 1;
      counts.set(key, known);
    }
  }
  return {
    open: offered.filter((one) => !one.weighty),
    differing,
    left: projections.filter((one) => one.left),
    changes: [...counts.values()].sort((a, b) => b.count - a.count),
  };
}
