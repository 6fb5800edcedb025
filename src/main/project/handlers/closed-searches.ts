import type { QueryContext } from "./contexts.ts";

/** The searches of a context in which nothing searches: whoever tries has a bug. */
export function closedSearches(
  reason: string,
): Pick<QueryContext, "search" | "completer" | "things" | "names"> {
  const closed = (): never => {
    throw new Error(reason);
  };
  return {
    search: {
      articles: closed,
      fresh: closed,
      explain: closed,
      spelling: closed,
      facets: closed,
      timeline: closed,
      concordance: closed,
      nameList: closed,
      state: closed,
      count: closed,
      plan: closed,
      slice: closed,
      terms: closed,
    },
    completer: { complete: closed },
    things: { find: closed },
    names: { find: () => [] },
  };
}
