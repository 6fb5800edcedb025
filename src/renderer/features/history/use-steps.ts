import { useListPages } from "../../client/use-list-pages.ts";

/** The steps on screen, in pages. The row after the last step is the start. */
export function useSteps() {
  const { page, rowAt, onRange, error } = useListPages("history.steps", {}, ({ steps }) => steps);
  return { total: page?.total ?? null, done: page?.done ?? 0, stepAt: rowAt, onRange, error };
}
