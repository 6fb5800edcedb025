import type { TrashKind } from "../../../shared/contract/trash.contract.ts";
import { useListPages } from "../../client/use-list-pages.ts";

/** What is shown of the trash. */
export interface TrashFilter {
  readonly kind: TrashKind | null;
  readonly text: string;
  readonly undone: boolean;
  /** Only what this person removed. */
  readonly personId?: string;
}

/** Removed things that fit a filter, in pages around the rows on screen. */
export function useTrash(filter: TrashFilter) {
  const list = useListPages("trash.list", filter, ({ rows }) => rows);
  return {
    total: list.page?.total ?? null,
    kinds: list.page?.kinds ?? [],
    rowAt: list.rowAt,
    idsBetween: (from: number, to: number) => list.idsBetween(from, to, ({ entity }) => entity),
    onRange: list.onRange,
    error: list.error,
  };
}
