import type { BoardFilter, BoardRow } from "../../../shared/contract/values.contract.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { PAGE, usePages } from "../../marking/use-pages.ts";

/** The board page by page, as the rows on screen ask for it. */
export function useBoard(filter: BoardFilter) {
  const { offsets, onRange } = usePages();
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "values.board",
    { ...filter, offset: firstOffset, limit: PAGE },
    { keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "values.board",
    { ...filter, offset: secondOffset ?? 0, limit: PAGE },
    { enabled: secondOffset !== undefined },
  );
  const rowAt = (index: number): BoardRow | undefined =>
    secondOffset !== undefined && index >= secondOffset
      ? second.data?.rows[index - secondOffset]
      : first.data?.rows[index - firstOffset];
  return {
    board: first.data ?? null,
    rowAt,
    onRange,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
