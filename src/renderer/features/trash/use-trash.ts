import { useQueryClient } from "@tanstack/react-query";
import type { TrashKind, TrashRow } from "../../../shared/contract/trash.contract.ts";
import { idsByPages } from "../../client/list-selection.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { fetchWorkbench, toAppError } from "../../client/workbench-client.ts";
import { PAGE, usePages } from "../../marking/use-pages.ts";

/** What is shown of the trash. */
export interface TrashFilter {
  readonly kind: TrashKind | null;
  readonly text: string;
  readonly undone: boolean;
}

/** Removed things that fit a filter, in pages around the rows on screen. */
export function useTrash(filter: TrashFilter) {
  const client = useQueryClient();
  const { offsets, onRange } = usePages();
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "trash.list",
    { ...filter, offset: firstOffset, limit: PAGE },
    { keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "trash.list",
    { ...filter, offset: secondOffset ?? 0, limit: PAGE },
    { enabled: secondOffset !== undefined },
  );
  const page = async (offset: number) => {
    const input = { ...filter, offset, limit: PAGE };
    const { rows } = await client.fetchQuery({
      queryKey: ["trash.list", input],
      queryFn: ({ signal }) => fetchWorkbench("trash.list", input, signal),
    });
    return rows.map((row) => ({ id: row.entity }));
  };
  return {
    total: first.data?.total ?? null,
    kinds: first.data?.kinds ?? [],
    rowAt: (index: number): TrashRow | undefined =>
      secondOffset !== undefined && index >= secondOffset
        ? second.data?.rows[index - secondOffset]
        : first.data?.rows[index - firstOffset],
    idsBetween: (from: number, to: number) => idsByPages(from, to, PAGE, page),
    onRange,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
