import { useMemo } from "react";
import type { Span } from "../../../shared/domain/anchor.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";

/** A passage that stands in both articles: where in the first, where in the one beside. */
export interface SharedPassage {
  readonly left: Span;
  readonly right: Span;
}

const NONE: readonly SharedPassage[] = [];

/** What the two articles in the reader share; nothing when they are no copies of one another. */
export function usePassages(main: string, beside: string | null): readonly SharedPassage[] {
  const [a = "", b = ""] = [main, beside ?? ""].sort();
  const pair = useWorkbenchQuery("copies.pair", { a, b }, { enabled: beside !== null });
  return useMemo(() => {
    if (beside === null || pair.data === undefined) return NONE;
    const { passages, left } = pair.data;
    // The evidence puts the earlier article left.
    if (left.row.id === main) return passages;
    return passages.map((passage) => ({ left: passage.right, right: passage.left }));
  }, [beside, main, pair.data]);
}
