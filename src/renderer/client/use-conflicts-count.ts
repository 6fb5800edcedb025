import { useWorkbenchQuery } from "./use-workbench-query.ts";

/** How many disagreements wait for a person. One is asked for; the count comes with it. */
export function useConflictsCount(): number {
  const conflicts = useWorkbenchQuery("conflicts.list", { offset: 0, limit: 1 });
  return conflicts.data?.total ?? 0;
}
