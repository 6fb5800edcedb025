import type { HistoryStep } from "../../../shared/contract/history.contract.ts";
import { useWorkbenchQuery } from "../../client/use-workbench-query.ts";
import { toAppError } from "../../client/workbench-client.ts";
import { PAGE, usePages } from "../../marking/use-pages.ts";

/** The steps on screen, in pages. The row after the last step is the start. */
export function useSteps() {
  const { offsets, onRange } = usePages();
  const [firstOffset = 0, secondOffset] = offsets;
  const first = useWorkbenchQuery(
    "history.steps",
    { offset: firstOffset, limit: PAGE },
    { keepPrevious: true },
  );
  const second = useWorkbenchQuery(
    "history.steps",
    { offset: secondOffset ?? 0, limit: PAGE },
    { enabled: secondOffset !== undefined },
  );
  return {
    total: first.data?.total ?? null,
    done: first.data?.done ?? 0,
    stepAt: (index: number): HistoryStep | undefined =>
      secondOffset !== undefined && index >= secondOffset
        ? second.data?.steps[index - secondOffset]
        : first.data?.steps[index - firstOffset],
    onRange,
    error: first.error === null || first.data !== undefined ? null : toAppError(first.error),
  };
}
