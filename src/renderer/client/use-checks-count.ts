import { useWorkbenchQuery } from "./use-workbench-query.ts";

/** How many articles a person should look at. One row is asked for; the count comes with it. */
export function useChecksCount(): number {
  const checks = useWorkbenchQuery("articles.list", {
    filter: { check: true },
    sort: { column: "published", direction: "descending" },
    offset: 0,
    limit: 1,
  });
  return checks.data?.total ?? 0;
}
